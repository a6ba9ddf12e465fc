import { z } from 'zod';
import { Instant, pageOf } from '../http/page.contract.js';
import { sourceFormats, sourceKinds } from './source-formats.js';

export const outcomes = ['new', 'revised', 'same', 'older', 'quarantined'] as const;

export const ReceiptRemark = z.object({ pointer: z.string(), code: z.string(), message: z.string() });

/** What was taken in. */
export const Receipt = z.object({
  id: z.string(),
  sha256: z.string(),
  fileName: z.string().nullable(),
  format: z.string(),
  kind: z.enum(['advisory', 'vex', 'lifecycle', 'sbom', 'mds2', 'notice']),
  publisher: z.string(),
  trackingId: z.string(),
  revision: z.string(),
  outcome: z.enum(outcomes),
  matchedModels: z.number().int(),
  remarks: z.array(ReceiptRemark),
});
export type Receipt = z.infer<typeof Receipt>;
/** As a maker gets it. */
export const FeedReceipt = Receipt.extend({ matchedModels: z.number().int().nullable().describe('null: the hospital does not tell') });
export const FeedReceiptPage = pageOf(
  FeedReceipt.extend({ receiptId: z.string().describe('of this receipt; `id` is that of what the document became'), at: Instant }),
);
/** What a maker may know of its own account. */
export const FeedAccount = z.object({
  name: z.string(),
  manufacturers: z.array(z.string()).describe('for whose products it speaks'),
  tellsMatches: z.boolean().describe('receipts tell how many models met'),
  takesDocuments: z.boolean().describe('SBOMs and MDS2 sheets are taken as well'),
  documentsAMinute: z.number().int(),
  largestMiB: z.number().int(),
});
export type FeedAccount = z.infer<typeof FeedAccount>;

/** A file of a ZIP that could not be taken; the others are. */
export const Refusal = z.object({ fileName: z.string(), code: z.string(), message: z.string(), pointer: z.string() });

export const IntakeResult = z.object({ receipts: z.array(Receipt), refused: z.array(Refusal) });
export type IntakeResult = z.infer<typeof IntakeResult>;

export const JobView = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  done: z.number().int(),
  total: z.number().int(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  error: z.object({ code: z.string(), message: z.string(), details: z.array(ReceiptRemark) }).nullable(),
  result: z.unknown().nullable(),
});
export const StartedJob = z.object({ job: z.string() });

const sourceFields = {
  name: z.string().min(1).max(200),
  publisher: z.string().max(200),
  format: z.enum(sourceFormats).describe('auto: by the address'),
  address: z.string().min(1).max(2000).describe('a folder inside the data folder, for example file:inbox'),
  every: z
    .string()
    .regex(/^P(T\d{1,4}[HM]|\d{1,3}D)$/)
    .describe('ISO 8601 duration: PT15M, PT6H, P1D'),
  tlp: z.string().max(30).nullable(),
  enabled: z.boolean(),
};
const secret = z.string().min(1).max(4000);
/** Of servers that answer only their members; it is never told again. */
export const Credentials = z
  .union([z.strictObject({ user: z.string().min(1).max(200), password: secret }), z.strictObject({ token: secret })])
  .nullable();
export const NewSource = z.object({
  ...sourceFields,
  publisher: sourceFields.publisher.default(''),
  format: sourceFields.format.default('auto'),
  every: sourceFields.every.default('PT1H'),
  tlp: sourceFields.tlp.default(null),
  enabled: sourceFields.enabled.default(true),
  credentials: Credentials.default(null),
});
export type NewSource = z.infer<typeof NewSource>;
/** Without defaults: what is not named stays as it is. */
export const ChangedSource = z.object({ ...sourceFields, credentials: Credentials }).partial();
export type ChangedSource = z.infer<typeof ChangedSource>;
const PollRemark = z.object({ fileName: z.string(), pointer: z.string(), code: z.string(), message: z.string() });
export const PollResult = z.object({
  fetched: z.number().int(),
  new: z.number().int(),
  revised: z.number().int(),
  same: z.number().int(),
  refused: z.number().int(),
  remarks: z.array(PollRemark),
  durationMs: z.number().int(),
});
export type PollResult = z.infer<typeof PollResult>;
export const SourceView = z.object({
  id: z.string(),
  ...sourceFields,
  readAs: z.enum(sourceKinds).describe('how it is read: as its format says, with auto as its address says'),
  hasCredentials: z.boolean(),
  lastPolledAt: Instant.nullable(),
  lastSuccessAt: Instant.nullable(),
  nextAt: Instant.nullable(),
  failing: z.boolean(),
  failingSince: Instant.nullable(),
  quietSince: Instant.nullable().describe('reachable, but nothing new for much longer than is usual for this source'),
  carried: z
    .object({
      installation: z.string().describe('the machine whose bundles bring it'),
      asOf: Instant.nullable().describe('until when that machine knew it'),
      failingSince: Instant.nullable().describe('since when that machine could not read it'),
      carriedAt: Instant.nullable().describe('when the last bundle was taken in'),
      isExpected: z.boolean().describe('whether it was switched on over there'),
      isStale: z.boolean(),
      staleFrom: Instant.nullable(),
    })
    .nullable()
    .describe('of a source that bundles bring: how old its knowledge is'),
  progress: z.object({ done: z.number().int(), total: z.number().int() }).nullable().describe('of the poll that runs now'),
  lastError: z.string().nullable(),
  polls: z.array(
    z.object({
      at: Instant,
      ok: z.boolean(),
      new: z.number().int(),
      revised: z.number().int(),
      refused: z.number().int(),
      remarks: z.array(PollRemark),
    }),
  ),
});
export type SourceView = z.infer<typeof SourceView>;
export const SourcePage = pageOf(SourceView);
