import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'component_part_key',
    key: ['part_id', 'key_text'],
    columns: [varchar('part_id', 32), text('key_text')],
    indices: [['ix_component_part_key_key', ['key_text']]],
    foreignKeys: [['fk_component_part_key_part', 'part_id', 'component_part', 'CASCADE']],
    withoutRowid: true,
  },
];

const tablesBefore: readonly NewTable[] = [
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
];

/** By what advisories find a component hangs on its words alone: kept once for all equal components, and not written again with every SBOM. */
export class KeepKeysOfParts1764028800024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    // A part that no component is left of has no keys to be carried over. Were it kept, the next SBOM with it would find it there, write no
    // keys, and no advisory would ever find its component.
    await runner.query('delete from component_part where not exists (select 1 from component where component.part_id = component_part.id)');
    await runner.query(
      `insert into component_part_key (part_id, key_text) select distinct component.part_id, found.key_text
         from component_key found join component on component.id = found.component_id join component_part on component_part.id = component.part_id`,
    );
    await dropTables(runner, tablesBefore);
  }

  async down(runner: QueryRunner): Promise<void> {
    await createTables(runner, tablesBefore);
    const newId = runner.dataSource.options.type === 'postgres' ? 'gen_random_uuid()::text' : 'lower(hex(randomblob(16)))';
    await runner.query(
      `insert into component_key (id, key_text, component_id, release_id) select ${newId}, found.key_text, component.id, component.release_id
         from component_part_key found join component on component.part_id = found.part_id`,
    );
    await dropTables(runner, tables);
  }
}
