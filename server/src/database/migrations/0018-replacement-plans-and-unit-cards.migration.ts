import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, integer, orNull, real, text, varchar, type NewTable } from '../migration-parts.migration.js';

const plans: readonly NewTable[] = [
  {
    name: 'replacement_plan',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('model_id', 36),
      orNull(text('device_ids')),
      orNull(text('part')),
      orNull(varchar('plan_option', 40)),
      varchar('state', 40),
      orNull(integer('fiscal_year')),
      orNull(real('cost')),
      orNull(integer('procurement_months')),
      orNull(text('note')),
      integer('revision'),
      varchar('updated_at', 24),
      text('updated_by'),
      orNull(varchar('removed_at', 24)),
    ],
    indices: [['ix_replacement_plan_model', ['model_id']]],
    foreignKeys: [['fk_replacement_plan_model', 'model_id', 'device_model']],
  },
  {
    name: 'replacement_plan_change',
    key: ['id'],
    columns: [varchar('id', 36), varchar('plan_id', 36), integer('revision'), varchar('at', 24), text('changed_by'), text('changes')],
    indices: [['ux_replacement_plan_change', ['plan_id', 'revision'], 'unique']],
    foreignKeys: [['fk_replacement_plan_change_plan', 'plan_id', 'replacement_plan']],
  },
  {
    name: 'planning_rules',
    key: ['id'],
    columns: [
      varchar('id', 36),
      integer('request_month'),
      integer('procurement_months'),
      integer('revision'),
      varchar('updated_at', 24),
      text('updated_by'),
    ],
  },
  {
    name: 'calendar_link',
    key: ['id'],
    columns: [
      varchar('id', 36),
      text('name'),
      varchar('language', 40),
      varchar('hash', 64),
      text('created_by'),
      varchar('created_at', 24),
      orNull(varchar('last_used_at', 24)),
      orNull(varchar('revoked_at', 24)),
    ],
    indices: [['ux_calendar_link_hash', ['hash'], 'unique']],
  },
];

const cards: readonly NewTable[] = [
  {
    name: 'unit_card',
    key: ['id'],
    columns: [varchar('id', 36), text('content'), integer('revision'), varchar('updated_at', 24), text('updated_by')],
    foreignKeys: [['fk_unit_card_device', 'id', 'device']],
  },
  {
    name: 'device_intake',
    key: ['id'],
    columns: [
      varchar('id', 36),
      text('content'),
      integer('revision'),
      varchar('created_at', 24),
      text('created_by'),
      varchar('updated_at', 24),
      text('updated_by'),
    ],
  },
  {
    name: 'card_change',
    key: ['id'],
    columns: [varchar('id', 36), varchar('subject_id', 36), integer('revision'), varchar('at', 24), text('changed_by'), text('changes')],
    indices: [['ux_card_change', ['subject_id', 'revision'], 'unique']],
  },
  {
    name: 'maintenance_connection',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('device_id', 36),
      varchar('started_at', 24),
      orNull(varchar('ended_at', 24)),
      text('party'),
      text('purpose'),
      orNull(text('means')),
      text('contract_basis'),
      varchar('recorded_at', 24),
      text('recorded_by'),
    ],
    indices: [['ix_maintenance_connection_device', ['device_id', 'started_at']]],
    foreignKeys: [['fk_maintenance_connection_device', 'device_id', 'device']],
  },
];

export class CreateReplacementPlansAndUnitCards1764028800018 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, [...plans, ...cards]);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, [...plans, ...cards]);
  }
}
