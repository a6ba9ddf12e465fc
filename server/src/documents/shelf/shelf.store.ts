import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsNull, type DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../../database/many-rows.store.js';
import { softwareReleaseTable } from '../../inventory/inventory.table.js';
import type { SoftwareRelease } from '../../inventory/device.js';
import { documentTable } from '../documents.table.js';
import type { InterfaceList } from './interface-list.js';
import type { ShelvedDocument } from './model-shelf.js';
import { interfaceListTable, statedStateTable } from './shelf.table.js';
import type { StatedState } from './shelf-state.js';

@Injectable()
export class ShelfStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** Everything that was said, in the order in which it was; of one model, or of all. */
  stated(modelId?: string): Promise<StatedState[]> {
    return this.reader
      .getRepository(statedStateTable)
      .find({ ...(modelId !== undefined && { where: { modelId } }), order: { at: 'ASC', id: 'ASC' } });
  }

  async lastSaidAt(manager: EntityManager): Promise<string | undefined> {
    const [last] = await manager.getRepository(statedStateTable).find({ order: { at: 'DESC' }, take: 1 });
    return last?.at;
  }

  async lastListedAt(manager: EntityManager, modelId: string): Promise<string | undefined> {
    const last = await manager.getRepository(interfaceListTable).findOne({ where: { modelId }, order: { at: 'DESC' } });
    return last?.at;
  }

  async state(manager: EntityManager, states: readonly StatedState[]): Promise<void> {
    await insertRows(manager, statedStateTable, states);
  }

  /** Documents in force, without what was read in them. */
  documents(modelId?: string): Promise<(ShelvedDocument & { readonly modelId: string })[]> {
    const select = {
      id: true,
      kind: true,
      modelId: true,
      releaseId: true,
      certainty: true,
      fileName: true,
      documentVersion: true,
      receivedAt: true,
      by: true,
    } as const;
    return this.reader
      .getRepository(documentTable)
      .find({ select, where: { replacedAt: IsNull(), ...(modelId !== undefined && { modelId }) } });
  }

  releases(): Promise<SoftwareRelease[]> {
    return this.reader.getRepository(softwareReleaseTable).find();
  }

  /** The latest list first. */
  interfaces(modelId: string): Promise<InterfaceList[]> {
    return this.reader.getRepository(interfaceListTable).find({ where: { modelId }, order: { at: 'DESC', id: 'ASC' } });
  }

  async addInterfaces(manager: EntityManager, list: InterfaceList): Promise<void> {
    await manager.getRepository(interfaceListTable).insert(list);
  }
}
