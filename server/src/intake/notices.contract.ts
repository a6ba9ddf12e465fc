import { z } from 'zod';
import { affectedVersions, notAffectedReasons, noticeStatuses, type NoticeProduct, type SecurityNotice } from '#feeds/notices/notice.js';
import { scoreOf } from '#feeds/vocabulary/cvss.js';
import { Day, Instant } from '../http/page.contract.js';
import { ReceiptRemark } from './intake.contract.js';

const short = z.string().trim().max(300);
const filled = short.min(1);
const long = z.string().trim().max(20_000);
const address = z
  .string()
  .trim()
  .max(2000)
  .regex(/^https?:\/\/[^\s"<>]+$/);

const NoticeProductForm = z
  .object({
    name: filled,
    modelNumber: filled.nullable(),
    versions: z.enum(affectedVersions),
    from: filled.nullable(),
    to: filled.nullable(),
    fixedIn: filled.nullable(),
  })
  .superRefine((product, context) => missing(lacksOfProduct(product), context));

const Revision = z.object({ number: z.string().max(20), date: Instant.max(40), summary: long });

/** What a maker fills in of a vulnerability. */
const SecurityNoticeForm = z
  .object({
    kind: z.literal('security'),
    language: z.enum(['ja', 'en']),
    maker: filled,
    namespace: address.describe('a URI of the maker’s own'),
    contact: long.min(1),
    trackingId: filled,
    title: filled,
    summary: long.min(1),
    status: z.enum(noticeStatuses),
    products: z.array(NoticeProductForm).min(1).max(200),
    cves: z
      .array(z.string().regex(/^CVE-\d{4}-\d{4,19}$/))
      .max(200)
      .refine((cves) => new Set(cves).size === cves.length, 'each once'),
    cvss: z
      .string()
      .trim()
      .max(300)
      .refine((vector) => /^3\.[01]$/.test(scoreOf(vector)?.version ?? ''), 'a vector of CVSS 3.0 or 3.1')
      .nullable()
      .default(null),
    remedy: long,
    fixedOn: Day.nullable(),
    remedyUrl: address.nullable(),
    noFix: z.enum(['none_available', 'no_fix_planned']),
    mitigation: long,
    reason: z.enum(notAffectedReasons).nullable(),
    impact: long,
    reference: address.nullable(),
    changes: long.min(1),
    before: z.object({ firstPublishedAt: Instant.max(40), revisions: z.array(Revision).min(1).max(1000) }).nullable(),
  })
  .superRefine((notice, context) => missing(lacksOf(notice), context));

const LifecycleEventForm = z.object({
  id: z.number().int().min(1).max(100_000),
  type: z.string().max(100),
  effective: Instant.max(40),
  published: Instant.max(40),
  versions: z
    .array(z.object({ version: short }))
    .max(1)
    .optional(),
  eventId: z.number().int().optional(),
  reason: long.optional(),
});

/** What a maker fills in of ends of life. */
const LifecycleNoticeForm = z
  .object({
    kind: z.literal('lifecycle'),
    maker: filled,
    product: filled,
    version: filled.nullable(),
    saleEndsOn: Day.nullable(),
    eol: Day.nullable(),
    eos: Day.nullable(),
    changes: long.min(1),
    before: z.array(LifecycleEventForm).max(1000).nullable(),
  })
  .superRefine(({ saleEndsOn, eol, eos }, context) => {
    if (saleEndsOn === null && eol === null && eos === null) missing(['eol'], context);
    if (eol !== null && eos !== null && eos < eol) context.addIssue({ code: 'custom', path: ['eos'], message: 'before EOL' });
  });

export const NoticeForm = z.discriminatedUnion('kind', [SecurityNoticeForm, LifecycleNoticeForm]);
export type NoticeForm = z.infer<typeof NoticeForm>;

export const MadeDocument = z.object({
  fileName: z.string(),
  text: z.string().describe('the document as it is sent and saved'),
  revision: z.string(),
  problems: z.array(ReceiptRemark).describe('why it would be refused, place by place; empty when it would be taken'),
});
export type MadeDocument = z.infer<typeof MadeDocument>;

/** What its statuses and versions ask for and is not there. */
function lacksOf({ status, remedy, reason, impact, products, cves, cvss }: SecurityNotice): readonly string[] {
  const isAffected = status === 'affected_fixed' || status === 'affected_unfixed';
  const unfixed = products.flatMap(({ fixedIn }, at) => (fixedIn === null ? [`products/${at}/fixedIn`] : []));
  return [
    ...(isAffected && remedy === '' ? ['remedy'] : []),
    ...(status === 'not_affected' && reason === null && impact === '' ? ['impact'] : []),
    ...(status === 'affected_fixed' ? unfixed : []),
    // One vector cannot be that of several.
    ...(cvss !== null && cves.length > 1 ? ['cvss'] : []),
  ];
}

function lacksOfProduct({ versions, from, to }: NoticeProduct): readonly string[] {
  return [...(versions !== 'all' && to === null ? ['to'] : []), ...(versions === 'between' && from === null ? ['from'] : [])];
}

function missing(fields: readonly string[], context: z.RefinementCtx): void {
  for (const field of fields) context.addIssue({ code: 'custom', path: field.split('/'), message: 'missing' });
}
