import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, type DataSource, type EntityManager } from 'typeorm';
import { inChunks, inPieces } from '../database/transactions.js';
import type { Decision, MorningReview } from './decision.js';
import { decisionTable, morningReviewTable } from './review.table.js';

@Injectable()
export class DecisionsStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  async decisions(ids: readonly string[], manager: EntityManager = this.reader.manager): Promise<Map<string, Decision>> {
    const found = await inPieces(ids, (some) => manager.getRepository(decisionTable).findBy({ id: In(some) }));
    return new Map(found.map((decision) => [decision.id, decision]));
  }

  batch(manager: EntityManager, batchId: string): Promise<Decision[]> {
    return manager.getRepository(decisionTable).findBy({ batchId, undoneAt: IsNull() });
  }

  async add(manager: EntityManager, decisions: readonly Decision[]): Promise<void> {
    for (const chunk of inChunks(decisions)) await manager.getRepository(decisionTable).insert(chunk);
  }

  async markUndone(manager: EntityManager, batchId: string, at: string): Promise<void> {
    await manager.getRepository(decisionTable).update({ batchId }, { undoneAt: at });
  }

  lastReview(): Promise<MorningReview | null> {
    return this.reader.getRepository(morningReviewTable).findOne({ where: {}, order: { at: 'DESC' } });
  }

  reviews(offset: number, limit: number): Promise<[MorningReview[], number]> {
    return this.reader.getRepository(morningReviewTable).findAndCount({ order: { at: 'DESC', id: 'ASC' }, skip: offset, take: limit });
  }

  async addReview(manager: EntityManager, review: MorningReview): Promise<void> {
    await manager.getRepository(morningReviewTable).insert(review);
  }
}
