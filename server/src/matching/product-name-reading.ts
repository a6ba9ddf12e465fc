import { withLatinBrands } from '../inventory/name-brands.js';
import { cleanName, plainSpellings } from '../inventory/name-cleaning.js';
import { isAbbreviationOf, joinWords, wordsOf } from '../inventory/name-forms.js';
import { common, kinds, namingAcronyms, ownSoftware, partOf, plain, platforms, softwareOf, trailing } from './product-name-words.facts.js';

/** A product's or model's name taken apart, so that two of them can be compared word by word. */
export interface NameReading {
  /** All words outside brackets, in order, without the maker before them. */
  readonly words: readonly string[];
  /** Words that are the name itself: no plain words, no kinds, no platforms. */
  readonly core: readonly string[];
  /** All words and those in brackets as one text, for a quick look. */
  readonly letters: string;
  /** Kinds of device that the name speaks of. */
  readonly kinds: readonly string[];
  readonly platforms: readonly string[];
  /** Short forms that the text gives of itself in brackets: (PIC iX). */
  readonly shortForms: readonly (readonly string[])[];
  /** Words of brackets that narrow the name: (WLAN only). */
  readonly qualifiers: readonly string[];
  /** `own`: the device's own software (firmware); `other`: a program or service of it; null: the device. */
  readonly software: 'own' | 'other' | null;
  readonly isPart: boolean;
  /** Says itself that it means more than one product: series, products, family. */
  readonly isFamily: boolean;
}

const kindOfWord = new Map(
  kinds
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [kind = '', words = ''] = line.split(' = ');
      return words.split(' ').map((word) => [word, kind] as const);
    }),
);
const plainWords = setOf(plain);
const softwareWords = setOf(softwareOf);
const ownSoftwareWords = setOf(ownSoftware);
const partWords = setOf(partOf);
const commonWords = setOf(common);
const trailingWords = setOf(trailing);
const acronyms = setOf(namingAcronyms);
const platformNames = platforms
  .split(/[;\n]/u)
  .map((name) => name.trim())
  .filter((name) => name !== '');
const PLATFORM = new RegExp(
  `\\b(${[...platformNames]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace('.', '\\.'))
    .join('|')})\\b`,
  'gu',
);
const FAMILY = /\b(?:series|famil(?:y|ies)|products|product line)\b/u;

/**
 * Takes a name apart. `makers` are keys (`manufacturerKeys`) of the names under which the maker may stand before the product: Philips, BD,
 * フィリップス. They are taken off, unless nothing that could be a name would be left.
 */
export function readProductName(text: string, makers: ReadonlySet<string>): NameReading {
  const cleaned =
    plainSpellings(
      withLatinBrands(
        cleanName(text)
          .replace(/\b(including|incl\.?)(?=[a-z]*\d)/gu, '$1 ')
          .replace(/\bpoint[ -]of[ -]care\b/gu, 'pointofcare'),
      ),
    )[0] ?? '';
  const outside = cleaned.replace(/\([^()]*\)?/gu, ' ');
  const inside = [...cleaned.matchAll(/\(([^()]*)\)?/gu)].map(([, words = '']) => words.trim());
  const shortForms = inside.filter(
    (part) => isAbbreviationOf(part, outside.trim().replace(/^\S+ /u, '')) || isAbbreviationOf(part, outside.trim()),
  );
  const words = withoutMaker(tokensOf(withoutPlatforms(outside)), makers);
  const qualifiers = inside.filter((part) => !shortForms.includes(part)).flatMap((part) => tokensOf(withoutPlatforms(part)));
  return {
    words,
    core: coreOf(words),
    letters: joinWords(tokensOf(cleaned)),
    kinds: [...new Set(words.flatMap((word) => kindOfWord.get(word) ?? []))],
    platforms: [...cleaned.matchAll(PLATFORM)].map(([platform]) => platform),
    shortForms: shortForms.map((part) => tokensOf(part)),
    qualifiers: qualifiers.filter((word) => !plainWords.has(word)),
    software: softwareIn(words),
    isPart: words.some((word) => partWords.has(word)),
    isFamily: FAMILY.test(outside),
  };
}

