import type { Reading } from '#feeds/reading.js';
import { openRemarkBook, type RemarkBook } from '#feeds/remark-book.js';
import { childOf, childrenOf, readElements, type XmlElement } from '#feeds/xml/elements.js';
import { rootOf } from '#feeds/xml/root.js';
import type { SbomReader } from './sbom-reader.js';
import type { Component, Sbom } from './sbom.js';
import { placedComponents, type Relationship } from './spdx-containment.js';
import { openRefs, statedName, statedText } from './stated-text.js';

/**
 * SWID tags (ISO/IEC 19770-2:2015 in XML): one tag, or several in an element around them, as they are collected for an SBOM. Tags name what
 * they contain by `Link rel="component"`.
 */
export const swid: SbomReader = {
  id: 'swid',
  recognises: ({ json, text }) => json === undefined && editionOf(text) !== undefined,
  read: ({ text }) => readTags(text),
};

const namespace = /standards\.iso\.org\/iso\/19770\/-2\/(20\d\d)/;

function editionOf(text: string): string | undefined {
  const root = rootOf(text);
  if (root === null) return undefined;
  if (root.name === 'SoftwareIdentity') return namespace.exec(root.namespace)?.[1] ?? '2015';
  // Around the tags any element may stand; they are then near the beginning.
  const head = text.slice(0, 100_000);
  return /<(?:[\w.-]{1,40}:)?SoftwareIdentity[\s>]/.test(head) ? namespace.exec(head)?.[1] : undefined;
}

function readTags(text: string): Reading<Sbom> {
  const tags: XmlElement[] = [];
  const fault = readElements(
    text,
    (path) => path.at(-1) === 'SoftwareIdentity',
    (element) => tags.push(element),
  );
  if (fault !== null) return { items: [], remarks: [fault] };
  const remarks = openRemarkBook('sbom');
  const sbom = sbomOf(tags, editionOf(text) ?? '2015', remarks);
  return { items: sbom === null ? [] : [sbom], remarks: remarks.all() };
}

interface Link {
  readonly from: string;
  readonly rel: string;
  readonly href: string;
  readonly pointer: string;
}

function sbomOf(tags: readonly XmlElement[], edition: string, remarks: RemarkBook): Sbom | null {
  const refOf = openRefs(remarks);
  const named = tags.flatMap((tag) => componentOf(tag, refOf, remarks) ?? []);
  if (named.length === 0) {
    remarks.refuse(tags[0]?.pointer ?? '', 'no-components');
    return null;
  }
  const links = tags.flatMap((tag) => linksOf(tag));
  const linked = linkedComponents(links, named, refOf);
  const relationships = containments(links);
  const product = productOf(named, relationships);
  if (product === null) remarks.note('', 'product-not-described');
  for (const part of ['Payload', 'Evidence']) {
    const found = tags.find((tag) => childOf(tag, part) !== undefined);
    if (found) remarks.note(childOf(found, part)?.pointer ?? '', 'part-not-used', { part, count: tags.length });
  }
  const [first] = tags;
  return {
    format: `swid-${edition}-xml`,
    serialNumber: product?.ref ?? named[0]?.ref ?? null,
    version: first?.attributes.tagVersion ?? null,
    createdAt: null,
    describes: product && { name: product.name, version: product.version, supplier: product.supplier, purls: [], cpes: [] },
    components: placedComponents([...named.filter((each) => each !== product), ...linked], relationships, remarks),
    isComplete: null,
    validUntil: null,
  };
}

/** A tag that contains others is of the product; one alone that contains nothing is of a component: one too many is seen, one too few is not. */
function productOf(named: readonly Component[], relationships: readonly Relationship[]): Component | null {
  const contained = new Set(relationships.map(({ to }) => to));
  const tops = named.filter(({ ref }) => !contained.has(ref));
  const [top] = tops;
  return tops.length === 1 && top !== undefined && relationships.some(({ from }) => from === top.ref) ? top : null;
}

function componentOf(tag: XmlElement, refOf: ReturnType<typeof openRefs>, remarks: RemarkBook): Component | null {
  const { pointer } = tag;
  const at = (name: string) => ({ value: tag.attributes[name], pointer: `${pointer}/@${name}` });
  const tagId = statedText(at('tagId'), remarks);
  const name = statedName(at('name'), remarks) ?? tagId;
  if (name === null) {
    remarks.doubt(pointer, 'component-skipped');
    return null;
  }
  const kind = ['patch', 'supplemental', 'corpus'].find((word) => tag.attributes[word] === 'true');
  return {
    ref: refOf(tagId, pointer),
    parentRef: null,
    type: kind ?? null,
    group: null,
    name,
    // 0.0 is what the standard takes for a version that is not stated.
    version: statedText(at('version'), remarks),
    supplier: makerOf(tag),
    purls: childrenOf(tag, 'Link').flatMap(({ attributes: { href = '' } }) => (href.startsWith('pkg:') ? [href] : [])),
    cpes: [],
    swids: tagId === null ? [] : [tagId],
    hashes: [],
    licences: [],
    scope: null,
    validUntil: null,
    pointer,
  };
}

/** Who made the software; the maker of the tag, who is often a tool's, only when nobody else is named. */
function makerOf(tag: XmlElement): string | null {
  const entities = childrenOf(tag, 'Entity').map(({ attributes }) => ({
    name: attributes.name ?? '',
    roles: (attributes.role ?? '').split(/\s+/),
  }));
  const order = ['softwareCreator', 'distributor', 'licensor', 'tagCreator'];
  const found = order.flatMap((role) => entities.filter(({ name, roles }) => name !== '' && roles.includes(role)));
  return found[0]?.name.slice(0, 1000) ?? null;
}

function linksOf(tag: XmlElement): readonly Link[] {
  const from = tag.attributes.tagId ?? tag.pointer;
  return childrenOf(tag, 'Link').flatMap(({ attributes: { rel = '', href = '' }, pointer }) => {
    const isPart = rel === 'component' || rel === 'requires';
    return isPart && href !== '' ? [{ from, rel, href: href.replace(/^swid:/, '').slice(0, 1000), pointer }] : [];
  });
}

/** What is linked and has no tag here is known by the id of its tag alone; what is only required stands outside of the product. */
function linkedComponents(links: readonly Link[], named: readonly Component[], refOf: ReturnType<typeof openRefs>): readonly Component[] {
  const known = new Set(named.map(({ ref }) => ref));
  return links.flatMap(({ rel, href, pointer }) => {
    if (known.has(href)) return [];
    known.add(href);
    return [
      {
        ref: refOf(href, pointer),
        parentRef: null,
        type: null,
        group: null,
        name: href,
        version: null,
        supplier: null,
        purls: href.startsWith('pkg:') ? [href] : [],
        cpes: [],
        swids: href.startsWith('pkg:') ? [] : [href],
        hashes: [],
        licences: [],
        scope: null,
        validUntil: null,
        pointer,
        ...(rel === 'requires' && { isExternal: true }),
      },
    ];
  });
}

function containments(links: readonly Link[]): readonly Relationship[] {
  return links.filter(({ rel }) => rel === 'component').map(({ from, href, pointer }) => ({ from, type: 'CONTAINS', to: href, pointer }));
}
