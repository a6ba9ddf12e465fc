import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, integer, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'manufacturer',
    key: ['id'],
    columns: [varchar('id', 36), text('name')],
    indices: [['ux_manufacturer_name', ['name'], 'unique']],
  },
  {
    name: 'manufacturer_alias',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('manufacturer_id', 36),
      text('alias'),
      varchar('kind', 40),
      orNull(varchar('valid_from', 10)),
      text('source'),
      text('asserted_by'),
      varchar('asserted_at', 24),
    ],
    indices: [['ux_manufacturer_alias_alias', ['alias'], 'unique']],
    foreignKeys: [['fk_manufacturer_alias_manufacturer', 'manufacturer_id', 'manufacturer']],
  },
  {
    name: 'device_model',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('manufacturer_id', 36),
      orNull(text('key')),
      text('name'),
      orNull(text('model_number')),
      orNull(text('generic_name')),
      orNull(text('device_class')),
      orNull(text('gtin14')),
      orNull(integer('sale_start_year')),
      varchar('created_at', 24),
    ],
    indices: [['ix_device_model_manufacturer', ['manufacturer_id']]],
    foreignKeys: [['fk_device_model_manufacturer', 'manufacturer_id', 'manufacturer']],
  },
  {
    name: 'software_release',
    key: ['id'],
    columns: [varchar('id', 36), varchar('model_id', 36), orNull(text('software_version'))],
    indices: [['ix_software_release_model', ['model_id']]],
    foreignKeys: [['fk_software_release_model', 'model_id', 'device_model']],
  },
  {
    name: 'device',
    key: ['id'],
    columns: [
      varchar('id', 36),
      orNull(text('ledger_number')),
      orNull(text('asset_number')),
      varchar('model_id', 36),
      varchar('release_id', 36),
      text('manufacturer_as_written'),
      orNull(text('serial_number')),
      orNull(text('software_version')),
      orNull(text('operating_system')),
      orNull(text('udi')),
      orNull(text('department')),
      orNull(text('place')),
      varchar('ownership', 40),
      varchar('connection', 40),
      orNull(text('ip_address')),
      orNull(text('mac_address')),
      orNull(text('vlan')),
      orNull(varchar('installed_on', 10)),
      orNull(text('operating_state')),
      flag('active'),
      orNull(varchar('eol', 10)),
      orNull(varchar('eos', 10)),
      orNull(varchar('sale_ended_on', 10)),
      orNull(text('maintenance_contract')),
      orNull(text('note')),
      text('remarks'),
      text('provenance'),
      text('search_text'),
      varchar('created_at', 24),
      varchar('updated_at', 24),
      orNull(varchar('removed_at', 24)),
    ],
    indices: [
      ['ix_device_model', ['model_id']],
      ['ix_device_release', ['release_id']],
      ['ix_device_ledger_number', ['ledger_number']],
      ['ix_device_department', ['department']],
    ],
    foreignKeys: [
      ['fk_device_model', 'model_id', 'device_model'],
      ['fk_device_release', 'release_id', 'software_release'],
    ],
  },
  {
    name: 'party',
    key: ['id'],
    columns: [
      varchar('id', 36),
      orNull(varchar('device_id', 36)),
      orNull(varchar('model_id', 36)),
      varchar('role', 40),
      text('name'),
      orNull(varchar('valid_from', 10)),
      orNull(varchar('valid_until', 10)),
      varchar('origin', 40),
    ],
    indices: [
      ['ix_party_device', ['device_id']],
      ['ix_party_model', ['model_id']],
    ],
    foreignKeys: [
      ['fk_party_device', 'device_id', 'device'],
      ['fk_party_model', 'model_id', 'device_model'],
    ],
  },
  {
    name: 'assessment',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('device_id', 36),
      orNull(varchar('threat_open', 40)),
      orNull(varchar('update_state', 40)),
      orNull(varchar('compensating_controls', 40)),
      orNull(varchar('controls_adequate', 40)),
      orNull(varchar('controls_verified_on', 10)),
      orNull(text('note')),
      varchar('at', 24),
      text('entered_by'),
    ],
    indices: [['ux_assessment_device', ['device_id'], 'unique']],
    foreignKeys: [['fk_assessment_device', 'device_id', 'device']],
  },
  {
    name: 'confirmed_name',
    key: ['id'],
    columns: [
      varchar('id', 36),
      orNull(varchar('manufacturer_id', 36)),
      orNull(varchar('model_id', 36)),
      orNull(text('tracking_id')),
      text('product_name'),
      varchar('at', 24),
      text('confirmed_by'),
    ],
    indices: [['ix_confirmed_name_tracking', ['tracking_id']]],
    foreignKeys: [
      ['fk_confirmed_name_manufacturer', 'manufacturer_id', 'manufacturer'],
      ['fk_confirmed_name_model', 'model_id', 'device_model'],
    ],
  },
];

export class CreateInventory1764028800003 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
