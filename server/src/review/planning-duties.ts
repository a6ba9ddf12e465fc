import type { PlanDuty } from '../replacement-plan/plan-duties.js';
import type { Duty } from './duties.js';

/** A round of requests for budgets as an entry of the morning list. Parameters: fiscalYear, models. */
export function dutyOfPlans({ code, fiscalYear, models, deviceIds, departments, since, dueOn }: PlanDuty): Duty {
  return {
    code,
    // What was missed is one entry, whichever years it gathers.
    subject: code === 'budget_request_missed' ? '' : String(fiscalYear),
    params: { fiscalYear, models },
    model: null,
    deviceIds,
    departments: [...departments],
    since,
    dueOn,
  };
}
