import { numberKey, textKey } from './notation/keys.js';
import { keyedScheme } from './notation/keyed.js';

const VERSION = /^(?<numbers>\d+(?:\.\d+)*)(?<letter>[a-z])?(?<suffixes>(?:_(?:alpha|beta|pre|rc|p)\d*)*)(?:-r(?<revision>\d+))?$/;
/** `p` is newer than no suffix, the others older. */
const SUFFIXES: Readonly<Record<string, string>> = { alpha: '1', beta: '2', pre: '3', rc: '4', p: '6' };
const NO_SUFFIX = '5';

/**
 * VERS scheme `gentoo`: Package Manager Specification, section 3.3. More numbers are newer (1.0 < 1.0.0); a further number with a leading
 * zero is compared as text without the zeros at its end; a missing number of a suffix, and a missing revision, are 0.
 */
export const gentoo = keyedScheme('gentoo', (version) => {
  const found = VERSION.exec(version)?.groups;
  if (!found) return undefined;
  const { numbers = '', letter, suffixes = '', revision } = found;
  const [first = '', ...further] = numbers.split('.');
  return [
    numberKey(first),
    ...further.map((digits) => `1${furtherNumberKey(digits)}`),
    '0',
    letter ?? '0',
    ...(suffixes.match(/[a-z]+\d*/g) ?? []).map(suffixKey),
    NO_SUFFIX,
    numberKey(revision ?? '0'),
  ].join('');
});

function furtherNumberKey(digits: string): string {
  return digits.startsWith('0') ? `0${textKey(digits.replace(/0+$/, ''))}` : numberKey(digits);
}

function suffixKey(suffix: string): string {
  const [, word = '', digits] = /^([a-z]+)(\d*)$/.exec(suffix) ?? [];
  return (SUFFIXES[word] ?? '') + numberKey(digits || '0');
}
