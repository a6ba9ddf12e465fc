import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'kept_value',
    key: ['id'],
    columns: [varchar('id', 60), text('value')],
  },
  {
    name: 'pending_change',
    key: ['id'],
    columns: [varchar('id', 36), varchar('kind', 40), varchar('subject_id', 36), varchar('lane', 40), text('cause'), varchar('at', 24)],
    indices: [['ix_pending_change_at', ['at']]],
  },
];

export class CreateSettings1764028800001 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
