import { addDays, addMonths, daysBetween } from '#feeds/vocabulary/day.js';
import { inUseBy, lastRequestBefore, monthsToldAhead, type BudgetRequest } from './budget-request.js';
import type { PlanningRules, ReplacementPlan } from './replacement-plan.js';

/**
 * How a plan stands against EOS and the time it takes to buy.
 *
 * | standing | what it says |
 * |---|---|
 * | no_date | nobody told EOS: nothing can be reckoned, ask the maker (unless no budget is needed anyway) |
 * | no_budget_needed | replaced already, or compensating controls or use after EOS were chosen |
 * | in_time | the budget that is asked for comes in time |
 * | late | the chosen fiscal year comes too late: for `gapDays` the devices are in use after EOS |
 * | open | nothing asked for yet, and time enough |
 * | last_chance | nothing asked for yet, and the coming request is the last one |
 * | missed | nothing asked for, and the last request is over: EOS comes before new devices |
 * | ended | nothing asked for, and EOS is over |
 */
export const planStandings = ['missed', 'last_chance', 'late', 'ended', 'no_date', 'open', 'in_time', 'no_budget_needed'] as const;
export type PlanStanding = (typeof planStandings)[number];

export interface AssessedPlan {
  readonly standing: PlanStanding;
  /** The last request for a budget before EOS less the procurement time; null where EOS is not known. */
  readonly lastRequest: BudgetRequest | null;
  /** The first day on which the standing holds, where the request gives one. */
  readonly since: string | null;
  /** Days of use after EOS until what the chosen year buys is in use; null where it comes in time or no year is chosen. */
  readonly gapDays: number | null;
}

type Planned = Pick<ReplacementPlan, 'option' | 'state' | 'fiscalYear' | 'procurementMonths'>;

/** @param eos the earliest EOS of the plan's devices; null where none is told */
export function assessPlan(plan: Planned, eos: string | null, today: string, hospital: PlanningRules): AssessedPlan {
  if (eos === null)
    return { standing: needsNoBudget(plan) ? 'no_budget_needed' : 'no_date', lastRequest: null, since: null, gapDays: null };
  const rules = { ...hospital, procurementMonths: plan.procurementMonths ?? hospital.procurementMonths };
  const lastRequest = lastRequestBefore(eos, rules);
  const gap = plan.fiscalYear === null ? 0 : daysBetween(eos, inUseBy(plan.fiscalYear, rules));
  const gapDays = gap > 0 ? gap : null;
  const standing = standingOf(plan, eos, today, lastRequest, gapDays !== null);
  return { standing, lastRequest, since: sinceOf(standing, lastRequest), gapDays: needsNoBudget(plan) ? null : gapDays };
}

function standingOf(plan: Planned, eos: string, today: string, lastRequest: BudgetRequest, isLate: boolean): PlanStanding {
  if (needsNoBudget(plan)) return 'no_budget_needed';
  if (isAskedFor(plan)) return isLate ? 'late' : 'in_time';
  if (eos < today) return 'ended';
  if (lastRequest.closesOn < today) return 'missed';
  if (toldFrom(lastRequest) <= today) return 'last_chance';
  return isLate ? 'late' : 'open';
}

function sinceOf(standing: PlanStanding, lastRequest: BudgetRequest): string | null {
  if (standing === 'last_chance') return toldFrom(lastRequest);
  return standing === 'missed' ? addDays(lastRequest.closesOn, 1) : null;
}

/** The day from which a last chance is told. */
function toldFrom({ opensOn }: BudgetRequest): string {
  return addMonths(opensOn, -monthsToldAhead);
}

function needsNoBudget({ option, state }: Planned): boolean {
  return state === 'done' || state === 'continued' || option === 'control' || option === 'continue';
}

function isAskedFor({ state }: Planned): boolean {
  return state === 'requested' || state === 'approved' || state === 'procuring';
}
