import { objectsAt, textAt, textsAt } from '../formats/csaf/mandatory/places.js';
import { type JsonPlace, placeAt } from '../json-place.js';
import {
  noticeStatuses,
  notAffectedReasons,
  type NoticeProduct,
  type NoticeStatus,
  type PublishedBefore,
  type SecurityNotice,
} from './notice.js';
import { plainNumber, versionsOf } from './product-branches.js';
import { sameJson } from './same-json.js';
import { csafOf } from './security-csaf.js';

/**
 * The form of a document that csafOf made, ready for its next revision. Undefined for every other document: what the form has no field for
 * would be lost in the revision without anybody noticing, so only what comes out again as it went in is opened.
 */
export function openedCsaf(document: unknown): SecurityNotice | undefined {
  const root: JsonPlace = { value: document, pointer: '' };
  const [products, history] = [productsOf(root), historyOf(root)];
  const last = history?.revisions.at(-1);
  if (!products || !history || !last) return undefined;
  const notice = { ...saidOf(root), products };
  const earlier = history.revisions.slice(0, -1);
  const asWritten = { ...notice, changes: last.summary, before: earlier.length === 0 ? null : { ...history, revisions: earlier } };
  if (!sameJson(csafOf(asWritten, last.date), document)) return undefined;
  return { ...notice, changes: '', before: history };
}

function historyOf(root: JsonPlace): PublishedBefore | undefined {
  const tracking = placeAt(root, 'document', 'tracking');
  const revisions = objectsAt(tracking, 'revision_history').map((entry) => ({
    number: textAt(entry, 'number'),
    date: textAt(entry, 'date'),
    summary: textAt(entry, 'summary'),
  }));
  const firstPublishedAt = textAt(tracking, 'initial_release_date');
  return revisions.length === 0 ? undefined : { firstPublishedAt, revisions };
}

function productsOf(root: JsonPlace): readonly NoticeProduct[] | undefined {
  const [vendor] = objectsAt(root, 'product_tree', 'branches');
  if (!vendor) return undefined;
  const products = objectsAt(vendor, 'branches').map((product): NoticeProduct | undefined => {
    const [affected, fixed] = objectsAt(product, 'branches');
    const versions = affected && versionsOf(textAt(affected, 'category'), textAt(affected, 'name'));
    if (!versions) return undefined;
    const [number] = textsAt(affected, 'product', 'product_identification_helper', 'model_numbers');
    return {
      name: textAt(product, 'name'),
      modelNumber: number ? plainNumber(number.value) : null,
      ...versions,
      fixedIn: fixed ? textAt(fixed, 'name') : null,
    };
  });
  return products.every((product) => product !== undefined) ? products : undefined;
}

function saidOf(root: JsonPlace): Omit<SecurityNotice, 'products' | 'changes' | 'before'> {
  const vulnerabilities = objectsAt(root, 'vulnerabilities');
  const first: JsonPlace = vulnerabilities[0] ?? { value: undefined, pointer: '' };
  const document = placeAt(root, 'document');
  const { remedy, mitigation } = remediesOf(first);
  const category = remedy && textAt(remedy, 'category');
  const label = textAt(objectsAt(first, 'flags')[0] ?? first, 'label');
  const text = (...path: readonly string[]): string => textAt(document, ...path);
  return {
    kind: 'security',
    language: text('lang') === 'en' ? 'en' : 'ja',
    maker: text('publisher', 'name'),
    namespace: text('publisher', 'namespace'),
    contact: text('publisher', 'contact_details'),
    trackingId: text('tracking', 'id'),
    title: text('title'),
    summary: textAt(objectsAt(document, 'notes')[0] ?? document, 'text'),
    status: statusOf(first, category),
    cves: vulnerabilities.map((each) => textAt(each, 'cve')).filter((cve) => cve !== ''),
    cvss: textAt(objectsAt(first, 'scores')[0] ?? first, 'cvss_v3', 'vectorString') || null,
    remedy: textAt(remedy ?? first, 'details') || textAt(objectsAt(first, 'notes')[1] ?? first, 'text'),
    fixedOn: remedy ? textAt(remedy, 'date').slice(0, 10) || null : null,
    remedyUrl: remedy ? textAt(remedy, 'url') || null : null,
    noFix: category === 'no_fix_planned' ? 'no_fix_planned' : 'none_available',
    mitigation: mitigation ? textAt(mitigation, 'details') : '',
    reason: notAffectedReasons.find((known) => known === label) ?? null,
    impact: textAt(objectsAt(first, 'threats')[0] ?? first, 'details'),
    reference: objectsAt(document, 'references').map((each) => textAt(each, 'url'))[0] ?? null,
  };
}

function remediesOf(vulnerability: JsonPlace): { readonly remedy: JsonPlace | undefined; readonly mitigation: JsonPlace | undefined } {
  const remediations = objectsAt(vulnerability, 'remediations');
  const isMitigation = (each: JsonPlace): boolean => textAt(each, 'category') === 'mitigation';
  return { remedy: remediations.find((each) => !isMitigation(each)), mitigation: remediations.find(isMitigation) };
}

function statusOf(vulnerability: JsonPlace, remedy: string | undefined): NoticeStatus {
  const named = (status: string): boolean => textsAt(vulnerability, 'product_status', status).length > 0;
  if (named('known_affected')) return remedy === 'vendor_fix' ? 'affected_fixed' : 'affected_unfixed';
  return noticeStatuses.find((status) => named(status === 'not_affected' ? 'known_not_affected' : status)) ?? 'under_investigation';
}
