import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, type DataSource, type EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import { advisoryRevisionTable, advisoryTable } from '../advisories/advisories.table.js';
import type { KnownAdvisory } from '../advisories/known-advisory.js';
import { insertRows, putRows } from '../database/many-rows.store.js';
import { inChunks } from '../database/transactions.js';
import {
  confirmedNameTable,
  deviceModelTable,
  deviceTable,
  manufacturerAliasTable,
  manufacturerTable,
  softwareReleaseTable,
} from '../inventory/inventory.table.js';
import { claimFindings } from './findings.store.js';
import type { Finding, FindingEvent, KeptVerdict, UnmetProduct } from './finding.js';
import type { FleetRelease } from './fleet.js';
import { findingEventTable, findingTable, unmetProductTable, verdictTable } from './matching.table.js';

export interface CurrentAdvisory {
  readonly known: KnownAdvisory;
  readonly advisory: Advisory;
}

/** What matching reads and writes. Everything that is read for a decision is read in the transaction that stores it. */
@Injectable()
export class MatchingStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** See `claimFindings`. */
  claim(manager: EntityManager): Promise<void> {
    return claimFindings(manager);
  }

  /** Releases that at least one device in use has, with model and maker. */
  async fleet(manager: EntityManager = this.reader.manager): Promise<FleetRelease[]> {
    const used = await manager
      .getRepository(deviceTable)
      .createQueryBuilder('device')
      .select('distinct device.releaseId', 'releaseId')
      .where('device.active = :active and device.removedAt is null', { active: true })
      .getRawMany<{ releaseId: string }>();
    const [releases, models, makers] = await Promise.all([
      manager.getRepository(softwareReleaseTable).find(),
      manager.getRepository(deviceModelTable).find(),
      manager.getRepository(manufacturerTable).find(),
    ]);
    const ids = new Set(used.map(({ releaseId }) => releaseId));
    const names = new Map(makers.map(({ id, name }) => [id, name]));
    const byId = new Map(models.map((model) => [model.id, { ...model, manufacturer: names.get(model.manufacturerId) ?? '' }]));
    return releases.flatMap(({ id, modelId, softwareVersion }) => {
      const model = byId.get(modelId);
      return model && ids.has(id) ? [{ releaseId: id, modelId, softwareVersion, model }] : [];
    });
  }

  async written(manager: EntityManager = this.reader.manager) {
    const [makers, aliases, confirmed] = await Promise.all([
      manager.getRepository(manufacturerTable).find(),
      manager.getRepository(manufacturerAliasTable).find(),
      manager.getRepository(confirmedNameTable).find(),
    ]);
    return { makers, aliases, confirmed };
  }

  async advisory(id: string, manager: EntityManager = this.reader.manager): Promise<CurrentAdvisory | undefined> {
    const known = await manager.getRepository(advisoryTable).findOneBy({ id });
    const revision = known && (await manager.getRepository(advisoryRevisionTable).findOneBy({ id: known.currentRevisionId }));
    return known && revision ? { known, advisory: revision.advisory } : undefined;
  }

  async advisoryIds(manager: EntityManager = this.reader.manager): Promise<string[]> {
    return (await manager.getRepository(advisoryTable).find({ select: { id: true }, order: { id: 'ASC' } })).map(({ id }) => id);
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

  verdictsOfReleases(manager: EntityManager, releaseIds: readonly string[]): Promise<KeptVerdict[]> {
    return inPieces(releaseIds, (ids) => manager.getRepository(verdictTable).findBy({ releaseId: In(ids) }));
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
    const narrow = vulnerabilities !== null && vulnerabilities.length <= 200;
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

/** SQLite takes 32,766 parameters and PostgreSQL 65,535 in one statement. */
async function inPieces<Row>(ids: readonly string[], ask: (ids: string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const chunk of inChunks(ids, 5000)) rows.push(...(await ask(chunk)));
  return rows;
}
