import { compareDigits } from './notation/digits.js';
import { paddedNumbersKey } from './notation/keys.js';
import { plainVersion } from './notation/plain.js';
import { isZero, tokensOf, type Token } from './notation/tokens.js';
import type { Order, VersionScheme } from '../versions.js';

type Word = Extract<Token, { kind: 'word' }>;
type NumberToken = Extract<Token, { kind: 'number' }>;
type Answer = Order | undefined;

/** Pre-releases whose order all makers agree on; the others are compared only with their like. */
const STAGES: Readonly<Record<string, number>> = { alpha: 1, beta: 2, rc: 3, pre: 3 };

/**
 * What a device's software version usually is: no specification exists, so only that is compared on which readers of versions agree.
 * Numbers by value, letters of a revision by the alphabet, letters that name a train must be equal, a word of unknown meaning too.
 * Everything else is undefined: a version whose order is guessed would clear a device that is affected.
 */
export const generic: VersionScheme = {
  id: 'generic',
  compare(a, b) {
    const [left, right] = [tokensOf(a), tokensOf(b)];
    if (isSameText(a, b)) return 0;
    if (!left || !right || !haveOneNumbering(left, right)) return undefined;
    return compareFrom(left, right, 0, 0);
  },
  sortKey(version) {
    const tokens = tokensOf(version);
    return tokens?.every(isPlainNumber) && tokens[0] && !isDate(tokens[0])
      ? paddedNumbersKey(tokens.map(({ digits }) => digits))
      : undefined;
  },
  covers(release, version) {
    if (isSameText(release, version)) return true;
    const [stem, whole] = [tokensOf(release), tokensOf(version)];
    if (!stem || !whole) return undefined;
    return stem.length <= whole.length && stem.every((token, index) => isSameToken(token, whole[index]));
  },
  trainOf(version) {
    const [first, second] = tokensOf(version) ?? [];
    return first?.kind === 'word' && first.gluedToNext && second ? first.word : null;
  },
  hasRevisionLetter(version) {
    const first = tokensOf(version)?.[0];
    return first?.kind === 'word' && first.role === 'letter';
  },
};

/** Numbers between dots are the part of the scheme in which any two versions have an order. */
function isPlainNumber(token: Token): token is NumberToken {
  return token.kind === 'number' && token.joint === 'dot';
}

/** The same text is the same version, even where it has no order ("7.03/7.04"). Nothing is not a version. */
function isSameText(a: string, b: string): boolean {
  const text = plainVersion(a);
  return text !== '' && text === plainVersion(b);
}

function isSameToken(a: Token, b: Token | undefined): boolean {
  if (a.kind === 'number') return b?.kind === 'number' && compareDigits(a.digits, b.digits) === 0;
  return b?.kind === 'word' && a.word === b.word;
}

/**
 * Two versions are of one numbering when their beginnings are of one kind. The traps: a date (20190819) beside 3.2; the code 012U000061
 * beside 028U000061, where the number in front is part of the train; 12HW37 beside 17BW25; U61 beside L81.
 */
function haveOneNumbering(a: readonly Token[], b: readonly Token[]): boolean {
  const [first, other] = [a[0], b[0]];
  if (first?.kind === 'number' && other?.kind === 'number') {
    if (isDate(first) !== isDate(other)) return false;
    return isSameCode(codeOf(a), codeOf(b));
  }
  if (first?.kind === 'word' && other?.kind === 'word') return isSameTrain(first, other);
  return [first, other].some((token) => token?.kind === 'word' && token.role === 'before');
}

function isDate(token: NumberToken): boolean {
  return /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(token.digits);
}

/** The beginning of a version whose first part mixes digits and letters of unknown meaning: 012 and u of 012U000061. */
function codeOf(tokens: readonly Token[]): { readonly lead: string; readonly word: string } | null {
  const [lead, word, next] = tokens;
  if (lead?.kind !== 'number' || word?.kind !== 'word' || word.role !== 'other' || !word.glued) return null;
  return word.gluedToNext && next?.kind === 'number' && next.glued ? { lead: lead.digits, word: word.word } : null;
}

function isSameCode(a: ReturnType<typeof codeOf>, b: ReturnType<typeof codeOf>): boolean {
  if (!a || !b) return a === b;
  const padded = [a, b].some(({ lead }) => /^0\d\d/.test(lead));
  return a.word === b.word && (!padded || a.lead === b.lead);
}

