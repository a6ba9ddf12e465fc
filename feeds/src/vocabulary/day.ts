/**
 * Calendar days as text 'YYYY-MM-DD' (ISO 8601), the only shape in which a day lives in this product, and the many ways in which a
 * Japanese hospital or a maker writes one. Nothing here knows a time zone: a day in a ledger is the day on the wall of the hospital.
 */
export type DayPrecision = 'day' | 'month' | 'year-end';

/** A day that was read, and how exactly it was written. A month is read as its last day, a 年度末 as 31 March of the next year. */
export interface ReadDay {
  readonly day: string;
  readonly precision: DayPrecision;
}

export interface DayOptions {
  /** Serial numbers of the workbook count from 1904 (old Excel for Mac) instead of 1900. */
  readonly date1904?: boolean;
}

const MILLISECONDS_A_DAY = 86_400_000;
/** Outside these years a "date" is a placeholder (9999/12/31) or a slip of the keyboard; no device is older or will last longer. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Excel counts days from 1899-12-30 (its 29 February 1900 never was); the 1904 system starts 1462 days later. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const SERIAL_1904 = 1462;
/** 1950-01-01. Smaller numbers are years (2028), counts or codes and must never become a day. */
const LEAST_SERIAL = 18_264;

/** First day and year before the first year of each era. A day before the first is none; a day after the last one is read on,
 *  because papers of the Heisei time name years like 平成35年, and they stay in force. */
const ERAS: readonly { readonly names: readonly string[]; readonly first: string; readonly before: number }[] = [
  { names: ['令和', '令', 'R'], first: '2019-05-01', before: 2018 },
  { names: ['平成', '平', 'H'], first: '1989-01-08', before: 1988 },
  { names: ['昭和', '昭', 'S'], first: '1926-12-25', before: 1925 },
  { names: ['大正', '大', 'T'], first: '1912-07-30', before: 1911 },
  { names: ['明治', '明', 'M'], first: '1868-10-23', before: 1867 },
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH_MONTH =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/i;

const YEAR = '(?:西暦)?(令和|平成|昭和|大正|明治|[令平昭大明RHSTM])?\\.?(元|\\d{1,4})';
const KANJI_DAY = new RegExp(`^${YEAR}年(\\d{1,2})月(\\d{1,2})日?$`, 'i');
const MARKED_DAY = new RegExp(`^${YEAR}([./-])(\\d{1,2})\\3(\\d{1,2})$`, 'i');
const KANJI_MONTH = new RegExp(`^${YEAR}年(\\d{1,2})月(?:末日?)?$`, 'i');
const MARKED_MONTH = new RegExp(`^${YEAR}([./-])(\\d{1,2})(?:末日?)?$`, 'i');
const FISCAL_YEAR_END = new RegExp(`^${YEAR}年度末日?$`, 'i');

/** Is the text a day of the calendar in the one form, 'YYYY-MM-DD'? */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** The day of a year, month (1–12) and day of the month; undefined when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > daysInMonth(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day that is `days` (may be negative) after `day`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The day `months` (may be negative) after `day`; the last day of the month where that has no such day: 31 August less six months is 28 February. */
export function addMonths(day: string, months: number): string {
  const counted = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(counted / 12), (counted % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(Math.min(Number(day.slice(8)), daysInMonth(year, month))).padStart(2, '0')}`;
}

/** How many days `to` lies after `from`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY);
}

/** The last day of the month in which `day` lies. */
export function lastDayOfMonth(day: string): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 8)}${String(daysInMonth(year, month)).padStart(2, '0')}`;
}

/** The Japanese fiscal year (年度, April to March) of a day: 2028-03-31 lies in 2027. */
export function fiscalYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 4 ? year : year - 1;
}

/**
 * Reads a day as people write it: western and Japanese years, full-width digits, months, ends of fiscal years, serial numbers of a
 * spreadsheet (only as numbers) and Date values (taken in UTC, as spreadsheet readers give them).
 * Undefined for everything that names no day for certain: 2034年頃, 未定, 2034/2/30, a year alone, 3/4/2028, two-digit years.
 */
export function readDay(written: string | number | Date | null | undefined, options: DayOptions = {}): ReadDay | undefined {
  if (written instanceof Date) return Number.isNaN(written.getTime()) ? undefined : plausible(written.toISOString().slice(0, 10), 'day');
  if (typeof written === 'number') return fromNumber(written, options);
  if (typeof written !== 'string') return undefined;
  const text = tidied(written);
  if (text === undefined) return undefined;
  return fromDigits(text) ?? fromYearFirst(text.replace(/\s+/g, '')) ?? fromEnglish(text);
}

/** One spelling of digits, signs and dashes; without weekday, time of day and まで. Undefined when the time is not of this place. */
function tidied(written: string): string | undefined {
  const text = written
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]/g, '-')
    .trim()
    .replace(/\s*(まで|迄)$/, '')
    .replace(/\s*\([日月火水木金土](曜日?)?\)$/, '');
  // A time in UTC may belong to the next day in Japan; only midnight, which programs write for "no time", is taken as no time.
  if (/[T ]\d{1,2}:.*(Z|[+-]\d{2}:?\d{2})$/.test(text) && !/[T ]0?0:00(:00(\.0+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  return text.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/, '');
}

function fromNumber(number: number, { date1904 = false }: DayOptions): ReadDay | undefined {
  if (!Number.isFinite(number)) return undefined;
  if (Number.isInteger(number) && number >= 190_001) return fromDigits(String(number));
  const serial = Math.floor(number) + (date1904 ? SERIAL_1904 : 0);
  if (serial < LEAST_SERIAL || number >= 190_001) return undefined;
  return plausible(new Date(SERIAL_ZERO + serial * MILLISECONDS_A_DAY).toISOString().slice(0, 10), 'day');
}

/** 20280331, and 202803 from 2013 on: before that the six digits could be year, month and day as well (201203). */
function fromDigits(text: string): ReadDay | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  if (!parts) return undefined;
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  if (parts[3] !== undefined) return plausible(dayOf(year, month, Number(parts[3])), 'day');
  return year < 2013 ? undefined : monthEnd(year, month);
}

