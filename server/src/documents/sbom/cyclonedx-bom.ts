import { isPresent, type JsonPlace, memberOf, noteStrangers, objectsOf, placeAt, textsOf } from '#feeds/json-place.js';
import { instantAt } from '#feeds/json-values.js';
import type { Reading } from '#feeds/reading.js';
import { openRemarkBook, type RemarkBook } from '#feeds/remark-book.js';
import { noteDeparturesOfBom } from './cyclonedx-departures.js';
import { describedProduct, openComponents } from './cyclonedx-component.js';
import type { Sbom } from './sbom.js';
import { statedText } from './stated-text.js';

const known: ReadonlySet<string> = new Set(
  [
    '$schema bomFormat specVersion serialNumber version metadata components services externalReferences dependencies compositions',
    'vulnerabilities annotations formulation declarations definitions citations properties signature',
  ].flatMap((names) => names.split(' ')),
);
const knownVersions: ReadonlySet<string> = new Set(['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7']);
/** Parts that hold software or statements about it and yet no component of the product: services it calls, how it was built, VEX. */
const otherParts = ['services', 'formulation', 'vulnerabilities'];

/** Reads a CycloneDX BOM in its JSON form (ECMA-424 and the editions before it, 1.2 to 1.7). */
export function readBom(root: JsonPlace, encoding: 'json' | 'xml'): Reading<Sbom> {
  const remarks = openRemarkBook('sbom');
  const sbom = bomOf(root, encoding, remarks);
  return { items: sbom === null ? [] : [sbom], remarks: remarks.all() };
}

function bomOf(root: JsonPlace, encoding: string, remarks: RemarkBook): Sbom | null {
  const specVersion = specVersionOf(root, remarks);
  if (specVersion === null) return null;
  noteStrangers(root, known, remarks);
  noteDeparturesOfBom(root, remarks);
  const metadata = memberOf(root, 'metadata');
  const components = openComponents(remarks);
  components.take(placeAt(metadata, 'component', 'components'), null);
  components.take(memberOf(root, 'components'), null);
  if (components.all.length === 0) {
    // A VEX document has the same form; taken for an SBOM it would say that the product contains nothing.
    if (lengthOf(memberOf(root, 'vulnerabilities')) > 0) return refused('/vulnerabilities', 'only-vulnerabilities', remarks);
    remarks.doubt('/components', 'no-components');
  }
  for (const name of otherParts) {
    const count = lengthOf(memberOf(root, name));
    if (count > 0) remarks.note(`${root.pointer}/${name}`, 'part-not-used', { part: name, count });
  }
  const describes = describedProduct(metadata, remarks);
  if (describes === null) remarks.note('/metadata/component', 'product-not-described');
  return {
    format: `cyclonedx-${specVersion}-${encoding}`,
    serialNumber: statedText(memberOf(root, 'serialNumber'), remarks),
    version: documentVersion(memberOf(root, 'version'), remarks),
    createdAt: instantAt(memberOf(metadata, 'timestamp'), remarks),
    describes,
    components: components.all,
    isComplete: isWhole(root, remarks),
    validUntil: null,
  };
}

function refused(pointer: string, what: string, remarks: RemarkBook, params?: Record<string, string>): null {
  remarks.refuse(pointer, what, params);
  return null;
}

/** An edition that is not known is read when it is a minor one (they only add members) and refused when it is not. */
function specVersionOf(root: JsonPlace, remarks: RemarkBook): string | null {
  const { value, pointer } = memberOf(root, 'specVersion');
  const version = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim().slice(0, 20) : '';
  if (knownVersions.has(version)) return version;
  if (!/^1\.\d{1,3}$/.test(version)) return refused(pointer, 'version-not-supported', remarks, { version });
  remarks.doubt(pointer, 'version-not-known', { version });
  return version;
}

function documentVersion(place: JsonPlace, remarks: RemarkBook): string | null {
  return typeof place.value === 'number' ? String(place.value) : statedText(place, remarks);
}

function lengthOf({ value }: JsonPlace): number {
  return Array.isArray(value) ? value.length : 0;
}

/**
 * Whether the list of components is said to be whole. One part that is incomplete makes the list incomplete, one that is unknown leaves it
 * open; and complete is only what is said of the described product itself or of the whole document: references do not cascade to
 * children (schema 1.7, `assemblies`).
 */
function isWhole(root: JsonPlace, remarks: RemarkBook): boolean | null {
  const product = placeAt(root, 'metadata', 'component', 'bom-ref').value;
  const compositions = objectsOf(memberOf(root, 'compositions'), remarks).map((place) => ({
    aggregate: statedText(memberOf(place, 'aggregate'), remarks) ?? 'not_specified',
    isOfProduct: isOfProduct(place, product, remarks),
  }));
  if (compositions.some(({ aggregate }) => aggregate.startsWith('incomplete'))) return false;
  if (compositions.some(({ aggregate }) => aggregate !== 'complete')) return null;
  return compositions.some((composition) => composition.isOfProduct) ? true : null;
}

function isOfProduct(place: JsonPlace, product: unknown, remarks: RemarkBook): boolean {
  const parts = ['assemblies', 'dependencies', 'vulnerabilities'].map((name) => memberOf(place, name));
  if (!parts.some(isPresent)) return true;
  const [assemblies] = parts;
  return typeof product === 'string' && assemblies !== undefined && textsOf(assemblies, remarks).includes(product);
}
