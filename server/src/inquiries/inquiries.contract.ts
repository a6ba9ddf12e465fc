import { z } from 'zod';
import { Day, Instant, PageQuery, pageOf } from '../http/page.contract.js';
import { inquiryKinds, inquiryStates } from './inquiry.js';

const words = (most: number) => z.string().trim().min(1).max(most);
const wordsOrNull = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullable()
    .default(null)
    .transform((text) => text || null);

export const NewInquiry = z.object({
  modelId: z.string().max(100),
  softwareVersion: wordsOrNull(200),
  vulnerability: wordsOrNull(200),
  kind: z.enum(inquiryKinds),
  text: words(4000),
  dueOn: Day,
});
export type NewInquiry = z.infer<typeof NewInquiry>;

export const InquiryQuery = PageQuery.extend({
  state: z
    .enum([...inquiryStates, 'waiting'])
    .optional()
    .describe('waiting: open, overdue or answered'),
  model: z.string().max(100).optional().describe('its id'),
});
export type InquiryQuery = z.infer<typeof InquiryQuery>;

export const NewAnswer = z.object({ text: words(8000) });
export type NewAnswer = z.infer<typeof NewAnswer>;

/** A maker answers in words, with a document that it pushed, or with both. */
export const MakerAnswer = z
  .object({ text: z.string().trim().max(8000).default(''), document: wordsOrNull(100).describe('id of the receipt of what was pushed') })
  .refine(({ text, document }) => text !== '' || document !== null, { path: ['text'] });
export type MakerAnswer = z.infer<typeof MakerAnswer>;

export const Closing = z.object({ as: z.enum(['settled', 'withdrawn']) });
export type Closing = z.infer<typeof Closing>;

const asked = {
  id: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  modelNumber: z.string().nullable(),
  softwareVersion: z.string().nullable(),
  vulnerability: z.string().nullable(),
  kind: z.enum(inquiryKinds),
  text: z.string(),
  dueOn: Day,
  askedAt: Instant,
  state: z.enum(inquiryStates),
};
const answer = { at: Instant, text: z.string(), trackingId: z.string().nullable() };

export const InquiryView = z.object({
  ...asked,
  modelId: z.string(),
  askedBy: z.string(),
  isOnMakersPage: z.boolean().describe('a maker with a key sees it on its own page; else it is to be sent on paper or by mail'),
  answers: z.array(z.object({ ...answer, by: z.string(), isByMaker: z.boolean(), advisoryId: z.string().nullable() })),
  closedAt: Instant.nullable(),
  closedBy: z.string().nullable(),
});
export type InquiryView = z.infer<typeof InquiryView>;
export const InquiryPage = pageOf(InquiryView);

/** What a maker sees of a question: nothing of the inventory but what was asked about. */
export const MakerQuestion = z.object({ ...asked, answers: z.array(z.object({ ...answer, isByMaker: z.boolean() })) });
export type MakerQuestion = z.infer<typeof MakerQuestion>;
export const MakerQuestionPage = pageOf(MakerQuestion);
