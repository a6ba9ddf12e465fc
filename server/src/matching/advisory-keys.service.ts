import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import { AdvisoriesStore } from '../advisories/advisories.store.js';
import { idsInRow } from '../database/ids-in-row.js';
import { Changes } from '../database/changes.store.js';
import { Transactions, inChunks } from '../database/transactions.js';
import { CatalogueRecordsService } from './catalogue-records.service.js';
import { keysToFind } from './keys-of-advisory.js';
import { MatchingStore } from './matching.store.js';

const AT_ONCE = 200;

/** Keeps by what each document is found. */
@Injectable()
export class AdvisoryKeysService {
  private readonly newId = idsInRow(randomUUID());

  constructor(
    private readonly advisories: AdvisoriesStore,
    private readonly records: CatalogueRecordsService,
    private readonly store: MatchingStore,
    private readonly changes: Changes,
    private readonly transactions: Transactions,
  ) {}

  async keep(manager: EntityManager, advisoryId: string, advisory: Advisory): Promise<void> {
    await this.records.keep(manager, advisoryId, advisory);
    await this.advisories.replaceKeys(
      manager,
      advisoryId,
      keysToFind(advisory).map((key) => ({ id: this.newId(), key, advisoryId })),
    );
  }

  /** For documents that an earlier version of the program took in, before there were keys and ranges. */
  async complete(): Promise<void> {
    const missing = await this.transactions.run((manager) => this.store.advisoriesWithoutKeys(manager));
    for (const ids of inChunks(missing, AT_ONCE))
      await this.transactions.run(async (manager) => {
        for (const { known, advisory } of await this.store.advisories(ids, manager)) await this.keep(manager, known.id, advisory);
        await this.changes.note(manager, 'advisory', ids, 'first time by component');
      });
  }
}
