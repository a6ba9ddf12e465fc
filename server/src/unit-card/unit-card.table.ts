import { id, instant, integer, json, orNull, reference, table, text } from '../database/table.js';
import type { KeptIntake } from './intake.js';
import type { CardChange, KeptCard, MaintenanceConnection } from './unit-card.js';

export const unitCardTable = table<KeptCard>('unit_card', {
  id: { ...id, foreignKey: { target: 'device', name: 'fk_unit_card_device' } },
  content: json,
  revision: integer,
  updatedAt: instant,
  updatedBy: text,
});

export const deviceIntakeTable = table<KeptIntake>('device_intake', {
  id,
  content: json,
  revision: integer,
  createdAt: instant,
  createdBy: text,
  updatedAt: instant,
  updatedBy: text,
});

/** Of cards and forms alike: the subject is a device or a form. */
export const cardChangeTable = table<CardChange>(
  'card_change',
  { id, subjectId: reference, revision: integer, at: instant, by: { ...text, name: 'changed_by' }, changes: json },
  { indices: [{ name: 'ux_card_change', columns: ['subjectId', 'revision'], unique: true }] },
);

export const maintenanceConnectionTable = table<MaintenanceConnection>(
  'maintenance_connection',
  {
    id,
    deviceId: { ...reference, foreignKey: { target: 'device', name: 'fk_maintenance_connection_device' } },
    startedAt: instant,
    endedAt: orNull(instant),
    party: text,
    purpose: text,
    means: orNull(text),
    contractBasis: text,
    recordedAt: instant,
    recordedBy: text,
  },
  { indices: [{ name: 'ix_maintenance_connection_device', columns: ['deviceId', 'startedAt'] }] },
);
