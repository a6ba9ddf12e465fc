import { joinWords } from '../inventory/name-forms.js';
import { runIn, sameCore, sameWords } from './product-name-agreement.js';
import type { ModelReading, Pair } from './product-name-pair.js';
import { tellingWords, tokensOf, type NameReading } from './product-name-reading.js';

export function numberTokens(number: string | null): readonly string[] {
  return number === null ? [] : tokensOf(number.normalize('NFKC').toLowerCase());
}

export function numberIn(product: NameReading, number: string | null): boolean {
  const tokens = numberTokens(number);
  return tokens.length > 0 && joinWords(tokens).length > 2 && (runIn(tokens, product.words) || runIn(tokens, product.qualifiers));
}

/** The exact model number stands in the product's name, and what is left of both names is the same. */
export function numberAndNameAgree({ product, name, model }: Pair): boolean {
  const number = numberTokens(model.modelNumber);
  if (number.length === 0 || !numberIn(product, model.modelNumber) || product.software === 'other') return false;
  const left = product.core.filter((word) => !number.includes(word));
  const nameLeft = name.core.filter((word) => !number.includes(word));
  const isWholeName = sameWords(product.words, number) && /[a-z]/u.test(joinWords(number)) && joinWords(number).length > 2;
  return isWholeName || (nameLeft.length > 0 && sameCore(left, nameLeft));
}

/** The number with a brand word beside it that the model has too; or a number that by itself is hardly anything else. */
export function numberIsTelling({ product, name, model }: Pair): boolean {
  const number = joinWords(numberTokens(model.modelNumber));
  const brands = tellingWords(product.core).filter((word) => /^\D{2,}$/u.test(word));
  return brands.some((word) => name.words.includes(word)) || (/[a-z]/u.test(number) && /\d/u.test(number) && number.length > 3);
}

export function numberInVersion({ product, name, model, published }: Pair): boolean {
  const words = tokensOf((published.versionWords ?? '').toLowerCase());
  const rest = name.core.filter((word) => !product.core.includes(word));
  const number = numberTokens(model.modelNumber);
  const isNumber = (tokens: readonly string[]) => joinWords(tokens).length > 2 && runIn(tokens, words);
  return product.core.length > 0 && (isNumber(number) || (rest.length > 0 && rest.some((word) => /\d/u.test(word)) && isNumber(rest)));
}

/** "PC Unit Model 8000" and a model whose number is 8015: a number of the same build as the model's own, and not it. */
export function saysOtherNumber(product: NameReading, name: NameReading, model: ModelReading): boolean {
  const own = joinWords(numberTokens(model.modelNumber));
  if (!/\d{3}/u.test(own) || numberIn(product, model.modelNumber)) return false;
  return product.words.some((word) => buildOf(word) === buildOf(own) && !name.words.includes(word));
}

function buildOf(number: string): string {
  return number.replace(/\d/gu, '9').replace(/\p{L}/gu, 'a');
}

/** A model number of the document's own helper; `*` and `?` as in CSAF. It names hardware, and software may be meant: a person looks. */
export function helperNamesModel({ model, published }: Pair): boolean {
  const number = model.modelNumber?.trim();
  return number !== undefined && number !== '' && published.modelNumbers.some((pattern) => fits(pattern, number));
}

/** CSAF allows one star that is not escaped; a pattern with more is not one, and could be slow to try. */
function fits(pattern: string, number: string): boolean {
  if ([...pattern.matchAll(/\\.|(\*)/gu)].filter(([, star]) => star !== undefined).length > 1) return false;
  const letters = [...pattern.matchAll(/\\(.)|([\s\S])/gu)].map(([, escaped, plain]) => {
    if (escaped !== undefined) return literal(escaped);
    return plain === '*' ? '.*' : plain === '?' ? '.' : literal(plain ?? '');
  });
  return new RegExp(`^${letters.join('')}$`, 'iu').test(number);
}

function literal(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&');
}
