import { withLatinBrands } from '../inventory/name-brands.js';
import { cleanName } from '../inventory/name-cleaning.js';
import { coreOf } from './product-name-reading.js';

/**
 * Publishers put several products into one name: "PageWriter TC10 TC20 TC30", "EPIQ/Affiniti", "MX700/800", "MX400-MX850", and take some out:
 * "LOGIQ, not including LOGIQ 100 Pro". Here such a name is written out as the plain names that it stands for.
 */
export interface NamedProducts {
  /** The name without what it excludes. */
  readonly included: string;
  readonly excluded: readonly string[];
  /** Whether a range or a wildcard of models stands in it ("MX400-MX850", "IGS 5x0"). */
  readonly hasRange: boolean;
  /** One plain name for each product that is written out; empty when the name names one product. */
  readonly listed: readonly string[];
}

/** Written members of one name: more than this is text, not a list. */
const MOST_MEMBERS = 24;
const EXCLUSION = /[,;]?\s*\(?\b(?:not including|does not include|excluding|except(?: for)?|other than|apart from|を除く)\b/u;
/** A model token: letters, digits, and what stands behind them: mx700, 550dx, 150c. */
const MODEL = '[a-z]{0,4}\\d+[a-z]{0,3}';
const SLASHED = new RegExp(`(?<![\\w.])([a-z][a-z+]*|${MODEL})((?:\\s*/\\s*(?:[a-z][a-z+]*|${MODEL}))+)(?![\\w.])`, 'gu');
const IN_A_ROW = new RegExp(`(?<![\\w.-])(${MODEL})((?:[ ,]+(?:(?:and|or) )?${MODEL})+)(?![\\w.-])`, 'gu');
const RANGE = /(?<![\w.-])([a-z]{0,4})(\d{1,5})\s*(?:-|~|〜| to | through )\s*([a-z]{0,4})(\d{1,5})(?![\w.])/gu;
const WILDCARD = /(?<![\w.])([a-z]{0,4})(\d+x+\d*)(?![\w.])/gu;

export function namedProducts(text: string): NamedProducts {
  const cleaned = withLatinBrands(cleanName(text)).replace(/\b(including|incl\.?)(?=[a-z]*\d)/gu, '$1 ');
  const exclusion = EXCLUSION.exec(cleaned);
  const included = exclusion ? cleaned.slice(0, exclusion.index).trim() : cleaned;
  const excluded = exclusion
    ? cleaned
        .slice(exclusion.index + exclusion[0].length)
        .split(/,|;|\band\b|\bor\b/u)
        .map((part) => part.trim())
    : [];
  const hasRange = included.search(RANGE) >= 0 || included.search(WILDCARD) >= 0;
  return { included, excluded: excluded.filter((part) => part !== ''), hasRange, listed: listedIn(included) };
}

/**
 * The name with its range or wildcard replaced by a model token that lies in it, for each such token: "MX400-MX850" and mx450 gives
 * "… mx450". Empty when none does. Ends count as in; that the maker sells every number between is not said.
 */
export function namesInRange(included: string, modelTokens: readonly string[]): readonly string[] {
  const found = modelTokens.flatMap((token) => [RANGE, WILDCARD].flatMap((pattern) => replaced(included, pattern, token)));
  return [...new Set(found)];
}

function replaced(text: string, pattern: RegExp, token: string): readonly string[] {
  const names = [...text.matchAll(pattern)].filter((match) => covers(match, token)).map((match) => putIn(text, match, token));
  return names;
}

function covers(match: RegExpMatchArray, token: string): boolean {
  const [, letters = '', from = '', secondLetters, to] = match;
  const parts = /^([a-z]*)(\d+)[a-z]{0,3}$/u.exec(token);
  if (!parts || parts[1] !== letters) return false;
  const number = parts[2] ?? '';
  if (to === undefined) return new RegExp(`^${from.replace(/x/gu, '\\d')}$`, 'u').test(number);
  // Without letters it is a range of models only when both ends look like model numbers: "400-550", not "2-3".
  if (secondLetters !== '' && secondLetters !== letters) return false;
  if (letters === '' && (from.length < 3 || from.length !== to.length)) return false;
  return Number(from) < Number(to) && Number(number) >= Number(from) && Number(number) <= Number(to);
}

function listedIn(included: string): readonly string[] {
  const matches = [...included.matchAll(SLASHED), ...included.matchAll(IN_A_ROW)].sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  const names = matches.flatMap((match) => membersOf(match).map((member) => putIn(included, match, member)));
  return names.length > 1 && names.length <= MOST_MEMBERS ? [...new Set(names)] : [];
}

/** The members of a list, with the letters of the one before where a member is a bare number (MX700/800). Not a list: kinds (PET/CT). */
function membersOf(match: RegExpMatchArray): readonly string[] {
  const written = match[0].split(/[\s/,]+/u).filter((member) => member !== '' && member !== 'and' && member !== 'or');
  if (coreOf(written).length !== written.length || written.length < 2 || !isList(match[0], written)) return [];
  let letters = '';
  return written.map((member) => {
    const parts = /^([a-z]*)(\d.*)?$/u.exec(member);
    if (parts?.[1]) letters = parts[2] ? parts[1] : '';
    return parts && !parts[1] && letters !== '' ? `${letters}${member}` : member;
  });
}

/** Parted only by blanks, it is a list when all have the same letters ("TC10 TC20"); "MedStation 4000 T2" is one name. */
function isList(text: string, members: readonly string[]): boolean {
  if (/[/,]|\b(?:and|or)\b/u.test(text)) return true;
  const letters = members.map((member) => /^[a-z]*/u.exec(member)?.[0] ?? '');
  return letters[0] !== '' && letters.every((each) => each === letters[0]);
}

/** A list in brackets stands for words of the name itself, so its brackets go. */
function putIn(text: string, match: RegExpMatchArray, member: string): string {
  const start = match.index ?? 0;
  const open = text.lastIndexOf('(', start);
  const before = text.slice(0, start);
  const inBrackets = open >= 0 && !text.slice(open, start).includes(')');
  if (!inBrackets) return `${before}${member}${text.slice(start + match[0].length)}`;
  const close = text.indexOf(')', start);
  return `${text.slice(0, open)} ${member} ${close < 0 ? '' : text.slice(close + 1)}`.replace(/\s+/gu, ' ').trim();
}
