/**
 * Days and instants as they are written on screen. Days are `YYYY-MM-DD`; the hospital is in Japan, so an instant is told in its time zone
 * wherever the browser stands.
 */
export const hospitalTimeZone = 'Asia/Tokyo';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: hospitalTimeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { timeZone: 'UTC', era: 'long', year: 'numeric' });
const dayInMilliseconds = 86_400_000;

/** The day in the hospital's time zone of an instant. */
export function dayOf(instant: string): string {
  return clockParts(instant).day;
}

/** `2026-11-22 07:02`. */
export function instantText(instant: string): string {
  const { day, time } = clockParts(instant);
  return `${day} ${time}`;
}

/** `07:02`. */
export function timeText(instant: string): string {
  return clockParts(instant).time;
}

/** `2026-11-22T07:02`: an instant as a field for day and time takes it, in the hospital's time zone. */
export function momentOf(instant: string): string {
  const { day, time } = clockParts(instant);
  return `${day}T${time}`;
}

/** The instant of what such a field holds. Japan has had no summer time since 1951. */
export function instantOfMoment(moment: string): string {
  return new Date(`${moment}:00+09:00`).toISOString();
}

/** Days from `from` until `to`; negative when `to` is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayInMilliseconds);
}

/** The day `days` after `day`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayInMilliseconds).toISOString().slice(0, 10);
}

/** 令和8年 of a day (the first year is 元年); the era changes within a year, so a day is what is asked. */
export function eraYearOf(day: string): string {
  return era.format(new Date(`${day}T00:00:00Z`));
}

/** The Japanese fiscal year, April to March: 2027-03-31 lies in 2026年度. */
export function fiscalYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 4 ? year : year - 1;
}

/** The era year of a fiscal year is that of its first day's year: 2027年度 is 令和9年度. */
export function eraOfFiscalYear(year: number): string {
  return eraYearOf(`${year}-12-31`);
}

function clockParts(instant: string): { day: string; time: string } {
  const when = new Date(instant);
  if (Number.isNaN(when.getTime())) return { day: instant, time: '' };
  const [day = '', time = ''] = parts.format(when).split(', ');
  return { day, time };
}
