import type { Advisory, VersionStatement } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import { blankAdvisory, blankProduct, withoutIdentifiers } from '../../blank-statements.js';
import type { FormatReader } from '../../formats.js';
import { isObject, isPresent, type JsonPlace, memberOf, objectsOf, textOf } from '../../json-place.js';
import { identityAt, instantAt } from '../../json-values.js';
import type { PublishedEnd } from '../../published-ends.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { isDay } from '../../vocabulary/day.js';
import { readPurl } from '../../vocabulary/purl.js';

/**
 * ECMA-428 Common Lifecycle Enumeration: events of one component, newest first. They are worked off by their ids upwards, and an event that a
 * later one withdraws never was.
 */
export const cle: FormatReader = { id: 'cle', recognises, read };

const ends = new Set(['endOfDevelopment', 'endOfSupport', 'endOfLife', 'endOfDistribution', 'endOfMarketing']);
const others = new Set(['released', 'supersededBy', 'componentRenamed', 'withdrawn']);

function recognises({ json }: ArrivedText): boolean {
  if (!isObject(json) || typeof json.identifier !== 'string' || !Array.isArray(json.events)) return false;
  return json.events.length === 0 || json.events.some((each) => isObject(each) && 'effective' in each && 'type' in each);
}

function read(arrived: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('cle');
  const root: JsonPlace = { value: arrived.json, pointer: '' };
  const identifier = recognises(arrived) ? identityAt(memberOf(root, 'identifier'), remarks) : null;
  if (identifier === null) {
    remarks.refuse('', 'nothing-read');
    return { items: [], remarks: remarks.all() };
  }
  const updatedAt = isPresent(memberOf(root, 'updatedAt')) ? instantAt(memberOf(root, 'updatedAt'), remarks) : null;
  const found = standingEvents(root, remarks).flatMap((place) => endsOf(place, remarks));
  const versions = [...new Map(found.map(({ version }) => [keyOf(version), version]))];
  const purl = readPurl(identifier)?.purl;
  const ids = new Map(versions.map(([key], index) => [key, `p${index + 1}`]));
  const idOf = (version: VersionStatement): string => ids.get(keyOf(version)) ?? '';
  const item: Advisory = {
    ...blankAdvisory,
    kind: 'lifecycle',
    format: 'cle-1',
    publisher: { name: 'CLE', namespace: null, category: 'other' },
    trackingId: `CLE ${identifier}`,
    revision: updatedAt ?? '',
    revisedAt: updatedAt,
    title: purl?.name ?? identifier,
    language: 'en',
    products: versions.map(([, version]) => ({
      ...blankProduct(idOf(version), purl?.name ?? identifier, '/identifier'),
      product: purl?.name ?? identifier,
      version,
      identifiers: { ...withoutIdentifiers, purls: [identifier] },
    })),
    ends: found.map(({ end, version }) => ({ ...end, productId: idOf(version) })),
  };
  return { items: [item], remarks: remarks.all() };
}

function standingEvents(root: JsonPlace, remarks: RemarkBook): readonly JsonPlace[] {
  const events = objectsOf(memberOf(root, 'events'), remarks);
  const numbered = events.map((place) => ({ place, id: memberOf(place, 'id').value, type: memberOf(place, 'type').value }));
  const withdrawn = new Set(numbered.filter(({ type }) => type === 'withdrawn').map(({ place }) => memberOf(place, 'eventId').value));
  const order = (id: unknown): number => (typeof id === 'number' ? id : Number.MAX_SAFE_INTEGER);
  for (const { place, type } of numbered)
    if (typeof type === 'string' && !ends.has(type) && !others.has(type))
      remarks.note(memberOf(place, 'type').pointer, 'event-not-known', { type: type.slice(0, 100) });
  const standing = numbered.filter(({ id, type }) => typeof type === 'string' && ends.has(type) && !withdrawn.has(id));
  const places = standing.sort((one, other) => order(one.id) - order(other.id)).map(({ place }) => place);
  const told = new Set(standing.map(({ type }) => type));
  // A day that was told before stays with the hospital until somebody looks: that nothing came in its place has to be seen.
  for (const { place, id, type } of numbered)
    if (typeof type === 'string' && ends.has(type) && withdrawn.has(id) && !told.has(type))
      remarks.note(place.pointer, 'end-taken-back', { type, day: String(memberOf(place, 'effective').value).slice(0, 10) });
  return places;
}

interface EndOfVersion {
  readonly end: Omit<PublishedEnd, 'productId'>;
  readonly version: VersionStatement;
}

function endsOf(place: JsonPlace, remarks: RemarkBook): readonly EndOfVersion[] {
  const effective = memberOf(place, 'effective');
  const text = textOf(effective, remarks)?.trim() ?? '';
  const day = text.slice(0, 10);
  if (!isDay(day)) {
    remarks.doubt(effective.pointer, 'date-not-understood', { text: text.slice(0, 100) });
    return [];
  }
  const published = memberOf(place, 'published');
  const support = textOf(memberOf(place, 'supportId'), remarks);
  const end = {
    term: textOf(memberOf(place, 'type'), remarks) ?? '',
    day,
    asWritten: text.slice(0, 100),
    publishedAt: isPresent(published) ? instantAt(published, remarks) : null,
    note: support,
    pointer: place.pointer,
  };
  return versionsOf(memberOf(place, 'versions'), remarks).map((version) => ({ end, version }));
}

/** A version is a text, `{version}` or `{range}`; without any the event is about the whole component. */
function versionsOf(place: JsonPlace, remarks: RemarkBook): readonly VersionStatement[] {
  if (!Array.isArray(place.value) || place.value.length === 0) return [{ kind: 'none' }];
  return place.value.flatMap((value: unknown, index): VersionStatement[] => {
    const pointer = `${place.pointer}/${index}`;
    const raw = typeof value === 'string' ? value : isObject(value) ? (value.version ?? value.range) : undefined;
    const isRange = isObject(value) && value.version === undefined;
    if (typeof raw === 'string') return [{ kind: 'words', scheme: isRange ? 'vers' : 'generic', raw, isRange, pointer }];
    remarks.doubt(pointer, 'version-not-understood');
    return [];
  });
}

function keyOf(version: VersionStatement): string {
  return version.kind === 'words' ? `${version.isRange} ${version.raw}` : version.kind;
}
