import { z } from 'zod';
import { Day, PageQuery, pageOf } from '../http/page.contract.js';
import { standingFlags } from './standing.js';

export const lifecycleStatuses = ['supported', 'limited_support', 'eos_passed', 'unknown', 'inconsistent'] as const;

/** `eol_passed`: EOL経過・EOS未通知（要照会）. */
export const lifecycleStages = ['supported', 'limited_support', 'extended', 'eos_passed', 'eol_passed', 'unknown', 'inconsistent'] as const;

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
  flags: z.array(z.enum(standingFlags)),
  legacy: z.enum(['legacy', 'not_legacy', 'not_legacy_with_controls', 'needs_assessment']).nullable(),
  action: z.enum(['apply_update', 'isolate_or_replace', 'assess']).nullable(),
  stage: z.enum(lifecycleStages).describe('the status, with what people must tell apart: extended by the maker, EOL over and EOS not told'),
  extendedUntil: Day.nullable().describe('until when a control that the maker designates in a document extends limited support'),
  estimatedEol: Day.nullable().describe('推定: end of sales and durable life; never an announced date, no standing follows from it'),
  legacyBasis: z.enum(['determination', 'assessment']).nullable(),
  controlled: z.boolean().describe("補完的対策済み（院内）: controls of the hospital's own are in place; they extend nothing"),
  acknowledgedUntil: Day.nullable().describe('until when the acknowledgement of use after EOS holds'),
});
export type LifecycleView = z.infer<typeof LifecycleView>;
export const LifecyclePage = pageOf(LifecycleView);

export const LifecycleEventQuery = PageQuery.extend({ from: Day, to: Day });
export type LifecycleEventQuery = z.infer<typeof LifecycleEventQuery>;
export const LifecycleEventView = z.object({ date: Day, ledgerNumber: z.string().nullable(), deviceId: z.string(), event: z.string() });
export const LifecycleEventPage = pageOf(LifecycleEventView);

/** One thing that the rules notice about a device today. */
export const LifecycleNoticeView = z.object({
  rule: z.string(),
  clauses: z.array(z.string()),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  since: Day.nullable(),
  dueOn: Day.nullable(),
  gravity: z.enum(['act', 'plan', 'clarify', 'inform']),
});
/** Where one device stands, why, and what follows. */
export const DeviceLifecycle = z.object({ standing: LifecycleView, notices: z.array(LifecycleNoticeView) });
export type DeviceLifecycle = z.infer<typeof DeviceLifecycle>;
