import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsNull, Not, type DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../../database/many-rows.store.js';
import type { SavedSearch, SearchHit } from './saved-search.js';
import { savedSearchTable, searchHitTable } from './search.table.js';

@Injectable()
export class SavedSearchesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  standing(manager: EntityManager = this.reader.manager): Promise<SavedSearch[]> {
    return manager.getRepository(savedSearchTable).find({ where: { removedAt: IsNull() }, order: { name: 'ASC', id: 'ASC' } });
  }

  async add(manager: EntityManager, search: SavedSearch): Promise<void> {
    await manager.getRepository(savedSearchTable).insert(search);
  }

  /** It looks no further; what it found stays on record, seen by nobody, so that taking the removal back brings it back too. */
  async remove(manager: EntityManager, id: string, at: string, by: string): Promise<boolean> {
    const { affected } = await manager
      .getRepository(savedSearchTable)
      .update({ id, removedAt: IsNull() }, { removedAt: at, removedBy: by });
    return (affected ?? 0) > 0;
  }

  /** It looks again. */
  async restore(manager: EntityManager, id: string): Promise<boolean> {
    const { affected } = await manager
      .getRepository(savedSearchTable)
      .update({ id, removedAt: Not(IsNull()) }, { removedAt: null, removedBy: null });
    return (affected ?? 0) > 0;
  }

  async addHits(manager: EntityManager, hits: readonly SearchHit[]): Promise<void> {
    await insertRows(manager, searchHitTable, hits);
  }

  /** What nobody has seen to yet, oldest first; of removed searches too. */
  openHits(): Promise<SearchHit[]> {
    return this.reader.getRepository(searchHitTable).find({ where: { settledAt: IsNull() }, order: { foundAt: 'ASC', id: 'ASC' } });
  }

  hits(searchId: string): Promise<SearchHit[]> {
    return this.reader.getRepository(searchHitTable).find({ where: { searchId }, order: { foundAt: 'DESC', id: 'ASC' } });
  }

  async settle(manager: EntityManager, id: string, at: string, by: string): Promise<boolean> {
    const { affected } = await manager.getRepository(searchHitTable).update({ id, settledAt: IsNull() }, { settledAt: at, settledBy: by });
    return (affected ?? 0) > 0 || (await manager.getRepository(searchHitTable).existsBy({ id }));
  }
}
