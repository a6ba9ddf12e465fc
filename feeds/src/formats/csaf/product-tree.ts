import type { ProductGroup, ProductStatement } from '../../advisory.js';
import { isPresent, type JsonPlace, memberOf, noteStrangers, objectOf, objectsOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { productOf } from './full-product-name.js';
import { knownMembers } from './members.js';
import { groupsOf } from './product-groups.js';
import type { Branch } from './product-version.js';
import { joinedProductsOf } from './relationships.js';
import { expectedText } from './required-text.js';
import { withoutCircles } from './relation-circles.js';
import { distinctProducts } from './distinct-products.js';

/** The products of a document, and what its product ids and group ids stand for. */
export interface ProductTree {
  readonly products: readonly ProductStatement[];
  /** From an id as written to the ids of the statements that bear it: one, or several when the document gives an id twice. */
  readonly bearers: ReadonlyMap<string, readonly string[]>;
  /** By the group's id. */
  readonly groups: ReadonlyMap<string, ProductGroup>;
  /** How many products statements may still name by way of groups: a thousand of them on one group of thousands are few bytes and much work. */
  readonly room: { left: number };
}

const MOST_OF_GROUPS = 3_000_000;

/** 2.1 allows 30; more than this no publisher means. */
const deepestBranch = 60;

const branchCategories: ReadonlySet<string> = new Set(
  'architecture host_name language legacy patch_level platform product_family product_name product_version product_version_range service_pack specification vendor'.split(
    ' ',
  ),
);

/** Reads `product_tree`: products under branches at any depth, those listed by full name, and those joined of others. */
export function readProductTree(document: JsonPlace, remarks: RemarkBook): ProductTree {
  const tree = objectOf(memberOf(document, 'product_tree'), remarks);
  if (tree === null) return { products: [], bearers: new Map(), groups: new Map(), room: { left: 0 } };
  noteStrangers(tree, knownMembers.productTree, remarks);
  const listed = objectsOf(memberOf(tree, 'full_product_names'), remarks).flatMap((place) => productOf(place, [], remarks) ?? []);
  const single = [...productsUnder(tree, [], remarks), ...listed];
  const all = [...single, ...joinedProductsOf(tree, new Set(single.map((product) => product.id)), remarks)];
  const { products, bearers } = distinctProducts(all, remarks);
  return { products: withoutCircles(products, remarks), bearers, groups: groupsOf(tree, bearers, remarks), room: { left: MOST_OF_GROUPS } };
}

function productsUnder(place: JsonPlace, above: readonly Branch[], remarks: RemarkBook): readonly ProductStatement[] {
  const branches = memberOf(place, 'branches');
  if (!isPresent(branches)) return [];
  if (above.length >= deepestBranch) {
    remarks.doubt(branches.pointer, 'branches-too-deep', { limit: deepestBranch });
    return [];
  }
  return objectsOf(branches, remarks).flatMap((branch) => productsOfBranch(branch, above, remarks));
}

function productsOfBranch(place: JsonPlace, above: readonly Branch[], remarks: RemarkBook): readonly ProductStatement[] {
  noteStrangers(place, knownMembers.branch, remarks);
  const path = [...above, branchOf(place, remarks)];
  const product = objectOf(memberOf(place, 'product'), remarks);
  const own = product === null ? null : productOf(product, path, remarks);
  const below = productsUnder(place, path, remarks);
  if (!isPresent(memberOf(place, 'product')) && !isPresent(memberOf(place, 'branches'))) {
    remarks.doubt(place.pointer, 'branch-without-product', { name: path.at(-1)?.name ?? '' });
  }
  return own === null ? below : [own, ...below];
}

function branchOf(place: JsonPlace, remarks: RemarkBook): Branch {
  const category = expectedText(place, 'category', remarks);
  const name = expectedText(place, 'name', remarks);
  if (category !== null && !branchCategories.has(category))
    remarks.doubt(memberOf(place, 'category').pointer, 'branch-category-not-known', { category });
  return { category: category ?? 'unknown', name: name ?? '', pointer: place.pointer };
}
