import type { Advisory, ProductStatement, Reference, Score, VulnerabilityStatement } from '../../advisory.js';
import { blankAdvisory, blankVulnerability } from '../../blank-statements.js';
import { isBeyondReason, openDistinctIds } from '../../distinct-ids.js';
import { entryInstant, type Marks, marksIn, noteOfMarks, publisherOfEntry, statusOfEntry } from '../../jvn-entries.js';
import { type JsonPlace, memberOf, noteStrangers, numberOf, objectOf, objectsOf, textOf } from '../../json-place.js';
import { identityAt } from '../../json-values.js';
import { publishedScore } from '../../published-score.js';
import type { RemarkBook } from '../../remark-book.js';
import { cveOf, systemOf } from '../../vocabulary/vulnerability-id.js';
import { listedProduct } from './listed-product.js';

const known = new Set('title id summary link modified created public references products metrics cwes'.split(' '));

/** One entry of `getVulnOverviewList`. */
export function overviewOf(entry: JsonPlace, tlp: string | null, remarks: RemarkBook): Advisory | null {
  const trackingId = identityAt(memberOf(entry, 'id'), remarks);
  if (trackingId === null) return null;
  noteStrangers(entry, known, remarks);
  const text = (member: string): string | null => textOf(memberOf(entry, member), remarks)?.trim() || null;
  const instant = (member: string): string | null => entryInstant(text(member), memberOf(entry, member).pointer, remarks);
  const [title, summary, link] = [text('title'), text('summary'), text('link')];
  const marks = marksIn([title, summary], entry.pointer, remarks);
  const distinct = openDistinctIds();
  const products = marks.withdrawn
    ? []
    : objectsOf(memberOf(entry, 'products'), remarks)
        .flatMap((place) => listedProduct(place, remarks) ?? [])
        .map((product) => ({ ...product, id: distinct(product.id) }));
  const references = referencesOf(entry, remarks);
  const cves = [...new Set(references.flatMap(({ summary: id }) => cveOf(id) ?? []))];
  const revisedAt = instant('modified');
  return {
    ...blankAdvisory,
    format: 'myjvn-oka',
    publisher: publisherOfEntry(trackingId, 'overview'),
    trackingId,
    aliases: [...new Set(references.map(({ summary: id }) => id).filter((id) => /^JVN(?:VU|TA)?#\d/.test(id)))],
    revision: revisedAt ?? '',
    status: marks.unsettled ? 'interim' : 'final',
    title: title ?? trackingId,
    tlp,
    publishedAt: instant('public') ?? instant('created'),
    revisedAt,
    withdrawn: marks.withdrawn,
    notes: [
      ...(summary === null ? [] : [{ category: 'description', title: null, text: summary, pointer: memberOf(entry, 'summary').pointer }]),
      ...noteOfMarks(marks, entry.pointer),
    ],
    references: [...(link === null ? [] : [{ url: link, summary: trackingId, category: 'self' }]), ...references],
    products,
    vulnerabilities: vulnerabilitiesOf(entry, { trackingId, cves, products, marks }, remarks),
    pointer: entry.pointer,
  };
}

interface Parts {
  readonly trackingId: string;
  readonly cves: readonly string[];
  readonly products: readonly ProductStatement[];
  readonly marks: Marks;
}

/** One for each CVE; the entry has one set of scores, which stands with each. */
function vulnerabilitiesOf(entry: JsonPlace, parts: Parts, remarks: RemarkBook): readonly VulnerabilityStatement[] {
  const { trackingId, cves, products, marks } = parts;
  const isFolded = isBeyondReason(cves.length, products.length);
  if (isFolded) remarks.doubt(entry.pointer, 'too-many-combinations', { count: cves.length });
  const scores = scoresOf(entry, remarks);
  if (cves.length > 1 && scores.length > 0) remarks.note(entry.pointer, 'scores-for-several');
  const own = { id: trackingId, cve: null, otherIds: [{ system: systemOf(trackingId), id: trackingId }] };
  const ids = cves.length === 0 || isFolded ? [own] : cves.map((cve) => ({ id: cve, cve, otherIds: [] }));
  const productIds = products.map((product) => product.id);
  return ids.map((each) => ({
    ...blankVulnerability(each, entry.pointer),
    weaknesses: weaknessesOf(entry, remarks),
    scores,
    statuses: productIds.length === 0 ? [] : [{ status: statusOfEntry(marks), productIds }],
  }));
}

function referencesOf(entry: JsonPlace, remarks: RemarkBook): readonly Reference[] {
  return objectsOf(memberOf(entry, 'references'), remarks).flatMap((reference) => {
    const url = textOf(memberOf(reference, 'url'), remarks);
    const summary = textOf(memberOf(reference, 'summary'), remarks) ?? '';
    return url === null ? [] : [{ url, summary, category: textOf(memberOf(reference, 'source'), remarks) }];
  });
}

function weaknessesOf(entry: JsonPlace, remarks: RemarkBook): VulnerabilityStatement['weaknesses'] {
  return objectsOf(memberOf(entry, 'cwes'), remarks).flatMap((cwe) => {
    const id = textOf(memberOf(cwe, 'id'), remarks);
    return id === null ? [] : [{ id, name: (textOf(memberOf(cwe, 'name'), remarks) ?? '').replace(/\(CWE-\d+\)$/, '') }];
  });
}

const members = { cvss_v2: '2.0', cvss_v3: '3.0', cvss_v4: '4.0' } as const;

function scoresOf(entry: JsonPlace, remarks: RemarkBook): readonly Score[] {
  return objectsOf(memberOf(entry, 'metrics'), remarks).flatMap((metric) => {
    const content = objectOf(memberOf(metric, 'content'), remarks);
    if (content === null) return [];
    return Object.entries(members).flatMap(([member, version]) => {
      const cvss = objectOf(memberOf(content, member), remarks);
      if (cvss === null) return [];
      const vector = memberOf(cvss, 'vectorString');
      const written = { vector: textOf(vector, remarks), published: numberOf(memberOf(cvss, 'baseScore'), remarks), version };
      return publishedScore(written, { source: null, productIds: [] }, vector.pointer, remarks) ?? [];
    });
  });
}
