import { id, instant, json, orNull, reference, table, text } from '../../database/table.js';
import type { SavedSearch, SearchHit } from './saved-search.js';

export const savedSearchTable = table<SavedSearch>('saved_search', {
  id,
  name: text,
  search: json,
  createdAt: instant,
  createdBy: text,
  removedAt: orNull(instant),
  removedBy: orNull(text),
});

export const searchHitTable = table<SearchHit>(
  'search_hit',
  {
    id,
    searchId: { ...reference, foreignKey: { target: 'saved_search', name: 'fk_search_hit_search' } },
    documentId: { ...reference, foreignKey: { target: 'document', name: 'fk_search_hit_document' } },
    modelId: reference,
    releaseId: reference,
    components: json,
    foundAt: instant,
    settledAt: orNull(instant),
    settledBy: orNull(text),
  },
  {
    indices: [
      { name: 'ix_search_hit_search', columns: ['searchId'] },
      { name: 'ix_search_hit_document', columns: ['documentId'] },
    ],
  },
);
