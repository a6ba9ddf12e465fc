import { z } from 'zod';
import { Instant, PageQuery, pageOf } from '../http/page.contract.js';

export const DocumentRemark = z.object({ pointer: z.string(), code: z.string(), message: z.string() });

/** What stands beside the file in the form. */
export const DocumentAbout = z.object({
  manufacturer: z.string().min(1).max(300),
  model: z.string().min(1).max(300).describe('name or model number'),
  softwareVersion: z.string().max(200).optional().describe('may be absent for an MDS2 sheet'),
});
export type DocumentAbout = z.infer<typeof DocumentAbout>;

/** A document about a model, as it is kept. */
export const DocumentView = z.object({
  id: z.string(),
  kind: z.enum(['sbom', 'mds2', 'mds', 'other']),
  format: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  softwareVersion: z.string().nullable(),
  components: z.number().int(),
  answers: z.number().int(),
  fileName: z.string().nullable(),
  receivedAt: Instant,
  by: z.string(),
  replacedAt: Instant.nullable().describe('a newer document has taken its place since'),
  remarks: z.array(DocumentRemark),
});
export type DocumentView = z.infer<typeof DocumentView>;
export const DocumentPage = pageOf(DocumentView);
export const DocumentQuery = PageQuery.extend({ device: z.string().optional().describe('id of a device: what is kept of its model') });
export type DocumentQuery = z.infer<typeof DocumentQuery>;
