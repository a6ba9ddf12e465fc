import { Refusal } from '../http/refusal.js';
import type { PlanChange, PlanChangeRecord, ReplacementPlan } from './replacement-plan.js';

export interface ChangedPlan {
  readonly plan: ReplacementPlan;
  readonly changes: PlanChangeRecord['changes'];
}

const fields = ['option', 'state', 'fiscalYear', 'cost', 'procurementMonths', 'note', 'part'] as const;
const ASKED_FOR = ['requested', 'approved', 'procuring'];

/**
 * A plan as somebody changes it who saw its `seen`th revision. What is said already is no change: then `changes` is empty.
 *
 * @throws Refusal 409 `plan.changed-meanwhile` (by, at) when the plan is another since; 422 where the change contradicts itself
 */
export function changePlan(
  plan: ReplacementPlan,
  change: PlanChange,
  { seen, at, by }: { readonly seen: number; readonly at: string; readonly by: string },
): ChangedPlan {
  if (seen !== plan.revision)
    throw new Refusal(409, 'plan.changed-meanwhile', { by: plan.updatedBy ?? '', at: plan.updatedAt ?? '', revision: plan.revision });
  const wanted = { ...plan, ...change };
  refuseContradictions(wanted);
  const changed = fields.filter((field) => wanted[field] !== plan[field]);
  if (changed.length === 0) return { plan, changes: {} };
  return {
    plan: { ...wanted, revision: plan.revision + 1, updatedAt: at, updatedBy: by },
    changes: Object.fromEntries(changed.map((field) => [field, { from: plan[field], to: wanted[field] }])),
  };
}

/** A budget is asked for of a year; and what is used on after EOS was not replaced. */
function refuseContradictions({ state, fiscalYear, option, deviceIds, part }: ReplacementPlan): void {
  if (ASKED_FOR.includes(state) && fiscalYear === null) throw refusedAt('fiscalYear', 'plan.year-missing');
  if (ASKED_FOR.includes(state) && option === null) throw refusedAt('option', 'plan.option-missing');
  if (state === 'continued' && (option === 'replace' || option === 'update')) throw refusedAt('option', 'plan.option-contradicts-state');
  if (deviceIds === null && part !== null) throw refusedAt('part', 'plan.whole-model-has-no-part');
}

function refusedAt(field: string, code: string): Refusal {
  return new Refusal(422, code, {}, [{ pointer: `/${field}`, code }]);
}
