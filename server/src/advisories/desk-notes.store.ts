import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { putRows } from '../database/many-rows.store.js';
import { inChunks } from '../database/transactions.js';
import { advisoryCommentTable, advisoryReadMarkTable } from './advisories.table.js';
import type { AdvisoryComment, AdvisoryReadMark } from './desk-notes.js';

/** Comments on documents, and who has read which. */
@Injectable()
export class DeskNotesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  async addComment(manager: EntityManager, comment: AdvisoryComment): Promise<void> {
    await manager.getRepository(advisoryCommentTable).insert(comment);
  }

  /** Oldest first, as a conversation is read. */
  comments(advisoryId: string, offset: number, limit: number): Promise<[AdvisoryComment[], number]> {
    const order = { at: 'ASC', id: 'ASC' } as const;
    return this.reader.getRepository(advisoryCommentTable).findAndCount({ where: { advisoryId }, order, skip: offset, take: limit });
  }

  async countComments(advisoryIds: readonly string[]): Promise<Map<string, number>> {
    if (advisoryIds.length === 0) return new Map();
    const rows = await this.reader
      .getRepository(advisoryCommentTable)
      .createQueryBuilder('comment')
      .select('comment.advisoryId', 'advisoryId')
      .addSelect('count(*)', 'comments')
      .where('comment.advisoryId in (:...advisoryIds)', { advisoryIds })
      .groupBy('comment.advisoryId')
      .getRawMany<{ advisoryId: string; comments: number | string }>();
    return new Map(rows.map(({ advisoryId, comments }) => [advisoryId, Number(comments)]));
  }

  async mark(manager: EntityManager, marks: readonly AdvisoryReadMark[]): Promise<void> {
    await putRows(manager, advisoryReadMarkTable, marks);
  }

  async unmark(manager: EntityManager, advisoryIds: readonly string[], readerId: string): Promise<void> {
    for (const some of inChunks(advisoryIds)) await manager.getRepository(advisoryReadMarkTable).delete({ readerId, advisoryId: In(some) });
  }

  /** Of these documents the revisions that this person marked as read, by document. */
  async readBy(readerId: string, advisoryIds: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const some of inChunks(advisoryIds, 5000))
      for (const mark of await this.reader.getRepository(advisoryReadMarkTable).findBy({ readerId, advisoryId: In(some) }))
        found.set(mark.advisoryId, mark.revisionId);
    return found;
  }
}
