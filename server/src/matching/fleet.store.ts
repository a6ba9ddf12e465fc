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
import type { FleetRelease } from './fleet.js';
import type { WrittenNames } from './fleet-names.js';

/** What is installed, and by which names it is known. */
@Injectable()
export class FleetStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** Releases that at least one device in use has, with model and maker. */
  async releases(manager: EntityManager = this.reader.manager): Promise<FleetRelease[]> {
    const used = await manager
      .getRepository(deviceTable)
      .createQueryBuilder('device')
      .select('distinct device.releaseId', 'releaseId')
      .where('device.active = :active and device.removedAt is null', { active: true })
      .getRawMany<{ releaseId: string }>();
    // One after the other: a transaction has one connection, and on PostgreSQL it takes one query at a time.
    const releases = await manager.getRepository(softwareReleaseTable).find();
    const models = await manager.getRepository(deviceModelTable).find();
    const makers = await manager.getRepository(manufacturerTable).find();
    const ids = new Set(used.map(({ releaseId }) => releaseId));
    const names = new Map(makers.map(({ id, name }) => [id, name]));
    const byId = new Map(models.map((model) => [model.id, { ...model, manufacturer: names.get(model.manufacturerId) ?? '' }]));
    return releases.flatMap(({ id, modelId, softwareVersion }) => {
      const model = byId.get(modelId);
      return model && ids.has(id) ? [{ releaseId: id, modelId, softwareVersion, model }] : [];
    });
  }

  /** Names of makers and products as people wrote them. */
  async written(manager: EntityManager = this.reader.manager): Promise<WrittenNames> {
    const makers = await manager.getRepository(manufacturerTable).find();
    const aliases = await manager.getRepository(manufacturerAliasTable).find();
    return { makers, aliases, confirmed: await manager.getRepository(confirmedNameTable).find() };
  }
}
