import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, integer, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'raw_document',
    key: ['id'],
    columns: [varchar('id', 64), integer('size'), orNull(text('file_name')), text('origin'), varchar('received_at', 24)],
  },
  {
    name: 'source',
    key: ['id'],
    columns: [
      varchar('id', 36),
      text('name'),
      text('publisher'),
      varchar('format', 40),
      text('address'),
      varchar('poll_every', 40),
      orNull(varchar('tlp', 40)),
      flag('enabled'),
      varchar('created_at', 24),
      orNull(varchar('last_polled_at', 24)),
      orNull(varchar('last_success_at', 24)),
      orNull(varchar('failing_since', 24)),
      orNull(text('last_error')),
    ],
  },
  {
    name: 'source_poll',
    key: ['id'],
    columns: [varchar('id', 36), varchar('source_id', 36), varchar('at', 24), flag('ok'), text('result')],
    indices: [['ix_source_poll_source', ['source_id', 'at']]],
    foreignKeys: [['fk_source_poll_source', 'source_id', 'source', 'CASCADE']],
  },
  {
    name: 'job',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('kind', 40),
      varchar('state', 40),
      integer('done'),
      integer('total'),
      varchar('started_at', 24),
      orNull(varchar('ended_at', 24)),
      orNull(text('error')),
      orNull(text('result')),
      text('started_by'),
    ],
  },
];

export class CreateIntake1764028800005 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
