import type { RowRemark } from './cell.js';
import { type DeviceRow, type RejectedRow, identityKey, readDeviceRow } from './device-row.js';
import { type LedgerHeader, findHeader } from './header.js';
import type { LedgerKind } from './headings.js';
import { type ReferenceKind, type ReferenceRow, readReferenceRow } from './reference-row.js';
import type { TableFile } from './table.js';

interface ReadingHead {
  /** Name of the worksheet; null in a text file. */
  readonly sheet: string | null;
  /** Row of the headings as a spreadsheet counts, from 1. */
  readonly headerRow: number;
  readonly encoding: string;
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
  /** Rows that could not be taken, and why. */
  readonly rejected: readonly RowRemark[];
  /** What a person should look at, of the file and of its rows. */
  readonly remarks: readonly RowRemark[];
}

/** What a file of the hospital says, row by row. Nothing of the file is lost in silence: a row is here, rejected, or blank. */
export type LedgerReading =
  | (ReadingHead & { readonly kind: 'devices'; readonly rows: readonly DeviceRow[] })
  | (ReadingHead & { readonly kind: ReferenceKind; readonly rows: readonly ReferenceRow[] });

export interface LedgerProblem {
  readonly problem: { readonly code: 'inventory.headings-not-found'; readonly params: Readonly<Record<string, string | number>> };
}

/** Reads a table as one of the hospital's ledgers. `today` ('YYYY-MM-DD') is the day of the import. */
export function readLedger(kind: LedgerKind, table: Extract<TableFile, { kind: 'table' }>, today: string): LedgerReading | LedgerProblem {
  const header = findHeader(kind, table.sheets);
  if (!header) return { problem: { code: 'inventory.headings-not-found', params: { kind, sheets: table.sheets.length } } };
  const head = {
    sheet: header.sheet.name,
    headerRow: header.headerRow,
    encoding: table.encoding,
    columns: header.columns.map(({ heading, field }) => ({ heading, field })),
  };
  if (kind !== 'devices') return { kind, ...head, ...readReferences(kind, header) };
  return { kind, ...head, ...readDevices(header, { today, date1904: table.date1904 }) };
}

function bodyOf({ sheet, headerRow }: LedgerHeader) {
  return sheet.rows.slice(headerRow).map((cells, index) => ({ cells, row: headerRow + index + 1 }));
}

function readReferences(kind: ReferenceKind, header: LedgerHeader) {
  const read = bodyOf(header).flatMap(({ cells, row }) => readReferenceRow(kind, cells, row, header.columns) ?? []);
  const rows = read.filter((each) => each.kind === 'reference');
  const rejected = read.filter((each) => each.kind === 'rejected').map(remarkOf);
  return { rows, rejected, remarks: [...header.remarks, ...rows.flatMap(({ remarked }) => remarked)] };
}

function readDevices(header: LedgerHeader, facts: { today: string; date1904: boolean }) {
  const rows: DeviceRow[] = [];
  const rejected: RowRemark[] = [];
  const keys = new Map<string, number>();
  const identities = new Map<string, number>();
  const column = (field: string) => header.columns.find((each) => each.field === field)?.heading ?? '';
  for (const { cells, row } of bodyOf(header)) {
    const read = readDeviceRow(cells, row, header.columns, facts);
    if (!read) continue;
    if (read.kind === 'rejected') rejected.push(remarkOf(read));
    else if (keys.has(read.key)) rejected.push(twice(read, column));
    else {
      keys.set(read.key, row);
      rows.push(withDuplicate(read, identities, column('serialNumber')));
    }
  }
  return { rows, rejected, remarks: [...header.remarks, ...rows.flatMap(({ remarked }) => remarked)] };
}

/** Two rows with one number: nobody can say which of them is the device, so the first stands and the second is told. */
function twice({ row, ledgerNumber, values }: DeviceRow, column: (field: string) => string): RowRemark {
  if (ledgerNumber !== null) return { row, column: column('ledgerNumber'), value: ledgerNumber, code: 'inventory.ledger-number-twice' };
  return { row, column: column('serialNumber'), value: values['serialNumber']?.asWritten ?? '', code: 'inventory.device-twice' };
}

/** The later of two rows with the same maker, model and serial number; both stay, since a wrong serial number is as likely as a double. */
function withDuplicate(device: DeviceRow, identities: Map<string, number>, column: string): DeviceRow {
  const identity = identityKey(device.values);
  if (identity === undefined) return device;
  if (!identities.has(identity)) {
    identities.set(identity, device.row);
    return device;
  }
  const remark = { row: device.row, column, value: device.values['serialNumber']?.asWritten ?? '', code: 'duplicate' };
  return { ...device, remarks: [...device.remarks, 'duplicate'], remarked: [...device.remarked, remark] };
}

function remarkOf({ row, column, value, code }: RowRemark | RejectedRow): RowRemark {
  return { row, column, value, code };
}
