import type { ImportResult, RowRemark } from '../api/types-of-imports';
import type { Dictionary } from '../words/ja';
import { remarkSentence } from '../words/words';

export type ReportKind = 'rejected' | 'remarks' | 'missing';
export const reportKinds: readonly ReportKind[] = ['rejected', 'remarks', 'missing'];

/** One line of an import's report. */
export interface ReportRow {
  readonly id: string;
  readonly kind: ReportKind;
  readonly kindText: string;
  /** The row of the file; null for a device that is not in it. */
  readonly row: number | null;
  readonly column: string;
  readonly value: string;
  readonly sentence: string;
}

/** Everything in a report that a person may want to look at, in the order of the file. */
export function reportRows(result: ImportResult, words: Dictionary): readonly ReportRow[] {
  const placed = [
    ...result.rejected.map((remark, index) => rowOf('rejected', remark, index, words)),
    ...result.remarks.map((remark, index) => rowOf('remarks', remark, index, words)),
  ].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const missing = result.missing.map((device) => ({
    id: `missing ${device.id}`,
    kind: 'missing' as const,
    kindText: words.imports.missing,
    row: null,
    column: '',
    value: device.ledgerNumber ?? '',
    sentence: `${device.manufacturer} ${device.model}`,
  }));
  return [...placed, ...missing];
}

/** The report as a table for CSV, the headings first. */
export function reportTable(rows: readonly ReportRow[], words: Dictionary): readonly (readonly (string | number | null)[])[] {
  const { everywhere, imports } = words;
  const headings = [imports.kindHeading, everywhere.row, everywhere.column, everywhere.value, everywhere.what];
  return [headings, ...rows.map((row) => [row.kindText, row.row, row.column, row.value, row.sentence])];
}

function rowOf(kind: 'rejected' | 'remarks', remark: RowRemark, index: number, words: Dictionary): ReportRow {
  return {
    id: `${kind} ${index}`,
    kind,
    kindText: words.imports[kind],
    row: remark.row,
    column: remark.column,
    value: remark.value,
    sentence: remarkSentence(words, remark.code, remark.message),
  };
}
