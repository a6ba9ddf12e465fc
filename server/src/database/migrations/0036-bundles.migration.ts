import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, integer, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'bundle_key',
    key: ['id'],
    columns: [
      varchar('id', 64),
      text('name'),
      varchar('public_key', 43),
      orNull(text('private_key')),
      varchar('added_at', 24),
      text('added_by'),
      orNull(varchar('withdrawn_at', 24)),
      orNull(text('withdrawn_by')),
    ],
  },
  {
    name: 'bundle',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('direction', 40),
      varchar('manifest_id', 64),
      orNull(text('file_name')),
      varchar('key_id', 64),
      text('installation'),
      varchar('made_at', 24),
      orNull(varchar('covers_from', 24)),
      varchar('covers_until', 24),
      integer('documents'),
      varchar('state', 40),
      integer('done'),
      varchar('started_at', 24),
      orNull(varchar('ended_at', 24)),
      text('made_by'),
      text('sources'),
      orNull(text('report')),
      orNull(text('error')),
      orNull(varchar('leased_until', 24)),
    ],
    indices: [['ix_bundle_started', ['started_at']]],
  },
  {
    name: 'carried_source',
    key: ['id'],
    columns: [
      varchar('id', 64),
      varchar('source_id', 36),
      varchar('key_id', 64),
      text('installation'),
      varchar('read_every', 40),
      flag('enabled'),
      orNull(varchar('as_of', 24)),
      orNull(varchar('failing_since', 24)),
      orNull(varchar('bundle_made_at', 24)),
      orNull(varchar('carried_at', 24)),
    ],
    indices: [['ix_carried_source_source', ['source_id']]],
    foreignKeys: [['fk_carried_source_source', 'source_id', 'source', 'CASCADE']],
  },
];

/** What is carried in by hand: bundles, the keys they are signed with, and how old the knowledge of their sources is. */
export class CarryBundles1764028800036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    // A bundle lists what was received, in that order, a page at a time.
    await runner.createIndex('raw_document', new TableIndex({ name: 'ix_raw_document_received', columnNames: ['received_at', 'id'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('raw_document', 'ix_raw_document_received');
    await dropTables(runner, tables);
  }
}
