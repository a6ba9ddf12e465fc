import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, integer, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const id = varchar('id', 36);
const model = varchar('model_id', 36);
const device = orNull(varchar('device_id', 36));
const hash = orNull(varchar('document_id', 64));
const documentName = orNull(text('document_name'));
const note = orNull(text('note'));
const entered = [varchar('at', 24), text('entered_by')];

const tables: readonly NewTable[] = [
  {
    name: 'lifecycle_statement',
    key: ['id'],
    columns: [
      id,
      model,
      orNull(varchar('release_id', 36)),
      device,
      varchar('kind', 40),
      varchar('vocabulary', 40),
      text('term'),
      orNull(varchar('last_day', 10)),
      text('day_as_written'),
      orNull(integer('months')),
      varchar('speaker', 40),
      text('speaker_name'),
      hash,
      documentName,
      orNull(varchar('announced_on', 10)),
      orNull(varchar('received_on', 10)),
      note,
      ...entered,
    ],
    indices: [
      ['ix_lifecycle_statement_model', ['model_id']],
      ['ix_lifecycle_statement_device', ['device_id']],
    ],
    foreignKeys: [['fk_lifecycle_statement_model', 'model_id', 'device_model']],
  },
  {
    name: 'lifecycle_mapping',
    key: ['id'],
    columns: [id, varchar('statement_id', 36), varchar('meaning', 40), text('reason'), ...entered],
    indices: [['ix_lifecycle_mapping_statement', ['statement_id']]],
    foreignKeys: [['fk_lifecycle_mapping_statement', 'statement_id', 'lifecycle_statement']],
  },
  {
    name: 'lifecycle_telling',
    key: ['id'],
    columns: [id, model, text('told_to'), text('means'), varchar('told_on', 10), text('dates'), ...entered],
    indices: [['ix_lifecycle_telling_model', ['model_id']]],
    foreignKeys: [['fk_lifecycle_telling_model', 'model_id', 'device_model']],
  },
  {
    name: 'legacy_determination',
    key: ['id'],
    columns: [
      id,
      model,
      device,
      text('answers'),
      varchar('outcome', 40),
      text('grounds'),
      text('control_ids'),
      varchar('makers_view', 40),
      orNull(text('makers_words')),
      documentName,
      varchar('occasion', 40),
      text('assessor'),
      varchar('determined_on', 10),
      varchar('valid_until', 10),
      ...entered,
    ],
    indices: [['ix_legacy_determination_model', ['model_id']]],
    foreignKeys: [['fk_legacy_determination_model', 'model_id', 'device_model']],
  },
  {
    name: 'compensating_control',
    key: ['id'],
    columns: [
      id,
      model,
      device,
      varchar('kind', 40),
      text('name'),
      varchar('designated_by', 40),
      documentName,
      hash,
      orNull(text('zone')),
      orNull(text('settings')),
      orNull(varchar('extends_until', 10)),
      orNull(varchar('own_support_ends_on', 10)),
      ...entered,
    ],
    indices: [['ix_compensating_control_model', ['model_id']]],
    foreignKeys: [['fk_compensating_control_model', 'model_id', 'device_model']],
  },
  {
    name: 'control_check',
    key: ['id'],
    columns: [
      id,
      varchar('control_id', 36),
      varchar('result', 40),
      varchar('checked_on', 10),
      varchar('next_check_on', 10),
      note,
      ...entered,
    ],
    indices: [['ix_control_check_control', ['control_id']]],
    foreignKeys: [['fk_control_check_control', 'control_id', 'compensating_control']],
  },
  {
    name: 'eos_acknowledgement',
    key: ['id'],
    columns: [
      id,
      model,
      text('device_ids'),
      orNull(varchar('eos', 10)),
      text('reason'),
      text('residual_risk'),
      text('conditions'),
      orNull(varchar('explained_on', 10)),
      orNull(text('explained_by')),
      orNull(text('explained_to')),
      orNull(text('explained_with')),
      text('responsible'),
      varchar('confirm_by', 10),
      ...entered,
    ],
    indices: [['ix_eos_acknowledgement_model', ['model_id']]],
    foreignKeys: [['fk_eos_acknowledgement_model', 'model_id', 'device_model']],
  },
  {
    name: 'acknowledgement_entry',
    key: ['id'],
    columns: [
      id,
      varchar('acknowledgement_id', 36),
      varchar('kind', 40),
      text('office'),
      text('person'),
      varchar('on_day', 10),
      orNull(varchar('confirm_by', 10)),
      hash,
      documentName,
      note,
      ...entered,
    ],
    indices: [['ix_acknowledgement_entry_of', ['acknowledgement_id']]],
    foreignKeys: [['fk_acknowledgement_entry_of', 'acknowledgement_id', 'eos_acknowledgement']],
  },
  {
    name: 'lifecycle_duty',
    key: ['id'],
    columns: [id, varchar('kind', 40), model, device, text('subject'), orNull(varchar('due_on', 10)), ...entered],
    indices: [['ix_lifecycle_duty_model', ['model_id']]],
    foreignKeys: [['fk_lifecycle_duty_model', 'model_id', 'device_model']],
  },
  {
    name: 'lifecycle_duty_step',
    key: ['id'],
    columns: [id, varchar('duty_id', 36), varchar('kind', 40), varchar('on_day', 10), hash, documentName, note, ...entered],
    indices: [['ix_lifecycle_duty_step_duty', ['duty_id']]],
    foreignKeys: [['fk_lifecycle_duty_step_duty', 'duty_id', 'lifecycle_duty']],
  },
  {
    name: 'product_lifecycle',
    key: ['product'],
    columns: [
      varchar('product', 100),
      text('label'),
      text('category'),
      text('aliases'),
      text('identifiers'),
      text('releases'),
      orNull(varchar('modified_at', 24)),
      varchar('document_id', 64),
      varchar('received_at', 24),
    ],
  },
  {
    name: 'ended_supplier',
    key: ['id'],
    columns: [id, text('name'), varchar('what', 40), varchar('ended_on', 10), documentName, note, ...entered],
  },
];

/** Dates with provenance, determinations, controls, acknowledgements, and the lifecycles of components. */
export class CreateLifecycle1764028800017 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
