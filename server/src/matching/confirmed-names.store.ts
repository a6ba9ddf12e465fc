import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { ConfirmedName } from '../inventory/device.js';
import { confirmedNameTable, deviceTable } from '../inventory/inventory.table.js';

@Injectable()
export class ConfirmedNamesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  async add(manager: EntityManager, names: readonly ConfirmedName[]): Promise<void> {
    await manager.getRepository(confirmedNameTable).insert([...names]);
  }

  async devicesByRelease(): Promise<Map<string, number>> {
    const rows = await this.reader
      .getRepository(deviceTable)
      .createQueryBuilder('device')
      .select('device.releaseId', 'releaseId')
      .addSelect('count(*)', 'devices')
      .where('device.active = :active and device.removedAt is null', { active: true })
      .groupBy('device.releaseId')
      .getRawMany<{ releaseId: string; devices: number | string }>();
    return new Map(rows.map(({ releaseId, devices }) => [releaseId, Number(devices)]));
  }
}
