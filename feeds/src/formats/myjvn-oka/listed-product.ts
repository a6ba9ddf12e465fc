import type { ProductStatement, VersionStatement } from '../../advisory.js';
import { type JsonPlace, memberOf, objectOf, objectsOf, textOf } from '../../json-place.js';
import { productOfEntry } from '../../jvn-entries.js';
import type { RemarkBook } from '../../remark-book.js';

/** A product of a list of entries or of an alert: names, a version or an expression of versions, and identifiers of many kinds. */
export function listedProduct(place: JsonPlace, remarks: RemarkBook): ProductStatement | null {
  const text = (of: JsonPlace, member: string): string | null => textOf(memberOf(of, member), remarks)?.trim() || null;
  const ids = objectOf(memberOf(place, 'product_ids'), remarks);
  const cpe = ids === null ? null : text(ids, 'cpe');
  const named = { vendor: text(place, 'vname'), product: text(place, 'pname'), cpes: cpe === null ? [] : [cpe] };
  const id = text(place, 'product_id') ?? (ids === null ? null : text(ids, 'jvnpid')) ?? cpe;
  if (id === null && named.product === null) {
    remarks.doubt(place.pointer, 'product-not-named');
    return null;
  }
  const product = productOfEntry(id ?? named.product ?? '', named, place.pointer, remarks);
  const version = text(place, 'version');
  const references = ids === null ? [] : objectsOf(memberOf(ids, 'id_refs'), remarks);
  const ofType = (type: string): readonly string[] =>
    references.flatMap((reference) => (text(reference, 'nameType') === type ? (text(reference, 'value') ?? []) : []));
  return {
    ...product,
    version: version === null ? product.version : versionOf(version, memberOf(place, 'version').pointer),
    identifiers: {
      ...product.identifiers,
      purls: ofType('purl').filter((purl) => purl.startsWith('pkg:')),
      hashes: ofType('sha256').map((value) => ({ algorithm: 'sha256', value, fileName: null })),
      sbomUrls: ofType('spdx'),
      uris: [
        ...ofType('swid').map((uri) => ({ namespace: 'swid', uri })),
        ...ofType('tei').map((uri) => ({ namespace: 'tei', uri })),
        ...(id?.startsWith('jvnpid:') === true ? [{ namespace: 'jvnpid', uri: id }] : []),
      ],
    },
  };
}

/** `>1.0|<2.0` are the signs of VERS without its head. */
function versionOf(raw: string, pointer: string): VersionStatement {
  return { kind: 'words', scheme: 'generic', raw, isRange: /[<>|*]/.test(raw), pointer };
}
