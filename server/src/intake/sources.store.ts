import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { MoreThan, type DataSource, type EntityManager } from 'typeorm';
import type { Source, SourcePoll } from './arrived.js';
import { sourcePollTable, sourceTable } from './intake.table.js';

const POLLS_SHOWN = 30;
/** Of how many polls that brought something a source's habit is read. */
const HABIT = 40;

@Injectable()
export class SourcesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  sources(manager: EntityManager = this.reader.manager): Promise<Source[]> {
    return manager.getRepository(sourceTable).find({ order: { name: 'ASC', id: 'ASC' } });
  }

  source(id: string, manager: EntityManager = this.reader.manager): Promise<Source | null> {
    return manager.getRepository(sourceTable).findOneBy({ id });
  }

  /** The last polls of a source, newest first. */
  polls(sourceId: string): Promise<SourcePoll[]> {
    return this.reader.getRepository(sourcePollTable).find({ where: { sourceId }, order: { at: 'DESC' }, take: POLLS_SHOWN });
  }

  /** When the last polls that brought something were made, newest first. */
  async broughtAt(sourceId: string): Promise<string[]> {
    const where = { sourceId, brought: MoreThan(0) };
    const polls = await this.reader
      .getRepository(sourcePollTable)
      .find({ where, order: { at: 'DESC' }, take: HABIT, select: { at: true } });
    return polls.map(({ at }) => at);
  }

  async add(manager: EntityManager, source: Source): Promise<void> {
    await manager.getRepository(sourceTable).insert(source);
  }

  /** Only these fields: a poll and a person may change a source at the same time. */
  async change(manager: EntityManager, id: string, change: Partial<Source>): Promise<void> {
    if (Object.keys(change).length > 0) await manager.getRepository(sourceTable).update({ id }, change);
  }

  /** The same for what a poll found out, unless the source was given another address or format meanwhile; false then. */
  async changeUnlessMoved(
    manager: EntityManager,
    { id, address, format }: Pick<Source, 'id' | 'address' | 'format'>,
    change: Partial<Source>,
  ): Promise<boolean> {
    if (Object.keys(change).length === 0) return true;
    return ((await manager.getRepository(sourceTable).update({ id, address, format }, change)).affected ?? 0) > 0;
  }

  /** One statement, so that of two processes that ask at once one gets it, on either database. */
  async lease(manager: EntityManager, id: string, { by, now, until }: { by: string; now: string; until: string }): Promise<boolean> {
    const asked = manager
      .createQueryBuilder()
      .update(sourceTable)
      .set({ leasedUntil: until, leasedBy: by })
      .where('id = :id and (leased_until is null or leased_until < :now or leased_by = :by)', { id, now, by });
    return ((await asked.execute()).affected ?? 0) > 0;
  }

  async release(manager: EntityManager, id: string, by: string): Promise<void> {
    await manager.getRepository(sourceTable).update({ id, leasedBy: by }, { leasedUntil: null, leasedBy: null });
  }

  async addPoll(manager: EntityManager, poll: SourcePoll): Promise<void> {
    await manager.getRepository(sourcePollTable).insert(poll);
  }

  async remove(manager: EntityManager, id: string): Promise<boolean> {
    return ((await manager.getRepository(sourceTable).delete({ id })).affected ?? 0) > 0;
  }
}
