import { z } from 'zod';
import { Instant, PageQuery, pageOf } from '../http/page.contract.js';

export const SeverityView = z.object({
  score: z.number().nullable(),
  version: z.string().nullable(),
  vector: z.string().nullable(),
  band: z.enum(['critical', 'high', 'medium', 'low', 'none', 'unknown']),
});
export type SeverityView = z.infer<typeof SeverityView>;

export const AdvisoryView = z.object({
  id: z.string(),
  publisher: z.string(),
  trackingId: z.string(),
  revision: z.string(),
  title: z.string(),
  publishedAt: Instant.nullable(),
  revisedAt: Instant.nullable(),
  receivedAt: Instant,
  severity: SeverityView,
  vulnerabilities: z.array(z.string()),
  withdrawn: z.boolean(),
  knownExploited: z.boolean(),
  affectedDevices: z.number().int(),
  undeterminedDevices: z.number().int(),
  remarks: z.number().int(),
});
export type AdvisoryView = z.infer<typeof AdvisoryView>;
export const AdvisoryPage = pageOf(AdvisoryView);

export const advisoryOrders = ['revisedAt', 'publishedAt', 'receivedAt', 'score', 'band', 'title', 'trackingId', 'publisher'] as const;
export const AdvisoryQuery = PageQuery.extend({
  q: z
    .string()
    .optional()
    .describe(
      'words that all occur in ids, titles, publishers, products; also category:…, status:…, tlp:…, lang:…, severity:… as published',
    ),
  sort: z
    .enum([...advisoryOrders, ...advisoryOrders.map((order) => `-${order}` as const)])
    .default('-revisedAt')
    .describe('a minus in front: descending'),
  publisher: z.string().optional(),
  trackingId: z.string().optional(),
  cve: z.string().optional(),
  since: z.string().optional(),
});
export type AdvisoryQuery = z.infer<typeof AdvisoryQuery>;

/** One advisory with its text as published; `document` is feeds/src/advisory.ts, and the API passes it on as it is. */
export const AdvisoryDetail = AdvisoryView.extend({
  sha256: z.string(),
  format: z.string(),
  status: z.string(),
  tlp: z.string().nullable(),
  document: z.unknown(),
  readingRemarks: z.array(z.object({ pointer: z.string(), code: z.string(), gravity: z.string(), message: z.string() })),
});
export const RevisionView = z.object({
  id: z.string(),
  revision: z.string(),
  current: z.boolean(),
  revisedAt: Instant.nullable(),
  receivedAt: Instant,
  sha256: z.string(),
  summary: z.string(),
});
export const RevisionPage = pageOf(RevisionView);
export const RevisionDifference = z.object({
  from: z.string(),
  to: z.string(),
  changes: z.array(
    z.object({ pointer: z.string(), kind: z.enum(['added', 'removed', 'changed']), before: z.unknown(), after: z.unknown() }),
  ),
});