function isSameTrain(a: Word, b: Word): boolean {
  if (a.role === 'letter' && b.role === 'letter') return true;
  if (a.role === 'before' && b.role === 'before') return true;
  return a.word === b.word;
}

/** Walks both from the given places. A zero that only one has says nothing (1.0.0-beta is 1.0-beta) and is stepped over. */
function compareFrom(a: readonly Token[], b: readonly Token[], fromA: number, fromB: number): Answer {
  let [i, j] = [fromA, fromB];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (isPadding(a, i) && right?.kind !== 'number') i += 1;
    else if (isPadding(b, j) && left?.kind !== 'number') j += 1;
    else if (left?.kind === 'number' && right?.kind === 'number' && left.joint !== right.joint) return compareUnlikeJoints(a, b, i, j);
    else {
      const order = compareTokens(left, right);
      if (order !== 0) return order;
      [i, j] = [i + 1, j + 1];
    }
  }
  return 0;
}

function isPadding(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.kind === 'number' && token.joint === 'dot' && isZero(token) && tokens[index - 1]?.kind === 'number';
}

function compareTokens(a: Token | undefined, b: Token | undefined): Answer {
  if (a?.kind === 'number' && b?.kind === 'number') return compareDigits(a.digits, b.digits);
  if (a?.kind === 'word' && b?.kind === 'word' && a.role !== 'plus' && b.role !== 'plus') return compareWords(a, b);
  if (a?.kind === 'word' && b?.kind === 'word' && a.word === b.word) return 0;
  return compareStanding(a, b);
}

/**
 * 1.0-5 beside 1.0.7: the dash may begin a revision of 1.0 (then it is older than any 1.0.x) or stand for a dot. Only what holds in both
 * readings is an answer.
 */
function compareUnlikeJoints(a: readonly Token[], b: readonly Token[], i: number, j: number): Answer {
  const [left, right] = [a[i], b[j]];
  if (left?.kind !== 'number' || right?.kind !== 'number') return undefined;
  const dashed = left.joint === 'dash' ? -1 : 1;
  if ((left.joint === 'dash' ? right : left).joint !== 'dot' || (left.joint !== 'dash' && right.joint !== 'dash')) return undefined;
  const order = compareDigits(left.digits, right.digits) || compareFrom(a, b, i + 1, j + 1);
  return order === dashed ? order : undefined;
}

function compareWords(a: Word, b: Word): Answer {
  if (a.word === b.word) return 0;
  if (a.role === 'before' && b.role === 'before') return compareStages(a.word, b.word);
  if (a.role === 'letter' && b.role === 'letter') return a.word < b.word ? -1 : 1;
  if (a.role === 'suffix' && b.role === 'suffix') return compareSuffixes(a.word, b.word);
  return compareStanding(a, b);
}

function compareStages(a: string, b: string): Answer {
  const [left, right] = [STAGES[a], STAGES[b]];
  if (left === undefined || right === undefined || left === right) return undefined;
  return left < right ? -1 : 1;
}

/** 1.0.2k < 1.0.2zd: after z comes za (OpenSSL). Letters of other lengths are not of one row. */
function compareSuffixes(a: string, b: string): Answer {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length !== long.length && !long.startsWith('z')) return undefined;
  return a < b ? -1 : 1;
}

/**
 * Where one version goes on otherwise than the other, or ends: pre-release < nothing < patch or build < further number. Undefined between
 * things of which nobody says the order (a letter suffix and a further number), and for words and dashes of unknown meaning.
 */
function compareStanding(a: Token | undefined, b: Token | undefined): Answer {
  if (isLowestMark(a) && isBefore(b)) return -1;
  if (isLowestMark(b) && isBefore(a)) return 1;
  const [left, right] = [standingOf(a), standingOf(b)];
  if (left === undefined || right === undefined || left === right) return undefined;
  if (Math.min(left, right) === 1 && [a, b].some(isSuffix)) return undefined;
  return left < right ? -1 : 1;
}

function standingOf(token: Token | undefined): number | undefined {
  if (!token) return 0;
  if (token.kind === 'number') return { dot: 2, plus: 1, dash: undefined, tilde: undefined }[token.joint];
  return { before: -1, after: 1, plus: 1, suffix: 1, letter: undefined, hash: undefined, other: undefined }[token.role];
}

function isSuffix(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.role === 'suffix';
}

function isBefore(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.role === 'before';
}

/** "-0" is how ranges write "older than every pre-release" (SemVer 2.0.0, clause 11: numbers come before words). */
function isLowestMark(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.joint === 'dash' && isZero(token);
}
