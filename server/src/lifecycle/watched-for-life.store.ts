import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Device } from '../inventory/device.js';
import { DevicesStore, watchedColumns, type WatchedColumns } from '../inventory/devices.store.js';
import { partyTable } from '../inventory/inventory.table.js';

/** A device in use with what the rules of the life cycle look at beside its dates. */
export interface WatchedForLife extends WatchedColumns, Pick<Device, 'ownership' | 'saleEndedOn'> {
  /** The last day of its maintenance contract; null where none is recorded. */
  readonly maintenanceUntil: string | null;
}

@Injectable()
export class WatchedForLifeStore {
  constructor(
    @InjectDataSource() private readonly reader: DataSource,
    private readonly devices: DevicesStore,
  ) {}

  /** @param modelId null: of all models */
  async active(modelId: string | null): Promise<WatchedForLife[]> {
    const [devices, contracts] = await Promise.all([
      this.devices.activeColumns([...watchedColumns, 'ownership', 'saleEndedOn'], modelId),
      this.contracts(),
    ]);
    return devices.map((device) => ({ ...device, maintenanceUntil: contracts.get(device.id) ?? null }));
  }

  /**
   * Another number after every change of what is read here, and of assessments, by whomever; undefined where nobody watches
   * (0042-devices-edition.migration.ts). Ask before reading: what is stored meanwhile then makes the next answer another.
   */
  async edition(): Promise<string | undefined> {
    if (this.reader.options.type === 'postgres') return undefined;
    // As text: the number has 64 bits.
    const [row] = await this.reader.query<{ edition: string }[]>('select cast(edition as text) as edition from devices_edition');
    return row?.edition;
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
