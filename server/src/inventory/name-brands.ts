import { brands, words } from './name-brands.facts.js';
import { cleanName } from './name-cleaning.js';

const latinOf = readPairs(`${brands}${words}`);
const longest = Math.max(...[...latinOf.keys()].map((written) => written.length));
const JAPANESE_LETTER = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

/**
 * A cleaned name (`cleanName`) with the katakana brands and the Japanese words that are known as facts in Latin letters; the rest stays.
 * "インテリビュー MX450" gives "intellivue mx450". The longest written form wins at each place, so セントラルモニタ is not セントラル and モニタ.
 */
export function withLatinBrands(cleaned: string): string {
  if (!JAPANESE_LETTER.test(cleaned)) return cleaned;
  let latin = '';
  for (let at = 0; at < cleaned.length;) {
    const written = formAt(cleaned, at);
    latin += written === undefined ? letterAt(cleaned, at) : ` ${latinOf.get(written) ?? ''} `;
    at += written?.length ?? 1;
  }
  return latin.replace(/\s+/gu, ' ').replace(/\(\s+/gu, '(').replace(/\s+\)/gu, ')').trim();
}

function formAt(cleaned: string, at: number): string | undefined {
  for (let length = Math.min(longest, cleaned.length - at); length > 0; length -= 1) {
    const form = cleaned.slice(at, at + length);
    if (latinOf.has(form) && !cutsAWord(cleaned, at, length)) return form;
  }
  return undefined;
}

/** A short katakana form inside a longer unknown word is no word of its own: ラボ in コラボ, プロ in プロテア. */
function cutsAWord(cleaned: string, at: number, length: number): boolean {
  if (length > 3 || !isKatakana(cleaned[at])) return false;
  return (
    (isKatakana(cleaned[at - 1]) && !endsKnownForm(cleaned, at)) ||
    (isKatakana(cleaned[at + length]) && !startsKnownForm(cleaned, at + length))
  );
}

function endsKnownForm(cleaned: string, end: number): boolean {
  return Array.from({ length: Math.min(longest, end) }, (_, back) => cleaned.slice(end - 1 - back, end)).some((form) => latinOf.has(form));
}

function startsKnownForm(cleaned: string, start: number): boolean {
  return Array.from({ length: Math.min(longest, cleaned.length - start) }, (_, more) => cleaned.slice(start, start + 1 + more)).some(
    (form) => latinOf.has(form),
  );
}

function isKatakana(letter: string | undefined): boolean {
  return letter !== undefined && /\p{Script=Katakana}/u.test(letter);
}

/** Scripts are parted by a blank: ハミルトンT1 is ハミルトン and T1. */
function letterAt(text: string, at: number): string {
  const letter = text[at] ?? '';
  const before = text[at - 1];
  const parts =
    before !== undefined &&
    JAPANESE_LETTER.test(before) !== JAPANESE_LETTER.test(letter) &&
    /[\p{L}\p{N}]/u.test(before) &&
    /[\p{L}\p{N}]/u.test(letter);
  return parts ? ` ${letter}` : letter;
}

function readPairs(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(/[;\n]/u).map((pair) => pair.split(' = ').map((side) => cleanName(side)));
  return new Map(pairs.flatMap(([written, latin]) => (written && latin ? [[written, latin] as const] : [])));
}
