import type { ProductStatement } from '../../advisory.js';
import type { RemarkBook } from '../../remark-book.js';

/**
 * Gives every statement an id of its own. Where a document defines an id twice (forbidden by mandatory test 6.1.2, and done), its statuses
 * speak of both products: dropping one would miss devices. The second gets a made-up id, and `bearers` leads from the written id to both.
 * The very same definition once more is dropped.
 */
export function distinctProducts(
  found: readonly ProductStatement[],
  remarks: RemarkBook,
): { products: readonly ProductStatement[]; bearers: ReadonlyMap<string, readonly string[]> } {
  const products = new Map<string, ProductStatement>();
  const bearers = new Map<string, string[]>();
  const written = new Set(found.map((product) => product.id));
  const contents = new Set<string>();
  for (const product of found) {
    const ids = bearers.get(product.id);
    const content = contentOf(product);
    if (ids === undefined) {
      bearers.set(product.id, [product.id]);
      products.set(product.id, product);
    } else if (contents.has(content)) {
      remarks.note(product.pointer, 'product-repeated', { id: product.id });
    } else {
      remarks.doubt(product.pointer, 'product-id-not-unique', { id: product.id });
      const id = freshId(product.id, ids.length + 1, written);
      written.add(id);
      ids.push(id);
      products.set(id, { ...product, id });
    }
    contents.add(content);
  }
  return { products: [...products.values()], bearers };
}

function freshId(id: string, count: number, taken: ReadonlySet<string>): string {
  for (let number = count; ; number += 1) {
    const candidate = `${id}#${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** All that a statement says, apart from where it stands. */
function contentOf(product: ProductStatement): string {
  const version = product.version.kind === 'none' ? product.version : { ...product.version, pointer: '' };
  return JSON.stringify({ ...product, version, pointer: '' });
}
