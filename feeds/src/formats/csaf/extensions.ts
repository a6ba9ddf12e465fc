import { elementsOf, type JsonPlace, memberOf, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';

/**
 * CSAF 2.1 extensions. None is understood here, and the specification asks a consumer to warn when one of them is critical, that is, when
 * the document may mean something else without it.
 */
export function criticalExtensions(place: JsonPlace, remarks: RemarkBook): void {
  for (const extension of elementsOf(memberOf(place, 'x_extensions'), remarks)) {
    const schema = textOf(memberOf(extension, '$schema'), remarks) ?? '';
    if (memberOf(extension, 'critical').value === true) remarks.doubt(extension.pointer, 'critical-extension-not-known', { schema });
    else remarks.note(extension.pointer, 'extension-not-known', { schema });
  }
}
