import { id, instant, integer, json, orNull, real, reference, table, text, word } from '../database/table.js';
import type { KeptPlan, KeptRules } from './kept-plan.js';
import type { PlanChangeRecord } from './replacement-plan.js';

export const replacementPlanTable = table<KeptPlan>(
  'replacement_plan',
  {
    id,
    modelId: { ...reference, foreignKey: { target: 'device_model', name: 'fk_replacement_plan_model' } },
    deviceIds: orNull(json),
    part: orNull(text),
    option: { ...orNull(word), name: 'plan_option' },
    state: word,
    fiscalYear: orNull(integer),
    // Yen of a large installation pass the 32 bits of PostgreSQL's integer; a double holds them exactly.
    cost: orNull(real),
    procurementMonths: orNull(integer),
    note: orNull(text),
    revision: integer,
    updatedAt: instant,
    updatedBy: text,
    removedAt: orNull(instant),
  },
  { indices: [{ name: 'ix_replacement_plan_model', columns: ['modelId'] }] },
);

export const planChangeTable = table<PlanChangeRecord>(
  'replacement_plan_change',
  {
    id,
    planId: { ...reference, foreignKey: { target: 'replacement_plan', name: 'fk_replacement_plan_change_plan' } },
    revision: integer,
    at: instant,
    by: { ...text, name: 'changed_by' },
    changes: json,
  },
  { indices: [{ name: 'ux_replacement_plan_change', columns: ['planId', 'revision'], unique: true }] },
);

export const planningRulesTable = table<KeptRules>('planning_rules', {
  id,
  requestMonth: integer,
  procurementMonths: integer,
  revision: integer,
  updatedAt: instant,
  updatedBy: text,
});
