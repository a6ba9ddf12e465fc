import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { createHash } from 'node:crypto';
import { In, type DataSource, type EntityManager } from 'typeorm';
import type { SourceItem } from './arrived.js';
import { sourceItemTable } from './intake.table.js';

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

  async keep(manager: EntityManager, item: Omit<SourceItem, 'id'>): Promise<void> {
    await manager.getRepository(sourceItemTable).upsert({ ...item, id: idOf(item.sourceId, item.address) }, ['id']);
  }
}

function idOf(sourceId: string, address: string): string {
  return createHash('sha256').update(`${sourceId} ${address}`).digest('hex');
}
