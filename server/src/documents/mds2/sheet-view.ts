import type { KeptDocument } from '../document.js';
import { kindOfForm } from './mds2.js';
import type { KeptAnswer, KeptDisclosure } from './kept-disclosure.js';
import { mds2Question, sectionOfQuestion, sectionTitle } from './questions.js';

/** Where a sheet comes from and what it is of. */
export function sheetHead({ document, disclosure }: { readonly document: KeptDocument; readonly disclosure: KeptDisclosure }) {
  const { id: documentId, softwareVersion, answers, receivedAt, by, replacedAt } = document;
  const { form, releaseDate } = disclosure;
  return { documentId, kind: kindOfForm(form), form, releaseDate, softwareVersion, answers, receivedAt, by, replacedAt };
}

export function answerView({ questionId, question, answer, asWritten, note, pointer }: KeptAnswer) {
  return { questionId, question, answer, asWritten, note, pointer };
}

/** Our own words for a question; null for what the form of 2019 does not have. */
export function wordsOf(questionId: string): { readonly en: string | null; readonly ja: string | null } {
  const question = mds2Question(questionId);
  return { en: question?.en ?? null, ja: question?.ja ?? null };
}

/** The answers by section, in the order of the sheet. MDS and SDS number their questions without sections. */
export function answersBySection(answers: readonly KeptAnswer[], form: KeptDisclosure['form']) {
  const isMds2 = kindOfForm(form) === 'mds2';
  const bySection = Map.groupBy(answers, ({ questionId }) => (isMds2 ? sectionOfQuestion(questionId) : ''));
  return [...bySection].map(([section, of]) => {
    const title = isMds2 ? sectionTitle(section) : undefined;
    const views = of.map((answer) => ({ ...answerView(answer), ...(isMds2 ? wordsOf(answer.questionId) : { en: null, ja: null }) }));
    return { section, en: title?.en ?? null, ja: title?.ja ?? null, answers: views };
  });
}
