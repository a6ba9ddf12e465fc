import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { acknowledgementEntryTable, dutyStepTable, eosAcknowledgementTable, lifecycleDutyTable } from '../lifecycle.table.js';
import type { AcknowledgementEntry, DutyStep, EosAcknowledgement, LifecycleDuty } from './acknowledgement.js';

export interface HeldAcknowledgement extends EosAcknowledgement {
  readonly entries: readonly AcknowledgementEntry[];
}

export interface HeldDuty extends LifecycleDuty {
  readonly steps: readonly DutyStep[];
}

@Injectable()
export class AfterSupportStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** Of some models, or of all; oldest first, each with what happened to it. */
  async acknowledgements(modelIds: readonly string[] | null): Promise<HeldAcknowledgement[]> {
    const held = await this.reader
      .getRepository(eosAcknowledgementTable)
      .find({ where: ofModels(modelIds), order: { at: 'ASC', id: 'ASC' } });
    const entries = await this.reader.getRepository(acknowledgementEntryTable).find({ order: { on: 'ASC', at: 'ASC' } });
    const of = Map.groupBy(entries, ({ acknowledgementId }) => acknowledgementId);
    return held.map((each) => ({ ...each, entries: of.get(each.id) ?? [] }));
  }

  async acknowledgement(id: string): Promise<HeldAcknowledgement | undefined> {
    return (await this.acknowledgements(null)).find((each) => each.id === id);
  }

  async duties(modelIds: readonly string[] | null): Promise<HeldDuty[]> {
    const duties = await this.reader.getRepository(lifecycleDutyTable).find({ where: ofModels(modelIds), order: { at: 'ASC', id: 'ASC' } });
    const steps = await this.reader.getRepository(dutyStepTable).find({ order: { on: 'ASC', at: 'ASC' } });
    const of = Map.groupBy(steps, ({ dutyId }) => dutyId);
    return duties.map((duty) => ({ ...duty, steps: of.get(duty.id) ?? [] }));
  }

  duty(id: string, manager: EntityManager): Promise<LifecycleDuty | null> {
    return manager.getRepository(lifecycleDutyTable).findOneBy({ id });
  }

  async addAcknowledgement(manager: EntityManager, acknowledgement: EosAcknowledgement): Promise<void> {
    await manager.getRepository(eosAcknowledgementTable).insert(acknowledgement);
  }

  async addEntry(manager: EntityManager, entry: AcknowledgementEntry): Promise<void> {
    await manager.getRepository(acknowledgementEntryTable).insert(entry);
  }

  async addDuty(manager: EntityManager, duty: LifecycleDuty): Promise<void> {
    await manager.getRepository(lifecycleDutyTable).insert(duty);
  }

  async addStep(manager: EntityManager, step: DutyStep): Promise<void> {
    await manager.getRepository(dutyStepTable).insert(step);
  }
}

function ofModels(modelIds: readonly string[] | null) {
  return modelIds === null ? {} : { modelId: In([...modelIds]) };
}
