import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { keptValueTable } from './kept-value.table.js';

/** What the installation remembers of itself: `firstImportAt` (instant), `demonstration` (true while it is loaded). */
export type KeptName = 'firstImportAt' | 'demonstration';

@Injectable()
export class KeptValues {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  async get(name: KeptName): Promise<string | boolean | undefined> {
    return (await this.reader.getRepository(keptValueTable).findOneBy({ id: name }))?.value;
  }

  async set(manager: EntityManager, name: KeptName, value: string | boolean): Promise<void> {
    await manager.getRepository(keptValueTable).upsert({ id: name, value }, ['id']);
  }

  async forget(manager: EntityManager, name: KeptName): Promise<void> {
    await manager.getRepository(keptValueTable).delete({ id: name });
  }
}
