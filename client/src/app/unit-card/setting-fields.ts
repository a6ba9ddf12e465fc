import { settingStates, type CardSetting } from '../api/types-of-unit-cards';
import { choicesOf, chosenOf, type FormField, type FormValues } from '../shell/form-fields';
import type { Dictionary } from '../words/ja';

export function settingFields(setting: CardSetting | undefined, { unitCard }: Dictionary): () => readonly FormField[] {
  const { name = '', recommended = '', applied = '', state = settingStates[0] } = setting ?? {};
  return () => [
    { name: 'name', label: unitCard.settingName, kind: 'text', start: name, isRequired: setting === undefined },
    { name: 'recommended', label: unitCard.recommended, kind: 'lines', start: recommended },
    { name: 'applied', label: unitCard.applied, kind: 'lines', start: applied },
    {
      name: 'state',
      label: unitCard.settingState,
      kind: 'choice',
      start: state,
      choices: choicesOf(settingStates, unitCard.settingStates),
    },
  ];
}

/** The list with one row as it was answered: changed in its place, added at the end, or gone when its name was emptied. */
export function settingsWith(settings: readonly CardSetting[], at: number, values: FormValues): readonly CardSetting[] {
  const { name = '', recommended = '', applied = '' } = values;
  const row = {
    name: name.trim(),
    recommended: recommended.trim(),
    applied: applied.trim(),
    state: chosenOf(settingStates, values['state']),
  };
  const kept = row.name === '' ? [] : [row];
  return at < 0 ? [...settings, ...kept] : settings.flatMap((setting, index) => (index === at ? kept : [setting]));
}
