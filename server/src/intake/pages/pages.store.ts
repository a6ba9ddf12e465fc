import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, type DataSource, type EntityManager } from 'typeorm';
import type { PageVersion } from './page-version.js';
import { pageVersionTable } from './pages.table.js';

/** Of each watched page what a person saw last, and what stands there since. */
@Injectable()
export class PagesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** At most two: the one that is settled, and the one at which nobody has looked. */
  versions(sourceIds: readonly string[], manager: EntityManager = this.reader.manager): Promise<PageVersion[]> {
    return manager.getRepository(pageVersionTable).find({ where: { sourceId: In([...sourceIds]) }, order: { seenAt: 'ASC', id: 'ASC' } });
  }

  open(): Promise<PageVersion[]> {
    return this.reader.getRepository(pageVersionTable).find({ where: { settledAt: IsNull() }, order: { seenAt: 'ASC', id: 'ASC' } });
  }

  version(id: string, manager: EntityManager = this.reader.manager): Promise<PageVersion | null> {
    return manager.getRepository(pageVersionTable).findOneBy({ id });
  }

  async put(manager: EntityManager, version: PageVersion): Promise<void> {
    await manager.getRepository(pageVersionTable).save({ ...version });
  }

  async remove(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await manager.getRepository(pageVersionTable).delete([...ids]);
  }
}
