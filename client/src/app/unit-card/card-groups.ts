import {
  cardActors,
  environmentFits,
  restoreResults,
  updateMeans,
  updateProofs,
  updateRhythms,
  usePlaces,
  type CardContent,
} from '../api/types-of-unit-cards';
import type { FormField, FormValues } from '../shell/form-fields';
import type { Dictionary } from '../words/ja';

type CardField = Exclude<keyof CardContent, 'settings'>;
export type CardGroup = keyof typeof fieldsOf;
type Kind = 'lines' | 'day' | 'number' | readonly string[];

const fieldsOf = {
  backup: [
    'backupMeans',
    'backupBy',
    'backupEveryMonths',
    'backupOn',
    'restoreProcedure',
    'restoreBy',
    'restoreTestEveryMonths',
    'restoreTestOn',
    'restoreTestResult',
  ],
  updates: ['updateMeans', 'updateBy', 'updateRhythm', 'updateEveryMonths', 'updateOn', 'updateProof', 'obsoletePlan'],
  inspection: ['inspectionEveryMonths', 'inspectionOn', 'nextInspectionOn'],
  environment: [
    'environment',
    'environmentFit',
    'portLocks',
    'maintenanceOnlyBasis',
    'usePlace',
    'homeLeaflet',
    'homeTrainedOn',
    'homeUpdates',
  ],
} as const satisfies Readonly<Record<string, readonly CardField[]>>;

export const cardGroups: readonly CardGroup[] = ['backup', 'updates', 'inspection', 'environment'];
/** Asked only of what is used at home. */
const atHome: readonly CardField[] = ['homeLeaflet', 'homeTrainedOn', 'homeUpdates'];

const kinds: Readonly<Record<CardField, Kind>> = {
  backupMeans: 'lines',
  backupBy: cardActors,
  backupEveryMonths: 'number',
  backupOn: 'day',
  restoreProcedure: 'lines',
  restoreBy: cardActors,
  restoreTestEveryMonths: 'number',
  restoreTestOn: 'day',
  restoreTestResult: restoreResults,
  updateMeans,
  updateBy: cardActors,
  updateRhythm: updateRhythms,
  updateEveryMonths: 'number',
  updateOn: 'day',
  updateProof: updateProofs,
  obsoletePlan: 'lines',
  inspectionEveryMonths: 'number',
  inspectionOn: 'day',
  nextInspectionOn: 'day',
  environment: 'lines',
  environmentFit: environmentFits,
  portLocks: 'lines',
  maintenanceOnlyBasis: 'lines',
  usePlace: usePlaces,
  homeLeaflet: 'lines',
  homeTrainedOn: 'day',
  homeUpdates: 'lines',
};

export interface CardFact {
  readonly field: CardField;
  readonly name: string;
  readonly value: string;
}

/** What is written in a group; what nobody said is not listed. */
export function factsOf(group: CardGroup, card: CardContent, { unitCard }: Dictionary): readonly CardFact[] {
  return fieldsOf[group].flatMap((field: CardField) => {
    const value = card[field];
    return value === null ? [] : [{ field, name: unitCard.fields[field], value: valueText(field, value, unitCard) }];
  });
}

/** A value as people read it: the word of a choice, a cadence as such, the settings each with its state. */
export function valueText(field: string, value: unknown, words: Dictionary['unitCard']): string {
  if (field === 'settings') return settingsText(value as CardContent['settings'] | null, words);
  if (typeof value === 'number') return words.months(value);
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = words.choices;
  return typeof value === 'string' && value !== '' ? (choices[field]?.[value] ?? value) : words.choose;
}

function settingsText(settings: CardContent['settings'] | null, words: Dictionary['unitCard']): string {
  const told = (settings ?? []).map(({ name, applied, state }) => words.settingLine(name, applied, words.settingStates[state]));
  return told.length === 0 ? words.choose : told.join(' / ');
}

/** The questions of a group, with what stands there. */
export function fieldsOfGroup(group: CardGroup, card: CardContent, { unitCard }: Dictionary): (values: FormValues) => readonly FormField[] {
  const hints: Readonly<Record<string, string>> = unitCard.hints;
  return (values) =>
    fieldsOf[group]
      .filter((field: CardField) => !atHome.includes(field) || (values['usePlace'] ?? card.usePlace) === 'home')
      .map((field: CardField): FormField => {
        const kind = kinds[field];
        const hint = hints[field];
        const asked = { name: field, label: unitCard.fields[field], start: String(card[field] ?? ''), ...(hint !== undefined && { hint }) };
        if (typeof kind === 'string') return { ...asked, kind };
        const blank = { value: '', word: unitCard.choose };
        return { ...asked, kind: 'choice', choices: [blank, ...kind.map((value) => ({ value, word: valueText(field, value, unitCard) }))] };
      });
}

/** What was answered, as it is sent: blank is nothing said, and what is not asked any more stays as it is. */
export function changeOf(group: CardGroup, values: FormValues): Partial<CardContent> {
  const asked = fieldsOf[group].filter((field) => values[field] !== undefined);
  return Object.fromEntries(
    asked.map((field: CardField) => {
      const value = (values[field] ?? '').trim();
      return [field, value === '' ? null : kinds[field] === 'number' ? Number(value) : value];
    }),
  );
}
