import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { inChunks } from '../database/transactions.js';
import type { AdvisoryQuery } from './advisories.contract.js';
import { insertRows } from '../database/many-rows.store.js';
import { advisoryKeyTable, advisoryRevisionTable, advisoryTable, advisoryVulnerabilityTable } from './advisories.table.js';
import type { AdvisoryKey, AdvisoryRevision, KnownAdvisory } from './known-advisory.js';

@Injectable()
export class AdvisoriesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  withIdentity(manager: EntityManager, identity: string): Promise<KnownAdvisory | null> {
    return manager.getRepository(advisoryTable).findOneBy({ identity });
  }

  withId(id: string): Promise<KnownAdvisory | null> {
    return this.reader.getRepository(advisoryTable).findOneBy({ id });
  }

  revisions(advisoryId: string, manager: EntityManager = this.reader.manager): Promise<AdvisoryRevision[]> {
    return manager.getRepository(advisoryRevisionTable).find({ where: { advisoryId }, order: { receivedAt: 'ASC', id: 'ASC' } });
  }

  revision(id: string): Promise<AdvisoryRevision | null> {
    return this.reader.getRepository(advisoryRevisionTable).findOneBy({ id });
  }

  async addRevision(manager: EntityManager, advisory: KnownAdvisory, revision: AdvisoryRevision, isCurrent: boolean): Promise<void> {
    if (isCurrent) await manager.getRepository(advisoryTable).upsert(advisory, ['id']);
    await manager.getRepository(advisoryRevisionTable).insert(revision);
    if (!isCurrent) return;
    await manager.getRepository(advisoryVulnerabilityTable).delete({ advisoryId: advisory.id });
    const rows = advisory.vulnerabilities.map((vulnerability) => ({ advisoryId: advisory.id, vulnerability }));
    for (const chunk of inChunks(rows)) await manager.getRepository(advisoryVulnerabilityTable).insert(chunk);
  }

  /** The same document, read with more right to speak. */
  async replaceReading(manager: EntityManager, revisionId: string, advisory: AdvisoryRevision['advisory']): Promise<void> {
    await manager.getRepository(advisoryRevisionTable).update({ id: revisionId }, { advisory });
  }

  /** By what the current revision is found from now on. */
  async replaceKeys(manager: EntityManager, advisoryId: string, keys: readonly AdvisoryKey[]): Promise<void> {
    await manager.getRepository(advisoryKeyTable).delete({ advisoryId });
    await insertRows(manager, advisoryKeyTable, keys);
  }

  async page({ q, publisher, trackingId, cve, since, sort, offset, limit }: AdvisoryQuery): Promise<[KnownAdvisory[], number]> {
    const query = this.reader.getRepository(advisoryTable).createQueryBuilder('advisory');
    for (const [index, word] of (q ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).entries()) {
      query.andWhere(`advisory.searchText like :word${index} escape '!'`, {
        [`word${index}`]: `%${word.replace(/[!%_]/g, (sign) => `!${sign}`)}%`,
      });
    }
    if (publisher) query.andWhere('advisory.publisher = :publisher', { publisher });
    if (trackingId) query.andWhere('upper(advisory.trackingId) = :trackingId', { trackingId: trackingId.toUpperCase() });
    if (cve) {
      query
        .innerJoin('advisory_vulnerability', 'told', 'told.advisoryId = advisory.id')
        .andWhere('told.vulnerability = :cve', { cve: cve.toUpperCase() });
    }
    if (since) query.andWhere('advisory.revisedAt >= :since', { since });
    const column = sort.replace(/^-/, '');
    const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
    // A column that is selected under another name is missing from the row, so only what is reckoned is selected.
    if (column === 'band') query.addSelect(BAND_ORDER, 'band_order').orderBy('band_order', direction);
    else query.orderBy(`advisory.${column === 'score' ? 'severityScore' : column}`, direction, 'NULLS LAST');
    return query.addOrderBy('advisory.id', 'ASC').offset(offset).limit(limit).getManyAndCount();
  }
}

/** Words of severity in their own order, not in that of the alphabet. */
const BAND_ORDER = `case advisory.severityBand ${['unknown', 'none', 'low', 'medium', 'high', 'critical']
  .map((band, at) => `when '${band}' then ${at}`)
  .join(' ')} end`;
