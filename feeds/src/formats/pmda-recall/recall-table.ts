import { parse } from 'csv-parse/sync';
import { rowsOfHtml } from './html-rows.js';
import type { RemarkBook } from '../../remark-book.js';
import { fieldOf, type RecallField } from './columns.facts.js';

/** A row by what its columns tell; several columns of one field (GTIN) are lines. */
export interface RecallRow {
  readonly values: Readonly<Partial<Record<RecallField, string>>>;
  /** The page that the name links to. */
  readonly href: string | null;
  readonly pointer: string;
}

export interface RecallTable {
  readonly fields: ReadonlySet<RecallField>;
  readonly rows: readonly RecallRow[];
}

interface WrittenCell {
  readonly text: string;
  readonly href: string | null;
}

/** Titles and notes may stand above the headings. */
const ABOVE_HEADINGS = 30;
/** With fewer known headings a row is no heading. */
const FEWEST_HEADINGS = 3;

/** The rows of a CSV or TSV; a place is the number of the line's row, the first being 1. */
export function tableOfText(text: string, remarks: RemarkBook): RecallTable | null {
  return tableOf(csvRows(text, remarks), (row) => `/${row + 1}`);
}

/** The rows of the tables of a page. */
export function tableOfPage(html: string): RecallTable | null {
  return tableOf(rowsOfHtml(html), (row) => `/table/tr[${row + 1}]`);
}

/** Whether a line near the beginning holds the headings of a list, without reading the whole. */
export function hasHeadings(text: string): boolean {
  return delimiterOf(text) !== undefined;
}

function delimiterOf(text: string): ',' | '\t' | undefined {
  const lines = text
    .slice(0, 8000)
    .split(/\r?\n/, ABOVE_HEADINGS)
    .filter((line) => line.length < 2000);
  return ([',', '\t'] as const).find((sign) => lines.some((line) => isHeading(line.split(sign).map(unquoted))));
}

function unquoted(cell: string): WrittenCell {
  return { text: cell.replaceAll('"', ''), href: null };
}

function tableOf(rows: readonly (readonly WrittenCell[])[], pointerOf: (row: number) => string): RecallTable | null {
  const at = rows.slice(0, ABOVE_HEADINGS).findIndex(isHeading);
  const heading = rows[at];
  if (heading === undefined) return null;
  const columns = heading.map(({ text }) => fieldOf(text));
  const body = rows.slice(at + 1).flatMap((cells, index) => {
    // Long pages repeat their headings.
    if (isSameRow(cells, heading) || cells.every(({ text }) => text.trim() === '')) return [];
    return [rowOf(cells, columns, pointerOf(at + 1 + index))];
  });
  return { fields: new Set(columns.filter((field) => field !== undefined)), rows: body };
}

/** A cell of a list may begin with the word of its own column, as a label: `販売名：…`. That is no heading. */
const LABELLED = /[:：]/;
const LONGEST_HEADING = 40;

function isSameRow(cells: readonly WrittenCell[], heading: readonly WrittenCell[]): boolean {
  return cells.length === heading.length && cells.every(({ text }, column) => text.trim() === heading[column]?.text.trim());
}

function isHeading(cells: readonly WrittenCell[]): boolean {
  const fields = new Set(cells.flatMap(({ text }) => (text.length > LONGEST_HEADING || LABELLED.test(text) ? [] : (fieldOf(text) ?? []))));
  return fields.size >= FEWEST_HEADINGS && (fields.has('name') || fields.has('names'));
}

function rowOf(cells: readonly WrittenCell[], columns: readonly (RecallField | undefined)[], pointer: string): RecallRow {
  const values: Partial<Record<RecallField, string>> = {};
  for (const [column, { text }] of cells.entries()) {
    const field = columns[column];
    const told = cleaned(text);
    if (field === undefined || told === '') continue;
    const before = values[field];
    values[field] = before === undefined ? told : `${before}\n${told}`;
  }
  return { values, href: cells.find(({ href }) => href !== null)?.href ?? null, pointer };
}

/** An apostrophe before a day tells spreadsheets that it is a text. */
function cleaned(text: string): string {
  return text.replace(/^'/, '').trim();
}

function csvRows(text: string, remarks: RemarkBook): readonly (readonly WrittenCell[])[] {
  const delimiter = delimiterOf(text) ?? ',';
  try {
    const rows: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true });
    return rows.map((cells) => cells.map((cell) => ({ text: cell, href: null })));
  } catch {
    remarks.refuse('', 'csv-not-understood');
    return [];
  }
}
