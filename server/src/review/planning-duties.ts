import type { Register } from '../inventory/register.js';
import type { PlanDuty } from '../replacement-plan/plan-duties.js';
import type { CardDuty } from '../unit-card/card-duties.js';
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

/** What the cards of a model's devices ask for (機器カルテ), as an entry of the morning list. */
export function dutyOfCards({ code, modelId, deviceIds, departments, since, dueOn }: CardDuty, register: Register): Duty {
  const model = register.models.get(modelId);
  const manufacturer = register.manufacturers.get(model?.manufacturerId ?? '')?.name ?? '';
  const named = { id: modelId, name: model?.name ?? '', manufacturer };
  return { code, subject: modelId, params: {}, model: named, deviceIds, departments: [...departments], since, dueOn };
}
