import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsNull, type DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../database/many-rows.store.js';
import { cardChangeTable, maintenanceConnectionTable, unitCardTable } from './unit-card.table.js';
import type { CardChange, KeptCard, MaintenanceConnection } from './unit-card.js';

@Injectable()
export class UnitCardsStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** Who changes a card waits here until the change before is stored, and then reads what it left. On SQLite writes stand in a queue anyway. */
  async claim(manager: EntityManager): Promise<void> {
    if (manager.dataSource.options.type === 'postgres')
      await manager.query('LOCK TABLE unit_card, device_intake, maintenance_connection IN SHARE ROW EXCLUSIVE MODE');
  }

  cards(): Promise<KeptCard[]> {
    return this.reader.getRepository(unitCardTable).find();
  }

  card(deviceId: string, manager: EntityManager = this.reader.manager): Promise<KeptCard | null> {
    return manager.getRepository(unitCardTable).findOneBy({ id: deviceId });
  }

  async save(manager: EntityManager, card: KeptCard, change: CardChange): Promise<void> {
    await manager.getRepository(unitCardTable).upsert(card, ['id']);
    await this.note(manager, change);
  }

  /** One more line of the history of a card, a form or a connection. */
  async note(manager: EntityManager, change: CardChange): Promise<void> {
    await insertRows(manager, cardChangeTable, [change]);
  }

  history(subjectId: string, offset: number, limit: number): Promise<[CardChange[], number]> {
    return this.reader
      .getRepository(cardChangeTable)
      .findAndCount({ where: { subjectId }, order: { revision: 'DESC' }, skip: offset, take: limit });
  }

  /** The latest first. */
  connections(deviceId: string, offset: number, limit: number): Promise<[MaintenanceConnection[], number]> {
    return this.reader
      .getRepository(maintenanceConnectionTable)
      .findAndCount({ where: { deviceId }, order: { startedAt: 'DESC', id: 'ASC' }, skip: offset, take: limit });
  }

  openConnections(deviceId: string): Promise<number> {
    return this.reader.getRepository(maintenanceConnectionTable).countBy({ deviceId, endedAt: IsNull() });
  }

  connection(id: string, manager: EntityManager): Promise<MaintenanceConnection | null> {
    return manager.getRepository(maintenanceConnectionTable).findOneBy({ id });
  }

  async addConnection(manager: EntityManager, connection: MaintenanceConnection): Promise<void> {
    await manager.getRepository(maintenanceConnectionTable).insert(connection);
  }

  async endConnection(manager: EntityManager, id: string, endedAt: string): Promise<void> {
    await manager.getRepository(maintenanceConnectionTable).update({ id }, { endedAt });
  }
}
