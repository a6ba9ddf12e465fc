import type { Remediation, VulnerabilityStatement } from '../../advisory.js';
import { type JsonPlace, memberOf, noteStrangers, objectOf, objectsOf, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { instantOf } from './instants.js';
import { knownMembers } from './members.js';
import { namedProducts } from './product-groups.js';
import type { ProductTree } from './product-tree.js';
import { expectedText } from './required-text.js';

const remediationCategories: ReadonlySet<string> = new Set(
  'fix_planned mitigation no_fix_planned none_available optional_patch vendor_fix workaround'.split(' '),
);
const justificationLabels: ReadonlySet<string> = new Set([
  'component_not_present',
  'inline_mitigations_already_exist',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_not_present',
]);

/** `remediations`, every one, also those whose text or category is missing. */
export function remediationsOf(vulnerability: JsonPlace, tree: ProductTree, remarks: RemarkBook): readonly Remediation[] {
  return objectsOf(memberOf(vulnerability, 'remediations'), remarks).map((place) => {
    noteStrangers(place, knownMembers.remediation, remarks);
    const restart = objectOf(memberOf(place, 'restart_required'), remarks);
    return {
      category: categoryOf(place, remediationCategories, 'remediation-category-not-known', remarks),
      details: expectedText(place, 'details', remarks) ?? '',
      url: textOf(memberOf(place, 'url'), remarks),
      at: instantOf(memberOf(place, 'date'), remarks),
      productIds: scopeOf(place, tree, remarks),
      restart: restart === null ? null : expectedText(restart, 'category', remarks),
      pointer: place.pointer,
    };
  });
}

/** `threats`, and of CSAF 2.1 the dates since when exploitation is known, as threats of the category `first_known_exploitation`. */
export function threatsOf(vulnerability: JsonPlace, tree: ProductTree, remarks: RemarkBook): VulnerabilityStatement['threats'] {
  const threats = objectsOf(memberOf(vulnerability, 'threats'), remarks).map((place) => {
    noteStrangers(place, knownMembers.threat, remarks);
    const category = expectedText(place, 'category', remarks) ?? '';
    return { category, details: expectedText(place, 'details', remarks) ?? '', productIds: namedProducts(place, tree, remarks) };
  });
  const exploited = objectsOf(memberOf(vulnerability, 'first_known_exploitation_dates'), remarks).map((place) => ({
    category: 'first_known_exploitation',
    details: instantOf(expectedDate(place, remarks), remarks) ?? '',
    productIds: namedProducts(place, tree, remarks),
  }));
  return [...threats, ...exploited];
}

function expectedDate(place: JsonPlace, remarks: RemarkBook): JsonPlace {
  expectedText(place, 'exploitation_date', remarks);
  return memberOf(place, 'exploitation_date');
}

/** `flags`: why a product is not affected. */
export function justificationsOf(
  vulnerability: JsonPlace,
  tree: ProductTree,
  remarks: RemarkBook,
): VulnerabilityStatement['justifications'] {
  return objectsOf(memberOf(vulnerability, 'flags'), remarks).map((place) => {
    noteStrangers(place, knownMembers.flag, remarks);
    const label = expectedText(place, 'label', remarks) ?? '';
    if (!justificationLabels.has(label)) remarks.doubt(memberOf(place, 'label').pointer, 'justification-not-known', { label });
    return { label, productIds: scopeOf(place, tree, remarks) };
  });
}

/** Which products are meant; without any, CSAF leaves it open (mandatory tests 6.1.29 and 6.1.32) and the reading takes all. */
function scopeOf(place: JsonPlace, tree: ProductTree, remarks: RemarkBook): readonly string[] {
  const productIds = namedProducts(place, tree, remarks);
  if (productIds.length === 0) remarks.doubt(place.pointer, 'without-products');
  return productIds;
}

function categoryOf(place: JsonPlace, known: ReadonlySet<string>, code: string, remarks: RemarkBook): string {
  const member = memberOf(place, 'category');
  const category = expectedText(place, 'category', remarks) ?? '';
  if (category !== '' && !known.has(category)) remarks.doubt(member.pointer, code, { category });
  return category;
}
