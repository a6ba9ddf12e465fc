import type { Advisory, Note, Reference, RevisionEntry, Score, VulnerabilityStatement } from '../../advisory.js';
import { blankAdvisory, blankVulnerability } from '../../blank-statements.js';
import { isBeyondReason } from '../../distinct-ids.js';
import { entryInstant, type Marks, marksIn, noteOfMarks, publisherOfEntry } from '../../jvn-entries.js';
import { publishedScore } from '../../published-score.js';
import type { RemarkBook } from '../../remark-book.js';
import { cveOf, systemOf } from '../../vocabulary/vulnerability-id.js';
import { childOf, childrenOf, textIn, type XmlElement } from '../../xml/elements.js';
import { type AffectedItems, affectedItemsOf } from './affected-items.js';
import { remediationsOf } from './solutions.js';

const known: ReadonlySet<string> = new Set(
  'Title VulinfoDescription Affected Impact Solution Exploit Related Credit Contact History DateFirstPublished DateLastUpdated DatePublic OtherInformation'.split(
    ' ',
  ),
);

/** One `Vulinfo`; null, with a doubt, when it has no id. */
export function entryOf(entry: XmlElement, remarks: RemarkBook): Advisory | null {
  const { pointer } = entry;
  const trackingId = textIn(entry, 'VulinfoID');
  const data = childOf(entry, 'VulinfoData');
  if (trackingId === null || data === undefined) {
    remarks.doubt(pointer, 'record-without-id');
    return null;
  }
  for (const child of data.children) if (!known.has(child.name)) remarks.note(child.pointer, 'member-not-known');
  const title = textIn(data, 'Title');
  const overview = textAt(data, 'VulinfoDescription', 'Overview');
  if (title === null) remarks.doubt(data.pointer, 'member-missing', { member: 'Title' });
  const marks = marksIn([title, overview], pointer, remarks);
  const affected = affectedItemsOf(data, marks, remarks);
  if (affected.products.length === 0 && !marks.withdrawn) remarks.doubt(pointer, 'speaks-of-nothing', { id: trackingId });
  const told = relatedOf(data);
  const revisions = historyOf(data, remarks);
  const revisedAt = entryInstant(textIn(data, 'DateLastUpdated'), pointer, remarks);
  return {
    ...blankAdvisory,
    format: 'vuldef',
    publisher: publisherOfEntry(trackingId, 'detail'),
    trackingId,
    aliases: told.aliases.filter((alias) => alias !== trackingId),
    // The newest entry of the history counts the editions, as MyJVN's CSAF does.
    revision: revisions.at(-1)?.revision ?? revisedAt ?? '',
    status: marks.unsettled ? 'interim' : 'final',
    revisions,
    title: title ?? trackingId,
    publishedAt: entryInstant(textIn(data, 'DateFirstPublished') ?? textIn(data, 'DatePublic'), pointer, remarks),
    revisedAt,
    withdrawn: marks.withdrawn,
    notes: notesOf(data, overview, marks),
    references: told.references,
    products: marks.withdrawn ? [] : affected.products,
    vulnerabilities: vulnerabilitiesOf(entry, data, { trackingId, told, affected, isWithdrawn: marks.withdrawn }, remarks),
    pointer,
  };
}

function textAt(element: XmlElement, first: string, second: string): string | null {
  const inner = childOf(element, first);
  return inner === undefined ? null : textIn(inner, second);
}

function notesOf(data: XmlElement, overview: string | null, marks: Marks): readonly Note[] {
  const pointer = childOf(data, 'VulinfoDescription')?.pointer ?? data.pointer;
  return [
    ...(overview === null ? [] : [{ category: 'description', title: null, text: overview, pointer }]),
    ...noteOfMarks(marks, data.pointer),
  ];
}

interface Related {
  readonly cves: readonly string[];
  readonly aliases: readonly string[];
  readonly weaknesses: VulnerabilityStatement['weaknesses'];
  readonly references: readonly Reference[];
}

