import type { VersionInterval, VersionStatement } from './advisory.js';
import { elementsOf, isPresent, type JsonPlace, memberOf, objectsOf, placeAt, textOf } from './json-place.js';
import type { RemarkBook } from './remark-book.js';
import { type Piece, piecesOf } from './affected-version-pieces.js';
import { intervalStatement, unbounded, unreadableVersions, writtenVersions } from './version-intervals.js';

/** The statuses of the CVE record format. */
export type AffectedStatus = 'affected' | 'unaffected' | 'unknown';

export interface StatusOfVersions {
  readonly status: AffectedStatus;
  readonly version: VersionStatement;
}

const statuses = ['affected', 'unaffected', 'unknown'] as const;

/**
 * `versions` and `defaultStatus` of one entry of `affected` (CVE record format 5.1, "product"). "All but these" is one statement with
 * exceptions; a default of unknown is a statement of its own, since versions that nobody lists are then neither affected nor free.
 * Commits are noted and left out: no device tells the commit of its software.
 */
export function affectedVersions(entry: JsonPlace, remarks: RemarkBook): readonly StatusOfVersions[] {
  const fallback = statusAt(memberOf(entry, 'defaultStatus'), 'unknown', remarks);
  const pieces = objectsOf(memberOf(entry, 'versions'), remarks).flatMap((place) => {
    const status = memberOf(place, 'status');
    if (!isPresent(status)) remarks.doubt(status.pointer, 'member-missing');
    return piecesOf(place, statusAt(status, 'unknown', remarks), remarks);
  });
  const listed = statuses.flatMap((status) => {
    const own = pieces.filter((piece) => piece.status === status);
    return status === 'affected' && fallback === 'affected' ? allBut(pieces, entry) : statementsOf(status, own);
  });
  if (fallback === 'affected' || (listed.length > 0 && fallback === 'unaffected')) return listed;
  // Entries of commits alone say nothing of versions, not even by their default.
  if (pieces.length === 0 && elementsOf(memberOf(entry, 'versions'), remarks).length > 0) return listed;
  const raw = `defaultStatus: ${fallback}`;
  return [...listed, { status: fallback, version: { kind: 'all', raw, pointer: placeAt(entry, 'defaultStatus').pointer } }];
}

function statusAt(place: JsonPlace, absent: AffectedStatus, remarks: RemarkBook): AffectedStatus {
  const text = textOf(place, remarks);
  if (text === null) return absent;
  const status = statuses.find((known) => known === text.toLowerCase());
  if (status === undefined) remarks.doubt(place.pointer, 'status-not-known', { status: text.slice(0, 100) });
  return status ?? 'unknown';
}

function statementsOf(status: AffectedStatus, pieces: readonly Piece[]): readonly StatusOfVersions[] {
  const read = pieces.flatMap((piece) => (piece.kind === 'read' ? [piece] : []));
  const whole = pieces.flatMap((piece) => (piece.kind === 'whole' ? [{ status, version: piece.version }] : []));
  const schemes = [...new Set(read.map((piece) => piece.scheme))];
  const intervals = schemes.map((scheme) => {
    const own = read.filter((piece) => piece.scheme === scheme);
    const version = intervalStatement(scheme, intervalsOf(own), versionsOf(own), own[0]?.pointer ?? '');
    return {
      status,
      version: isEverything(version.intervals) ? { kind: 'all' as const, raw: version.raw, pointer: version.pointer } : version,
    };
  });
  return [...intervals, ...whole];
}

/** Every version is affected except those that are listed otherwise; an exception that cannot be read makes the whole unreadable. */
function allBut(pieces: readonly Piece[], entry: JsonPlace): readonly StatusOfVersions[] {
  const pointer = memberOf(entry, 'defaultStatus').pointer;
  const others = pieces.filter((piece) => piece.status !== 'affected');
  const read = others.flatMap((piece) => (piece.kind === 'read' ? [piece] : []));
  const raw = 'defaultStatus: affected';
  if (others.length === 0) return [{ status: 'affected', version: { kind: 'all', raw, pointer } }];
  const except = { intervals: intervalsOf(read), versions: versionsOf(read) };
  const words = `${raw}, ≠ ${writtenVersions(except.intervals, except.versions)}`;
  if (read.length < others.length) return [{ status: 'affected', version: unreadableVersions(words, pointer) }];
  const schemes = new Set(read.map((piece) => piece.scheme));
  // Two numberings in one entry are the same numbers under two names; only the general one reads both.
  const scheme = schemes.size === 1 ? ([...schemes][0] ?? 'generic') : 'generic';
  return [
    { status: 'affected', version: { kind: 'intervals', scheme, intervals: [unbounded], versions: [], except, raw: words, pointer } },
  ];
}

type ReadPiece = Extract<Piece, { kind: 'read' }>;

function intervalsOf(pieces: readonly ReadPiece[]): readonly VersionInterval[] {
  return pieces.flatMap((piece) => piece.interval ?? []);
}

function versionsOf(pieces: readonly ReadPiece[]): readonly string[] {
  return [...new Set(pieces.flatMap((piece) => piece.version ?? []))];
}

function isEverything(intervals: readonly VersionInterval[]): boolean {
  return intervals.some(({ from, to }) => from === null && to === null);
}
