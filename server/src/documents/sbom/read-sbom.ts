import { type ArrivedText, decodeDocument, isArrivedText } from '#feeds/arrived-text.js';
import type { Reading, Remark } from '#feeds/reading.js';
import { readTableFile } from '../../inventory/ledger/table-file.js';
import { withCheckedIdentifiers } from './checked-identifiers.js';
import { cyclonedxJson } from './cyclonedx-json.js';
import { cyclonedxXml } from './cyclonedx-xml.js';
import type { SbomReader } from './sbom-reader.js';
import type { Sbom } from './sbom.js';
import { spdxJson } from './spdx-json.js';
import { spdxRdf } from './spdx-rdf.js';
import { spdxTagValue } from './spdx-tag-value.js';
import { spdxXml } from './spdx-xml.js';
import { spdxYaml } from './spdx-yaml.js';
import { spdx3Json } from './spdx3-json.js';
import { swid } from './swid.js';
import { tableCsv } from './table-csv.js';
import { readTableSbom } from './table-sbom.js';

/** In the order in which they are asked; the first that recognises a document reads it. Workbooks stand beside (readSbomFile). */
export const sbomReaders: readonly SbomReader[] = [
  cyclonedxJson,
  cyclonedxXml,
  spdxJson,
  spdx3Json,
  spdxTagValue,
  spdxYaml,
  spdxXml,
  spdxRdf,
  swid,
  tableCsv,
];

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
  const { items, remarks } = withCheckedIdentifiers(readArrived(arrived));
  return { items, remarks: [...(arrived.remarks ?? []), ...remarks] };
}

/** The same for a file, which may also be a workbook with a table SBOM; opening one waits, hence the promise. Never throws. */
export async function readSbomFile(bytes: Uint8Array, fileName = ''): Promise<Reading<Sbom>> {
  // An archive by its first two bytes (PK), as a workbook is one.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readSbom(bytes);
  const table = await readTableFile(bytes, fileName);
  const reading = table.kind === 'table' ? readTableSbom(table.sheets, 'xlsx') : undefined;
  return reading === undefined ? refused('document.format-not-known') : withCheckedIdentifiers(reading);
}

function readerOf(arrived: ArrivedText): SbomReader | undefined {
  return sbomReaders.find((reader) => reader.recognises(arrived));
}

function readArrived(arrived: ArrivedText): Reading<Sbom> {
  const reader = readerOf(arrived);
  if (reader === undefined) return refused('document.format-not-known');
  try {
    return withAnyComponent(reader.read(arrived));
  } catch {
    // A fault of a reader must cost one document, visibly, and not the request in which others came too.
    return refused('document.reader-failed', { format: reader.id });
  }
}

/**
 * A list of which no component could be read is no empty list: taken in, it would end every finding of the release by which it stands. One that
 * says that it is empty stays one, with a doubt.
 */
function withAnyComponent(reading: Reading<Sbom>): Reading<Sbom> {
  const isSkipped = reading.remarks.some(({ code }) => code === 'sbom.component-skipped');
  if (!isSkipped || reading.items.some(({ components }) => components.length > 0)) return reading;
  const remarks = reading.remarks.map((remark) =>
    remark.code === 'sbom.no-components' ? { ...remark, gravity: 'refusal' as const } : remark,
  );
  return remarks.some(({ gravity }) => gravity === 'refusal') ? { items: [], remarks } : reading;
}

function refused(code: string, params?: Remark['params']): Reading<Sbom> {
  return { items: [], remarks: [{ pointer: '', code, gravity: 'refusal', ...(params && { params }) }] };
}
