import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { compensatingControlTable, controlCheckTable, legacyDeterminationTable } from '../lifecycle.table.js';
import type { CompensatingControl, ControlCheck, LegacyDetermination } from './determination.js';

@Injectable()
export class DeterminationsStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** Of some models, or of all; oldest first. */
  determinations(modelIds: readonly string[] | null): Promise<LegacyDetermination[]> {
    return this.reader
      .getRepository(legacyDeterminationTable)
      .find({ where: ofModels(modelIds), order: { determinedOn: 'ASC', at: 'ASC' } });
  }

  controls(modelIds: readonly string[] | null): Promise<CompensatingControl[]> {
    return this.reader.getRepository(compensatingControlTable).find({ where: ofModels(modelIds), order: { at: 'ASC', id: 'ASC' } });
  }

  control(id: string): Promise<CompensatingControl | null> {
    return this.reader.getRepository(compensatingControlTable).findOneBy({ id });
  }

  checks(): Promise<ControlCheck[]> {
    return this.reader.getRepository(controlCheckTable).find({ order: { checkedOn: 'ASC', at: 'ASC' } });
  }

  async addDetermination(manager: EntityManager, determination: LegacyDetermination): Promise<void> {
    await manager.getRepository(legacyDeterminationTable).insert(determination);
  }

  async addControl(manager: EntityManager, control: CompensatingControl): Promise<void> {
    await manager.getRepository(compensatingControlTable).insert(control);
  }

  async addCheck(manager: EntityManager, check: ControlCheck): Promise<void> {
    await manager.getRepository(controlCheckTable).insert(check);
  }
}

function ofModels(modelIds: readonly string[] | null) {
  return modelIds === null ? {} : { modelId: In([...modelIds]) };
}
