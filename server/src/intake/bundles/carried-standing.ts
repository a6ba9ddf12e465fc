import { millisecondsOf } from '../source-standing.js';
import type { Bundle, BundleReport, CarriedSource } from './bundle.js';

const DAY_MS = 86_400_000;
/** As long as bundles have no rhythm of their own yet, one is expected every week. */
const EXPECTED_MS = 7 * DAY_MS;
/** Fewer pauses than these are no rhythm. */
const FEWEST_PAUSES = 2;
const TIMES_ITS_RHYTHM = 2;
/** As for sources that are read over the network. */
const MISSED_INTERVALS = 3;

/** How the knowledge of a source stands that only bundles bring. */
export interface CarriedStanding {
  readonly asOf: string | null;
  readonly failingSince: string | null;
  /** Whether it was switched on over there, and something is to come from it. */
  readonly isExpected: boolean;
  readonly isStale: boolean;
  /** When it grows stale unless a bundle comes, or when it did. */
  readonly staleFrom: string | null;
}

/** How often bundles of a machine come, in milliseconds: the median of the last pauses between the days on which they were made. */
export function rhythmOfBundles(madeAt: readonly string[]): number {
  const times = [...new Set(madeAt)].map((at) => Date.parse(at)).sort((a, b) => b - a);
  const pauses = times
    .slice(1, 11)
    .map((time, index) => (times[index] ?? time) - time)
    // Two on one day are one that was made again.
    .filter((pause) => pause >= DAY_MS / 2)
    .sort((a, b) => a - b);
  return pauses.length < FEWEST_PAUSES ? EXPECTED_MS : (pauses[Math.floor(pauses.length / 2)] ?? EXPECTED_MS);
}

/**
 * Stale is what is older than two of the usual pauses between bundles, and than one of them and three of the source's own intervals: a list that is
 * read once a week over there is no older for being carried in daily.
 * @param rhythm milliseconds between bundles
 */
export function carriedStanding(
  { asOf, failingSince, every, enabled, carriedAt }: Pick<CarriedSource, 'asOf' | 'failingSince' | 'every' | 'enabled' | 'carriedAt'>,
  rhythm: number,
  now: string,
): CarriedStanding {
  const since = asOf ?? carriedAt;
  if (since === null || !enabled) return { asOf, failingSince, isExpected: enabled, isStale: false, staleFrom: null };
  const room = Math.max(TIMES_ITS_RHYTHM * rhythm, rhythm + MISSED_INTERVALS * millisecondsOf(every));
  const staleFrom = new Date(Date.parse(since) + room).toISOString();
  return { asOf, failingSince, isExpected: true, isStale: staleFrom <= now, staleFrom };
}

/**
 * What lies between the bundles that were taken in before and this one: received over there and brought by none of them, as far as one can tell
 * here. Null when it joins them, or begins at the beginning.
 * @param before bundles of the same machine that were taken in whole
 */
export function gapBefore(
  { coversFrom }: Pick<Bundle, 'coversFrom'>,
  before: readonly Pick<Bundle, 'coversFrom' | 'coversUntil'>[],
): BundleReport['gap'] {
  if (coversFrom === null) return null;
  const reached = before
    .filter((each) => (each.coversFrom ?? '') <= coversFrom)
    .map((each) => each.coversUntil)
    .sort()
    .at(-1);
  if (reached !== undefined && reached >= coversFrom) return null;
  return { from: reached ?? null, until: coversFrom };
}

/**
 * What is missing still, whatever the order in which the bundles came: one that is made again with the missing time closes it. The newest is told,
 * since a bundle that begins there brings the others to light.
 * @param taken bundles of one machine that were taken in whole
 */
export function openGap(taken: readonly Pick<Bundle, 'coversFrom' | 'coversUntil'>[]): BundleReport['gap'] {
  const gaps = taken.flatMap(
    (bundle) =>
      gapBefore(
        bundle,
        taken.filter((other) => other !== bundle && isBefore(other, bundle)),
      ) ?? [],
  );
  return gaps.sort((a, b) => a.until.localeCompare(b.until)).at(-1) ?? null;
}

/** Of two that begin together only one can be before the other: else each would fill the gap before the other. */
function isBefore(one: Pick<Bundle, 'coversFrom' | 'coversUntil'>, other: Pick<Bundle, 'coversFrom' | 'coversUntil'>): boolean {
  return (one.coversFrom ?? '') < (other.coversFrom ?? '');
}

/** The instant at which a day begins in Japan. */
export function beginningOfDay(day: string): string {
  return new Date(`${day}T00:00:00+09:00`).toISOString();
}

/** So long a bundle that was ordered waits to be fetched. */
const FETCHED_WITHIN_MS = DAY_MS / 4;

/**
 * The state of a bundle as people see it: what a program that was killed left behind is interrupted, and whatever of it is stored is matched by the next
 * program as everything else is.
 */
export function stateNow({ direction, state, leasedUntil, startedAt }: Bundle, now: string): Bundle['state'] | 'interrupted' {
  if (direction === 'out')
    return state === 'running' && Date.parse(now) - Date.parse(startedAt) > FETCHED_WITHIN_MS ? 'interrupted' : state;
  if (leasedUntil === null || leasedUntil >= now) return state;
  if (state === 'matching') return 'done';
  return state === 'running' ? 'interrupted' : state;
}
