import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, type DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { insertRows, putRows } from '../database/many-rows.store.js';
import type { AlikeFindings } from './alike-findings.js';
import type { Finding, FindingEvent, KeptVerdict } from './finding.js';
import type { FindingQuery } from './matching.contract.js';
import { findingEventTable, findingTable, verdictTable } from './matching.table.js';

export interface Standing {
  readonly affected: number;
  readonly undetermined: number;
}

const alikeColumns = [
  'vulnerability',
  'title',
  'verdict',
  'doubt',
  'severityScore',
  'severityVersion',
  'severityVector',
  'severityBand',
  'knownExploited',
  'fixAvailable',
  'state',
  'decisionId',
  'toldAt',
  'openedAt',
  'changedAt',
] as const satisfies readonly (keyof Finding)[];

/** Reading findings and verdicts for people. Devices out of use count nowhere. */
@Injectable()
export class FindingsStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** A finding has one device, so the join makes no row twice; TypeORM's own paging and counting would look for the distinct ones among all. */
  async page(query: FindingQuery): Promise<[Finding[], number]> {
    const findings = await this.filtered(query)
      .orderBy('finding.changedAt', 'DESC')
      .addOrderBy('finding.id', 'ASC')
      .offset(query.offset)
      .limit(query.limit)
      .getMany();
    const counted = await this.filtered(query).select('count(*)', 'total').getRawOne<{ total: number | string }>();
    return [findings, Number(counted?.total ?? 0)];
  }

  private filtered(asked: FindingQuery): SelectQueryBuilder<Finding> {
    const { id, device, model, vulnerability, advisory, verdict, state, remediationState, knownExploited } = asked;
    const query = this.reader
      .getRepository(findingTable)
      .createQueryBuilder('finding')
      .innerJoin('device', 'device', 'device.id = finding.deviceId and device.removedAt is null');
    if (id) query.andWhere('finding.id in (:...ids)', { ids: id.split(',').slice(0, 5000) });
    if (device) query.andWhere('(finding.deviceId = :device or device.ledgerNumber = :device)', { device });
    if (model) query.andWhere('device.modelId = :model', { model });
    if (remediationState) query.andWhere('finding.remediationState = :remediationState', { remediationState });
    if (vulnerability) query.andWhere('finding.vulnerability = :vulnerability', { vulnerability });
    if (verdict) query.andWhere('finding.verdict = :verdict', { verdict });
    if (state) query.andWhere('finding.state = :state', { state });
    if (knownExploited !== undefined) query.andWhere('finding.knownExploited = :knownExploited', { knownExploited });
    if (advisory) {
      query.andWhere(
        'exists (select 1 from verdict told where told.advisory_id = :advisory and told.release_id = device.release_id and told.vulnerability = finding.vulnerability)',
        { advisory },
      );
    }
    return query;
  }

  /** See `claimFindings`. */
  claim(manager: EntityManager): Promise<void> {
    return claimFindings(manager);
  }

  findings(ids: readonly string[], manager: EntityManager = this.reader.manager): Promise<Finding[]> {
    return manager.getRepository(findingTable).findBy({ id: In([...ids]) });
  }

  async save(manager: EntityManager, findings: readonly Finding[], events: readonly FindingEvent[]): Promise<void> {
    await putRows(manager, findingTable, findings);
    await insertRows(manager, findingEventTable, events);
  }

  async history(findingId: string, offset: number, limit: number): Promise<[FindingEvent[], number]> {
    return this.reader
      .getRepository(findingEventTable)
      .findAndCount({ where: { findingId }, order: { at: 'DESC', id: 'ASC' }, skip: offset, take: limit });
  }

  /** All findings that are not closed, those of devices out of use too. */
  openFindings(): Promise<AlikeFindings[]> {
    const query = this.reader.getRepository(findingTable).createQueryBuilder('finding').select([]).where("finding.state <> 'closed'");
    for (const column of alikeColumns) query.addSelect(`finding.${column}`, column).addGroupBy(`finding.${column}`);
    return query.addSelect("string_agg(finding.id || ' ' || finding.deviceId, ',')", 'members').getRawMany<AlikeFindings>();
  }

  /** What decided findings that are not closed rest on, by the finding's id. Long texts, so they are read for these alone. */
  async decidedFingerprints(): Promise<Map<string, string>> {
    const rows = await this.reader
      .getRepository(findingTable)
      .createQueryBuilder('finding')
      .select('finding.id', 'id')
      .addSelect('finding.fingerprint', 'fingerprint')
      .where("finding.state <> 'closed' and finding.decisionId is not null")
      .getRawMany<{ id: string; fingerprint: string }>();
    return new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]));
  }

  async openByDevice(deviceIds: readonly string[]): Promise<Map<string, number>> {
    if (deviceIds.length === 0) return new Map();
    const rows = await this.reader
      .getRepository(findingTable)
      .createQueryBuilder('finding')
      .select('finding.deviceId', 'deviceId')
      .addSelect('count(*)', 'open')
      .where("finding.state <> 'closed' and finding.deviceId in (:...deviceIds)", { deviceIds })
      .groupBy('finding.deviceId')
      .getRawMany<{ deviceId: string; open: number | string }>();
    return new Map(rows.map(({ deviceId, open }) => [deviceId, Number(open)]));
  }

  verdictsOf(advisoryId: string): Promise<KeptVerdict[]> {
    return this.reader.getRepository(verdictTable).findBy({ advisoryId });
  }

  verdictsFor(releaseIds: readonly string[], vulnerabilities: readonly string[]): Promise<KeptVerdict[]> {
    if (releaseIds.length === 0 || vulnerabilities.length === 0) return Promise.resolve([]);
    return this.reader
      .getRepository(verdictTable)
      .findBy({ releaseId: In([...new Set(releaseIds)]), vulnerability: In([...new Set(vulnerabilities)]) });
  }

  /** How many devices in use each document concerns, and of how many it cannot be told. */
  async standings(advisoryIds: readonly string[]): Promise<Map<string, Standing>> {
    if (advisoryIds.length === 0) return new Map();
    const rows = await this.reader
      .getRepository(verdictTable)
      .createQueryBuilder('verdict')
      .innerJoin('device', 'device', 'device.releaseId = verdict.releaseId and device.active = :active and device.removedAt is null', {
        active: true,
      })
      .select('verdict.advisoryId', 'advisoryId')
      .addSelect('device.id', 'deviceId')
      .addSelect("max(case verdict.verdict when 'affected' then 2 when 'undetermined' then 1 else 0 end)", 'worst')
      .where('verdict.advisoryId in (:...advisoryIds)', { advisoryIds })
      .andWhere('(verdict.deviceId is null or verdict.deviceId = device.id)')
      .groupBy('verdict.advisoryId')
      .addGroupBy('device.id')
      .getRawMany<{ advisoryId: string; worst: number | string }>();
    const standings = new Map<string, { affected: number; undetermined: number }>();
    for (const { advisoryId, worst } of rows) {
      const standing = standings.get(advisoryId) ?? { affected: 0, undetermined: 0 };
      if (Number(worst) === 2) standing.affected += 1;
      if (Number(worst) === 1) standing.undetermined += 1;
      standings.set(advisoryId, standing);
    }
    return standings;
  }
}

/**
 * Who reads findings to write them again waits for the one before to have written: else matching would put back what it read before somebody
 * decided. SQLite has one writer anyway; on PostgreSQL the table is the lock, which only its writers wait for.
 */
export async function claimFindings(manager: EntityManager): Promise<void> {
  if (manager.dataSource.options.type === 'postgres') await manager.query('LOCK TABLE finding IN SHARE ROW EXCLUSIVE MODE');
}
