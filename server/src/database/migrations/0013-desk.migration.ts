import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, integer, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'advisory_searched',
    key: ['advisory_id'],
    columns: [
      varchar('advisory_id', 36),
      ...[
        'revision_order',
        'category',
        'csaf_version',
        'publisher_category',
        'namespace',
        'status',
        'tlp',
        'language',
        'severity_text',
        'history',
        'cve',
        'vendor',
        'product',
        'product_version',
        'identifier',
        'product_group',
        'relationship',
        'trait',
      ].map(text),
    ],
    foreignKeys: [['fk_advisory_searched_advisory', 'advisory_id', 'advisory', 'CASCADE']],
  },
  {
    name: 'advisory_comment',
    key: ['id'],
    columns: [varchar('id', 36), varchar('advisory_id', 36), text('text'), varchar('at', 24), text('written_by')],
    indices: [['ix_advisory_comment_advisory', ['advisory_id']]],
  },
  {
    name: 'advisory_read',
    key: ['advisory_id', 'reader_id'],
    columns: [varchar('advisory_id', 36), varchar('reader_id', 36), varchar('revision_id', 36), varchar('at', 24)],
    foreignKeys: [['fk_advisory_read_advisory', 'advisory_id', 'advisory', 'CASCADE']],
  },
  {
    name: 'advisory_deletion',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('advisory_id', 36),
      text('identity'),
      text('publisher'),
      text('tracking_id'),
      text('title'),
      text('revision'),
      orNull(varchar('revised_at', 24)),
      text('revisions'),
      varchar('at', 24),
      text('deleted_by'),
      text('reason'),
      integer('closed_findings'),
      orNull(varchar('returned_at', 24)),
      orNull(text('returned_by')),
    ],
    indices: [
      ['ix_advisory_deletion_identity', ['identity']],
      ['ix_advisory_deletion_advisory', ['advisory_id']],
    ],
  },
  {
    name: 'component_mark',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('release_id', 36),
      varchar('component_key', 64),
      varchar('vulnerability', 200),
      varchar('state', 40),
      orNull(text('comment')),
      varchar('advisory_id', 36),
      text('fingerprint'),
      varchar('at', 24),
      text('marked_by'),
    ],
    indices: [['ix_component_mark_release', ['release_id', 'component_key', 'vulnerability']]],
    foreignKeys: [['fk_component_mark_release', 'release_id', 'software_release']],
  },
  {
    name: 'advisory_deletion_finding',
    key: ['deletion_id', 'finding_id'],
    columns: [varchar('deletion_id', 36), varchar('finding_id', 36)],
    foreignKeys: [
      ['fk_deletion_finding_deletion', 'deletion_id', 'advisory_deletion'],
      ['fk_deletion_finding_finding', 'finding_id', 'finding'],
    ],
  },
];

/** What people do with documents: search them, comment on them, mark them as read, delete them; and how far components are. */
export class CreateDesk1764028800013 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
