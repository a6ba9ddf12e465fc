import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import {
  confirmedNameTable,
  deviceModelTable,
  deviceTable,
  manufacturerAliasTable,
  manufacturerTable,
  softwareReleaseTable,
} from '../inventory/inventory.table.js';
import type { FleetModel, FleetRelease } from './fleet.js';
import type { WrittenNames } from './fleet-names.js';

/** What is installed, and by which names it is known. */
@Injectable()
export class FleetStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /**
   * Releases that at least one device in use has, with model and maker. Asked with every document: so for each release whether a device has it
   * (the index of releases tells), and never for the releases of all devices, which reads thousands of wide rows.
   */
  async releases(manager: EntityManager = this.reader.manager): Promise<FleetRelease[]> {
    const models = new Map((await this.models(manager)).map((model) => [model.id, model]));
    // One after the other: a transaction has one connection, and on PostgreSQL it takes one query at a time.
    const used = await manager
      .getRepository(softwareReleaseTable)
      .createQueryBuilder('release')
      .select('release.id', 'releaseId')
      .addSelect('release.modelId', 'modelId')
      .addSelect('release.softwareVersion', 'softwareVersion')
      .where(
        (query) =>
          `exists ${query.subQuery().select('1').from(deviceTable, 'device').where('device.releaseId = release.id and device.active = :active and device.removedAt is null').getQuery()}`,
      )
      .setParameter('active', true)
      // In an order that a person understands: what is equally like a name is offered in it.
      .innerJoin(deviceModelTable.options.name, 'model', 'model.id = release.modelId')
      .orderBy('model.name', 'ASC')
      .addOrderBy('model.modelNumber', 'ASC')
      .addOrderBy('release.softwareVersion', 'ASC')
      .addOrderBy('release.id', 'ASC')
      .getRawMany<Omit<FleetRelease, 'model'>>();
    return used.flatMap((release) => {
      const model = models.get(release.modelId);
      return model ? [{ ...release, model }] : [];
    });
  }

  /**
   * Another number after every change of what the two questions of this store read, and by whomever; undefined where nobody watches
   * (0023-fleet-edition.migration.ts). Ask before reading: what is stored meanwhile then makes the next answer another.
   */
  async edition(manager: EntityManager = this.reader.manager): Promise<string | undefined> {
    if (manager.dataSource.options.type === 'postgres') return undefined;
    // As text: the number has 64 bits.
    const [row] = await manager.query<{ edition: string }[]>('select cast(edition as text) as edition from fleet_edition');
    return row?.edition;
  }

  private models(manager: EntityManager): Promise<FleetModel[]> {
    return manager
      .getRepository(deviceModelTable)
      .createQueryBuilder('model')
      .innerJoin(manufacturerTable.options.name, 'maker', 'maker.id = model.manufacturerId')
      .select('model.id', 'id')
      .addSelect('model.manufacturerId', 'manufacturerId')
      .addSelect('maker.name', 'manufacturer')
      .addSelect('model.name', 'name')
      .addSelect('model.modelNumber', 'modelNumber')
      .addSelect('model.genericName', 'genericName')
      .addSelect('model.key', 'key')
      .addSelect('model.gtin14', 'gtin14')
      .getRawMany<FleetModel>();
  }

  /** Names of makers and products as people wrote them. */
  async written(manager: EntityManager = this.reader.manager): Promise<WrittenNames> {
    const makers = await manager.getRepository(manufacturerTable).find();
    const aliases = await manager.getRepository(manufacturerAliasTable).find();
    return { makers, aliases, confirmed: await manager.getRepository(confirmedNameTable).find() };
  }
}
