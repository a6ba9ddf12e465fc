import { z } from 'zod';
import { Instant, pageOf } from '../http/page.contract.js';

export const DeletingAdvisory = z.object({ reason: z.string().trim().min(1).max(2000) });
export type DeletingAdvisory = z.infer<typeof DeletingAdvisory>;

/** What stays of a deleted document. */
export const AdvisoryDeletionView = z.object({
  id: z.string(),
  advisoryId: z.string(),
  publisher: z.string(),
  trackingId: z.string(),
  title: z.string(),
  revision: z.string(),
  at: Instant,
  by: z.string(),
  reason: z.string(),
  closedFindings: z.number().int().describe('findings that no other document tells of'),
  returnedAt: Instant.nullable().describe('when it came back, brought by staff or with news from its publisher'),
  returnedBy: z.string().nullable(),
});
export const AdvisoryDeletionPage = pageOf(AdvisoryDeletionView);

/** With the findings of which it spoke, so that they and their decisions are found again. */
export const AdvisoryDeletionDetail = AdvisoryDeletionView.extend({
  findings: z.array(
    z.object({
      id: z.string(),
      deviceId: z.string(),
      ledgerNumber: z.string().nullable(),
      vulnerability: z.string(),
      state: z.string(),
    }),
  ),
});
