import { type Entry, type ZipFile, fromBuffer } from 'yauzl';
import type { TableLimits } from './table.js';
import { type CellNote, type WorksheetExtent, attribute, formatsOf, inspectWorksheet, tags } from './worksheet.js';

/** What the archive of a workbook holds, found before its cells are unpacked into memory as a whole. */
export interface WorkbookArchive {
  readonly names: readonly string[];
  readonly date1904: boolean;
  /** Sheets in the order of the book. */
  readonly sheets: readonly { readonly hidden: boolean; readonly notes: readonly CellNote[] }[];
}

export interface ArchiveProblem {
  readonly problem: 'bomb' | 'encrypted' | 'too-large' | 'damaged';
  readonly params: Readonly<Record<string, string | number>>;
}

/** The last row that Excel has. */
const MOST_ROWS = 1_048_576;
const NEEDED = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml)$|worksheets\/[^/]+\.xml$/;

/**
 * Looks through the archive: how many entries, how large they become (measured, since headers lie), how far the cells of a sheet reach.
 * The library that reads the cells leaves out formula errors and what a format shows without a word, so they are collected here.
 */
export async function inspectArchive(bytes: Uint8Array, limits: TableLimits): Promise<WorkbookArchive | ArchiveProblem> {
  try {
    const zip = await opened(bytes);
    if (zip.entryCount > limits.archiveEntries)
      return { problem: 'bomb', params: { entries: zip.entryCount, limit: limits.archiveEntries } };
    const parts = await readParts(zip, limits);
    return 'problem' in parts ? parts : described(parts.texts, parts.names, limits);
  } catch {
    return { problem: 'damaged', params: {} };
  }
}

async function readParts(zip: ZipFile, limits: TableLimits): Promise<{ names: string[]; texts: Map<string, string> } | ArchiveProblem> {
  const names: string[] = [];
  const texts = new Map<string, string>();
  let bytes = 0;
  for (const entry of await entriesOf(zip)) {
    if (entry.isEncrypted()) return { problem: 'encrypted', params: {} };
    bytes += entry.uncompressedSize;
    const ratio = Math.round(entry.uncompressedSize / Math.max(entry.compressedSize, 1));
    if (bytes > limits.archiveBytes) return { problem: 'bomb', params: { bytes, limit: limits.archiveBytes } };
    if (entry.uncompressedSize > 1_000_000 && ratio > limits.archiveRatio)
      return { problem: 'bomb', params: { ratio, limit: limits.archiveRatio } };
    names.push(entry.fileName);
    if (NEEDED.test(entry.fileName)) texts.set(entry.fileName, await textOf(zip, entry));
  }
  return { names, texts };
}

function described(texts: ReadonlyMap<string, string>, names: readonly string[], limits: TableLimits): WorkbookArchive | ArchiveProblem {
  const book = texts.get('xl/workbook.xml') ?? '';
  const relations = tags(texts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship');
  const targets = new Map(relations.map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]));
  const formats = formatsOf(texts.get('xl/styles.xml') ?? '');
  const sheets: WorkbookArchive['sheets'][number][] = [];
  for (const tag of tags(book, 'sheet')) {
    const target = targets.get(attribute(tag, 'id')) ?? '';
    const seen = inspectWorksheet(texts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`) ?? '', formats);
    const problem = tooFar(seen, limits);
    if (problem) return problem;
    sheets.push({ hidden: /hidden/i.test(attribute(tag, 'state')), notes: seen.notes });
  }
  return { names, sheets, date1904: /^(1|true)$/.test(attribute(tags(book, 'workbookPr')[0] ?? '', 'date1904')) };
}

function tooFar({ rows, columns, lastRow }: WorksheetExtent, limits: TableLimits): ArchiveProblem | undefined {
  const reached = lastRow > MOST_ROWS ? lastRow : rows;
  if (reached > limits.rows) return { problem: 'too-large', params: { rows: reached, limit: limits.rows } };
  if (columns > limits.columns) return { problem: 'too-large', params: { columns, limit: limits.columns } };
  return rows * columns > limits.cells ? { problem: 'too-large', params: { cells: rows * columns, limit: limits.cells } } : undefined;
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', reject);
    zip.readEntry();
  });
}

/** Unpacks one entry; the reader fails when more or less comes out than the header says, so no entry can be larger than it claims. */
function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      stream.once('error', reject);
    });
  });
}