/** Words that are the name itself. */
export function coreOf(words: readonly string[]): readonly string[] {
  return words.filter((word) => !plainWords.has(word) && !kindOfWord.has(word));
}

/** As `coreOf`, but an acronym of a kind stays: it can be the name, as in "Revolution CT". */
export function namingWordsOf(words: readonly string[]): readonly string[] {
  return words.filter((word) => !plainWords.has(word) && (!kindOfWord.has(word) || acronyms.has(word)));
}

/**
 * Words without what only says at the end which kind of thing it is: "PIC iX セントラルモニタ", "Paceart Optima System". Names of one word stay
 * whole, since a family may bear the same: "CareLink" and "CareLink Monitor".
 */
export function withoutTrailingKind(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => !trailingWords.has(word) && (!kindOfWord.has(word) || acronyms.has(word)));
  const rest = words.slice(0, last + 1);
  return coreOf(rest).length > 1 ? rest : words;
}

/** Words that no other maker's product is likely to bear: letters that are no common word, or letters and digits together. */
export function tellingWords(words: readonly string[]): readonly string[] {
  return coreOf(words).filter(
    (word) => !commonWords.has(word) && !softwareWords.has(word) && !partWords.has(word) && /\p{L}/u.test(word) && word.length > 1,
  );
}

export function withoutSoftware(words: readonly string[]): readonly string[] {
  return words.filter((word) => !softwareWords.has(word));
}

export function withoutOwnSoftware(words: readonly string[]): readonly string[] {
  return words.filter((word) => !ownSoftwareWords.has(word));
}

export function withoutParts(words: readonly string[]): readonly string[] {
  return words.filter((word) => !partWords.has(word));
}

export function kindsIn(text: string): readonly string[] {
  const words = tokensOf(plainSpellings(withLatinBrands(cleanName(text)))[0] ?? '');
  return [...new Set(words.flatMap((word) => kindOfWord.get(word) ?? []))];
}

/** Whether a text says that something is software rather than a device (ソフトウェア, server, program). */
export function isSoftwareText(text: string): boolean {
  const words = wordsOf(withLatinBrands(cleanName(text)));
  return words.some((word) => softwareWords.has(word) || word === 'program' || word === 'gateway');
}

/** Words of a text; hyphens join letters and digits (MX-450, DS-8900), slashes and other signs part. */
export function tokensOf(text: string): readonly string[] {
  const joined = text
    .replace(/\bx-rays?\b/gu, 'xray')
    .replace(/\bwi-fi\b/gu, 'wifi')
    .replace(/\b([a-z]{1,4})-(?=\d)/gu, '$1')
    .replace(/central-monitor/gu, 'centralmonitor');
  return wordsOf(joined.replace(/non-medical/gu, ' ')).map((word) => (word === 'centralmonitor' ? 'central-monitor' : word));
}

function softwareIn(words: readonly string[]): 'own' | 'other' | null {
  const found = words.filter((word) => softwareWords.has(word));
  if (found.length === 0) return null;
  return found.every((word) => ownSoftwareWords.has(word)) ? 'own' : 'other';
}

function withoutPlatforms(text: string): string {
  return text.replace(PLATFORM, ' ').replace(/(^|\s)-based\b/gu, ' ');
}

/** At most five words of a maker's name; repeated, because a parent may stand before it. */
function withoutMaker(words: readonly string[], makers: ReadonlySet<string>): readonly string[] {
  const lengths = [5, 4, 3, 2, 1].filter((length) => length < words.length);
  const length = lengths.find((each) => makers.has(joinWords(words.slice(0, each))));
  const rest = words.slice(length ?? 0);
  if (length === undefined || (withoutSoftware(coreOf(rest)).length === 0 && !rest.some((word) => kindOfWord.has(word)))) return words;
  return withoutMaker(rest, makers);
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ''));
}
