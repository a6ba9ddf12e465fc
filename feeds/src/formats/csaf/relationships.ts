import type { ProductStatement } from '../../advisory.js';
import { isPresent, type JsonPlace, memberOf, noteStrangers, objectOf, objectsOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { productOf } from './full-product-name.js';
import { noIdentifiers } from './identification-helper.js';
import { knownMembers } from './members.js';
import { expectedText } from './required-text.js';

/**
 * Products made of others: `relationships` of CSAF 2.0 and `product_paths` of 2.1. Their own statement has neither vendor nor version;
 * these are those of the parts that `relation` names.
 */
export function joinedProductsOf(tree: JsonPlace, defined: ReadonlySet<string>, remarks: RemarkBook): readonly ProductStatement[] {
  const relationships = objectsOf(memberOf(tree, 'relationships'), remarks).flatMap((place) => ofRelationship(place, remarks));
  const paths = objectsOf(memberOf(tree, 'product_paths'), remarks).flatMap((place) => ofPath(place, remarks));
  const joined = [...relationships, ...paths];
  const known = new Set([...defined, ...joined.map((product) => product.id)]);
  for (const { relation, pointer } of joined) {
    for (const id of relation === null ? [] : [relation.component, relation.partOf]) {
      if (!known.has(id)) remarks.doubt(pointer, 'product-not-defined', { id });
    }
  }
  return joined;
}

function ofRelationship(place: JsonPlace, remarks: RemarkBook): readonly ProductStatement[] {
  noteStrangers(place, knownMembers.relationship, remarks);
  const product = namedProduct(place, remarks);
  const category = expectedText(place, 'category', remarks);
  const component = expectedText(place, 'product_reference', remarks);
  const partOf = expectedText(place, 'relates_to_product_reference', remarks);
  if (product === null) return [];
  if (component === null || partOf === null) return [product];
  return [{ ...product, relation: { category: category ?? 'unknown', component, partOf } }];
}

/**
 * "A installed on B installed on C" of one path is read as 2.0 would write it: A on (B on C), where the inner product has no name of its own in
 * the document and gets an id made from that of the whole.
 */
function ofPath(place: JsonPlace, remarks: RemarkBook): readonly ProductStatement[] {
  noteStrangers(place, knownMembers.productPath, remarks);
  const product = namedProduct(place, remarks);
  const first = expectedText(place, 'beginning_product_reference', remarks);
  const steps = objectsOf(memberOf(place, 'subpaths'), remarks).map((step) => stepOf(step, remarks));
  if (product === null) return [];
  if (first === null || steps.length === 0 || steps.some((step) => step.next === null)) {
    remarks.doubt(place.pointer, 'path-incomplete', { id: product.id });
    return [product];
  }
  const joined: ProductStatement[] = [];
  const parts = [first, ...steps.map((step) => step.next ?? '')];
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const relation = {
      category: step.category,
      component: parts[index] ?? '',
      partOf: isLast ? (step.next ?? '') : innerId(product.id, index + 1),
    };
    joined.push(
      index === 0 ? { ...product, relation } : innerProduct(product, parts.slice(index), index, { relation, pointer: step.pointer }),
    );
  }
  return joined;
}

function innerProduct(
  whole: ProductStatement,
  parts: readonly string[],
  index: number,
  place: Pick<ProductStatement, 'relation' | 'pointer'>,
): ProductStatement {
  return { ...whole, ...place, id: innerId(whole.id, index), name: parts.join(' / '), identifiers: noIdentifiers };
}

function innerId(id: string, index: number): string {
  return `${id}/${index}`;
}

function stepOf(place: JsonPlace, remarks: RemarkBook): { category: string; next: string | null; pointer: string } {
  noteStrangers(place, knownMembers.subpath, remarks);
  const category = expectedText(place, 'category', remarks) ?? 'unknown';
  return { category, next: expectedText(place, 'next_product_reference', remarks), pointer: place.pointer };
}

function namedProduct(place: JsonPlace, remarks: RemarkBook): ProductStatement | null {
  const member = memberOf(place, 'full_product_name');
  if (!isPresent(member)) remarks.doubt(member.pointer, 'member-missing');
  const named = objectOf(member, remarks);
  return named === null ? null : productOf(named, [], remarks);
}
