import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { orNull, text } from '../migration-parts.migration.js';

const itemColumns = [new TableColumn(orNull(text('validators')))];

/**
 * By what a document that a source lists without a time is asked for again. The format of a source was any text, of which those that nobody knew were
 * read as `auto`: now they say so.
 */
export class SettleFormats1764028800021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('source_item', itemColumns);
    await runner.query("update source set format = 'auto' where format not in ('auto', 'document', 'csaf', 'nvd', 'osv', 'myjvn')");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('source_item', itemColumns);
  }
}
