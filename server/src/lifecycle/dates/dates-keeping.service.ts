import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../clock.js';
import { DataVersion } from '../../database/data-version.store.js';
import { Transactions } from '../../database/transactions.js';
import type { NoticedDates } from '../../inventory/change-device.js';
import { DevicesService } from '../../inventory/devices.service.js';
import { announcedDates } from './announced-dates.js';
import { newLedgerDates, statementOfLedger } from './ledger-dates.js';
import { noticeOf } from './lifecycle-dates.service.js';
import { LifecycleDatesStore } from './lifecycle-dates.store.js';

/** Under this name stands what the program itself does in the history of a value. */
const PROGRAM = { name: 'mimamori' };

/**
 * Keeps history and inventory together, whoever changed one of them: what a ledger says of dates is written into the history before it can
 * say something else, and devices that came later get the dates that were announced for their model. Found by looking, not by being told:
 * an import, its undoing, a change by hand and a crash in between all end here.
 */
@Injectable()
export class DatesKeepingService {
  private seen = '';

  constructor(
    private readonly store: LifecycleDatesStore,
    private readonly changing: DevicesService,
    private readonly version: DataVersion,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns lines added to the history, and devices that got a date; nothing is read where nothing was stored since */
  async keepUp(): Promise<{ readonly added: number; readonly filled: number }> {
    const version = await this.version.current();
    if (version === this.seen) return { added: 0, filled: 0 };
    const done = await this.transactions.run(async (manager) => ({
      filled: await this.fillIn(manager),
      added: await this.takeLedgerDates(manager),
    }));
    this.seen = version;
    return done;
  }

  private async takeLedgerDates(manager: EntityManager): Promise<number> {
    const devices = await this.store.ledgerDates(manager);
    const changes = newLedgerDates(devices, await this.store.lastLedgerDates(manager));
    if (changes.length === 0) return 0;
    const byId = new Map(devices.map((device) => [device.id, device]));
    const provenances = await this.store.provenances(
      manager,
      changes.map(({ deviceId }) => deviceId),
    );
    const statements = changes.flatMap((change) => {
      const device = byId.get(change.deviceId);
      const from = provenances.get(change.deviceId)?.[change.field];
      // A notice has its own statement already; what the ledger said before it is in the history too.
      if (!device || from?.origin === 'notice') return [];
      return [{ id: randomUUID(), ...statementOfLedger(change, device, from, this.clock.now()) }];
    });
    await this.store.add(manager, statements);
    return statements.length;
  }

  private async fillIn(manager: EntityManager): Promise<number> {
    const statements = await this.store.announced(null, manager);
    const notices = new Map<string, NoticedDates>();
    for (const [modelId, own] of Map.groupBy(statements, (statement) => statement.modelId)) {
      for (const device of await this.store.datedDevices(modelId, manager)) {
        const announced = announcedDates(own, device);
        const missing = (['eol', 'eos'] as const).filter((field) => device[field] === null && (announced[field]?.day ?? null) !== null);
        if (missing.length > 0) notices.set(device.id, Object.fromEntries(missing.map((field) => [field, noticeOf(announced[field])])));
      }
    }
    const filled = await this.notSetByHand(manager, notices);
    if (filled.size > 0) await this.changing.takeNotices(filled, 'lifecycle dates of the model', PROGRAM);
    return filled.size;
  }

  /** Who emptied a date by hand meant it. */
  private async notSetByHand(manager: EntityManager, notices: ReadonlyMap<string, NoticedDates>): Promise<Map<string, NoticedDates>> {
    const provenances = await this.store.provenances(manager, [...notices.keys()]);
    const kept = new Map<string, NoticedDates>();
    for (const [id, dates] of notices) {
      const fields = Object.entries(dates).filter(([field]) => provenances.get(id)?.[field]?.origin !== 'hand');
      if (fields.length > 0) kept.set(id, Object.fromEntries(fields));
    }
    return kept;
  }
}
