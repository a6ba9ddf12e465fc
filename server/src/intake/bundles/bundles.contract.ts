import { z } from 'zod';
import { Instant, pageOf } from '../../http/page.contract.js';

const Gap = z.object({ from: Instant.nullable(), until: Instant });

export const BundleView = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  fileName: z.string().nullable(),
  installation: z.string().describe('the machine that made it'),
  fingerprint: z.string(),
  madeAt: Instant,
  coversFrom: Instant.nullable().describe('null: from the beginning'),
  coversUntil: Instant,
  documents: z.number().int(),
  state: z.enum(['running', 'matching', 'done', 'failed', 'interrupted']),
  done: z.number().int(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  by: z.string(),
  sources: z.array(
    z.object({
      name: z.string(),
      asOf: Instant.nullable().describe('until when the other machine knew it'),
      failingSince: Instant.nullable(),
      documents: z.number().int(),
    }),
  ),
  report: z
    .object({
      known: z.number().int(),
      new: z.number().int(),
      revised: z.number().int(),
      same: z.number().int(),
      older: z.number().int(),
      refused: z.number().int(),
      remarks: z.array(z.object({ fileName: z.string(), pointer: z.string(), code: z.string(), message: z.string() })),
      gap: Gap.nullable().describe('received by the other machine in between, and brought by no bundle so far'),
      leftOut: z.object({ pushed: z.number().int(), lost: z.number().int() }),
      opened: z.number().int().nullable().describe('findings; null until everything is matched'),
    })
    .nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type BundleView = z.infer<typeof BundleView>;
export const BundlePage = pageOf(BundleView);

export const BundleFileName = z.object({ fileName: z.string().min(1).max(300).default('bundle.tar.gz') });
export type BundleFileName = z.infer<typeof BundleFileName>;

export const NewBundle = z.object({
  since: z.iso.date().nullable().default(null).describe('what was received from this day on'),
  afterLast: z.boolean().default(false).describe('what was received since the last bundle that was made here'),
});
export type NewBundle = z.infer<typeof NewBundle>;

export const BundleReceiptView = z.object({ format: z.string(), bundle: z.string(), key: z.string(), until: Instant });

export const InboxView = z.object({
  path: z.string().nullable().describe('the watched folder; null where none is set (MIMAMORI_INBOX)'),
  isReadable: z.boolean(),
  waiting: z.array(z.string()),
  refused: z.array(z.string()),
});

const KeyView = z.object({
  id: z.string(),
  name: z.string(),
  key: z.string(),
  fingerprint: z.string(),
  addedAt: Instant,
  addedBy: z.string(),
  withdrawnAt: Instant.nullable(),
  withdrawnBy: z.string().nullable(),
});
export const BundleKeyView = KeyView;
export const BundleKeyPage = pageOf(KeyView).extend({ own: KeyView.pick({ name: true, key: true, fingerprint: true }) });

export const TrustedKey = z.object({
  key: z.string().min(1).max(200).describe('as "bundle key" prints it: mimamori-key:…'),
  name: z.string().max(200).default(''),
});
export type TrustedKey = z.infer<typeof TrustedKey>;
