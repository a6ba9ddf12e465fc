import { isObject, type JsonPlace, memberOf } from '#feeds/json-place.js';
import { instantAt } from '#feeds/json-values.js';
import { openRemarkBook, type RemarkBook } from '#feeds/remark-book.js';
import type { SbomReader } from './sbom-reader.js';
import type { Component, Sbom } from './sbom.js';
import { placedComponents, type Relationship } from './spdx-containment.js';
import { elementsAt, idsAt, memberAt, type Spdx3Element, type Spdx3Elements, spdx3Elements } from './spdx3-elements.js';
import { spdx3Package } from './spdx3-package.js';
import { openRefs, statedText } from './stated-text.js';

/** SPDX 3.0 in JSON-LD, read as plain JSON: its context is fixed by the standard and is not fetched. */
export const spdx3Json: SbomReader = {
  id: 'spdx3-json',
  recognises: ({ json }) => isObject(json) && contextVersion(json['@context']) !== null,
  read: ({ json }) => {
    const remarks = openRemarkBook('sbom');
    const sbom = spdx3Of({ value: json, pointer: '' }, remarks);
    return { items: sbom === null ? [] : [sbom], remarks: remarks.all() };
  },
};

/** Classes that are packages (SPDX 3.0.1: AI and Dataset profiles derive theirs from Software/Package). */
const packageTypes: ReadonlySet<string> = new Set(['Package', 'AIPackage', 'DatasetPackage']);
const collectionTypes: ReadonlySet<string> = new Set(['SpdxDocument', 'Sbom', 'Bom', 'Bundle']);
/** Files, pieces of files and artefacts of no class of their own are no packages; VEX and scores are statements about packages. */
const otherParts: readonly (readonly [string, RegExp])[] = [
  ['files', /^File$/],
  ['snippets', /^Snippet$/],
  ['artifacts', /^SoftwareArtifact$/],
  ['vulnerabilities', /^(?:Vulnerability|\w+VulnAssessmentRelationship)$/],
];

function contextVersion(context: unknown): string | null {
  const addresses = (Array.isArray(context) ? context.slice(0, 20) : [context]).filter((each) => typeof each === 'string');
  return (
    addresses.map((address) => /^https?:\/\/spdx\.org\/rdf\/(3\.\d{1,3})/.exec(address)?.[1]).find((each) => each !== undefined) ?? null
  );
}

function spdx3Of(root: JsonPlace, remarks: RemarkBook): Sbom | null {
  const elements = spdx3Elements(root);
  const packages = elements.all.filter(({ type }) => packageTypes.has(type));
  const [document] = elements.all.filter(({ type }) => type === 'SpdxDocument');
  if (packages.length === 0 && document === undefined) {
    remarks.refuse('/@graph', 'no-components');
    return null;
  }
  const relationships = relationshipsOf(elements, remarks);
  const components = componentsOf(packages, elements, relationships, remarks);
  const product = productOf(elements, components, relationships, remarks);
  const others = components.filter((component) => component !== product);
  if (others.length === 0) remarks.doubt('/@graph', 'no-components');
  notePartsNotUsed(elements, remarks);
  const creation = document ? elementsAt(document, 'creationInfo', elements)[0] : elements.all.find(({ type }) => type === 'CreationInfo');
  return {
    format: `spdx-${versionOf(root, creation, remarks)}-json`,
    serialNumber: document?.id ?? null,
    version: null,
    createdAt: creation ? instantAt(memberAt(creation, 'created'), remarks) : null,
    describes: product && {
      name: product.name,
      version: product.version,
      supplier: product.supplier,
      purls: product.purls,
      cpes: product.cpes,
    },
    components: placedComponents(others, relationships, remarks),
    // Files are not read; a document that lists nothing else must not say of any package that it is not there.
    isComplete: others.length === 0 ? null : isWhole(relationships, product),
    validUntil: product?.validUntil ?? null,
  };
}

