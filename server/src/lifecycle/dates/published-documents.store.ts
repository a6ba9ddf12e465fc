import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import { advisoryRevisionTable, advisoryTable } from '../../advisories/advisories.table.js';
import { inChunks } from '../../database/transactions.js';

/** What a maker says now about the ends of its products. */
export interface PublishedDocument {
  readonly advisory: Advisory;
  /** SHA-256 of the bytes of this revision. */
  readonly documentId: string;
  /** The bytes of all its revisions, this one included. */
  readonly ownDocuments: ReadonlySet<string>;
  readonly receivedAt: string;
}

@Injectable()
export class PublishedDocumentsStore {
  /**
   * The newest revisions of documents in these formats, those that were withdrawn left out, oldest first.
   *
   * @param documentId only those that these bytes hold; null: all
   */
  async current(manager: EntityManager, formats: readonly string[], documentId: string | null): Promise<PublishedDocument[]> {
    const revisions = await manager.getRepository(advisoryRevisionTable).find({
      select: { id: true, advisoryId: true, documentId: true, receivedAt: true },
      where: { format: In([...formats]) },
      order: { receivedAt: 'ASC', id: 'ASC' },
    });
    const asked = revisions.filter((revision) => documentId === null || revision.documentId === documentId);
    const current = await this.currentRevisions(manager, [...new Set(asked.map(({ advisoryId }) => advisoryId))]);
    const newest = asked.filter(({ id }) => current.has(id));
    const contents = await this.contents(
      manager,
      newest.map(({ id }) => id),
    );
    const revisionsOf = Map.groupBy(revisions, ({ advisoryId }) => advisoryId);
    return newest.flatMap((revision) => {
      const advisory = contents.get(revision.id);
      const ownDocuments = new Set((revisionsOf.get(revision.advisoryId) ?? []).map((each) => each.documentId));
      return advisory ? [{ advisory, documentId: revision.documentId, receivedAt: revision.receivedAt, ownDocuments }] : [];
    });
  }

  private async currentRevisions(manager: EntityManager, advisoryIds: readonly string[]): Promise<ReadonlySet<string>> {
    const current = new Set<string>();
    for (const some of inChunks(advisoryIds))
      for (const { currentRevisionId } of await manager
        .getRepository(advisoryTable)
        .find({ select: { id: true, currentRevisionId: true }, where: { id: In(some), withdrawn: false } }))
        current.add(currentRevisionId);
    return current;
  }

  private async contents(manager: EntityManager, revisionIds: readonly string[]): Promise<ReadonlyMap<string, Advisory>> {
    const contents = new Map<string, Advisory>();
    for (const some of inChunks(revisionIds))
      for (const { id, advisory } of await manager
        .getRepository(advisoryRevisionTable)
        .find({ select: { id: true, advisory: true }, where: { id: In(some) } }))
        contents.set(id, advisory);
    return contents;
  }
}
