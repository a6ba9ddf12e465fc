import type { PlanView } from '../api/types-of-planning';
import {
  filteredRows,
  placeOf,
  stretchesOf,
  timelineRows,
  windowOf,
  yearsOf,
  type TimelineFilter,
  type TimelineRow,
} from './timeline-shape';

/** Ten fiscal years: a year is a hundred units wide. */
const window = windowOf('2026-11-26', 10, 0);

const drawn = (eol: string | null, eos: string | null, extendedUntil: string | null = null) =>
  stretchesOf({ eol, eos, extendedUntil }, window)
    .map(({ stage, x, width }) => `${stage} ${Math.round(x)}-${Math.round(x + width)}`)
    .join(', ');

describe('M117 the timeline of a life', () => {
  it.each<[eol: string | null, eos: string | null, extended: string | null, stretches: string, why: string]>([
    ['2027-03-31', '2030-03-31', null, 'supported 0-200, limited 200-500, after 500-1000', 'the three stages, each to its last day'],
    [
      '2027-03-31',
      '2030-03-31',
      '2032-03-31',
      'supported 0-200, limited 200-500, extended 500-700, after 700-1000',
      'M136 extended by a designated control',
    ],
    [
      '2027-03-31',
      '2030-03-31',
      '2029-03-31',
      'supported 0-200, limited 200-500, after 500-1000',
      'an extension that ends before EOS extends nothing',
    ],
    ['2027-03-31', '2027-03-31', null, 'supported 0-200, after 200-1000', 'no limited support at all'],
    ['2027-03-31', null, null, 'supported 0-200, unknown 200-1000', 'nobody told EOS'],
    [null, '2030-03-31', null, 'unknown 0-500, after 500-1000', 'nobody told EOL'],
    [null, null, null, 'unknown 0-1000', 'nobody told anything'],
    ['2030-03-31', '2027-03-31', null, 'unknown 0-1000', 'dates that contradict each other tell nothing'],
    ['2020-03-31', '2022-03-31', null, 'after 0-1000', 'over before the picture begins'],
    ['2040-03-31', '2044-03-31', null, 'supported 0-1000', 'beyond the picture'],
  ])('EOL %s, EOS %s, extended until %s: %s (%s)', (eol, eos, extended, stretches) => expect(drawn(eol, eos, extended)).toBe(stretches));

  it('covers the whole width without gap or overlap, whatever the dates', () => {
    const days = [null, '2021-03-31', '2027-06-30', '2031-12-31', '2050-03-31'];
    for (const eol of days)
      for (const eos of days)
        for (const extended of days) {
          const stretches = stretchesOf({ eol, eos, extendedUntil: extended }, window);
          expect(stretches[0]?.x).toBe(0);
          const ends = stretches.map(({ x, width }) => x + width);
          expect(stretches.slice(1).map(({ x }) => x)).toEqual(ends.slice(0, -1));
          expect(ends.at(-1)).toBe(1000);
        }
  });

  it('shows whole fiscal years, from the last one on', () => {
    expect(window).toEqual({ from: '2025-04-01', to: '2035-04-01' });
    expect(yearsOf(window).map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034]);
    expect(Math.round(placeOf('2026-04-01', window))).toBe(100);
    expect(windowOf('2027-03-31', 3, 1)).toEqual({ from: '2026-04-01', to: '2029-04-01' });
  });
});

describe('a row of the timeline', () => {
  it.each<[dates: Partial<PlanView['dates'][number]>, expected: string, why: string]>([
    [{ eol: '2026-03-31', eos: '2030-03-31', status: 'limited_support' }, 'limited_support 2030-03-31 null', 'as the server says'],
    [
      { eol: '2024-03-31', eos: '2030-03-31', announcedEos: '2026-03-31', status: 'limited_support' },
      'extended 2026-03-31 2030-03-31',
      'M136 after the EOS that was told, by the designated control alone',
    ],
    [
      { eol: '2024-03-31', eos: '2030-03-31', announcedEos: '2028-03-31', status: 'limited_support' },
      'limited_support 2028-03-31 2030-03-31',
      'the extension has not begun',
    ],
    [{ eol: '2024-03-31', status: 'unknown' }, 'eol_passed null null', 'EOL over and EOS untold: the maker is asked'],
    [{ eol: '2028-03-31', status: 'unknown' }, 'unknown null null', 'EOL is still to come'],
    [{ status: 'unknown' }, 'unknown null null', 'no date at all'],
  ])('of %j is %s: %s', (dates, expected) => {
    const { eos = null } = dates;
    const plan = { id: 'p', dates: [{ eol: null, announcedEos: eos, devices: 1, ...dates, eos }] } as unknown as PlanView;
    expect(timelineRows([plan], '2026-11-26').map((row) => `${row.stage} ${row.eos ?? 'null'} ${row.extendedUntil ?? 'null'}`)).toEqual([
      expected,
    ]);
  });
});

describe('the filters of the timeline', () => {
  const row = (id: string, more: Partial<TimelineRow>): TimelineRow => ({
    id,
    modelId: id,
    manufacturer: '朝凪',
    model: 'ポンプＡ',
    part: null,
    devices: 1,
    departments: [{ name: 'ICU', devices: 1 }],
    legacy: [],
    stage: 'supported',
    eol: null,
    eos: null,
    extendedUntil: null,
    fiscalYear: null,
    option: null,
    ...more,
  });
  const rows = [
    row('1', { eos: '2028-03-31' }),
    row('2', { stage: 'eos_passed', legacy: ['legacy'] }),
    row('3', { model: 'Vent 7', departments: [] }),
  ];
  const all = { q: '', department: '', stage: '', eosYear: null, legacy: '' };

  it.each<[filter: Partial<TimelineFilter>, left: string, why: string]>([
    [{}, '1 2 3', 'none'],
    [{ q: 'ポンプA 朝凪' }, '1 2', 'words, whatever their width'],
    [{ department: 'ICU' }, '1 2', 'department'],
    [{ stage: 'eos_passed' }, '2', 'stage'],
    [{ eosYear: 2027 }, '1', 'fiscal year of EOS: March 2028 lies in 2027'],
    [{ legacy: 'legacy' }, '2', 'legacy'],
  ])('%j leaves %s (%s)', (filter, left) =>
    expect(
      filteredRows(rows, { ...all, ...filter })
        .map(({ id }) => id)
        .join(' '),
    ).toBe(left),
  );
});
