import { createHash } from 'node:crypto';
import type { Advisory, Reference, VulnerabilityStatement } from '../../advisory.js';
import { blankAdvisory, blankVulnerability } from '../../blank-statements.js';
import type { RemarkBook } from '../../remark-book.js';
import { readInstant } from '../../vocabulary/instant.js';
import { childrenOf, textIn, type XmlElement } from '../../xml/elements.js';
import { plainText } from './plain-text.js';
import { readMailDate } from './mail-date.js';

export interface Channel {
  readonly title: string | null;
  /** Scheme and host of the site; null where the feed does not name it. */
  readonly origin: string | null;
  readonly language: string | null;
}

const mostCves = 200;

/** One entry; null, with a doubt, when it holds nothing that tells it from others. */
export function itemOf(item: XmlElement, channel: Channel, remarks: RemarkBook): Advisory | null {
  const { pointer } = item;
  const link = addressOf(item);
  const title = plainText(textIn(item, 'title') ?? '');
  const trackingId = textIn(item, 'guid') ?? textIn(item, 'id') ?? textIn(item, 'identifier') ?? link ?? (title || fingerprintOf(item));
  if (trackingId === '') {
    remarks.doubt(pointer, 'record-without-id');
    return null;
  }
  const text = bodyOf(item);
  const revisedAt = firstInstant(item, ['updated', 'modified', 'date', 'pubDate', 'published', 'issued'], remarks);
  return {
    ...blankAdvisory,
    format: 'news-feed',
    publisher: { name: channel.title ?? channel.origin ?? trackingId, namespace: channel.origin, category: 'other' },
    trackingId: trackingId.slice(0, 500),
    aliases: aliasesOf(link),
    revision: revisedAt ?? '',
    title: title || trackingId,
    language: channel.language,
    category:
      childrenOf(item, 'category')
        .map(wordOf)
        .find((word) => word !== '') ?? null,
    publishedAt: firstInstant(item, ['pubDate', 'published', 'issued', 'created', 'date', 'updated'], remarks),
    revisedAt,
    notes: text === '' ? [] : [{ category: 'description', title: null, text, pointer }],
    references: referencesOf(item, link),
    vulnerabilities: cvesIn(`${title} ${text}`, pointer, remarks),
    pointer,
  };
}

/** An entry without id, address and title is still one that somebody published: what stands in it names it. */
function fingerprintOf({ children }: XmlElement): string {
  const said = children.filter(
    ({ text, attributes, children: inner }) => text !== '' || inner.length > 0 || Object.keys(attributes).length > 0,
  );
  return said.length === 0 ? '' : `sha256:${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32)}`;
}

/** The address of an entry or of a channel: RSS writes it as text, Atom as an attribute. Only http(s): anything else is nothing to click. */
export function addressOf(element: XmlElement): string | null {
  const links = childrenOf(element, 'link');
  const atom = links.find(({ attributes: { rel = 'alternate', href } }) => rel === 'alternate' && href !== undefined);
  const guid = childrenOf(element, 'guid').find(({ attributes }) => attributes.isPermaLink !== 'false');
  const candidates = [
    ...links.map(({ text }) => text),
    atom?.attributes.href,
    element.attributes.about,
    guid?.text,
    links[0]?.attributes.href,
  ];
  return candidates.map((each) => each?.trim() ?? '').find((each) => /^https?:\/\/\S+$/i.test(each)) ?? null;
}

function referencesOf(item: XmlElement, link: string | null): readonly Reference[] {
  const others = childrenOf(item, 'link').flatMap(({ attributes: { href = '', title = '' } }) =>
    /^https?:\/\/\S+$/i.test(href) && href !== link ? [{ url: href, summary: title, category: null }] : [],
  );
  return [...(link === null ? [] : [{ url: link, summary: '', category: 'self' }]), ...others];
}

/** The longest telling: many feeds have a short description beside the whole text. */
function bodyOf(item: XmlElement): string {
  const texts = ['encoded', 'content', 'description', 'summary'].map((name) => plainText(textIn(item, name) ?? ''));
  return texts.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
}

function wordOf({ text, attributes }: XmlElement): string {
  return (text || attributes.label || attributes.term || '').trim().slice(0, 200);
}

/** Alerts of JPCERT/CC have a number that others quote, and their feed tells it in the address only. */
function aliasesOf(link: string | null): readonly string[] {
  const alert = /^https?:\/\/www\.jpcert\.or\.jp\/at\/\d{4}\/at(\d{2})(\d{4})\.html/i.exec(link ?? '');
  return alert === null ? [] : [`JPCERT-AT-20${alert[1] ?? ''}-${alert[2] ?? ''}`];
}

/** The entry names vulnerabilities but no product that could be compared: they stand without a status, for people and for marks of exploitation. */
function cvesIn(text: string, pointer: string, remarks: RemarkBook): readonly VulnerabilityStatement[] {
  const cves = [...new Set((text.match(/\bCVE-\d{4}-\d{4,19}\b/gi) ?? []).map((cve) => cve.toUpperCase()))];
  if (cves.length > mostCves) remarks.doubt(pointer, 'too-many-combinations', { count: cves.length });
  return cves.slice(0, mostCves).map((cve) => blankVulnerability({ id: cve, cve, otherIds: [] }, pointer));
}

function firstInstant(item: XmlElement, names: readonly string[], remarks: RemarkBook): string | null {
  for (const name of names) {
    const text = textIn(item, name);
    if (text === null) continue;
    const at = readInstant(text)?.at ?? readMailDate(text);
    if (at !== undefined) return at;
    remarks.doubt(item.pointer, 'date-not-understood', { text: text.slice(0, 100) });
  }
  return null;
}
