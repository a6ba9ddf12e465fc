import { CsvError, parse } from 'csv-parse/sync';
import type { Sheet } from './cell.js';
import { type TableFile, type TableLimits, unreadable } from './table.js';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp932';
}

/**
 * The text of a file in UTF-8, UTF-16 or CP932 (what Excel in Japan writes as "CSV"). A byte order mark decides; else the first encoding in
 * which every byte is valid: Japanese in CP932 is practically never valid UTF-8. Undefined when it is valid in none.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const utf16 = utf16Of(bytes);
  if (utf16) return decodedAs(bytes, utf16, utf16);
  return decodedAs(bytes, 'utf-8', 'utf-8') ?? decodedAs(bytes, 'shift_jis', 'cp932');
}

function decodedAs(bytes: Uint8Array, label: string, encoding: DecodedText['encoding']): DecodedText | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return isText(text) ? { text, encoding } : undefined;
  } catch {
    return undefined;
  }
}

/** Control characters besides tab, line ends, escape and the separators of barcodes are no text in any language: it is something else. */
function isText(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x09 || (code > 0x0d && code < 0x1b)) return false;
  }
  return true;
}

/** With a byte order mark, or without one where every other byte of the beginning is zero (ASCII and tabs in UTF-16). */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const head = bytes.subarray(0, 2000);
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > 4 && even === 0) return 'utf-16le';
  return even > 4 && odd === 0 ? 'utf-16be' : undefined;
}

/** Characters of one row: a thousand columns, or a quote that was opened and swallows what follows. */
const LONGEST_RECORD = 10_000_000;

/** Reads separated values. Every line counts as a row, blank ones too, so that row numbers are those of a spreadsheet. */
export function parseSeparated({ text, encoding }: DecodedText, limits: TableLimits): TableFile {
  // `sep=;` in the first line tells Excel the separator; it is a row of the file all the same.
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1];
  // Without a quote every line is a row: what is far too long need not be taken apart to see it.
  const lines = text.includes('"') ? 0 : linesOf(text, limits.rows + 1);
  if (lines > limits.rows) return unreadable('inventory.file-too-large', { rows: lines, limit: limits.rows });
  try {
    const rows: string[][] = parse(text, {
      delimiter: told ?? separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_RECORD,
      // One more than may be shows that there are too many; the rest need not be read.
      to: limits.rows + 1,
    });
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (rows.length > limits.rows) return unreadable('inventory.file-too-large', { rows: rows.length, limit: limits.rows });
    if (columns > limits.columns) return unreadable('inventory.file-too-large', { columns, limit: limits.columns });
    const sheet: Sheet = { name: null, rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))) };
    return { kind: 'table', format: 'text', encoding, date1904: false, sheets: [sheet] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return unreadable('inventory.file-quote-not-closed', { line: lineOfLastQuote(text) });
    const line = Number(error['lines']);
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      return unreadable('inventory.file-too-large', { limit: LONGEST_RECORD, ...(line > 0 && { line }) });
    return unreadable('inventory.file-not-a-table', { found: error.code });
  }
}

/** How many lines there are, counted to `most`; a line end at the end of the text begins no line. */
function linesOf(text: string, most: number): number {
  let lines = 0;
  const ends = /[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/y;
  while (lines < most && ends.lastIndex < text.length && ends.test(text)) lines += 1;
  return lines;
}

/** The separator that stands most often outside quotes in the first hundred lines; the comma where there is none. */
function separatorOf(text: string): string {
  const head = text
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, 100)
    .join('\n');
  const counts = [',', '\t', ';'].map((separator) => ({ separator, count: head.split(separator).length - 1 }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).separator;
}

function lineOfLastQuote(text: string): number {
  return text.slice(0, text.lastIndexOf('"')).split(/\r\n|\n|\r/).length;
}
