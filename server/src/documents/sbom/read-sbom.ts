import { type ArrivedText, decodeDocument, isArrivedText } from '#feeds/arrived-text.js';
import { isObject } from '#feeds/json-place.js';
import type { Reading, Remark } from '#feeds/reading.js';
import { rootOf } from '#feeds/xml/root.js';
import { cyclonedxJson } from './cyclonedx-json.js';
import { cyclonedxXml } from './cyclonedx-xml.js';
import type { SbomReader } from './sbom-reader.js';
import type { Sbom } from './sbom.js';
import { spdxJson } from './spdx-json.js';
import { spdxTagValue } from './spdx-tag-value.js';

/**
 * In the order in which they are asked; the first that recognises a document reads it. Not there yet, and refused by name: SPDX 2 in YAML,
 * RDF/XML and XML, SPDX 3 (JSON-LD), SWID tags. CycloneDX as protocol buffers is not told from other binary files.
 */
export const sbomReaders: readonly SbomReader[] = [cyclonedxJson, cyclonedxXml, spdxJson, spdxTagValue];

/** The id of the reader for a document; undefined when none knows it, or when it cannot be decoded. Never throws. */
export function recogniseSbom(bytes: Uint8Array): string | undefined {
  const arrived = decodeDocument(bytes);
  return isArrivedText(arrived) ? readerOf(arrived)?.id : undefined;
}

/**
 * Reads an SBOM in whatever format it is: one item, or none and a refusal with its place. What the decoding forgave stands before the
 * remarks of the reader. The length of `components` is their number, nested ones too and without the described product. Never throws;
 * time and memory are linear in the document, whose size is the caller's business.
 */
export function readSbom(bytes: Uint8Array): Reading<Sbom> {
  const arrived = decodeDocument(bytes);
  if (!isArrivedText(arrived)) return { items: [], remarks: [arrived] };
  const { items, remarks } = readArrived(arrived);
  return { items, remarks: [...(arrived.remarks ?? []), ...remarks] };
}

function readerOf(arrived: ArrivedText): SbomReader | undefined {
  return sbomReaders.find((reader) => reader.recognises(arrived));
}

function readArrived(arrived: ArrivedText): Reading<Sbom> {
  const reader = readerOf(arrived);
  if (reader === undefined) {
    const format = otherFormatOf(arrived);
    return format === null ? refused('document.format-not-known') : refused('sbom.format-not-supported', { format });
  }
  try {
    return reader.read(arrived);
  } catch {
    // A fault of a reader must cost one document, visibly, and not the request in which others came too.
    return refused('document.reader-failed', { format: reader.id });
  }
}

/** Formats of SBOMs that are known by name but not read: the answer must not be that this is no SBOM. */
function otherFormatOf({ json, text }: ArrivedText): string | null {
  if (json !== undefined) return isObject(json) && /spdx\.org\/rdf\/3/.test(contextOf(json['@context'])) ? 'spdx-3-json' : null;
  const root = rootOf(text);
  if (root === null) return /^spdxVersion[ \t]{0,20}:/m.test(text.slice(0, 100_000)) ? 'spdx-yaml' : null;
  if (root.name === 'RDF') return /spdx\.org\/rdf\/terms/.test(root.tag) ? 'spdx-rdf' : null;
  if (root.name === 'SoftwareIdentity') return 'swid';
  return root.name === 'Document' && /<spdxVersion>/.test(text.slice(0, 100_000)) ? 'spdx-xml' : null;
}

function contextOf(value: unknown): string {
  return (Array.isArray(value) ? value : [value])
    .filter((each) => typeof each === 'string')
    .join(' ')
    .slice(0, 2000);
}

function refused(code: string, params?: Remark['params']): Reading<Sbom> {
  return { items: [], remarks: [{ pointer: '', code, gravity: 'refusal', ...(params && { params }) }] };
}
