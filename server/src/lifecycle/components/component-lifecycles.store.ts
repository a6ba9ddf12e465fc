import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { putRows } from '../../database/many-rows.store.js';
import { componentTable } from '../../documents/documents.table.js';
import { endedSupplierTable, productLifecycleTable } from '../lifecycle.table.js';
import type { ReleaseComponent } from './component-ends.js';
import type { EndedSupplier, ProductLifecycle } from './component-lifecycle.js';

@Injectable()
export class ComponentLifecyclesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  async put(manager: EntityManager, lifecycle: ProductLifecycle): Promise<void> {
    await putRows(manager, productLifecycleTable, [lifecycle]);
  }

  products(): Promise<ProductLifecycle[]> {
    return this.reader.getRepository(productLifecycleTable).find({ order: { product: 'ASC' } });
  }

  /** The components of all releases in the order of their names. Read as plain rows: there may be hundreds of thousands. */
  async components(): Promise<ReleaseComponent[]> {
    const rows = await this.reader
      .getRepository(componentTable)
      .createQueryBuilder('component')
      .select('component.releaseId', 'releaseId')
      .addSelect('component.name', 'name')
      .addSelect('component.version', 'version')
      .addSelect('component.supplier', 'supplier')
      .addSelect('component.purl', 'purl')
      .addSelect('component.cpe', 'cpe')
      .addSelect('component.identifiers', 'identifiers')
      .orderBy('component.name', 'ASC')
      .addOrderBy('component.id', 'ASC')
      .getRawMany<Omit<ReleaseComponent, 'purls' | 'cpes'> & Stated>();
    return rows.map(({ purl, cpe, identifiers, ...row }) => {
      const { purls, cpes } = JSON.parse(identifiers) as { readonly purls: readonly string[]; readonly cpes: readonly string[] };
      return { ...row, purls: withFirst(purl, purls), cpes: withFirst(cpe, cpes) };
    });
  }

  endedSuppliers(): Promise<EndedSupplier[]> {
    return this.reader.getRepository(endedSupplierTable).find({ order: { endedOn: 'DESC', id: 'ASC' } });
  }

  endedSupplier(manager: EntityManager, id: string): Promise<EndedSupplier | null> {
    return manager.getRepository(endedSupplierTable).findOneBy({ id });
  }

  async withdrawSupplier(
    manager: EntityManager,
    id: string,
    withdrawal: { readonly withdrawnAt: string; readonly withdrawnBy: string; readonly withdrawnBecause: string },
  ): Promise<void> {
    await manager.getRepository(endedSupplierTable).update({ id }, withdrawal);
  }

  async addEndedSupplier(manager: EntityManager, supplier: EndedSupplier): Promise<void> {
    await manager.getRepository(endedSupplierTable).insert(supplier);
  }
}

interface Stated {
  readonly purl: string | null;
  readonly cpe: string | null;
  readonly identifiers: string;
}

function withFirst(first: string | null, all: readonly string[]): readonly string[] {
  return first === null || all.includes(first) ? all : [first, ...all];
}
