import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, type DataSource, type EntityManager, type EntitySchema } from 'typeorm';
import { allRows, insertRows, putRows, rowsIn } from '../database/many-rows.store.js';
import { inChunks } from '../database/transactions.js';
import type { Ledger, LedgerImport } from './device.js';
import {
  assessmentTable,
  confirmedNameTable,
  deviceModelTable,
  deviceTable,
  manufacturerAliasTable,
  manufacturerTable,
  partyTable,
  softwareReleaseTable,
} from './inventory.table.js';
import {
  emptyRows,
  inventoryTables,
  type InventoryRows,
  type InventoryTable,
  type KnownRows,
  type PlannedChange,
} from './known-inventory.js';
import {
  doubtfulMeetingTable,
  importChangeTable,
  ledgerImportTable,
  ledgerRowTable,
  ledgerTable,
  valueConflictTable,
} from './ledger.table.js';

/** The ledger that is meant when none is named: it gives the devices their numbers. */
export const MAIN_LEDGER = 'main';

const tableOf: { readonly [Table in InventoryTable]: EntitySchema<InventoryRows[Table]> } = {
  manufacturer: manufacturerTable,
  manufacturer_alias: manufacturerAliasTable,
  device_model: deviceModelTable,
  software_release: softwareReleaseTable,
  device: deviceTable,
  ledger_row: ledgerRowTable,
  party: partyTable,
  assessment: assessmentTable,
  confirmed_name: confirmedNameTable,
  value_conflict: valueConflictTable,
  doubtful_meeting: doubtfulMeetingTable,
};

