import { z } from 'zod';
import { Instant } from '../http/page.contract.js';
import { DocumentRemark } from './documents.contract.js';

/** Of which product the SBOM says that it is. */
export const DescribedView = z.object({ name: z.string(), version: z.string().nullable(), supplier: z.string().nullable() });

export const SbomComponentView = z.object({
  ref: z.string().describe('unique within the document'),
  parentRef: z.string().nullable().describe('ref of the component that contains it'),
  type: z.string().nullable(),
  group: z.string().nullable(),
  name: z.string(),
  version: z.string().nullable(),
  supplier: z.string().nullable(),
  purls: z.array(z.string()),
  cpes: z.array(z.string()),
  licences: z.array(z.string()),
  hashes: z.array(z.object({ algorithm: z.string(), value: z.string() })),
  scope: z.string().nullable(),
  validUntil: z.string().nullable(),
  support: z.string().nullable().describe('what the document says of its support, as written'),
  pointer: z.string(),
});
export type SbomComponentView = z.infer<typeof SbomComponentView>;

export const SbomVersionView = z.object({
  documentId: z.string(),
  softwareVersion: z.string().nullable(),
  format: z.string(),
  components: z.number().int(),
  receivedAt: Instant,
  replacedAt: Instant.nullable().describe('a newer SBOM of the same release has taken its place since'),
  certainty: z.enum(['low']).nullable(),
});
export type SbomVersionView = z.infer<typeof SbomVersionView>;

/** An SBOM as it came, whether it still stands or not. */
export const SbomView = SbomVersionView.extend({
  modelId: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  fileName: z.string().nullable(),
  by: z.string(),
  serialNumber: z.string().nullable().describe("the document's own identity"),
  version: z.string().nullable(),
  createdAt: z.string().nullable(),
  describes: DescribedView.nullable(),
  isComplete: z.boolean().nullable().describe('whether the list is said to be whole; null: nothing is said'),
  validUntil: z.string().nullable(),
  remarks: z.array(DocumentRemark),
  list: z.array(SbomComponentView),
  others: z.array(SbomVersionView).describe('the other SBOMs of the model, the newest first'),
});
