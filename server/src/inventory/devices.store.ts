import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, IsNull, type DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Assessment, Device, LedgerRow, ManufacturerAlias, Party, SoftwareRelease } from './device.js';
import type { DeviceQuery } from './inventory.contract.js';
import {
  assessmentTable,
  deviceModelTable,
  deviceTable,
  manufacturerAliasTable,
  manufacturerTable,
  partyTable,
  softwareReleaseTable,
} from './inventory.table.js';
import { ledgerRowTable } from './ledger.table.js';
import type { Register } from './register.js';
import { searchable } from './search-text.js';

/** A device in use as lifecycle and the morning list watch it: without the provenance of every value, which is most of a device's size. */
export type WatchedColumns = Pick<
  Device,
  'id' | 'ledgerNumber' | 'modelId' | 'releaseId' | 'softwareVersion' | 'department' | 'connection' | 'active' | 'eol' | 'eos'
>;
export const watchedColumns = [
  ...(['id', 'ledgerNumber', 'modelId', 'releaseId', 'softwareVersion', 'department', 'connection', 'eol', 'eos'] as const),
];

const BY_MAKER = `(manufacturer.name = :manufacturer or device.manufacturerAsWritten = :manufacturer
  or manufacturer.id in (select alias.manufacturer_id from manufacturer_alias alias where alias.alias = :manufacturer))`;

/** Queries on installed devices; removed ones are never seen. */
@Injectable()
export class DevicesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  async register(manager: EntityManager = this.reader.manager): Promise<Register> {
    // One after the other: within a transaction PostgreSQL takes one query at a time.
    const models = await manager.getRepository(deviceModelTable).find();
    const manufacturers = await manager.getRepository(manufacturerTable).find();
    return {
      models: new Map(models.map((model) => [model.id, model])),
      manufacturers: new Map(manufacturers.map((maker) => [maker.id, maker])),
    };
  }

  async page(query: DeviceQuery): Promise<[Device[], number]> {
    return (
      this.filtered(query)
        .orderBy('device.ledgerNumber', 'ASC')
        .addOrderBy('device.id', 'ASC')
        // Not skip and take: with joins these first ask for all ids and then name each of them in a second query.
        .offset(query.offset)
        .limit(query.limit)
        .getManyAndCount()
    );
  }

  private filtered({ q, manufacturer, model, department, active, remark }: DeviceQuery): SelectQueryBuilder<Device> {
    const query = this.reader
      .getRepository(deviceTable)
      .createQueryBuilder('device')
      .innerJoin('device_model', 'model', 'model.id = device.modelId')
      .innerJoin('manufacturer', 'manufacturer', 'manufacturer.id = model.manufacturerId')
      .where('device.removedAt is null');
    for (const [index, word] of (q ?? '').split(/\s+/).filter(Boolean).entries()) {
      query.andWhere(`device.searchText like :word${index} escape '!'`, { [`word${index}`]: `%${escapeLike(searchable(word))}%` });
    }
    if (manufacturer) query.andWhere(BY_MAKER, { manufacturer });
    if (model) query.andWhere('(model.name = :model or model.modelNumber = :model or model.id = :model)', { model });
    if (department) query.andWhere('device.department = :department', { department });
    if (active !== undefined) query.andWhere('device.active = :active', { active });
    if (remark) query.andWhere("device.remarks like :remark escape '!'", { remark: `%"${escapeLike(remark)}"%` });
    return query;
  }

  device(id: string, manager: EntityManager = this.reader.manager): Promise<Device | null> {
    return manager.getRepository(deviceTable).findOneBy({ id, removedAt: IsNull() });
  }

  devices(ids: readonly string[]): Promise<Device[]> {
    return this.reader.getRepository(deviceTable).find({ where: { id: In([...ids]) } });
  }

  /** Everything in use, in the order of the ledger. */
  activeDevices(modelId: string | null = null): Promise<WatchedColumns[]> {
    return this.activeColumns(watchedColumns, modelId);
  }

  /** These columns of everything in use. Read as plain rows: TypeORM takes ten times as long to make objects of its own. */
  async activeColumns<Column extends keyof Device>(
    columns: readonly Column[],
    modelId: string | null,
  ): Promise<(Pick<Device, Column> & { readonly active: true })[]> {
    const query = this.reader.getRepository(deviceTable).createQueryBuilder('device').select([]);
    for (const column of columns) query.addSelect(`device.${column}`, column);
    query.where('device.removedAt is null and device.active = :active', { active: true });
    if (modelId !== null) query.andWhere('device.modelId = :modelId', { modelId });
    const rows = await query.orderBy('device.ledgerNumber', 'ASC').addOrderBy('device.id', 'ASC').getRawMany<Pick<Device, Column>>();
    return rows.map((row) => ({ ...row, active: true }));
  }

  activeDevicesOf(releaseIds: readonly string[]): Promise<Device[]> {
    return this.reader.getRepository(deviceTable).find({ where: { releaseId: In([...releaseIds]), active: true, removedAt: IsNull() } });
  }

  releases(manager: EntityManager = this.reader.manager): Promise<SoftwareRelease[]> {
    return manager.getRepository(softwareReleaseTable).find();
  }

  parties(deviceId: string): Promise<Party[]> {
    return this.reader.getRepository(partyTable).findBy({ deviceId });
  }

  ledgerRows(deviceId: string): Promise<LedgerRow[]> {
    return this.reader.getRepository(ledgerRowTable).findBy({ deviceId });
  }

  assessments(): Promise<Assessment[]> {
    return this.reader.getRepository(assessmentTable).find();
  }

  aliases(): Promise<ManufacturerAlias[]> {
    return this.reader.getRepository(manufacturerAliasTable).find({ order: { alias: 'ASC' } });
  }

  async devicesByModel(): Promise<Map<string, number>> {
    const rows = await this.reader
      .getRepository(deviceTable)
      .createQueryBuilder('device')
      .select('device.modelId', 'modelId')
      .addSelect('count(*)', 'devices')
      .where('device.removedAt is null and device.active = :active', { active: true })
      .groupBy('device.modelId')
      .getRawMany<{ modelId: string; devices: number | string }>();
    return new Map(rows.map(({ modelId, devices }) => [modelId, Number(devices)]));
  }
}

function escapeLike(text: string): string {
  return text.replace(/[!%_]/g, (sign) => `!${sign}`);
}
