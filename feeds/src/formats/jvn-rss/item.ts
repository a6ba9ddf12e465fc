import type { Advisory, ProductStatement, Reference, Score, VulnerabilityStatement } from '../../advisory.js';
import { blankAdvisory, blankVulnerability } from '../../blank-statements.js';
import {
  entryInstant,
  idInAddress,
  type Marks,
  marksIn,
  noteOfMarks,
  productOfEntry,
  publisherOfEntry,
  statusOfEntry,
} from '../../jvn-entries.js';
import { isBeyondReason, openDistinctIds } from '../../distinct-ids.js';
import { publishedScore } from '../../published-score.js';
import type { RemarkBook } from '../../remark-book.js';
import { cveOf, systemOf } from '../../vocabulary/vulnerability-id.js';
import { childOf, childrenOf, textIn, type XmlElement } from '../../xml/elements.js';

const known: ReadonlySet<string> = new Set(
  'title link description publisher creator identifier relation date issued modified references cpe cvss subject'.split(' '),
);

/** One item; null, with a doubt, when neither it nor its address tells which entry it is. */
export function itemOf(item: XmlElement, tlp: string | null, remarks: RemarkBook): Advisory | null {
  const { pointer } = item;
  const link = textIn(item, 'link') ?? item.attributes.about ?? '';
  const trackingId = textIn(item, 'identifier') ?? idInAddress(link);
  if (trackingId === null) {
    remarks.doubt(pointer, 'record-without-id');
    return null;
  }
  for (const child of item.children) if (!known.has(child.name)) remarks.note(child.pointer, 'member-not-known');
  const title = textIn(item, 'title');
  const description = textIn(item, 'description');
  if (title === null) remarks.doubt(pointer, 'member-missing', { member: 'title' });
  const marks = marksIn([title, description], pointer, remarks);
  const products = marks.withdrawn ? [] : productsOf(item, remarks);
  const told = referencesOf(item);
  const revisedAt = entryInstant(textIn(item, 'modified') ?? textIn(item, 'date'), pointer, remarks);
  return {
    ...blankAdvisory,
    format: 'jvn-rss',
    publisher: publisherOfEntry(trackingId, 'overview'),
    trackingId,
    aliases: told.aliases.filter((alias) => alias !== trackingId),
    revision: revisedAt ?? '',
    status: marks.unsettled ? 'interim' : 'final',
    title: title ?? trackingId,
    tlp,
    publishedAt: entryInstant(textIn(item, 'issued'), pointer, remarks),
    revisedAt,
    withdrawn: marks.withdrawn,
    notes: [
      ...(description === null
        ? []
        : [{ category: 'description', title: null, text: description, pointer: childOf(item, 'description')?.pointer ?? pointer }]),
      ...noteOfMarks(marks, pointer),
    ],
    references: [...(link === '' ? [] : [{ url: link, summary: trackingId, category: 'self' }]), ...told.references],
    products,
    vulnerabilities: vulnerabilitiesOf(item, { trackingId, marks, products, told }, remarks),
    pointer,
  };
}

function productsOf(item: XmlElement, remarks: RemarkBook): readonly ProductStatement[] {
  const distinct = openDistinctIds();
  return childrenOf(item, 'cpe').flatMap((cpe) => {
    const vendor = cpe.attributes.vendor?.trim() || null;
    const product = cpe.attributes.product?.trim() || null;
    if (cpe.text === '' && product === null) {
      remarks.doubt(cpe.pointer, 'product-not-named');
      return [];
    }
    const id = distinct(cpe.text || (product ?? ''));
    return [productOfEntry(id, { vendor, product, cpes: cpe.text === '' ? [] : [cpe.text] }, cpe.pointer, remarks)];
  });
}

interface Told {
  readonly cves: readonly string[];
  /** Ids of the same entry in the other catalogue. */
  readonly aliases: readonly string[];
  readonly weaknesses: VulnerabilityStatement['weaknesses'];
  readonly references: readonly Reference[];
}

function referencesOf(item: XmlElement): Told {
  const all = childrenOf(item, 'references').map((element) => ({
    id: element.attributes.id?.trim() ?? '',
    source: element.attributes.source?.trim() ?? '',
    title: element.attributes.title?.trim() ?? '',
    url: element.text,
  }));
  const weaknesses = all.filter(({ id, source }) => source === '' && /^CWE-\d+$/.test(id));
  return {
    cves: [...new Set(all.flatMap(({ id, source }) => (source === 'CVE' || source === 'NVD' ? (cveOf(id) ?? []) : [])))],
    aliases: [...new Set(all.filter(({ id, source }) => source === 'JVN' && /^JVN/.test(id)).map(({ id }) => id))],
    weaknesses: weaknesses.map(({ id, title }) => ({ id, name: title.replace(/\(CWE-\d+\)$/, '') })),
    references: all
      .filter((reference) => !weaknesses.includes(reference) && reference.url !== '')
      .map(({ id, source, url }) => ({ url, summary: id, category: source === '' ? null : source })),
  };
}

interface Entry {
  readonly trackingId: string;
  readonly marks: Marks;
  readonly products: readonly ProductStatement[];
  readonly told: Told;
}

/** One for each CVE. The entry has one set of scores, and does not tell of which CVE: it stands with each. */
function vulnerabilitiesOf(item: XmlElement, entry: Entry, remarks: RemarkBook): readonly VulnerabilityStatement[] {
  const { trackingId, marks, products, told } = entry;
  const scores = childrenOf(item, 'cvss').flatMap((element) => scoreOf(element, remarks) ?? []);
  if (told.cves.length > 1 && scores.length > 0) remarks.note(item.pointer, 'scores-for-several');
  const productIds = products.map((product) => product.id);
  const own = { system: systemOf(trackingId), id: trackingId };
  const ids = isBeyondReason(told.cves.length, products.length) ? [] : told.cves.map((cve) => ({ id: cve, cve, otherIds: [] }));
  if (ids.length < told.cves.length) remarks.doubt(item.pointer, 'too-many-combinations', { count: told.cves.length });
  const all = ids.length > 0 ? ids : [{ id: trackingId, cve: null, otherIds: [own] }];
  return all.map((each) => ({
    ...blankVulnerability(each, item.pointer),
    weaknesses: told.weaknesses,
    scores,
    statuses: productIds.length === 0 ? [] : [{ status: statusOfEntry(marks), productIds }],
  }));
}

const versions = ['2.0', '3.0', '3.1', '4.0'] as const;

function scoreOf(element: XmlElement, remarks: RemarkBook): Score | null {
  const { version, score = '', vector = '' } = element.attributes;
  const published = /^\d{1,2}(?:\.\d)?$/.test(score.trim()) ? Number(score) : null;
  const known_ = versions.find((each) => each === version) ?? null;
  if (known_ === null) remarks.doubt(element.pointer, 'cvss-version-not-known', { version: (version ?? '').slice(0, 20) });
  return publishedScore({ vector, published, version: known_ }, { source: null, productIds: [] }, element.pointer, remarks);
}
