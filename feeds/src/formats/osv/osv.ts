import type { Advisory, Note, Reference, VulnerabilityStatement } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import { blankAdvisory, blankVulnerability } from '../../blank-statements.js';
import { isBeyondReason } from '../../distinct-ids.js';
import type { FormatReader } from '../../formats.js';
import { headlineOf } from '../../headline.js';
import { isObject, isPresent, type JsonPlace, memberOf, noteStrangers, objectsOf, textOf, textsOf } from '../../json-place.js';
import { expectedTextAt, identityAt, instantAt } from '../../json-values.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { cveOf, systemOf, vulnerabilityIds } from '../../vocabulary/vulnerability-id.js';
import { type AffectedPackages, packagesOf } from './packages.js';
import { severitiesOf } from './severity.js';

/** OSV schema 1.x: single records, lists of records, and the `vulns` of an answer of osv.dev's API. A record is one advisory. */
export const osv: FormatReader = { id: 'osv', recognises, read };

const known = new Set(
  'schema_version id modified published withdrawn aliases related upstream summary details severity affected references credits'.split(' '),
);
const telling = ['schema_version', 'affected', 'summary', 'details', 'aliases', 'withdrawn', 'references'];

function recognises({ json }: ArrivedText): boolean {
  const [first] = recordsOf({ value: json, pointer: '' });
  return first !== undefined && isRecord(first.value);
}

/** `id` and `modified` are all that the schema requires; other formats have members of these names, so one more must be there. */
function isRecord(value: unknown): boolean {
  if (!isObject(value) || typeof value.id !== 'string' || typeof value.modified !== 'string') return false;
  return telling.some((name) => Object.hasOwn(value, name)) && !Object.hasOwn(value, 'cve') && !Object.hasOwn(value, 'type');
}

function recordsOf(root: JsonPlace): readonly JsonPlace[] {
  const list = Array.isArray(root.value) ? root : memberOf(root, 'vulns');
  if (Array.isArray(list.value)) return list.value.map((value: unknown, index) => ({ value, pointer: `${list.pointer}/${index}` }));
  return isObject(root.value) ? [root] : [];
}

function read({ json }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('osv');
  const items = recordsOf({ value: json, pointer: '' }).flatMap((place) => advisoryOf(place, remarks) ?? []);
  if (items.length === 0) remarks.refuse('', 'nothing-read');
  return { items, remarks: remarks.all() };
}

function advisoryOf(place: JsonPlace, remarks: RemarkBook): Advisory | null {
  const trackingId = identityAt(memberOf(place, 'id'), remarks);
  if (trackingId === null) return null;
  noteUnread(place, remarks);
  const revisedAt = modifiedOf(place, remarks);
  const withdrawnAt = memberOf(place, 'withdrawn');
  const withdrawn = instantAt(withdrawnAt, remarks) !== null || (typeof withdrawnAt.value === 'string' && withdrawnAt.value !== '');
  if (withdrawn) remarks.note(withdrawnAt.pointer, 'withdrawn');
  const aliases = textsOf(memberOf(place, 'aliases'), remarks);
  const related = textsOf(memberOf(place, 'related'), remarks);
  const details = textOf(memberOf(place, 'details'), remarks);
  const packages = packagesOf(place, remarks);
  if (packages.products.length === 0 && !withdrawn) remarks.doubt(place.pointer, 'speaks-of-nothing', { id: trackingId });
  const vulnerabilities = vulnerabilitiesOf(place, { trackingId, aliases, packages }, remarks);
  return {
    ...blankAdvisory,
    format: 'osv',
    publisher: { name: 'OSV', namespace: 'https://osv.dev', category: 'other' },
    trackingId,
    aliases,
    ...(related.length > 0 && { related }),
    revision: revisedAt ?? '',
    title: textOf(memberOf(place, 'summary'), remarks)?.trim() || headlineOf(details ?? '') || trackingId,
    publishedAt: instantAt(memberOf(place, 'published'), remarks),
    revisedAt,
    withdrawn,
    severityText: severitiesOf(place, [], remarks).word,
    notes: notesOf(details, place),
    references: referencesOf(place, remarks),
    products: packages.products,
    vulnerabilities,
    ...(place.pointer !== '' && { pointer: place.pointer }),
  };
}

