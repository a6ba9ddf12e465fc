import type { PlanRow } from './plan-rows.js';

/** What the desk is told of budgets: one entry a round of requests, not one a model, so that a budget season is no flood. */
export interface PlanDuty {
  readonly code: 'budget_request_last_chance' | 'budget_request_missed';
  /** The fiscal year whose budget is (or was) the last chance; for what was missed that of the latest. */
  readonly fiscalYear: number;
  readonly models: number;
  readonly deviceIds: readonly string[];
  readonly departments: PlanRow['departments'];
  readonly since: string | null;
  readonly dueOn: string;
}

/**
 * What asks to act: plans for which the coming request for a budget is the last one, by the fiscal year that is asked for, from three months
 * before its month; and, together, those that have missed theirs while their support still runs.
 */
export function planDuties(rows: readonly PlanRow[]): readonly PlanDuty[] {
  const chances = Map.groupBy(
    rows.filter(({ assessed }) => assessed.standing === 'last_chance'),
    ({ assessed }) => assessed.lastRequest?.fiscalYear ?? 0,
  );
  const missed = rows.filter(({ assessed }) => assessed.standing === 'missed');
  return [
    ...[...chances.values()].map((some) => dutyOf('budget_request_last_chance', some)),
    ...(missed.length === 0 ? [] : [dutyOf('budget_request_missed', missed)]),
  ].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

function dutyOf(code: PlanDuty['code'], rows: readonly PlanRow[]): PlanDuty {
  const requests = rows.flatMap(({ assessed }) => assessed.lastRequest ?? []).sort((a, b) => a.fiscalYear - b.fiscalYear);
  const since = rows.flatMap(({ assessed }) => assessed.since ?? []).sort();
  return {
    code,
    fiscalYear: requests.at(-1)?.fiscalYear ?? 0,
    models: new Set(rows.map(({ plan }) => plan.modelId)).size,
    deviceIds: rows.flatMap(({ deviceIds }) => deviceIds),
    departments: addedUp(rows.flatMap(({ departments }) => departments)),
    since: since.at(-1) ?? null,
    dueOn: requests.at(-1)?.closesOn ?? '',
  };
}

function addedUp(departments: PlanRow['departments']): PlanRow['departments'] {
  const counts = new Map<string, number>();
  for (const { name, devices } of departments) counts.set(name, (counts.get(name) ?? 0) + devices);
  return [...counts]
    .map(([name, devices]) => ({ name, devices }))
    .sort((one, other) => other.devices - one.devices || (one.name < other.name ? -1 : 1));
}
