import { z } from 'zod';
import { SeverityView } from '../advisories/advisories.contract.js';
import { Instant, PageQuery, pageOf } from '../http/page.contract.js';

export const verdicts = ['affected', 'not_affected', 'undetermined'] as const;
export const ways = ['product', 'component', 'serial'] as const;

/** One step of a reason: what was looked for and what was found. `code` is translated by the client (`because.<code>`). */
export const Because = z.object({
  code: z.string(),
  sought: z.string(),
  found: z.string(),
  pointer: z.string().nullable(),
});
export type Because = z.infer<typeof Because>;

export const AdvisoryDeviceView = z.object({
  ledgerNumber: z.string().nullable(),
  deviceId: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  softwareVersion: z.string().nullable(),
  department: z.string().nullable(),
  place: z.string().nullable(),
  verdict: z.enum(verdicts),
  via: z.enum(ways),
  because: z.array(Because),
});
export type AdvisoryDeviceView = z.infer<typeof AdvisoryDeviceView>;
export const AdvisoryDevicePage = pageOf(AdvisoryDeviceView);

export const FindingView = z.object({
  id: z.string(),
  deviceId: z.string(),
  ledgerNumber: z.string().nullable(),
  manufacturer: z.string(),
  model: z.string(),
  softwareVersion: z.string().nullable(),
  department: z.string().nullable(),
  place: z.string().nullable(),
  vulnerability: z.string(),
  title: z.string(),
  aliases: z.array(z.string()),
  verdict: z.enum(verdicts),
  via: z.enum(ways),
  component: z.object({ name: z.string(), version: z.string().nullable(), purl: z.string().nullable() }).nullable(),
  advisories: z.array(z.object({ id: z.string(), publisher: z.string(), trackingId: z.string() })),
  statement: z.object({ publisher: z.string(), status: z.enum(['affected', 'not_affected', 'fixed', 'under_investigation']) }).nullable(),
  severity: SeverityView,
  knownExploited: z.boolean(),
  exploitPrediction: z
    .object({ probability: z.number(), percentile: z.number().nullable(), scoredOn: z.string().nullable() })
    .nullable()
    .describe('EPSS: how probable exploitation within 30 days is, shares of 1'),
  because: z.array(Because),
  remediations: z.array(z.object({ category: z.string(), details: z.string(), url: z.string().nullable(), publisher: z.string() })),
  state: z.enum(['open', 'held', 'decided', 'closed']),
  remediationState: z.enum(['none', 'in_progress', 'done']),
  decision: z.unknown().nullable().describe('the latest DecisionView or null'),
  openedAt: Instant,
  changedAt: Instant,
});
export type FindingView = z.infer<typeof FindingView>;
export const FindingPage = pageOf(FindingView);

export const FindingQuery = PageQuery.extend({
  id: z.string().optional().describe('comma-separated ids'),
  device: z.string().optional(),
  model: z.string().optional().describe('id of a model: findings of its devices'),
  vulnerability: z.string().optional(),
  advisory: z.string().optional(),
  verdict: z.enum(verdicts).optional(),
  state: z.enum(['open', 'held', 'decided', 'closed']).optional(),
  remediationState: z.enum(['none', 'in_progress', 'done']).optional(),
  knownExploited: z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .optional(),
});
export type FindingQuery = z.infer<typeof FindingQuery>;

/** "Names to confirm": a product of a maker in the fleet that met no model for certain. */
export const UnconfirmedName = z.object({
  manufacturer: z.string(),
  manufacturerId: z.string(),
  product: z.string(),
  advisories: z.array(z.object({ id: z.string(), trackingId: z.string(), title: z.string() })),
  candidates: z.array(
    z.object({
      modelId: z.string(),
      model: z.string(),
      modelNumber: z.string().nullable(),
      devices: z.number().int(),
      why: z.string(),
      undetermined: z.boolean(),
    }),
  ),
});
export const UnconfirmedNamePage = pageOf(UnconfirmedName);
/** `modelIds` empty: this product is none of ours. Without `trackingId` the name is meant in every document of this maker. */
export const ConfirmedName = z.object({
  manufacturerId: z.string(),
  product: z.string(),
  modelIds: z.array(z.string()),
  trackingId: z.string().nullable().default(null),
});
export type ConfirmedName = z.infer<typeof ConfirmedName>;
export const ConfirmationPreview = z.object({ added: z.number().int(), removed: z.number().int(), changed: z.number().int() });

/** Matching asked for by a person: documents against the fleet, devices and components against the documents. */
export const MatchingRun = z
  .object({
    advisories: z.array(z.string()).max(1000).default([]),
    devices: z.array(z.string()).max(1000).default([]),
    components: z.array(z.string()).max(1000).default([]).describe('ids of components of SBOMs: what they are in is judged again'),
  })
  .refine(({ advisories, devices, components }) => advisories.length + devices.length + components.length > 0, {
    message: 'name advisories, devices or components',
  });
export type MatchingRun = z.infer<typeof MatchingRun>;
export const StartedRun = z.object({ advisories: z.number().int(), devices: z.number().int(), components: z.number().int() });
