import { z } from 'zod';
import { Day, PageQuery, pageOf } from '../http/page.contract.js';

export const lifecycleStatuses = ['supported', 'limited_support', 'eos_passed', 'unknown', 'inconsistent'] as const;

export const LifecycleQuery = PageQuery.extend({
  asOf: Day.optional(),
  status: z.enum(lifecycleStatuses).optional(),
  department: z.string().optional(),
});
export type LifecycleQuery = z.infer<typeof LifecycleQuery>;

export const LifecycleView = z.object({
  deviceId: z.string(),
  ledgerNumber: z.string().nullable(),
  manufacturer: z.string(),
  model: z.string(),
  softwareVersion: z.string().nullable(),
  department: z.string().nullable(),
  connection: z.string(),
  eol: Day.nullable(),
  eos: Day.nullable(),
  status: z.enum(lifecycleStatuses),
  daysToEol: z.number().int().nullable(),
  daysToEos: z.number().int().nullable(),
  eolStep: z.number().int().nullable(),
  eosStep: z.number().int().nullable(),
  flags: z.array(z.string()),
  legacy: z.enum(['legacy', 'not_legacy', 'not_legacy_with_controls', 'needs_assessment']).nullable(),
  action: z.enum(['apply_update', 'isolate_or_replace', 'assess']).nullable(),
});
export type LifecycleView = z.infer<typeof LifecycleView>;
export const LifecyclePage = pageOf(LifecycleView);

export const LifecycleEventQuery = PageQuery.extend({ from: Day, to: Day });
export type LifecycleEventQuery = z.infer<typeof LifecycleEventQuery>;
export const LifecycleEventView = z.object({ date: Day, ledgerNumber: z.string().nullable(), deviceId: z.string(), event: z.string() });
export const LifecycleEventPage = pageOf(LifecycleEventView);