function modifiedOf(place: JsonPlace, remarks: RemarkBook): string | null {
  const member = memberOf(place, 'modified');
  if (!isPresent(member)) remarks.doubt(member.pointer, 'member-missing');
  return instantAt(member, remarks);
}

/** What a database adds for itself has no meaning that the schema knows; one note says that it was there. */
function noteUnread(place: JsonPlace, remarks: RemarkBook): void {
  const extra = memberOf(place, 'database_specific');
  if (isPresent(extra)) remarks.note(extra.pointer, 'database-specific-not-read');
  const rest = isObject(place.value)
    ? Object.fromEntries(Object.entries(place.value).filter(([name]) => name !== 'database_specific'))
    : {};
  noteStrangers({ value: rest, pointer: place.pointer }, known, remarks);
}

function notesOf(details: string | null, place: JsonPlace): readonly Note[] {
  if (details === null || details.trim() === '') return [];
  return [{ category: 'description', title: null, text: details, pointer: memberOf(place, 'details').pointer }];
}

function referencesOf(place: JsonPlace, remarks: RemarkBook): readonly Reference[] {
  return objectsOf(memberOf(place, 'references'), remarks).flatMap((reference) => {
    const url = expectedTextAt(reference, 'url', remarks);
    const category = textOf(memberOf(reference, 'type'), remarks);
    return url === null ? [] : [{ url, summary: '', category }];
  });
}

interface Record {
  readonly trackingId: string;
  readonly aliases: readonly string[];
  readonly packages: AffectedPackages;
}

/**
 * `aliases` are the same vulnerability under other ids. `upstream` (a distribution's record) names those that the record repairs: each CVE among
 * them is a vulnerability of its own, with the packages of the record. `related` is neither.
 */
function vulnerabilitiesOf(place: JsonPlace, record: Record, remarks: RemarkBook): readonly VulnerabilityStatement[] {
  const { trackingId, aliases, packages } = record;
  const upstream = textsOf(memberOf(place, 'upstream'), remarks);
  const own = vulnerabilityIds([trackingId, ...aliases], trackingId);
  const upstreamCves = [...new Set(upstream.flatMap((id) => cveOf(id) ?? []))];
  const isFolded = isBeyondReason(upstreamCves.length, packages.products.length);
  if (isFolded) remarks.doubt(memberOf(place, 'upstream').pointer, 'too-many-combinations', { count: upstreamCves.length });
  const repaired = own.cve === null && !isFolded ? upstreamCves : [];
  const ids =
    repaired.length === 0
      ? [{ ...own, otherIds: [...own.otherIds, ...foreign(upstream, upstreamCves)] }]
      : repaired.map((cve) => ({ id: cve, cve, otherIds: [{ system: systemOf(trackingId), id: trackingId }] }));
  const productIds = packages.products.map((product) => product.id);
  const { scores, assessments } = severitiesOf(place, [], remarks);
  return ids.map((each) => ({
    ...blankVulnerability(each, place.pointer),
    scores: [...scores, ...packages.scores],
    statuses: productIds.length === 0 ? [] : [{ status: 'known_affected' as const, productIds }],
    remediations: packages.remediations,
    ...(assessments.length + packages.assessments.length > 0 && { assessments: [...assessments, ...packages.assessments] }),
  }));
}

/** A distribution's single upstream id that is no CVE (a GHSA) is another name of the same vulnerability; of several none is. */
function foreign(upstream: readonly string[], upstreamCves: readonly string[]): VulnerabilityStatement['otherIds'] {
  const [only] = upstream;
  return only === undefined || upstream.length > 1 || upstreamCves.length > 0 ? [] : [{ system: systemOf(only), id: only }];
}
