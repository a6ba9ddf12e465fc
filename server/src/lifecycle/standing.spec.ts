import { addDays } from '#feeds/vocabulary/day.js';
import { lifecycleStatuses } from './lifecycle.contract.js';
import { isEosPassed, standingOf, type LifecycleStatus, type Standing } from './standing.js';
import { stepOf, stepsWith } from './steps.js';

const today = '2026-11-22';

/** eol, eos, status, days to EOL, days to EOS, step to EOL, step to EOS, flags, reason. */
type Fact = [string | null, string | null, string, number | null, number | null, number | null, number | null, string, string];
const facts: readonly Fact[] = [
  ['2028-03-31', '2031-03-31', 'supported', 495, 1590, null, null, '', 'far from both dates'],
  ['2027-11-22', '2031-03-31', 'supported', 365, 1590, 365, null, '', 'the first step begins at 365 days'],
  ['2026-12-23', '2031-03-31', 'supported', 31, 1590, 90, null, '', '31 days left still stand in step 90'],
  ['2026-12-22', '2031-03-31', 'supported', 30, 1590, 30, null, '', '30 days left stand in step 30'],
  ['2026-11-22', '2029-11-22', 'supported', 0, 1096, 30, null, '', 'EOL is the last day of support'],
  ['2026-11-21', '2029-11-21', 'limited_support', -1, 1095, null, null, '', 'limited support starts the day after'],
  ['2024-03-31', '2026-11-22', 'limited_support', -966, 0, null, 30, '', 'EOS is the last day of limited support'],
  ['2024-03-31', '2026-11-21', 'eos_passed', -966, -1, null, null, '', 'over the day after'],
  ['2026-12-22', '2026-12-22', 'supported', 30, 30, 30, 30, 'no_limited_support_period', 'one day for both'],
  ['2026-11-22', '2026-11-22', 'supported', 0, 0, 30, 30, 'no_limited_support_period', 'the one day itself'],
  ['2026-11-21', '2026-11-21', 'eos_passed', -1, -1, null, null, 'no_limited_support_period', 'from support to nothing in one night'],
  [null, '2027-10-31', 'unknown', null, 343, null, 365, 'eol_missing', 'whether support is full is not known; EOS warns'],
  [null, '2026-11-22', 'unknown', null, 0, null, 30, 'eol_missing', 'unknown to the end of EOS'],
  [null, '2026-11-21', 'eos_passed', null, -1, null, null, 'eol_missing', 'EOS ends support whatever EOL was'],
  ['2027-03-31', null, 'supported', 129, null, 180, null, 'eos_missing', 'supported until EOL at least'],
  ['2026-11-22', null, 'supported', 0, null, 30, null, 'eos_missing', 'to its last day'],
  ['2026-11-21', null, 'unknown', -1, null, null, null, 'eos_missing eol_passed', 'EOL over, what follows nobody told'],
  [null, null, 'unknown', null, null, null, null, 'eol_missing eos_missing', 'no dates'],
  [
    '2027-06-30',
    '2026-06-30',
    'inconsistent',
    220,
    -145,
    null,
    null,
    'eos_before_eol',
    'nothing derived but the flag, though one date is over',
  ],
  ['2026-12-22', '2026-12-21', 'inconsistent', 30, 29, null, null, 'eos_before_eol', 'no step from contradicting dates'],
  ['2020-06-30', '2019-06-30', 'inconsistent', -2336, -2702, null, null, 'eos_before_eol', 'both over: still a contradiction'],
];

describe('where a device stands in its life cycle', () => {
  it.each(facts)(
    'M117 EOL %s, EOS %s: %s (%s, %s, step %s, %s) [%s] – %s',
    (eol, eos, status, daysToEol, daysToEos, eolStep, eosStep, flags) => {
      const expected: unknown = { status, daysToEol, daysToEos, eolStep, eosStep, flags: flags === '' ? [] : flags.split(' ') };
      expect(standingOf({ eol, eos }, today)).toEqual(expected);
    },
  );

  it('goes through its stages in one direction, a day at a time, and never back', () => {
    const order: readonly string[] = ['supported', 'limited_support', 'eos_passed'];
    const stages = Array.from(
      { length: 800 },
      (_, day) => standingOf({ eol: '2027-01-31', eos: '2028-02-29' }, addDays('2026-11-22', day)).status,
    );
    const changes = stages.filter((stage, index) => index === 0 || stage !== stages[index - 1]);
    expect(changes).toEqual(order);
  });

  it('uses the statuses of the contract and no other', () => {
    const statuses: readonly LifecycleStatus[] = lifecycleStatuses;
    expect(new Set(facts.map((fact) => fact[2]))).toEqual(new Set(statuses));
  });

  it('M190 flags EOL and EOS on one day on every day of the life cycle', () => {
    for (const day of ['2020-01-01', '2027-03-31', '2027-04-01', '2040-01-01']) {
      expect(standingOf({ eol: '2027-03-31', eos: '2027-03-31' }, day).flags).toEqual(['no_limited_support_period']);
    }
  });
});

describe('whether EOS is over', () => {
  const passed: readonly [Pick<Standing, 'status' | 'daysToEos'>, boolean | undefined, string][] = [
    [{ status: 'eos_passed', daysToEos: -1 }, true, 'over'],
    [{ status: 'limited_support', daysToEos: 0 }, false, 'its last day'],
    [{ status: 'supported', daysToEos: null }, false, 'EOL is not over, so EOS is not'],
    [{ status: 'unknown', daysToEos: 343 }, false, 'EOL missing, EOS ahead'],
    [{ status: 'unknown', daysToEos: null }, undefined, 'EOS not told: it cannot be told'],
    [{ status: 'inconsistent', daysToEos: -145 }, undefined, 'contradicting dates tell nothing'],
  ];
  it.each(passed)('%j gives %s – %s', (standing, expected) => {
    expect(isEosPassed(standing)).toBe(expected);
  });
});

describe('warning steps', () => {
  const steps: readonly [number | null, number | null][] = [
    [366, null],
    [365, 365],
    [181, 365],
    [180, 180],
    [91, 180],
    [90, 90],
    [31, 90],
    [30, 30],
    [0, 30],
    [-1, null],
    [null, null],
  ];
  it.each(steps)('%s days left stand in step %s', (left, step) => {
    expect(stepOf(left, stepsWith([]))).toBe(step);
  });

  it('365, 180, 90 and 30 are always among them, whatever is configured', () => {
    expect(stepsWith([730, 90, 14, -3, 0, 1.5])).toEqual([730, 365, 180, 90, 30, 14]);
  });

  it('a configured step counts like the others', () => {
    const standing = standingOf({ eol: '2026-11-30', eos: '2028-11-01' }, today, stepsWith([730, 14]));
    expect([standing.eolStep, standing.eosStep]).toEqual([14, 730]);
  });
});
