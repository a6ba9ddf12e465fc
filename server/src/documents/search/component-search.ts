import { cpeKey, cpeMatches, formatCpe, isConcrete, readCpe, type Cpe } from '#feeds/vocabulary/cpe.js';
import { packageKey } from '#feeds/vocabulary/purl-key.js';
import { formatPurl, readPurl, type Purl } from '#feeds/vocabulary/purl.js';
import { asLine, type PartWords } from './component-part.js';
import type { RangeExaminer, RangeAnswer } from './range-examiner.js';

/** What is asked for; every part that is there has to meet. */
export interface ComponentSearch {
  /** Words, each of which stands somewhere in the name, the version or an identifier. */
  readonly q?: string | undefined;
  /** The whole name. */
  readonly name?: string | undefined;
  /** The whole version, as written. */
  readonly version?: string | undefined;
  /** A package, with or without its version; or the beginning of its address. */
  readonly purl?: string | undefined;
  /** A CPE name, which names at least what it matches (NISTIR 7696); or the beginning of one. */
  readonly cpe?: string | undefined;
  /** Versions: a VERS range, or words such as `< 2.15.0`, read in the version scheme of each component. */
  readonly range?: string | undefined;
}

/** Whether a component is meant. `undetermined` goes to a person: it may be, and what it says does not suffice to tell. */
export interface SearchAnswer {
  readonly answer: 'inside' | 'undetermined';
  /** Code of why it cannot be told; null when it can. */
  readonly doubt: string | null;
}

const CERTAIN: SearchAnswer = { answer: 'inside', doubt: null };

/** A search made ready. */
export interface ReadySearch {
  /** Patterns of LIKE with `!` as escape, all of which the looked-through text of a part meets when the part is meant; it may be more. */
  readonly patterns: readonly string[];
  /** True when the patterns alone decide. */
  readonly isExact: boolean;
  /** Undefined for a part that is not meant; `sought` is what is looked through for it (component-part.ts). */
  readonly meets: (part: PartWords, sought: string) => SearchAnswer | undefined;
}

/** @param examiner how versions are held against a range; a matter of matching, which hands it in */
export function readySearch(search: ComponentSearch, examiner: RangeExaminer): ReadySearch {
  const range = search.range?.trim() ?? '';
  const patterns = patternsOf(search);
  const byIdentifier = [
    { test: meetsPurl(search.purl), doubt: 'purl_says_less' },
    { test: meetsCpe(search.cpe), doubt: 'cpe_says_less' },
  ].flatMap(({ test, doubt }) => (test ? [{ test, doubt }] : []));
  const isWanted = wordTests(search);
  return {
    patterns,
    isExact: byIdentifier.length === 0 && range === '',
    meets: (part, sought) => {
      if (!isWanted(sought)) return undefined;
      const answers = byIdentifier.map(({ test, doubt }) => ({ is: test(part), doubt }));
      if (answers.some(({ is }) => is === false)) return undefined;
      const ofRange = range === '' ? undefined : examiner.examine(part, range);
      if (ofRange?.answer === 'outside') return undefined;
      return worst(answers, ofRange);
    },
  };
}

/** Without any of these every component of the hospital would be meant. */
export function saysNothing({ q, name, version, purl, cpe }: ComponentSearch): boolean {
  return [q, name, version, purl, cpe].every((each) => (each ?? '').trim() === '');
}

function worst(
  answers: readonly { readonly is: boolean | undefined; readonly doubt: string }[],
  ofRange: RangeAnswer | undefined,
): SearchAnswer {
  const open = answers.find(({ is }) => is === undefined);
  if (open) return { answer: 'undetermined', doubt: open.doubt };
  if (ofRange?.answer === 'undetermined') return { answer: 'undetermined', doubt: ofRange.doubt };
  return CERTAIN;
}

function patternsOf({ q, name, version, purl, cpe }: ComponentSearch): string[] {
  const patterns = wordsOf(q).map((word) => `%${escaped(word)}%`);
  if (isGiven(name)) patterns.push(`${escaped(asLine(name))}\n%`);
  if (isGiven(version)) patterns.push(`%\n${escaped(asLine(version))}\n%`);
  if (isGiven(purl)) patterns.push(`%\n${escaped(beginningOfPurl(purl))}%`);
  if (isGiven(cpe)) patterns.push(patternOfCpe(cpe));
  return patterns;
}

