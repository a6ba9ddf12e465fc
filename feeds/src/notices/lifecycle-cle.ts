import { objectsAt, textAt } from '../formats/csaf/mandatory/places.js';
import { isObject, type JsonPlace, memberOf } from '../json-place.js';
import { formatPurl, parsePurl } from '../vocabulary/purl.js';
import type { LifecycleEvent, LifecycleNotice } from './notice.js';

/** ECMA-428 is the one format that has a word for both ends of the guide: EOL is its end of development, EOS its end of life. */
const terms = { endOfMarketing: 'saleEndsOn', endOfDevelopment: 'eol', endOfLife: 'eos' } as const;
type Term = keyof typeof terms;
const termNames = Object.keys(terms) as readonly Term[];

/**
 * A notice as CLE. What was told before stays in it: an end that is changed or taken back is withdrawn by an event of its own, as ECMA-428 asks,
 * and never erased.
 *
 * @param now the instant of this revision, ISO 8601
 */
export function cleOf(notice: LifecycleNotice, now: string): object {
  const { maker, product, version, changes } = notice;
  const before = notice.before ?? [];
  const standing = standingEnds(before);
  const told: Omit<LifecycleEvent, 'id'>[] = [];
  for (const term of termNames) {
    const [day, known] = [notice[terms[term]], standing.get(term)];
    const isSame = known !== undefined && known.effective.slice(0, 10) === day && versionOf(known) === version;
    if (known && !isSame) told.push({ type: 'withdrawn', effective: now, published: now, eventId: known.id, reason: changes });
    if (day === null || isSame) continue;
    told.push({ type: term, effective: lastSecondOf(day), published: now, ...(version !== null && { versions: [{ version }] }) });
  }
  const first = Math.max(0, ...before.map(({ id }) => id)) + 1;
  return {
    $schema: 'https://ecma-tc54.github.io/cle/cle.v1.0.0.json',
    identifier: formatPurl({ type: 'generic', namespace: maker, name: product }) ?? '',
    updatedAt: now,
    // Newest first (ECMA-428, clause 7).
    events: [...told.map((event, at) => ({ id: first + at, ...event })).reverse(), ...before],
  };
}

/**
 * The form of a document that cleOf made, ready for its next revision. Undefined for a document with events or versions that the form has no
 * field for.
 */
export function openedCle(document: unknown): LifecycleNotice | undefined {
  const root: JsonPlace = { value: document, pointer: '' };
  const purl = parsePurl(textAt(root, 'identifier'));
  const events = objectsAt(root, 'events').flatMap((place) => eventOf(place) ?? []);
  const listed = memberOf(root, 'events').value;
  if (purl?.type !== 'generic' || !purl.namespace || !Array.isArray(listed) || events.length !== listed.length) return undefined;
  const standing = standingEnds(events);
  const versions = new Set([...standing.values()].map(versionOf));
  if (versions.size !== 1) return undefined;
  const dayOf = (term: Term): string | null => standing.get(term)?.effective.slice(0, 10) ?? null;
  const [version = null] = versions;
  return {
    kind: 'lifecycle',
    maker: purl.namespace,
    product: purl.name,
    version,
    saleEndsOn: dayOf('endOfMarketing'),
    eol: dayOf('endOfDevelopment'),
    eos: dayOf('endOfLife'),
    changes: '',
    before: events,
  };
}

const knownMembers = new Set(['id', 'type', 'effective', 'published', 'versions', 'eventId', 'reason']);

function eventOf({ value, pointer }: JsonPlace): LifecycleEvent | undefined {
  if (!isObject(value) || Object.keys(value).some((name) => !knownMembers.has(name))) return undefined;
  const place = { value, pointer };
  const { id, eventId } = value;
  const type = textAt(place, 'type');
  const versions = objectsAt(place, 'versions').map((each) => ({ version: textAt(each, 'version') }));
  if (typeof id !== 'number' || (type !== 'withdrawn' && !termNames.some((term) => term === type))) return undefined;
  if ('versions' in value && (versions.length !== 1 || versions[0]?.version === '')) return undefined;
  return {
    id,
    type,
    effective: textAt(place, 'effective'),
    published: textAt(place, 'published'),
    ...(versions.length > 0 && { versions }),
    ...(typeof eventId === 'number' && { eventId }),
    ...('reason' in value && { reason: textAt(place, 'reason') }),
  };
}

/** By their words, the ends that no later event withdrew. */
function standingEnds(events: readonly LifecycleEvent[]): ReadonlyMap<Term, LifecycleEvent> {
  const withdrawn = new Set(events.map(({ eventId }) => eventId));
  const standing = events.filter(({ id, type }) => type !== 'withdrawn' && !withdrawn.has(id)).sort((one, other) => one.id - other.id);
  return new Map(standing.flatMap((event) => termNames.filter((term) => term === event.type).map((term) => [term, event] as const)));
}

function versionOf({ versions }: LifecycleEvent): string | null {
  return versions?.[0]?.version ?? null;
}

/** Both ends include their own day, in Japan. */
function lastSecondOf(day: string): string {
  return `${day}T23:59:59+09:00`;
}
