import type { Sheet } from './cell.js';

export type TableFile =
  | {
      readonly kind: 'table';
      readonly format: 'text' | 'workbook';
      readonly encoding: string;
      readonly date1904: boolean;
      readonly sheets: readonly Sheet[];
    }
  | UnreadableFile;

export interface UnreadableFile {
  readonly kind: 'unreadable';
  readonly code: UnreadableCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type UnreadableCode =
  | 'inventory.file-empty'
  | 'inventory.file-too-large'
  | 'inventory.file-bomb'
  | 'inventory.file-encrypted'
  | 'inventory.file-not-a-table'
  | 'inventory.file-encoding-unknown'
  | 'inventory.file-quote-not-closed'
  | 'inventory.file-damaged';

/** How much a table may ask of the machine. The largest hospital has tens of thousands of devices and some hundred columns. */
export interface TableLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Rows times columns of one sheet, counting to the furthest cell: a single cell at XFD1048576 makes seventeen thousand million. */
  readonly cells: number;
  readonly archiveEntries: number;
  readonly archiveBytes: number;
  /** Uncompressed to compressed size of one entry of more than a megabyte; repetitive sheets reach about 50. */
  readonly archiveRatio: number;
}
export const tableLimits: TableLimits = {
  bytes: 50_000_000,
  rows: 200_000,
  columns: 1_000,
  cells: 10_000_000,
  archiveEntries: 2_000,
  archiveBytes: 300_000_000,
  archiveRatio: 200,
};

export function unreadable(code: UnreadableCode, params: UnreadableFile['params'] = {}): UnreadableFile {
  return { kind: 'unreadable', code, params };
}
