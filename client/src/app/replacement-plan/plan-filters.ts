import type { PlanView } from '../api/types-of-planning';

export interface PlanFilter {
  /** EOS within so many months, what is passed included; null: any. */
  readonly months: number | null;
  readonly standing: string;
  readonly department: string;
  readonly fiscalYear: number | null;
}

const widest = ['passed', '3', '6', '12', '18', '24', '36'];

export function filteredPlans(plans: readonly PlanView[], filter: PlanFilter): readonly PlanView[] {
  const within = filter.months === null ? undefined : widest.slice(0, widest.indexOf(String(filter.months)) + 1);
  return plans.filter(
    (plan) =>
      (within === undefined || within.includes(plan.horizon)) &&
      (filter.standing === '' || plan.standing === filter.standing) &&
      (filter.department === '' || plan.departments.some(({ name }) => name === filter.department)) &&
      (filter.fiscalYear === null || plan.fiscalYear === filter.fiscalYear),
  );
}

export function departmentsIn(plans: readonly PlanView[]): readonly string[] {
  return [...new Set(plans.flatMap(({ departments }) => departments.map(({ name }) => name)))].sort((a, b) => a.localeCompare(b, 'ja'));
}
