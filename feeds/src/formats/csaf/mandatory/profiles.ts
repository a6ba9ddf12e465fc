import { isPresent, type JsonPlace, memberOf, placeAt } from '../../../json-place.js';
import type { RemarkBook } from '../../../remark-book.js';
import { isFilled, objectsAt, textAt, textsAt } from './places.js';
import { productIdsOf, type ProductIds } from './statements.js';

const OF_2_0 = ['security_incident_response', 'informational_advisory', 'security_advisory', 'vex'];
const OF_2_1 = [...OF_2_0, 'deprecated_security_advisory', 'withdrawn', 'superseded', 'vulnerability_report'];

const EVENTS = ['csaf_informational_advisory', 'csaf_security_incident_response'];
const ADVISORIES = ['csaf_security_advisory', 'csaf_vex', 'csaf_deprecated_security_advisory'];
const TAKEN_BACK = ['csaf_withdrawn', 'csaf_superseded'];

/** 6.1.26 and 27: a document has what its profile promises. */
export function testProfile(root: JsonPlace, isNewer: boolean, remarks: RemarkBook): void {
  const category = textAt(root, 'document', 'category');
  const profiles = isNewer ? OF_2_1 : OF_2_0;
  if (!profiles.some((profile) => category === `csaf_${profile}`)) return testName(category, profiles, isNewer, remarks);
  if (EVENTS.includes(category)) testEvent(root, category, remarks);
  if (ADVISORIES.includes(category)) testAdvisory(root, category, isNewer, remarks);
  if (isNewer && TAKEN_BACK.includes(category)) testTakenBack(root, category, remarks);
}

/** A name that looks like that of a profile and is none makes its readers believe what nobody tested. */
function testName(category: string, profiles: readonly string[], isNewer: boolean, remarks: RemarkBook): void {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[\p{Pd}\p{Pc}\p{Z}\s\u00ad\u0332]/gu, '');
  const name = plain(category);
  const isReserved = isNewer ? /^csaf_/i.test(category) : name === 'csafbase';
  const isAlike = profiles.some((profile) => [plain(profile), plain(`csaf${profile}`)].includes(name));
  if (category !== 'csaf_base' && (isReserved || isAlike))
    remarks.note('/document/category', 'test-category-like-profile', { category: category.slice(0, 100) });
}

function testEvent(root: JsonPlace, category: string, remarks: RemarkBook): void {
  const document = memberOf(root, 'document');
  const telling = ['description', 'details', 'general', 'summary'];
  if (!objectsAt(document, 'notes').some((note) => telling.includes(textAt(note, 'category'))))
    remarks.note('/document/notes', 'test-profile-needs', { category, needed: 'notes' });
  // A reference without a category is an external one (CSAF 3.1.10).
  if (!objectsAt(document, 'references').some((reference) => (textAt(reference, 'category') || 'external') === 'external'))
    remarks.note('/document/references', 'test-profile-needs', { category, needed: 'references' });
  if (category === 'csaf_informational_advisory' && isPresent(memberOf(root, 'vulnerabilities')))
    remarks.note('/vulnerabilities', 'test-profile-forbids', { category, found: 'vulnerabilities' });
}

function testAdvisory(root: JsonPlace, category: string, isNewer: boolean, remarks: RemarkBook): void {
  const needs = (pointer: string, needed: string): void => remarks.note(pointer, 'test-profile-needs', { category, needed });
  if (!isPresent(memberOf(root, 'product_tree'))) needs('/product_tree', 'product_tree');
  if (!isPresent(memberOf(root, 'vulnerabilities'))) needs('/vulnerabilities', 'vulnerabilities');
  const idsOf = productIdsOf(root);
  for (const vulnerability of objectsAt(root, 'vulnerabilities')) {
    if (!isPresent(memberOf(vulnerability, 'notes'))) needs(`${vulnerability.pointer}/notes`, 'notes');
    if (category === 'csaf_vex') testStatementsOfVex(vulnerability, idsOf, needs);
    else if (!isPresent(memberOf(vulnerability, 'product_status'))) needs(`${vulnerability.pointer}/product_status`, 'product_status');
    if (isNewer && category === 'csaf_security_advisory' && !isFilled(vulnerability, 'product_status', 'known_affected'))
      needs(`${vulnerability.pointer}/product_status`, 'known_affected');
  }
}

/** 6.1.27.7 to 10. */
function testStatementsOfVex(vulnerability: JsonPlace, idsOf: ProductIds, needs: (pointer: string, needed: string) => void): void {
  const { pointer } = vulnerability;
  const statuses = ['fixed', 'known_affected', 'known_not_affected', 'under_investigation'];
  if (!statuses.some((status) => isPresent(placeAt(vulnerability, 'product_status', status))))
    needs(`${pointer}/product_status`, statuses.join(', '));
  if (!isPresent(memberOf(vulnerability, 'cve')) && !isPresent(memberOf(vulnerability, 'ids'))) needs(pointer, 'cve, ids');
  const impact = objectsAt(vulnerability, 'threats').filter((threat) => textAt(threat, 'category') === 'impact');
  const explained = new Set([...impact, ...objectsAt(vulnerability, 'flags')].flatMap(idsOf));
  const helped = new Set(objectsAt(vulnerability, 'remediations').flatMap(idsOf));
  for (const { value, pointer: at } of textsAt(vulnerability, 'product_status', 'known_not_affected'))
    if (!explained.has(value)) needs(at, 'flags, threats');
  for (const { value, pointer: at } of textsAt(vulnerability, 'product_status', 'known_affected'))
    if (!helped.has(value)) needs(at, 'remediations');
}

/** 6.1.27.3 and 14 to 19, of CSAF 2.1. */
function testTakenBack(root: JsonPlace, category: string, remarks: RemarkBook): void {
  const document = memberOf(root, 'document');
  for (const found of ['vulnerabilities', 'product_tree'])
    if (isPresent(memberOf(root, found))) remarks.note(`/${found}`, 'test-profile-forbids', { category, found });
  const needs = (pointer: string, needed: string): void => remarks.note(pointer, 'test-profile-needs', { category, needed });
  const described = objectsAt(document, 'notes').filter((note) => textAt(note, 'category') === 'description');
  if (described.length === 0) needs('/document/notes', 'notes');
  if (objectsAt(document, 'tracking', 'revision_history').length < 2) needs('/document/tracking/revision_history', 'revision_history');
  // These titles are fixed in English alone.
  if (!/^(?:en\b|$)/i.test(textAt(document, 'lang'))) return;
  const title = category === 'csaf_withdrawn' ? 'Reasoning for Withdrawal' : 'Reasoning for Supersession';
  const titled = objectsAt(document, 'notes').filter((note) => textAt(note, 'title') === title);
  if (titled.length !== 1 || textAt(titled[0] ?? document, 'category') !== 'description') needs('/document/notes', title);
  const leads = (reference: JsonPlace): boolean =>
    textAt(reference, 'summary').startsWith('Superseding Document') && textAt(reference, 'category') === 'external';
  if (category === 'csaf_superseded' && !objectsAt(document, 'references').some(leads))
    needs('/document/references', 'Superseding Document');
}
