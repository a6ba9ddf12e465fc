export type Mds2Format = 'mds2-2019-xlsx' | 'mds2-2019-csv' | 'mds2-2019-json' | 'mds2-2013-xlsx' | 'mds2-2013-csv' | 'mds2-2013-json';

export type Mds2Word = 'yes' | 'no' | 'not_applicable' | 'see_note' | 'other';

export interface Mds2Answer {
  /** As the form numbers it, in half width with a hyphen: CSUP-2.1; for the 2013 form its own number. */
  readonly id: string;
  /** Null where the form was left blank: a blank is no "no". `other` is free text, also where the question asks for text. */
  readonly answer: Mds2Word | null;
  readonly answerAsWritten: string | null;
  readonly note: string | null;
  /** JSON pointer, or sheet and row of a table. */
  readonly pointer: string;
}

/** The disclosure of one model (ANSI/NEMA HN 1). Texts of the head are as written; null where the form does not say. */
export interface Mds2Sheet {
  readonly format: Mds2Format;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly documentId: string | null;
  readonly releaseDate: string | null;
  readonly softwareVersion: string | null;
  readonly answers: readonly Mds2Answer[];
}

/** How many questions were answered; a question that stands twice counts once. */
export function answeredQuestions(sheet: Mds2Sheet): number {
  return new Set(sheet.answers.filter(({ answer }) => answer !== null).map(({ id }) => id)).size;
}
