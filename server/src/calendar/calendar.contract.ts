import { z } from 'zod';
import { Instant } from '../http/page.contract.js';

export const NewCalendarLink = z.object({
  name: z.string().trim().min(1).max(200).describe('for whom or what it is, so that people know which one to take back'),
  language: z.enum(['ja', 'en']),
  department: z.string().trim().max(200).nullable().default(null).describe('only what concerns this department'),
});
export type NewCalendarLink = z.infer<typeof NewCalendarLink>;

export const MadeCalendarLink = z.object({
  id: z.string(),
  address: z.string().describe('path with its secret, shown once; calendar programs subscribe to it'),
});

export const CalendarLinkView = z.object({
  id: z.string(),
  name: z.string(),
  language: z.enum(['ja', 'en']),
  createdBy: z.string(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
});
export const CalendarLinkPage = z.object({ total: z.number().int(), items: z.array(CalendarLinkView) });

export const CalendarQuery = z.object({
  key: z.string().max(200).default('').describe('the secret of the link'),
  department: z.string().max(200).optional(),
});
export type CalendarQuery = z.infer<typeof CalendarQuery>;
