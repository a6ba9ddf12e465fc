import { joinWords, nameKeys } from '../inventory/name-forms.js';
import { readProductName } from './product-name-reading.js';

/**
 * How like a published product's name is to a model's names, from 0 (nothing in common) to 1 (written alike). Only for putting candidates in
 * order where a person confirms names; no verdict rests on it. Words that name (brands, model numbers) count more than words that describe.
 */
export function similarity(productName: string, modelNames: readonly string[]): number {
  return Math.max(0, ...modelNames.map((name) => likeness(productName, name)));
}

/** Whether two names are near enough for a person to look: a naming word in common, or one that is misspelt. */
export function isSimilar(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => b.some((other) => nearWords(word, other)));
}

function likeness(a: string, b: string): number {
  if (nameKeys(a).some((key) => nameKeys(b).includes(key))) return 1;
  const [first, second] = [readProductName(a, new Set()), readProductName(b, new Set())];
  const core = shared(first.core, second.core);
  const all = shared(first.words, second.words);
  const pairs = sharedPairs(joinWords(first.words), joinWords(second.words));
  return Math.min(0.99, 0.6 * core + 0.15 * all + 0.25 * pairs);
}

/** Dice's measure over words; a misspelt word counts by half. */
function shared(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const found = a
    .map((word) => (b.includes(word) ? 1 : b.some((other) => nearWords(word, other)) ? 0.5 : 0))
    .reduce<number>((sum, each) => sum + each, 0);
  return Math.min(1, (2 * found) / (a.length + b.length));
}

/** Dice's measure over pairs of letters. */
function sharedPairs(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  if (first.length === 0 || second.length === 0) return 0;
  const rest = [...second];
  const found = first.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * found.length) / (first.length + second.length);
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** Equal words of three letters or more, or words of five or more with one letter wrong or one word within the other. Numbers are never near. */
function nearWords(a: string, b: string): boolean {
  if (/^\d+$/u.test(a) || /^\d+$/u.test(b)) return a === b && a.length > 2;
  if (a === b) return a.length > 2 || /\d/u.test(a);
  if (Math.min(a.length, b.length) < 5) return false;
  return a.startsWith(b) || b.startsWith(a) || lettersOff(a, b) <= 1;
}

/** Levenshtein's distance, given up at 2. */
function lettersOff(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA === restB) return 0;
  const oneOff = restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
  return oneOff ? 1 : 2;
}
