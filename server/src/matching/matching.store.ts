import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, type DataSource, type EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import { advisoryKeyTable, advisoryRevisionTable, advisoryTable, advisoryVulnerabilityTable } from '../advisories/advisories.table.js';
import type { KnownAdvisory } from '../advisories/known-advisory.js';
import { insertRows, putRows } from '../database/many-rows.store.js';
import { inChunks, inPieces } from '../database/transactions.js';
import { deviceTable } from '../inventory/inventory.table.js';
import { claimFindings } from './findings.store.js';
import type { Finding, FindingEvent, KeptVerdict, UnmetProduct } from './finding.js';
import { ANY, CATALOGUES, RANGES } from './keys-of-advisory.js';
import type { NumberedDevice } from './judge-serials.js';
import { findingEventTable, findingTable, unmetProductTable, verdictTable } from './matching.table.js';

export interface CurrentAdvisory {
  readonly known: KnownAdvisory;
  readonly advisory: Advisory;
}

/** So many vulnerabilities are named in a query; of more, all are read. */
const FEW = 200;

/** What matching reads and writes. Everything that is read for a decision is read in the transaction that stores it. */
@Injectable()
export class MatchingStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** See `claimFindings`. */
  claim(manager: EntityManager): Promise<void> {
    return claimFindings(manager);
  }

  async advisory(id: string, manager: EntityManager = this.reader.manager): Promise<CurrentAdvisory | undefined> {
    const known = await manager.getRepository(advisoryTable).findOneBy({ id });
    const revision = known && (await manager.getRepository(advisoryRevisionTable).findOneBy({ id: known.currentRevisionId }));
    return known && revision ? { known, advisory: revision.advisory } : undefined;
  }

  /** Documents that have one of these keys, in a fixed order. */
  async advisoriesWithKeys(keys: readonly string[], manager: EntityManager = this.reader.manager): Promise<string[]> {
    const found = new Set<string>();
    for (const some of inChunks(keys, 5000)) {
      const rows = await manager.getRepository(advisoryKeyTable).find({ select: { advisoryId: true }, where: { key: In(some) } });
      for (const { advisoryId } of rows) found.add(advisoryId);
    }
    return [...found].sort();
  }

  /** What stands after `prefix` in keys, each once. */
  async keysBeginning(manager: EntityManager, prefix: string): Promise<string[]> {
    const rows = await manager
      .getRepository(advisoryKeyTable)
      .createQueryBuilder('found')
      .select('distinct found.key', 'key')
      .where("found.key like :prefix escape '!'", { prefix: `${prefix}%` })
      .getRawMany<{ key: string }>();
    return rows.map(({ key }) => key.slice(prefix.length));
  }

  /** Those of which a document says that they are being exploited. */
  async exploitedAmong(vulnerabilities: readonly string[], manager: EntityManager = this.reader.manager): Promise<Set<string>> {
    const keys = vulnerabilities.map((vulnerability) => `exploited:${vulnerability}`);
    const found = await inPieces(keys, (some) =>
      manager.getRepository(advisoryKeyTable).find({ select: { key: true }, where: { key: In(some) } }),
    );
    return new Set(found.map(({ key }) => key.slice('exploited:'.length)));
  }

  /** Documents from before there were keys and ranges. */
  async advisoriesWithoutKeys(manager: EntityManager): Promise<string[]> {
    const rows = await manager
      .getRepository(advisoryTable)
      .createQueryBuilder('advisory')
      .select('advisory.id', 'id')
      .where(
        (query) =>
          `not exists ${query.subQuery().select('1').from(advisoryKeyTable, 'known').where('known.advisoryId = advisory.id and known.key in (:...settled)').getQuery()}`,
      )
      .setParameter('settled', [ANY, RANGES])
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** Releases of devices that have a finding of one of these vulnerabilities, open or not. */
  async releasesWithFindings(manager: EntityManager, vulnerabilities: readonly string[]): Promise<string[]> {
    const found = new Set<string>();
    for (const some of inChunks(vulnerabilities, 5000)) {
      const rows = await manager
        .getRepository(findingTable)
        .createQueryBuilder('finding')
        .innerJoin('device', 'device', 'device.id = finding.deviceId')
        .select('distinct device.releaseId', 'releaseId')
        .where('finding.vulnerability in (:...some)', { some })
        .getRawMany<{ releaseId: string }>();
      for (const { releaseId } of rows) found.add(releaseId);
    }
    return [...found];
  }

  async numberedDevices(
    releaseIds: readonly string[],
    manager: EntityManager = this.reader.manager,
  ): Promise<(NumberedDevice & { readonly releaseId: string })[]> {
    return inPieces(releaseIds, (ids) =>
      manager.getRepository(deviceTable).find({
        select: { id: true, releaseId: true, serialNumber: true },
        where: { releaseId: In(ids), active: true, removedAt: IsNull() },
      }),
    );
  }

  /** Records of catalogues that tell of one of these vulnerabilities and were not taken back. */
  async recordsAbout(vulnerabilities: readonly string[], manager: EntityManager = this.reader.manager): Promise<string[]> {
    const rows = await inPieces(vulnerabilities, (some) =>
      manager
        .getRepository(advisoryVulnerabilityTable)
        .createQueryBuilder('about')
        .innerJoin('advisory', 'advisory', 'advisory.id = about.advisoryId and advisory.withdrawn = :no', { no: false })
        .innerJoin('advisory_revision', 'revision', 'revision.id = advisory.currentRevisionId and revision.format in (:...catalogues)', {
          catalogues: CATALOGUES,
        })
        .select('distinct about.advisoryId', 'id')
        .where('about.vulnerability in (:...some)', { some })
        .getRawMany<{ id: string }>(),
    );
    return [...new Set(rows.map(({ id }) => id))].sort();
  }

  knownAdvisories(ids: readonly string[]): Promise<KnownAdvisory[]> {
    return inPieces(ids, (some) => this.reader.getRepository(advisoryTable).findBy({ id: In(some) }));
  }

  async advisories(ids: readonly string[], manager: EntityManager = this.reader.manager): Promise<CurrentAdvisory[]> {
    const known = await manager.getRepository(advisoryTable).findBy({ id: In([...ids]) });
    const revisions = await manager
      .getRepository(advisoryRevisionTable)
      .findBy({ id: In(known.map(({ currentRevisionId }) => currentRevisionId)) });
    const byId = new Map(revisions.map((revision) => [revision.id, revision.advisory]));
    return known.flatMap((each) => {
      const advisory = byId.get(each.currentRevisionId);
      return advisory ? [{ known: each, advisory }] : [];
    });
  }

  verdictsOfAdvisory(manager: EntityManager, advisoryId: string): Promise<KeptVerdict[]> {
    return manager.getRepository(verdictTable).findBy({ advisoryId });
  }

  verdictsOfReleases(
    manager: EntityManager,
    releaseIds: readonly string[],
    vulnerabilities: readonly string[] | null = null,
  ): Promise<KeptVerdict[]> {
    const narrow = vulnerabilities !== null && vulnerabilities.length <= FEW;
    return inPieces(releaseIds, (ids) =>
      manager.getRepository(verdictTable).findBy({ releaseId: In(ids), ...(narrow && { vulnerability: In([...vulnerabilities]) }) }),
    );
  }

  async replaceVerdicts(manager: EntityManager, gone: readonly KeptVerdict[], made: readonly KeptVerdict[]): Promise<void> {
    for (const chunk of inChunks(gone)) await manager.getRepository(verdictTable).delete(chunk.map(({ id }) => id));
    await insertRows(manager, verdictTable, made);
  }

  async replaceUnmet(manager: EntityManager, advisoryId: string, made: readonly UnmetProduct[]): Promise<void> {
    await manager.getRepository(unmetProductTable).delete({ advisoryId });
    await insertRows(manager, unmetProductTable, made);
  }

  findingsOfDevices(manager: EntityManager, deviceIds: readonly string[], vulnerabilities: readonly string[] | null): Promise<Finding[]> {
    const narrow = vulnerabilities !== null && vulnerabilities.length <= FEW;
    return inPieces(deviceIds, (ids) =>
      manager.getRepository(findingTable).findBy({ deviceId: In(ids), ...(narrow && { vulnerability: In([...vulnerabilities]) }) }),
    );
  }

  async writeFindings(
    manager: EntityManager,
    made: readonly Finding[],
    changed: readonly Finding[],
    events: readonly FindingEvent[],
  ): Promise<void> {
    await insertRows(manager, findingTable, made);
    await putRows(manager, findingTable, changed);
    await insertRows(manager, findingEventTable, events);
  }

  /** Every device of these releases, in use or not: those that went out of use have findings to close. */
  async devicesOf(
    manager: EntityManager,
    releaseIds: readonly string[],
  ): Promise<{ id: string; releaseId: string; softwareVersion: string | null; counts: boolean }[]> {
    const devices = await inPieces(releaseIds, (ids) =>
      manager.getRepository(deviceTable).find({
        select: { id: true, releaseId: true, softwareVersion: true, active: true, removedAt: true },
        where: { releaseId: In(ids) },
      }),
    );
    return devices.map(({ id, releaseId, softwareVersion, active, removedAt }) => ({
      id,
      releaseId,
      softwareVersion,
      counts: active && removedAt === null,
    }));
  }

  countUnmet(): Promise<number> {
    return this.reader
      .getRepository(unmetProductTable)
      .createQueryBuilder('unmet')
      .select('count(distinct unmet.manufacturer_id || unmet.product)', 'count')
      .getRawOne<{ count: number | string }>()
      .then((row) => Number(row?.count ?? 0));
  }

  unmet(): Promise<UnmetProduct[]> {
    return this.reader.getRepository(unmetProductTable).find();
  }
}
