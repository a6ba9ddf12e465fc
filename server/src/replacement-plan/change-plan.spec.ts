import { changePlan } from './change-plan.js';
import { unplanned, type PlanChange } from './replacement-plan.js';

const AT = '2026-11-21T23:30:00.000Z';
const whole = unplanned('m1');
const act = { seen: 0, at: AT, by: '見守 花子' };

describe('A change of a plan', () => {
  it('counts up, says who and when, and names what became different', () => {
    const { plan, changes } = changePlan(whole, { option: 'replace', fiscalYear: 2028, state: 'requested', cost: 5_400_000 }, act);
    expect(plan).toEqual({
      ...whole,
      option: 'replace',
      fiscalYear: 2028,
      state: 'requested',
      cost: 5_400_000,
      revision: 1,
      updatedAt: AT,
      updatedBy: '見守 花子',
    });
    expect(changes).toEqual({
      option: { from: null, to: 'replace' },
      state: { from: 'not_considered', to: 'requested' },
      fiscalYear: { from: null, to: 2028 },
      cost: { from: null, to: 5_400_000 },
    });
  });

  it('that says what is said already is none', () => {
    expect(changePlan(whole, { option: null, state: 'not_considered' }, act)).toEqual({ plan: whole, changes: {} });
  });

  it('of somebody who has not seen the last one is refused, and says who was there before', () => {
    const later = { ...whole, revision: 3, updatedAt: AT, updatedBy: '佐藤' };
    expect(() => changePlan(later, { note: 'x' }, { ...act, seen: 2 })).toThrow(
      expect.objectContaining({ status: 409, code: 'plan.changed-meanwhile', params: { by: '佐藤', at: AT, revision: 3 } }),
    );
  });

  it.each<[change: PlanChange, pointer: string, code: string, why: string]>([
    [{ state: 'requested', option: 'replace' }, '/fiscalYear', 'plan.year-missing', 'a budget is asked for of a year'],
    [{ state: 'approved', fiscalYear: 2028 }, '/option', 'plan.option-missing', 'nobody knows what for'],
    [{ state: 'continued', option: 'replace' }, '/option', 'plan.option-contradicts-state', 'both cannot be'],
    [{ part: 'ICU' }, '/part', 'plan.whole-model-has-no-part', 'it is the whole model'],
  ])('%j is refused at %s: %s (%s)', (change, pointer, code) => {
    expect(() => changePlan(whole, change, act)).toThrow(expect.objectContaining({ status: 422, code, details: [{ pointer, code }] }));
  });
});
