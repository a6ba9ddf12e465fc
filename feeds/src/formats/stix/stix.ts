import type { Advisory, Note, Reference, VulnerabilityStatement } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import { blankAdvisory, blankVulnerability } from '../../blank-statements.js';
import type { FormatReader } from '../../formats.js';
import { isObject, type JsonPlace, memberOf, objectsOf, textOf, textsOf } from '../../json-place.js';
import { expectedTextAt, identityAt, instantAt } from '../../json-values.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { vulnerabilityIds } from '../../vocabulary/vulnerability-id.js';
import { markingsOf } from './markings.js';

/**
 * STIX 2.0 and 2.1, as a bundle or as the answer of a TAXII server. A report and a vulnerability are advisories; indicators and what else a report
 * refers to are told in its text. Nothing of STIX says which version of a product is affected, so an advisory names none.
 */
export const stix: FormatReader = { id: 'stix', recognises, read };

/** `<type>--<UUID>` (STIX 2.1, 2.9). */
const identifier = /^[a-z][a-z\d-]{1,248}--[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The objects of one document, by what refers to them. */
interface Bundle {
  readonly byId: ReadonlyMap<string, JsonPlace>;
  readonly remarks: RemarkBook;
}

function recognises({ json }: ArrivedText): boolean {
  if (!isObject(json) || !Array.isArray(json.objects)) return false;
  if (json.type === 'bundle') return true;
  const [first] = json.objects as readonly unknown[];
  return isObject(first) && typeof first.type === 'string' && typeof first.id === 'string' && identifier.test(first.id);
}

function read({ json }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('stix');
  const objects = objectsOf(memberOf({ value: json, pointer: '' }, 'objects'), remarks);
  const bundle: Bundle = { byId: latestById(objects), remarks };
  const reports = objects.filter((place) => typeIn(place) === 'report');
  const referred = new Set(reports.flatMap((report) => textsOf(memberOf(report, 'object_refs'), remarks)));
  const alone = objects.filter((place) => typeIn(place) === 'vulnerability' && !referred.has(idIn(place)));
  const items = [...reports, ...alone].flatMap((place) => advisoryOf(place, bundle) ?? []);
  if (objects.length === 0) remarks.refuse('', 'nothing-read');
  noteOthers(objects, referred, remarks);
  return { items, remarks: remarks.all() };
}

function typeIn({ value }: JsonPlace): string {
  return isObject(value) && typeof value.type === 'string' ? value.type : '';
}

function idIn({ value }: JsonPlace): string {
  return isObject(value) && typeof value.id === 'string' ? value.id : '';
}

/** Of several versions of one object in a document the last modified (2.1, 3.6.2). */
function latestById(objects: readonly JsonPlace[]): ReadonlyMap<string, JsonPlace> {
  const modified = ({ value }: JsonPlace) => (isObject(value) && typeof value.modified === 'string' ? value.modified : '');
  const sorted = objects.toSorted((a, b) => modified(a).localeCompare(modified(b)));
  return new Map(sorted.map((place) => [idIn(place), place]));
}

/** What stands beside them and belongs to no report is for networks rather than for devices: told once a kind, with how many. */
function noteOthers(objects: readonly JsonPlace[], referred: ReadonlySet<string>, remarks: RemarkBook): void {
  const understood = ['report', 'vulnerability', 'identity', 'marking-definition', 'relationship', ''];
  const counts = new Map<string, number>();
  for (const place of objects) {
    const type = typeIn(place);
    if (understood.includes(type) || referred.has(idIn(place))) continue;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  for (const [type, count] of counts) remarks.note('/objects', 'not-an-advisory', { type: type.slice(0, 100), count });
}

function advisoryOf(place: JsonPlace, bundle: Bundle): Advisory | null {
  const { remarks } = bundle;
  const trackingId = identityAt(memberOf(place, 'id'), remarks);
  if (trackingId === null) return null;
  const isReport = typeIn(place) === 'report';
  const createdAt = instantAt(memberOf(place, 'created'), remarks);
  const revisedAt = instantAt(memberOf(place, 'modified'), remarks);
  const referred = isReport ? referredBy(place, bundle) : [];
  const vulnerabilities = (isReport ? referred.filter((each) => typeIn(each) === 'vulnerability') : [place]).flatMap(
    (each) => vulnerabilityOf(each, remarks) ?? [],
  );
  const name = expectedTextAt(place, 'name', remarks)?.trim();
  return {
    ...blankAdvisory,
    format: 'stix',
    publisher: publisherOf(place, bundle),
    trackingId,
    revision: revisedAt ?? createdAt ?? '',
    title: name || trackingId,
    language: textOf(memberOf(place, 'lang'), remarks),
    category: isReport ? 'report' : 'vulnerability',
    tlp: markingsOf(place, bundle.byId, remarks),
    publishedAt: (isReport ? instantAt(memberOf(place, 'published'), remarks) : null) ?? createdAt,
    revisedAt,
    withdrawn: memberOf(place, 'revoked').value === true,
    notes: [...descriptionOf(place, remarks), ...referred.flatMap((each) => noteOf(each, remarks))],
    references: referencesOf(place, remarks),
    vulnerabilities,
    pointer: place.pointer,
  };
}

/** Who made it: by its id, which stays the same whether the one who has it is in the same document or not. */
function publisherOf(place: JsonPlace, { byId, remarks }: Bundle): Advisory['publisher'] {
  const maker = textOf(memberOf(place, 'created_by_ref'), remarks)?.trim() ?? '';
  const identity = byId.get(maker);
  const name = identity ? textOf(memberOf(identity, 'name'), remarks)?.trim() : undefined;
  return { name: name || 'STIX', namespace: maker === '' ? null : maker, category: 'other' };
}

function referredBy(place: JsonPlace, { byId, remarks }: Bundle): readonly JsonPlace[] {
  const refs = textsOf(memberOf(place, 'object_refs'), remarks);
  const absent = refs.filter((ref) => !byId.has(ref));
  // A server gives pages: what a report refers to may be on another, or be kept back.
  if (absent.length > 0) remarks.note(memberOf(place, 'object_refs').pointer, 'reference-not-here', { count: absent.length });
  return refs.flatMap((ref) => byId.get(ref) ?? []);
}

function vulnerabilityOf(place: JsonPlace, remarks: RemarkBook): VulnerabilityStatement | null {
  const id = identityAt(memberOf(place, 'id'), remarks);
  if (id === null) return null;
  const name = textOf(memberOf(place, 'name'), remarks) ?? '';
  const external = objectsOf(memberOf(place, 'external_references'), remarks).flatMap((each) => {
    const source = textOf(memberOf(each, 'source_name'), remarks)?.trim().toLowerCase();
    const given = textOf(memberOf(each, 'external_id'), remarks);
    // CAPEC, CWE and ticket numbers are no names of the vulnerability.
    return given !== null && (source === 'cve' || /^CVE-/i.test(given.trim())) ? [given] : [];
  });
  const named = /\bCVE-\d{4}-\d{4,19}\b/i.exec(name)?.[0];
  const ids = vulnerabilityIds([...external, ...(named === undefined ? [] : [named])], id);
  if (ids.cve === null) remarks.doubt(place.pointer, 'vulnerability-without-cve', { text: name.slice(0, 100) });
  return {
    ...blankVulnerability(ids, place.pointer),
    title: name === '' ? null : name,
    notes: descriptionOf(place, remarks),
    references: referencesOf(place, remarks),
  };
}

function descriptionOf(place: JsonPlace, remarks: RemarkBook): readonly Note[] {
  const { pointer } = memberOf(place, 'description');
  const text = textOf(memberOf(place, 'description'), remarks);
  return text === null || text.trim() === '' ? [] : [{ category: 'description', title: null, text, pointer }];
}

/** What a report refers to beside vulnerabilities, as text: an indicator with its pattern, anything else with its name. */
function noteOf(place: JsonPlace, remarks: RemarkBook): readonly Note[] {
  const type = typeIn(place);
  if (['vulnerability', 'identity', 'marking-definition', 'relationship', 'report', ''].includes(type)) return [];
  const texts = ['name', 'description', 'pattern'].map((member) => textOf(memberOf(place, member), remarks)?.trim() ?? '');
  const text = texts.filter((each) => each !== '').join('\n');
  return text === '' ? [] : [{ category: 'other', title: type, text, pointer: place.pointer }];
}

function referencesOf(place: JsonPlace, remarks: RemarkBook): readonly Reference[] {
  return objectsOf(memberOf(place, 'external_references'), remarks).flatMap((each) => {
    const url = textOf(memberOf(each, 'url'), remarks)?.trim() ?? '';
    const summary = textOf(memberOf(each, 'description'), remarks) ?? textOf(memberOf(each, 'source_name'), remarks) ?? '';
    return /^https?:\/\//i.test(url) ? [{ url, summary, category: null }] : [];
  });
}
