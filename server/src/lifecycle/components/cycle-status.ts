import type { EndoflifeRelease } from '#feeds/published-ends.js';

export type CycleStatus = 'supported' | 'extended_support_only' | 'end_of_life' | 'unknown_cycle';

/** Where a cycle stands on a day. Dates include their own day; a date that the source does not tell is null, and never "for ever". */
export interface CycleStanding {
  readonly status: CycleStatus;
  /** The last day of (security) support, and of extended or paid support. */
  readonly eol: string | null;
  readonly extendedEnd: string | null;
}

/**
 * A cycle that the source does not list is unknown, not over. Extended support counts only with a date: "paid support exists" without an
 * end promises nothing. A source that says "over" without a day is believed.
 */
export function cycleStanding(cycle: EndoflifeRelease | null, today: string): CycleStanding {
  if (cycle === null) return { status: 'unknown_cycle', eol: null, extendedEnd: null };
  const [eol, extendedEnd] = [cycle.endsOn, cycle.extendedEndsOn];
  const isOver = eol === null ? cycle.ended === true : eol < today;
  const isExtended = extendedEnd !== null && extendedEnd >= today;
  return { status: isOver ? (isExtended ? 'extended_support_only' : 'end_of_life') : 'supported', eol, extendedEnd };
}
