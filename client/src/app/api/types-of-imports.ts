/** A ledger that is taken over, and what is said of its rows; named as in the server's `*.contract.ts`. */
export type ImportKind = 'devices' | 'aliases' | 'models' | 'productNames' | 'assessments';
export const importKinds: readonly ImportKind[] = ['devices', 'aliases', 'models', 'productNames', 'assessments'];
/** `row` is the row of the file as a spreadsheet counts it (from 1). */
export interface RowRemark {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}
export interface MissingDevice {
  readonly id: string;
  readonly ledgerNumber: string | null;
  readonly manufacturer: string;
  readonly model: string;
}
export interface ImportResult {
  /** null for a trial run. */
  readonly id: string | null;
  readonly kind: ImportKind;
  readonly ledger: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly missing: readonly MissingDevice[];
  readonly rejected: readonly RowRemark[];
  readonly remarks: readonly RowRemark[];
  readonly conflicts: number;
  /** Rows that may be a device of another ledger and wait for confirmation. */
  readonly meetings: number;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly encoding: string;
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
}
export interface ImportView extends ImportResult {
  readonly at: string;
  readonly by: string;
  readonly undoneAt: string | null;
  readonly undoable: boolean;
}
