import { z } from 'zod';
import { Day, PageQuery, pageOf } from '../../http/page.contract.js';

export const ComponentLifecycleQuery = PageQuery.extend({
  asOf: Day.optional(),
  device: z.string().optional().describe('only the components of this device'),
  status: z.enum(['supported', 'extended_support_only', 'end_of_life', 'unknown_cycle']).optional(),
});
export type ComponentLifecycleQuery = z.infer<typeof ComponentLifecycleQuery>;

export const ComponentLifecycleView = z.object({
  manufacturer: z.string(),
  model: z.string(),
  softwareVersion: z.string().nullable(),
  component: z.string(),
  version: z.string(),
  supplier: z.string().nullable(),
  product: z.string().describe('name of the product at endoflife.date'),
  cycle: z.string().nullable(),
  eol: Day.nullable().describe('last day of security updates; null where none is announced or known'),
  extendedEnd: Day.nullable(),
  status: z.enum(['supported', 'extended_support_only', 'end_of_life', 'unknown_cycle']),
  devices: z.number().int().describe('devices in use with this release'),
  deviceEos: Day.nullable().describe('the latest EOS of these devices: with eol before it, the gap'),
});
export type ComponentLifecycleView = z.infer<typeof ComponentLifecycleView>;
export const ComponentLifecyclePage = pageOf(ComponentLifecycleView);

export const NewEndedSupplier = z.object({
  name: z.string().trim().min(1).max(300),
  what: z.enum(['bankrupt', 'acquired', 'discontinued']),
  endedOn: Day,
  documentName: z.string().trim().max(500).nullish(),
  note: z.string().trim().max(2000).nullish(),
});
export type NewEndedSupplier = z.infer<typeof NewEndedSupplier>;
export const EndedSupplierPage = pageOf(
  z.object({
    id: z.string(),
    name: z.string(),
    what: z.enum(['bankrupt', 'acquired', 'discontinued']),
    endedOn: Day,
    documentName: z.string().nullable(),
    note: z.string().nullable(),
    at: z.string(),
    by: z.string(),
    withdrawnAt: z.string().nullable().describe('when the record was taken back; null while it stands'),
    withdrawnBy: z.string().nullable(),
    withdrawnBecause: z.string().nullable(),
  }),
);

export const Withdrawal = z.object({ because: z.string().trim().min(1).max(2000) });
export type Withdrawal = z.infer<typeof Withdrawal>;
