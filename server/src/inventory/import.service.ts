import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../http/principal.js';
import { CLOCK, type Clock } from '../clock.js';
import { Changes } from '../database/changes.store.js';
import { KeptValues } from '../database/kept-values.store.js';
import { Transactions } from '../database/transactions.js';
import { Refusal, notFound } from '../http/refusal.js';
import { canonical } from './canonical.js';
import type { LedgerImport } from './device.js';
import { reportOf, type ImportReport } from './import-report.js';
import type { ImportQuery } from './inventory.contract.js';
import { InventoryStore } from './inventory.store.js';
import { openNotebook, type InventoryRows, type Notebook, type PlannedChange } from './known-inventory.js';
import { readLedger, type LedgerReading } from './ledger/ledger-file.js';
import { readTableFile } from './ledger/table-file.js';
import { planImport } from './plan-import.js';

/** The ledger an import means when it names none. */
const MAIN_LEDGER = 'main';

export interface ArrivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

@Injectable()
export class ImportService {
  constructor(
    private readonly store: InventoryStore,
    private readonly transactions: Transactions,
    private readonly kept: KeptValues,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads the file, plans, and unless it is a trial run writes all of it in one transaction: a file is taken whole or not at all. */
  async import(file: ArrivedFile, asked: ImportQuery, asker: Principal): Promise<ImportReport> {
    const reading = await this.read(file, asked);
    const ledgerName = asked.ledger?.trim() || MAIN_LEDGER;
    const head = { kind: asked.kind, ledger: ledgerName, fileName: file.name };
    if (asked.dryRun) {
      const notebook = openNotebook(await this.store.everything(), randomUUID);
      const known = await this.store.ledgerNamed(ledgerName);
      const plan = planImport(reading, notebook, {
        importId: '',
        ledgerId: known?.id ?? 'trial',
        isMain: ledgerName === MAIN_LEDGER,
        ...this.moment(asker),
      });
      return reportOf({ ...head, id: null }, reading, plan, notebook);
    }
    return this.transactions.run((manager) => this.write(manager, file, head, reading, asker));
  }

  private async write(
    manager: EntityManager,
    file: ArrivedFile,
    head: { kind: ImportQuery['kind']; ledger: string; fileName: string },
    reading: LedgerReading,
    asker: Principal,
  ): Promise<ImportReport> {
    const importId = randomUUID();
    const moment = this.moment(asker);
    const ledgerId = await this.ledger(manager, head.ledger, moment.at);
    const notebook = openNotebook(await this.store.everything(manager), randomUUID);
    const plan = planImport(reading, notebook, { importId, ledgerId, isMain: head.ledger === MAIN_LEDGER, ...moment });
    const report = reportOf({ ...head, id: importId }, reading, plan, notebook);
    const changed = notebook.changes();
    await this.store.write(manager, changed);
    await this.store.recordImport(
      manager,
      await this.record(manager, file, head.kind, ledgerId, importId, moment, report),
      changed,
      hashOf,
    );
    if (head.kind === 'devices' && (await this.kept.get('firstImportAt')) === undefined)
      await this.kept.set(manager, 'firstImportAt', moment.at);
    await this.changes.note(manager, 'release', releasesTouched(changed, notebook), `import ${importId}`);
    return report;
  }

  private async record(
    manager: EntityManager,
    file: ArrivedFile,
    kind: string,
    ledgerId: string,
    id: string,
    { at, by }: { at: string; by: string },
    result: object,
  ): Promise<LedgerImport> {
    const sequence = (await this.store.lastSequence(manager)) + 1;
    return { id, kind, ledgerId, sequence, sha256: createHash('sha256').update(file.bytes).digest('hex'), at, by, result, undoneAt: null };
  }

  private async read(file: ArrivedFile, asked: ImportQuery): Promise<LedgerReading> {
    const table = await readTableFile(file.bytes, file.name);
    if (table.kind === 'unreadable') throw new Refusal(415, table.code, table.params);
    const reading = readLedger(asked.kind, table, this.clock.today());
    if ('problem' in reading) throw new Refusal(422, reading.problem.code, reading.problem.params);
    return reading;
  }

  /**
   * Takes an import back: rows return to what they were, devices that it brought are removed from sight. Refused when something that came
   * later rests on it, so that undoing never takes away what somebody else has said since.
   */
  async undo(id: string, asker: Principal): Promise<LedgerImport> {
    return this.transactions.run(async (manager) => {
      const made = await this.store.import(id);
      if (!made) throw notFound('inventory.import');
      if (made.undoneAt !== null) throw new Refusal(409, 'inventory.import-already-undone');
      const notebook = openNotebook(await this.store.everything(manager), randomUUID);
      const changes = await this.store.changesOf(manager, id);
      for (const change of [...changes].reverse()) this.takeBack(change, notebook);
      const at = this.clock.now();
      const changed = notebook.changes();
      await this.store.write(manager, changed);
      await this.store.markUndone(manager, id, at);
      await this.changes.note(manager, 'release', releasesTouched(changed, notebook), `undo ${id} ${asker.name}`);
      return { ...made, undoneAt: at };
    });
  }

  private takeBack(change: { tableName: string; rowId: string; before: object | null; afterHash: string }, notebook: Notebook): void {
    const table = change.tableName as keyof InventoryRows;
    const current = notebook.rows[table].get(change.rowId);
    const stands = (current === undefined ? '' : hashOf(current)) === change.afterHash;
    if (!stands) throw new Refusal(409, 'inventory.import-built-upon', { table });
    if (change.before !== null) return notebook.put(table, change.before as InventoryRows[typeof table]);
    if (table === 'device') return notebook.put('device', { ...(current as InventoryRows['device']), removedAt: this.clock.now() });
    // Makers, models and releases stay: a device removed from sight still refers to them.
    if (!['manufacturer', 'device_model', 'software_release', 'party'].includes(table)) notebook.remove(table, change.rowId);
  }

  private async ledger(manager: EntityManager, name: string, at: string): Promise<string> {
    const known = await this.store.ledgerNamed(name);
    if (known) return known.id;
    const ledger = { id: randomUUID(), name, createdAt: at };
    await this.store.addLedger(manager, ledger);
    return ledger.id;
  }

  private moment(asker: Principal) {
    return { at: this.clock.now(), today: this.clock.today(), by: asker.name };
  }
}

function hashOf(row: unknown): string {
  return createHash('sha256').update(canonical(row)).digest('hex');
}

/** The releases whose devices or identity changed: what has to be matched again. */
function releasesTouched(changes: readonly PlannedChange[], { rows }: Notebook): string[] {
  const models = new Set<string>();
  const releases = new Set<string>();
  for (const { table, id, before, after } of changes) {
    if (table === 'device') for (const row of [before, after] as (InventoryRows['device'] | null)[]) if (row) releases.add(row.releaseId);
    if (table === 'device_model') models.add(id);
    if (table === 'confirmed_name')
      for (const row of [before, after] as (InventoryRows['confirmed_name'] | null)[]) if (row?.modelId) models.add(row.modelId);
    if (table === 'manufacturer_alias') {
      const maker = ((after ?? before) as InventoryRows['manufacturer_alias']).manufacturerId;
      for (const model of rows.device_model.values()) if (model.manufacturerId === maker) models.add(model.id);
    }
  }
  for (const release of rows.software_release.values()) if (models.has(release.modelId)) releases.add(release.id);
  return [...releases];
}