function fromYearFirst(text: string): ReadDay | undefined {
  const kanji = KANJI_DAY.exec(text);
  if (kanji) return eraDay(kanji[1], kanji[2], Number(kanji[3]), Number(kanji[4]));
  const marked = MARKED_DAY.exec(text);
  if (marked) return eraDay(marked[1], marked[2], Number(marked[4]), Number(marked[5]));
  const month = KANJI_MONTH.exec(text);
  if (month) return eraMonth(month[1], month[2], Number(month[3]));
  const markedMonth = MARKED_MONTH.exec(text);
  if (markedMonth) return eraMonth(markedMonth[1], markedMonth[2], Number(markedMonth[4]));
  const fiscal = FISCAL_YEAR_END.exec(text);
  if (!fiscal) return undefined;
  const year = yearOf(fiscal[1], fiscal[2]);
  return year === undefined ? undefined : plausible(dayOf(year + 1, 3, 31), 'year-end');
}

function eraDay(era: string | undefined, number: string | undefined, month: number, day: number): ReadDay | undefined {
  const year = yearOf(era, number);
  return year === undefined ? undefined : inEra(era, plausible(dayOf(year, month, day), 'day'));
}

function eraMonth(era: string | undefined, number: string | undefined, month: number): ReadDay | undefined {
  const year = yearOf(era, number);
  return year === undefined ? undefined : inEra(era, monthEnd(year, month));
}

function eraNamed(name: string | undefined) {
  return name === undefined ? undefined : ERAS.find(({ names }) => names.includes(name.toUpperCase()));
}

/** The western year. Without an era it must have four digits: 28/3/31 could be 2028 or 平成28. 元 is the first year. */
function yearOf(eraName: string | undefined, number: string | undefined): number | undefined {
  const count = number === '元' ? 1 : Number(number);
  const era = eraNamed(eraName);
  if (!era) return number?.length === 4 ? count : undefined;
  return count >= 1 && count <= 99 ? era.before + count : undefined;
}

function inEra(eraName: string | undefined, read: ReadDay | undefined): ReadDay | undefined {
  const era = eraNamed(eraName);
  return read && (!era || read.day >= era.first) ? read : undefined;
}

/** 31 March 2028, March 31, 2028, 31-Mar-2028, Mar 2028; 31/3/2028 only where day and month cannot be taken for each other. */
function fromEnglish(text: string): ReadDay | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]+([a-z]+)\.?,?[ .-]+(\d{4})$/i.exec(text);
  if (dayFirst) return englishDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([a-z]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/i.exec(text);
  if (monthFirst) return englishDay(monthFirst[3], monthFirst[1], monthFirst[2]);
  const month = /^([a-z]+)\.?,?[ -]+(\d{4})$/i.exec(text);
  if (month) return monthEnd(Number(month[2]), monthNamed(month[1]));
  const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!numbers) return undefined;
  const [first, second] = [Number(numbers[1]), Number(numbers[3])];
  if (first <= 12 && second <= 12 && first !== second) return undefined;
  return plausible(dayOf(Number(numbers[4]), Math.min(first, second), Math.max(first, second)), 'day');
}

function englishDay(year: string | undefined, month: string | undefined, day: string | undefined): ReadDay | undefined {
  return plausible(dayOf(Number(year), monthNamed(month), Number(day)), 'day');
}

function monthNamed(name: string | undefined): number {
  return name !== undefined && ENGLISH_MONTH.test(name) ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : 0;
}

function monthEnd(year: number, month: number): ReadDay | undefined {
  return plausible(dayOf(year, month, daysInMonth(year, month)), 'month');
}

function plausible(day: string | undefined, precision: DayPrecision): ReadDay | undefined {
  if (day === undefined) return undefined;
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { day, precision } : undefined;
}

/** Days of a month (1–12); setUTCFullYear, because Date.UTC takes the years 0–99 for 1900–1999. */
function daysInMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}
