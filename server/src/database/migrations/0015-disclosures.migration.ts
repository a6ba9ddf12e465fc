import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, integer, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'disclosure',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('form', 40),
      orNull(text('manufacturer')),
      orNull(text('model')),
      orNull(text('document_number')),
      orNull(text('release_date')),
      orNull(text('software_version')),
    ],
    foreignKeys: [['fk_disclosure_document', 'id', 'document', 'CASCADE']],
  },
  {
    name: 'disclosure_answer',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('disclosure_id', 36),
      integer('position'),
      varchar('question_id', 100),
      orNull(text('question')),
      orNull(varchar('answer', 40)),
      orNull(text('as_written')),
      orNull(text('note')),
      text('pointer'),
    ],
    indices: [
      ['ix_disclosure_answer_disclosure', ['disclosure_id']],
      ['ix_disclosure_answer_question', ['question_id']],
    ],
    foreignKeys: [['fk_disclosure_answer_disclosure', 'disclosure_id', 'disclosure', 'CASCADE']],
  },
];

export class CreateDisclosures1764028800015 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
