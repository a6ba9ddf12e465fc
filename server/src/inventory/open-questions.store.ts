import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, type DataSource } from 'typeorm';
import type { Device } from './device.js';
import { DevicesStore } from './devices.store.js';
import { ledgerRowTable, ledgerTable, doubtfulMeetingTable, valueConflictTable } from './ledger.table.js';
import { deviceTable } from './inventory.table.js';
import { shownKey } from './known-rows.js';
import { shownContent } from './row-content.js';

/** What an import could not settle by itself and a person has to: values that contradict each other, rows that may be a known device. */
@Injectable()
export class OpenQuestionsStore {
  constructor(
    @InjectDataSource() private readonly reader: DataSource,
    private readonly devices: DevicesStore,
  ) {}

  async conflicts(offset: number, limit: number) {
    const [conflicts, total] = await this.reader
      .getRepository(valueConflictTable)
      .findAndCount({ where: { state: 'open' }, order: { at: 'DESC', id: 'ASC' }, skip: offset, take: limit });
    const [devices, names, { models }] = await Promise.all([
      this.devicesOf(conflicts.map(({ deviceId }) => deviceId)),
      this.ledgerNames(),
      this.devices.register(),
    ]);
    const items = conflicts.map(({ id, deviceId, field, kept, keptFrom, offered, offeredAsWritten, ledgerId, row, at }) => {
      const device = devices.get(deviceId);
      return {
        id,
        deviceId,
        ledgerNumber: device?.ledgerNumber ?? null,
        model: models.get(device?.modelId ?? '')?.name ?? '',
        field,
        kept,
        keptFrom,
        offered,
        offeredAsWritten,
        offeredFrom: `${names.get(ledgerId) ?? ''} ${row}`,
        at,
      };
    });
    return { total, items };
  }

  async conflictsOf(deviceId: string): Promise<string[]> {
    const open = await this.reader.getRepository(valueConflictTable).findBy({ deviceId, state: 'open' });
    return [...new Set(open.map(({ field }) => field))].sort();
  }

  async meetings(offset: number, limit: number) {
    const [meetings, total] = await this.reader
      .getRepository(doubtfulMeetingTable)
      .findAndCount({ where: { state: 'open' }, order: { at: 'DESC', id: 'ASC' }, skip: offset, take: limit });
    const rows = new Map(
      (await this.reader.getRepository(ledgerRowTable).findBy({ id: In(meetings.map(({ ledgerRowId }) => ledgerRowId)) })).map((row) => [
        row.id,
        row,
      ]),
    );
    const [devices, names, { models }] = await Promise.all([
      this.devicesOf(meetings.map(({ deviceId }) => deviceId)),
      this.ledgerNames(),
      this.devices.register(),
    ]);
    const items = meetings.flatMap((meeting) => {
      const [row, device] = [rows.get(meeting.ledgerRowId), devices.get(meeting.deviceId)];
      if (!row || !device) return [];
      return [
        {
          id: meeting.id,
          ledger: names.get(row.ledgerId) ?? '',
          key: shownKey(row.key),
          row: row.row,
          metBy: [...meeting.metBy],
          why: meeting.why,
          written: { ...shownContent(row.content) },
          deviceId: device.id,
          device: identifying(device, models.get(device.modelId)?.name ?? ''),
        },
      ];
    });
    return { total, items };
  }

  async ledgerNames(): Promise<Map<string, string>> {
    return new Map((await this.reader.getRepository(ledgerTable).find()).map(({ id, name }) => [id, name]));
  }

  private async devicesOf(ids: readonly string[]): Promise<Map<string, Device>> {
    return new Map((await this.reader.getRepository(deviceTable).findBy({ id: In([...ids]) })).map((device) => [device.id, device]));
  }
}

function identifying(device: Device, model: string): Record<string, string> {
  const fields = {
    ledgerNumber: device.ledgerNumber,
    assetNumber: device.assetNumber,
    manufacturer: device.manufacturerAsWritten,
    name: model,
    serialNumber: device.serialNumber,
    udi: device.udi?.raw,
    macAddress: device.macAddress,
    department: device.department,
    place: device.place,
  };
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
