import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { orNull, text } from '../migration-parts.migration.js';

/** Sources of closed circles are asked with a name and password, or a token. */
export class KeepCredentialsOfSources1764028800039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('source', new TableColumn(orNull(text('credentials'))));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('source', 'credentials');
  }
}
