import { expect, test } from '@jest/globals';
import { dutiesOf, stateOf, type AnsweredInquiry, type InquiryState } from './inquiry.js';

const dayOf = (instant: string) => instant.slice(0, 10);

/** `model due [answered on …] [closed as …]` */
function inquiryOf(written: string): AnsweredInquiry {
  const [modelId = '', dueOn = '', ...more] = written.split(' ');
  const closedAs = more.find((word): word is 'settled' | 'withdrawn' => word === 'settled' || word === 'withdrawn') ?? null;
  const answers = more.filter((word) => /^\d/.test(word));
  const asked = { id: written, modelId, softwareVersion: null, vulnerability: null, kind: 'impact', text: '?', dueOn } as const;
  const closing = { closedAs, closedAt: closedAs && '2099-05-30T00:00:00.000Z', closedBy: closedAs && 'Sato' };
  return {
    inquiry: { ...asked, askedAt: '2099-04-01T00:00:00.000Z', askedBy: 'Sato', ...closing },
    answers: answers.map((day) => {
      const said = { id: day, inquiryId: written, at: `${day}T01:00:00.000Z`, by: 'Kasugai', isByMaker: true, text: 'no' };
      return { ...said, advisoryId: null, trackingId: null };
    }),
  };
}

const states: readonly [inquiry: string, today: string, state: InquiryState, why: string][] = [
  ['A 2099-04-20', '2099-04-20', 'open', 'on the last day there is still time'],
  ['A 2099-04-20', '2099-04-21', 'overdue', ''],
  ['A 2099-04-20 2099-04-25', '2099-04-26', 'answered', 'late, but answered'],
  ['A 2099-04-20 2099-04-25 settled', '2099-05-31', 'settled', 'somebody read the answer'],
  ['A 2099-04-20 withdrawn', '2099-05-31', 'withdrawn', 'taken back is not overdue'],
];
test.each(states)('%s is on %s %s: %s', (written, today, state) => {
  expect(stateOf(inquiryOf(written), today)).toBe(state);
});

test('the morning list is told of answers nobody has read and of days that passed, one entry a model', () => {
  const asked = ['A 2099-04-20', 'A 2099-04-10', 'B 2099-04-20 2099-04-05 2099-04-06', 'B 2099-05-20', 'C 2099-04-01 withdrawn'];
  expect(dutiesOf(asked.map(inquiryOf), '2099-04-21', dayOf)).toEqual([
    { code: 'inquiry_answered', modelId: 'B', inquiries: 1, since: '2099-04-05', dueOn: null },
    { code: 'inquiry_overdue', modelId: 'A', inquiries: 2, since: '2099-04-10', dueOn: '2099-04-10' },
  ]);
});
