import type { Response } from 'express';
import writeExcelFile from 'write-excel-file/node';

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
  return writeExcelFile([head, ...body], { stickyRowsCount: 1 }).toBuffer();
}

function cellOf(value: string | number | null) {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
