import { elementsOf, type JsonPlace, memberOf, noteStrangers, objectsOf, placeAt, textsOf } from '#feeds/json-place.js';
import { instantAt } from '#feeds/json-values.js';
import type { RemarkBook } from '#feeds/remark-book.js';
import type { Component, Sbom } from './sbom.js';
import { placedComponents, type Relationship, relationshipsOf } from './spdx-containment.js';
import { packageOf } from './spdx-package.js';
import { openRefs, statedText } from './stated-text.js';

const known: ReadonlySet<string> = new Set(
  [
    '$schema SPDXID annotations comment creationInfo dataLicense documentDescribes documentNamespace externalDocumentRefs files',
    'hasExtractedLicensingInfos name packages relationships revieweds snippets spdxVersion',
  ].flatMap((names) => names.split(' ')),
);
const knownVersions: ReadonlySet<string> = new Set(['2.0', '2.1', '2.2', '2.3']);
/** Files and pieces of files are no packages; what lies in another document is not here. */
const otherParts = ['files', 'snippets', 'externalDocumentRefs'];

/** The last part of the format's name. */
export type SpdxEncoding = 'json' | 'tag' | 'yaml' | 'xml' | 'rdf';

/** Reads a document of SPDX 2.1 to 2.3 (ISO/IEC 5962) in its JSON form; null with a refusal when it is none. */
export function spdxOf(root: JsonPlace, encoding: SpdxEncoding, remarks: RemarkBook): Sbom | null {
  const version = versionOf(memberOf(root, 'spdxVersion'), remarks);
  if (version === null) return null;
  noteStrangers(root, known, remarks);
  const packages = packagesOf(root, remarks);
  const relationships = relationshipsOf(objectsOf(memberOf(root, 'relationships'), remarks), remarks);
  const product = productOf(root, packages, relationships, remarks);
  const others = packages.filter((component) => component !== product);
  if (others.length === 0) remarks.doubt(`${root.pointer}/packages`, 'no-components');
  for (const name of otherParts) {
    const { value, pointer } = memberOf(root, name);
    if (Array.isArray(value) && value.length > 0) remarks.note(pointer, 'part-not-used', { part: name, count: value.length });
  }
  return {
    format: `spdx-${version}-${encoding}`,
    serialNumber: statedText(memberOf(root, 'documentNamespace'), remarks),
    version: null,
    createdAt: instantAt(placeAt(root, 'creationInfo', 'created'), remarks),
    describes: product && {
      name: product.name,
      version: product.version,
      supplier: product.supplier,
      purls: product.purls,
      cpes: product.cpes,
    },
    components: placedComponents(others, relationships, remarks),
    // CONTAINS NOASSERTION says that something is not known, not that the list is short of it.
    isComplete: null,
    validUntil: product?.validUntil ?? null,
  };
}

function versionOf({ value, pointer }: JsonPlace, remarks: RemarkBook): string | null {
  const text = typeof value === 'string' ? value.trim().slice(0, 30) : '';
  const version = /^SPDX-(2\.\d{1,3})$/i.exec(text)?.[1];
  if (version === undefined) remarks.refuse(pointer, 'version-not-supported', { version: text });
  else if (!knownVersions.has(version)) remarks.doubt(pointer, 'version-not-known', { version });
  return version ?? null;
}

function packagesOf(root: JsonPlace, remarks: RemarkBook): readonly Component[] {
  const refOf = openRefs(remarks);
  return objectsOf(memberOf(root, 'packages'), remarks).flatMap((place) => {
    const ref = refOf(statedText(memberOf(place, 'SPDXID'), remarks), place.pointer);
    return packageOf(place, ref, remarks) ?? [];
  });
}

/**
 * The package that the document describes. Tools that describe a file system or a repository name many: none of these is then taken out, for
 * a component too many is seen, and one too few is not.
 */
function productOf(
  root: JsonPlace,
  packages: readonly Component[],
  relationships: readonly Relationship[],
  remarks: RemarkBook,
): Component | null {
  const document = memberOf(root, 'SPDXID').value ?? 'SPDXRef-DOCUMENT';
  const listed = memberOf(root, 'documentDescribes');
  const named = new Set(elementsOf(listed, remarks).length === 0 ? [] : textsOf(listed, remarks));
  for (const { from, type, to } of relationships) {
    if (type === 'DESCRIBES' && from === document) named.add(to);
    if (type === 'DESCRIBED_BY' && to === document) named.add(from);
  }
  const described = packages.filter(({ ref }) => named.has(ref));
  const [product = null] = described;
  if (product === null) remarks.doubt(root.pointer, 'product-not-described');
  if (described.length <= 1) return product;
  remarks.doubt(root.pointer, 'several-products', { count: described.length });
  return null;
}
