import { z } from 'zod';
import { pageOf } from '../http/page.contract.js';
import { knownSourceGroups } from './known-sources/known-source.js';
import { sourceFormats, sourceKinds } from './source-formats.js';

/** Somebody who publishes for all; nothing is asked for before it is added to the sources. */
const KnownSourceView = z.object({
  id: z.string(),
  group: z.enum(knownSourceGroups),
  name: z.string(),
  publisher: z.string(),
  address: z.string(),
  format: z.enum(sourceFormats),
  readAs: z.enum(sourceKinds),
  every: z.string(),
  brings: z.string(),
  terms: z.string().nullable().describe('what is known of the conditions of use'),
  source: z.object({ id: z.string(), enabled: z.boolean() }).nullable().describe('the source of this address; null: not switched on'),
});
export const KnownSourcePage = pageOf(KnownSourceView);
