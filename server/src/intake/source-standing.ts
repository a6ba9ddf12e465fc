import type { Source } from './arrived.js';

const HOUR_MS = 3_600_000;
/** A source that has not been read for this many of its own intervals is stale, even when no poll failed. */
const MISSED_INTERVALS = 3;

/** An ISO 8601 duration of the contract (PT15M, PT6H, P1D) in milliseconds; an hour when it is none. */
export function millisecondsOf(every: string): number {
  const parts = /^P(?:(\d+)D|T(\d+)(H|M))$/.exec(every);
  if (!parts) return HOUR_MS;
  const [, days, count, unit] = parts;
  if (days) return Number(days) * 24 * HOUR_MS;
  return Number(count) * (unit === 'H' ? HOUR_MS : 60_000);
}

const FIRST_RETRY_MS = 5 * 60_000;

/**
 * How long to wait after so many failures in a row, in milliseconds: five minutes, doubled each time, up to the source's own rhythm (a quarter
 * of an hour at least), and never before the other side wants to be asked. Chance (0 to 1) keeps a thousand hospitals from coming back at once.
 */
export function retryDelay(failures: number, everyMs: number, askAgainIn: number | undefined, chance: number): number {
  const doubled = Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 12), Math.max(everyMs, 3 * FIRST_RETRY_MS));
  return Math.round(Math.max(doubled * (0.75 + chance / 2), (askAgainIn ?? 0) * 1000 * (1 + chance / 10)));
}

export function nextPollAt({ enabled, lastPolledAt, every, createdAt, retryAt }: Source): string | null {
  if (!enabled) return null;
  if (retryAt !== null) return retryAt;
  return lastPolledAt === null ? createdAt : new Date(Date.parse(lastPolledAt) + millisecondsOf(every)).toISOString();
}

export function dueSources(sources: readonly Source[], now: string): Source[] {
  return sources.filter((source) => {
    const next = nextPollAt(source);
    return next !== null && next <= now;
  });
}

/** Fresh: read without error within three of its own intervals. Only then may an empty list be called "nothing new". */
export function isFresh(source: Source, now: string): boolean {
  if (source.failingSince !== null || source.lastSuccessAt === null) return false;
  return Date.parse(now) - Date.parse(source.lastSuccessAt) <= MISSED_INTERVALS * millisecondsOf(source.every);
}

const DAY_MS = 24 * HOUR_MS;
/** Fewer gaps than these are no habit. */
const FEWEST_GAPS = 5;
/** Nobody is told of a silence shorter than this. */
const SHORTEST_SILENCE_MS = 14 * DAY_MS;
const TIMES_ITS_HABIT = 3;

/**
 * Since when a source that can be read has been quiet: nothing new for three times as long as nine of ten of its own pauses, and two weeks at least.
 * Null for one that is not, or whose habit is not known yet. A hint, no alarm: publishers have quiet seasons, and addresses that moved as well.
 * @param broughtAt instants of polls that brought something, newest first
 */
export function quietSinceOf(
  source: Pick<Source, 'failingSince' | 'lastSuccessAt'>,
  broughtAt: readonly string[],
  now: string,
): string | null {
  const [last] = broughtAt;
  if (last === undefined || source.failingSince !== null || source.lastSuccessAt === null || broughtAt.length <= FEWEST_GAPS) return null;
  const times = broughtAt.map((at) => Date.parse(at));
  const gaps = times
    .slice(1)
    .map((time, index) => (times[index] ?? time) - time)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor((gaps.length - 1) * 0.9)] ?? 0;
  return Date.parse(now) - Date.parse(last) > Math.max(usual * TIMES_ITS_HABIT, SHORTEST_SILENCE_MS) ? last : null;
}

/** A quiet source is told of once a week, on the weekday on which it fell silent. */
export function isHintDay(quietSince: string, now: string): boolean {
  return Math.floor((Date.parse(now) - Date.parse(quietSince)) / DAY_MS) % 7 === 0;
}
