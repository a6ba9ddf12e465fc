import { cleanText } from './answer-word.js';
import type { TypedSheet } from './mds2.contract.js';

/**
 * A typed sheet as the JSON form that is kept: the same answers give the same bytes, and so the same document. Undefined when no question
 * was answered.
 */
export function bytesOfTyped({ manufacturer, model, form, documentNumber, releaseDate, answers }: TypedSheet): Buffer | undefined {
  const given = answers.filter(({ answer, note }) => cleanText(answer) !== null || cleanText(note ?? '') !== null);
  if (given.length === 0) return undefined;
  const [name, edition] = form.startsWith('mds2') ? ['MDS2', `HN 1-${form.slice(5)}`] : [form.toUpperCase(), undefined];
  const sheet = {
    form: name,
    ...(edition && { edition }),
    source: 'typed',
    manufacturer,
    model,
    ...(documentNumber && { document_id: documentNumber }),
    ...(releaseDate && { document_date: releaseDate }),
    answers: given.map(({ questionId, question, answer, note }) => ({
      question_id: questionId,
      ...(question && { question }),
      answer,
      ...(note && { note }),
    })),
  };
  return Buffer.from(`${JSON.stringify(sheet, undefined, 2)}\n`);
}
