import { isObject, type JsonPlace, memberOf, objectsOf, textOf } from '../../json-place.js';
import { identityAt } from '../../json-values.js';
import type { Alert } from '../../jvn-alerts.js';
import { entryInstant } from '../../jvn-entries.js';
import type { RemarkBook } from '../../remark-book.js';
import { listedProduct } from './listed-product.js';

export function alertOf(entry: JsonPlace, tlp: string | null, remarks: RemarkBook): Alert | null {
  const id = identityAt(memberOf(entry, 'id'), remarks);
  if (id === null) return null;
  const text = (of: JsonPlace, member: string): string | null => textOf(memberOf(of, member), remarks)?.trim() || null;
  const instant = (member: string): string | null => entryInstant(text(entry, member), memberOf(entry, member).pointer, remarks);
  const category = memberOf(entry, 'category');
  return {
    format: 'myjvn-oka',
    id,
    title: text(entry, 'title'),
    summary: text(entry, 'summary'),
    link: text(entry, 'link'),
    category: isObject(category.value) ? text(category, 'label') : null,
    publishedAt: instant('public') ?? instant('created'),
    revisedAt: instant('modified'),
    tlp,
    items: objectsOf(memberOf(entry, 'items'), remarks).map((item) => ({
      title: text(item, 'title') ?? '',
      link: text(item, 'link'),
      products: objectsOf(memberOf(item, 'products'), remarks).flatMap((product) => listedProduct(product, remarks) ?? []),
    })),
    pointer: entry.pointer,
  };
}
