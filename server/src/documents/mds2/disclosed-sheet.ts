import type { Reading, Remark } from '#feeds/reading.js';
import { answerWord, cleanText, questionId } from './answer-word.js';
import type { Mds2Answer, Mds2Format, Mds2Sheet } from './mds2.js';
import { mds2QuestionIds, mds2TextQuestions } from './questions.facts.js';

/** One row of a form before its words are understood. */
export interface WrittenAnswer {
  readonly id: string;
  readonly answer: string;
  readonly note: string;
  readonly pointer: string;
}

export interface WrittenSheet {
  readonly carrier: 'xlsx' | 'csv' | 'json';
  readonly is2013: boolean;
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
  const format: Mds2Format = `mds2-${written.is2013 ? '2013' : '2019'}-${written.carrier}`;
  const remarks: Remark[] = [];
  const answers = written.answers.map((row) => answerOf(row, written.is2013, remarks));
  remarks.push(...doubled(answers));
  if (answers.every(({ answer }) => answer === null)) remarks.push({ pointer: written.pointer, code: 'mds2.no-answers', gravity: 'doubt' });
  const text = (id: string): string | null => (written.is2013 ? null : (answers.find((one) => one.id === id)?.answerAsWritten ?? null));
  const model = written.model ?? text('DOC-3');
  if (model === null) remarks.push({ pointer: written.pointer, code: 'mds2.model-missing', gravity: 'doubt' });
  const sheet: Mds2Sheet = {
    format,
    // A table names a model often by a key of its own; what the form itself says in DOC-3 goes first there.
    manufacturer: written.manufacturer ?? text('DOC-1'),
    model: written.carrier === 'json' ? model : (text('DOC-3') ?? model),
    documentId: written.documentId ?? text('DOC-4'),
    releaseDate: written.releaseDate ?? text('DOC-7'),
    softwareVersion: written.softwareVersion,
    answers,
  };
  return { items: [sheet], remarks };
}

function answerOf(row: WrittenAnswer, is2013: boolean, remarks: Remark[]): Mds2Answer {
  const known = questionId(row.id);
  const id = known ?? cleanText(row.id) ?? '';
  const { pointer } = row;
  const answer = answerWord(row.answer);
  if (!is2013 && !mds2QuestionIds.has(id)) remarks.push({ pointer, code: 'mds2.question-unknown', gravity: 'note', params: { id } });
  if (answer === 'other' && !mds2TextQuestions.has(id))
    remarks.push({ pointer, code: 'mds2.answer-not-understood', gravity: 'doubt', params: { id, answer: row.answer.slice(0, 200) } });
  return {
    id,
    answer,
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
