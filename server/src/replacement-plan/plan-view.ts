import type { PlanRow } from './plan-rows.js';
import type { PlanView } from './replacement-plan.contract.js';

/** A line of the board as it crosses HTTP. */
export function planView(row: PlanRow): PlanView {
  const { plan, assessed } = row;
  return {
    id: plan.id,
    modelId: plan.modelId,
    manufacturer: row.manufacturer,
    model: row.model,
    part: plan.part,
    devices: row.deviceIds.length,
    departments: [...row.departments],
    lifeSupport: row.lifeSupport,
    legacy: [...row.legacy],
    dates: [...row.dates],
    eol: row.eol,
    eos: row.eos,
    status: row.status,
    withoutEos: row.withoutEos,
    horizon: row.horizon,
    lastRequest: assessed.lastRequest,
    standing: assessed.standing,
    gapDays: assessed.gapDays,
    option: plan.option,
    state: plan.state,
    fiscalYear: plan.fiscalYear,
    cost: plan.cost,
    procurementMonths: plan.procurementMonths,
    note: plan.note,
    revision: plan.revision,
    updatedAt: plan.updatedAt,
    updatedBy: plan.updatedBy,
  };
}
