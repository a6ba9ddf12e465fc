import type { ProductIdentifiers } from '../../advisory.js';
import { type JsonPlace, memberOf, noteStrangers, objectOf, objectsOf, textOf, textsOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { knownMembers } from './members.js';
import { expectedText } from './required-text.js';

export const noIdentifiers: ProductIdentifiers = {
  cpes: [],
  purls: [],
  modelNumbers: [],
  serialNumbers: [],
  skus: [],
  hashes: [],
  sbomUrls: [],
  uris: [],
};

/**
 * `product_identification_helper` of a full product name, texts as written: wildcards and escapes of model numbers, serial numbers and SKUs
 * are for matching to understand. CSAF 2.0 has one `purl`, 2.1 several `purls`; either is taken in both.
 */
export function identifiersOf(product: JsonPlace, remarks: RemarkBook): ProductIdentifiers {
  const helper = objectOf(memberOf(product, 'product_identification_helper'), remarks);
  if (helper === null) return noIdentifiers;
  noteStrangers(helper, knownMembers.helper, remarks);
  const purl = textOf(memberOf(helper, 'purl'), remarks);
  const cpe = textOf(memberOf(helper, 'cpe'), remarks);
  return {
    cpes: cpe === null ? [] : [cpe],
    purls: [...(purl === null ? [] : [purl]), ...textsOf(memberOf(helper, 'purls'), remarks)],
    modelNumbers: textsOf(memberOf(helper, 'model_numbers'), remarks),
    serialNumbers: textsOf(memberOf(helper, 'serial_numbers'), remarks),
    skus: textsOf(memberOf(helper, 'skus'), remarks),
    hashes: objectsOf(memberOf(helper, 'hashes'), remarks).flatMap((file) => hashesOf(file, remarks)),
    sbomUrls: textsOf(memberOf(helper, 'sbom_urls'), remarks),
    uris: objectsOf(memberOf(helper, 'x_generic_uris'), remarks).flatMap((entry) => uriOf(entry, remarks)),
  };
}

function hashesOf(file: JsonPlace, remarks: RemarkBook): ProductIdentifiers['hashes'] {
  // MyJVN leaves the file name out; the value decides anyway.
  const fileName = textOf(memberOf(file, 'filename'), remarks);
  return objectsOf(memberOf(file, 'file_hashes'), remarks).flatMap((hash) => {
    const value = expectedText(hash, 'value', remarks);
    if (value === null) return [];
    return [{ algorithm: textOf(memberOf(hash, 'algorithm'), remarks) ?? 'sha256', value, fileName }];
  });
}

function uriOf(entry: JsonPlace, remarks: RemarkBook): ProductIdentifiers['uris'] {
  const uri = expectedText(entry, 'uri', remarks);
  if (uri === null) return [];
  return [{ namespace: textOf(memberOf(entry, 'namespace'), remarks) ?? '', uri }];
}
