import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigInteger, createTables, dropTables, integer, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [{ name: 'devices_edition', key: ['id'], columns: [integer('id'), bigInteger('edition')] }];

/** What the life cycle reads of devices in use (watched-for-life.store.ts), with who maintains them and what was assessed of them. */
const watched = ['device', 'party', 'assessment'] as const;
const ofDevices = [
  ...['ledger_number', 'model_id', 'release_id', 'software_version', 'department', 'connection', 'active', 'eol', 'eos'],
  ...['ownership', 'sale_ended_on', 'removed_at'],
];

/**
 * A number that is another one after every change of a device, as 0023 has it for the fleet: on a morning on which thousands of advisories
 * arrive, no device need be read again for each of them. On SQLite only.
 */
export class WatchDevices1764028800042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === 'postgres') return;
    await createTables(runner, tables);
    await runner.query('insert into devices_edition (id, edition) values (1, random())');
    for (const table of watched)
      for (const event of ['insert', 'update', 'delete'] as const)
        await runner.query(
          `create trigger devices_edition_${table}_${event} after ${event} on ${table} ${table === 'device' && event === 'update' ? `when ${changed} ` : ''}begin
             update devices_edition set edition = random();
           end`,
        );
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === 'postgres') return;
    for (const table of watched)
      for (const event of ['insert', 'update', 'delete']) await runner.query(`drop trigger devices_edition_${table}_${event}`);
    await dropTables(runner, tables);
  }
}

const changed = ofDevices.map((column) => `old.${column} is not new.${column}`).join(' or ');
