import { meanings, reaches, speakers, statedKinds, type NewMapping, type NewStatement } from '../api/types-of-lifecycle';
import { choicesOf, chosenOf, filledIn, type FormField, type FormValues } from '../shell/form-fields';
import type { Dictionary } from '../words/ja';

/** What can end by a letter: those of published vocabularies come in with their documents. */
const lettered = statedKinds.filter((kind) => kind !== 'security_state' && kind !== 'support_level');

/** The form for a notice that came by letter. A durable life is no date and gets no meaning; a meaning needs its reason. */
export function statementFields({ dates }: Dictionary, today: string): (values: FormValues) => readonly FormField[] {
  return ({ kind = lettered[0], meaning = '' }) => {
    const isLife = kind === 'durable_life';
    return [
      { name: 'kind', label: dates.kind, kind: 'choice', start: lettered[0] ?? '', choices: choicesOf(lettered, dates.kinds) },
      { name: 'term', label: dates.term, kind: 'text', isRequired: true, hint: dates.termHint },
      { name: 'day', label: dates.written_, kind: 'text', isRequired: true, hint: dates.writtenHint },
      ...(isLife ? [{ name: 'months', label: dates.months, kind: 'number', isRequired: true } as const] : []),
      { name: 'reach', label: dates.reach, kind: 'choice', start: 'model', choices: choicesOf(reaches, dates.reaches) },
      { name: 'speaker', label: dates.speaker, kind: 'choice', start: 'maker', choices: choicesOf(speakers, dates.speakers) },
      { name: 'speakerName', label: dates.speakerName, kind: 'text', isRequired: true },
      { name: 'documentName', label: dates.document, kind: 'text' },
      { name: 'announcedOn', label: dates.announcedOn, kind: 'day' },
      { name: 'receivedOn', label: dates.receivedOn, kind: 'day', start: today },
      ...(isLife ? [] : meaningFields({ dates }, meaning)),
      { name: 'note', label: dates.note, kind: 'lines' },
    ];
  };
}

function meaningFields({ dates }: Pick<Dictionary, 'dates'>, meaning: string): readonly FormField[] {
  const later = { value: '', word: dates.meaningLater };
  const of = meanings.filter((one) => one !== 'withdrawn');
  return [
    { name: 'meaning', label: dates.meaning, kind: 'choice', hint: dates.meaningHint, choices: [later, ...choicesOf(of, dates.meanings)] },
    ...(meaning === '' ? [] : [{ name: 'reason', label: dates.reason, kind: 'lines', isRequired: true } as const]),
  ];
}

export function newStatement(deviceId: string, values: FormValues): NewStatement {
  const { meaning = '', months = '' } = values;
  const {
    term = '',
    day = '',
    speakerName = '',
    ...more
  } = filledIn(values, 'term', 'day', 'speakerName', 'documentName', 'announcedOn', 'receivedOn', 'note', 'reason');
  return {
    deviceId,
    reach: chosenOf(reaches, values['reach']),
    kind: chosenOf(statedKinds, values['kind']),
    term,
    day,
    speaker: chosenOf(speakers, values['speaker']),
    speakerName,
    ...(months !== '' && { months: Number(months) }),
    ...(meaning !== '' && { meaning: chosenOf(meanings, meaning) }),
    ...more,
  };
}

/** What a person says that a statement means; the source of a published vocabulary stands above it. */
export function mappingFields({ dates }: Dictionary, proposed: string): () => readonly FormField[] {
  return () => [
    {
      name: 'meaning',
      label: dates.meaning,
      kind: 'choice',
      start: proposed,
      isRequired: true,
      hint: dates.meaningHint,
      choices: [...(proposed === '' ? [{ value: '', word: '—' }] : []), ...choicesOf(meanings, dates.meanings)],
    },
    { name: 'reason', label: dates.reason, kind: 'lines', isRequired: true },
  ];
}

export function newMapping(values: FormValues): NewMapping {
  return { meaning: chosenOf(meanings, values['meaning']), reason: (values['reason'] ?? '').trim() };
}
