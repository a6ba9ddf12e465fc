import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigInteger, createTables, dropTables, integer, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [{ name: 'fleet_edition', key: ['id'], columns: [integer('id'), bigInteger('edition')] }];

/** What matching looks at of the inventory; of devices only these columns, since their places and notes change every day. */
const watched = ['manufacturer', 'manufacturer_alias', 'device_model', 'software_release', 'confirmed_name', 'device'] as const;
const ofDevices = ['release_id', 'active', 'removed_at'];

/**
 * A number that is another one after every change of what is installed and of its names, whoever makes the change. On SQLite only: there a
 * document asks for the fleet several times and would read all of it each time. At random, and not counted: a change that is rolled back and
 * a later one must not bear the same number. On PostgreSQL every writer would wait for this one row.
 */
export class WatchFleet1764028800023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === 'postgres') return;
    await createTables(runner, tables);
    await runner.query('insert into fleet_edition (id, edition) values (1, random())');
    for (const table of watched)
      for (const event of ['insert', 'update', 'delete'] as const)
        await runner.query(
          `create trigger fleet_edition_${table}_${event} after ${event} on ${table} ${table === 'device' && event === 'update' ? `when ${changed} ` : ''}begin
             update fleet_edition set edition = random();
           end`,
        );
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === 'postgres') return;
    for (const table of watched)
      for (const event of ['insert', 'update', 'delete']) await runner.query(`drop trigger fleet_edition_${table}_${event}`);
    await dropTables(runner, tables);
  }
}

const changed = ofDevices.map((column) => `old.${column} is not new.${column}`).join(' or ');
