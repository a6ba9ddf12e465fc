import { addMonths, lastDayOfMonth } from '#feeds/vocabulary/day.js';
import { firstDayOfFiscalYear } from './fiscal-year.js';
import type { PlanningRules } from './replacement-plan.js';

/** One chance to ask for a budget (予算要求). */
export interface BudgetRequest {
  /** The fiscal year that is asked for. */
  readonly fiscalYear: number;
  /** First and last day of the month in which the hospital takes requests. */
  readonly opensOn: string;
  readonly closesOn: string;
}

/** How many months before its month a last chance is told. */
export const monthsToldAhead = 3;

/** When the budget of a fiscal year is asked for: the last such month before its April. */
export function requestOf(fiscalYear: number, requestMonth: number): BudgetRequest {
  const year = requestMonth >= 4 ? fiscalYear - 1 : fiscalYear;
  const opensOn = `${String(year).padStart(4, '0')}-${String(requestMonth).padStart(2, '0')}-01`;
  return { fiscalYear, opensOn, closesOn: lastDayOfMonth(opensOn) };
}

/** The day by which what a budget of this year buys is in use. */
export function inUseBy(fiscalYear: number, { requestMonth, procurementMonths }: PlanningRules): string {
  const bought = addMonths(requestOf(fiscalYear, requestMonth).opensOn, procurementMonths);
  const earliest = firstDayOfFiscalYear(fiscalYear);
  // Nothing is in use before its money is there, however quickly the hospital buys.
  return bought < earliest ? earliest : bought;
}

/**
 * The last request for a budget before EOS less the procurement time: the last one of which what it buys is in use on the last day of
 * support at the latest.
 *
 * @param eos last day of support
 */
export function lastRequestBefore(eos: string, rules: PlanningRules): BudgetRequest {
  let fiscalYear = Number(eos.slice(0, 4)) + 1;
  while (inUseBy(fiscalYear, rules) > eos) fiscalYear -= 1;
  return requestOf(fiscalYear, rules.requestMonth);
}
