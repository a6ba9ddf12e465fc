import type { Advisory, VulnerabilityStatement } from '../../advisory.js';
import { type AffectedProducts, affectedProducts, joined } from '../../affected-products.js';
import type { ArrivedText } from '../../arrived-text.js';
import { blankAdvisory, blankVulnerability } from '../../blank-statements.js';
import type { FormatReader } from '../../formats.js';
import { headlineOf } from '../../headline.js';
import { elementsOf, isObject, isPresent, type JsonPlace, memberOf, noteStrangers, objectsOf, textOf } from '../../json-place.js';
import { identityAt, instantAt } from '../../json-values.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { cveOf } from '../../vocabulary/vulnerability-id.js';
import { configuredProducts } from './configurations.js';
import { exploitationOf, scoresOf, ssvcOf } from './metrics.js';
import { notesOf, referencesOf, weaknessesOf } from './texts.js';

/** NVD's CVE API 2.0: whole answers, their single `{cve: …}` entries, and bare records as its data feeds and mirrors hold them. */
export const nvdCve: FormatReader = { id: 'nvd-cve', recognises, read };

/** Those behind the bar are known and not carried. */
const known = new Set(
  (
    'id sourceIdentifier published lastModified vulnStatus descriptions metrics weaknesses configurations references affected cveTags ' +
    'cisaExploitAdd cisaActionDue cisaRequiredAction cisaVulnerabilityName evaluatorComment evaluatorImpact evaluatorSolution | vendorComments'
  ).split(' '),
);
/** NVD is still at work on these, or gave up being complete. */
const unfinished: ReadonlySet<string> = new Set(['Received', 'Awaiting Analysis', 'Undergoing Analysis', 'Deferred', 'Not Scheduled']);

function recognises({ json }: ArrivedText): boolean {
  if (!isObject(json)) return false;
  if (json.format === 'NVD_CVE') return true;
  if (Array.isArray(json.vulnerabilities)) return isObject(json.vulnerabilities[0]) && isRecord(json.vulnerabilities[0].cve);
  return isRecord(json.cve) || isRecord(json);
}

function isRecord(value: unknown): boolean {
  return isObject(value) && typeof value.id === 'string' && typeof value.vulnStatus === 'string' && Array.isArray(value.descriptions);
}

function recordsOf(root: JsonPlace): readonly JsonPlace[] {
  const list = memberOf(root, 'vulnerabilities');
  if (Array.isArray(list.value)) {
    return list.value.map((value: unknown, index) => memberOf({ value, pointer: `${list.pointer}/${index}` }, 'cve'));
  }
  return isPresent(memberOf(root, 'cve')) ? [memberOf(root, 'cve')] : isPresent(memberOf(root, 'id')) ? [root] : [];
}

/** An answer without hits is a good answer: no advisory, no refusal. */
function read({ json }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('nvd-cve');
  const root: JsonPlace = { value: json, pointer: '' };
  const items = recordsOf(root).flatMap((place) => advisoryOf(place, remarks) ?? []);
  const hits = elementsOf(memberOf(root, 'vulnerabilities'), remarks).length;
  if (memberOf(root, 'totalResults').value === 0 && hits === 0) remarks.note('/totalResults', 'answer-is-empty');
  else if (items.length === 0) remarks.refuse('', 'nothing-read');
  const { value: total } = memberOf(root, 'totalResults');
  if (typeof total === 'number' && total > hits) remarks.note('/totalResults', 'part-of-answer', { count: total, found: hits });
  return { items, remarks: remarks.all() };
}

function advisoryOf(place: JsonPlace, remarks: RemarkBook): Advisory | null {
  const trackingId = identityAt(memberOf(place, 'id'), remarks);
  if (trackingId === null) return null;
  noteStrangers(place, known, remarks);
  const status = textOf(memberOf(place, 'vulnStatus'), remarks);
  const withdrawn = status === 'Rejected';
  if (withdrawn) remarks.note(memberOf(place, 'vulnStatus').pointer, 'withdrawn');
  const affected = withdrawn ? { products: [], statuses: [] } : productsOf(place, remarks);
  if (affected.products.length === 0 && !withdrawn) remarks.doubt(place.pointer, 'speaks-of-nothing', { id: trackingId });
  const notes = notesOf(place, remarks);
  const revisedAt = instantAt(memberOf(place, 'lastModified'), remarks, 'utc');
  return {
    ...blankAdvisory,
    format: 'nvd-cve',
    publisher: { name: 'NVD', namespace: 'https://nvd.nist.gov', category: 'other' },
    trackingId,
    revision: revisedAt ?? '',
    status: status !== null && unfinished.has(status) ? 'interim' : 'final',
    title: textOf(memberOf(place, 'cisaVulnerabilityName'), remarks) ?? (headlineOf(notes[0]?.text ?? '') || trackingId),
    category: status,
    publishedAt: instantAt(memberOf(place, 'published'), remarks, 'utc'),
    revisedAt,
    withdrawn,
    notes,
    references: referencesOf(place, remarks),
    products: affected.products,
    vulnerabilities: [vulnerabilityOf(place, trackingId, affected, remarks)],
    ...(place.pointer !== '' && { pointer: place.pointer }),
  };
}

function vulnerabilityOf(place: JsonPlace, trackingId: string, affected: AffectedProducts, remarks: RemarkBook): VulnerabilityStatement {
  const cve = cveOf(trackingId);
  const metrics = memberOf(place, 'metrics');
  const assessments = ssvcOf(metrics, remarks);
  const exploited = exploitationOf(place, remarks);
  return {
    ...blankVulnerability({ id: cve ?? trackingId, cve, otherIds: [] }, place.pointer),
    weaknesses: weaknessesOf(place, remarks),
    scores: scoresOf(metrics, remarks),
    statuses: affected.statuses,
    ...(assessments.length > 0 && { assessments }),
    ...(exploited !== null && { exploited }),
  };
}

/**
 * NVD's own configurations where it made some. Since April 2026 it makes few; what the CNA said of its products then stands in `affected`, and
 * a record without either is not "not affected".
 */
function productsOf(place: JsonPlace, remarks: RemarkBook): AffectedProducts {
  const configured = configuredProducts(memberOf(place, 'configurations'), remarks);
  const sources = objectsOf(memberOf(place, 'affected'), remarks);
  if (configured.products.length > 0) {
    if (sources.length > 0) remarks.note(memberOf(place, 'affected').pointer, 'affected-beside-configurations');
    return configured;
  }
  return joined(
    sources.map((source, index) => {
      const data = memberOf(source, 'affectedData');
      if (!isPresent(data)) remarks.doubt(data.pointer, 'member-missing');
      return affectedProducts(data, `affected${index + 1}`, remarks);
    }),
  );
}
