import { dayAfter, daysBetween, fiscalYearOf } from '../words/dates';

export type Stretch = 'supported' | 'limited' | 'after' | 'unknown';

/** A life-cycle bar, ready to draw: everything lies between 0 and 1000. */
export interface BarShape {
  readonly stretches: readonly { readonly kind: Stretch; readonly x: number; readonly width: number }[];
  readonly today: number;
  /** The first of April of each fiscal year within the bar. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly eol: number | null;
  readonly eos: number | null;
}

export interface LifeDates {
  readonly start: string | null;
  readonly eol: string | null;
  readonly eos: string | null;
}

const width = 1000;
const yearInDays = 365;

/**
 * Lays out support, limited support and what comes after EOS. Dates include their own day (on EOL itself the device is still supported);
 * what no date tells is `unknown`, and dates that contradict each other tell nothing.
 */
export function barShape({ start, eol, eos }: LifeDates, today: string): BarShape {
  const days = [eol, eos, today].filter((day) => day !== null).sort();
  const earliest = days[0] ?? today;
  const from = start !== null && start < earliest ? start : dayAfter(earliest, -2 * yearInDays);
  const to = dayAfter(days.at(-1) ?? today, yearInDays);
  const x = (day: string): number => (daysBetween(from, day) / daysBetween(from, to)) * width;
  const edges = stretchesOf(eol, eos);
  const starts = edges.map((edge) => (edge.from === null ? 0 : x(dayAfter(edge.from, 1))));
  return {
    stretches: edges.map((edge, index) => ({
      kind: edge.kind,
      x: starts[index] ?? 0,
      width: (starts[index + 1] ?? width) - (starts[index] ?? 0),
    })),
    today: x(today),
    years: yearsBetween(from, to).map((year) => ({ year, x: x(`${year}-04-01`) })),
    eol: eol === null ? null : x(eol),
    eos: eos === null ? null : x(eos),
  };
}

/** What follows after which day. */
function stretchesOf(eol: string | null, eos: string | null): readonly { readonly kind: Stretch; readonly from: string | null }[] {
  if (eol !== null && eos !== null && eos < eol) return [{ kind: 'unknown', from: null }];
  const first: Stretch = eol === null ? 'unknown' : 'supported';
  const second: Stretch = eos === null ? 'unknown' : 'limited';
  return [
    { kind: first, from: null },
    ...(eol !== null && eol !== eos ? [{ kind: second, from: eol }] : []),
    ...(eos === null ? [] : [{ kind: 'after' as const, from: eos }]),
  ];
}

function yearsBetween(from: string, to: string): readonly number[] {
  const [first, last] = [fiscalYearOf(from) + 1, fiscalYearOf(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
