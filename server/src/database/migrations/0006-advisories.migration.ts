import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, integer, orNull, real, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'advisory',
    key: ['id'],
    columns: [
      varchar('id', 36),
      text('identity'),
      text('publisher'),
      text('tracking_id'),
      varchar('current_revision_id', 36),
      text('revision'),
      text('title'),
      orNull(varchar('published_at', 24)),
      orNull(varchar('revised_at', 24)),
      varchar('received_at', 24),
      orNull(real('severity_score')),
      orNull(varchar('severity_version', 40)),
      orNull(text('severity_vector')),
      varchar('severity_band', 40),
      flag('withdrawn'),
      flag('draft'),
      text('vulnerabilities'),
      text('search_text'),
      integer('remarks'),
    ],
    indices: [
      ['ux_advisory_identity', ['identity'], 'unique'],
      ['ix_advisory_tracking_id', ['tracking_id']],
      ['ix_advisory_revised_at', ['revised_at']],
    ],
  },
  {
    name: 'advisory_revision',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('advisory_id', 36),
      text('revision'),
      orNull(varchar('revised_at', 24)),
      varchar('received_at', 24),
      varchar('document_id', 64),
      varchar('format', 40),
      text('summary'),
      text('advisory'),
      text('remarks'),
    ],
    indices: [['ux_advisory_revision_document', ['advisory_id', 'document_id'], 'unique']],
    foreignKeys: [['fk_advisory_revision_advisory', 'advisory_id', 'advisory']],
  },
  {
    name: 'advisory_vulnerability',
    key: ['advisory_id', 'vulnerability'],
    columns: [varchar('advisory_id', 36), varchar('vulnerability', 200)],
    indices: [['ix_advisory_vulnerability', ['vulnerability']]],
    foreignKeys: [['fk_advisory_vulnerability_advisory', 'advisory_id', 'advisory']],
  },
];

export class CreateAdvisories1764028800006 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
