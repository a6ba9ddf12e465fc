import { day, id, instant, integer, json, orNull, reference, table, text, word } from '../database/table.js';
import type { AcknowledgementEntry, DutyStep, EosAcknowledgement, LifecycleDuty } from './after-support/acknowledgement.js';
import type { EndedSupplier, ProductLifecycle } from './components/component-lifecycle.js';
import type { LifecycleMapping, LifecycleStatement, LifecycleTelling } from './dates/statement.js';
import type { CompensatingControl, ControlCheck, LegacyDetermination } from './determination/determination.js';

const hash = { type: 'varchar', length: 64 } as const;
const model = (name: string) => ({ ...reference, foreignKey: { target: 'device_model', name } });
const at = instant;
const by = { ...text, name: 'entered_by' };
const on = { ...day, name: 'on_day' };

export const lifecycleStatementTable = table<LifecycleStatement>(
  'lifecycle_statement',
  {
    id,
    modelId: model('fk_lifecycle_statement_model'),
    releaseId: orNull(reference),
    deviceId: orNull(reference),
    kind: word,
    vocabulary: word,
    term: text,
    day: orNull({ ...day, name: 'last_day' }),
    dayAsWritten: text,
    months: orNull(integer),
    speaker: word,
    speakerName: text,
    documentId: orNull(hash),
    documentName: orNull(text),
    announcedOn: orNull(day),
    receivedOn: orNull(day),
    note: orNull(text),
    versionAsWritten: orNull(text),
    doubt: orNull(word),
    at,
    by,
  },
  {
    indices: [
      { name: 'ix_lifecycle_statement_model', columns: ['modelId'] },
      { name: 'ix_lifecycle_statement_device', columns: ['deviceId'] },
    ],
  },
);

export const lifecycleMappingTable = table<LifecycleMapping>(
  'lifecycle_mapping',
  {
    id,
    statementId: { ...reference, foreignKey: { target: 'lifecycle_statement', name: 'fk_lifecycle_mapping_statement' } },
    meaning: word,
    reason: text,
    at,
    by,
  },
  { indices: [{ name: 'ix_lifecycle_mapping_statement', columns: ['statementId'] }] },
);

export const lifecycleTellingTable = table<LifecycleTelling>(
  'lifecycle_telling',
  { id, modelId: model('fk_lifecycle_telling_model'), toldTo: text, means: text, toldOn: day, dates: json, at, by },
  { indices: [{ name: 'ix_lifecycle_telling_model', columns: ['modelId'] }] },
);

export const legacyDeterminationTable = table<LegacyDetermination>(
  'legacy_determination',
  {
    id,
    modelId: model('fk_legacy_determination_model'),
    deviceId: orNull(reference),
    answers: json,
    outcome: word,
    grounds: text,
    controlIds: json,
    makersView: word,
    makersWords: orNull(text),
    documentName: orNull(text),
    occasion: word,
    assessor: text,
    determinedOn: day,
    validUntil: day,
    at,
    by,
  },
  { indices: [{ name: 'ix_legacy_determination_model', columns: ['modelId'] }] },
);

export const compensatingControlTable = table<CompensatingControl>(
  'compensating_control',
  {
    id,
    modelId: model('fk_compensating_control_model'),
    deviceId: orNull(reference),
    kind: word,
    name: text,
    designatedBy: word,
    documentName: orNull(text),
    zone: orNull(text),
    settings: orNull(text),
    extendsUntil: orNull(day),
    ownSupportEndsOn: orNull(day),
    at,
    by,
  },
  { indices: [{ name: 'ix_compensating_control_model', columns: ['modelId'] }] },
);

export const controlCheckTable = table<ControlCheck>(
  'control_check',
  {
    id,
    controlId: { ...reference, foreignKey: { target: 'compensating_control', name: 'fk_control_check_control' } },
    result: word,
    checkedOn: day,
    nextCheckOn: day,
    note: orNull(text),
    at,
    by,
  },
  { indices: [{ name: 'ix_control_check_control', columns: ['controlId'] }] },
);

export const eosAcknowledgementTable = table<EosAcknowledgement>(
  'eos_acknowledgement',
  {
    id,
    modelId: model('fk_eos_acknowledgement_model'),
    deviceIds: json,
    eos: orNull(day),
    reason: text,
    residualRisk: text,
    conditions: text,
    explainedOn: orNull(day),
    explainedBy: orNull(text),
    explainedTo: orNull(text),
    explainedWith: orNull(text),
    responsible: text,
    confirmBy: day,
    at,
    by,
  },
  { indices: [{ name: 'ix_eos_acknowledgement_model', columns: ['modelId'] }] },
);

export const acknowledgementEntryTable = table<AcknowledgementEntry>(
  'acknowledgement_entry',
  {
    id,
    acknowledgementId: { ...reference, foreignKey: { target: 'eos_acknowledgement', name: 'fk_acknowledgement_entry_of' } },
    kind: word,
    office: text,
    person: text,
    on,
    confirmBy: orNull(day),
    documentId: orNull(hash),
    documentName: orNull(text),
    note: orNull(text),
    at,
    by,
  },
  { indices: [{ name: 'ix_acknowledgement_entry_of', columns: ['acknowledgementId'] }] },
);

export const lifecycleDutyTable = table<LifecycleDuty>(
  'lifecycle_duty',
  { id, kind: word, modelId: model('fk_lifecycle_duty_model'), deviceId: orNull(reference), subject: text, dueOn: orNull(day), at, by },
  { indices: [{ name: 'ix_lifecycle_duty_model', columns: ['modelId'] }] },
);

export const dutyStepTable = table<DutyStep>(
  'lifecycle_duty_step',
  {
    id,
    dutyId: { ...reference, foreignKey: { target: 'lifecycle_duty', name: 'fk_lifecycle_duty_step_duty' } },
    kind: word,
    on,
    documentName: orNull(text),
    note: orNull(text),
    at,
    by,
  },
  { indices: [{ name: 'ix_lifecycle_duty_step_duty', columns: ['dutyId'] }] },
);

export const productLifecycleTable = table<ProductLifecycle>('product_lifecycle', {
  product: { type: 'varchar', length: 100, primary: true },
  label: text,
  category: text,
  aliases: json,
  identifiers: json,
  releases: json,
  modifiedAt: orNull(instant),
  documentId: hash,
  receivedAt: instant,
});

export const endedSupplierTable = table<EndedSupplier>('ended_supplier', {
  id,
  name: text,
  what: word,
  endedOn: day,
  documentName: orNull(text),
  note: orNull(text),
  at,
  by,
  withdrawnAt: orNull(instant),
  withdrawnBy: orNull(text),
  withdrawnBecause: orNull(text),
});
