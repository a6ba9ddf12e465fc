import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsNull, type DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../database/many-rows.store.js';
import type { KeptPlan, KeptRules } from './kept-plan.js';
import type { PlanChangeRecord } from './replacement-plan.js';
import { planChangeTable, planningRulesTable, replacementPlanTable } from './replacement-plan.table.js';

@Injectable()
export class ReplacementPlansStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /**
   * Who changes plans waits here until the change before is stored, and then reads what it left: of two people at once the second is told so. On
   * SQLite writes stand in a queue anyway.
   */
  async claim(manager: EntityManager): Promise<void> {
    if (manager.dataSource.options.type === 'postgres')
      await manager.query('LOCK TABLE replacement_plan, planning_rules IN SHARE ROW EXCLUSIVE MODE');
  }

  plans(manager: EntityManager = this.reader.manager): Promise<KeptPlan[]> {
    return manager.getRepository(replacementPlanTable).find({ where: { removedAt: IsNull() }, order: { id: 'ASC' } });
  }

  plan(id: string, manager: EntityManager = this.reader.manager): Promise<KeptPlan | null> {
    return manager.getRepository(replacementPlanTable).findOneBy({ id, removedAt: IsNull() });
  }

  async save(manager: EntityManager, plan: KeptPlan, record: PlanChangeRecord): Promise<void> {
    await manager.getRepository(replacementPlanTable).upsert(plan, ['id']);
    await insertRows(manager, planChangeTable, [record]);
  }

  history(planId: string, offset: number, limit: number): Promise<[PlanChangeRecord[], number]> {
    return this.reader
      .getRepository(planChangeTable)
      .findAndCount({ where: { planId }, order: { revision: 'DESC' }, skip: offset, take: limit });
  }

  /** What the hospital set; null while nobody set anything. */
  rules(manager: EntityManager = this.reader.manager): Promise<KeptRules | null> {
    return manager.getRepository(planningRulesTable).findOneBy({ id: HOSPITAL });
  }

  async saveRules(manager: EntityManager, rules: Omit<KeptRules, 'id'>): Promise<void> {
    await manager.getRepository(planningRulesTable).upsert({ ...rules, id: HOSPITAL }, ['id']);
  }
}

/** There is one row of rules. */
const HOSPITAL = 'hospital';
