import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Principal } from '../http/principal.js';
import { CLOCK, type Clock } from '../clock.js';
import { Changes } from '../database/changes.store.js';
import { Transactions } from '../database/transactions.js';
import { Refusal, notFound } from '../http/refusal.js';
import { changeByHand, decideConflict, decideMeeting } from './change-device.js';
import type { ChangedDevice } from './inventory.contract.js';
import { InventoryStore } from './inventory.store.js';
import { openNotebook, type InventoryRows, type Notebook } from './known-inventory.js';

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
    return this.inNotebook(`by hand: ${asker.name}`, (notebook) => {
      const device = notebook.rows.device.get(id);
      if (!device || device.removedAt !== null) throw notFound('inventory.device');
      notebook.put('device', changeByHand(device, change, notebook, this.moment(asker)));
    });
  }

  decideConflict(id: string, take: 'kept' | 'offered', asker: Principal): Promise<void> {
    return this.inNotebook(`conflict ${id}`, (notebook) => {
      const conflict = notebook.rows.value_conflict.get(id);
      if (!conflict) throw notFound('inventory.conflict');
      if (conflict.state !== 'open') throw new Refusal(409, 'inventory.already-decided');
      decideConflict(conflict, take, notebook, this.moment(asker));
    });
  }

  decideMeeting(id: string, same: boolean, asker: Principal): Promise<void> {
    return this.inNotebook(`meeting ${id}`, (notebook) => {
      const meeting = notebook.rows.doubtful_meeting.get(id);
      if (!meeting) throw notFound('inventory.meeting');
      if (meeting.state !== 'open') throw new Refusal(409, 'inventory.already-decided');
      decideMeeting(meeting, same, notebook, this.moment(asker));
    });
  }

  private inNotebook(cause: string, work: (notebook: Notebook) => void): Promise<void> {
    return this.transactions.run(async (manager) => {
      const notebook = openNotebook(await this.store.everything(manager), randomUUID);
      work(notebook);
      const changed = notebook.changes();
      await this.store.write(manager, changed);
      const devices = changed
        .filter(({ table }) => table === 'device')
        .flatMap(({ before, after }) => [before, after] as (InventoryRows['device'] | null)[]);
      const releases = new Set(devices.flatMap((device) => (device ? [device.releaseId] : [])));
      await this.changes.note(manager, 'release', [...releases], cause, 'manual');
    });
  }

  private moment(asker: Principal) {
    return { at: this.clock.now(), by: asker.name };
  }
}
