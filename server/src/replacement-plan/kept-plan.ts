import type { PlanningRules, ReplacementPlan } from './replacement-plan.js';

/** A plan as it is kept: somebody has changed it at least once. */
export interface KeptPlan extends ReplacementPlan {
  readonly updatedAt: string;
  readonly updatedBy: string;
  /** Set when a part was joined to its model again; its history stays. */
  readonly removedAt: string | null;
}

/** The one row of rules that the hospital set. */
export interface KeptRules extends PlanningRules {
  readonly id: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
}
