import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, integer, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'ledger',
    key: ['id'],
    columns: [varchar('id', 36), text('name'), varchar('created_at', 24)],
    indices: [['ux_ledger_name', ['name'], 'unique']],
  },
  {
    name: 'ledger_import',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('kind', 40),
      orNull(varchar('ledger_id', 36)),
      integer('sequence'),
      varchar('sha256', 64),
      varchar('at', 24),
      text('imported_by'),
      text('result'),
      orNull(varchar('undone_at', 24)),
    ],
    indices: [['ux_ledger_import_sequence', ['sequence'], 'unique']],
    foreignKeys: [['fk_ledger_import_ledger', 'ledger_id', 'ledger']],
  },
  {
    name: 'ledger_row',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('ledger_id', 36),
      text('row_key'),
      varchar('device_id', 36),
      integer('row_number'),
      text('content'),
      varchar('import_id', 36),
      orNull(varchar('missing_since', 24)),
    ],
    indices: [
      ['ux_ledger_row_key', ['ledger_id', 'row_key'], 'unique'],
      ['ix_ledger_row_device', ['device_id']],
    ],
    foreignKeys: [
      ['fk_ledger_row_ledger', 'ledger_id', 'ledger'],
      ['fk_ledger_row_device', 'device_id', 'device'],
    ],
  },
  {
    name: 'import_change',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('import_id', 36),
      integer('sequence'),
      varchar('table_name', 40),
      varchar('row_id', 36),
      orNull(text('row_before')),
      varchar('after_hash', 64),
    ],
    indices: [['ix_import_change_import', ['import_id']]],
    foreignKeys: [['fk_import_change_import', 'import_id', 'ledger_import', 'CASCADE']],
  },
  {
    name: 'value_conflict',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('device_id', 36),
      varchar('field', 40),
      orNull(text('kept')),
      text('kept_from'),
      orNull(text('offered')),
      orNull(text('offered_as_written')),
      varchar('ledger_id', 36),
      integer('row_number'),
      varchar('import_id', 36),
      varchar('at', 24),
      varchar('state', 40),
      orNull(varchar('decided_at', 24)),
      orNull(text('decided_by')),
    ],
    indices: [
      ['ix_value_conflict_device', ['device_id']],
      ['ix_value_conflict_state', ['state']],
    ],
    foreignKeys: [['fk_value_conflict_device', 'device_id', 'device']],
  },
  {
    name: 'doubtful_meeting',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('ledger_row_id', 36),
      varchar('device_id', 36),
      text('met_by'),
      varchar('why', 40),
      varchar('at', 24),
      varchar('state', 40),
      orNull(text('decided_by')),
    ],
    indices: [['ix_doubtful_meeting_state', ['state']]],
    foreignKeys: [
      ['fk_doubtful_meeting_row', 'ledger_row_id', 'ledger_row'],
      ['fk_doubtful_meeting_device', 'device_id', 'device'],
    ],
  },
];

export class CreateLedgers1764028800004 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
