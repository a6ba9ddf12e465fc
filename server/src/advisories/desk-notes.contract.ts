import { z } from 'zod';
import { Instant, pageOf } from '../http/page.contract.js';

export const AdvisoryCommentView = z.object({ id: z.string(), text: z.string(), at: Instant, by: z.string() });
export const AdvisoryCommentPage = pageOf(AdvisoryCommentView);
export const NewAdvisoryComment = z.object({ text: z.string().trim().min(1).max(10_000) });
export type NewAdvisoryComment = z.infer<typeof NewAdvisoryComment>;

/** Marks of whoever asks, and of nobody else. */
export const AdvisoryReadMarks = z.object({ advisories: z.array(z.string()).min(1).max(1000), read: z.boolean() });
export type AdvisoryReadMarks = z.infer<typeof AdvisoryReadMarks>;
export const MarkedAdvisories = z.object({ marked: z.number().int() });
