import {
  dutyKinds,
  dutySteps,
  type DutyView,
  type NewAcknowledgement,
  type NewDuty,
  type NewEntry,
  type NewStep,
} from '../api/types-of-determination';
import { choicesOf, chosenOf, filledIn, type FormField, type FormValues } from '../shell/form-fields';
import { dayAfter } from '../words/dates';
import type { Dictionary } from '../words/ja';

const aYear = 365;
const ownReaches = ['model', 'device'] as const;
const enteredKinds = ['approved', 'confirmed', 'ended'] as const;

/** The offices of the 決裁欄, up to the head of the hospital; kept in Japanese as they stand on the page. */
export const offices = ['設置部署の長', '臨床工学部門の長', '医療情報システム安全管理責任者', '医療機器安全管理責任者', '病院長'] as const;

export function dutyFields({ after, judgement }: Dictionary): () => readonly FormField[] {
  return () => [
    { name: 'kind', label: after.kind, kind: 'choice', start: dutyKinds[0], choices: choicesOf(dutyKinds, after.kinds) },
    { name: 'subject', label: after.subject, kind: 'lines', isRequired: true },
    { name: 'dueOn', label: after.dueOn, kind: 'day' },
    { name: 'reach', label: judgement.reach, kind: 'choice', start: 'model', choices: choicesOf(ownReaches, judgement.reaches) },
  ];
}

export function newDuty(deviceId: string, values: FormValues): NewDuty {
  return {
    deviceId,
    reach: chosenOf(ownReaches, values['reach']),
    kind: chosenOf(dutyKinds, values['kind']),
    subject: (values['subject'] ?? '').trim(),
    ...filledIn(values, 'dueOn'),
  };
}

/** A directive is done and then checked; what the maker owes is asked for and received. */
export function stepsOf({ kind }: Pick<DutyView, 'kind'>): readonly (typeof dutySteps)[number][] {
  if (kind === 'disconnect' || kind === 'fallback_control') return ['done', 'checked', 'check_failed', 'not_needed'];
  return ['requested', 'received', 'not_needed'];
}

export function stepFields(duty: DutyView, { after }: Dictionary, today: string): () => readonly FormField[] {
  const steps = stepsOf(duty);
  return () => [
    { name: 'kind', label: after.stepKind, kind: 'choice', start: steps[0] ?? '', choices: choicesOf(steps, after.steps) },
    { name: 'on', label: after.on, kind: 'day', isRequired: true, start: today },
    { name: 'documentName', label: after.documentName, kind: 'text' },
    { name: 'note', label: after.note, kind: 'lines' },
  ];
}

export function newStep(values: FormValues): NewStep {
  return { kind: chosenOf(dutySteps, values['kind']), on: values['on'] ?? '', ...filledIn(values, 'documentName', 'note') };
}

/** For whom an acknowledgement can speak: devices of one model. */
export function acknowledgementFields(
  devices: NonNullable<FormField['choices']>,
  here: string,
  today: string,
  { acknowledgement }: Dictionary,
): () => readonly FormField[] {
  const words = acknowledgement;
  return () => [
    { name: 'deviceIds', label: words.devices, kind: 'checks', isRequired: true, start: here, choices: devices },
    { name: 'reason', label: words.reason, kind: 'lines', isRequired: true },
    { name: 'residualRisk', label: words.residualRisk, kind: 'lines', isRequired: true },
    { name: 'conditions', label: words.conditions, kind: 'lines', isRequired: true },
    { name: 'explainedOn', label: words.explainedOn, kind: 'day' },
    { name: 'explainedBy', label: words.explainedBy, kind: 'text' },
    { name: 'explainedTo', label: words.explainedTo, kind: 'text' },
    { name: 'explainedWith', label: words.explainedWith, kind: 'text' },
    { name: 'responsible', label: words.responsible, kind: 'text', isRequired: true },
    { name: 'confirmBy', label: words.confirmBy, kind: 'day', isRequired: true, start: dayAfter(today, aYear) },
  ];
}

export function newAcknowledgement(values: FormValues): NewAcknowledgement {
  const { deviceIds = '', reason = '', residualRisk = '', conditions = '', responsible = '', confirmBy = '' } = values;
  return {
    deviceIds: deviceIds.split(' ').filter((id) => id !== ''),
    reason: reason.trim(),
    residualRisk: residualRisk.trim(),
    conditions: conditions.trim(),
    responsible: responsible.trim(),
    confirmBy,
    ...filledIn(values, 'explainedOn', 'explainedBy', 'explainedTo', 'explainedWith'),
  };
}

/** @param first what is entered unless another kind is chosen */
export function entryFields(
  person: string,
  today: string,
  { acknowledgement }: Dictionary,
  first: (typeof enteredKinds)[number] = 'approved',
): (values: FormValues) => readonly FormField[] {
  const words = acknowledgement;
  return ({ kind = first }) => [
    { name: 'kind', label: words.entry, kind: 'choice', start: first, choices: choicesOf(enteredKinds, words.entries) },
    ...(kind === 'approved'
      ? [{ name: 'office', label: words.office, kind: 'choice', start: offices[0], choices: choicesOf(offices, words.offices) } as const]
      : []),
    { name: 'person', label: words.person, kind: 'text', isRequired: true, start: kind === 'approved' ? '' : person },
    { name: 'on', label: words.on, kind: 'day', isRequired: true, start: today },
    ...(kind === 'confirmed'
      ? [{ name: 'confirmBy', label: words.confirmBy, kind: 'day', isRequired: true, start: dayAfter(today, aYear) } as const]
      : []),
    { name: 'note', label: words.note, kind: 'lines' },
  ];
}

export function newEntry(values: FormValues): NewEntry {
  const { person = '', on = '' } = values;
  return { kind: chosenOf(enteredKinds, values['kind']), person: person.trim(), on, ...filledIn(values, 'office', 'confirmBy', 'note') };
}