/** The same as the patterns of words, name, version and package say, for a part that is not in the database. */
function wordTests({ q, name, version, purl }: ComponentSearch): (sought: string) => boolean {
  const words = wordsOf(q);
  const inPackage = isGiven(purl) ? `\n${beginningOfPurl(purl)}` : '';
  return (sought) =>
    words.every((word) => sought.includes(word)) &&
    (!isGiven(name) || sought.startsWith(`${asLine(name)}\n`)) &&
    (!isGiven(version) || sought.includes(`\n${asLine(version)}\n`)) &&
    sought.includes(inPackage);
}

function wordsOf(q: string | undefined): string[] {
  return asLine(q ?? '')
    .split(' ')
    .filter((word) => word !== '');
}

/** A package is sought without its version and qualifiers, which may stand in any order: whether they meet is told afterwards. */
function beginningOfPurl(text: string): string {
  const purl = readPurl(text)?.purl;
  const written = purl && formatPurl({ type: purl.type, namespace: purl.namespace, name: purl.name });
  return asLine(written ?? text);
}

function meetsPurl(text: string | undefined): ((part: PartWords) => boolean | undefined) | undefined {
  if (!isGiven(text)) return undefined;
  const sought = readPurl(text)?.purl;
  const beginning = asLine(text);
  const begins = (purl: string) => asLine(purl).startsWith(sought ? `${beginning.replace(/\/$/, '')}/` : beginning);
  return ({ purls, version }) => {
    const answers = purls.map((purl) => begins(purl) || (sought ? isPackage(sought, readPurl(purl)?.purl, version) : false));
    if (answers.includes(true)) return true;
    return answers.includes(undefined) ? undefined : false;
  };
}

/**
 * Many SBOMs write the version beside the package URL and not in it, and leave out qualifiers: what the component's URL does not say is no
 * "other", it is asked of the component's version, and else cannot be told.
 */
function isPackage(sought: Purl, found: Purl | undefined, versionBeside: string | null): boolean | undefined {
  if (!found || packageKey(sought.type, sought.namespace, sought.name) !== packageKey(found.type, found.namespace, found.name))
    return false;
  const asked: readonly (readonly [sought: string | null, found: string | null | undefined])[] = [
    [sought.version, found.version ?? versionBeside],
    [sought.subpath, found.subpath],
    ...Object.entries(sought.qualifiers).map(([key, value]) => [value, found.qualifiers[key]] as const),
  ];
  const answers = asked.map(
    ([wanted, stated]) => wanted === null || (stated === null || stated === undefined ? undefined : wanted === stated),
  );
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function patternOfCpe(text: string): string {
  const cpe = readCpe(text);
  if (!cpe) return `%\n${escaped(asLine(text))}%`;
  if (cpeKey(cpe) !== undefined) return `%\n${escaped(asLine(formatCpe(ofAnyVersion(cpe)).replace(/(:\*)+$/, ':')))}%`;
  return isConcrete(cpe.product) ? `%\ncpe:%${escaped(asLine(cpe.product))}%` : '%\ncpe:%';
}

function ofAnyVersion({ part, vendor, product }: Cpe): Cpe {
  const any = '*';
  const rest = { version: any, update: any, edition: any, language: any, swEdition: any, targetSw: any, targetHw: any, other: any };
  return { part, vendor, product, ...rest };
}

function meetsCpe(text: string | undefined): ((part: PartWords) => boolean | undefined) | undefined {
  if (!isGiven(text)) return undefined;
  const sought = readCpe(text);
  if (!sought) return ({ cpes }) => cpes.some((cpe) => asLine(cpe).startsWith(asLine(text)));
  return ({ cpes }) => {
    const answers = cpes.map((cpe) => cpeMatches(sought, cpe));
    if (answers.includes(true)) return true;
    return answers.includes(undefined) ? undefined : false;
  };
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function escaped(text: string): string {
  return text.replace(/[!%_]/g, (sign) => `!${sign}`);
}