function relatedOf(data: XmlElement): Related {
  const items = childrenOf(childOf(data, 'Related') ?? data, 'RelatedItem').map((item) => ({
    type: item.attributes.type ?? '',
    name: textIn(item, 'Name') ?? '',
    id: textIn(item, 'VulinfoID') ?? '',
    title: textIn(item, 'Title') ?? '',
    url: textIn(item, 'URL') ?? '',
  }));
  return {
    cves: [...new Set(items.flatMap(({ type, id }) => (type === 'advisory' ? (cveOf(id) ?? []) : [])))],
    aliases: [...new Set(items.filter(({ name, id }) => name === 'JVN' && /^JVN(?:VU|TA)?#?\d/.test(id)).map(({ id }) => id))],
    weaknesses: items.filter(({ type, id }) => type === 'cwe' && /^CWE-\d+$/.test(id)).map(({ id, title }) => ({ id, name: title })),
    references: items
      .filter(({ type, url }) => type !== 'cwe' && url !== '')
      .map(({ type, name, id, url }) => ({ url, summary: [name, id].filter((part) => part !== '').join(' '), category: type || null })),
  };
}

/** Descriptions hold the two signs `\` and `n` for a line break. */
function historyOf(data: XmlElement, remarks: RemarkBook): readonly RevisionEntry[] {
  return childrenOf(childOf(data, 'History') ?? data, 'HistoryItem').map((item) => ({
    revision: textIn(item, 'HistoryNo') ?? '',
    at: entryInstant(textIn(item, 'DateTime'), item.pointer, remarks),
    summary: (textIn(item, 'Description') ?? '').replaceAll('\\n', '\n').trim(),
  }));
}

interface Entry {
  readonly trackingId: string;
  readonly told: Related;
  readonly affected: AffectedItems;
  readonly isWithdrawn: boolean;
}

function vulnerabilitiesOf(entry: XmlElement, data: XmlElement, parts: Entry, remarks: RemarkBook): readonly VulnerabilityStatement[] {
  const { trackingId, told, affected, isWithdrawn } = parts;
  const impact = childOf(data, 'Impact');
  const scores = childrenOf(impact ?? data, 'Cvss').flatMap((element) => scoreOf(element, remarks) ?? []);
  if (told.cves.length > 1 && scores.length > 0) remarks.note(entry.pointer, 'scores-for-several');
  const impacts = childrenOf(impact ?? data, 'ImpactItem').flatMap((item) => textIn(item, 'Description') ?? []);
  const own = { system: systemOf(trackingId), id: trackingId };
  const ids = isBeyondReason(told.cves.length, affected.products.length) ? [] : told.cves.map((cve) => ({ id: cve, cve, otherIds: [] }));
  if (ids.length < told.cves.length) remarks.doubt(entry.pointer, 'too-many-combinations', { count: told.cves.length });
  const all = ids.length > 0 ? ids : [{ id: trackingId, cve: null, otherIds: [own] }];
  return all.map((each) => ({
    ...blankVulnerability(each, entry.pointer),
    weaknesses: told.weaknesses,
    scores,
    statuses: isWithdrawn ? [] : affected.statusesOf(each.cve),
    remediations: remediationsOf(data),
    threats: impacts.map((details) => ({ category: 'impact', details, productIds: [] })),
  }));
}

const versions = ['2.0', '3.0', '3.1', '4.0'] as const;

function scoreOf(element: XmlElement, remarks: RemarkBook): Score | null {
  const version = versions.find((each) => each === element.attributes.version) ?? null;
  const base = textIn(element, 'Base') ?? '';
  const published = /^\d{1,2}(?:\.\d)?$/.test(base) ? Number(base) : null;
  if (version === null)
    remarks.doubt(element.pointer, 'cvss-version-not-known', { version: (element.attributes.version ?? '').slice(0, 20) });
  return publishedScore(
    { vector: textIn(element, 'Vector'), published, version },
    { source: null, productIds: [] },
    element.pointer,
    remarks,
  );
}
