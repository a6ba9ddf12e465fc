import {
  answerWords,
  type AnswerWord,
  type DisclosureForm,
  type SheetView,
  type TypedAnswer,
  type TypedSheet,
} from '../api/types-of-disclosures';
import { additionOf } from './sheet-rows';

/** What the head of a sheet of 2019 asks already: its day, maker, model and number. They are typed once, in the head. */
const headQuestions = ['DOC-1', 'DOC-3', 'DOC-4', 'DOC-7'] as const;

export function isHeadQuestion(form: DisclosureForm, id: string): boolean {
  return form === 'mds2-2019' && headQuestions.some((one) => one === id);
}

/** A sheet as it is being typed. An answer is what would stand in the form; blank where nobody answered yet. */
export interface Draft {
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string;
  readonly form: DisclosureForm;
  readonly releaseDate: string;
  readonly documentNumber: string;
  readonly answers: Readonly<Record<string, DraftAnswer>>;
  /** Of forms whose questions are not known here, in the order typed. */
  readonly rows: readonly DraftRow[];
}
export interface DraftAnswer {
  readonly answer: string;
  readonly note: string;
}
export interface DraftRow extends DraftAnswer {
  readonly id: string;
  readonly question: string;
}

export const emptyRow: DraftRow = { id: '', question: '', answer: '', note: '' };
export const emptyDraft: Draft = {
  manufacturer: '',
  model: '',
  softwareVersion: '',
  form: 'mds2-2019',
  releaseDate: '',
  documentNumber: '',
  answers: {},
  rows: [emptyRow],
};

/** The words as the forms have them: those of HN 1 are English, those of MDS and SDS Japanese. */
const english: Readonly<Record<Exclude<AnswerWord, 'other'>, string>> = {
  yes: 'Yes',
  no: 'No',
  not_applicable: 'N/A',
  see_note: 'See Notes',
};
const japanese: typeof english = { yes: 'はい', no: 'いいえ', not_applicable: '対象外', see_note: '備考参照' };

export function writtenWord(form: DisclosureForm, word: Exclude<AnswerWord, 'other'>): string {
  return (form.startsWith('mds2') ? english : japanese)[word];
}

/** Which of the form's words stands there; undefined for a blank and for other text. */
export function wordIn(answer: string): Exclude<AnswerWord, 'other'> | undefined {
  return answerWords.find((word) => english[word] === answer || japanese[word] === answer);
}

/** How many questions are answered; with an answer that stands in no numbered row yet, since it may not be lost either. */
export function answered(draft: Draft): number {
  const given = draft.form === 'mds2-2019' ? Object.values(draft.answers) : draft.rows;
  return given.filter(({ answer }) => answer.trim() !== '').length;
}

/** Whether anything was typed that would be missed. */
export function isBegun({ answers, rows }: Draft): boolean {
  return [...Object.values(answers), ...rows].some(({ answer, note }) => answer.trim() !== '' || note.trim() !== '');
}

/** Rows that say something but not to which question: a sheet with one of them is not sent. By their place, from 0. */
export function rowsWithoutNumber({ form, rows }: Draft): readonly number[] {
  if (form === 'mds2-2019') return [];
  return rows.flatMap(({ id, question, answer, note }, at) =>
    id.trim() === '' && `${question}${answer}${note}`.trim() !== '' ? [at] : [],
  );
}

/**
 * Starts from a sheet that is kept: a newer edition of it differs in a few answers. The head's own questions stay out: they would be sent
 * unseen, with the day and the number of the old sheet. What stands beside a word ("Yes, optional") is kept as it was written.
 */
export function draftOf(sheet: SheetView): Draft {
  const answers = sheet.sections.flatMap((section) => section.answers).filter(({ questionId }) => !isHeadQuestion(sheet.form, questionId));
  const written = (given: { readonly answer: AnswerWord | null; readonly asWritten: string | null }): string => {
    const { answer, asWritten } = given;
    return answer === null || answer === 'other' || additionOf(given) !== null ? (asWritten ?? '') : writtenWord(sheet.form, answer);
  };
  return {
    manufacturer: sheet.manufacturer,
    model: sheet.model,
    softwareVersion: sheet.softwareVersion ?? '',
    form: sheet.form,
    releaseDate: '',
    documentNumber: sheet.documentNumber ?? '',
    answers: Object.fromEntries(answers.map((answer) => [answer.questionId, { answer: written(answer), note: answer.note ?? '' }])),
    rows: answers.map((answer) => ({
      id: answer.questionId,
      question: answer.question ?? '',
      answer: written(answer),
      note: answer.note ?? '',
    })),
  };
}

/** What is sent. DOC-1, DOC-3, DOC-4 and DOC-7 of the form are the head, typed once. */
export function typedSheet(draft: Draft): TypedSheet {
  const { manufacturer, model, softwareVersion, form, releaseDate, documentNumber } = draft;
  return {
    manufacturer: manufacturer.trim(),
    model: model.trim(),
    form,
    ...(softwareVersion.trim() !== '' && { softwareVersion: softwareVersion.trim() }),
    ...(releaseDate.trim() !== '' && { releaseDate: releaseDate.trim() }),
    ...(documentNumber.trim() !== '' && { documentNumber: documentNumber.trim() }),
    answers: form === 'mds2-2019' ? typedAnswers(draft) : typedRows(draft),
  };
}

function typedAnswers({ answers }: Draft): readonly TypedAnswer[] {
  return Object.entries(answers)
    .filter(([id]) => !isHeadQuestion('mds2-2019', id))
    .filter(([, { answer, note }]) => answer.trim() !== '' || note.trim() !== '')
    .map(([questionId, { answer, note }]) => ({ questionId, answer, ...(note.trim() !== '' && { note }) }));
}

function typedRows({ rows }: Draft): readonly TypedAnswer[] {
  return rows
    .filter(({ id, answer, note }) => id.trim() !== '' && (answer.trim() !== '' || note.trim() !== ''))
    .map(({ id, question, answer, note }) => ({
      questionId: id.trim(),
      answer,
      ...(question.trim() !== '' && { question }),
      ...(note.trim() !== '' && { note }),
    }));
}
