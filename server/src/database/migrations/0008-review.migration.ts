import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, integer, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'decision',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('batch_id', 36),
      varchar('finding_id', 36),
      varchar('status', 40),
      orNull(text('justification')),
      flag('own_judgement'),
      orNull(text('comment')),
      orNull(varchar('until', 10)),
      orNull(varchar('fixed_on', 10)),
      orNull(text('fixed_by')),
      orNull(text('new_version')),
      varchar('at', 24),
      text('decided_by'),
      text('basis'),
      orNull(varchar('undone_at', 24)),
    ],
    indices: [
      ['ix_decision_finding', ['finding_id']],
      ['ix_decision_batch', ['batch_id']],
    ],
    foreignKeys: [['fk_decision_finding', 'finding_id', 'finding']],
  },
  {
    name: 'morning_review',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('at', 24),
      text('reviewed_by'),
      text('seen'),
      integer('open'),
      text('sources'),
      orNull(text('comment')),
    ],
    indices: [['ix_morning_review_at', ['at']]],
  },
];

export class CreateReview1764028800008 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
