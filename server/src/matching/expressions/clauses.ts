import { endsOfSpan, isCode, namedBy, type Named } from './named.js';
import { alternativesOf, type Link, type Manner, type Ordering, type Part } from './alternatives.js';
import type { Bound, Operator, Reading } from './reading.js';

type Sign = Operator | '<?' | '>?';
type Found = Omit<Part, 'link'>;

/** Why words could not be read. `model`: every part names a model or may do so, and one does for certain; `perhaps-model`: none does. */
export type Unread = { readonly kind: 'model' | 'perhaps-model' | 'prose' };

const SEPARATOR = /\s*(\|\||\||&&|&|;|,|\bor\b|\band\b)\s*/i;
const SIGN = String.raw`(?:<=|>=|<\?|>\?|!=|<|>|=)`;
const PIECE = new RegExp(String.raw`^(?<before>[^<>=!«»]*?)\s*(?<sign>${SIGN})\s*(?<operand>[^<>=!«»]+)$`);
const MARKED = new RegExp(String.raw`^(?<operand>[^<>=!«»]+?)\s*«(?<sign>${SIGN})»$`);

/** Words whose comparisons are signs (english.ts, japanese.ts), as alternatives of limits. */
export function readingOf(words: string, manner: Manner, order: Ordering): Reading | Unread {
  const parts: Part[] = [];
  const unread: Unread['kind'][] = [];
  for (const { text, link } of piecesOf(words)) {
    const found = boundsOf(text, manner);
    if ('kind' in found) unread.push(found.kind);
    else if (found.bounds.length > 0) parts.push({ ...found, link });
  }
  if (unread.includes('prose') || (unread.length > 0 && !parts.every(mayBeModel))) return { kind: 'prose' };
  if (unread.length > 0) return { kind: unread.includes('model') ? 'model' : 'perhaps-model' };
  return alternativesOf(parts, manner, order) ?? { kind: 'prose' };
}

function mayBeModel(part: Part): boolean {
  return part.bounds.every((bound) => bound.reach === 'doubtful' || (bound.reach === 'listed' && isCode(bound.version)));
}

function piecesOf(words: string): readonly { readonly text: string; readonly link: Link }[] {
  const separated = words
    .replace(/»\s*(?=[^\s|,;&])/g, '» & ')
    .replace(/(?<=[\w)])\s+(?=(?:<=|>=|<\?|>\?|!=|<|>)\s*[\w])/g, (blank) => `${blank}\u0000`);
  const pieces: { text: string; link: Link }[] = [];
  let link: Link = 'or';
  for (const [index, piece] of separated.split(SEPARATOR).entries()) {
    if (index % 2 === 1) link = linkOf(piece);
    else if (piece.trim() !== '') pieces.push(...unfolded(piece, link));
  }
  return pieces;
}

function linkOf(separator: string): Link {
  if (/^(?:&&?|,|;|and)$/i.test(separator)) return 'and';
  return separator === '|' ? 'bar' : 'or';
}

/** ">= 1.3.4 < 1.5.3" is two limits; "A10 < A11" stays one piece, which has several readings. */
function unfolded(piece: string, link: Link): readonly { text: string; link: Link }[] {
  const limits = piece.split('\u0000').map((text) => text.trim());
  if (limits.length === 1 || !/^(?:<|>|!|=)/.test(limits[0] ?? '')) return [{ text: piece.replaceAll('\u0000', ' ').trim(), link }];
  return limits.map((text, index) => ({ text, link: index === 0 ? link : 'and' }));
}

function boundsOf(text: string, manner: Manner): Found | Unread {
  const marked = MARKED.exec(text)?.groups;
  const found = marked ?? PIECE.exec(text)?.groups;
  if (!found) return listed(text, manner);
  const sign = found.sign as Sign;
  const limit = limits(sign, namedBy(found.operand ?? '', true), manner);
  const before = namedBy(found.before ?? '', true);
  if (!limit) return { kind: 'prose' };
  if (before.kind === 'nothing') return { bounds: [limit], form: marked ? 'marked' : 'signed' };
  return infix(before, sign, limit, manner);
}

/**
 * "A.01 <= C.05": from A.01 through C.05, or A.01 and everything through C.05. With an excluding sign ("A10 < A11") some publishers have
 * also meant a list of two. "1.2.x before 1.2.5" is the part of 1.2 below 1.2.5.
 */
function infix(before: Named, sign: Sign, limit: Bound, manner: Manner): Found | Unread {
  if (!sign.startsWith('<')) return { kind: 'prose' };
  if (before.kind === 'wildcard')
    return { bounds: [{ operator: '=', version: before.version, reach: 'wildcard' }, limit], form: 'interval' };
  if (before.kind !== 'version') return { kind: 'prose' };
  const only: Bound = { operator: '=', version: before.version, reach: 'listed' };
  if (manner === 'narrow') return { bounds: [only, limit], form: 'listed' };
  if (manner === 'listing' && sign === '<') return { bounds: [only, { ...limit, operator: '=', reach: 'listed' }], form: 'listed' };
  return { bounds: [{ operator: '>=', version: before.version, reach: 'words' }, limit], form: 'interval' };
}

function listed(text: string, manner: Manner): Found | Unread {
  const named = namedBy(text, false);
  if (named.kind === 'nothing') return { bounds: [], form: 'listed' };
  if (named.kind === 'version' || named.kind === 'doubtful') {
    const ends = manner === 'narrow' ? endsOfSpan(named.version) : null;
    if (ends) return { bounds: [limitOf('>=', ends[0]), limitOf('<=', ends[1])], form: 'interval' };
  }
  if (named.kind === 'version') return { bounds: [limitOf('=', named.version)], form: 'listed' };
  if (named.kind === 'wildcard' || named.kind === 'doubtful') {
    return { bounds: [{ operator: '=', version: named.version, reach: named.kind }], form: 'listed' };
  }
  const several = text
    .split(/\s+/)
    .map((word) => namedBy(word, false))
    .filter(({ kind }) => kind !== 'nothing');
  if (several.length > 2 && several.every(isDottedVersion)) {
    return { bounds: several.map(({ version }) => limitOf('=', version)), form: 'listed' };
  }
  return { kind: named.kind === 'model' || named.kind === 'perhaps-model' ? named.kind : 'prose' };
}

function limitOf(operator: Operator, version: string): Bound {
  return { operator, version, reach: operator === '=' ? 'listed' : 'words' };
}

function isDottedVersion(named: Named): named is Named & { readonly kind: 'version'; readonly version: string } {
  return named.kind === 'version' && /\d\.\d/.test(named.version);
}

function limits(sign: Sign, named: Named, manner: Manner): Bound | null {
  const operator = operatorOf(sign, manner);
  if (named.kind === 'version' || named.kind === 'doubtful') {
    return { operator, version: named.version, reach: operator === '=' ? 'order' : 'words' };
  }
  if (named.kind === 'wildcard') return { operator, version: named.version, reach: 'wildcard' };
  if (named.kind !== 'digits-wildcard') return null;
  // C.0x is C.00 to C.09; 8.1x may be that, or the patches of 8.1.
  if (manner === 'narrow') return { operator, version: named.version, reach: 'wildcard' };
  const filling = operator === '<' || operator === '>=' ? '0' : '9';
  return { operator, version: named.version + filling.repeat(named.places), reach: filling === '9' ? 'wildcard' : 'words' };
}

function operatorOf(sign: Sign, manner: Manner): Operator {
  if (sign === '<?') return manner === 'narrow' ? '<' : '<=';
  if (sign === '>?') return manner === 'narrow' ? '>' : '>=';
  return sign;
}
