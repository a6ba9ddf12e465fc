import type { PlanningRules, ReplacementPlan } from './replacement-plan.js';

/** Money is granted or spent, or it was decided that nothing is bought: how long buying takes is no question any more. */
const SETTLED = ['approved', 'procuring', 'done', 'continued'];

/**
 * How many months it takes to replace a device: as its plan says (that of its part, else of its model), else as usual in the hospital. Null
 * where it is decided what becomes of it.
 */
export function monthsToReplace(
  plans: readonly ReplacementPlan[],
  rules: PlanningRules,
): (device: { readonly id: string; readonly modelId: string }) => number | null {
  const partOfDevice = new Map(plans.flatMap((plan) => (plan.deviceIds ?? []).map((id) => [id, plan] as const)));
  const planOfModel = new Map(plans.filter(({ deviceIds }) => deviceIds === null).map((plan) => [plan.modelId, plan]));
  return ({ id, modelId }) => {
    const part = partOfDevice.get(id);
    const plan = part?.modelId === modelId ? part : planOfModel.get(modelId);
    if (plan === undefined) return rules.procurementMonths;
    if (SETTLED.includes(plan.state) || plan.option === 'control' || plan.option === 'continue') return null;
    return plan.procurementMonths ?? rules.procurementMonths;
  };
}
