import type { VersionInterval, VersionStatement } from './advisory.js';
import type { AffectedStatus } from './affected-versions.js';
import { isPresent, type JsonPlace, memberOf, noteStrangers, objectsOf, textOf } from './json-place.js';
import type { RemarkBook } from './remark-book.js';
import { unreadableVersions } from './version-intervals.js';
import { certainOrder } from './version-order.js';

/** What one entry of `versions` says: an interval or a version of a numbering, or words that only matching can read. */
export type Piece = { readonly status: AffectedStatus; readonly pointer: string } & (
  | { readonly kind: 'read'; readonly scheme: string; readonly interval: VersionInterval | null; readonly version: string | null }
  | { readonly kind: 'whole'; readonly version: VersionStatement }
);

const known = new Set('version status versionType lessThan lessThanOrEqual changes'.split(' '));

/** Words of the CVE record format for numberings, and what VERS calls them; `custom` and the like say nothing. */
const schemes: Readonly<Record<string, string>> = {
  custom: 'generic',
  other: 'generic',
  unspecified: 'generic',
  'n/a': 'generic',
  'semver 2.0.0': 'semver',
  python: 'pypi',
  ruby: 'gem',
  rubygems: 'gem',
  go: 'golang',
  date: 'datetime',
};
const commitTypes: ReadonlySet<string> = new Set(['git', 'original_commit_for_fix']);
/** One version without blanks and operators, as far as any numbering goes. */
const plain = /^[vVrR]?\.?\d[\w.+~:-]{0,100}$/;
const nothing = /^(?:n\/?a|unspecified|unknown|not specified|none|-|)$/i;
const everything = /^(?:\*|all|any|all versions?)$/i;

export function piecesOf(place: JsonPlace, status: AffectedStatus, remarks: RemarkBook): readonly Piece[] {
  noteStrangers(place, known, remarks);
  const version = (textOf(memberOf(place, 'version'), remarks) ?? '').trim();
  const type = (textOf(memberOf(place, 'versionType'), remarks) ?? 'custom').trim().toLowerCase();
  if (commitTypes.has(type) || /^[0-9a-f]{40}$/.test(version)) {
    remarks.note(place.pointer, 'commits-not-compared');
    return [];
  }
  const scheme = Object.hasOwn(schemes, type) ? (schemes[type] ?? type) : type;
  const bound = boundOf(place, remarks);
  const { pointer } = place;
  if (bound === null) {
    if (isPresent(memberOf(place, 'changes'))) {
      remarks.doubt(pointer, 'changes-without-range');
      return [{ kind: 'whole', status, version: unreadableVersions(version, pointer), pointer }];
    }
    return [single(version, scheme, { status, pointer })];
  }
  return rangeOf({ place, version, scheme, bound, status }, remarks);
}

function single(version: string, scheme: string, at: Pick<Piece, 'status' | 'pointer'>): Piece {
  if (nothing.test(version)) return { ...at, kind: 'whole', version: { kind: 'none' } };
  if (everything.test(version)) return { ...at, kind: 'whole', version: { kind: 'all', raw: version, pointer: at.pointer } };
  if (plain.test(version)) return { ...at, kind: 'read', scheme, interval: null, version };
  return { ...at, kind: 'whole', version: { kind: 'words', scheme, raw: version, isRange: true, pointer: at.pointer } };
}

interface Bound {
  readonly text: string;
  readonly inclusive: boolean;
}

function boundOf(place: JsonPlace, remarks: RemarkBook): Bound | null {
  const below = textOf(memberOf(place, 'lessThan'), remarks)?.trim();
  if (below !== undefined && below !== '') return { text: below, inclusive: false };
  const through = textOf(memberOf(place, 'lessThanOrEqual'), remarks)?.trim();
  return through !== undefined && through !== '' ? { text: through, inclusive: true } : null;
}

interface Range {
  readonly place: JsonPlace;
  readonly version: string;
  readonly scheme: string;
  readonly bound: Bound;
  readonly status: AffectedStatus;
}

