import { z } from 'zod';
import { Instant } from '../../http/page.contract.js';

/** By whose signatures the documents of a source are believed, and which of them wait for a person. */
export const SignaturesView = z.object({
  keys: z.array(
    z.object({
      fingerprint: z.string(),
      owner: z.string().describe("as the key's owner wrote it"),
      address: z.string(),
      state: z.enum(['trusted', 'waiting', 'refused']).describe('waiting: came after the first ones and was not confirmed yet'),
      listed: z.boolean().describe('the publisher names it now'),
      revoked: z.boolean(),
      expiresAt: Instant.nullable(),
      ended: z.boolean().describe('not valid any more, and nobody confirmed it since'),
      firstSeenAt: Instant,
      lastSeenAt: Instant,
      decidedBy: z.string().nullable(),
      decidedAt: Instant.nullable(),
    }),
  ),
  held: z.object({
    total: z.number().int(),
    items: z
      .array(
        z.object({
          id: z.string(),
          fileName: z.string(),
          address: z.string(),
          code: z.string(),
          message: z.string().describe('why it was not read'),
          heldAt: Instant,
        }),
      )
      .describe('the latest 200'),
  }),
});

export const DecidedKey = z.object({ state: z.enum(['trusted', 'refused']) });

export const DecidedHeld = z.object({
  ids: z.array(z.string().min(1).max(64)).min(1).max(200),
  take: z.boolean().describe('true: taken in as they are; false: left aside for good'),
});

export const HeldOutcome = z.object({
  taken: z.number().int(),
  dropped: z.number().int(),
  refused: z.array(z.object({ fileName: z.string(), code: z.string(), message: z.string(), pointer: z.string() })),
});
