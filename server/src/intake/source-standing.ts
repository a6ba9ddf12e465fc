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

export function nextPollAt({ enabled, lastPolledAt, every, createdAt }: Source): string | null {
  if (!enabled) return null;
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
