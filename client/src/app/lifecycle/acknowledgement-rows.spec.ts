import type { AcknowledgementView } from '../api/types-of-determination';
import { acknowledgementRows } from './acknowledgement-rows';

const view = (id: string, more: Partial<AcknowledgementView>): AcknowledgementView =>
  ({ id, devices: [], entries: [], confirmBy: '2027-11-01', isApproved: true, isEnded: false, ...more }) as unknown as AcknowledgementView;

describe('M128 the list of acknowledgements', () => {
  it.each<[one: Partial<AcknowledgementView>, state: string, why: string]>([
    [{ confirmBy: '2026-11-25' }, 'overdue', 'the day is over'],
    [{ confirmBy: '2026-11-25', isApproved: false }, 'overdue', 'over, and never approved'],
    [{ confirmBy: '2026-11-26' }, 'due', 'the day itself'],
    [{ confirmBy: '2027-01-25' }, 'due', 'two months ahead'],
    [{ confirmBy: '2027-01-26' }, 'holds', 'a day more'],
    [{ isApproved: false }, 'waiting', 'the head of the hospital has not approved it'],
    [{ confirmBy: '2026-11-25', isEnded: true }, 'ended', 'nothing is used on'],
  ])('%j is %s (%s)', (one, state) => expect(acknowledgementRows([view('a', one)], '2026-11-26')[0]?.state).toBe(state));

  it('begins with what has to be confirmed first, and ends with what ended', () => {
    const items = [
      view('later', {}),
      view('ended', { isEnded: true, confirmBy: '2020-01-01' }),
      view('first', { confirmBy: '2026-12-01' }),
    ];
    expect(acknowledgementRows(items, '2026-11-26').map(({ id }) => id)).toEqual(['first', 'later', 'ended']);
  });
});
