import { SaxesParser, type SaxesTagNS } from 'saxes';
import { deepestNesting } from '../json-text.js';
import type { Remark } from '../reading.js';

/** An element with everything in it. Names are local names; which vocabulary a name is of, `namespace` tells. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in the element, entities resolved, blanks at both ends cut off. */
  readonly text: string;
  /** `/RDF/item[3]/cpe[2]`: local names, counted from 1 among those of the same name. */
  readonly pointer: string;
}

/** Says of an element, by its path of local names from the root, whether it is wanted with all that is in it. */
export type Wanted = (path: readonly string[]) => boolean;

/**
 * Reads an XML document and hands over each wanted element when it is complete; of the rest nothing is kept, so that a year of JVN iPedia costs
 * the memory of one item. Gives the remark that refuses the document when it is not well-formed, declares a document type (entities can
 * hide anything and multiply without end; none of the formats needs one) or is nested too deep; what was handed over before that is then
 * to be thrown away. Never throws; linear in the text.
 */
export function readElements(text: string, isWanted: Wanted, take: (element: XmlElement) => void): Remark | null {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  let fault: Remark | null = null;
  const refuse = (code: string): never => {
    fault = { pointer: '', code, gravity: 'refusal', params: { line: parser.line, column: parser.column + 1 } };
    throw new Refused();
  };
  parser.on('doctype', () => refuse('document.doctype-forbidden'));
  parser.on('error', () => refuse('document.not-xml'));
  parser.on('opentag', (tag) => {
    if (open.length >= deepestNesting) refuse('document.nested-too-deep');
    open.push(opened(tag, open.at(-1), isWanted));
  });
  parser.on('text', (part) => open.at(-1)?.texts?.push(part));
  parser.on('cdata', (part) => open.at(-1)?.texts?.push(part));
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed?.texts === undefined) return;
    const element = elementOf(closed);
    const parent = open.at(-1)?.children;
    if (parent === undefined) take(element);
    else parent.push(element);
  });
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close();
  } catch (error) {
    if (!(error instanceof Refused)) fault ??= { pointer: '', code: 'document.not-xml', gravity: 'refusal' };
  }
  return fault;
}

class Refused extends Error {}

/** An element whose end has not come. Without `texts` and `children` it is not wanted, and only its children are counted. */
interface OpenElement {
  readonly tag: SaxesTagNS;
  readonly pointer: string;
  /** Of elements that are not wanted: whether a child is, hangs on it. */
  readonly path: readonly string[];
  counts?: Map<string, number>;
  readonly texts?: string[];
  readonly children?: XmlElement[];
}

function opened(tag: SaxesTagNS, parent: OpenElement | undefined, isWanted: Wanted): OpenElement {
  const isInside = parent?.texts !== undefined;
  const path = isInside ? parent.path : [...(parent?.path ?? []), tag.local];
  const pointer = parent === undefined ? `/${tag.local}` : `${parent.pointer}/${tag.local}[${counted(parent, tag.local)}]`;
  return isInside || isWanted(path) ? { tag, pointer, path, texts: [], children: [] } : { tag, pointer, path };
}

function counted(parent: OpenElement, name: string): number {
  parent.counts ??= new Map();
  const count = (parent.counts.get(name) ?? 0) + 1;
  parent.counts.set(name, count);
  return count;
}

function elementOf({ tag, pointer, texts = [], children = [] }: OpenElement): XmlElement {
  const attributes = Object.fromEntries(Object.values(tag.attributes).map((attribute) => [attribute.local, attribute.value]));
  return { name: tag.local, namespace: tag.uri, attributes, children, text: texts.join('').trim(), pointer };
}

/** All children of that name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The first child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The text of the first child of that name that has one; null when there is none. */
export function textIn(element: XmlElement, name: string): string | null {
  return element.children.find((child) => child.name === name && child.text !== '')?.text ?? null;
}
