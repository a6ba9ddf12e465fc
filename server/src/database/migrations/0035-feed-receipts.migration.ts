import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'feed_receipt',
    key: ['id'],
    columns: [varchar('id', 36), varchar('publisher_id', 36), varchar('at', 24), text('receipt')],
    indices: [['ix_feed_receipt_publisher', ['publisher_id', 'at']]],
    foreignKeys: [['fk_feed_receipt_publisher', 'publisher_id', 'publisher_account', 'CASCADE']],
  },
];

/** What a maker pushed and was told, for the maker to read again; and whether it is told how many models met. */
export class KeepFeedReceipts1764028800035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('publisher_account', new TableColumn(orNull(flag('hides_matches'))));
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
    await runner.dropColumn('publisher_account', 'hides_matches');
  }
}