function rangeOf(range: Range, remarks: RemarkBook): readonly Piece[] {
  const { place, version, scheme, bound, status } = range;
  const { pointer } = place;
  const isOpen = version === '0' || nothing.test(version) || everything.test(version);
  const words = `${version}, ${bound.inclusive ? '<=' : '<'} ${bound.text}`;
  const whole = (statement: VersionStatement): readonly Piece[] => [{ kind: 'whole', status, version: statement, pointer }];
  if (!isOpen && !plain.test(version)) {
    // "9.18.0 and below" in both fields is one expression in words, which matching understands better than its halves.
    const isOneText = version === bound.text;
    return whole(isOneText ? { kind: 'words', scheme, raw: version, isRange: true, pointer } : unreadableVersions(words, pointer));
  }
  const from = isOpen ? null : version;
  const { to, toInclusive } = upperOf(bound);
  const order = from === null || to === null ? -1 : certainOrder(from, to);
  if (order === 1 || (order === 0 && !toInclusive)) {
    remarks.doubt(pointer, 'range-contradicts-itself', { range: words.slice(0, 200) });
    return whole(unreadableVersions(words, pointer));
  }
  const changes = changesOf(range, remarks);
  if (changes === null) return whole(unreadableVersions(words, pointer));
  return segments({ from, to, toInclusive }, changes, range);
}

/** `*` is no bound, `5.15.*` is every version of that train, hence below the next. */
function upperOf({ text, inclusive }: Bound): { to: string | null; toInclusive: boolean } {
  if (text === '*') return { to: null, toInclusive: true };
  const train = /^(\d+(?:\.\d+)*)\.\*$/.exec(text)?.[1];
  if (train === undefined || !inclusive) return { to: text, toInclusive: inclusive };
  const numbers = train.split('.');
  const last = BigInt((numbers.pop() ?? '0').slice(0, 40)) + 1n;
  return { to: [...numbers, String(last)].join('.'), toInclusive: false };
}

interface Change {
  readonly at: string;
  readonly status: AffectedStatus;
}

/** In order of their versions, as the format asks of readers; null when the order cannot be told, or a change says nothing. */
function changesOf({ place }: Range, remarks: RemarkBook): readonly Change[] | null {
  const member = memberOf(place, 'changes');
  const changes: Change[] = [];
  for (const entry of objectsOf(member, remarks)) {
    const at = textOf(memberOf(entry, 'at'), remarks)?.trim() ?? '';
    const status = textOf(memberOf(entry, 'status'), remarks)?.toLowerCase();
    if (at === '' || (status !== 'affected' && status !== 'unaffected' && status !== 'unknown')) {
      remarks.doubt(entry.pointer, 'change-not-understood');
      return null;
    }
    changes.push({ at, status });
  }
  const orders = changes.slice(1).map((change, index) => certainOrder(changes[index]?.at ?? '', change.at));
  if (!orders.includes(1)) return changes;
  let isCertain = true;
  const sorted = changes.toSorted((a, b) => {
    const order = certainOrder(a.at, b.at);
    if (order === undefined) isCertain = false;
    return order ?? 0;
  });
  if (isCertain) return sorted;
  remarks.doubt(member.pointer, 'changes-without-order');
  return null;
}

function segments(
  whole: Pick<VersionInterval, 'from' | 'to' | 'toInclusive'>,
  changes: readonly Change[],
  { scheme, status, place }: Range,
): readonly Piece[] {
  const starts = [{ at: whole.from, status }, ...changes];
  return starts.flatMap((start, index): readonly Piece[] => {
    const next = starts[index + 1];
    const to = next === undefined ? whole.to : next.at;
    const toInclusive = next === undefined && whole.toInclusive;
    // A change at the very end of the range, or at its beginning, leaves nothing between.
    const order = start.at === null || to === null ? -1 : certainOrder(start.at, to);
    if (order === 1 || (order === 0 && !toInclusive)) return [];
    const interval = { from: start.at, fromInclusive: true, to, toInclusive };
    return [{ kind: 'read', status: start.status, scheme, interval, version: null, pointer: place.pointer }];
  });
}
