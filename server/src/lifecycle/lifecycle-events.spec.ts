import { addDays } from '#feeds/vocabulary/day.js';
import { lifecycleEventsOf } from './lifecycle-events.js';
import { standingOf } from './standing.js';
import { stepsWith } from './steps.js';

const whole = ['2000-01-01', '2100-01-01'] as const;
const told = (eol: string | null, eos: string | null, from: string = whole[0], to: string = whole[1]): readonly string[] =>
  lifecycleEventsOf({ eol, eos, active: true }, from, to).map(({ date, event }) => `${date} ${event}`);

describe('the events of a life cycle', () => {
  it('both dates known: four steps to each, and the day after each', () => {
    expect(told('2027-03-31', '2029-03-31')).toEqual([
      '2026-03-31 eol_in_365',
      '2026-10-02 eol_in_180',
      '2026-12-31 eol_in_90',
      '2027-03-01 eol_in_30',
      '2027-04-01 limited_support_started',
      '2028-03-31 eos_in_365',
      '2028-10-02 eos_in_180',
      '2028-12-31 eos_in_90',
      '2029-03-01 eos_in_30',
      '2029-04-01 eos_passed',
    ]);
  });

  it('EOL not told: only the events towards EOS', () => {
    expect(told(null, '2027-10-31')).toEqual([
      '2026-10-31 eos_in_365',
      '2027-05-04 eos_in_180',
      '2027-08-02 eos_in_90',
      '2027-10-01 eos_in_30',
      '2027-11-01 eos_passed',
    ]);
  });

  it('M120 EOS not told: limited support does not start, but that EOL is over is told', () => {
    expect(told('2027-03-31', null)).toEqual([
      '2026-03-31 eol_in_365',
      '2026-10-02 eol_in_180',
      '2026-12-31 eol_in_90',
      '2027-03-01 eol_in_30',
      '2027-04-01 eol_passed',
    ]);
  });

  it('M190 EOL and EOS on one day: no limited support ever starts', () => {
    expect(told('2027-03-31', '2027-03-31', '2027-03-01', '2027-12-31')).toEqual([
      '2027-03-01 eol_in_30',
      '2027-03-01 eos_in_30',
      '2027-04-01 eos_passed',
    ]);
  });

  it('contradicting dates: none', () => {
    expect(told('2027-06-30', '2026-06-30')).toEqual([]);
  });

  it('no dates: none', () => {
    expect(told(null, null)).toEqual([]);
  });

  it('a device that is not in use: none', () => {
    expect(lifecycleEventsOf({ eol: '2027-03-31', eos: '2029-03-31', active: false }, ...whole)).toEqual([]);
  });

  it('first and last day of the asked time are included', () => {
    expect(told('2027-03-31', '2029-03-31', '2027-03-01', '2027-04-01')).toEqual([
      '2027-03-01 eol_in_30',
      '2027-04-01 limited_support_started',
    ]);
    expect(told('2027-03-31', '2029-03-31', '2027-03-02', '2027-03-31')).toEqual([]);
  });

  it('a configured step has its event', () => {
    const events = lifecycleEventsOf({ eol: null, eos: '2027-10-31', active: true }, '2027-10-02', '2027-12-31', stepsWith([14]));
    expect(events).toEqual([
      { date: '2027-10-17', event: 'eos_in_14' },
      { date: '2027-11-01', event: 'eos_passed' },
    ]);
  });

  it('agrees with the standing: on the day of an event, and not the day before, the device stands where the event says', () => {
    for (const { date, event } of lifecycleEventsOf({ eol: '2027-01-31', eos: '2028-02-29', active: true }, ...whole)) {
      const [before, then] = [addDays(date, -1), date].map((day) => standingOf({ eol: '2027-01-31', eos: '2028-02-29' }, day));
      const saidBy = (standing = before) => [`eol_in_${standing?.eolStep}`, `eos_in_${standing?.eosStep}`, standing?.status];
      const word = event === 'limited_support_started' ? 'limited_support' : event;
      expect([saidBy(before).includes(word), saidBy(then).includes(word)]).toEqual([false, true]);
    }
  });
});
