import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'page_version',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('source_id', 36),
      varchar('document_id', 64),
      varchar('seen_at', 24),
      text('lines'),
      orNull(varchar('settled_at', 24)),
      orNull(text('settled_by')),
    ],
    indices: [['ix_page_version_source', ['source_id']]],
    foreignKeys: [['fk_page_version_source', 'source_id', 'source', 'CASCADE']],
  },
];

/** Pages of the web without a feed: what stood there when a person last looked, and what stands there since. */
export class WatchPages1764028800044 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
