import type { JsonObject } from '#feeds/json-place.js';
import type { Reading } from '#feeds/reading.js';
import { childOf, childrenOf, readElements, type XmlElement } from '#feeds/xml/elements.js';
import { rootOf } from '#feeds/xml/root.js';
import { readBom } from './cyclonedx-bom.js';
import { withOriginalPlaces } from './original-places.js';
import type { SbomReader } from './sbom-reader.js';
import type { Sbom } from './sbom.js';

/** CycloneDX in XML, whose namespace carries the edition. Document types and deep nesting are refused by `readElements`. */
export const cyclonedxXml: SbomReader = {
  id: 'cyclonedx-xml',
  recognises: ({ json, text }) => json === undefined && specVersionOf(text) !== undefined,
  read: ({ text }) => readXml(text),
};

const namespace = /^https?:\/\/cyclonedx\.org\/schema\/bom\/(\d{1,3}\.\d{1,3})$/;
const lists: ReadonlySet<string> = new Set(['components', 'services', 'vulnerabilities', 'formulation', 'compositions', 'dependencies']);

function specVersionOf(text: string): string | undefined {
  const root = rootOf(text);
  return root?.name === 'bom' ? namespace.exec(root.namespace)?.[1] : undefined;
}

/** Components are taken one by one, so that the text of what is not used is not kept. */
function readXml(text: string): Reading<Sbom> {
  const places = new Map<string, string>([
    ['/components', '/bom/components'],
    ['/metadata', '/bom/metadata[1]'],
  ]);
  const parts: Record<string, JsonObject[]> = {};
  const members: Record<string, unknown> = {};
  const take = (element: XmlElement, section: string): void => {
    const list = (parts[section] ??= []);
    list.push(formOf(element, `/${section}/${list.length}`, places));
  };
  const fault = readElements(
    text,
    (path) => path.length === (lists.has(path[1] ?? '') ? 3 : 2),
    (element) => {
      const section = /^\/bom\/([\w.-]+)/.exec(element.pointer)?.[1] ?? '';
      if (lists.has(section)) take(element, section);
      else members[element.name] = section === 'metadata' ? metadataOf(element, places) : element.text;
    },
  );
  if (fault !== null) return { items: [], remarks: [fault] };
  const root = rootOf(text);
  const bom = {
    ...members,
    ...parts,
    specVersion: specVersionOf(text),
    serialNumber: attributeOf(root?.tag ?? '', 'serialNumber'),
    version: attributeOf(root?.tag ?? '', 'version'),
  };
  return withOriginalPlaces(readBom({ value: bom, pointer: '' }, 'xml'), places);
}

function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
}

function metadataOf(element: XmlElement, places: Map<string, string>): JsonObject {
  const component = childOf(element, 'component');
  return {
    ...textsOf(element),
    ...organisationsOf(element),
    ...(component && { component: componentOf(component, '/metadata/component', places) }),
  };
}

function formOf(element: XmlElement, pointer: string, places: Map<string, string>): JsonObject {
  if (element.name === 'component') return componentOf(element, pointer, places);
  places.set(pointer, element.pointer);
  if (element.name === 'dependency') return { ref: element.attributes.ref };
  return element.name === 'composition' ? compositionOf(element) : {};
}

/** Every child becomes a member, also an unknown one, so that the reader notes what it does not know. */
function componentOf(element: XmlElement, pointer: string, places: Map<string, string>): JsonObject {
  places.set(pointer, element.pointer);
  const { type, 'bom-ref': ref, isExternal } = element.attributes;
  const swid = childOf(element, 'swid');
  const inside = childOf(element, 'components');
  if (inside) places.set(`${pointer}/components`, inside.pointer);
  return {
    ...textsOf(element),
    ...organisationsOf(element),
    type,
    'bom-ref': ref,
    ...(isExternal !== undefined && { isExternal: booleanOf(isExternal) }),
    ...(swid && { swid: { tagId: swid.attributes.tagId, name: swid.attributes.name } }),
    hashes: inList(element, 'hashes', 'hash').map((hash) => ({ alg: hash.attributes.alg, content: hash.text })),
    licenses: licencesOf(element),
    components: inList(element, 'components', 'component').map((child, index) =>
      componentOf(child, `${pointer}/components/${index}`, places),
    ),
  };
}

/** The XML Schema type boolean also writes 1 and 0. */
function booleanOf(text: string): boolean | string {
  const words: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };
  return words[text.trim()] ?? text;
}

/**
 * The texts of the children, the first of each name. `ds:Signature` and what a publisher adds in a namespace of its own must not stand in
 * for a member of the same name.
 */
function textsOf(element: XmlElement): JsonObject {
  const members = new Map<string, string>();
  for (const { namespace: of, name, text } of element.children) {
    const member = of === element.namespace ? name : `${of}:${name}`.slice(0, 200);
    if (!members.has(member) && (of === element.namespace || name !== 'Signature')) members.set(member, text);
  }
  return Object.fromEntries(members);
}

function organisationsOf(element: XmlElement): JsonObject {
  const found = ['supplier', 'manufacturer', 'manufacture'].flatMap((name) => childOf(element, name) ?? []);
  return Object.fromEntries(found.map((organisation) => [organisation.name, textsOf(organisation)]));
}

function licencesOf(element: XmlElement): readonly JsonObject[] {
  return (childOf(element, 'licenses')?.children ?? []).map((licence) =>
    licence.name === 'expression' ? { expression: licence.text } : { license: textsOf(licence) },
  );
}

function compositionOf(element: XmlElement): JsonObject {
  const refs = (list: string, name: string) => inList(element, list, name).map((each) => each.attributes.ref ?? '');
  const vulnerabilities = childOf(element, 'vulnerabilities') && { vulnerabilities: refs('vulnerabilities', 'vulnerability') };
  const assemblies = childOf(element, 'assemblies') && { assemblies: refs('assemblies', 'assembly') };
  const dependencies = childOf(element, 'dependencies') && { dependencies: refs('dependencies', 'dependency') };
  return { aggregate: childOf(element, 'aggregate')?.text, ...vulnerabilities, ...assemblies, ...dependencies };
}

function inList(element: XmlElement, list: string, name: string): readonly XmlElement[] {
  const found = childOf(element, list);
  return found === undefined ? [] : childrenOf(found, name);
}
