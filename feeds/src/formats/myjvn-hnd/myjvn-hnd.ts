import type { Advisory } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import type { FormatReader } from '../../formats.js';
import { advisoryOfAlert } from '../../jvn-alerts.js';
import { type AnswerStatus, remarkAnswer, statusOfJson, statusOfXml } from '../../jvn-answer.js';
import { isObject, type JsonPlace, memberOf, objectsOf } from '../../json-place.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { readElements, type XmlElement } from '../../xml/elements.js';
import { rootOf } from '../../xml/root.js';
import { alertOfJson, alertOfXml } from './alerts.js';

/**
 * What version 3 of the MyJVN API (`feed=hnd`) answers beside JVNRSS and VULDEF: the list of IPA's alerts (Atom or JSON), and `Result`, which is an
 * answer without hits, an error, or a list of vendors, products or numbers.
 */
export const myjvnHnd: FormatReader = { id: 'myjvn-hnd', recognises, read };

const results = /^https?:\/\/jvndb\.jvn\.jp\/myjvn\/Results$/;
const alertSchema = /^https?:\/\/jvndb\.jvn\.jp\/schema\/getalert/;

function recognises({ text, json }: ArrivedText): boolean {
  if (json !== undefined)
    return isObject(json) && typeof json.$schema === 'string' && alertSchema.test(json.$schema) && isObject(json.feed);
  const root = rootOf(text);
  if (root === null) return false;
  if (root.name === 'Result') return results.test(root.namespace);
  return root.name === 'feed' && /["']https?:\/\/jvn\.jp\/rss\/mod_sec\//.test(root.tag);
}

function read({ text, json }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('myjvn-hnd');
  if (json !== undefined) return ofJson({ value: json, pointer: '' }, remarks);
  return rootOf(text)?.name === 'Result' ? ofResult(text, remarks) : ofFeed(text, remarks);
}

/** Vendors, products and statistics are good answers to other questions, and no advisories. */
function ofResult(text: string, remarks: RemarkBook): Reading<Advisory> {
  let status: AnswerStatus | null = null;
  const fault = readElements(
    text,
    (path) => path.length === 2 && path[1] === 'Status',
    (element) => void (status = statusOfXml(element)),
  );
  if (fault !== null) return { items: [], remarks: [fault] };
  const hasContent = /<(?:[\w.-]{1,100}:)?(?:VendorInfo|sum\w{1,20})[\s>/]/.test(text);
  if (hasContent) remarks.refuse('/Result', 'list-without-advisories');
  else remarkAnswer(status, 0, '/Result/Status[1]', remarks);
  return { items: [], remarks: remarks.all() };
}

function ofFeed(text: string, remarks: RemarkBook): Reading<Advisory> {
  const entries: XmlElement[] = [];
  let status: AnswerStatus | null = null;
  const fault = readElements(
    text,
    (path) => path.length === 2 && (path[1] === 'entry' || path[1] === 'Status'),
    (element) => {
      if (element.name === 'Status') status = statusOfXml(element);
      else entries.push(element);
    },
  );
  if (fault !== null) return { items: [], remarks: [fault] };
  const items = entries.flatMap((entry) => alertOfXml(entry, remarks) ?? []).map(advisoryOfAlert);
  remarkAnswer(status, items.length, '/feed/Status[1]', remarks);
  return { items, remarks: remarks.all() };
}

function ofJson(root: JsonPlace, remarks: RemarkBook): Reading<Advisory> {
  const feed = memberOf(root, 'feed');
  const items = objectsOf(memberOf(feed, 'entry'), remarks)
    .flatMap((entry) => alertOfJson(entry, remarks) ?? [])
    .map(advisoryOfAlert);
  const status = memberOf(feed, 'status:Status');
  remarkAnswer(isObject(status.value) ? statusOfJson(status) : null, items.length, status.pointer, remarks);
  return { items, remarks: remarks.all() };
}
