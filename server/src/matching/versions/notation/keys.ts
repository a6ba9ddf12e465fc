/**
 * Building blocks of sort keys: text whose plain binary order (SQLite BINARY, PostgreSQL COLLATE "C", `<` here) is the order of the
 * versions it was made from. Keys are printable ASCII only, so that all three agree. A key is a row of fields; each field begins with a
 * one-character tag, and the tags are chosen so that "nothing more follows" (a tag of its own) falls at its right place among them.
 */

/** Closes a text field: below every character that can stand in one, so that `rc` comes before `rc1`. */
const END_OF_TEXT = '!';

/** Lengths up to this one take a single character. */
const SHORT = 40;

/** Digits by value: their length first, then themselves. Leading zeros mean nothing. Exact at any length. */
export function numberKey(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, '') || '0';
  const { length } = significant;
  return (length <= SHORT ? String.fromCharCode(0x30 + length) : `Y${String(length).padStart(4, '0')}`) + significant;
}

/** ASCII text by its characters, as strcmp does; a beginning comes before what goes on. */
export function textKey(text: string): string {
  return text + END_OF_TEXT;
}

/** A list of numbers in which a missing number is less than every number, 1.0 < 1.0.0. */
export function growingNumbersKey(numbers: readonly string[]): string {
  return `${numbers.map((digits) => `1${numberKey(digits)}`).join('')}0`;
}

/** A list of numbers in which a missing number is 0, 1.0 = 1. */
export function paddedNumbersKey(numbers: readonly string[]): string {
  return growingNumbersKey(withoutTrailingZeros(numbers));
}

export function withoutTrailingZeros(numbers: readonly string[]): readonly string[] {
  let end = numbers.length;
  while (end > 0 && /^0+$/.test(numbers[end - 1] ?? '')) end -= 1;
  return numbers.slice(0, end);
}

/** Compares two keys as the databases do. */
export function compareKeys(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
