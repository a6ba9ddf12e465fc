import { addDays, fiscalYearOf, lastDayOfMonth } from '#feeds/vocabulary/day.js';

type Write = (day: string) => string;

/** A placeholder is `{{word}}`, `{{word+3}}`, `{{word-3}}`, each also with ` hh:mm` (instants) or `|style` behind it. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const PARTS = /^(today|month|fiscal|year|now)(?:([+-]\d{1,5})(d?))?(?: ([01]\d|2[0-3]):([0-5]\d))?(?:\|([a-z0-9-]+))?$/;

/** The ways in which a hospital writes a day; the import has to read them all. */
const dayStyles: Readonly<Record<string, Write>> = {
  iso: (day) => day,
  slash: (day) => numbersOf(day).join('/'),
  ja: (day) => inJapanese(day),
  wareki: (day) =>
    era(day, 'long', (name, year, [, month, dayOfMonth]) => `${name}${year === '1' ? '元' : year}年${month}月${dayOfMonth}日`),
  'short-era': (day) => era(day, 'narrow', (name, year, [, month, dayOfMonth]) => `${name}${year}.${month}.${dayOfMonth}`),
  'full-width': (day) =>
    numbersOf(day)
      .join('/')
      .replace(/[\d/]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)),
  digits: (day) => day.replaceAll('-', ''),
  gs1: (day) => day.slice(2).replaceAll('-', ''),
};

/** A month in a ledger means its last day, the end of a 年度 means 31 March: `last-day` gives the day that must be read from it. */
const monthStyles: Readonly<Record<string, Write>> = {
  iso: (day) => inJapanese(day).replace(/\d+日$/, ''),
  slash: (day) => day.slice(0, 7).replace('-', '/'),
  'last-day': (day) => lastDayOfMonth(day),
};
const fiscalStyles: Readonly<Record<string, Write>> = {
  iso: (day) => `${fiscalYearOf(day)}年度末`,
  'last-day': (day) => `${fiscalYearOf(day) + 1}-03-31`,
};
const yearStyles: Readonly<Record<string, Write>> = { iso: (day) => day.slice(0, 4) };

/**
 * Puts days in the place of every `{{…}}` of a file of seeds, counted from `today` (YYYY-MM-DD), so that the demonstration hospital is as
 * fresh on any day as on the day it was written:
 * `{{today+120}}` `{{today-3|wareki}}` (days), `{{month+7}}` (months: 2027年6月), `{{fiscal+3}}` (fiscal years: 2029年度末), `{{year-9}}`, and
 * for documents `{{now-2d 05:15}}`, an instant in UTC on the day before yesterday.
 * Throws RangeError `seeds.placeholder-unknown` for any other: a misspelt seed must not reach a database as text.
 */
export function resolvePlaceholders(text: string, today: string): string {
  return text.replace(PLACEHOLDER, (_whole, inner: string) => resolveOne(inner, today));
}

function resolveOne(inner: string, today: string): string {
  const [matched, word, signed, days, hour, minute, style = 'iso'] = PARTS.exec(inner) ?? [];
  const amount = Number(signed ?? 0);
  if (matched !== undefined && (word === 'now') === (days === 'd') && (word === 'now' || hour === undefined)) {
    if (word === 'now' && style === 'iso') return instant(inner, today, amount, `${hour ?? '00'}:${minute ?? '00'}`);
    if (word === 'today') return write(inner, dayStyles, style, addDays(today, amount));
    if (word === 'month') return write(inner, monthStyles, style, addMonths(today, amount));
    if (word === 'fiscal') return write(inner, fiscalStyles, style, addMonths(today, 12 * amount));
    if (word === 'year') return write(inner, yearStyles, style, addMonths(today, 12 * amount));
  }
  throw unknown(inner);
}

/**
 * At least a day back: it may still be yesterday in UTC when it is today in the hospital, and a document from the future would be a
 * document not yet published.
 */
function instant(inner: string, today: string, days: number, time: string): string {
  if (days > -1) throw unknown(inner);
  return `${addDays(today, days)}T${time}:00.000Z`;
}

function write(inner: string, styles: Readonly<Record<string, Write>>, style: string, day: string): string {
  const writeDay = Object.hasOwn(styles, style) ? styles[style] : undefined;
  if (!writeDay) throw unknown(inner);
  return writeDay(day);
}

function unknown(inner: string): RangeError {
  return new RangeError(`seeds.placeholder-unknown: {{${inner}}}`);
}

/** The first day of the month that is `months` after that of `day`: a 31st has no counterpart in most months. */
function addMonths(day: string, months: number): string {
  const [year, month] = numbersOf(day);
  const count = year * 12 + (month - 1) + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((((count % 12) + 12) % 12) + 1).padStart(2, '0')}-01`;
}

function numbersOf(day: string): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function inJapanese(day: string): string {
  const [year, month, dayOfMonth] = numbersOf(day);
  return `${year}年${month}月${dayOfMonth}日`;
}

/** Era and its year from the Japanese calendar of the runtime; the first year comes as 1, and only the long form calls it 元. */
function era(
  day: string,
  length: 'long' | 'narrow',
  format: (name: string, year: string, numbers: readonly [number, number, number]) => string,
) {
  const calendar = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
    era: length,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const parts = calendar.formatToParts(Date.parse(day));
  const valueOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return format(valueOf('era'), valueOf('year'), numbersOf(day));
}
