import type { Advisory } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import type { FormatReader } from '../../formats.js';
import { advisoryOfAlert } from '../../jvn-alerts.js';
import { remarkAnswer, statusOfJson } from '../../jvn-answer.js';
import { isObject, type JsonPlace, memberOf, objectsOf, placeAt } from '../../json-place.js';
import type { Reading, Remark } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { alertOf } from './alerts.js';
import { detailOf } from './detail.js';
import { overviewOf } from './overview.js';

/**
 * Version 4 of the MyJVN API (`feed=oka`, JSON): full entries in a dialect of CSAF 2.1, the same packed into a STIX bundle, lists of entries in
 * short, and IPA's alerts. Its list of products is recognised and refused. It must be asked before `csaf`, whose documents its own resemble.
 */
export const myjvnOka: FormatReader = { id: 'myjvn-oka', recognises, read };

const schema = /^https?:\/\/jvndb\.jvn\.jp\/schema\/(?:myjvn_|jvnpid_)/;

function recognises({ json }: ArrivedText): boolean {
  if (!isObject(json)) return false;
  if (typeof json.$schema === 'string' && schema.test(json.$schema)) return true;
  return isObject(json.document) && json.document.category === 'myjvn_security_advisory';
}

function read({ json }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('myjvn-oka');
  const root: JsonPlace = { value: json, pointer: '' };
  if (Object.hasOwn(isObject(json) ? json : {}, 'jvn-product-dictionary')) {
    remarks.refuse('', 'list-without-advisories');
    return { items: [], remarks: remarks.all() };
  }
  const details = detailsIn(root, remarks).map((place) => detailOf(place, remarks));
  const listed = entriesIn(memberOf(root, 'feed'), remarks);
  const items = [...details.flatMap((reading) => reading.items), ...listed];
  const inner: readonly Remark[] = details.flatMap((reading) => reading.remarks);
  const status = memberOf(root, 'status');
  const isRefused = inner.some((remark) => remark.gravity === 'refusal');
  if (!isRefused) remarkAnswer(isObject(status.value) ? statusOfJson(status) : null, items.length, status.pointer, remarks);
  return { items: isRefused ? [] : items, remarks: [...inner, ...remarks.all()] };
}

/** The document itself, or those that a STIX bundle wraps. */
function detailsIn(root: JsonPlace, remarks: RemarkBook): readonly JsonPlace[] {
  if (isObject(memberOf(root, 'document').value)) return [root];
  const objects = memberOf(root, 'objects');
  if (!Array.isArray(objects.value)) return [];
  return objectsOf(objects, remarks).flatMap((object) => objectsOf(memberOf(object, 'VULDEF-Document'), remarks));
}

function entriesIn(feed: JsonPlace, remarks: RemarkBook): readonly Advisory[] {
  if (!isObject(feed.value)) return [];
  const tlp = placeAt(feed, 'distribution', 'tlp', 'label').value;
  const scope = typeof tlp === 'string' ? tlp : null;
  return objectsOf(memberOf(feed, 'entry'), remarks).flatMap((entry) => {
    const isAlert = Array.isArray(memberOf(entry, 'items').value);
    const alert = isAlert ? alertOf(entry, scope, remarks) : null;
    return (isAlert ? (alert === null ? null : advisoryOfAlert(alert)) : overviewOf(entry, scope, remarks)) ?? [];
  });
}
