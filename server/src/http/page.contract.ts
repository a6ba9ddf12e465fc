import { z } from 'zod';

/** How every list is asked for and answered (contract: `{ total, items }`, `offset`, `limit` up to 1000). */
export const PageQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});
export type PageQuery = z.infer<typeof PageQuery>;

export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ total: z.number().int(), items: z.array(item) });

/** A day of the calendar: 30 February is none. */
export const Day = z.iso.date();
export const Instant = z.string();

export const Problem = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    details: z
      .array(
        z.object({
          pointer: z.string().optional(),
          row: z.number().optional(),
          column: z.string().optional(),
          code: z.string(),
          message: z.string(),
        }),
      )
      .optional(),
  }),
});
export type Problem = z.infer<typeof Problem>;

export const ExportFormat = z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') });
export type ExportFormat = z.infer<typeof ExportFormat>;

export const MadeId = z.object({ id: z.string() });
