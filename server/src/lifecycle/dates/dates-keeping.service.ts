import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../clock.js';
import { DataVersion } from '../../database/data-version.store.js';
import { Transactions } from '../../database/transactions.js';
import type { NoticedDates } from '../../inventory/change-device.js';
import { DevicesService } from '../../inventory/devices.service.js';
import { newLedgerDates, statementOfLedger } from './ledger-dates.js';
import { LifecycleDatesStore } from './lifecycle-dates.store.js';
import { noticesToGive } from './notices-to-give.js';
import { PublishedEndsService } from './published-ends.service.js';

/** Under this name stands what the program itself does in the history of a value. */
const PROGRAM = { name: 'mimamori' };

/**
 * Keeps history and inventory together, whoever changed one of them: what a ledger says of dates is written into the history before it can
 * say something else, what makers published comes to releases that came later, and devices get the dates that were announced for what they
 * are now. Found by looking, not by being told:
 * an import, its undoing, a change by hand and a crash in between all end here.
 */
@Injectable()
export class DatesKeepingService {
  private seen = '';

  constructor(
    private readonly store: LifecycleDatesStore,
    private readonly published: PublishedEndsService,
    private readonly changing: DevicesService,
    private readonly version: DataVersion,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Nothing is read where nothing was stored since.
   *
   * @returns lines of ledgers and of makers' documents added to the history, and devices whose dates follow another announcement than before
   */
  async keepUp(): Promise<{ readonly added: number; readonly stated: number; readonly followed: number }> {
    const version = await this.version.current();
    if (version === this.seen) return { added: 0, stated: 0, followed: 0 };
    const done = await this.transactions.run(async (manager) => ({
      stated: await this.published.derive(manager),
      followed: await this.follow(manager),
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

  private async follow(manager: EntityManager): Promise<number> {
    const statements = await this.store.announced(null, manager);
    // Where nothing was ever confirmed no device follows anything.
    if (!statements.some(({ mappings }) => mappings.some(({ meaning }) => meaning === 'eol' || meaning === 'eos'))) return 0;
    const byModel = Map.groupBy(statements, ({ modelId }) => modelId);
    const notices = new Map<string, NoticedDates>();
    for (const device of await this.store.followingDevices(manager, [...byModel.keys()])) {
      const notice = noticesToGive(device, byModel.get(device.modelId) ?? []);
      if (notice !== null) notices.set(device.id, notice);
    }
    if (notices.size > 0) await this.changing.takeNotices(notices, 'lifecycle dates of the model', PROGRAM);
    return notices.size;
  }
}