/** `3.0` for 3.0.0 and 3.0.1, which have the same model. A later edition of 3 is read as far as its words are known. */
function versionOf(root: JsonPlace, creation: Spdx3Element | undefined, remarks: RemarkBook): string {
  const stated = creation && statedText(memberAt(creation, 'specVersion'), remarks);
  const version = /^3\.\d{1,3}(?=\.|$)/.exec(stated ?? '')?.[0] ?? contextVersion(memberOf(root, '@context').value) ?? '3.0';
  if (version !== '3.0') remarks.doubt('/@context', 'version-not-known', { version });
  return version;
}

interface StatedRelationship extends Relationship {
  readonly completeness: unknown;
}

/** One for each of the elements that a relationship leads to. */
function relationshipsOf({ all }: Spdx3Elements, remarks: RemarkBook): readonly StatedRelationship[] {
  return all.flatMap((element) => {
    const type = memberAt(element, 'relationshipType').value;
    if (typeof type !== 'string') return [];
    const [from] = idsAt(element, 'from');
    const to = idsAt(element, 'to');
    if (from === undefined) {
      remarks.doubt(element.pointer, 'relationship-not-understood');
      return [];
    }
    const word = type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1);
    const { pointer } = element;
    const completeness = memberAt(element, 'completeness').value;
    return to.map((each) => ({ from, type: word === 'contains' ? 'CONTAINS' : word, to: each, pointer, completeness }));
  });
}

function componentsOf(
  packages: readonly Spdx3Element[],
  elements: Spdx3Elements,
  relationships: readonly StatedRelationship[],
  remarks: RemarkBook,
): readonly Component[] {
  const refOf = openRefs(remarks);
  const licences = new Map<string, Set<string>>();
  for (const { from, type, to } of relationships) {
    if (type !== 'hasDeclaredLicense' && type !== 'hasConcludedLicense') continue;
    const licence = licenceOf(elements.byId.get(to), remarks);
    if (licence !== null) licences.set(from, (licences.get(from) ?? new Set()).add(licence));
  }
  return packages.flatMap((element) => {
    const ref = refOf(element.id === element.pointer ? null : element.id, element.pointer);
    return spdx3Package(element, ref, elements, [...(licences.get(element.id) ?? [])], remarks) ?? [];
  });
}

function licenceOf(element: Spdx3Element | undefined, remarks: RemarkBook): string | null {
  return element ? statedText(memberAt(element, 'licenseExpression', 'name'), remarks) : null;
}

/** The package that the document is about: by the root elements of its collections, and by `describes`. Of several none is taken out. */
function productOf(
  { all }: Spdx3Elements,
  components: readonly Component[],
  relationships: readonly StatedRelationship[],
  remarks: RemarkBook,
): Component | null {
  const collections = all.filter(({ type }) => collectionTypes.has(type));
  const ids = new Set(collections.map(({ id }) => id));
  const named = new Set(collections.flatMap((collection) => idsAt(collection, 'rootElement')));
  for (const { from, type, to } of relationships) if (type === 'describes' && ids.has(from)) named.add(to);
  const described = components.filter(({ ref }) => named.has(ref));
  const [product = null] = described;
  if (product === null) remarks.doubt('/@graph', 'product-not-described');
  if (described.length <= 1) return product;
  remarks.doubt('/@graph', 'several-products', { count: described.length });
  return null;
}

/**
 * Whether everything is said to be listed: `complete` on what the product contains and on every other containment and dependency. One that is
 * incomplete makes the list incomplete; one that asserts nothing leaves it open.
 */
function isWhole(relationships: readonly StatedRelationship[], product: Component | null): boolean | null {
  const telling = relationships.filter(({ type }) => type === 'CONTAINS' || type === 'dependsOn');
  if (telling.some(({ completeness }) => completeness === 'incomplete')) return false;
  const isProductTold = telling.some(({ from, type }) => type === 'CONTAINS' && from === product?.ref);
  return isProductTold && telling.every(({ completeness }) => completeness === 'complete') ? true : null;
}

function notePartsNotUsed({ all }: Spdx3Elements, remarks: RemarkBook): void {
  for (const [part, types] of otherParts) {
    const found = all.filter(({ type }) => types.test(type));
    if (found[0] !== undefined) remarks.note(found[0].pointer, 'part-not-used', { part, count: found.length });
  }
}
