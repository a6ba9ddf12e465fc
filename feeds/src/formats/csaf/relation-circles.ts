import type { ProductStatement } from '../../advisory.js';
import type { RemarkBook } from '../../remark-book.js';

/**
 * Joined products of joined products of …: real paths have two or three steps. Each level can double the work of whoever follows both
 * parts, so that a hostile document of 60 levels would never end.
 */
const deepestRelation = 12;

/**
 * Takes the relation away from products that are, by whatever detour, a part of themselves (mandatory test 6.1.3), and from chains beyond
 * reason, so that whoever follows `relation` comes to an end. They keep their name, and a doubt tells of them.
 */
export function withoutCircles(products: readonly ProductStatement[], remarks: RemarkBook): readonly ProductStatement[] {
  const joined = products.filter((product) => product.relation !== null);
  if (joined.length === 0) return products;
  const open = new Map(joined.map((product) => [product.id, product]));
  for (let level = 0; level < deepestRelation; level += 1) {
    const settled = [...open.values()].filter((product) => partsOf(product).every((id) => !open.has(id)));
    if (settled.length === 0) break;
    for (const product of settled) open.delete(product.id);
  }
  for (const product of open.values()) remarks.doubt(product.pointer, 'relation-circular', { id: product.id });
  return open.size === 0 ? products : products.map((product) => (open.has(product.id) ? { ...product, relation: null } : product));
}

function partsOf(product: ProductStatement): readonly string[] {
  return product.relation === null ? [] : [product.relation.component, product.relation.partOf];
}
