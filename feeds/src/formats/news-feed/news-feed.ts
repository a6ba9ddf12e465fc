import type { Advisory } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import type { FormatReader } from '../../formats.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook } from '../../remark-book.js';
import { readElements, textIn, type XmlElement } from '../../xml/elements.js';
import { rootOf, type XmlRoot } from '../../xml/root.js';
import { jvnRss } from '../jvn-rss/jvn-rss.js';
import { myjvnHnd } from '../myjvn-hnd/myjvn-hnd.js';
import { addressOf, itemOf, type Channel } from './item.js';

/**
 * RSS 0.9x to 2.0, RSS 1.0 and Atom as makers, coordinators and authorities publish their news. Each item is one advisory without products: it
 * says that something was published, and where. JVNRSS and the alerts of MyJVN say more, and have readers of their own.
 */
export const newsFeed: FormatReader = { id: 'news-feed', recognises, read };

const rssOne = ['http://purl.org/rss/1.0/', 'http://channel.netscape.com/rdf/simple/0.9/', 'http://my.netscape.com/rdf/simple/0.9/'];
const itemNames: ReadonlySet<string> = new Set(['item', 'entry']);
const channelNames: ReadonlySet<string> = new Set(['title', 'link', 'id', 'language']);

function recognises(arrived: ArrivedText): boolean {
  if (arrived.json !== undefined) return false;
  const root = rootOf(arrived.text);
  return root !== null && isFeed(root) && !jvnRss.recognises(arrived) && !myjvnHnd.recognises(arrived);
}

function isFeed({ name, namespace, tag }: XmlRoot): boolean {
  if (/^(?:rss|channel)$/i.test(name)) return true;
  if (name === 'feed') return namespace === '' || /atom/i.test(namespace);
  return name === 'RDF' && rssOne.some((each) => tag.includes(each));
}

function read({ text, json }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('news-feed');
  const items: XmlElement[] = [];
  const heads: XmlElement[] = [];
  const take = (element: XmlElement): void => void (itemNames.has(element.name) ? items : heads).push(element);
  const fault = json === undefined ? readElements(withoutPlainDoctype(text), isWanted, take) : null;
  if (fault !== null) return { items: [], remarks: [fault] };
  const channel = channelOf(heads);
  const read = items.flatMap((item) => itemOf(item, channel, remarks) ?? []);
  // A feed that is there and has no item is a quiet day, not a fault.
  if (items.length === 0) remarks.note('', 'answer-is-empty');
  else if (read.length === 0) remarks.refuse('', 'nothing-read');
  return { items: read, remarks: remarks.all() };
}

/** `rss/channel/item`, `RDF/item` and `feed/entry`, and the few words of the head that name the feed. */
function isWanted(path: readonly string[]): boolean {
  const name = path.at(-1) ?? '';
  const isTop = path.length === 2 || (path.length === 3 && path[1] === 'channel');
  return isTop && (itemNames.has(name) || channelNames.has(name));
}

/**
 * RSS 0.91 prescribes a document type without entities of its own, which is harmless: blanks take its place, so that line numbers stay. One with
 * an internal subset stays and refuses the document.
 */
function withoutPlainDoctype(text: string): string {
  const found = /<!DOCTYPE[^>[]{0,1000}>/i.exec(text.slice(0, 5000));
  if (found === null) return text;
  return text.slice(0, found.index) + found[0].replaceAll(/[^\n]/g, ' ') + text.slice(found.index + found[0].length);
}

function channelOf(heads: readonly XmlElement[]): Channel {
  const holder = { name: '', namespace: '', attributes: {}, children: heads, text: '', pointer: '' };
  const address = addressOf(holder);
  const origin = originOf(address) ?? originOf(textIn(holder, 'id'));
  return { title: textIn(holder, 'title'), origin, language: textIn(holder, 'language')?.toLowerCase().slice(0, 2) ?? null };
}

/** Two feeds of one publisher list the same entry: what they share is the place where it is published. */
function originOf(address: string | null): string | null {
  return /^https?:\/\/[^/?#\s]+/i.exec(address ?? '')?.[0]?.toLowerCase() ?? null;
}
