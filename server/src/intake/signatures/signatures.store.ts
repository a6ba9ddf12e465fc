import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { createHash } from 'node:crypto';
import { In, type DataSource, type EntityManager } from 'typeorm';
import type { HeldDocument } from './held-document.js';
import { heldDocumentTable, sourceKeyTable } from './signatures.table.js';
import type { MetKey, SourceKey } from './source-key.js';

const HELD_SHOWN = 200;

/** Keys of publishers, and documents that wait for a person. */
@Injectable()
export class SignaturesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** In the order in which they were first seen. */
  keysOf(sourceId: string, manager: EntityManager = this.reader.manager): Promise<SourceKey[]> {
    return manager.getRepository(sourceKeyTable).find({ where: { sourceId }, order: { firstSeenAt: 'ASC', fingerprint: 'ASC' } });
  }

  async keepKeys(manager: EntityManager, sourceId: string, keys: readonly MetKey[]): Promise<void> {
    const rows = keys.map((key) => ({ ...key, sourceId, id: idOf(sourceId, key.fingerprint) }));
    if (rows.length > 0) await manager.getRepository(sourceKeyTable).upsert(rows, ['id']);
  }

  async forgetKeys(manager: EntityManager, sourceId: string): Promise<void> {
    await manager.getRepository(sourceKeyTable).delete({ sourceId });
  }

  /** Those that wait for a person, the latest first. */
  waiting(sourceId: string): Promise<[HeldDocument[], number]> {
    return this.reader
      .getRepository(heldDocumentTable)
      .findAndCount({ where: { sourceId, state: 'waiting' }, order: { heldAt: 'DESC', address: 'ASC' }, take: HELD_SHOWN });
  }

  heldAt(manager: EntityManager, sourceId: string, address: string): Promise<HeldDocument | null> {
    return manager.getRepository(heldDocumentTable).findOneBy({ id: idOf(sourceId, address) });
  }

  heldWith(manager: EntityManager, sourceId: string, ids: readonly string[]): Promise<HeldDocument[]> {
    return manager
      .getRepository(heldDocumentTable)
      .find({ where: { sourceId, id: In([...ids]) }, order: { heldAt: 'ASC', address: 'ASC' } });
  }

  async hold(manager: EntityManager, held: Omit<HeldDocument, 'id'>): Promise<void> {
    await manager.getRepository(heldDocumentTable).upsert({ ...held, id: idOf(held.sourceId, held.address) }, ['id']);
  }

  /** What came right by itself needs no person any more; a decision that somebody took stays on record. */
  async letGo(manager: EntityManager, sourceId: string, address: string): Promise<void> {
    await manager.getRepository(heldDocumentTable).delete({ id: idOf(sourceId, address), state: 'waiting' });
  }
}

function idOf(sourceId: string, name: string): string {
  return createHash('sha256').update(`${sourceId} ${name}`).digest('hex');
}
