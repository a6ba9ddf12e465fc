import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../http/principal.js';
import { CLOCK, type Clock } from '../clock.js';
import { Changes } from '../database/changes.store.js';
import { Transactions } from '../database/transactions.js';
import { Refusal, notFound } from '../http/refusal.js';
import { changeByHand, changeByNotice, decideConflict, type NoticedDates } from './change-device.js';
import { decideMeeting } from './decide-meeting.js';
import type { LedgerRow } from './device.js';
import { asOf, openWork, type ImportWork } from './import-work.js';
import type { ChangedDevice } from './inventory.contract.js';
import { InventoryStore, MAIN_LEDGER } from './inventory.store.js';
import type { ImportFacts } from './provenance.js';
import { openNotebook, type KnownRows, type Notebook } from './known-inventory.js';
import { releasesTouched } from './releases-touched.js';

/** Changes that a person makes to the inventory without a file. */
@Injectable()
export class DevicesService {
  constructor(
    private readonly store: InventoryStore,
    private readonly transactions: Transactions,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  change(id: string, change: ChangedDevice, asker: Principal): Promise<void> {
    const known = (manager: EntityManager) => this.store.around(manager, id);
    return this.inNotebook(`by hand: ${asker.name}`, asker, known, ({ notebook }, work) => {
      const device = notebook.rows.device.get(id);
      if (!device || device.removedAt !== null) throw notFound('inventory.device');
      notebook.put('device', changeByHand(device, change, work));
    });
  }

  /** Dates that makers announced, by device. */
  takeNotices(dates: ReadonlyMap<string, NoticedDates>, cause: string, asker: Pick<Principal, 'name'>): Promise<void> {
    return this.inNotebook(cause, asker, this.all, ({ notebook }, work) => {
      for (const [id, noticed] of dates) {
        const device = notebook.rows.device.get(id);
        if (device && device.removedAt === null) notebook.put('device', changeByNotice(device, noticed, work));
      }
    });
  }

  decideConflict(id: string, take: 'kept' | 'offered', asker: Principal): Promise<void> {
    return this.inNotebook(`conflict ${id}`, asker, this.all, ({ notebook }, work) => {
      const conflict = notebook.rows.value_conflict.get(id);
      if (!conflict) throw notFound('inventory.conflict');
      if (conflict.state !== 'open') throw new Refusal(409, 'inventory.already-decided');
      decideConflict(conflict, take, work);
    });
  }

  decideMeeting(id: string, same: boolean, asker: Principal): Promise<void> {
    return this.inNotebook(`meeting ${id}`, asker, this.all, ({ notebook, mainLedgerId }, work) => {
      const meeting = notebook.rows.doubtful_meeting.get(id);
      if (!meeting) throw notFound('inventory.meeting');
      if (meeting.state !== 'open') throw new Refusal(409, 'inventory.already-decided');
      const workOf = ({ ledgerId, importId }: LedgerRow) => asOf(work, { ledgerId, importId, isMain: ledgerId === mainLedgerId });
      decideMeeting(meeting, same, notebook, { by: asker.name, workOf });
    });
  }

  private readonly all = (manager: EntityManager) => this.store.everything(manager);

  private inNotebook(
    cause: string,
    asker: Pick<Principal, 'name'>,
    load: (manager: EntityManager) => Promise<KnownRows>,
    act: (known: { notebook: Notebook; mainLedgerId: string | undefined }, work: ImportWork) => void,
  ): Promise<void> {
    return this.transactions.run(async (manager) => {
      await this.store.claim(manager);
      const notebook = openNotebook(await load(manager), randomUUID);
      const mainLedgerId = (await this.store.ledgerNamed(MAIN_LEDGER, manager))?.id;
      act({ notebook, mainLedgerId }, openWork(notebook, this.factsOf(asker)));
      const changed = notebook.changes();
      await this.store.write(manager, changed);
      await this.changes.note(manager, 'release', releasesTouched(changed, notebook.rows), cause, 'manual');
    });
  }

  /** No ledger and no import: a person's word. */
  private factsOf(asker: Pick<Principal, 'name'>): ImportFacts {
    return { importId: '', ledgerId: '', isMain: false, at: this.clock.now(), today: this.clock.today(), by: asker.name };
  }
}
