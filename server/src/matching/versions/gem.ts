import { numberKey, textKey } from './notation/keys.js';
import { keyedScheme } from './notation/keyed.js';

const VERSION = /^\d+(?:\.[\da-z]+)*(?:-[\da-z-]+(?:\.[\da-z-]+)*)?$/i;

/**
 * VERS scheme `gem`: Gem::Version. A dash is `.pre.`; runs of digits and of letters are segments; zeros at the end of the numbers, and at
 * the end of the rest, count nothing; a missing segment is 0; a word is older than any number, so that 1.0.a < 1.0.
 */
export const gem = keyedScheme('gem', (version) => {
  if (!VERSION.test(version)) return undefined;
  const segments = version.replace(/-/g, '.pre.').match(/\d+|[a-z]+/gi) ?? [];
  const firstWord = segments.findIndex(isWord);
  const numbers = firstWord < 0 ? segments : segments.slice(0, firstWord);
  const rest = firstWord < 0 ? [] : segments.slice(firstWord);
  return segmentsKey([...withoutZerosAtEnd(numbers), ...withoutZerosAtEnd(rest)]);
});

function isWord(segment: string): boolean {
  return !/^\d/.test(segment);
}

function isZero(segment: string): boolean {
  return /^0+$/.test(segment);
}

function withoutZerosAtEnd(segments: readonly string[]): readonly string[] {
  return segments.slice(0, segments.findLastIndex((segment) => !isZero(segment)) + 1);
}

/**
 * Since a missing segment is 0, the end lies among the zeros: below it a zero that leads to a word (1.0.a < 1), above it a zero that leads
 * to a number (1 < 1.0.1). Tags: 1 word, 2 zero before a word, 3 end, 4 zero before a number, 5 number.
 */
function segmentsKey(segments: readonly string[]): string {
  const fields = segments.map((segment, index) => {
    if (isWord(segment)) return `1${textKey(segment)}`;
    if (!isZero(segment)) return `5${numberKey(segment)}`;
    const next = segments.slice(index).find((later) => !isZero(later)) ?? '';
    return isWord(next) ? '2' : '4';
  });
  return `${fields.join('')}3`;
}
