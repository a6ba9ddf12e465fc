import type { LifecycleStatus } from './types-of-inventory';

/** The shapes of planning that cross HTTP, named as in the server's contracts. Money is yen. */
export const planOptions = ['replace', 'update', 'control', 'continue'] as const;
export type PlanOption = (typeof planOptions)[number];
export const planStates = ['not_considered', 'considering', 'requested', 'approved', 'procuring', 'done', 'continued'] as const;
export type PlanState = (typeof planStates)[number];
export const planStandings = ['missed', 'last_chance', 'late', 'ended', 'no_date', 'open', 'in_time', 'no_budget_needed'] as const;
export type PlanStanding = (typeof planStandings)[number];
export const horizons = ['passed', '3', '6', '12', '18', '24', '36', 'later', 'unknown'] as const;
export type Horizon = (typeof horizons)[number];

export interface PlanView {
  readonly id: string;
  readonly modelId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly part: string | null;
  readonly devices: number;
  readonly departments: readonly { readonly name: string; readonly devices: number }[];
  readonly lifeSupport: boolean;
  readonly legacy: readonly ('legacy' | 'not_legacy' | 'not_legacy_with_controls' | 'needs_assessment')[];
  readonly dates: readonly {
    readonly eol: string | null;
    readonly eos: string | null;
    readonly announcedEos: string | null;
    readonly status: LifecycleStatus;
    readonly devices: number;
  }[];
  readonly eol: string | null;
  readonly eos: string | null;
  readonly status: LifecycleStatus;
  readonly withoutEos: number;
  readonly horizon: Horizon;
  readonly lastRequest: { readonly fiscalYear: number; readonly opensOn: string; readonly closesOn: string } | null;
  readonly standing: PlanStanding;
  readonly gapDays: number | null;
  readonly option: PlanOption | null;
  readonly state: PlanState;
  readonly fiscalYear: number | null;
  readonly cost: number | null;
  readonly procurementMonths: number | null;
  readonly note: string | null;
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
}
export interface PlanUnit {
  readonly deviceId: string;
  readonly ledgerNumber: string | null;
  readonly serialNumber: string | null;
  readonly softwareVersion: string | null;
  readonly department: string | null;
  readonly place: string | null;
  readonly ownership: string;
  readonly maintenanceContract: string | null;
  readonly installedOn: string | null;
  readonly eol: string | null;
  readonly eos: string | null;
}
export interface PlanDetail extends PlanView {
  readonly units: readonly PlanUnit[];
}
export interface PlanChange {
  readonly option?: PlanOption | null;
  readonly state?: PlanState;
  readonly fiscalYear?: number | null;
  readonly cost?: number | null;
  readonly procurementMonths?: number | null;
  readonly note?: string | null;
}
export interface ChangedPlan extends PlanChange {
  readonly revision: number;
}
export interface NewPart {
  readonly modelId: string;
  readonly part: string;
  readonly devices: readonly string[];
}
export interface PlanEvent {
  readonly at: string;
  readonly by: string;
  readonly revision: number;
  readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
}
export interface BudgetYear {
  readonly fiscalYear: number | null;
  readonly plans: number;
  readonly devices: number;
  readonly cost: number;
  readonly granted: number;
  readonly withoutCost: number;
  readonly lastChances: number;
}
export interface PlanningRules {
  readonly requestMonth: number;
  readonly procurementMonths: number;
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
}
export interface ChangedRules {
  readonly revision: number;
  readonly requestMonth?: number;
  readonly procurementMonths?: number;
}
