import type { ProductStatement } from '../../advisory.js';
import { type JsonPlace, memberOf, noteStrangers, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { criticalExtensions } from './extensions.js';
import { identifiersOf } from './identification-helper.js';
import { knownMembers } from './members.js';
import { expectedText } from './required-text.js';
import { type Branch, versionCategories, versionOf } from './product-version.js';

/** The categories that have a field of their own in a product statement. */
const placed: ReadonlySet<string> = new Set([...versionCategories, 'vendor', 'product_family', 'product_name']);

/**
 * A full product name and the branches above it, outermost first. Null, with a doubt, when it has no id, since nothing can then be said of it.
 * Names are kept to the letter, trailing blanks and mojibake as well: repairing a name is a judgement of matching.
 */
export function productOf(place: JsonPlace, branches: readonly Branch[], remarks: RemarkBook): ProductStatement | null {
  noteStrangers(place, knownMembers.fullProductName, remarks);
  criticalExtensions(place, remarks);
  const id = textOf(memberOf(place, 'product_id'), remarks);
  const name = expectedText(place, 'name', remarks);
  if (id === null || id === '') {
    remarks.doubt(memberOf(place, 'product_id').pointer, 'product-without-id', { name: name ?? branchNames(branches) });
    return null;
  }
  const vendors = named(branches, 'vendor');
  const products = named(branches, 'product_name');
  if (vendors.length > 1) remarks.doubt(place.pointer, 'category-repeated', { category: 'vendor' });
  if (products.length > 1) remarks.doubt(place.pointer, 'category-repeated', { category: 'product_name' });
  return {
    id,
    name: name ?? branchNames(branches),
    vendor: vendors.at(-1) ?? null,
    // An outer product name is, whatever the publisher called it, the family of the inner one.
    families: [...named(branches, 'product_family'), ...products.slice(0, -1)],
    product: products.at(-1) ?? null,
    version: versionOf(branches, remarks),
    traits: [...vendors.slice(0, -1).map((vendor) => ({ category: 'vendor', name: vendor })), ...traitsOf(branches)],
    identifiers: identifiersOf(place, remarks),
    relation: null,
    pointer: place.pointer,
  };
}

function traitsOf(branches: readonly Branch[]): ProductStatement['traits'] {
  return branches.filter((branch) => !placed.has(branch.category)).map(({ category, name }) => ({ category, name }));
}

function named(branches: readonly Branch[], category: string): readonly string[] {
  return branches.filter((branch) => branch.category === category).map((branch) => branch.name);
}

/** CSAF library, conformance clause 19: the names along the path, joined by blanks. */
function branchNames(branches: readonly Branch[]): string {
  return branches.map((branch) => branch.name).join(' ');
}
