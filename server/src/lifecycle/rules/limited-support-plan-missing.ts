import type { LifecycleRule } from '../lifecycle-rule.js';

/**
 * B Q10 (M191): the plan for the limited-support period is shown to the hospital beforehand. It is asked for once EOL comes near, and as long
 * as limited support runs. A period that is none (EOL and EOS on one day) is another rule's matter.
 */
export const limitedSupportPlanMissing: LifecycleRule = {
  id: 'limited-support-plan-missing',
  clauses: ['B Q10'],
  notice(standing, device) {
    if (device.eol === null || device.eos === null || device.eol >= device.eos) return undefined;
    const state = device.facts?.limitedSupportPlan ?? null;
    const isTime = standing.status === 'limited_support' || standing.eolStep !== null;
    if (device.facts === undefined || !isTime || state === 'received' || state === 'not_needed') return undefined;
    return {
      code: state === 'requested' ? 'limited_support_plan_requested' : 'limited_support_plan_missing',
      params: { eol: device.eol, eos: device.eos },
      since: null,
      dueOn: device.eol,
      gravity: 'clarify',
      event: 'limited_support_plan_missing',
    };
  },
};
