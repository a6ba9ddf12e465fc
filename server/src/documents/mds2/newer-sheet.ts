import { readDay } from '#feeds/vocabulary/day.js';

/**
 * Whether a sheet that arrives is older than the one that stands, by the days on which they were issued (DOC-7). Without two days that can be
 * read, what arrives later is newer: a maker sends the newer one later.
 */
export function isOlderSheet(arriving: string | null, standing: string | null): boolean {
  const [day, other] = [readDay(arriving)?.day, readDay(standing)?.day];
  return day !== undefined && other !== undefined && day < other;
}
