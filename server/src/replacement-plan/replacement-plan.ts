/** What becomes of the devices: new ones, an update or a part exchanged, compensating controls, or use after EOS (glossary, 機器更新計画). */
export const planOptions = ['replace', 'update', 'control', 'continue'] as const;
export type PlanOption = (typeof planOptions)[number];

/** How far a plan is, as hospitals budget: 未検討, 検討中, 予算要求（稟議）中, 予算承認済, 調達中, 更新済, EOS後継続使用. */
export const planStates = ['not_considered', 'considering', 'requested', 'approved', 'procuring', 'done', 'continued'] as const;
export type PlanState = (typeof planStates)[number];

/** The hospital's own ways of budgeting. */
export interface PlanningRules {
  /** Month (1 to 12) in which budgets of the coming fiscal year are asked for. */
  readonly requestMonth: number;
  /** Months from the request for the budget until what it buys is in use, approval, tender and delivery included. */
  readonly procurementMonths: number;
}

/** October, for the year that begins in April; twelve months: half a year until the money is there, and half for tender and delivery. */
export const usualRules: PlanningRules = { requestMonth: 10, procurementMonths: 12 };

/** What a person plans for the devices of a model, or for some of them. */
export interface ReplacementPlan {
  /** The model's own id for the plan of the model as a whole; parts have ids of their own. */
  readonly id: string;
  readonly modelId: string;
  /** The devices of a part; null: all devices of the model that no part names, those that come later too. */
  readonly deviceIds: readonly string[] | null;
  /** What the part is called; null for the model as a whole. */
  readonly part: string | null;
  readonly option: PlanOption | null;
  readonly state: PlanState;
  /** The fiscal year whose budget pays, by the year of its April. */
  readonly fiscalYear: number | null;
  /** Estimate for all devices of the plan, in yen. */
  readonly cost: number | null;
  /** Where it takes longer or shorter than usual in this hospital. */
  readonly procurementMonths: number | null;
  readonly note: string | null;
  /** Counts the changes: who changes must have seen the last one. 0 while nobody planned anything. */
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
}

/** What a person changes in a plan. */
export type PlanChange = Partial<Pick<ReplacementPlan, 'option' | 'state' | 'fiscalYear' | 'cost' | 'procurementMonths' | 'note' | 'part'>>;

/** One change as it is kept: only what became different. */
export interface PlanChangeRecord {
  readonly id: string;
  readonly planId: string;
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
}

/** The plan of a model for which nobody has planned anything yet. */
export function unplanned(modelId: string): ReplacementPlan {
  return {
    id: modelId,
    modelId,
    deviceIds: null,
    part: null,
    option: null,
    state: 'not_considered',
    fiscalYear: null,
    cost: null,
    procurementMonths: null,
    note: null,
    revision: 0,
    updatedAt: null,
    updatedBy: null,
  };
}
