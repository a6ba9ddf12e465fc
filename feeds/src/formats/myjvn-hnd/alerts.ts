import { isObject, type JsonPlace, memberOf, objectsOf, textOf } from '../../json-place.js';
import { identityAt, instantAt } from '../../json-values.js';
import type { Alert, AlertItem } from '../../jvn-alerts.js';
import { entryInstant, productOfEntry } from '../../jvn-entries.js';
import type { RemarkBook } from '../../remark-book.js';
import { childOf, childrenOf, textIn, type XmlElement } from '../../xml/elements.js';

export function alertOfXml(entry: XmlElement, remarks: RemarkBook): Alert | null {
  const { pointer } = entry;
  const id = textIn(entry, 'id');
  if (id === null) {
    remarks.doubt(pointer, 'record-without-id');
    return null;
  }
  return {
    format: 'myjvn-hnd',
    id,
    title: textIn(entry, 'title'),
    summary: textIn(entry, 'summary'),
    link: childOf(entry, 'link')?.attributes.href?.trim() || null,
    category: childOf(entry, 'category')?.attributes.label ?? null,
    publishedAt: entryInstant(textIn(entry, 'published'), pointer, remarks),
    revisedAt: entryInstant(textIn(entry, 'updated'), pointer, remarks),
    tlp: null,
    items: childrenOf(childOf(entry, 'items') ?? entry, 'item').map((item) => ({
      title: textIn(item, 'title') ?? '',
      link: childOf(item, 'link')?.attributes.href?.trim() || null,
      products: childrenOf(item, 'cpe')
        .filter((cpe) => cpe.text !== '')
        .map((cpe) => productOfEntry(cpe.text, { vendor: null, product: null, cpes: [cpe.text] }, cpe.pointer, remarks)),
    })),
    pointer,
  };
}

export function alertOfJson(entry: JsonPlace, remarks: RemarkBook): Alert | null {
  const id = identityAt(memberOf(entry, 'id'), remarks);
  if (id === null) return null;
  const text = (place: JsonPlace, member: string): string | null => textOf(memberOf(place, member), remarks)?.trim() || null;
  const category = memberOf(entry, 'category');
  return {
    format: 'myjvn-hnd',
    id,
    title: text(entry, 'title'),
    summary: text(entry, 'summary'),
    link: text(entry, 'link'),
    category: isObject(category.value) ? text(category, 'label') : null,
    publishedAt: instantAt(memberOf(entry, 'published'), remarks),
    // The sample of the API's own documentation writes either name.
    revisedAt: instantAt(memberOf(entry, 'updated'), remarks) ?? instantAt(memberOf(entry, 'update'), remarks),
    tlp: null,
    items: objectsOf(memberOf(entry, 'sec:items'), remarks).flatMap((wrapped): readonly AlertItem[] => {
      const item = memberOf(wrapped, 'sec:item');
      if (!isObject(item.value)) return [];
      const products = objectsOf(memberOf(item, 'sec:cpe'), remarks).flatMap((cpe) => {
        const name = text(cpe, 'value');
        return name === null ? [] : [productOfEntry(name, { vendor: null, product: null, cpes: [name] }, cpe.pointer, remarks)];
      });
      return [{ title: text(item, 'sec:title') ?? '', link: text(item, 'sec:link'), products }];
    }),
    pointer: entry.pointer,
  };
}
