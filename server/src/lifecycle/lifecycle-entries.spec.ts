import { lifecycleEntriesOf, type FleetDevice } from './lifecycle-entries.js';

const today = '2026-11-22';
const device = (eol: string | null, eos: string | null, more: Partial<FleetDevice> = {}): FleetDevice => ({
  deviceId: 'd1',
  deviceModelId: 'm1',
  manufacturer: 'Aoba',
  model: 'Pump 1',
  softwareVersion: '1.0',
  department: 'ICU',
  lifeSupport: false,
  connection: 'always',
  eol,
  eos,
  active: true,
  legacy: null,
  ...more,
});
const told = (eol: string | null, eos: string | null, since: string | null): readonly string[] =>
  lifecycleEntriesOf([device(eol, eos)], since, today).map(
    ({ event, date, dueOn, asksToAct, isNew }) => `${date} ${event} due ${dueOn}${asksToAct ? ' asks' : ''}${isNew ? ' new' : ''}`,
  );

/** eol, eos, day of the last review, what is told, reason. */
const facts: readonly [string | null, string | null, string | null, readonly string[], string][] = [
  ['2026-11-21', '2029-11-21', '2026-11-21', ['2026-11-22 limited_support_started due 2029-11-21 new'], 'news of the night'],
  ['2026-11-21', '2029-11-21', '2026-11-22', [], 'seen this morning: news that asks nothing goes'],
  ['2024-03-31', '2026-11-21', '2026-11-21', ['2026-11-22 eos_passed due 2026-11-21 asks new'], 'news and standing are one entry'],
  ['2024-03-31', '2026-11-21', '2026-11-22', ['2026-11-22 eos_passed due 2026-11-21 asks'], 'and what asks to act stays after the review'],
  ['2024-03-31', '2026-03-31', '2026-11-21', ['2026-04-01 eos_passed due 2026-03-31 asks'], 'long over, still in use'],
  ['2024-03-31', '2026-03-31', null, ['2026-04-01 eos_passed due 2026-03-31 asks new'], 'nobody ever reviewed: all is new'],
  ['2025-03-31', '2027-01-31', '2026-11-01', ['2026-11-02 eos_in_90 due 2027-01-31 asks new'], 'a quarter before EOS asks to act'],
  ['2025-03-31', '2027-05-01', '2026-11-01', ['2026-11-02 eos_in_180 due 2027-05-01 new'], 'half a year before EOS is news'],
  [
    '2025-03-31',
    '2026-12-10',
    '2026-08-01',
    ['2026-11-10 eos_in_30 due 2026-12-10 asks new'],
    'after a long pause only the latest towards a date',
  ],
  [
    '2026-11-01',
    '2027-01-31',
    '2026-10-01',
    ['2026-11-02 eos_in_90 due 2027-01-31 asks new', '2026-11-02 limited_support_started due 2027-01-31 new'],
    'two dates, two entries',
  ],
  ['2026-11-20', null, '2026-11-21', ['2026-11-21 eol_passed due 2026-11-20 asks'], 'EOL over, EOS not told'],
  ['2027-06-30', '2026-06-30', '2026-11-21', ['null eos_before_eol due null asks'], 'contradicting dates ask until corrected'],
  ['2026-11-22', '2029-11-22', '2026-11-21', [], 'the last day of support is no event'],
  [null, null, '2026-11-21', [], 'no dates: owed by the maker, no news of the morning'],
];

describe('what the morning list tells of the life cycle', () => {
  it.each(facts)('EOL %s, EOS %s, reviewed %s: %j – %s', (eol, eos, since, expected) => {
    expect(told(eol, eos, since)).toEqual(expected);
  });

  it('a device that is not in use is not told of', () => {
    expect(lifecycleEntriesOf([device('2024-03-31', '2026-03-31', { active: false })], null, today)).toEqual([]);
  });

  it('tells a whole entry', () => {
    expect(lifecycleEntriesOf([device('2024-03-31', '2026-03-31')], '2026-11-21', today)).toEqual([
      {
        deviceId: 'd1',
        deviceModelId: 'm1',
        manufacturer: 'Aoba',
        model: 'Pump 1',
        softwareVersion: '1.0',
        department: 'ICU',
        lifeSupport: false,
        connection: 'always',
        event: 'eos_passed',
        date: '2026-04-01',
        dueOn: '2026-03-31',
        asksToAct: true,
        isNew: false,
      },
    ]);
  });
});
