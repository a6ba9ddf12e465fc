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

  source(id: string): Promise<Source | null> {
    return this.reader.getRepository(sourceTable).findOneBy({ id });
  }

  /** The last polls of a source, newest first. */
  polls(sourceId: string): Promise<SourcePoll[]> {
    return this.reader.getRepository(sourcePollTable).find({ where: { sourceId }, order: { at: 'DESC' }, take: POLLS_SHOWN });
  }

  async save(manager: EntityManager, source: Source): Promise<void> {
    await manager.getRepository(sourceTable).upsert(source, ['id']);
  }

  async addPoll(manager: EntityManager, poll: SourcePoll): Promise<void> {
    await manager.getRepository(sourcePollTable).insert(poll);
  }

  async remove(manager: EntityManager, id: string): Promise<boolean> {
    return ((await manager.getRepository(sourceTable).delete({ id })).affected ?? 0) > 0;
  }
}
