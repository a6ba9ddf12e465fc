import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'source_key',
    key: ['id'],
    columns: [
      varchar('id', 64),
      varchar('source_id', 36),
      varchar('fingerprint', 64),
      text('address'),
      text('armored'),
      text('owner'),
      orNull(varchar('expires_at', 24)),
      flag('revoked'),
      flag('listed'),
      varchar('state', 40),
      varchar('first_seen_at', 24),
      varchar('last_seen_at', 24),
      orNull(text('decided_by')),
      orNull(varchar('decided_at', 24)),
    ],
    indices: [['ix_source_key_source', ['source_id']]],
    foreignKeys: [['fk_source_key_source', 'source_id', 'source', 'CASCADE']],
  },
  {
    name: 'held_document',
    key: ['id'],
    columns: [
      varchar('id', 64),
      varchar('source_id', 36),
      text('address'),
      varchar('stamp', 200),
      text('file_name'),
      varchar('sha256', 64),
      varchar('code', 100),
      text('params'),
      varchar('held_at', 24),
      varchar('state', 40),
      orNull(text('decided_by')),
      orNull(varchar('decided_at', 24)),
    ],
    indices: [['ix_held_document_source', ['source_id', 'state']]],
    foreignKeys: [['fk_held_document_source', 'source_id', 'source', 'CASCADE']],
  },
];

/** Keys with which publishers sign, and documents that wait for a person because their signature does not fit. */
export class KeepSignatures1764028800038 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
