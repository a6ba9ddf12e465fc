import type { DisclosureForm, Mds2Sheet, Mds2Word } from './mds2.js';

/** The head of a sheet that is kept; its id is that of the document. Texts as the form has them. */
export interface KeptDisclosure {
  readonly id: string;
  readonly form: DisclosureForm;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly documentNumber: string | null;
  readonly releaseDate: string | null;
  readonly softwareVersion: string | null;
}

/** One question of a kept sheet. A blank is kept too: that nothing was said is an answer that people ask for. */
export interface KeptAnswer {
  readonly id: string;
  readonly disclosureId: string;
  readonly position: number;
  readonly questionId: string;
  readonly question: string | null;
  readonly answer: Mds2Word | null;
  readonly asWritten: string | null;
  readonly note: string | null;
  readonly pointer: string;
}

/** Enough for any number of any form; what is longer is no number and stands in the remarks. */
const LONGEST_NUMBER = 100;

/** The rows of a sheet. */
export function rowsOfSheet(sheet: Mds2Sheet, id: string, newId: () => string): { disclosure: KeptDisclosure; answers: KeptAnswer[] } {
  const { form, manufacturer, model, documentId, releaseDate, softwareVersion } = sheet;
  return {
    disclosure: {
      id,
      form,
      manufacturer: legible(manufacturer),
      model: legible(model),
      documentNumber: legible(documentId),
      releaseDate: legible(releaseDate),
      softwareVersion: legible(softwareVersion),
    },
    answers: sheet.answers.map(({ id: questionId, question, answer, answerAsWritten, note, pointer }, position) => ({
      id: newId(),
      disclosureId: id,
      position,
      questionId: (legible(questionId) ?? '').slice(0, LONGEST_NUMBER).toWellFormed(),
      question: legible(question),
      answer,
      asWritten: legible(answerAsWritten),
      note: legible(note),
      pointer: legible(pointer) ?? '',
    })),
  };
}

/** PostgreSQL keeps no U+0000 and no half of a pair; JSON may hold both. */
function legible(text: string | null): string | null {
  return text === null ? null : text.replaceAll('\u0000', '\ufffd').toWellFormed();
}
