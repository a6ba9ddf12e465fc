import type { Cell, Sheet } from './cell.js';
import { type TableFile, type TableLimits, unreadable } from './table.js';
import { inspectArchive } from './workbook-archive.js';
import type { CellNote } from './worksheet.js';

/** Other kinds of files that are ZIP archives, by an entry that gives them away. */
const OTHER_ARCHIVES: readonly (readonly [string, RegExp])[] = [
  ['xlsb', /^xl\/workbook\.bin$/],
  ['numbers', /^(Index\/|Index\.zip$)/],
  ['ods', /^content\.xml$/],
  ['docx', /^word\//],
  ['pptx', /^ppt\//],
];

/** Reads all worksheets of an XLSX workbook; text, numbers, days and errors stay what they are. */
export async function readWorkbook(bytes: Uint8Array, limits: TableLimits): Promise<TableFile> {
  const archive = await inspectArchive(bytes, limits);
  if ('problem' in archive) return unreadable(`inventory.file-${archive.problem}`, archive.params);
  if (!archive.names.includes('xl/workbook.xml')) {
    const other = OTHER_ARCHIVES.find(([, entry]) => archive.names.some((name) => entry.test(name)));
    return unreadable('inventory.file-not-a-table', { found: other?.[0] ?? 'zip' });
  }
  try {
    // Loaded when a workbook comes: a program at rest need not hold it.
    const { default: readSheets } = await import('read-excel-file/universal');
    // A fresh copy: the library wants an ArrayBuffer of its own, a Buffer is often a window into a larger one.
    const read = await readSheets(new Uint8Array(bytes).buffer, { trim: false });
    const sheets = read.map(({ sheet, data }, index): Sheet => ({ name: sheet, rows: cellsOf(data, archive.sheets[index]?.notes ?? []) }));
    const visible = sheets.filter((_, index) => archive.sheets[index]?.hidden !== true);
    return {
      kind: 'table',
      format: 'workbook',
      encoding: 'xlsx',
      date1904: archive.date1904,
      sheets: visible.length > 0 ? visible : sheets,
    };
  } catch {
    return unreadable('inventory.file-damaged');
  }
}

/** A chart that is a sheet of its own has no data. */
function cellsOf(data: readonly (readonly unknown[])[] | undefined, notes: readonly CellNote[]): Cell[][] {
  const rows = (data ?? []).map((row) => row.map(cellOf));
  for (const { row, column, note } of notes) {
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column - 1] = noted(cells[column - 1] ?? null, note);
  }
  return rows;
}

/**
 * Whoever types 2027/3 into a spreadsheet gets 1 March, shown as a month: the month is what was meant. A day that is not the first was
 * typed as a day and stays one, whatever is shown of it.
 */
function noted(cell: Cell, note: CellNote['note']): Cell {
  if (note.kind === 'fault') return { error: note.error };
  if (note.kind === 'text') return typeof cell === 'number' ? note.text : cell;
  if (typeof cell !== 'object' || cell === null || !('day' in cell)) return cell;
  return cell.day.endsWith(note.shows === 'month' ? '-01' : '-01-01') ? { day: cell.day, shows: note.shows } : cell;
}

/** A day cell is midnight UTC of the day that the sheet shows. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  if (typeof value === 'string') return legible(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A workbook can hold any character escaped (_x0000_), also such as no database keeps; they are marked as lost. */
function legible(text: string): string {
  const isWhole = text.isWellFormed() && ![...text].some(isNoText);
  return isWhole ? text : [...text.toWellFormed()].map((sign) => (isNoText(sign) ? '\ufffd' : sign)).join('');
}

/** Control characters besides tab, line ends, escape and the separators of barcodes, as in a text file. */
function isNoText(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code < 0x09 || (code > 0x0d && code < 0x1b);
}
