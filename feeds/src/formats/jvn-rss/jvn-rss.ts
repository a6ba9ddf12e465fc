import type { Advisory } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import type { FormatReader } from '../../formats.js';
import { type AnswerStatus, remarkAnswer, statusOfXml } from '../../jvn-answer.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook } from '../../remark-book.js';
import { readElements, type XmlElement } from '../../xml/elements.js';
import { rootOf } from '../../xml/root.js';
import { itemOf } from './item.js';

/**
 * JVNRSS in its three dialects: the feed of JVN (no `sec:` at all), the feeds of JVN iPedia (`mod_sec`), and the overview of the MyJVN API
 * (`mod_sec/3.0`, with the status of the answer). Each item is one advisory.
 */
export const jvnRss: FormatReader = { id: 'jvn-rss', recognises, read };

const headLength = 30_000;

function recognises({ text, json }: ArrivedText): boolean {
  if (json !== undefined) return false;
  const root = rootOf(text);
  if (root === null || root.name !== 'RDF') return false;
  const head = text.slice(0, headLength);
  return (
    /["']https?:\/\/jvn\.jp\/rss\/mod_sec\//.test(root.tag) ||
    /<channel\s[^>]{0,500}about\s{0,20}=\s{0,20}["']https?:\/\/(?:www\.)?(?:jvn|jvndb\.jvn)\.jp\//.test(head)
  );
}

const wanted: ReadonlySet<string> = new Set(['channel', 'item', 'Status']);

function read({ text, json }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('jvn-rss');
  const items: Advisory[] = [];
  let status: AnswerStatus | null = null;
  let tlp: string | null = null;
  let hasChannel = false;
  const take = (element: XmlElement): void => {
    if (element.name === 'Status') status = statusOfXml(element);
    else if (element.name === 'channel') {
      hasChannel = true;
      tlp = sharingScopeIn(element);
    } else {
      const item = itemOf(element, tlp, remarks);
      if (item !== null) items.push(item);
    }
  };
  const fault = json === undefined ? readElements(text, (path) => path.length === 2 && wanted.has(path[1] ?? ''), take) : null;
  if (fault !== null) return { items: [], remarks: [fault] };
  // A feed with a channel and no item is a quiet day.
  if (items.length === 0 && status === null && hasChannel) remarks.note('', 'answer-is-empty');
  else remarkAnswer(status, items.length, '/RDF/Status[1]', remarks);
  return { items, remarks: remarks.all() };
}

/** `marking:Marking_Structure` within `sec:handling`; TLP 1 called CLEAR WHITE. */
export function sharingScopeIn(element: XmlElement): string | null {
  const structure = descendant(element, 'Marking_Structure', 6);
  const color = structure?.attributes.color?.trim().toUpperCase() ?? '';
  return color === '' ? null : color.replace(/^WHITE$/, 'CLEAR');
}

function descendant(element: XmlElement, name: string, levels: number): XmlElement | undefined {
  if (element.name === name) return element;
  if (levels === 0) return undefined;
  for (const child of element.children) {
    const found = descendant(child, name, levels - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
