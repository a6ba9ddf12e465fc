/**
 * The only place that looks at the clock. MIMAMORI_NOW moves it for tests and trials: an instant (`2026-11-22T08:30:00+09:00`) fixes it,
 * a leading `+` (`+2026-11-22T08:30:00+09:00`) lets it run on from there.
 */
export interface Clock {
  /** Now as ISO 8601 UTC with milliseconds. */
  now(): string;
  /** The day in Japan, where the hospital is: at 00:30 JST the UTC day is still yesterday's. */
  today(): string;
  /** Milliseconds of a stopwatch, for measuring and for waiting times: MIMAMORI_NOW does not stop it, nor does anybody set it back. */
  elapsed(): number;
}

const HOSPITAL_TIME_ZONE = 'Asia/Tokyo';
const dayInJapan = new Intl.DateTimeFormat('en-CA', { timeZone: HOSPITAL_TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day in Japan of an instant. */
export function dayOfInstant(instant: string): string {
  return dayInJapan.format(new Date(instant));
}

export function makeClock(setting: string | undefined): Clock {
  const read = readingOf(setting);
  return { now: () => read().toISOString(), today: () => dayInJapan.format(read()), elapsed: () => performance.now() };
}

function readingOf(setting: string | undefined): () => Date {
  if (!setting) return () => new Date();
  const base = new Date(setting.replace(/^\+/, ''));
  if (!setting.startsWith('+')) return () => base;
  const startedAt = Date.now();
  return () => new Date(base.getTime() + Date.now() - startedAt);
}

/** Dependency injection token of the clock. */
export const CLOCK = Symbol('clock');
