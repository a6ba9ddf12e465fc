import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { putRows } from '../database/many-rows.store.js';
import { inPieces } from '../database/transactions.js';
import type { ComponentMark } from './component-mark.js';
import { componentMarkTable } from './matching.table.js';

@Injectable()
export class ComponentMatchesStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** For reading what other stores read within a transaction. */
  get manager(): EntityManager {
    return this.reader.manager;
  }

  /** In the order in which they were set. */
  marksOf(releaseIds: readonly string[]): Promise<ComponentMark[]> {
    const order = { at: 'ASC', id: 'ASC' } as const;
    return inPieces(releaseIds, (some) => this.reader.getRepository(componentMarkTable).find({ where: { releaseId: In(some) }, order }));
  }

  async keepMarks(manager: EntityManager, marks: readonly ComponentMark[]): Promise<void> {
    await putRows(manager, componentMarkTable, marks);
  }
}
