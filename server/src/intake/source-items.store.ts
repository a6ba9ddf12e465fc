import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { createHash } from 'node:crypto';
import { In, LessThan, type DataSource, type EntityManager } from 'typeorm';
import type { SourceItem } from './arrived.js';
import { sourceItemTable } from './intake.table.js';
import type { Validators } from './polling/poll-run.js';

const AT_ONCE = 500;

/** What of the documents that a source lists was done with, and in which state: a poll that was cut off goes on where it stood. */
@Injectable()
export class SourceItemsStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** Of those listed, in their order, the ones that are not done with in this state. */
  async missing<Item extends { readonly address: string; readonly stamp: string }>(
    sourceId: string,
    listed: readonly Item[],
  ): Promise<readonly Item[]> {
    const known = new Map<string, string>();
    for (let from = 0; from < listed.length; from += AT_ONCE) {
      const ids = listed.slice(from, from + AT_ONCE).map(({ address }) => idOf(sourceId, address));
      const rows = await this.reader.getRepository(sourceItemTable).find({ where: { id: In(ids) }, select: { id: true, stamp: true } });
      for (const { id, stamp } of rows) known.set(id, stamp);
    }
    return listed.filter(({ address, stamp }) => known.get(idOf(sourceId, address)) !== stamp);
  }

  /** Of those listed the ones that were done with in this state before an instant, the longest ago first, with what they were known by. */
  async doneBefore<Item extends { readonly address: string; readonly stamp: string }>(
    sourceId: string,
    listed: readonly Item[],
    instant: string,
  ): Promise<readonly (Item & Validators)[]> {
    const known = new Map<string, Pick<SourceItem, 'at' | 'stamp' | 'validators'>>();
    for (let from = 0; from < listed.length; from += AT_ONCE) {
      const ids = listed.slice(from, from + AT_ONCE).map(({ address }) => idOf(sourceId, address));
      for (const row of await this.reader.getRepository(sourceItemTable).findBy({ id: In(ids), at: LessThan(instant) }))
        known.set(row.id, row);
    }
    const done = listed.flatMap((item) => {
      const row = known.get(idOf(sourceId, item.address));
      return row?.stamp === item.stamp ? [{ at: row.at, item: { ...item, ...row.validators } }] : [];
    });
    return done.sort((one, other) => one.at.localeCompare(other.at)).map(({ item }) => item);
  }

  async keep(manager: EntityManager, item: Omit<SourceItem, 'id'>): Promise<void> {
    await manager.getRepository(sourceItemTable).upsert({ ...item, id: idOf(item.sourceId, item.address) }, ['id']);
  }
}

function idOf(sourceId: string, address: string): string {
  return createHash('sha256').update(`${sourceId} ${address}`).digest('hex');
}
