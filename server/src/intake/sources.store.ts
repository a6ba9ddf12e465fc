import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Source, SourcePoll } from './arrived.js';
import { sourcePollTable, sourceTable } from './intake.table.js';

const POLLS_SHOWN = 30;

@Injectable()
export class SourcesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  sources(): Promise<Source[]> {
    return this.reader.getRepository(sourceTable).find({ order: { name: 'ASC', id: 'ASC' } });
  }

  source(id: string, manager: EntityManager = this.reader.manager): Promise<Source | null> {
    return manager.getRepository(sourceTable).findOneBy({ id });
  }

  /** The last polls of a source, newest first. */
  polls(sourceId: string): Promise<SourcePoll[]> {
    return this.reader.getRepository(sourcePollTable).find({ where: { sourceId }, order: { at: 'DESC' }, take: POLLS_SHOWN });
  }

  async add(manager: EntityManager, source: Source): Promise<void> {
    await manager.getRepository(sourceTable).insert(source);
  }

  /** Only these fields: a poll and a person may change a source at the same time. */
  async change(manager: EntityManager, id: string, change: Partial<Source>): Promise<void> {
    if (Object.keys(change).length > 0) await manager.getRepository(sourceTable).update({ id }, change);
  }

  async addPoll(manager: EntityManager, poll: SourcePoll): Promise<void> {
    await manager.getRepository(sourcePollTable).insert(poll);
  }

  async remove(manager: EntityManager, id: string): Promise<boolean> {
    return ((await manager.getRepository(sourceTable).delete({ id })).affected ?? 0) > 0;
  }
}
