import { type Cell, type RowRemark, type Sheet, textOf, tidy } from './cell.js';
import { type LedgerKind, fieldsThatMakeAHeader, headingKey, headingMeaning } from './headings.js';

export interface LedgerColumn {
  readonly heading: string;
  /** null when the heading means nothing to us, or another column means the same more exactly. */
  readonly field: string | null;
  /** Place in the row, from 0. */
  readonly index: number;
}

export interface LedgerHeader {
  readonly sheet: Sheet;
  /** As a spreadsheet counts, from 1. */
  readonly headerRow: number;
  readonly columns: readonly LedgerColumn[];
  readonly remarks: readonly RowRemark[];
}

/** Titles, remarks and legends above the table; a header further down than this is none. */
const SEARCHED_ROWS = 60;
/** What a bracket behind a heading says when the heading must not be taken for its field. */
const OTHER_MEANING = /旧|前回|変更前|更新前|old|previous|former|単位|個数|件数/i;

/**
 * Finds the sheet and the row that hold the headings of a table of this kind, by what they say. Undefined when no row does.
 * Sheets that hold another such table are named in a remark, since their rows are not read.
 */
export function findHeader(kind: LedgerKind, sheets: readonly Sheet[]): LedgerHeader | undefined {
  const found = sheets.flatMap((sheet) => bestOf(kind, sheet) ?? []);
  const best = found.reduce<Candidate | undefined>((most, one) => (most === undefined || one.fields > most.fields ? one : most), undefined);
  if (!best) return undefined;
  const { sheet, rowIndex } = best;
  const columns = columnsOf(kind, sheet, rowIndex);
  const others = found.filter((one) => one !== best && one.sheet.rows.length > one.rowIndex + 1);
  const unread = others.map((one) => ({ row: one.rowIndex + 1, column: '', value: one.sheet.name ?? '', code: 'sheet_not_read' }));
  return { sheet, headerRow: rowIndex + 1, columns: columns.columns, remarks: [...columns.remarks, ...unread] };
}

interface Candidate {
  readonly sheet: Sheet;
  readonly rowIndex: number;
  readonly fields: number;
}

function bestOf(kind: LedgerKind, sheet: Sheet): Candidate | undefined {
  let best: Candidate | undefined;
  for (let rowIndex = 0; rowIndex < Math.min(sheet.rows.length, SEARCHED_ROWS); rowIndex += 1) {
    const fields = new Set(headingsAt(kind, sheet, rowIndex).flatMap((heading) => meaningOf(kind, heading)?.field ?? []));
    const isHeader = fieldsThatMakeAHeader[kind].every((alternatives) => alternatives.some((field) => fields.has(field)));
    if (isHeader && (best === undefined || fields.size > best.fields)) best = { sheet, rowIndex, fields: fields.size };
  }
  return best;
}

function columnsOf(kind: LedgerKind, sheet: Sheet, rowIndex: number): { columns: LedgerColumn[]; remarks: RowRemark[] } {
  const written = headingsAt(kind, sheet, rowIndex);
  const remarks: RowRemark[] = [];
  const meanings = written.map((heading) => meaningOf(kind, heading));
  const winner = new Map<string, number>();
  meanings.forEach((meaning, index) => {
    const standing = meaning && winner.get(meaning.field);
    if (meaning && (standing === undefined || (meanings[standing]?.rank ?? 0) > meaning.rank)) winner.set(meaning.field, index);
  });
  const columns = written.map((heading, index): LedgerColumn => {
    const meaning = meanings[index];
    if (!meaning) return { heading, field: null, index };
    if (meaning.contradicts) remarks.push({ row: rowIndex + 1, column: heading, value: meaning.field, code: 'heading_contradicts_itself' });
    if (winner.get(meaning.field) === index) return { heading, field: meaning.field, index };
    remarks.push({
      row: rowIndex + 1,
      column: heading,
      value: written[winner.get(meaning.field) ?? 0] ?? '',
      code: 'column_means_the_same',
    });
    return { heading, field: null, index };
  });
  return { columns: columns.filter(({ heading }) => heading !== ''), remarks };
}

/** The headings of a row. One in a cell that is merged over two rows stands in the upper one. */
function headingsAt(kind: LedgerKind, sheet: Sheet, rowIndex: number): string[] {
  const row = sheet.rows[rowIndex] ?? [];
  const above = sheet.rows[rowIndex - 1] ?? [];
  return Array.from({ length: Math.max(row.length, above.length) }, (_, index) => {
    const text = headingText(row[index]);
    const upper = text === '' ? headingText(above[index]) : '';
    return upper !== '' && meaningOf(kind, upper) ? upper : text;
  });
}

function headingText(cell: Cell | undefined): string {
  return tidy(textOf(cell)).replace(/\s*\n\s*/g, '');
}

interface Meaning {
  readonly field: string;
  readonly rank: number;
  readonly contradicts: boolean;
}

/**
 * The whole heading, else what stands before its bracket, else what is in it: EOL(製品寿命終了日). Of two ends that differ
 * the bracket explains the letters before it: EOS(販売終了) is the end of sales. `旧管理番号` and `管理番号(旧)` mean nothing to us.
 */
function meaningOf(kind: LedgerKind, text: string): Meaning | undefined {
  if (text.length > 60) return undefined;
  const unmarked = text.normalize('NFKC').replace(/^[\s※*●◎○★☆■□・]+|^【[^】]*】|[\s※*★☆]+$/g, '');
  const whole = headingMeaning(kind, headingKey(unmarked)) ?? headingMeaning(kind, headingKey(text));
  const parts = /^([^([【〔<]*)[([【〔<]([^)\]】〕>]*)[)\]】〕>]?/.exec(unmarked);
  if (!parts) return whole && { ...whole, contradicts: false };
  const outer = headingMeaning(kind, headingKey(parts[1] ?? ''));
  const inner = headingMeaning(kind, headingKey(parts[2] ?? ''));
  if (whole) return { ...whole, contradicts: false };
  if (outer && inner && outer.field !== inner.field && isLifecycle(outer.field) && isLifecycle(inner.field))
    return { ...inner, contradicts: true };
  if (OTHER_MEANING.test(parts[2] ?? '')) return undefined;
  const meaning = outer ?? inner;
  return meaning && { ...meaning, contradicts: false };
}

function isLifecycle(field: string): boolean {
  return field === 'eol' || field === 'eos' || field === 'saleEndedOn';
}
