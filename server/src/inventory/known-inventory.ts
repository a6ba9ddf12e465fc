import { isSame } from './canonical.js';
import type {
  Assessment,
  ConfirmedName,
  Device,
  DeviceModel,
  DoubtfulMeeting,
  LedgerRow,
  Manufacturer,
  ManufacturerAlias,
  Party,
  SoftwareRelease,
  ValueConflict,
} from './device.js';

/** The rows that an import may read and write, by the name of their table. */
export interface InventoryRows {
  readonly manufacturer: Manufacturer;
  readonly manufacturer_alias: ManufacturerAlias;
  readonly device_model: DeviceModel;
  readonly software_release: SoftwareRelease;
  readonly device: Device;
  readonly ledger_row: LedgerRow;
  readonly party: Party;
  readonly assessment: Assessment;
  readonly confirmed_name: ConfirmedName;
  readonly value_conflict: ValueConflict;
  readonly doubtful_meeting: DoubtfulMeeting;
}
export type InventoryTable = keyof InventoryRows;

/** Parents before children: the order in which rows are written (and, backwards, taken away). */
export const inventoryTables = [
  'manufacturer',
  'manufacturer_alias',
  'device_model',
  'software_release',
  'device',
  'ledger_row',
  'party',
  'assessment',
  'confirmed_name',
  'value_conflict',
  'doubtful_meeting',
] as const satisfies readonly InventoryTable[];

export type KnownRows = { readonly [Table in InventoryTable]: Map<string, InventoryRows[Table]> };

export interface PlannedChange {
  readonly table: InventoryTable;
  readonly id: string;
  readonly before: InventoryRows[InventoryTable] | null;
  readonly after: InventoryRows[InventoryTable] | null;
}

/**
 * The inventory in memory while an import is planned. Planning writes into it, so that later rows of a file see what earlier ones brought,
 * and every write is noted: a trial run throws the notes away, an import stores them, and undoing puts back what stood before.
 */
export interface Notebook {
  readonly rows: KnownRows;
  readonly newId: () => string;
  put<Table extends InventoryTable>(table: Table, row: InventoryRows[Table]): void;
  remove(table: InventoryTable, id: string): void;
  /** One change a row, first state to last, in the order of first touch. */
  changes(): PlannedChange[];
}

export function openNotebook(rows: KnownRows, newId: () => string): Notebook {
  const before = new Map<string, { table: InventoryTable; id: string; row: InventoryRows[InventoryTable] | null }>();
  function note(table: InventoryTable, id: string): void {
    const key = `${table} ${id}`;
    if (!before.has(key)) before.set(key, { table, id, row: rows[table].get(id) ?? null });
  }
  return {
    rows,
    newId,
    put(table, row) {
      note(table, row.id);
      (rows[table] as Map<string, typeof row>).set(row.id, row);
    },
    remove(table, id) {
      note(table, id);
      rows[table].delete(id);
    },
    changes: () =>
      [...before.values()]
        .map(({ table, id, row }) => ({ table, id, before: row, after: rows[table].get(id) ?? null }))
        .filter(({ before: first, after }) => !isSame(first, after)),
  };
}

export function emptyRows(): KnownRows {
  return {
    manufacturer: new Map(),
    manufacturer_alias: new Map(),
    device_model: new Map(),
    software_release: new Map(),
    device: new Map(),
    ledger_row: new Map(),
    party: new Map(),
    assessment: new Map(),
    confirmed_name: new Map(),
    value_conflict: new Map(),
    doubtful_meeting: new Map(),
  };
}
