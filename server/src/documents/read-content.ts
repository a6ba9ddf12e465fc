import type { Reading, Remark } from '#feeds/reading.js';
import { Refusal } from '../http/refusal.js';
import type { Mds2Sheet } from './mds2/mds2.js';
import { isRefusedTable, readMds2 } from './mds2/read-mds2.js';
import { sheetOfModel } from './mds2/whose-sheet.js';
import { refusalOfReading } from './refused-reading.js';
import type { Sbom } from './sbom/sbom.js';

/** What was read of a document about a model. */
export interface ReadContent {
  readonly format: string;
  readonly sbom: Sbom | null;
  readonly sheet: Mds2Sheet | null;
  readonly remarks: readonly Remark[];
}

/** What stands in a file, before anybody says of which model it is: an SBOM, or the sheets of one or several models. */
export interface FileContent {
  readonly sbom: Sbom | null;
  readonly sheets: readonly Mds2Sheet[];
  readonly remarks: readonly Remark[];
}

/** The bytes of a file must be some, and not more than are taken (in bytes). */
export function mustFit(bytes: Uint8Array, largest: number): void {
  if (bytes.length === 0) throw new Refusal(400, 'document.empty');
  if (bytes.length > largest) throw new Refusal(413, 'document.too-large', { limitMiB: Math.floor(largest / 1024 / 1024) });
}

/** A document for people: kept as it came, its content is not read. The format is what its name ends with. */
export function unread(fileName: string | null): ReadContent {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(fileName ?? '')?.[1]?.toLowerCase();
  return { format: ending ?? 'file', sbom: null, sheet: null, remarks: [] };
}

/** An SBOM, else MDS2 or MDS/SDS sheets; what is neither is refused as what it most looks like. */
export async function fileContent(bytes: Uint8Array, fileName: string | null, asSbom: Reading<Sbom>): Promise<FileContent> {
  const [sbom] = asSbom.items;
  if (sbom) return { sbom, sheets: [], remarks: asSbom.remarks };
  const isSbomAlike = asSbom.remarks.some(({ code }) => code.startsWith('sbom.'));
  const asSheet = isSbomAlike ? { items: [], remarks: [] } : await readMds2(bytes, fileName ?? '');
  if (asSheet.items.length > 0) return { sbom: null, sheets: asSheet.items, remarks: asSheet.remarks };
  throw refusalOfReading(isRefusedTable(bytes, asSheet) ? asSheet.remarks : asSbom.remarks);
}

/** What of the file is about this model. */
export function contentOf({ sbom, sheets, remarks }: FileContent, model: string): ReadContent {
  if (sbom) return { format: sbom.format, sbom, sheet: null, remarks };
  const sheet = sheetOfModel(sheets, model);
  if (sheet) return { format: sheet.format, sbom: null, sheet, remarks };
  // A workbook may hold the sheets of several models; another model's answers must never stand for this one's.
  throw new Refusal(422, 'documents.model-not-in-file', { model, sheets: sheets.length });
}
