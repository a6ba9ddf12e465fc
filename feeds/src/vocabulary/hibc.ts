import { dayOf, isDay, lastDayOfMonth } from './day.js';
import { slidingYear } from './gs1.js';

/** What a HIBC label says (ANSI/HIBC 2.6). The device identifier is labeler, product and unit of measure. */
export interface HibcReading {
  readonly labeler: string | null;
  readonly product: string | null;
  readonly unitOfMeasure: string | null;
  readonly serial: string | null;
  readonly lot: string | null;
  readonly expiresOn: string | null;
  readonly manufacturedOn: string | null;
  readonly quantity: number | null;
  readonly issue: 'check_character' | 'bad_date' | 'bad_character' | 'no_device_identifier' | null;
}

type Secondary = Partial<Omit<HibcReading, 'issue'>> & { readonly badDate?: boolean };

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';
const PRIMARY = /^([A-Z][0-9A-Z]{3})([0-9A-Z]{1,18})([0-9])$/;

/** Sum of the values of all characters modulo 43, as a character. */
export function hibcCheckCharacter(text: string): string | undefined {
  const values = [...text].map((character) => CHARACTERS.indexOf(character));
  return values.includes(-1) ? undefined : CHARACTERS[values.reduce((sum, value) => sum + value, 0) % 43];
}

/**
 * Reads a primary, a secondary or both in one, beginning with `+`; asterisks of Code 39 may stand around it. Undefined when it is none.
 * `thisYear` tells the century of two-digit years, as with GS1.
 */
export function readHibc(text: string, thisYear: number): HibcReading | undefined {
  const label = text.replace(/^\*(.*)\*$/s, '$1').toUpperCase();
  if (!label.startsWith('+') || label.length < 4) return undefined;
  // The check character may be a blank, which whoever copied the text may have cut off.
  const whole = [label, `${label} `].find((form) => hibcCheckCharacter(form.slice(0, -1)) === form.slice(-1)) ?? label;
  const isChecked = hibcCheckCharacter(whole.slice(0, -1)) === whole.slice(-1);
  const body = whole.slice(1, -1);
  const [head = '', ...segments] = body.split('/');
  const primary = PRIMARY.exec(head);
  const secondaries = primary ? segments : [body.slice(0, -1), ...segments.slice(1)];
  const read: Secondary[] = secondaries.map((segment) => readSegment(segment, thisYear));
  const facts = read.reduce<Secondary>((known, more) => ({ ...known, ...more }), {});
  const issue = issueOf(whole, isChecked, primary !== null, read);
  return {
    labeler: primary?.[1] ?? null,
    product: primary?.[2] ?? null,
    unitOfMeasure: primary?.[3] ?? null,
    serial: facts.serial ?? null,
    lot: facts.lot ?? null,
    expiresOn: facts.expiresOn ?? null,
    manufacturedOn: facts.manufacturedOn ?? null,
    quantity: facts.quantity ?? null,
    issue,
  };
}

function issueOf(label: string, isChecked: boolean, hasPrimary: boolean, read: readonly Secondary[]): HibcReading['issue'] {
  if (hibcCheckCharacter(label) === undefined) return 'bad_character';
  if (!isChecked) return 'check_character';
  if (!hasPrimary) return 'no_device_identifier';
  return read.some(({ badDate }) => badDate) ? 'bad_date' : null;
}

function readSegment(segment: string, thisYear: number): Secondary {
  if (segment.startsWith('$$+')) return readDated(segment.slice(3), 'serial', thisYear);
  if (segment.startsWith('$$')) return readDated(segment.slice(2), 'lot', thisYear);
  if (segment.startsWith('$+')) return { serial: segment.slice(2) };
  if (segment.startsWith('$')) return { lot: segment.slice(1) };
  const day = /^1([46])D(\d{4})(\d{2})(\d{2})$/.exec(segment);
  if (day) {
    const read = dayOf(Number(day[2]), Number(day[3]), Number(day[4]));
    if (!read) return { badDate: true };
    return day[1] === '4' ? { expiresOn: read } : { manufacturedOn: read };
  }
  if (/^Q\d{1,5}$/.test(segment)) return { quantity: Number(segment.slice(1)) };
  if (/^S./.test(segment)) return { serial: segment.slice(1) };
  return /^\d{5}/.test(segment) ? withDay(ordinalDay(segment.slice(0, 5), thisYear), segment.slice(5), 'lot') : {};
}

/** Quantity (8 with two digits, 9 with five), a flag that names the form of the date, the date, then lot or serial number. */
function readDated(text: string, rest: 'lot' | 'serial', thisYear: number): Secondary {
  const quantity = /^(?:8(\d{2})|9(\d{5}))/.exec(text);
  const tail = quantity ? text.slice(quantity[0].length) : text;
  const counted = quantity ? { quantity: Number(quantity[1] ?? quantity[2]) } : {};
  return { ...counted, ...readFlagged(tail, rest, thisYear) };
}

function readFlagged(text: string, rest: 'lot' | 'serial', thisYear: number): Secondary {
  const digits = (from: number, length: number) => (/^\d+$/.test(text.slice(from, from + length)) ? text.slice(from, from + length) : '');
  switch (text.charAt(0)) {
    case '0':
    case '1':
      return withDay(monthEnd(digits(0, 4), thisYear), text.slice(4), rest);
    case '2':
      return withDay(shortDay(digits(5, 2) + digits(1, 4), thisYear), text.slice(7), rest);
    case '3':
      return withDay(shortDay(digits(1, 6), thisYear), text.slice(7), rest);
    case '4':
      return withDay(shortDay(digits(1, 6), thisYear), text.slice(9), rest);
    case '5':
      return withDay(ordinalDay(digits(1, 5), thisYear), text.slice(6), rest);
    case '6':
      return withDay(ordinalDay(digits(1, 5), thisYear), text.slice(8), rest);
    case '7':
      return named(rest, text.slice(1));
    default:
      return named(rest, text);
  }
}

function withDay(expiresOn: string | undefined, text: string, rest: 'lot' | 'serial'): Secondary {
  return { ...(isDay(expiresOn) ? { expiresOn } : { badDate: true }), ...named(rest, text) };
}

function named(rest: 'lot' | 'serial', text: string): Secondary {
  if (text === '') return {};
  return rest === 'lot' ? { lot: text } : { serial: text };
}

/** MMYY is good until the end of the month. */
function monthEnd(text: string, thisYear: number): string | undefined {
  const first = dayOf(slidingYear(Number(text.slice(2, 4)), thisYear), Number(text.slice(0, 2)), 1);
  return text.length === 4 && first ? lastDayOfMonth(first) : undefined;
}

function shortDay(text: string, thisYear: number): string | undefined {
  if (text.length !== 6) return undefined;
  return dayOf(slidingYear(Number(text.slice(0, 2)), thisYear), Number(text.slice(2, 4)), Number(text.slice(4, 6)));
}

/** YYJJJ, the day of the year. */
function ordinalDay(text: string, thisYear: number): string | undefined {
  if (text.length !== 5) return undefined;
  const year = slidingYear(Number(text.slice(0, 2)), thisYear);
  const ordinal = Number(text.slice(2));
  const day = new Date(Date.UTC(year, 0, ordinal)).toISOString().slice(0, 10);
  return ordinal > 0 && day.startsWith(String(year)) ? day : undefined;
}
