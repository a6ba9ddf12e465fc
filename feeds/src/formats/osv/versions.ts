import type { VersionInterval, VersionStatement } from '../../advisory.js';
import { isObject, isPresent, type JsonPlace, memberOf, objectsOf, textOf, textsOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { intervalsBetween, type VersionEvent } from '../../version-events.js';
import { intervalStatement, unreadableVersions } from '../../version-intervals.js';
import { certainOrder } from '../../version-order.js';
import { isKnownEcosystem, schemeOfEcosystem } from '../../vocabulary/ecosystem-schemes.js';

/** What one entry of `affected` says of versions: mostly one statement; one more for each range that cannot be read. */
export interface AffectedVersions {
  readonly statements: readonly VersionStatement[];
  readonly fixed: readonly string[];
  /** Of the range whose events name the fixed versions. */
  readonly pointer: string | null;
}

/**
 * A version is affected when it is listed in `versions` or lies in a range (OSV schema, "evaluation"). Ranges of one numbering are one statement,
 * so that a version outside all of them is outside. Commits (GIT) are noted and cannot be held against a version.
 */
export function versionsOf(affected: JsonPlace, ecosystem: string, remarks: RemarkBook): AffectedVersions {
  const listed = textsOf(memberOf(affected, 'versions'), remarks);
  const ranges = objectsOf(memberOf(affected, 'ranges'), remarks).flatMap((range) => rangeOf(range, ecosystem, remarks) ?? []);
  const readable = ranges.filter((range) => range.intervals !== null);
  const unreadable = ranges.filter((range) => range.intervals === null).map((range) => unreadableVersions(range.raw, range.pointer));
  const schemes = [...new Set(readable.map((range) => range.scheme))];
  if (listed.length > 0 && schemes.length === 0) schemes.push(schemeOfEcosystem(ecosystem));
  const statements = schemes.map((scheme, index) => {
    const own = readable.filter((range) => range.scheme === scheme);
    const intervals = own.flatMap((range) => range.intervals ?? []);
    const isAll = intervals.some(({ from, to }) => from === null && to === null);
    const pointer = own[0]?.pointer ?? memberOf(affected, 'versions').pointer;
    if (isAll) return { kind: 'all' as const, raw: 'introduced: 0', pointer };
    return intervalStatement(scheme, intervals, index === 0 ? listed : [], pointer);
  });
  const fixed = [...new Set(ranges.flatMap((range) => range.fixed))];
  const all = [...statements, ...unreadable];
  if (all.length === 0) remarks.doubt(affected.pointer, 'versions-not-said');
  return {
    statements: all.length === 0 ? [{ kind: 'none' }] : all,
    fixed,
    pointer: ranges.find((range) => range.fixed.length > 0)?.pointer ?? null,
  };
}

interface Range {
  readonly scheme: string;
  /** Null: cannot be read. */
  readonly intervals: readonly VersionInterval[] | null;
  readonly fixed: readonly string[];
  readonly raw: string;
  readonly pointer: string;
}

function rangeOf(place: JsonPlace, ecosystem: string, remarks: RemarkBook): Range | null {
  const type = textOf(memberOf(place, 'type'), remarks);
  if (type === 'GIT') {
    remarks.note(place.pointer, 'commits-not-compared');
    return null;
  }
  if (type !== 'SEMVER' && type !== 'ECOSYSTEM')
    remarks.doubt(memberOf(place, 'type').pointer, 'range-type-not-known', { type: type ?? '' });
  const scheme = type === 'SEMVER' && !isKnownEcosystem(ecosystem) ? 'semver' : schemeOfEcosystem(ecosystem);
  const { events, limits } = eventsOf(memberOf(place, 'events'), remarks);
  const found = type === 'SEMVER' || type === 'ECOSYSTEM' ? intervalsBetween(events) : null;
  const raw = events.map(({ at, kind }) => `${wordOf[kind]}: ${at ?? '0'}`).join(', ');
  const fixed = events.flatMap(({ at, kind }) => (kind === 'ends' && at !== null ? [at] : []));
  const intervals = found === null || found.empty.length > 0 ? null : limited(found.intervals, limits);
  if (intervals === null) remarks.doubt(place.pointer, 'range-not-understood', { range: raw.slice(0, 200) });
  return { scheme, intervals, fixed, raw, pointer: place.pointer };
}

const wordOf = { begins: 'introduced', ends: 'fixed', 'ends-after': 'last_affected' } as const;

function eventsOf(place: JsonPlace, remarks: RemarkBook): { events: readonly VersionEvent[]; limits: readonly string[] } {
  const events: VersionEvent[] = [];
  const limits: string[] = [];
  if (!isPresent(place)) remarks.doubt(place.pointer, 'member-missing');
  for (const entry of objectsOf(place, remarks)) {
    for (const name of isObject(entry.value) ? Object.keys(entry.value) : []) {
      const member = memberOf(entry, name);
      const kind = ({ introduced: 'begins', fixed: 'ends', last_affected: 'ends-after' } as const)[name];
      if (kind === undefined && name !== 'limit') {
        remarks.doubt(member.pointer, 'event-not-known', { event: name.slice(0, 100) });
        continue;
      }
      const at = textOf(member, remarks)?.trim();
      if (at === undefined || at === '') continue;
      if (kind === undefined) limits.push(at);
      else events.push({ at: kind === 'begins' && at === '0' ? null : at, kind });
    }
  }
  return { events, limits };
}

/** Nothing at or above the greatest limit is spoken of; `*` is no limit. Null when the limits cannot be put in order. */
function limited(intervals: readonly VersionInterval[], limits: readonly string[]): readonly VersionInterval[] | null {
  if (limits.length === 0 || limits.includes('*')) return intervals;
  const [first = '', ...others] = limits;
  let greatest = first;
  for (const limit of others) {
    const order = certainOrder(greatest, limit);
    if (order === undefined) return null;
    if (order === -1) greatest = limit;
  }
  const begun = intervals.filter(({ from }) => from === null || certainOrder(from, greatest) !== 1);
  return begun.map((interval) => {
    const isBelow = interval.to !== null && certainOrder(interval.to, greatest) !== 1;
    return isBelow ? interval : { ...interval, to: greatest, toInclusive: false };
  });
}
