import { withLatinBrands } from './name-brands.js';
import { cleanName } from './name-cleaning.js';
import { isMakerPrefix, meetMakers } from './name-makers.js';
import { joinWords, keysMeet, manufacturerKeys, nameKeys, wordsOf } from './name-forms.js';

export { manufacturerKeys, nameKeys } from './name-forms.js';
export { knownManufacturer, knownManufacturers, meetMakers, namedManufacturers } from './name-makers.js';

/**
 * Whether two texts name the same manufacturer or the same product; undefined when that cannot be told, and never a guess.
 * Manufacturers: true for one company (spelling, translation, renaming), undefined for companies of one group or with a shared product line,
 * and for a name nobody knows; false for two known makers with nothing between them.
 * Products, taken to be of one maker: true when the forms meet, also without the maker's name before them or with the katakana of a known
 * brand; false when each has a number that the other has not (MX700, MX800), which no spelling explains; undefined else.
 */
export function sameName(kind: 'manufacturer' | 'product', a: string, b: string): true | false | undefined {
  return kind === 'manufacturer' ? sameManufacturer(a, b) : sameProduct(a, b);
}

function sameManufacturer(a: string, b: string): true | false | undefined {
  if (keysMeet(manufacturerKeys(a), manufacturerKeys(b))) return true;
  const meeting = meetMakers(a, b);
  if (meeting?.kind === 'company') return true;
  return meeting?.kind === 'different' ? false : undefined;
}

function sameProduct(a: string, b: string): true | false | undefined {
  const [first, second] = [productForms(a), productForms(b)];
  if (first.length === 0 || second.length === 0) return undefined;
  if (keysMeet(first, second)) return true;
  return numbersDiffer(numbersOf(a), numbersOf(b)) ? false : undefined;
}

function productForms(text: string): readonly string[] {
  const latin = withLatinBrands(cleanName(text));
  return [text, latin].flatMap((form) => [...nameKeys(form), ...nameKeys(withoutMaker(form))]);
}

/** The name without a known maker before it; a maker of up to four words, and never the whole name. */
function withoutMaker(text: string): string {
  const words = wordsOf(cleanName(text));
  const lengths = [4, 3, 2, 1].filter((length) => length < words.length);
  const length = lengths.find((each) => isMakerPrefix(joinWords(words.slice(0, each))));
  return words.slice(length ?? 0).join(' ');
}

/** Each has a number that the other has not. One that only says more may add a model number: "MX450 (866062)" is perhaps "MX450". */
function numbersDiffer(a: readonly string[], b: readonly string[]): boolean {
  return a.some((number) => !b.includes(number)) && b.some((number) => !a.includes(number));
}

/** The numbers in a name, without the letters before them. */
function numbersOf(text: string): readonly string[] {
  const joined = wordsOf(withLatinBrands(cleanName(text))).filter((word) => /\d/u.test(word));
  return joined.map((word) => word.replace(/^\D+/u, ''));
}
