import { z } from 'zod';
import { Instant, PageQuery, pageOf } from '../http/page.contract.js';
import { properties } from './searched-values.js';

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
  category: z.string().nullable(),
  csafVersion: z.string().nullable(),
  publisherCategory: z.string().nullable(),
  namespace: z.string().nullable(),
  status: z.string().nullable(),
  tlp: z.string().nullable(),
  language: z.string().nullable(),
  severityText: z.string().nullable().describe('as published'),
  read: z.boolean().describe('marked as read by whoever asks, in this revision'),
  comments: z.number().int(),
});
export type AdvisoryView = z.infer<typeof AdvisoryView>;
export const AdvisoryPage = pageOf(AdvisoryView);

export const advisoryOrders = [
  'revisedAt',
  'publishedAt',
  'receivedAt',
  'score',
  'band',
  'title',
  'trackingId',
  'publisher',
  'revision',
  ...properties,
] as const;
const part = (what: string) => z.string().max(300).optional().describe(`${what} contains this, in whatever case and width`);
const truth = z
  .enum(['true', 'false'])
  .transform((word) => word === 'true')
  .optional();

export const AdvisoryQuery = PageQuery.extend({
  q: z
    .string()
    .optional()
    .describe(
      'words that all occur in ids, titles, publishers, products; also `<name of a filter>:…`, for example status:final vendor:acme',
    ),
  sort: z
    .enum([...advisoryOrders, ...advisoryOrders.map((order) => `-${order}` as const)])
    .default('-revisedAt')
    .describe('a minus in front: descending; of several values of one document the first in the alphabet counts'),
  publisher: z.string().optional(),
  trackingId: z.string().optional(),
  cve: z.string().optional(),
  since: z.string().optional().describe('revised on this day or after'),
  until: z.string().optional().describe('revised on this day or before'),
  publishedSince: z.string().optional(),
  publishedUntil: z.string().optional(),
  title: part('the title'),
  revision: z.string().optional().describe('the version of the document'),
  category: part('the category'),
  csafVersion: part('the version of CSAF'),
  publisherCategory: part('the category of the publisher'),
  namespace: part('the namespace of the publisher'),
  status: part('the status'),
  tlp: part('the sharing scope'),
  language: part('the language'),
  severityText: part("the publisher's word on severity"),
  history: part('an entry of the history of revisions (number, instant, summary)'),
  vendor: part('a vendor of the product tree'),
  product: part('a name or family of a product'),
  productVersion: part('a version or range of a product'),
  identifier: part('a product id, CPE, purl, model, serial or stock number, hash or address of an SBOM'),
  productGroup: part('id or summary of a group of products'),
  relationship: part('a relationship of products (category and ids)'),
  trait: part('another branch: architecture, platform, language, service pack, …'),
  read: truth.describe('marked as read by whoever asks, in its present revision'),
  commented: truth.describe('somebody wrote a comment'),
});
export type AdvisoryQuery = z.infer<typeof AdvisoryQuery>;

/** One advisory with its text as published: `document` is feeds/src/advisory.ts with the scores as shown-document.ts shows them. */
export const AdvisoryDetail = AdvisoryView.extend({
  sha256: z.string(),
  format: z.string(),
  document: z.unknown(),
  sameMatter: z
    .array(z.object({ id: z.string(), publisher: z.string(), trackingId: z.string(), title: z.string() }))
    .describe('the letter that the hospital recorded under this number of this maker; of a letter, what the maker published'),
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
