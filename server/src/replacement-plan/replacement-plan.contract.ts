import { z } from 'zod';
import { Day, Instant, PageQuery, pageOf } from '../http/page.contract.js';
import { lifecycleStatuses } from '../lifecycle/lifecycle.contract.js';
import { planStandings } from './assess-plan.js';
import { horizons } from './horizon.js';
import { planOptions, planStates } from './replacement-plan.js';

const Year = z.number().int().min(2000).max(2200);
const Month = z.number().int().min(1).max(12);
const Months = z.number().int().min(0).max(120);

export const AsOf = z.object({ asOf: Day.optional() });
export type AsOf = z.infer<typeof AsOf>;

export const PlanQuery = PageQuery.extend({
  asOf: Day.optional(),
  department: z.string().optional(),
  fiscalYear: z.coerce.number().int().optional().describe('plans for the budget of this fiscal year, by the year of its April'),
});
export type PlanQuery = z.infer<typeof PlanQuery>;

const Count = z.number().int();
const Request = z.object({ fiscalYear: Year, opensOn: Day, closesOn: Day });

export const PlanView = z.object({
  id: z.string().describe('of the model where the plan is for the model as a whole'),
  modelId: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  part: z.string().nullable().describe('null: the model as a whole, apart from its parts'),
  devices: Count,
  departments: z.array(z.object({ name: z.string(), devices: Count })),
  lifeSupport: z.boolean(),
  legacy: z.array(z.enum(['legacy', 'not_legacy', 'not_legacy_with_controls', 'needs_assessment'])),
  dates: z.array(
    z.object({
      eol: Day.nullable(),
      eos: Day.nullable(),
      announcedEos: Day.nullable().describe('eos itself, unless a control that the maker designates extends support until eos'),
      status: z.enum(lifecycleStatuses),
      devices: Count,
    }),
  ),
  eol: Day.nullable(),
  eos: Day.nullable().describe('the earliest of the devices'),
  status: z.enum(lifecycleStatuses),
  withoutEos: Count,
  horizon: z.enum(horizons).describe('months within which EOS lies'),
  lastRequest: Request.nullable().describe('the last request for a budget before EOS less the procurement time'),
  standing: z.enum(planStandings),
  gapDays: Count.nullable().describe('days of use after EOS until what the chosen year buys is in use'),
  option: z.enum(planOptions).nullable(),
  state: z.enum(planStates),
  fiscalYear: Year.nullable(),
  cost: z.number().nullable().describe('yen, for all devices of the plan'),
  procurementMonths: Count.nullable().describe('null: as usual in this hospital'),
  note: z.string().nullable(),
  revision: Count,
  updatedAt: Instant.nullable(),
  updatedBy: z.string().nullable(),
});
export type PlanView = z.infer<typeof PlanView>;
export const PlanPage = pageOf(PlanView);

export const PlanDeviceView = z.object({
  deviceId: z.string(),
  ledgerNumber: z.string().nullable(),
  serialNumber: z.string().nullable(),
  softwareVersion: z.string().nullable(),
  department: z.string().nullable(),
  place: z.string().nullable(),
  ownership: z.string(),
  maintenanceContract: z.string().nullable(),
  installedOn: Day.nullable(),
  eol: Day.nullable(),
  eos: Day.nullable(),
});
export const PlanDetail = PlanView.extend({ units: z.array(PlanDeviceView) });
export type PlanDetail = z.infer<typeof PlanDetail>;

export const ChangedPlan = z.object({
  revision: Count.describe('the one that was seen; another one since is refused'),
  option: z.enum(planOptions).nullable().optional(),
  state: z.enum(planStates).optional(),
  fiscalYear: Year.nullable().optional(),
  cost: z.number().int().min(0).max(1_000_000_000_000).nullable().optional(),
  procurementMonths: Months.nullable().optional(),
  note: z.string().trim().max(4000).nullable().optional(),
  part: z.string().trim().min(1).max(200).optional(),
});
export type ChangedPlan = z.infer<typeof ChangedPlan>;

export const NewPart = z.object({
  modelId: z.string(),
  part: z.string().trim().min(1).max(200).describe('what the part is called'),
  devices: z.array(z.string()).min(1).max(5000),
});
export type NewPart = z.infer<typeof NewPart>;

export const PlanHistoryPage = pageOf(
  z.object({
    at: Instant,
    by: z.string(),
    revision: Count,
    changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })),
  }),
);

export const BudgetYears = z.object({
  items: z.array(
    z.object({
      fiscalYear: Year.nullable(),
      plans: Count,
      devices: Count,
      cost: z.number(),
      granted: z.number(),
      withoutCost: Count,
      lastChances: Count,
    }),
  ),
});

export const RulesView = z.object({
  requestMonth: Month.describe('month in which budgets of the coming fiscal year are asked for'),
  procurementMonths: Months.describe('from the request until what it buys is in use'),
  revision: Count,
  updatedAt: Instant.nullable(),
  updatedBy: z.string().nullable(),
});
export type RulesView = z.infer<typeof RulesView>;
export const ChangedRules = z.object({ revision: Count, requestMonth: Month.optional(), procurementMonths: Months.optional() });
export type ChangedRules = z.infer<typeof ChangedRules>;
