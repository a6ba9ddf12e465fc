import {
  adequacies,
  checkResults,
  controlAnswers,
  controlKinds,
  legacyOccasions,
  legacyOutcomes,
  makerViews,
  threats,
  updates,
  type ControlView,
  type LegacyAnswers,
  type LegacyState,
  type NewControl,
  type NewControlCheck,
  type NewDetermination,
} from '../api/types-of-determination';
import { choicesOf, chosenOf, filledIn, type FormField, type FormValues } from '../shell/form-fields';
import { dayAfter } from '../words/dates';
import type { Dictionary } from '../words/ja';

const aYear = 365;
const ownReaches = ['model', 'device'] as const;
const designators = ['hospital', 'maker'] as const;

/**
 * The questionnaire from the definition (手引書 6.6.1): threats, updates, controls. No question asks for an age. What the answers propose
 * stands below the question that a person decides.
 */
export function determinationFields(
  { controls, occasions }: Pick<LegacyState, 'controls' | 'occasions'>,
  { assessor, today, proposal }: { readonly assessor: string; readonly today: string; readonly proposal: string },
  { judgement, codes }: Dictionary,
): (values: FormValues) => readonly FormField[] {
  const blank = { value: '', word: judgement.choose };
  const asked = (name: string, label: string, choices: FormField['choices']): FormField => ({
    name,
    label,
    kind: 'choice',
    isRequired: true,
    choices: [blank, ...(choices ?? [])],
  });
  const standing = controls.filter((control) => control.state === 'in_place');
  return ({ compensatingControls, outcome, makersView }) => [
    asked('threatOpen', judgement.threatOpen, choicesOf(threats, judgement.yesNo)),
    asked('update', judgement.update, choicesOf(updates, judgement.updates)),
    asked('compensatingControls', judgement.compensating, choicesOf(controlAnswers, judgement.compensatings)),
    ...(compensatingControls === 'in_place'
      ? [
          asked('controlsAdequate', judgement.adequate, choicesOf(adequacies, judgement.adequates)),
          { name: 'controlsVerifiedOn', label: judgement.verifiedOn, kind: 'day' } as const,
        ]
      : []),
    { ...asked('outcome', judgement.outcome, choicesOf(legacyOutcomes, codes.legacy)), hint: proposal },
    ...(outcome === 'not_legacy_with_controls'
      ? [
          {
            name: 'controlIds',
            label: judgement.controlsRested,
            kind: 'checks',
            isRequired: true,
            choices: standing.map(choiceOf),
          } as const,
        ]
      : []),
    { name: 'grounds', label: judgement.grounds, kind: 'lines', isRequired: true },
    {
      name: 'makersView',
      label: judgement.makersView,
      kind: 'choice',
      start: 'none',
      choices: choicesOf(makerViews, judgement.makersViews),
    },
    ...(makersView === 'told'
      ? [
          { name: 'makersWords', label: judgement.makersWords, kind: 'lines', isRequired: true } as const,
          { name: 'documentName', label: judgement.documentName, kind: 'text' } as const,
        ]
      : []),
    {
      name: 'occasion',
      label: judgement.occasion,
      kind: 'choice',
      start: occasions[0] ?? 'own_initiative',
      choices: choicesOf(legacyOccasions, judgement.occasions),
    },
    { name: 'reach', label: judgement.reach, kind: 'choice', start: 'model', choices: choicesOf(ownReaches, judgement.reaches) },
    { name: 'assessor', label: judgement.assessor, kind: 'text', isRequired: true, start: assessor },
    { name: 'determinedOn', label: judgement.determinedOn, kind: 'day', isRequired: true, start: today },
    { name: 'validUntil', label: judgement.validUntil, kind: 'day', isRequired: true, start: dayAfter(today, aYear) },
  ];
}

function choiceOf({ id, name }: ControlView): { readonly value: string; readonly word: string } {
  return { value: id, word: name };
}

