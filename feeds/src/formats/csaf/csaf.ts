import type { Advisory, VulnerabilityStatement } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import type { FormatReader } from '../../formats.js';
import { isObject, type JsonPlace, noteStrangers } from '../../json-place.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { criticalExtensions } from './extensions.js';
import { type DocumentHead, profileOf, readHead } from './document-head.js';
import { testMandatory } from './mandatory/mandatory-tests.js';
import { knownMembers } from './members.js';
import { type ProductTree, readProductTree } from './product-tree.js';
import { notesOf, referencesOf } from './texts.js';
import { vulnerabilitiesOf } from './vulnerabilities.js';

/**
 * CSAF 2.0 in full, 2.1 tolerantly, and dialects of either (MyJVN's). No schema is enforced: of the documents that makers really publish a
 * quarter fails the mandatory tests. What is wrong is doubted with its place; refused is only what has no identity.
 */
export const csaf: FormatReader = { id: 'csaf', recognises, read };

/** The version is the mark; a document that forgot it is known by its two other constants. */
function recognises({ json }: ArrivedText): boolean {
  if (!isObject(json) || !Object.hasOwn(json, 'document') || !isObject(json.document)) return false;
  const { document } = json;
  return typeof document.csaf_version === 'string' || (isObject(document.tracking) && isObject(document.publisher));
}

function read({ json }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('csaf');
  const root: JsonPlace = { value: json, pointer: '' };
  noteStrangers(root, knownMembers.top, remarks);
  criticalExtensions(root, remarks);
  const head = readHead(root, remarks);
  if (head === null) return { items: [], remarks: remarks.all() };
  const tree = readProductTree(root, remarks);
  const vulnerabilities = vulnerabilitiesOf(root, head.trackingId, tree, remarks);
  const document: JsonPlace = { value: isObject(json) ? json.document : undefined, pointer: '/document' };
  const advisory = {
    ...head,
    notes: notesOf(document, tree, remarks),
    references: referencesOf(document, remarks),
    products: tree.products,
    ...(tree.groups.size > 0 && { productGroups: [...tree.groups.values()] }),
    vulnerabilities,
  };
  remarkSilence(head, tree, vulnerabilities, remarks);
  testMandatory(root, remarks);
  return { items: [advisory], remarks: remarks.all() };
}

/** Products that no status names, and documents that say nothing although their profile promises it. */
function remarkSilence(
  head: DocumentHead,
  tree: ProductTree,
  vulnerabilities: readonly VulnerabilityStatement[],
  remarks: RemarkBook,
): void {
  const isEmpty = tree.products.length === 0 || vulnerabilities.length === 0;
  if (head.withdrawn) {
    if (tree.products.length > 0 || vulnerabilities.length > 0) remarks.doubt('/document/category', 'withdrawn-with-content');
    return;
  }
  if (isEmpty && ['csaf_security_advisory', 'csaf_vex'].includes(profileOf(head.category))) remarks.doubt('', 'speaks-of-nothing');
  const named = new Set(vulnerabilities.flatMap((vulnerability) => vulnerability.statuses.flatMap((status) => status.productIds)));
  for (const { relation } of tree.products) {
    // A part is spoken of through the product that it is a part of.
    if (relation !== null) named.add(relation.component).add(relation.partOf);
  }
  for (const product of tree.products) {
    if (!named.has(product.id)) remarks.note(product.pointer, 'product-without-status', { id: product.id });
  }
}
