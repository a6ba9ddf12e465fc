import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Device } from '../inventory/device.js';
import type { WatchedColumns } from '../inventory/devices.store.js';
import { deviceTable, partyTable } from '../inventory/inventory.table.js';

/** A device in use with what the rules of the life cycle look at beside its dates. */
export interface WatchedForLife extends WatchedColumns, Pick<Device, 'ownership' | 'saleEndedOn'> {
  /** The last day of its maintenance contract; null where none is recorded. */
  readonly maintenanceUntil: string | null;
}

@Injectable()
export class WatchedForLifeStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** Adds to the devices in use what only these rules need. Read as plain rows, as the devices are. */
  async complete(devices: readonly WatchedColumns[], modelId: string | null = null): Promise<WatchedForLife[]> {
    const [rows, contracts] = await Promise.all([this.rows(modelId), this.contracts()]);
    return devices.map((device) => {
      const { ownership = 'unknown', saleEndedOn = null } = rows.get(device.id) ?? {};
      return { ...device, ownership, saleEndedOn, maintenanceUntil: contracts.get(device.id) ?? null };
    });
  }

  private async rows(modelId: string | null): Promise<Map<string, Pick<Device, 'ownership' | 'saleEndedOn'>>> {
    const query = this.reader
      .getRepository(deviceTable)
      .createQueryBuilder('device')
      .select('device.id', 'id')
      .addSelect('device.ownership', 'ownership')
      .addSelect('device.saleEndedOn', 'saleEndedOn')
      .where('device.removedAt is null');
    if (modelId !== null) query.andWhere('device.modelId = :modelId', { modelId });
    const rows = await query.getRawMany<Pick<Device, 'id' | 'ownership' | 'saleEndedOn'>>();
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async contracts(): Promise<Map<string, string>> {
    const rows = await this.reader
      .getRepository(partyTable)
      .createQueryBuilder('party')
      .select('party.deviceId', 'deviceId')
      .addSelect('max(party.validUntil)', 'until')
      .where("party.role = 'maintenance' and party.deviceId is not null and party.validUntil is not null")
      .groupBy('party.deviceId')
      .getRawMany<{ deviceId: string; until: string }>();
    return new Map(rows.map(({ deviceId, until }) => [deviceId, until]));
  }
}
