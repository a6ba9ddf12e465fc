/** Which form it is: HN 1 of 2019 or 2013, or the Japanese statement of a maker (MDS) or of a service provider (SDS). */
export type DisclosureForm = 'mds2-2019' | 'mds2-2013' | 'mds' | 'sds';
export type Carrier = 'xlsx' | 'csv' | 'json' | 'typed';
export type Mds2Format = `${DisclosureForm}-${Carrier}`;

export type Mds2Word = 'yes' | 'no' | 'not_applicable' | 'see_note' | 'other';

export interface Mds2Answer {
  /** As the form numbers it, in half width with a hyphen: CSUP-2.1; for other forms their own number. */
  readonly id: string;
  /** The question as the file words it; null where it does not. */
  readonly question: string | null;
  /** Null where the form was left blank: a blank is no "no". `other` is free text, also where the question asks for text. */
  readonly answer: Mds2Word | null;
  readonly answerAsWritten: string | null;
  readonly note: string | null;
  /** JSON pointer, or sheet and row of a table. */
  readonly pointer: string;
}

/** The disclosure of one model (ANSI/NEMA HN 1, or MDS/SDS). Texts of the head are as written; null where the form does not say. */
export interface Mds2Sheet {
  readonly form: DisclosureForm;
  readonly format: Mds2Format;
  readonly manufacturer: string | null;
  /** May list several models. */
  readonly model: string | null;
  readonly documentId: string | null;
  readonly releaseDate: string | null;
  readonly softwareVersion: string | null;
  readonly answers: readonly Mds2Answer[];
}

/** What a sheet says, whatever its edition: a maker's MDS2, a maker's statement (MDS), a service provider's (SDS). Only the same replace one another. */
export const disclosures = ['mds2', 'mds', 'sds'] as const;
export type Disclosure = (typeof disclosures)[number];

export function disclosureOf(form: string): Disclosure {
  if (form === 'mds' || form === 'sds') return form;
  return 'mds2';
}

/** MDS2 and MDS/SDS are two kinds of document and never replace one another (手引書 用語). */
export function kindOfForm(form: DisclosureForm): 'mds2' | 'mds' {
  return form.startsWith('mds2') ? 'mds2' : 'mds';
}

/** How many questions were answered; a question that stands twice counts once. */
export function answeredQuestions(sheet: Mds2Sheet): number {
  return new Set(sheet.answers.filter(({ answer }) => answer !== null).map(({ id }) => id)).size;
}
