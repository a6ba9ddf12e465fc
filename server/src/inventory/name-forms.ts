import { cleanName, plainSpellings } from './name-cleaning.js';

/**
 * Normal forms of names. A form is a key: two names are written alike when their sets of keys meet. Keys are for comparing and looking up,
 * never for showing; what was written is kept beside them.
 */

/** Legal forms at the end of a company's name, as words (dots are already gone: "K.K." is k, k). Longest first. */
const FORMS_AT_END: readonly (readonly string[])[] = [
  'g m b h',
  's p a',
  's r l',
  's a s',
  'l l c',
  's a',
  'n v',
  'b v',
  'k k',
  'a s',
  'a g',
  'l p',
  'g k',
  'p l c',
  'sdn bhd',
  'sp z o o',
  ...'inc incorporated corp corporation co company companies ltd limited kk gk gmbh mbh ag kg kgaa ohg se sa sas sarl srl spa bv nv ab oy oyj as aps'.split(
    ' ',
  ),
  ...'llc llp lp plc pty pte bhd lda ltda eg ev doo zrt kft'.split(' '),
]
  .map((form) => form.split(' '))
  .sort((a, b) => b.length - a.length);
const FORMS_AT_START: readonly (readonly string[])[] = [['k', 'k'], ['kk'], ['the'], ['pt']];
const JAPANESE_FORM = '株式会社|有限会社|合同会社|合資会社|合名会社|\\((?:株|有|同|資|名)\\)';
const JAPANESE_AT_START = new RegExp(`^(?:${JAPANESE_FORM})\\s*`, 'u');
const JAPANESE_AT_END = new RegExp(`\\s*(?:${JAPANESE_FORM})$`, 'u');

/**
 * Keys of a product's or model's name (one, or two where a letter like ä has two spellings); empty for a text without letters or digits.
 * Blanks, hyphens and dots do not count ("MX-450", "MX 450" and "MX450" are one), except where they keep two numbers apart ("3.0T" is not
 * "30T"). A trailing abbreviation of the name itself in brackets does not count: "Central Station (CSCS)" with C, S, C, S in the name.
 */
export function nameKeys(text: string): readonly string[] {
  return keysOf(cleanName(text), (cleaned) => joinWords(wordsOf(withoutAbbreviation(cleaned))));
}

/** As `nameKeys`, for a company: legal forms at either end do not count (株式会社, (株), Inc., K.K., GmbH & Co. KG). */
export function manufacturerKeys(text: string): readonly string[] {
  return keysOf(cleanName(text), (cleaned) => joinWords(withoutLegalForms(wordsOf(withoutAbbreviation(withoutJapaneseForms(cleaned))))));
}

export function keysMeet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

/** The words of a cleaned text. A dot counts only between digits, a plus always (Link+ is not Link), `&` is "and". */
export function wordsOf(cleaned: string): readonly string[] {
  return cleaned
    .replace(/&/gu, ' and ')
    .replace(/(?<!\d)\.|\.(?!\d)/gu, ' ')
    .split(/[^\p{L}\p{N}+.]+/u)
    .filter((word) => word !== '' && word !== '+');
}

/** Words written as one key. Two numbers stay apart, else "V 1 12" would be "V 11 2". */
export function joinWords(words: readonly string[]): string {
  return words.reduce((key, word) => (/\d$/u.test(key) && /^\d/u.test(word) ? `${key} ${word}` : key + word), '');
}

/** Takes off a last bracket that only abbreviates the text before it: "Becton, Dickinson and Company (BD)". */
export function withoutAbbreviation(cleaned: string): string {
  const found = /^(.*\S)\s*\(([a-z0-9][a-z0-9 .&-]*)\)$/u.exec(cleaned);
  if (!found) return cleaned;
  const [, before = '', inside = ''] = found;
  return isAbbreviationOf(inside, before) ? before : cleaned;
}

/** Whether the letters stand in the text in this order, the first one at its start. A number is never an abbreviation. */
export function isAbbreviationOf(short: string, long: string): boolean {
  const letters = short.replace(/[^a-z0-9]/gu, '');
  const text = long.replace(/[^a-z0-9]/gu, '');
  if (letters.length < 2 || letters.length >= text.length || /\d/u.test(letters) || letters[0] !== text[0]) return false;
  let from = 0;
  return [...letters].every((letter) => {
    const at = text.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
}

function keysOf(cleaned: string, toKey: (spelling: string) => string): readonly string[] {
  const keys = plainSpellings(cleaned).map(toKey);
  return [...new Set(keys)].filter((key) => key !== '');
}

function withoutJapaneseForms(cleaned: string): string {
  const bare = cleaned.replace(JAPANESE_AT_START, '').replace(JAPANESE_AT_END, '');
  return bare === '' ? cleaned : bare;
}

function withoutLegalForms(words: readonly string[]): readonly string[] {
  const start = FORMS_AT_START.find((form) => form.length < words.length && form.every((word, at) => words[at] === word));
  let rest = start ? words.slice(start.length) : words;
  for (let form = formAtEnd(rest); form; form = formAtEnd(rest)) rest = withoutAnd(rest.slice(0, rest.length - form.length));
  return rest;
}

function formAtEnd(words: readonly string[]): readonly string[] | undefined {
  return FORMS_AT_END.find(
    (form) => form.length < words.length && form.every((word, at) => words[words.length - form.length + at] === word),
  );
}

function withoutAnd(words: readonly string[]): readonly string[] {
  return words.length > 1 && words.at(-1) === 'and' ? words.slice(0, -1) : words;
}
