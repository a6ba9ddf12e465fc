import type { Response } from 'express';

export interface TableColumn<Row> {
  readonly heading: string;
  readonly value: (row: Row) => string | number | null;
}

/** A list as a file: CSV in UTF-8 with byte order mark, so that Excel opens it rightly, or XLSX. */
export async function sendTable<Row>(
  response: Response,
  format: 'xlsx' | 'csv',
  name: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  response.set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="mimamori-${name}.${format}"` });
  response.send(format === 'csv' ? csvOf(columns, rows) : await workbookOf(columns, rows));
}

function csvOf<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ value }) => value(row)))];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in front (it is data from elsewhere). */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) && !/^[+-]?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

async function workbookOf<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): Promise<Buffer> {
  const head = columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const }));
  const body = rows.map((row) => columns.map(({ value }) => cellOf(value(row))));
  // Loaded when a workbook is wanted: a program at rest need not hold it.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile([head, ...body], { stickyRowsCount: 1 }).toBuffer();
}

function cellOf(value: string | number | null) {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value: escaped(value), type: String };
}

/**
 * XML has no control characters, and the library leaves them out without a word: the separators of a UDI would be lost. A workbook writes
 * them as _x001D_, and a text that looks like that with its underscore escaped (ST_Xstring, ECMA-376 Part 1, 22.9.2.19).
 */
function escaped(text: string): string {
  const written = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return [...written]
    .map((sign) => (isControl(sign) ? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_` : sign))
    .join('');
}

function isControl(sign: string): boolean {
  return sign < ' ' && sign !== '\n' && sign !== '\t';
}
