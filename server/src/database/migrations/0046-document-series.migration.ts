import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Plain SQL: TypeORM would copy the whole table for a column on SQLite, and take the components of all SBOMs with the old one. */
const columns = [
  ['series', 'varchar(36)'],
  ['issue', 'text'],
] as const;
const INDEX = 'ix_document_series';

/** A maker names a document over all its revisions by one id, and an older one that arrives late changes nothing. What is there already has neither. */
export class NameDocumentSeries1764028800046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of columns) await runner.query(`ALTER TABLE document ADD COLUMN ${name} ${type}`);
    await runner.createIndex('document', new TableIndex({ name: INDEX, columnNames: ['series'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('document', INDEX);
    for (const [name] of columns) await runner.query(`ALTER TABLE document DROP COLUMN ${name}`);
  }
}
