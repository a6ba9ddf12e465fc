import type { Language } from '../api/types';
import type { AnswerWord, Mds2Form } from '../api/types-of-disclosures';

/** What is asked of every device: any of these questions has one of these answers. */
export interface Condition {
  readonly questions: readonly string[];
  readonly answers: readonly AskedAnswer[];
}
export const askedAnswers = ['yes', 'no', 'not_applicable', 'see_note', 'blank'] as const;
export type AskedAnswer = (typeof askedAnswers)[number] | 'other';

/** `MLDP-2:no;RMOT-1,RMOT-2:yes` as the address and the server have it; what cannot be read is left to the server to refuse. */
export function conditionsOf(asks: string): readonly Condition[] {
  return asks
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [questions = '', answers = ''] = part.split(':');
      return { questions: questions.split(','), answers: answers.split(',') as AskedAnswer[] };
    });
}

export function asksOf(conditions: readonly Condition[]): string {
  return conditions.map(({ questions, answers }) => `${questions.join(',')}:${answers.join(',')}`).join(';');
}

/** Our words for the questions of the form, by number. */
export function questionWords(form: Mds2Form | undefined, language: Language): ReadonlyMap<string, string> {
  return new Map(
    (form?.sections ?? []).flatMap(({ questions }) => questions.map((question) => [question.id, question[language]] as const)),
  );
}

/** How an answer looks: a shape and a colour beside its word. Neither yes nor no is good or bad by itself. */
export function answerLook(answer: AnswerWord | null): { readonly shape: string; readonly className: string } {
  return answer === null ? looks.blank : looks[answer];
}
const looks = {
  yes: { shape: '○', className: 'accent' },
  no: { shape: '×', className: 'plain' },
  not_applicable: { shape: '－', className: 'outlined' },
  see_note: { shape: '※', className: 'medium' },
  other: { shape: '', className: 'outlined' },
  blank: { shape: '？', className: 'medium' },
} as const;
