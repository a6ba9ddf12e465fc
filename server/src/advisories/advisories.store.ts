import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { insertRows, putRows, removeRows } from '../database/many-rows.store.js';
import {
  advisoryKeyTable,
  advisoryRevisionTable,
  advisoryTable,
  advisoryVulnerabilityTable,
  searchedValuesTable,
} from './advisories.table.js';
import type { AdvisoryKey, AdvisoryRevision, KnownAdvisory } from './known-advisory.js';
import { searchedValuesOf } from './searched-values.js';

@Injectable()
export class AdvisoriesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  withIdentity(manager: EntityManager, identity: string): Promise<KnownAdvisory | null> {
    return manager.getRepository(advisoryTable).findOneBy({ identity });
  }

  withId(id: string): Promise<KnownAdvisory | null> {
    return this.reader.getRepository(advisoryTable).findOneBy({ id });
  }

  async withIds(ids: readonly string[]): Promise<KnownAdvisory[]> {
    return this.reader.getRepository(advisoryTable).findBy({ id: In([...ids]) });
  }

  withTrackingIds(trackingIds: readonly string[]): Promise<KnownAdvisory[]> {
    return this.reader
      .getRepository(advisoryTable)
      .find({ where: { trackingId: In([...trackingIds]) }, order: { receivedAt: 'ASC', id: 'ASC' } });
  }

  revisions(advisoryId: string, manager: EntityManager = this.reader.manager): Promise<AdvisoryRevision[]> {
    return manager.getRepository(advisoryRevisionTable).find({ where: { advisoryId }, order: { receivedAt: 'ASC', id: 'ASC' } });
  }

  revision(id: string): Promise<AdvisoryRevision | null> {
    return this.reader.getRepository(advisoryRevisionTable).findOneBy({ id });
  }

  async addRevision(manager: EntityManager, advisory: KnownAdvisory, revision: AdvisoryRevision, isCurrent: boolean): Promise<void> {
    if (isCurrent) await putRows(manager, advisoryTable, [advisory]);
    await insertRows(manager, advisoryRevisionTable, [revision]);
    if (!isCurrent) return;
    await putRows(manager, searchedValuesTable, [searchedValuesOf(advisory.id, revision.advisory)]);
    await removeRows(manager, advisoryVulnerabilityTable, 'advisoryId', [advisory.id]);
    const rows = advisory.vulnerabilities.map((vulnerability) => ({ advisoryId: advisory.id, vulnerability }));
    await insertRows(manager, advisoryVulnerabilityTable, rows);
  }

  /** The same document, read with more right to speak. */
  async replaceReading(manager: EntityManager, revisionId: string, advisory: AdvisoryRevision['advisory']): Promise<void> {
    await manager.getRepository(advisoryRevisionTable).update({ id: revisionId }, { advisory });
  }

  async replaceRemarks(manager: EntityManager, revisionId: string, remarks: AdvisoryRevision['remarks']): Promise<void> {
    await manager.getRepository(advisoryRevisionTable).update({ id: revisionId }, { remarks });
  }

  /** By what the current revision is found from now on. */
  async replaceKeys(manager: EntityManager, advisoryId: string, keys: readonly AdvisoryKey[]): Promise<void> {
    await removeRows(manager, advisoryKeyTable, 'advisoryId', [advisoryId]);
    await insertRows(manager, advisoryKeyTable, keys);
  }
}