/** The answers once all that is asked is answered; before that nothing can be proposed. */
export function answersIn(values: FormValues): LegacyAnswers | undefined {
  const { threatOpen = '', update = '', compensatingControls = '', controlsAdequate = '', controlsVerifiedOn = '' } = values;
  if (threatOpen === '' || update === '' || compensatingControls === '') return undefined;
  const hasControls = compensatingControls === 'in_place';
  if (hasControls && controlsAdequate === '') return undefined;
  return {
    threatOpen: chosenOf(threats, threatOpen),
    update: chosenOf(updates, update),
    compensatingControls: chosenOf(controlAnswers, compensatingControls),
    controlsAdequate: hasControls ? chosenOf(adequacies, controlsAdequate) : null,
    controlsVerifiedOn: hasControls && controlsVerifiedOn !== '' ? controlsVerifiedOn : null,
  };
}

export function newDetermination(deviceId: string, answers: LegacyAnswers, values: FormValues): NewDetermination {
  const { grounds = '', assessor = '', determinedOn = '', validUntil = '' } = values;
  return {
    deviceId,
    reach: chosenOf(ownReaches, values['reach']),
    answers,
    outcome: chosenOf(legacyOutcomes, values['outcome']),
    grounds: grounds.trim(),
    controlIds: (values['controlIds'] ?? '').split(' ').filter((id) => id !== ''),
    makersView: chosenOf(makerViews, values['makersView']),
    occasion: chosenOf(legacyOccasions, values['occasion']),
    assessor: assessor.trim(),
    determinedOn,
    validUntil,
    ...filledIn(values, 'makersWords', 'documentName'),
  };
}

/** Only of a control that the maker designates the day of an extension is asked for. */
export function controlFields({ controls, judgement }: Dictionary): (values: FormValues) => readonly FormField[] {
  return ({ designatedBy }) => {
    const isTheMakers = designatedBy === 'maker';
    return [
      { name: 'kind', label: controls.kind, kind: 'choice', start: controlKinds[0], choices: choicesOf(controlKinds, controls.kinds) },
      { name: 'name', label: controls.name, kind: 'text', isRequired: true },
      {
        name: 'designatedBy',
        label: controls.designatedBy,
        kind: 'choice',
        start: 'hospital',
        hint: controls.designatedHint,
        choices: choicesOf(designators, controls.designators),
      },
      { name: 'documentName', label: controls.documentName, kind: 'text', isRequired: isTheMakers },
      ...(isTheMakers ? [{ name: 'extendsUntil', label: controls.extendsUntil, kind: 'day' } as const] : []),
      { name: 'zone', label: controls.zone, kind: 'text' },
      { name: 'settings', label: controls.settings, kind: 'lines' },
      { name: 'ownSupportEndsOn', label: controls.ownSupport, kind: 'day' },
      { name: 'reach', label: judgement.reach, kind: 'choice', start: 'model', choices: choicesOf(ownReaches, judgement.reaches) },
    ];
  };
}

export function newControl(deviceId: string, values: FormValues): NewControl {
  return {
    deviceId,
    reach: chosenOf(ownReaches, values['reach']),
    kind: chosenOf(controlKinds, values['kind']),
    name: (values['name'] ?? '').trim(),
    designatedBy: chosenOf(designators, values['designatedBy']),
    ...filledIn(values, 'documentName', 'zone', 'settings', 'extendsUntil', 'ownSupportEndsOn'),
  };
}

export function checkFields({ controls }: Dictionary, today: string): () => readonly FormField[] {
  return () => [
    { name: 'result', label: controls.result, kind: 'choice', start: checkResults[0], choices: choicesOf(checkResults, controls.results) },
    { name: 'checkedOn', label: controls.checkedOn, kind: 'day', isRequired: true, start: today },
    { name: 'nextCheckOn', label: controls.nextCheckOn, kind: 'day', isRequired: true, start: dayAfter(today, aYear) },
    { name: 'note', label: controls.note, kind: 'lines' },
  ];
}

export function newCheck(values: FormValues): NewControlCheck {
  const { checkedOn = '', nextCheckOn = '' } = values;
  return { result: chosenOf(checkResults, values['result']), checkedOn, nextCheckOn, ...filledIn(values, 'note') };
}
