import { applicationIdentifier, leadingIdentifier } from './gs1-application-identifiers.js';
import { dayOf, lastDayOfMonth } from './day.js';

/** One element of a GS1 element string: application identifier and value as written. */
export interface Gs1Element {
  readonly identifier: string;
  readonly value: string;
}

export type Gs1Issue =
  'gtin_length' | 'check_digit' | 'bad_date' | 'bad_length' | 'bad_character' | 'unknown_identifier' | 'contradiction' | 'no_gtin';

export interface Gs1Reading {
  readonly elements: readonly Gs1Element[];
  readonly issues: readonly Gs1Issue[];
}

/** FNC1 in a message: the group separator. */
export const GROUP_SEPARATOR = '\u001d';

/** Identifiers whose value is YYMMDD, day 00 being the end of the month. */
const DATES = new Set(['11', '12', '13', '15', '16', '17']);

/** Is the last digit the GS1 check digit (modulo 10, weights 3 and 1 from the right) of those before it? */
export function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return /^\d+$/.test(digits) && sum % 10 === 0;
}

/**
 * YYMMDD of an element. The century slides (General Specifications 7.12): the year that lies between 49 years before and 50 years after
 * `thisYear`. Day 00 is the last day of the month. Undefined when the calendar has no such day.
 */
export function readShortDate(text: string, thisYear: number): string | undefined {
  const parts = /^(\d{2})(\d{2})(\d{2})/.exec(text);
  if (!parts) return undefined;
  const year = slidingYear(Number(parts[1]), thisYear);
  const [month, day] = [Number(parts[2]), Number(parts[3])];
  if (day > 0) return dayOf(year, month, day);
  const first = dayOf(year, month, 1);
  return first && lastDayOfMonth(first);
}

export function slidingYear(twoDigits: number, thisYear: number): number {
  const century = thisYear - (thisYear % 100);
  const ahead = twoDigits - (thisYear % 100);
  if (ahead > 50) return century - 100 + twoDigits;
  return ahead < -49 ? century + 100 + twoDigits : century + twoDigits;
}

/**
 * `(01)…(21)…`. The brackets are for people's eyes and are in no barcode; a bracket that belongs to a value is written `\(`.
 * Undefined when the text does not begin with a bracketed identifier.
 */
export function readBracketed(text: string, thisYear: number): Gs1Reading | undefined {
  if (!/^[([]\d{2,4}[)\]]/.test(text)) return undefined;
  const marks = [...text.matchAll(/(?<!\\)[([](\d{2,4})[)\]]/g)];
  const elements = marks.map((mark, index) => ({
    identifier: mark[1] ?? '',
    value: text
      .slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length)
      .replaceAll(GROUP_SEPARATOR, '')
      .replace(/\\([()])/g, '$1')
      .trim(),
  }));
  return { elements, issues: issuesOf(elements, thisYear) };
}

/** The element string as it is in the barcode. Where a field of variable length is not closed by a separator, it runs to the end. */
export function readElementString(text: string, thisYear: number): Gs1Reading {
  const elements: Gs1Element[] = [];
  let rest = afterSeparators(text);
  while (rest !== '') {
    const known = leadingIdentifier(rest);
    if (!known) return { elements, issues: [...issuesOf(elements, thisYear), 'unknown_identifier'] };
    const behind = rest.slice(known.identifier.length);
    const separator = behind.indexOf(GROUP_SEPARATOR);
    const end = separator < 0 ? behind.length : separator;
    const length = known.predefinedLength === null ? end : Math.min(end, known.predefinedLength);
    elements.push({ identifier: known.identifier, value: behind.slice(0, length) });
    rest = afterSeparators(behind.slice(length));
  }
  return { elements, issues: issuesOf(elements, thisYear) };
}

function afterSeparators(text: string): string {
  let start = 0;
  while (text.startsWith(GROUP_SEPARATOR, start)) start += 1;
  return text.slice(start);
}

/** GS1 Digital Link: identifiers and values in pairs in the path, further ones in the query. Undefined when there is no GTIN in the path. */
export function readDigitalLink(text: string, thisYear: number): Gs1Reading | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { pathname, searchParams } = new URL(text);
  const path = pathname.split('/');
  const start = path.findIndex(
    (segment, index) => (segment === '01' || segment === 'gtin') && /^(\d{8}|\d{12,14})$/.test(path[index + 1] ?? ''),
  );
  if (start < 0) return undefined;
  const elements: Gs1Element[] = [{ identifier: '01', value: (path[start + 1] ?? '').padStart(14, '0') }];
  for (let index = start + 2; index + 1 < path.length; index += 2)
    elements.push({ identifier: unescaped(path[index]), value: unescaped(path[index + 1]) });
  for (const [identifier, value] of searchParams) if (/^\d{2,4}$/.test(identifier)) elements.push({ identifier, value });
  return { elements, issues: issuesOf(elements, thisYear) };
}

function unescaped(segment = ''): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function issuesOf(elements: readonly Gs1Element[], thisYear: number): Gs1Issue[] {
  const values = new Map<string, string>();
  const issues = elements.flatMap(({ identifier, value }): Gs1Issue[] => {
    const found = issueOf(identifier, value, thisYear);
    const contradicts = (values.get(identifier) ?? value) !== value;
    values.set(identifier, value);
    return [...(found ? [found] : []), ...(contradicts ? (['contradiction'] as const) : [])];
  });
  return values.has('01') ? issues : [...issues, 'no_gtin'];
}

function issueOf(identifier: string, value: string, thisYear: number): Gs1Issue | undefined {
  const known = applicationIdentifier(identifier);
  if (!known) return 'unknown_identifier';
  if (identifier === '01' && value.length !== 14) return 'gtin_length';
  if (!known.pattern.test(value)) return /^[!-"%-?A-Z_a-z]*$/.test(value) ? 'bad_length' : 'bad_character';
  if (identifier === '01' && !hasCheckDigit(value)) return 'check_digit';
  return DATES.has(identifier) && !readShortDate(value, thisYear) ? 'bad_date' : undefined;
}
