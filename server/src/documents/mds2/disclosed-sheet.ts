import type { Reading, Remark } from '#feeds/reading.js';
import { answerWord, cleanText, plainQuestionId, questionId, questionId2013 } from './answer-word.js';
import type { Carrier, DisclosureForm, Mds2Answer, Mds2Format, Mds2Sheet } from './mds2.js';
import { mds2Question, misprintedQuestion } from './questions.js';

/** One row of a form before its words are understood. */
export interface WrittenAnswer {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly note: string;
  readonly pointer: string;
}

export interface WrittenSheet {
  readonly form: DisclosureForm;
  readonly carrier: Carrier;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly documentId: string | null;
  readonly releaseDate: string | null;
  readonly softwareVersion: string | null;
  readonly answers: readonly WrittenAnswer[];
  readonly pointer: string;
}

/** The sheet of one model. A row that cannot be understood stays, with a remark; a form without one answer is told, not refused. */
export function disclosedSheet(written: WrittenSheet): Reading<Mds2Sheet> {
  const { form, carrier, pointer } = written;
  const format: Mds2Format = `${form}-${carrier}`;
  const remarks: Remark[] = [];
  const standing = new Set(written.answers.map(({ id }) => questionId(id)));
  const answers = written.answers.map((row) => answerOf(row, form, standing, remarks));
  remarks.push(...doubled(answers));
  if (answers.every(({ answer }) => answer === null)) remarks.push({ pointer, code: 'mds2.no-answers', gravity: 'doubt' });
  const text = (id: string): string | null =>
    form === 'mds2-2019' ? (answers.find((one) => one.id === id)?.answerAsWritten ?? null) : null;
  const model = written.model ?? text('DOC-3');
  if (model === null) remarks.push({ pointer, code: 'mds2.model-missing', gravity: 'doubt' });
  const isNamedByForm = carrier === 'json' || carrier === 'typed';
  const sheet: Mds2Sheet = {
    form,
    format,
    // A table names a model often by a key of its own; what the form itself says in DOC-3 goes first there.
    manufacturer: written.manufacturer ?? text('DOC-1'),
    model: isNamedByForm ? model : (text('DOC-3') ?? model),
    documentId: written.documentId ?? text('DOC-4'),
    releaseDate: written.releaseDate ?? text('DOC-7'),
    softwareVersion: written.softwareVersion,
    answers,
  };
  return { items: [sheet], remarks };
}

const NUMBERS: Readonly<Record<DisclosureForm, (written: string) => string | undefined>> = {
  'mds2-2019': questionId,
  'mds2-2013': questionId2013,
  mds: plainQuestionId,
  sds: plainQuestionId,
};

function answerOf(row: WrittenAnswer, form: DisclosureForm, standing: ReadonlySet<string | undefined>, remarks: Remark[]): Mds2Answer {
  const { pointer } = row;
  const number = NUMBERS[form](row.id) ?? cleanText(row.id) ?? '';
  const meant = form === 'mds2-2019' && !mds2Question(number) ? misprintedQuestion(number) : undefined;
  // Never over a question that stands there under its right number.
  const id = meant !== undefined && !standing.has(meant) ? meant : number;
  if (id !== number) remarks.push({ pointer, code: 'mds2.question-misprinted', gravity: 'note', params: { written: number, id } });
  else if (form === 'mds2-2019' && !mds2Question(id))
    remarks.push({ pointer, code: 'mds2.question-unknown', gravity: 'note', params: { id } });
  const answer = answerWord(row.answer);
  const asksForText = form === 'mds2-2019' && (mds2Question(id)?.kind ?? 'yes-no') !== 'yes-no';
  if (answer === 'other' && !asksForText)
    remarks.push({ pointer, code: 'mds2.answer-not-understood', gravity: 'doubt', params: { id, answer: row.answer.slice(0, 200) } });
  return {
    id,
    question: cleanText(row.question),
    answer: asksForText && answer !== null ? 'other' : answer,
    answerAsWritten: answer === null ? null : row.answer.trim(),
    note: cleanText(row.note) === null ? null : row.note.trim(),
    pointer,
  };
}

function doubled(answers: readonly Mds2Answer[]): Remark[] {
  const seen = new Set<string>();
  return answers.flatMap(({ id, pointer }): Remark[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ pointer, code: 'mds2.question-doubled', gravity: 'doubt', params: { id } }];
  });
}
