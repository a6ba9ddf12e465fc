import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, Not, type DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../../database/many-rows.store.js';
import { inChunks, inPieces } from '../../database/transactions.js';
import type { Device, Provenance } from '../../inventory/device.js';
import { deviceTable } from '../../inventory/inventory.table.js';
import { lifecycleMappingTable, lifecycleStatementTable, lifecycleTellingTable } from '../lifecycle.table.js';
import type { ConcernedDevice, MappedStatement } from './announced-dates.js';
import type { LastLedgerDate, LedgerDatesOfDevice } from './ledger-dates.js';
import type { FollowingDevice } from './notices-to-give.js';
import type { LifecycleMapping, LifecycleStatement, LifecycleTelling } from './statement.js';

/** A device with the dates that stand in the inventory. */
export type DatedDevice = ConcernedDevice & Pick<Device, 'eol' | 'eos' | 'active'>;

@Injectable()
export class LifecycleDatesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** What was said by others than the ledgers, of all models or some, oldest first. */
  async announced(modelIds: readonly string[] | null, manager: EntityManager = this.reader.manager): Promise<MappedStatement[]> {
    const where = {
      vocabulary: Not<LifecycleStatement['vocabulary']>('ledger'),
      ...(modelIds !== null && { modelId: In([...modelIds]) }),
    } as const;
    return this.withMappings(await manager.getRepository(lifecycleStatementTable).findBy(where), manager);
  }

  /** What concerns one device, the words of its ledgers included, oldest first. */
  async historyOf({ id, modelId, releaseId }: ConcernedDevice): Promise<MappedStatement[]> {
    const found = await this.reader.getRepository(lifecycleStatementTable).find({
      where: [
        // Not by model: a device that was found to be of another one keeps its own history.
        { deviceId: id },
        { modelId, deviceId: IsNull(), releaseId: IsNull() },
        { modelId, deviceId: IsNull(), releaseId },
      ],
    });
    return this.withMappings(found, this.reader.manager);
  }

  async statement(id: string, manager: EntityManager = this.reader.manager): Promise<MappedStatement | undefined> {
    return (await this.withMappings(await manager.getRepository(lifecycleStatementTable).findBy({ id }), manager))[0];
  }

  /** What waits for a person to say what it means. */
  async unmapped(): Promise<MappedStatement[]> {
    return (await this.announced(null)).filter(({ mappings, kind }) => mappings.length === 0 && kind !== 'durable_life');
  }

  private async withMappings(statements: readonly LifecycleStatement[], manager: EntityManager): Promise<MappedStatement[]> {
    const mappings: LifecycleMapping[] = await inPieces(
      statements.map(({ id }) => id),
      (some) => manager.getRepository(lifecycleMappingTable).findBy({ statementId: In(some) }),
    );
    const of = Map.groupBy(mappings.sort(byTime), ({ statementId }) => statementId);
    return [...statements].sort(byTime).map((statement) => ({ ...statement, mappings: of.get(statement.id) ?? [] }));
  }

  async add(manager: EntityManager, statements: readonly LifecycleStatement[], mappings: readonly LifecycleMapping[] = []): Promise<void> {
    await insertRows(manager, lifecycleStatementTable, statements);
    await insertRows(manager, lifecycleMappingTable, mappings);
  }

  tellings(modelIds: readonly string[] | null): Promise<LifecycleTelling[]> {
    return this.reader.getRepository(lifecycleTellingTable).find({
      ...(modelIds !== null && { where: { modelId: In([...modelIds]) } }),
      order: { toldOn: 'ASC', at: 'ASC', id: 'ASC' },
    });
  }

  async addTelling(manager: EntityManager, telling: LifecycleTelling): Promise<void> {
    await manager.getRepository(lifecycleTellingTable).insert(telling);
  }

  /** Read as plain rows: a hospital has a hundred thousand devices, and their provenance is most of their size. */
  async ledgerDates(manager: EntityManager): Promise<LedgerDatesOfDevice[]> {
    const rows = await manager
      .getRepository(deviceTable)
      .createQueryBuilder('device')
      .select('device.id', 'id')
      .addSelect('device.modelId', 'modelId')
      .addSelect('device.eol', 'eol')
      .addSelect('device.eos', 'eos')
      .addSelect('device.saleEndedOn', 'saleEndedOn')
      .addSelect('device.remarks', 'remarks')
      .where('device.removedAt is null')
      .getRawMany<Omit<LedgerDatesOfDevice, 'remarks'> & { remarks: string }>();
    return rows.map((row) => ({ ...row, remarks: row.remarks === '[]' ? [] : (JSON.parse(row.remarks) as string[]) }));
  }

  async provenances(manager: EntityManager, deviceIds: readonly string[]): Promise<Map<string, Readonly<Record<string, Provenance>>>> {
    const found = new Map<string, Readonly<Record<string, Provenance>>>();
    for (const some of inChunks([...new Set(deviceIds)]))
      for (const { id, provenance } of await manager
        .getRepository(deviceTable)
        .find({ select: { id: true, provenance: true }, where: { id: In(some) } }))
        found.set(id, provenance);
    return found;
  }

  /** The newest line of each ledger date. */
  async lastLedgerDates(manager: EntityManager): Promise<LastLedgerDate[]> {
    const rows = await manager
      .getRepository(lifecycleStatementTable)
      .createQueryBuilder('statement')
      .select('statement.deviceId', 'deviceId')
      .addSelect('statement.kind', 'kind')
      .addSelect('statement.day', 'day')
      .where("statement.vocabulary = 'ledger'")
      .orderBy('statement.at', 'ASC')
      .addOrderBy('statement.id', 'ASC')
      .getRawMany<LastLedgerDate>();
    return rows;
  }

  /** The devices that lack a date and are of a model of which something was said, and all whose date follows an announcement. */
  async followingDevices(manager: EntityManager, modelIds: readonly string[]): Promise<FollowingDevice[]> {
    const found = new Map<string, FollowingDevice>();
    const read = () =>
      manager
        .getRepository(deviceTable)
        .createQueryBuilder('device')
        .select(['device.id', 'device.modelId', 'device.releaseId', 'device.eol', 'device.eos', 'device.provenance'])
        .where('device.removedAt is null');
    // Found by the text of the column: a device that moved away from the model that was spoken of is known by nothing else.
    const following = await read().andWhere('device.provenance like :origin', { origin: '%"origin":"notice"%' }).getMany();
    for (const device of following) found.set(device.id, device);
    for (const some of inChunks(modelIds))
      for (const device of await read()
        .andWhere('device.modelId in (:...some)', { some })
        .andWhere('(device.eol is null or device.eos is null)')
        .getMany())
        found.set(device.id, device);
    return [...found.values()];
  }

  datedDevices(modelId: string, manager: EntityManager = this.reader.manager): Promise<DatedDevice[]> {
    return manager.getRepository(deviceTable).find({
      select: { id: true, modelId: true, releaseId: true, eol: true, eos: true, active: true },
      where: { modelId, removedAt: IsNull() },
    });
  }
}

function byTime(one: { readonly at: string; readonly id: string }, other: { readonly at: string; readonly id: string }): number {
  return one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? -1 : 1;
}
