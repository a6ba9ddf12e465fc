import type { PlanRow } from './plan-rows.js';

/** What is planned for the budget of one fiscal year; null gathers the plans for which no year is chosen. */
export interface BudgetYear {
  readonly fiscalYear: number | null;
  readonly plans: number;
  readonly devices: number;
  /** Yen of the plans with an estimate. */
  readonly cost: number;
  /** Of it, what is granted: 予算承認済, 調達中, 更新済. */
  readonly granted: number;
  /** Plans without an estimate: the sum above is too low by them. */
  readonly withoutCost: number;
  /** Plans whose last request for a budget is the one for this year, whatever is planned. */
  readonly lastChances: number;
}

const GRANTED = ['approved', 'procuring', 'done'];

/** The budget round-up: each fiscal year in which something is planned or has its last chance, in order, what has no year last. */
export function budgetYears(rows: readonly PlanRow[]): readonly BudgetYear[] {
  const planned = rows.filter(({ plan }) => plan.fiscalYear !== null || plan.cost !== null || plan.state !== 'not_considered');
  const open = rows.filter(({ assessed }) => assessed.standing === 'open' || assessed.standing === 'last_chance');
  const years = new Set([
    ...planned.map(({ plan }) => plan.fiscalYear),
    ...open.flatMap(({ assessed }) => assessed.lastRequest?.fiscalYear ?? []),
  ]);
  return [...years]
    .sort((one, other) => (one ?? Infinity) - (other ?? Infinity))
    .map((fiscalYear) => ({
      ...sumOf(planned.filter(({ plan }) => plan.fiscalYear === fiscalYear)),
      fiscalYear,
      lastChances: open.filter(({ assessed }) => assessed.lastRequest?.fiscalYear === fiscalYear).length,
    }));
}

function sumOf(rows: readonly PlanRow[]): Omit<BudgetYear, 'fiscalYear' | 'lastChances'> {
  const costOf = (some: readonly PlanRow[]) => some.reduce((sum, { plan }) => sum + (plan.cost ?? 0), 0);
  return {
    plans: rows.length,
    devices: rows.reduce((sum, { deviceIds }) => sum + deviceIds.length, 0),
    cost: costOf(rows),
    granted: costOf(rows.filter(({ plan }) => GRANTED.includes(plan.state))),
    withoutCost: rows.filter(({ plan }) => plan.cost === null).length,
  };
}
