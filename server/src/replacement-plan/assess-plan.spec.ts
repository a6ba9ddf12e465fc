import { assessPlan, planStandings, type PlanStanding } from './assess-plan.js';
import type { PlanOption, PlanState } from './replacement-plan.js';

const HOSPITAL = { requestMonth: 10, procurementMonths: 18 };

/**
 * EOS 2029-06-30: less eighteen months 2027-12-30, so October 2027 is the last request, for the fiscal year 2028; it is told from July 2027.
 */
const facts: readonly (readonly [
  eos: string | null,
  option: PlanOption | null,
  state: PlanState,
  year: number | null,
  today: string,
  standing: PlanStanding,
  gapDays: number | null,
  why: string,
])[] = [
  [null, null, 'not_considered', null, '2026-11-22', 'no_date', null, 'no day, nothing to reckon with'],
  [null, 'replace', 'requested', 2027, '2026-11-22', 'no_date', null, 'nobody can tell whether it comes in time'],
  ['2029-06-30', null, 'not_considered', null, '2027-06-30', 'open', null, 'a day before it is told'],
  ['2029-06-30', null, 'not_considered', null, '2027-07-01', 'last_chance', null, 'three months before October'],
  ['2029-06-30', 'replace', 'considering', 2028, '2027-10-31', 'last_chance', null, 'considered is not asked for'],
  ['2029-06-30', 'replace', 'considering', 2028, '2027-11-01', 'missed', null, 'the month is over'],
  ['2029-06-30', null, 'not_considered', null, '2029-06-30', 'missed', null, 'as long as support runs'],
  ['2029-06-30', null, 'not_considered', null, '2029-07-01', 'ended', null, 'then the life cycle itself asks to act'],
  ['2029-06-30', 'replace', 'requested', 2028, '2027-10-31', 'in_time', null, 'asked for in the last month'],
  ['2029-06-30', 'replace', 'requested', 2027, '2027-10-31', 'in_time', null, 'a year before it had to be'],
  ['2029-06-30', 'replace', 'requested', 2029, '2028-10-10', 'late', 275, 'asked for in October 2028, in use on 2030-04-01'],
  ['2029-06-30', 'replace', 'approved', 2029, '2029-07-01', 'late', 275, 'after EOS as well: the gap is there'],
  ['2029-06-30', 'update', 'procuring', 2028, '2029-05-01', 'in_time', null, 'an update is paid for too'],
  ['2029-06-30', 'replace', 'considering', 2029, '2026-11-22', 'late', 275, 'a year that comes too late is said at once'],
  ['2029-06-30', 'control', 'considering', null, '2028-01-01', 'no_budget_needed', null, 'compensating controls instead'],
  ['2029-06-30', 'continue', 'not_considered', 2029, '2028-01-01', 'no_budget_needed', null, 'used on, as acknowledged elsewhere'],
  ['2029-06-30', 'replace', 'done', 2027, '2029-07-01', 'no_budget_needed', null, 'replaced'],
  ['2029-06-30', null, 'continued', null, '2029-07-01', 'no_budget_needed', null, 'used on after EOS'],
];

describe('M120 A plan beside EOS and the time it takes to buy', () => {
  it.each(facts)('EOS %s, %s, %s, budget of %s, on %s: %s, gap %s (%s)', (eos, option, state, fiscalYear, today, standing, gapDays) => {
    const assessed = assessPlan({ option, state, fiscalYear, procurementMonths: null }, eos, today, HOSPITAL);
    expect({ standing: assessed.standing, gapDays: assessed.gapDays }).toEqual({ standing, gapDays });
  });

  it('takes the time of the plan itself where it takes longer than usual', () => {
    const plan = { option: null, state: 'not_considered', fiscalYear: null, procurementMonths: 30 } as const;
    expect(assessPlan(plan, '2029-06-30', '2026-11-22', HOSPITAL)).toEqual({
      standing: 'missed',
      lastRequest: { fiscalYear: 2027, opensOn: '2026-10-01', closesOn: '2026-10-31' },
      since: '2026-11-01',
      gapDays: null,
    });
  });

  it('is told from three months before the month of requests, and the first day is known', () => {
    const plan = { option: null, state: 'not_considered', fiscalYear: null, procurementMonths: null } as const;
    expect(assessPlan(plan, '2029-06-30', '2027-09-15', HOSPITAL)).toEqual({
      standing: 'last_chance',
      lastRequest: { fiscalYear: 2028, opensOn: '2027-10-01', closesOn: '2027-10-31' },
      since: '2027-07-01',
      gapDays: null,
    });
  });

  it('can stand in every way that is named', () => {
    expect(new Set(facts.map(([, , , , , standing]) => standing))).toEqual(new Set(planStandings));
  });
});
