import { z } from 'zod';
import { Instant, pageOf } from '../http/page.contract.js';

export const NewPublisher = z.object({
  name: z.string().trim().min(1).max(200),
  manufacturers: z.array(z.string().trim().min(1).max(200)).min(1).max(200).describe('canonical names; their aliases are meant too'),
  hidesMatches: z.boolean().optional().describe('receipts do not tell how many models met; SBOMs and MDS2 sheets are not taken then'),
});
export type NewPublisher = z.infer<typeof NewPublisher>;
export const ChangedPublisher = NewPublisher.partial().extend({ active: z.boolean().optional() });
export type ChangedPublisher = z.infer<typeof ChangedPublisher>;
export const MadeKey = z.object({ id: z.string(), key: z.string().describe('shown once') });
export const PublisherView = z.object({
  id: z.string(),
  name: z.string(),
  manufacturers: z.array(z.string()),
  active: z.boolean(),
  hidesMatches: z.boolean(),
  createdAt: Instant,
  createdBy: z.string(),
  keys: z.array(z.object({ id: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable(), revokedAt: Instant.nullable() })),
});
export const PublisherPage = pageOf(PublisherView);
