import { documentStates, intakeWays, toldStates, type IntakeView, type NewIntake } from '../api/types-of-intakes';
import { choicesOf, chosenOf, type FormField, type FormValues } from '../shell/form-fields';
import type { Dictionary } from '../words/ja';

/** What is asked when devices come; days only of what was told, the last day only of what goes back. */
export function intakeFields(
  intake: IntakeView | undefined,
  devices: NonNullable<FormField['choices']>,
  here: string,
  today: string,
  { intakeForm: words }: Dictionary,
): (values: FormValues) => readonly FormField[] {
  const start = (name: Exclude<keyof NewIntake, 'deviceIds'>, otherwise = '') => intake?.[name] ?? otherwise;
  const day = (name: 'until' | 'eolOn' | 'eosOn' | 'answerBy'): FormField => ({
    name,
    label: words[name],
    kind: 'day',
    start: start(name),
  });
  const told = (name: 'eolTold' | 'eosTold'): FormField => ({
    ...{ name, label: words[name], kind: 'choice', start: start(name, 'not_told') },
    choices: choicesOf(toldStates, words.tolds),
  });
  const document = (name: 'sbom' | 'mds2' | 'limitedSupportPlan'): FormField => ({
    ...{ name, label: words[name], kind: 'choice', start: start(name, 'not_requested') },
    choices: choicesOf(documentStates, words.documents),
  });
  const chosen = intake?.devices.map(({ deviceId }) => deviceId).join(' ') ?? here;
  return ({ way = start('way', 'purchase'), eolTold = start('eolTold'), eosTold = start('eosTold') }) => [
    { name: 'deviceIds', label: words.devices, kind: 'checks', isRequired: true, start: chosen, choices: devices },
    { name: 'way', label: words.way, kind: 'choice', start: start('way', 'purchase'), choices: choicesOf(intakeWays, words.ways) },
    { name: 'arrivedOn', label: words.arrivedOn, kind: 'day', isRequired: true, start: start('arrivedOn', today) },
    { name: 'from', label: words.from, kind: 'text', isRequired: true, start: start('from') },
    ...(way === 'purchase' || way === 'used' ? [] : [day('until')]),
    told('eolTold'),
    ...(eolTold === 'told' ? [{ ...day('eolOn'), isRequired: true }] : []),
    told('eosTold'),
    ...(eosTold === 'told' ? [{ ...day('eosOn'), isRequired: true }] : []),
    document('sbom'),
    document('mds2'),
    { ...document('limitedSupportPlan'), hint: words.receivedHint },
    day('answerBy'),
    ...(way === 'used'
      ? [{ name: 'riskPresentedIn', label: words.riskPresentedIn, kind: 'text', start: start('riskPresentedIn') } as const]
      : []),
    { name: 'documentName', label: words.documentName, kind: 'text', start: start('documentName') },
    { name: 'note', label: words.note, kind: 'lines', start: start('note') },
  ];
}

export function newIntake(values: FormValues): NewIntake {
  const text = (name: string) => (values[name] ?? '').trim();
  const orNull = (name: string) => (text(name) === '' ? null : text(name));
  return {
    deviceIds: text('deviceIds').split(' '),
    way: chosenOf(intakeWays, values['way']),
    arrivedOn: text('arrivedOn'),
    from: text('from'),
    until: orNull('until'),
    eolTold: chosenOf(toldStates, values['eolTold']),
    eolOn: orNull('eolOn'),
    eosTold: chosenOf(toldStates, values['eosTold']),
    eosOn: orNull('eosOn'),
    sbom: chosenOf(documentStates, values['sbom']),
    mds2: chosenOf(documentStates, values['mds2']),
    limitedSupportPlan: chosenOf(documentStates, values['limitedSupportPlan']),
    answerBy: orNull('answerBy'),
    riskPresentedIn: orNull('riskPresentedIn'),
    documentName: orNull('documentName'),
    note: orNull('note'),
  };
}
