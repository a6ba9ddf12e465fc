import type { Advisory, ProductStatement, PublishedStatus, VersionStatement } from '#feeds/advisory.js';
import { hash } from 'node:crypto';
import { isUnknownVersion } from './expressions/unknown.js';
import { isMark, isOfCatalogue } from './keys-of-advisory.js';
import { keysOfProduct } from './meet-components.js';
import { schemeNamed } from './versions.js';

/**
 * Where a record of a catalogue may have something to tell a person, as the database can ask it: what is called by `key`, in a version from
 * `low` to `high`, both ends included. The ends are sort keys of `scheme`; the scheme '' has every version between its ends.
 *
 * These ranges only find the records that are then judged. Whatever cannot be said with sort keys is said wider: a record too many costs a
 * moment, a record too few is a missed pump.
 */
export interface CatalogueRange {
  readonly key: string;
  readonly scheme: string;
  readonly low: string;
  readonly high: string;
}

/** A range as the database keeps it. */
export interface KeptRange {
  /** Of its key and scheme (`rangeNumber`). */
  readonly number: number;
  readonly low: string;
  readonly high: string;
  readonly advisoryId: string;
}

/** A scheme in which ranges are told of a key. */
export interface KeptScheme {
  /** Of the key (`keyNumber`). */
  readonly number: number;
  readonly scheme: string;
}

/** What the database is asked: the ranges of this number that hold this sort key; null where no version can be sorted, then all of them. */
export interface RangeProbe {
  readonly number: number;
  readonly at: string | null;
}

/** Sorts after every sort key, as UTF-8 bytes do. */
const LAST = '\u{10FFFF}';
/** An index entry must stay short (PostgreSQL refuses long ones); a longer end is no end. */
const LONGEST_END = 200;
/** OSV lists thousands of versions one by one: from so many pieces on, one range from the first to the last has to do. */
const MOST_PIECES = 50;

type Piece = Pick<CatalogueRange, 'low' | 'high'>;
const EVERYTHING: Piece = { low: '', high: LAST };
/** Holds no version, and is found only for those that cannot be sorted. */
const NOTHING: Piece = { low: LAST, high: '' };

/** Empty for documents that are no record of a catalogue: those are looked at every time, and so are their ranges. */
export function rangesOfCatalogue(advisory: Advisory): CatalogueRange[] {
  if (!isOfCatalogue(advisory) || isMark(advisory) || advisory.withdrawn || advisory.status === 'draft') return [];
  const statuses = statusesOf(advisory);
  const found = new Map<string, { key: string; scheme: string; pieces: Piece[] }>();
  for (const product of advisory.products) {
    const told = statuses.get(product.id);
    if (product.isContext || !told) continue;
    const { scheme, pieces } = piecesOf(product, told);
    for (const key of keysOfProduct(product)) {
      const place = `${scheme} ${key}`;
      const known = found.get(place) ?? { key, scheme, pieces: [] };
      known.pieces.push(...pieces);
      found.set(place, known);
    }
  }
  return [...found.values()].flatMap(({ key, scheme, pieces }) => merged(pieces).map((piece) => ({ key, scheme, ...piece })));
}

/** The number under which ranges of this key and scheme lie. Two that share one by chance only find a record too many. */
export function rangeNumber(key: string, scheme: string): number {
  return Number.parseInt(hash('sha1', `${scheme} ${key}`, 'hex').slice(0, 12), 16);
}

/** Under which schemes a key has ranges lies under its own number. */
export function keyNumber(key: string): number {
  return rangeNumber(key, 'schemes of');
}

/** Where to look for what goes by `key` in these versions (null: not known), given the schemes in which ranges are told of this key. */
export function probesOf(key: string, versions: ReadonlySet<string | null>, schemes: readonly string[]): RangeProbe[] {
  return schemes.flatMap((scheme) => {
    const number = rangeNumber(key, scheme);
    const places = new Set([...versions].map((version) => placeOf(version, scheme)));
    // Who looks for all ranges has no need to look for some.
    return places.has(null) ? [{ number, at: null }] : [...places].map((at) => ({ number, at }));
  });
}

function placeOf(version: string | null, scheme: string): string | null {
  if (scheme === '') return '';
  if (version === null || isUnknownVersion(version)) return null;
  return schemeNamed(scheme)?.sortKey?.(version.trim()) ?? null;
}

function statusesOf({ vulnerabilities }: Advisory): Map<string, Set<PublishedStatus>> {
  const found = new Map<string, Set<PublishedStatus>>();
  for (const { statuses } of vulnerabilities)
    for (const { status, productIds } of statuses)
      for (const id of productIds) found.set(id, (found.get(id) ?? new Set<PublishedStatus>()).add(status));
  return found;
}

/**
 * What is affected tells something inside its range. What is not affected tells something only where it cannot be told whether it holds. All
 * other words (fixed, first affected, under investigation) tell something outside of their range too.
 */
function piecesOf({ version }: ProductStatement, told: ReadonlySet<PublishedStatus>): { scheme: string; pieces: readonly Piece[] } {
  const everything = { scheme: '', pieces: [EVERYTHING] };
  if (![...told].every((status) => status === 'known_affected' || status === 'known_not_affected')) return everything;
  if (version.kind === 'all' && !told.has('known_affected')) return { scheme: '', pieces: [] };
  if (version.kind !== 'intervals' || !schemeNamed(version.scheme)?.sortKey) return everything;
  const pieces = [...sorted(version, version.scheme), ...(version.except ? sorted(version.except, version.scheme) : [])];
  if (pieces.includes(undefined)) return everything;
  if (!told.has('known_affected')) return { scheme: version.scheme, pieces: [NOTHING] };
  return { scheme: version.scheme, pieces: sorted(version, version.scheme).filter((piece) => piece !== undefined) };
}

/** Undefined stands for a piece that has no sort key. */
function sorted(
  { intervals, versions }: Pick<Extract<VersionStatement, { kind: 'intervals' }>, 'intervals' | 'versions'>,
  scheme: string,
): (Piece | undefined)[] {
  const endOf = (version: string) => {
    const key = schemeNamed(scheme)?.sortKey?.(version.trim());
    return key === undefined || key.length > LONGEST_END ? undefined : key;
  };
  const single = versions.map((version) => {
    const at = endOf(version);
    return at === undefined ? undefined : { low: at, high: at };
  });
  const between = intervals.map(({ from, to }) => {
    const [low, high] = [from === null ? '' : endOf(from), to === null ? LAST : endOf(to)];
    return low === undefined || high === undefined ? undefined : { low, high };
  });
  // A statement without any version must still be found by those that cannot be compared.
  return single.length + between.length === 0 ? [NOTHING] : [...single, ...between];
}

/** The same versions in as few pieces as may be. */
function merged(pieces: readonly Piece[]): Piece[] {
  const made: { low: string; high: string }[] = [];
  const holding = pieces.filter(({ low, high }) => !isAfter(low, high)).sort((one, other) => binaryOrder(one.low, other.low));
  for (const { low, high } of holding) {
    const last = made.at(-1);
    if (!last || isAfter(low, last.high)) made.push({ low, high });
    else if (isAfter(high, last.high)) last.high = high;
  }
  const [first, last] = [made[0], made.at(-1)];
  if (!first || !last) return pieces.length === 0 ? [] : [NOTHING];
  return made.length > MOST_PIECES ? [{ low: first.low, high: last.high }] : made;
}

function isAfter(one: string, other: string): boolean {
  return binaryOrder(one, other) > 0;
}

function binaryOrder(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
