import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { putRows } from '../../database/many-rows.store.js';
import { productLifecycleTable } from '../lifecycle.table.js';
import type { ProductLifecycle } from './component-lifecycle.js';

@Injectable()
export class ComponentLifecyclesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  async put(manager: EntityManager, lifecycle: ProductLifecycle): Promise<void> {
    await putRows(manager, productLifecycleTable, [lifecycle]);
  }

  products(): Promise<ProductLifecycle[]> {
    return this.reader.getRepository(productLifecycleTable).find({ order: { product: 'ASC' } });
  }
}
