import { id, instant, json, orNull, reference, table, text } from '../../database/table.js';
import type { PageVersion } from './page-version.js';

export const pageVersionTable = table<PageVersion>(
  'page_version',
  {
    id,
    sourceId: { ...reference, foreignKey: { target: 'source', name: 'fk_page_version_source', onDelete: 'CASCADE' } },
    documentId: { type: 'varchar', length: 64 },
    seenAt: instant,
    lines: json,
    settledAt: orNull(instant),
    settledBy: orNull(text),
  },
  { indices: [{ name: 'ix_page_version_source', columns: ['sourceId'] }] },
);
