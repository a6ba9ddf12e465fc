import type { InquiryDuty } from '../inquiries/inquiry.js';
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
  const model = namedModel(modelId, register);
  return { code, subject: modelId, params: {}, model, deviceIds, departments: [...departments], since, dueOn };
}

/** Answers that came and days that passed without one, of the questions to the maker of a model (照会). Parameter: inquiries. */
export function dutyOfInquiries({ code, modelId, inquiries, since, dueOn }: InquiryDuty, register: Register): Duty {
  const of = { subject: modelId, params: { inquiries }, model: namedModel(modelId, register), deviceIds: [], departments: [] };
  return { code, ...of, since, dueOn, tab: 'act' };
}

function namedModel(modelId: string, register: Register): Duty['model'] {
  const model = register.models.get(modelId);
  const manufacturer = register.manufacturers.get(model?.manufacturerId ?? '')?.name ?? '';
  return { id: modelId, name: model?.name ?? '', manufacturer };
}
