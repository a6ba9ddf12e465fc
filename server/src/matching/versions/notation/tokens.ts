import { plainVersion } from './plain.js';
import { remembered } from './remembered.js';

/**
 * How a number hangs on the number before it. `dot` also stands for _ , and : and for a number right after a word, since makers use these
 * alike. A dash or a blank may be a further part or a revision of what stands before; a tilde or a plus has its own meaning in packages.
 */
export type Joint = 'dot' | 'dash' | 'tilde' | 'plus';

/**
 * What a word does to the version before it. `before`: alpha, beta, rc, … are older than it. `after`: patches and service packs are newer.
 * `suffix`: letters glued to a number (1.0.2zd). `letter`: a revision letter that stands alone (the B of B.06). `hash`: a commit, which
 * has no order. `other`: a word whose meaning is not known, so it must be equal.
 */
export type WordRole = 'before' | 'after' | 'plus' | 'suffix' | 'letter' | 'hash' | 'other';

/** `glued`: nothing stands between it and the run before it. */
export type Token =
  | { readonly kind: 'number'; readonly digits: string; readonly joint: Joint; readonly glued: boolean }
  | { readonly kind: 'word'; readonly word: string; readonly role: WordRole; readonly glued: boolean; readonly gluedToNext: boolean };

const BEFORE = new Set(['alpha', 'beta', 'rc', 'pre', 'prerelease', 'preview', 'dev', 'snapshot', 'nightly']);
const AFTER = new Set(['patch', 'pl', 'post', 'sp', 'sr', 'errata', 'hotfix', 'hf', 'update', 'fix']);
const READABLE = /^[a-z0-9 ._,:~+()-]+$/;
const COMMIT = /^[0-9a-f]{7,}$/;

interface Chunk {
  readonly text: string;
  readonly joint: Joint;
}

/**
 * Splits a version into numbers and words; null when it is no version text (empty, prose, signs that versions do not have: a slash, for
 * example, puts two versions side by side).
 */
export const tokensOf = remembered(tokensOfVersion, 20_000);

function tokensOfVersion(version: string): readonly Token[] | null {
  const text = plainVersion(version);
  if (text === '' || !READABLE.test(text)) return null;
  const tokens = chunksOf(text).flatMap(tokensOfChunk).map(joined);
  return tokens.length > 0 && tokens.length <= 40 ? tokens : null;
}

/** After a word, and at the beginning, the sign before a number says nothing: alpha-1 is alpha1, SP 05 is SP05. */
function joined(token: Token, index: number, tokens: readonly Token[]): Token {
  return token.kind === 'number' && token.joint !== 'plus' && tokens[index - 1]?.kind !== 'number' ? { ...token, joint: 'dot' } : token;
}

export function isZero(token: Token): boolean {
  return token.kind === 'number' && /^0+$/.test(token.digits);
}

function chunksOf(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let separator = '.';
  for (const piece of text.match(/[a-z0-9]+|[^a-z0-9]+/g) ?? []) {
    if (/[a-z0-9]/.test(piece)) chunks.push({ text: piece, joint: jointOf(separator) });
    else separator = piece;
  }
  return chunks;
}

function jointOf(separator: string): Joint {
  if (separator.includes('+')) return 'plus';
  if (/[._,:]/.test(separator)) return 'dot';
  return separator.includes('~') ? 'tilde' : 'dash';
}

function tokensOfChunk(chunk: Chunk, index: number): readonly Token[] {
  if (isCommit(chunk.text)) return [{ kind: 'word', word: chunk.text, role: 'hash', glued: false, gluedToNext: false }];
  const runs = chunk.text.match(/\d+|[a-z]+/g) ?? [];
  return runs.map((run, place) => {
    const [gluedToPrevious, gluedToNext] = [place > 0, place < runs.length - 1];
    const joint = gluedToPrevious ? 'dot' : chunk.joint;
    if (/\d/.test(run)) return { kind: 'number', digits: run, joint, glued: gluedToPrevious };
    const role = roleOf(run, { gluedToPrevious, gluedToNext, joint, first: index === 0 && place === 0 });
    return { kind: 'word', word: wordOf(run, gluedToNext), role, glued: gluedToPrevious, gluedToNext };
  });
}

/** Seven or more hexadecimal digits that change between letters and digits more than once: 9d9eff4 is a commit, 012U000061 is not. */
function isCommit(text: string): boolean {
  return COMMIT.test(text) && (text.match(/[a-f]+/g) ?? []).length >= 2 && /\d/.test(text);
}

/** 4.2.8p9 is patch 9 of 4.2.8. */
function wordOf(run: string, gluedToNext: boolean): string {
  return run === 'p' && gluedToNext ? 'patch' : run;
}

function roleOf(run: string, place: { gluedToPrevious: boolean; gluedToNext: boolean; joint: Joint; first: boolean }): WordRole {
  if (place.joint === 'plus' && !place.gluedToPrevious) return 'plus';
  if (BEFORE.has(run)) return 'before';
  if (!place.first && AFTER.has(wordOf(run, place.gluedToNext))) return 'after';
  if (run.length <= 2 && !run.startsWith('x') && place.gluedToPrevious && !place.gluedToNext) return 'suffix';
  if (run.length === 1 && !place.gluedToPrevious && !place.gluedToNext) return 'letter';
  return 'other';
}
