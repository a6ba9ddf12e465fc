import type { ProductGroup } from '../../advisory.js';
import { elementsOf, type JsonPlace, memberOf, noteStrangers, objectsOf, textOf, textsOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { knownMembers } from './members.js';
import type { ProductTree } from './product-tree.js';
import { expectedText } from './required-text.js';

/** `product_groups` of the tree; a group given twice holds the products of both. */
export function groupsOf(tree: JsonPlace, bearers: ProductTree['bearers'], remarks: RemarkBook): ProductTree['groups'] {
  const groups = new Map<string, ProductGroup>();
  for (const place of objectsOf(memberOf(tree, 'product_groups'), remarks)) {
    noteStrangers(place, knownMembers.productGroup, remarks);
    const id = expectedText(place, 'group_id', remarks);
    const productIds = bearersNamed(memberOf(place, 'product_ids'), bearers, remarks);
    const summary = textOf(memberOf(place, 'summary'), remarks);
    const known = id === null ? undefined : groups.get(id);
    if (id !== null) groups.set(id, { id, summary: known?.summary ?? summary, productIds: [...(known?.productIds ?? []), ...productIds] });
  }
  return groups;
}

/**
 * The statements that `product_ids` and `group_ids` of a place name, each once. An id or group that the document does not define stays in the
 * list as written: dropping it could empty the list, and an empty list means all products.
 */
export function namedProducts(place: JsonPlace, tree: ProductTree, remarks: RemarkBook): readonly string[] {
  const ids = productIdsAt(memberOf(place, 'product_ids'), tree, remarks);
  const grouped = elementsOf(memberOf(place, 'group_ids'), remarks).flatMap((element) => {
    const group = textOf(element, remarks);
    if (group === null) return [];
    const members = tree.groups.get(group)?.productIds;
    if (members === undefined) remarks.doubt(element.pointer, 'group-not-defined', { id: group });
    tree.room.left -= members?.length ?? 0;
    if (tree.room.left >= 0 || members === undefined) return members ?? [group];
    remarks.doubt('/product_tree/product_groups', 'groups-too-wide');
    return [group];
  });
  return grouped.length === 0 ? ids : [...new Set([...ids, ...grouped])];
}

/** A list of product ids, with each id replaced by the statements that bear it, each once. */
export function productIdsAt(place: JsonPlace, tree: ProductTree, remarks: RemarkBook): readonly string[] {
  return [...new Set(bearersNamed(place, tree.bearers, remarks))];
}

/** Lists of ids are the bulk of a great document (millions of them), so that a place is made only for an id that needs a remark. */
function bearersNamed(place: JsonPlace, bearers: ProductTree['bearers'], remarks: RemarkBook): readonly string[] {
  if (!Array.isArray(place.value)) return textsOf(place, remarks);
  const named: string[] = [];
  for (const [index, id] of (place.value as readonly unknown[]).entries()) {
    const ids = typeof id === 'string' ? bearers.get(id) : undefined;
    if (ids !== undefined) named.push(...ids);
    else if (typeof id === 'string') {
      remarks.doubt(`${place.pointer}/${index}`, 'product-not-defined', { id });
      named.push(id);
    } else textOf({ value: id, pointer: `${place.pointer}/${index}` }, remarks);
  }
  return named;
}
