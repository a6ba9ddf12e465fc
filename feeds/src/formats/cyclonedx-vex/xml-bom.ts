import type { JsonObject } from '../../json-place.js';
import type { Remark } from '../../reading.js';
import { childOf, childrenOf, readElements, textIn, type XmlElement } from '../../xml/elements.js';
import { rootOf } from '../../xml/root.js';

const namespace = /^https?:\/\/cyclonedx\.org\/schema\/bom\/(\d+\.\d+)$/;
const sections: ReadonlySet<string> = new Set(['metadata', 'components', 'services', 'vulnerabilities']);

/** A BOM whose vulnerabilities are more than the mention of one in a composition. */
export function isXmlWithVulnerabilities(text: string): boolean {
  const root = rootOf(text);
  if (root === null || root.name !== 'bom' || !namespace.test(root.namespace)) return false;
  return /<(?:[\w.-]{1,100}:)?vulnerability(?:\s{1,20}bom-ref\s{0,20}=[^>]{0,500})?\s{0,20}>/.test(text);
}

/**
 * The XML form as the JSON form would be, as far as vulnerabilities need it. Pointers of the reading are therefore those of the JSON form, in
 * which CycloneDX itself describes its members.
 */
export function bomOfXml(text: string): { readonly bom: JsonObject; readonly fault: Remark | null } {
  const found = new Map<string, XmlElement>();
  const root = rootOf(text);
  const fault = readElements(
    text,
    (path) => path.length === 2 && sections.has(path[1] ?? ''),
    (element) => void found.set(element.name, element),
  );
  const attribute = (name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(root?.tag ?? '')?.[1];
  const version = attribute('version');
  const vulnerabilities = found.get('vulnerabilities');
  const bom = withoutAbsent({
    bomFormat: 'CycloneDX',
    specVersion: namespace.exec(root?.namespace ?? '')?.[1],
    serialNumber: attribute('serialNumber'),
    version: version !== undefined && /^\d{1,9}$/.test(version) ? Number(version) : version,
    metadata: metadataOf(found.get('metadata')),
    components: listOf(found.get('components'), 'component', componentOf),
    services: listOf(found.get('services'), 'service', componentOf),
    vulnerabilities: listOf(vulnerabilities, 'vulnerability', vulnerabilityOf),
  });
  return { bom, fault };
}

function metadataOf(element: XmlElement | undefined): JsonObject | undefined {
  if (element === undefined) return undefined;
  const component = childOf(element, 'component');
  return withoutAbsent({
    timestamp: textIn(element, 'timestamp'),
    component: component === undefined ? undefined : componentOf(component),
    manufacturer: organisationOf(childOf(element, 'manufacturer')),
    manufacture: organisationOf(childOf(element, 'manufacture')),
    supplier: organisationOf(childOf(element, 'supplier')),
    authors: listOf(childOf(element, 'authors'), 'author', (author) => withoutAbsent({ name: textIn(author, 'name') })),
    distributionConstraints: withoutAbsent({ tlp: textIn(childOf(element, 'distributionConstraints') ?? element, 'tlp') }),
  });
}

function componentOf(element: XmlElement): JsonObject {
  const texts = ['group', 'name', 'version', 'purl', 'cpe', 'publisher'].map((name) => [name, textIn(element, name)] as const);
  return withoutAbsent({
    ...Object.fromEntries(texts),
    type: element.attributes.type,
    'bom-ref': element.attributes['bom-ref'],
    manufacturer: organisationOf(childOf(element, 'manufacturer')),
    supplier: organisationOf(childOf(element, 'supplier')),
    hashes: listOf(childOf(element, 'hashes'), 'hash', (hash) => withoutAbsent({ alg: hash.attributes.alg, content: hash.text })),
    components: listOf(childOf(element, 'components'), 'component', componentOf),
    services: listOf(childOf(element, 'services'), 'service', componentOf),
  });
}

function organisationOf(element: XmlElement | undefined): JsonObject | undefined {
  return element === undefined ? undefined : withoutAbsent({ name: textIn(element, 'name') });
}

function vulnerabilityOf(element: XmlElement): JsonObject {
  const names = ['id', 'description', 'detail', 'recommendation', 'workaround', 'created', 'published', 'updated', 'rejected'];
  return withoutAbsent({
    ...Object.fromEntries(names.map((name) => [name, textIn(element, name)] as const)),
    source: sourceOf(childOf(element, 'source')),
    references: listOf(childOf(element, 'references'), 'reference', (reference) => withoutAbsent({ id: textIn(reference, 'id') })),
    ratings: listOf(childOf(element, 'ratings'), 'rating', ratingOf),
    cwes: listOf(childOf(element, 'cwes'), 'cwe', (cwe) => numberOf(cwe.text)),
    advisories: listOf(childOf(element, 'advisories'), 'advisory', (advisory) =>
      withoutAbsent({ title: textIn(advisory, 'title'), url: textIn(advisory, 'url') }),
    ),
    analysis: analysisOf(childOf(element, 'analysis')),
    affects: listOf(childOf(element, 'affects'), 'target', targetOf),
  });
}

function sourceOf(element: XmlElement | undefined): JsonObject | undefined {
  return element === undefined ? undefined : withoutAbsent({ name: textIn(element, 'name'), url: textIn(element, 'url') });
}

function ratingOf(element: XmlElement): JsonObject {
  const score = textIn(element, 'score');
  return withoutAbsent({
    source: sourceOf(childOf(element, 'source')),
    score: score === null ? null : numberOf(score),
    severity: textIn(element, 'severity'),
    method: textIn(element, 'method'),
    vector: textIn(element, 'vector'),
  });
}

function analysisOf(element: XmlElement | undefined): JsonObject | undefined {
  if (element === undefined) return undefined;
  const names = ['state', 'justification', 'detail', 'firstIssued', 'lastUpdated'];
  return withoutAbsent({
    ...Object.fromEntries(names.map((name) => [name, textIn(element, name)] as const)),
    response: listOf(childOf(element, 'responses'), 'response', (response) => response.text),
  });
}

function targetOf(element: XmlElement): JsonObject {
  return withoutAbsent({
    ref: textIn(element, 'ref'),
    versions: listOf(childOf(element, 'versions'), 'version', (version) =>
      withoutAbsent({ version: textIn(version, 'version'), range: textIn(version, 'range'), status: textIn(version, 'status') }),
    ),
  });
}

/** A text that is no number stays a text, so that the reader doubts it with its place. */
function numberOf(text: string): number | string {
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : text;
}

function listOf(parent: XmlElement | undefined, name: string, of: (element: XmlElement) => unknown): readonly unknown[] | undefined {
  return parent === undefined ? undefined : childrenOf(parent, name).map(of);
}

function withoutAbsent(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== null));
}
