import type { JsonObject } from '#feeds/json-place.js';
import type { Reading } from '#feeds/reading.js';
import { openRemarkBook } from '#feeds/remark-book.js';
import { readElements, type XmlElement } from '#feeds/xml/elements.js';
import { rootOf } from '#feeds/xml/root.js';
import { withOriginalPlaces } from './original-places.js';
import type { SbomReader } from './sbom-reader.js';
import type { Sbom } from './sbom.js';
import { spdxOf } from './spdx-document.js';

/** SPDX 2.2 and 2.3 in XML: the JSON form with an element a member, and lists as repeated elements. It has no namespace. */
export const spdxXml: SbomReader = {
  id: 'spdx-xml',
  recognises: ({ json, text }) =>
    json === undefined && rootOf(text)?.name === 'Document' && /<spdxVersion[\s>]/.test(text.slice(0, 1_000_000)),
  read: ({ text }) => readXml(text),
};

/** Members that are lists in the JSON form (schema of 2.3), of those that are read; an element that stands once does not tell. */
const lists: ReadonlySet<string> = new Set(
  ['packages files snippets relationships externalDocumentRefs documentDescribes externalRefs checksums'].flatMap((names) =>
    names.split(' '),
  ),
);

/** Packages are taken one by one, so that the long texts of licences are not kept. */
function readXml(text: string): Reading<Sbom> {
  const places = new Map<string, string>();
  const document: Record<string, unknown> = {};
  const fault = readElements(
    text,
    (path) => path.length === 2,
    (element) => {
      if (element.name === 'hasExtractedLicensingInfos' || element.name === 'annotations') return;
      const count = add(document, element);
      places.set(count === null ? `/${element.name}` : `/${element.name}/${count}`, element.pointer);
    },
  );
  if (fault !== null) return { items: [], remarks: [fault] };
  const remarks = openRemarkBook('sbom');
  const sbom = spdxOf({ value: document, pointer: '' }, 'xml', remarks);
  return withOriginalPlaces({ items: sbom === null ? [] : [sbom], remarks: remarks.all() }, places);
}

function valueOf({ children, text }: XmlElement): JsonObject | string {
  if (children.length === 0) return text;
  const members: Record<string, unknown> = {};
  for (const child of children) add(members, child);
  return members;
}

/** Adds an element to the members of its parent; its place in its list, or null where it is none. Of a repeated single member the first counts. */
function add(members: Record<string, unknown>, element: XmlElement): number | null {
  const { name } = element;
  if (name === '__proto__') return null;
  if (!lists.has(name)) {
    members[name] ??= valueOf(element);
    return null;
  }
  const list = (members[name] ??= []);
  return Array.isArray(list) ? list.push(valueOf(element)) - 1 : null;
}
