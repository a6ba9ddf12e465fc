import { monthsToReplace } from './months-to-replace.js';
import { unplanned, type ReplacementPlan } from './replacement-plan.js';

const RULES = { requestMonth: 10, procurementMonths: 18 };
const plan = (of: Partial<ReplacementPlan>): ReplacementPlan => ({ ...unplanned('m1'), ...of });
const part = { id: 'p1', part: '手術室', deviceIds: ['d1'] };

const facts: readonly [plans: readonly ReplacementPlan[], months: number | null, reason: string][] = [
  [[], 18, 'as usual in the hospital'],
  [[plan({ procurementMonths: 6 })], 6, 'as the plan says'],
  [[plan({ procurementMonths: 6 }), plan({ ...part, procurementMonths: 30 })], 30, 'the part before the model'],
  [[plan({ ...part, modelId: 'm2', procurementMonths: 30 })], 18, 'a part of the model that the device was before'],
  [[plan({ state: 'requested', fiscalYear: 2027, option: 'replace' })], 18, 'asked for is not yet granted'],
  [[plan({ state: 'approved', fiscalYear: 2027, option: 'replace' })], null, 'granted'],
  [[plan({ state: 'done' })], null, 'replaced already'],
  [[plan({ option: 'control' })], null, 'nothing is bought'],
];

describe('How long it takes to replace a device', () => {
  it.each(facts)('M192 by %j: %j months (%s)', (plans, months) => {
    expect(monthsToReplace(plans, RULES)({ id: 'd1', modelId: 'm1' })).toBe(months);
  });
});
