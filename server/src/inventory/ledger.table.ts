import { id, instant, integer, json, orNull, reference, table, text, word } from '../database/table.js';
import type { DoubtfulMeeting, ImportChange, Ledger, LedgerImport, LedgerRow, ValueConflict } from './device.js';

export const ledgerTable = table<Ledger>(
  'ledger',
  { id, name: text, createdAt: instant },
  { indices: [{ name: 'ux_ledger_name', columns: ['name'], unique: true }] },
);

export const ledgerImportTable = table<LedgerImport>(
  'ledger_import',
  {
    id,
    kind: word,
    ledgerId: orNull({ ...reference, foreignKey: { target: 'ledger', name: 'fk_ledger_import_ledger' } }),
    sequence: integer,
    sha256: { type: 'varchar', length: 64 },
    at: instant,
    by: { ...text, name: 'imported_by' },
    result: json,
    undoneAt: orNull(instant),
  },
  { indices: [{ name: 'ux_ledger_import_sequence', columns: ['sequence'], unique: true }] },
);

export const ledgerRowTable = table<LedgerRow>(
  'ledger_row',
  {
    id,
    ledgerId: { ...reference, foreignKey: { target: 'ledger', name: 'fk_ledger_row_ledger' } },
    key: { ...text, name: 'row_key' },
    deviceId: { ...reference, foreignKey: { target: 'device', name: 'fk_ledger_row_device' } },
    row: { ...integer, name: 'row_number' },
    content: json,
    importId: reference,
    missingSince: orNull(instant),
  },
  {
    indices: [
      { name: 'ux_ledger_row_key', columns: ['ledgerId', 'key'], unique: true },
      { name: 'ix_ledger_row_device', columns: ['deviceId'] },
    ],
  },
);

export const importChangeTable = table<ImportChange>(
  'import_change',
  {
    id,
    importId: { ...reference, foreignKey: { target: 'ledger_import', name: 'fk_import_change_import', onDelete: 'CASCADE' } },
    sequence: integer,
    tableName: word,
    rowId: reference,
    before: orNull({ ...json, name: 'row_before' }),
    afterHash: { type: 'varchar', length: 64 },
  },
  { indices: [{ name: 'ix_import_change_import', columns: ['importId'] }] },
);

export const valueConflictTable = table<ValueConflict>(
  'value_conflict',
  {
    id,
    deviceId: { ...reference, foreignKey: { target: 'device', name: 'fk_value_conflict_device' } },
    field: word,
    kept: orNull(text),
    keptFrom: text,
    offered: orNull(text),
    offeredAsWritten: orNull(text),
    ledgerId: reference,
    row: { ...integer, name: 'row_number' },
    importId: reference,
    at: instant,
    state: word,
    decidedAt: orNull(instant),
    decidedBy: orNull(text),
  },
  {
    indices: [
      { name: 'ix_value_conflict_device', columns: ['deviceId'] },
      { name: 'ix_value_conflict_state', columns: ['state'] },
    ],
  },
);

export const doubtfulMeetingTable = table<DoubtfulMeeting>(
  'doubtful_meeting',
  {
    id,
    ledgerRowId: { ...reference, foreignKey: { target: 'ledger_row', name: 'fk_doubtful_meeting_row' } },
    deviceId: { ...reference, foreignKey: { target: 'device', name: 'fk_doubtful_meeting_device' } },
    metBy: json,
    why: word,
    at: instant,
    state: word,
    decidedBy: orNull(text),
  },
  { indices: [{ name: 'ix_doubtful_meeting_state', columns: ['state'] }] },
);
