import type { Advisory, VulnerabilityStatement } from '../../advisory.js';
import { affectedProducts, joined } from '../../affected-products.js';
import type { ArrivedText } from '../../arrived-text.js';
import { blankAdvisory, blankVulnerability } from '../../blank-statements.js';
import type { FormatReader } from '../../formats.js';
import { headlineOf } from '../../headline.js';
import { isObject, type JsonPlace, memberOf, noteStrangers, textOf, textsOf } from '../../json-place.js';
import { identityAt, instantAt } from '../../json-values.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { cveOf } from '../../vocabulary/vulnerability-id.js';
import { type Container, containersOf } from './containers.js';
import { metricsOf } from './metrics.js';
import { notesOf, referencesOf, remediationsOf, threatsOf, weaknessesOf } from './texts.js';

/** CVE record format 5.0 to 5.2, single records and lists of them: the CNA's container and those of additional publishers (CISA's among them). */
export const cve5: FormatReader = { id: 'cve5', recognises, read };

const knownTop = new Set('dataType dataVersion cveMetadata containers'.split(' '));
const knownMetadata = new Set(
  'cveId state assignerOrgId assignerShortName requesterUserId dateReserved datePublished dateUpdated dateRejected serial'.split(' '),
);

function recognises({ json }: ArrivedText): boolean {
  const first: unknown = Array.isArray(json) ? json[0] : json;
  return isObject(first) && first.dataType === 'CVE_RECORD';
}

function read({ json }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('cve5');
  const records = Array.isArray(json)
    ? json.map((value: unknown, index) => ({ value, pointer: `/${index}` }))
    : [{ value: json, pointer: '' }];
  const items = records.flatMap((place) => advisoryOf(place, remarks) ?? []);
  if (items.length === 0) remarks.refuse('', 'nothing-read');
  return { items, remarks: remarks.all() };
}

function advisoryOf(place: JsonPlace, remarks: RemarkBook): Advisory | null {
  const metadata = memberOf(place, 'cveMetadata');
  const trackingId = identityAt(memberOf(metadata, 'cveId'), remarks);
  if (trackingId === null) return null;
  noteStrangers(place, knownTop, remarks);
  noteStrangers(metadata, knownMetadata, remarks);
  const containers = containersOf(place, remarks);
  const cna = containers[0]?.place ?? memberOf(place, 'containers');
  const withdrawn = isRejected(metadata, remarks);
  const affected = joined(containers.map((each) => affectedProducts(memberOf(each.place, 'affected'), each.prefix, remarks)));
  if (affected.products.length === 0 && !withdrawn) remarks.doubt(place.pointer, 'speaks-of-nothing', { id: trackingId });
  const revisedAt = dateOf(metadata, ['dateUpdated', 'dateRejected', 'datePublished'], remarks);
  const title = textOf(memberOf(cna, 'title'), remarks)?.trim();
  const notes = notesOf(containers, remarks);
  const replacedBy = textsOf(memberOf(cna, 'replacedBy'), remarks);
  return {
    ...blankAdvisory,
    format: 'cve5',
    publisher: { name: 'CVE Program', namespace: 'https://www.cve.org', category: 'other' },
    trackingId,
    ...(replacedBy.length > 0 && { related: replacedBy }),
    revision: revisedAt ?? '',
    title: title || headlineOf(notes[0]?.text ?? '') || trackingId,
    category: textOf(memberOf(metadata, 'assignerShortName'), remarks),
    publishedAt: dateOf(metadata, ['datePublished'], remarks),
    revisedAt,
    withdrawn,
    notes,
    references: referencesOf(containers, remarks),
    products: withdrawn ? [] : affected.products,
    vulnerabilities: [vulnerabilityOf(place, trackingId, containers, withdrawn ? [] : affected.statuses, remarks)],
    ...(place.pointer !== '' && { pointer: place.pointer }),
  };
}

function vulnerabilityOf(
  place: JsonPlace,
  trackingId: string,
  containers: readonly Container[],
  statuses: VulnerabilityStatement['statuses'],
  remarks: RemarkBook,
): VulnerabilityStatement {
  const cve = cveOf(trackingId);
  const { scores, assessments, exploited } = metricsOf(containers, remarks);
  return {
    ...blankVulnerability({ id: cve ?? trackingId, cve, otherIds: [] }, place.pointer),
    weaknesses: weaknessesOf(containers, remarks),
    scores,
    statuses,
    remediations: remediationsOf(containers, remarks),
    threats: threatsOf(containers, remarks),
    ...(assessments.length > 0 && { assessments }),
    ...(exploited !== null && { exploited }),
  };
}

function isRejected(metadata: JsonPlace, remarks: RemarkBook): boolean {
  const state = memberOf(metadata, 'state');
  const written = textOf(state, remarks);
  if (written === 'REJECTED') remarks.note(state.pointer, 'withdrawn');
  else if (written !== 'PUBLISHED') remarks.doubt(state.pointer, 'state-not-known', { state: (written ?? '').slice(0, 100) });
  return written === 'REJECTED';
}

/** The first of these dates that is there. The format lets the offset be left out, and all times are UTC. */
function dateOf(metadata: JsonPlace, names: readonly string[], remarks: RemarkBook): string | null {
  for (const name of names) {
    const at = instantAt(memberOf(metadata, name), remarks, 'utc');
    if (at !== null) return at;
  }
  return null;
}
