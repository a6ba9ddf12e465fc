import { mds2SectionFacts, mds2Sections2013 } from './questions.facts.js';

/** How a question is answered: yes, no, N/A or see notes; free text; a day. */
export type AnswerKind = 'yes-no' | 'text' | 'day';

export interface Mds2Question {
  readonly id: string;
  /** The question of which this one asks more; null at the top. */
  readonly parent: string | null;
  readonly en: string;
  readonly ja: string;
  readonly kind: AnswerKind;
}

export interface Mds2Section {
  readonly section: string;
  readonly en: string;
  readonly ja: string;
  readonly questions: readonly Mds2Question[];
}

/** DOC-1 to DOC-7 ask for names and a day (HN 1-2019). */
const TEXT_QUESTIONS = new Set(['DOC-1', 'DOC-2', 'DOC-3', 'DOC-4', 'DOC-5', 'DOC-6']);
const DAY_QUESTION = 'DOC-7';

/** The form of 2019, sections and questions in its order. */
export const mds2Sections: readonly Mds2Section[] = mds2SectionFacts.map(({ section, en, ja, questions }) => ({
  section,
  en,
  ja,
  questions: questions.map(([number, english, japanese]) => ({
    id: `${section}-${number}`,
    parent: number.includes('.') ? `${section}-${number.slice(0, number.lastIndexOf('.'))}` : null,
    en: english,
    ja: japanese,
    kind: kindOf(`${section}-${number}`),
  })),
}));

function kindOf(id: string): AnswerKind {
  if (id === DAY_QUESTION) return 'day';
  return TEXT_QUESTIONS.has(id) ? 'text' : 'yes-no';
}

const questions = new Map(mds2Sections.flatMap((each) => each.questions.map((question) => [question.id, question])));

/** A question of the form of 2019; undefined when it has none of this number. */
export function mds2Question(id: string): Mds2Question | undefined {
  return questions.get(id);
}

/** The section of a question: of 2019 by its letters, of 2013 by the number or letter before the hyphen or full stop. */
export function sectionOfQuestion(id: string): string {
  return /^[A-Z]{3,4}(?=-)|^[A-Z](?=\.|$)|^\d+/.exec(id)?.[0] ?? '';
}

/** Title of a section in both languages; undefined where the form is not known to have it. */
export function sectionTitle(section: string): { readonly en: string; readonly ja: string } | undefined {
  const of2019 = mds2Sections.find((each) => each.section === section);
  if (of2019) return { en: of2019.en, ja: of2019.ja };
  const of2013 = mds2Sections2013.find(([number]) => number === section);
  if (of2013) return { en: of2013[1], ja: of2013[2] };
  return /^[A-D]$/.test(section) ? personalData : undefined;
}

const personalData = { en: 'Management of personal data', ja: '個人情報の管理' };

/**
 * The question that a misprinted number can only mean: letters that stand in another order (SHAD-15 for SAHD-15, as published sheets have it).
 * Undefined when nothing or more than one is meant.
 */
export function misprintedQuestion(id: string): string | undefined {
  const [letters = '', number = ''] = id.split('-');
  const sorted = (text: string): string => [...text].sort().join('');
  const meant = mds2Sections.filter(({ section }) => section !== letters && sorted(section) === sorted(letters));
  const found = meant.map(({ section }) => `${section}-${number}`).filter((each) => questions.has(each));
  return found.length === 1 ? found[0] : undefined;
}
