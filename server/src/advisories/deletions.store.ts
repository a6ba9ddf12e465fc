import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, type DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../database/many-rows.store.js';
import { inChunks } from '../database/transactions.js';
import {
  advisoryDeletionTable,
  advisoryKeyTable,
  advisoryRevisionTable,
  advisoryTable,
  advisoryVulnerabilityTable,
  deletionFindingTable,
} from './advisories.table.js';
import type { AdvisoryDeletion } from './deletion.js';

interface SpokenFinding {
  readonly id: string;
  readonly deviceId: string;
  readonly ledgerNumber: string | null;
  readonly vulnerability: string;
  readonly state: string;
}

/** What was deleted, and the deleting itself. */
@Injectable()
export class DeletionsStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  page(offset: number, limit: number): Promise<[AdvisoryDeletion[], number]> {
    return this.reader.getRepository(advisoryDeletionTable).findAndCount({ order: { at: 'DESC', id: 'ASC' }, skip: offset, take: limit });
  }

  /** The newest deletion of a document, by the id that it had. */
  of(advisoryId: string): Promise<AdvisoryDeletion | null> {
    return this.reader.getRepository(advisoryDeletionTable).findOne({ where: { advisoryId }, order: { at: 'DESC' } });
  }

  /** The deletion that holds for documents of this identity. */
  inForce(manager: EntityManager, identity: string): Promise<AdvisoryDeletion | null> {
    return manager.getRepository(advisoryDeletionTable).findOneBy({ identity, returnedAt: IsNull() });
  }

  async add(manager: EntityManager, deletion: AdvisoryDeletion, findingIds: readonly string[]): Promise<void> {
    await manager.getRepository(advisoryDeletionTable).insert(deletion);
    const rows = findingIds.map((findingId) => ({ deletionId: deletion.id, findingId }));
    await insertRows(manager, deletionFindingTable, rows);
  }

  async endForce(manager: EntityManager, id: string, returnedAt: string, returnedBy: string): Promise<void> {
    await manager.getRepository(advisoryDeletionTable).update({ id }, { returnedAt, returnedBy });
  }

  /** The findings of which a deleted document spoke, as they are now. */
  findingsOf(deletionId: string): Promise<SpokenFinding[]> {
    return this.reader
      .getRepository(deletionFindingTable)
      .createQueryBuilder('spoken')
      .innerJoin('finding', 'finding', 'finding.id = spoken.findingId')
      .innerJoin('device', 'device', 'device.id = finding.deviceId')
      .select('finding.id', 'id')
      .addSelect('device.id', 'deviceId')
      .addSelect('device.ledgerNumber', 'ledgerNumber')
      .addSelect('finding.vulnerability', 'vulnerability')
      .addSelect('finding.state', 'state')
      .where('spoken.deletionId = :deletionId', { deletionId })
      .orderBy('device.ledgerNumber', 'ASC')
      .addOrderBy('finding.vulnerability', 'ASC')
      .addOrderBy('finding.id', 'ASC')
      .getRawMany<SpokenFinding>();
  }

  /** The document with all its revisions, and what is found by it. What others wrote about it stays. */
  async remove(manager: EntityManager, advisoryId: string): Promise<void> {
    await manager.getRepository(advisoryKeyTable).delete({ advisoryId });
    await manager.getRepository(advisoryVulnerabilityTable).delete({ advisoryId });
    await manager.getRepository(advisoryRevisionTable).delete({ advisoryId });
    await manager.getRepository(advisoryTable).delete({ id: advisoryId });
  }

  /** Those of these bytes that a revision still speaks of, as its document or as a letter's attachment, and all attachments. */
  async stillTold(manager: EntityManager, documentIds: readonly string[]): Promise<Set<string>> {
    const told = new Set<string>();
    for (const some of inChunks(documentIds, 5000)) {
      const rows = await manager
        .getRepository(advisoryRevisionTable)
        .find({ select: { documentId: true }, where: { documentId: In(some) } });
      for (const { documentId } of rows) told.add(documentId);
    }
    const letters = await manager.getRepository(advisoryRevisionTable).find({ select: { advisory: true }, where: { format: 'letter-1' } });
    for (const { advisory } of letters) for (const { sha256 } of advisory.letter?.attachments ?? []) told.add(sha256);
    return told;
  }
}
