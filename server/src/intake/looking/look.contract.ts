import { z } from 'zod';
import { Instant } from '../../http/page.contract.js';
import { Credentials } from '../intake.contract.js';
import { sourceFormats, sourceKinds } from '../source-formats.js';

export const AskedLook = z.object({
  url: z.string().min(1).max(2000).describe('an address, or a domain'),
  credentials: Credentials.default(null),
});

/** What lies at an address, and what it would bring. Looking changes nothing. */
export const LookView = z.object({
  address: z.string().describe('to be kept as that of the source'),
  foundAt: z.string().nullable().describe('of a CSAF provider that was found by its domain: where its metadata lie'),
  format: z.enum(sourceFormats).describe('to be kept as that of the source'),
  readAs: z.enum(sourceKinds).nullable().describe('null: nothing here that can be read'),
  reads: z.array(z.string()).describe('formats of what was read'),
  name: z.string(),
  publisher: z.string(),
  every: z.string(),
  entries: z.number().int().nullable().describe('entries that are listed; null: nobody says'),
  newestAt: Instant.nullable(),
  samples: z.array(z.object({ trackingId: z.string(), title: z.string(), at: Instant.nullable() })),
  concern: z.object({
    looked: z.number().int().describe('entries that were read'),
    models: z.number().int().describe('of these: naming a model, or a component of one, that is here'),
    makers: z.number().int().describe('naming a maker that is here, and no model of it'),
    unnamed: z.number().int().describe('naming neither product nor maker'),
    marks: z.number().int().describe('marking findings: known to be exploited, likely to be'),
  }),
  remarks: z.array(z.object({ fileName: z.string(), pointer: z.string(), code: z.string(), message: z.string() })),
  collections: z.array(z.object({ title: z.string(), readable: z.boolean() })).describe('of a TAXII server'),
  links: z.array(z.object({ address: z.string(), title: z.string() })).describe('feeds that the page at this address names'),
  source: z.object({ id: z.string(), enabled: z.boolean() }).nullable().describe('the source that reads this address already'),
});
