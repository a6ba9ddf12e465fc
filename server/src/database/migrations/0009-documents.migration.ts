import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, integer, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'document',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('kind', 40),
      varchar('format', 40),
      varchar('model_id', 36),
      orNull(varchar('release_id', 36)),
      orNull(text('software_version')),
      varchar('content_id', 64),
      orNull(text('file_name')),
      integer('components'),
      integer('answers'),
      orNull(varchar('is_complete', 40)),
      text('remarks'),
      varchar('received_at', 24),
      text('brought_by'),
      orNull(varchar('replaced_at', 24)),
    ],
    indices: [
      ['ix_document_model', ['model_id', 'kind']],
      ['ix_document_content', ['content_id']],
    ],
    foreignKeys: [
      ['fk_document_model', 'model_id', 'device_model'],
      ['fk_document_release', 'release_id', 'software_release'],
    ],
  },
  {
    name: 'component',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('document_id', 36),
      varchar('release_id', 36),
      text('ref'),
      orNull(text('parent_ref')),
      text('name'),
      orNull(text('version')),
      orNull(text('supplier')),
      orNull(text('purl')),
      orNull(text('cpe')),
      text('identifiers'),
      text('pointer'),
    ],
    indices: [
      ['ix_component_document', ['document_id']],
      ['ix_component_release', ['release_id']],
    ],
    foreignKeys: [
      ['fk_component_document', 'document_id', 'document', 'CASCADE'],
      ['fk_component_release', 'release_id', 'software_release'],
    ],
  },
  {
    name: 'component_key',
    key: ['id'],
    columns: [varchar('id', 36), text('key_text'), varchar('component_id', 36), varchar('release_id', 36)],
    indices: [
      ['ix_component_key_key', ['key_text']],
      ['ix_component_key_component', ['component_id']],
      ['ix_component_key_release', ['release_id']],
    ],
    foreignKeys: [['fk_component_key_component', 'component_id', 'component', 'CASCADE']],
  },
  {
    name: 'advisory_key',
    key: ['id'],
    columns: [varchar('id', 36), text('key_text'), varchar('advisory_id', 36)],
    indices: [
      ['ix_advisory_key_key', ['key_text']],
      ['ix_advisory_key_advisory', ['advisory_id']],
    ],
    foreignKeys: [['fk_advisory_key_advisory', 'advisory_id', 'advisory']],
  },
];

export class CreateDocuments1764028800009 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
