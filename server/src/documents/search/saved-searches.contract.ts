import { z } from 'zod';
import { Instant, pageOf } from '../../http/page.contract.js';
import { ComponentSearchFields } from './components.contract.js';

export const NewSavedSearch = z.object({ name: z.string().trim().min(1).max(200), search: ComponentSearchFields });
export type NewSavedSearch = z.infer<typeof NewSavedSearch>;

export const SearchHitView = z.object({
  id: z.string(),
  documentId: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  modelId: z.string(),
  softwareVersion: z.string().nullable(),
  devices: z.number().int(),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string().nullable(),
      answer: z.enum(['inside', 'undetermined']),
      doubt: z.string().nullable(),
    }),
  ),
  foundAt: Instant,
});

export const SavedSearchView = z.object({
  id: z.string(),
  name: z.string(),
  search: ComponentSearchFields,
  createdAt: Instant,
  createdBy: z.string(),
  hits: z.array(SearchHitView).describe('found in an SBOM that came in since, and seen to by nobody yet'),
});
export type SavedSearchView = z.infer<typeof SavedSearchView>;
export const SavedSearchPage = pageOf(SavedSearchView);
