import type { Remark } from '#feeds/reading.js';
import { readElements, type XmlElement } from '#feeds/xml/elements.js';

/** What one thing is said to be and to have. Properties by local name; a value is a text, or the id of another resource. */
export interface RdfResource {
  readonly id: string;
  /** Local names. */
  readonly types: Set<string>;
  readonly properties: Map<string, RdfValue[]>;
  /** Where it is told first. */
  readonly pointer: string;
}

export type RdfValue = { readonly text: string } | { readonly id: string };

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/**
 * The resources of an RDF/XML document, as far as vocabularies like that of SPDX use the syntax (RDF 1.1 XML Syntax, 2.2 to 2.12): typed nodes,
 * nested or by `rdf:about`, `rdf:ID`, `rdf:nodeID` and `rdf:resource`, and parseType Resource. A resource told in several places is one.
 * Reified statements, containers and languages are not used. Gives the remark that refuses the document instead where it is not well-formed.
 */
export function rdfResources(text: string): ReadonlyMap<string, RdfResource> | Remark {
  const resources = new Map<string, RdfResource>();
  const fault = readElements(
    text,
    (path) => path.length === 2,
    (element) => void takeNode(element, resources),
  );
  return fault ?? resources;
}

/** Recursion is bounded by the depth that `readElements` allows. */
function takeNode(element: XmlElement, resources: Map<string, RdfResource>): string {
  const { about, ID, nodeID } = element.attributes;
  const id = about ?? (ID === undefined ? undefined : `#${ID}`) ?? (nodeID === undefined ? undefined : `_:${nodeID}`) ?? element.pointer;
  const resource = resourceOf(id, element.pointer, resources);
  if (!(element.namespace === rdf && element.name === 'Description')) resource.types.add(element.name);
  takeProperties(element, resource, resources);
  return id;
}

function resourceOf(id: string, pointer: string, resources: Map<string, RdfResource>): RdfResource {
  const known = resources.get(id);
  if (known !== undefined) return known;
  const made: RdfResource = { id, types: new Set(), properties: new Map(), pointer };
  resources.set(id, made);
  return made;
}

function takeProperties(element: XmlElement, resource: RdfResource, resources: Map<string, RdfResource>): void {
  for (const property of element.children) {
    if (property.namespace === rdf && property.name === 'type') {
      resource.types.add(localName(property.attributes.resource ?? ''));
      continue;
    }
    const values = resource.properties.get(property.name) ?? [];
    resource.properties.set(property.name, values);
    values.push(...valuesOf(property, resources));
  }
}

function valuesOf(property: XmlElement, resources: Map<string, RdfResource>): readonly RdfValue[] {
  const { resource, nodeID, parseType } = property.attributes;
  if (resource !== undefined) return [{ id: resource }];
  if (nodeID !== undefined) return [{ id: `_:${nodeID}` }];
  if (parseType === 'Resource') {
    takeProperties(property, resourceOf(property.pointer, property.pointer, resources), resources);
    return [{ id: property.pointer }];
  }
  if (property.children.length === 0) return [{ text: property.text }];
  return property.children.map((node) => ({ id: takeNode(node, resources) }));
}

/** What stands behind the last `#` or `/` of an address. */
export function localName(address: string): string {
  return address.slice(Math.max(address.lastIndexOf('#'), address.lastIndexOf('/')) + 1);
}
