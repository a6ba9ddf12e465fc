import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, integer, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'source_item',
    key: ['id'],
    columns: [
      varchar('id', 64),
      varchar('source_id', 36),
      text('address'),
      varchar('stamp', 200),
      varchar('at', 24),
      orNull(varchar('problem', 100)),
    ],
    indices: [['ix_source_item_source', ['source_id']]],
    foreignKeys: [['fk_source_item_source', 'source_id', 'source', 'CASCADE']],
  },
];

const sourceColumns = [
  orNull(text('bookmark')),
  orNull(varchar('retry_at', 24)),
  orNull(integer('failures')),
  orNull(varchar('last_new_at', 24)),
  orNull(varchar('leased_until', 24)),
  orNull(varchar('leased_by', 36)),
].map((column) => new TableColumn(column));
/** Of sources that were there before: null, nothing is known yet. */
const pollColumns = [new TableColumn(orNull(integer('brought')))];

/** What polling over the network needs to remember: where it stands, what is done with, who is polling, when to try again. */
export class AddPolling1764028800019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('source', sourceColumns);
    await runner.addColumns('source_poll', pollColumns);
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
    await runner.dropColumns('source_poll', pollColumns);
    await runner.dropColumns('source', sourceColumns);
  }
}
