import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../http/principal.js';
import { CLOCK, type Clock } from '../clock.js';
import { Changes } from '../database/changes.store.js';
import { KeptValues } from '../database/kept-values.store.js';
import { Transactions } from '../database/transactions.js';
import { Refusal, notFound } from '../http/refusal.js';
import type { LedgerImport } from './device.js';
import { reportOf, type ImportReport } from './import-report.js';
import type { ImportQuery } from './inventory.contract.js';
import { InventoryStore, MAIN_LEDGER } from './inventory.store.js';
import { openNotebook } from './known-inventory.js';
import { readLedger, type LedgerReading } from './ledger/ledger-file.js';
import type { UnreadableCode, UnreadableFile } from './ledger/table.js';
import { readTableFile } from './ledger/table-file.js';
import { planImport } from './plan-import.js';
import { releasesTouched } from './releases-touched.js';
import { takeBack } from './undo-import.js';

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
    const ledgerName = ledgerNameOf(asked);
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
    await this.store.claim(manager);
    const importId = randomUUID();
    const moment = this.moment(asker);
    const ledgerId = await this.ledger(manager, head.ledger, moment.at);
    const notebook = openNotebook(await this.store.everything(manager), randomUUID);
    const plan = planImport(reading, notebook, { importId, ledgerId, isMain: head.ledger === MAIN_LEDGER, ...moment });
    const report = reportOf({ ...head, id: importId }, reading, plan, notebook);
    const changed = notebook.changes();
    const isFirst = (await this.store.standingImports('devices', manager)) === 0;
    await this.store.write(manager, changed);
    await this.store.recordImport(
      manager,
      await this.record(manager, file, head.kind, ledgerId, importId, moment, report),
      changed,
      hashOf,
    );
    if (head.kind === 'devices' && isFirst) await this.kept.set(manager, 'firstImportAt', moment.at);
    await this.changes.note(manager, 'release', releasesTouched(changed, notebook.rows), `import ${importId}`);
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
    if (table.kind === 'unreadable') throw refusalOfFile(table);
    const reading = readLedger(asked.kind, table, this.clock.today());
    if ('problem' in reading) throw new Refusal(422, reading.problem.code, reading.problem.params);
    return reading;
  }

  /** Takes an import back as a whole, or says what was built upon it since. */
  async undo(id: string, asker: Principal): Promise<LedgerImport> {
    return this.transactions.run(async (manager) => {
      await this.store.claim(manager);
      const made = await this.store.import(id, manager);
      if (!made) throw notFound('inventory.import');
      if (made.undoneAt !== null) throw new Refusal(409, 'inventory.import-already-undone');
      const notebook = openNotebook(await this.store.everything(manager), randomUUID);
      const at = this.clock.now();
      const taken = takeBack(await this.store.changesOf(manager, id), made.kind, notebook, { at, hashOf });
      if (taken.kind === 'built-upon') throw new Refusal(409, 'inventory.import-built-upon', { table: taken.table });
      const changed = notebook.changes();
      await this.store.write(manager, changed);
      await this.store.markUndone(manager, id, at);
      await this.changes.note(manager, 'release', releasesTouched(changed, notebook.rows), `undo ${id} ${asker.name}`);
      return { ...made, undoneAt: at };
    });
  }

  private async ledger(manager: EntityManager, name: string, at: string): Promise<string> {
    const known = await this.store.ledgerNamed(name, manager);
    if (known) return known.id;
    const ledger = { id: randomUUID(), name, createdAt: at };
    await this.store.addLedger(manager, ledger);
    return ledger.id;
  }

  private moment(asker: Principal) {
    return { at: this.clock.now(), today: this.clock.today(), by: asker.name };
  }
}

/** One ledger however its name is typed: ＭＥ機器 and ME機器. */
function ledgerNameOf({ ledger }: ImportQuery): string {
  return ledger?.normalize('NFKC').replace(/\s+/g, ' ').trim() || MAIN_LEDGER;
}

/** Contract, Errors: 400 unreadable, 413 too large, 415 a format that is not known, 422 understood but not to be used. */
const STATUS_OF_FILE: Readonly<Record<UnreadableCode, 400 | 413 | 415 | 422>> = {
  'inventory.file-empty': 400,
  'inventory.file-too-large': 413,
  'inventory.file-bomb': 413,
  'inventory.file-encrypted': 422,
  'inventory.file-not-a-table': 415,
  'inventory.file-encoding-unknown': 415,
  'inventory.file-quote-not-closed': 400,
  'inventory.file-damaged': 400,
};

function refusalOfFile({ code, params }: UnreadableFile): Refusal {
  const { line } = params;
  const details = typeof line === 'number' ? [{ row: line, code, params }] : [];
  return new Refusal(STATUS_OF_FILE[code], code, params, details);
}

/**
 * Tells whether a row still stands as an import left it. The values of a row are JSON that comes back from the database as it was written,
 * so only the order of the columns must not matter; sorting inside them as well would take several times as long.
 */
function hashOf(row: unknown): string {
  const columns = Object.entries(row as object).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(columns)).digest('hex');
}