/** The inventory as a whole: what an import plans with, and how its plan is written. Inside a transaction the manager is given. */
@Injectable()
export class InventoryStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  async everything(manager: EntityManager = this.reader.manager, only: readonly InventoryTable[] = inventoryTables): Promise<KnownRows> {
    const rows = emptyRows();
    for (const name of only) await this.load(manager, name, rows);
    return rows;
  }

  private async load<Table extends InventoryTable>(manager: EntityManager, name: Table, rows: KnownRows): Promise<void> {
    const found = await allRows<InventoryRows[Table]>(manager, tableOf[name]);
    const into = rows[name] as Map<string, InventoryRows[Table]>;
    for (const row of found) into.set(row.id, row);
  }

  /**
   * All makers, models and releases, and of each model that has devices one of them: enough to tell which model and release something means
   * (model-index.ts asks only whether a model is in use), in a hospital of a hundred thousand devices too.
   */
  async models(manager: EntityManager): Promise<KnownRows> {
    const rows = await this.everything(manager, ['manufacturer', 'manufacturer_alias', 'device_model', 'software_release']);
    const one = 'select device.id from device where device.model_id = model.id and device.removed_at is null limit 1';
    const found = await manager.query<{ id: string | null }[]>(`select (${one}) as id from device_model model`);
    const ids = found.flatMap(({ id }) => id ?? []);
    for (const device of await rowsIn(manager, deviceTable, 'id', ids)) rows.device.set(device.id, device);
    return rows;
  }

  /**
   * What a change by hand of one device looks at: the device with its rows, parties and conflicts, and all makers, models and releases. Not
   * enough for what may place it at another model: models of devices that are not here seem to be nobody's.
   */
  async around(manager: EntityManager, deviceId: string): Promise<KnownRows> {
    const rows = await this.everything(manager, ['manufacturer', 'manufacturer_alias', 'device_model', 'software_release']);
    const found = await manager.getRepository(deviceTable).findBy({ id: deviceId });
    for (const device of found) rows.device.set(device.id, device);
    for (const row of await manager.getRepository(ledgerRowTable).findBy({ deviceId })) rows.ledger_row.set(row.id, row);
    for (const party of await manager.getRepository(partyTable).findBy({ deviceId })) rows.party.set(party.id, party);
    for (const conflict of await manager.getRepository(valueConflictTable).findBy({ deviceId }))
      rows.value_conflict.set(conflict.id, conflict);
    return rows;
  }

  /** Parents first when writing, children first when taking away. */
  async write(manager: EntityManager, changes: readonly PlannedChange[]): Promise<void> {
    for (const name of inventoryTables) {
      const ofTable = changes.filter(({ table, after }) => table === name && after !== null);
      const [made, changed] = [ofTable.filter(({ before }) => before === null), ofTable.filter(({ before }) => before !== null)];
      const table = tableOf[name] as EntitySchema<{ id: string }>;
      await insertRows(manager, table, made.map(rowAfter));
      await putRows(manager, table, changed.map(rowAfter));
    }
    for (const name of [...inventoryTables].reverse()) {
      const gone = changes.filter(({ table, after }) => table === name && after === null);
      for (const chunk of inChunks(gone)) await manager.getRepository(tableOf[name]).delete(chunk.map(({ id }) => id));
    }
  }

  /**
   * Whoever plans with the whole inventory waits for the one before to have written: else two imports at once would each make the same
   * maker. SQLite has one writer anyway; on PostgreSQL the table of imports is the lock, which only writers of it wait for.
   */
  async claim(manager: EntityManager): Promise<void> {
    if (manager.dataSource.options.type === 'postgres') await manager.query('LOCK TABLE ledger_import IN SHARE ROW EXCLUSIVE MODE');
  }

  ledgerNamed(name: string, manager: EntityManager = this.reader.manager): Promise<Ledger | null> {
    return manager.getRepository(ledgerTable).findOneBy({ name });
  }

  async addLedger(manager: EntityManager, ledger: Ledger): Promise<void> {
    await manager.getRepository(ledgerTable).insert(ledger);
  }

  async recordImport(
    manager: EntityManager,
    made: LedgerImport,
    changes: readonly PlannedChange[],
    hashOf: (row: unknown) => string,
  ): Promise<void> {
    await manager.getRepository(ledgerImportTable).insert(made);
    const rows = changes.map(({ table, id, before, after }, sequence) => ({
      id: `${made.id.slice(0, 13)}-${sequence}`,
      importId: made.id,
      sequence,
      tableName: table,
      rowId: id,
      before,
      afterHash: after === null ? '' : hashOf(after),
    }));
    await insertRows(manager, importChangeTable, rows);
  }

  import(id: string, manager: EntityManager = this.reader.manager): Promise<LedgerImport | null> {
    return manager.getRepository(ledgerImportTable).findOneBy({ id });
  }

  /** How many imports of this kind there are that nobody took back. */
  standingImports(kind: string, manager: EntityManager = this.reader.manager): Promise<number> {
    return manager.getRepository(ledgerImportTable).countBy({ kind, undoneAt: IsNull() });
  }

  /** Names of the files that these imports read. */
  async fileNamesOf(importIds: readonly string[]): Promise<Map<string, string>> {
    const imports = await this.reader.getRepository(ledgerImportTable).findBy({ id: In([...new Set(importIds)]) });
    return new Map(imports.map(({ id, result }) => [id, 'fileName' in result ? String(result.fileName) : '']));
  }

  imports(offset: number, limit: number): Promise<[LedgerImport[], number]> {
    return this.reader.getRepository(ledgerImportTable).findAndCount({ order: { sequence: 'DESC' }, skip: offset, take: limit });
  }

  async lastSequence(manager: EntityManager = this.reader.manager): Promise<number> {
    return (await manager.getRepository(ledgerImportTable).maximum('sequence')) ?? 0;
  }

  changesOf(manager: EntityManager, importId: string) {
    return manager.getRepository(importChangeTable).find({ where: { importId }, order: { sequence: 'ASC' } });
  }

  async markUndone(manager: EntityManager, id: string, at: string): Promise<void> {
    await manager.getRepository(ledgerImportTable).update({ id }, { undoneAt: at });
  }
}

function rowAfter({ after }: PlannedChange): { id: string } {
  return after as { id: string };
}
