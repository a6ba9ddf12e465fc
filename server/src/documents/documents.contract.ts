import { z } from 'zod';
import { itemIds } from './shelf/checklist.facts.js';
import { milestones, places } from './shelf/shelf-state.js';
import { Instant, PageQuery, pageOf } from '../http/page.contract.js';

export const DocumentRemark = z.object({ pointer: z.string(), code: z.string(), message: z.string() });

/** What stands beside the file in the form. */
export const DocumentAbout = z.object({
  manufacturer: z.string().min(1).max(300),
  model: z.string().min(1).max(300).describe('name or model number'),
  softwareVersion: z.string().max(200).optional().describe('may be absent for an MDS2 sheet'),
  kind: z.enum(['sbom', 'mds2', 'mds', 'other']).optional().describe('other: a document for people, whose content is not read'),
  item: z.enum(itemIds).optional().describe('the row of the checklist that it answers'),
  milestone: z.enum(milestones).optional(),
  title: z.string().max(300).optional(),
  documentVersion: z.string().max(200).optional(),
  note: z.string().max(4000).optional(),
  foundIn: z.enum(places).optional(),
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
  certainty: z.enum(['low']).nullable().describe('low: typed by the hospital for want of the list of the maker'),
  title: z.string().nullable(),
  documentVersion: z.string().nullable(),
});
export type DocumentView = z.infer<typeof DocumentView>;
/** What a file is, read without being kept. */
export const DocumentReading = z.object({
  kind: z.enum(['sbom', 'mds2', 'mds']),
  format: z.string(),
  components: z.number().int(),
  answers: z.number().int(),
  named: z
    .object({ manufacturer: z.string().nullable(), model: z.string(), softwareVersion: z.string().nullable() })
    .nullable()
    .describe('of which product the file says that it is'),
  proposed: z
    .object({ manufacturer: z.string(), model: z.string() })
    .nullable()
    .describe('the model of the hospital that it seems to be about'),
  remarks: z.array(DocumentRemark),
});
export const DocumentPage = pageOf(DocumentView);
export const DocumentQuery = PageQuery.extend({ device: z.string().optional().describe('id of a device: what is kept of its model') });
export type DocumentQuery = z.infer<typeof DocumentQuery>;
