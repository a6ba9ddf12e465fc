import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'inquiry',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('model_id', 36),
      orNull(text('software_version')),
      orNull(text('vulnerability')),
      varchar('kind', 40),
      text('question'),
      varchar('due_on', 10),
      varchar('asked_at', 24),
      text('asked_by'),
      orNull(varchar('closed_at', 24)),
      orNull(text('closed_by')),
      orNull(varchar('closed_as', 40)),
    ],
    indices: [['ix_inquiry_model', ['model_id', 'asked_at']]],
    foreignKeys: [['fk_inquiry_model', 'model_id', 'device_model']],
  },
  {
    name: 'inquiry_answer',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('inquiry_id', 36),
      varchar('at', 24),
      text('answered_by'),
      flag('is_by_maker'),
      text('answer'),
      orNull(varchar('advisory_id', 36)),
      orNull(text('tracking_id')),
    ],
    indices: [['ix_inquiry_answer_inquiry', ['inquiry_id', 'at']]],
    foreignKeys: [['fk_inquiry_answer_inquiry', 'inquiry_id', 'inquiry', 'CASCADE']],
  },
];

/** Questions of the hospital to makers, and what came back. */
export class PutInquiries1764028800047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
