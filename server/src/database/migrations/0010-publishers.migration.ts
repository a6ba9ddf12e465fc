import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'publisher_account',
    key: ['id'],
    columns: [varchar('id', 36), text('name'), text('manufacturers'), flag('active'), varchar('created_at', 24), text('created_by')],
    indices: [['ux_publisher_account_name', ['name'], 'unique']],
  },
  {
    name: 'publisher_key',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('publisher_id', 36),
      varchar('hash', 64),
      varchar('created_at', 24),
      orNull(varchar('last_used_at', 24)),
      orNull(varchar('revoked_at', 24)),
    ],
    indices: [['ux_publisher_key_hash', ['hash'], 'unique']],
    foreignKeys: [['fk_publisher_key_publisher', 'publisher_id', 'publisher_account', 'CASCADE']],
  },
];

export class CreatePublishers1764028800010 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
