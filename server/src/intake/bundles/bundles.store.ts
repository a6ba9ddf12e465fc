import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, MoreThanOrEqual, Not, type DataSource, type EntityManager } from 'typeorm';
import { findingEventTable } from '../../matching/matching.table.js';
import type { Bundle, CarriedSource } from './bundle.js';
import type { BundleKey } from './bundle-key.js';
import { bundleKeyTable, bundleTable, carriedSourceTable } from './bundles.table.js';

/** Bundles that were made and taken in, the keys they are signed with, and what they said of their sources. */
@Injectable()
export class BundlesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** The key of this installation; the first one where two processes made one at once. */
  ownKey(manager: EntityManager = this.reader.manager): Promise<BundleKey | null> {
    return manager.getRepository(bundleKeyTable).findOne({ where: { privateKey: Not(IsNull()) }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  /** Keys of others, those too that are trusted no more. */
  othersKeys(): Promise<BundleKey[]> {
    return this.reader.getRepository(bundleKeyTable).find({ where: { privateKey: IsNull() }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  key(id: string): Promise<BundleKey | null> {
    return this.reader.getRepository(bundleKeyTable).findOneBy({ id });
  }

  async saveKey(manager: EntityManager, key: BundleKey): Promise<void> {
    await manager.getRepository(bundleKeyTable).upsert(key, ['id']);
  }

  /** Newest first. */
  bundles(offset: number, limit: number): Promise<[Bundle[], number]> {
    return this.reader.getRepository(bundleTable).findAndCount({ order: { startedAt: 'DESC', id: 'DESC' }, skip: offset, take: limit });
  }

  bundle(id: string): Promise<Bundle | null> {
    return this.reader.getRepository(bundleTable).findOneBy({ id });
  }

  /** Those of a machine that were taken in whole. */
  takenFrom(keyId: string): Promise<Bundle[]> {
    return this.reader
      .getRepository(bundleTable)
      .find({ where: { direction: 'in', keyId, state: In(['matching', 'done']) }, order: { madeAt: 'ASC' } });
  }

  lastExport(): Promise<Bundle | null> {
    return this.reader.getRepository(bundleTable).findOne({ where: { direction: 'out', state: 'done' }, order: { madeAt: 'DESC' } });
  }

  /** An import that somebody works on now, in whichever process. */
  underway(manager: EntityManager, now: string): Promise<Bundle | null> {
    return manager.getRepository(bundleTable).findOneBy({ direction: 'in', state: 'running', leasedUntil: MoreThanOrEqual(now) });
  }

  /** Whoever comes second waits here until the first has begun or given up, also in another process on PostgreSQL: the row is locked. */
  async takeTurns(manager: EntityManager): Promise<void> {
    await manager.createQueryBuilder().update(bundleKeyTable).set({ withdrawnAt: null }).where('private_key is not null').execute();
  }

  async add(manager: EntityManager, bundle: Bundle): Promise<void> {
    await manager.getRepository(bundleTable).insert(bundle);
  }

  async change(manager: EntityManager, id: string, change: Partial<Bundle>): Promise<void> {
    await manager.getRepository(bundleTable).update({ id }, change);
  }

  carried(manager: EntityManager = this.reader.manager): Promise<CarriedSource[]> {
    return manager.getRepository(carriedSourceTable).find({ order: { id: 'ASC' } });
  }

  async saveCarried(manager: EntityManager, carried: CarriedSource): Promise<void> {
    await manager.getRepository(carriedSourceTable).upsert(carried, ['id']);
  }

  /** Findings opened since an instant, by what opened them: `revision HNT-1 2`. */
  async openedSince(instant: string): Promise<readonly { readonly cause: string; readonly count: number }[]> {
    const rows = await this.reader
      .getRepository(findingEventTable)
      .createQueryBuilder('event')
      .select('event.cause', 'cause')
      .addSelect('count(*)', 'count')
      .where("event.at >= :instant and event.kind in ('opened', 'reopened')", { instant })
      .groupBy('event.cause')
      .getRawMany<{ cause: string; count: number | string }>();
    return rows.map(({ cause, count }) => ({ cause, count: Number(count) }));
  }
}
