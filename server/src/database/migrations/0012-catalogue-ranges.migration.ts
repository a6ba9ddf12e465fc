import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigInteger, createTables, dropTables, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'catalogue_range',
    key: ['number', 'low', 'high', 'advisory_id'],
    columns: [bigInteger('number'), text('low'), text('high'), varchar('advisory_id', 36)],
    indices: [['ix_catalogue_range_advisory', ['advisory_id']]],
    foreignKeys: [['fk_catalogue_range_advisory', 'advisory_id', 'advisory', 'CASCADE']],
    withoutRowid: true,
  },
  {
    name: 'catalogue_scheme',
    key: ['number', 'scheme'],
    columns: [bigInteger('number'), varchar('scheme', 40)],
    withoutRowid: true,
  },
];

export class CreateCatalogueRanges1764028800012 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
