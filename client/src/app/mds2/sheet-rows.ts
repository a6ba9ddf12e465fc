import type { Language } from '../api/types';
import { answerWords, type AnsweredSection, type AnswerWord, type SheetChange, type WordedAnswer } from '../api/types-of-disclosures';

export type AnswerFilter = AnswerWord | 'blank' | '';

export interface ShownAnswer extends WordedAnswer {
  /** What it is about: our words, else the file's own. */
  readonly about: string;
  /** Deeper for questions that ask more of another: 1.1 is 1 deep. */
  readonly depth: number;
  /** As the maker wrote it, where that says more than the word. */
  readonly addition: string | null;
  readonly change: SheetChange | undefined;
}
export interface ShownSection {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly ShownAnswer[];
}
export interface SheetFilter {
  readonly text: string;
  readonly answer: AnswerFilter;
  readonly isOnlyChanges: boolean;
}

/** The sections with what the filter lets through; empty ones are left out. Questions that only the other sheet has stand in theirs. */
export function shownSections(
  sections: readonly AnsweredSection[],
  changes: readonly SheetChange[],
  filter: SheetFilter,
  language: Language,
): readonly ShownSection[] {
  const byQuestion = new Map(changes.map((change) => [change.questionId, change]));
  return withDropped(sections, changes)
    .map(({ section, answers, ...titles }) => ({
      id: section,
      title: titles[language] ?? '',
      answers: answers.map((answer) => shownAnswer(answer, byQuestion, language)).filter((answer) => isShown(answer, filter)),
    }))
    .filter(({ answers }) => answers.length > 0);
}

/** A question that the later sheet dropped would else be missed. */
function withDropped(sections: readonly AnsweredSection[], changes: readonly SheetChange[]): readonly AnsweredSection[] {
  const dropped = changes.filter(({ after }) => after === null);
  if (dropped.length === 0) return sections;
  const answersOf = (section: string): readonly WordedAnswer[] =>
    dropped.filter(({ questionId }) => sectionIdOf(questionId) === section).map(droppedAnswer);
  const known = new Set(sections.map(({ section }) => section));
  const others = dropped.filter(({ questionId }) => !known.has(sectionIdOf(questionId))).map(droppedAnswer);
  const all = sections.map((one) => ({ ...one, answers: [...one.answers, ...answersOf(one.section)] }));
  return others.length === 0 ? all : [...all, { section: '', en: null, ja: null, answers: others }];
}

function droppedAnswer({ questionId, en, ja, before }: SheetChange): WordedAnswer {
  return { questionId, en, ja, question: before?.question ?? null, answer: null, asWritten: null, note: null, pointer: '' };
}

function sectionIdOf(questionId: string): string {
  return /^[A-Z]{3,4}(?=-)|^[A-Z](?=\.|$)|^\d+(?=-)/.exec(questionId)?.[0] ?? '';
}

function shownAnswer(answer: WordedAnswer, changes: ReadonlyMap<string, SheetChange>, language: Language): ShownAnswer {
  const { questionId } = answer;
  const number = questionId.slice(questionId.indexOf('-') + 1);
  return {
    ...answer,
    about: answer[language] ?? answer.question ?? '',
    depth: number.split('.').length - 1,
    addition: additionOf(answer),
    change: changes.get(questionId),
  };
}

const PLAIN = /^(yes|no|n\/a|not applicable|see notes?|はい|いいえ|対象外|該当なし|備考参照)[.。]?$/i;

/** Text answers, and what is added to a word (`Yes, optional`). */
export function additionOf({ answer, asWritten }: Pick<WordedAnswer, 'answer' | 'asWritten'>): string | null {
  if (asWritten === null || answer === null) return null;
  return answer !== 'other' && PLAIN.test(asWritten.normalize('NFKC').trim()) ? null : asWritten;
}

function isShown(answer: ShownAnswer, { text, answer: word, isOnlyChanges }: SheetFilter): boolean {
  if (isOnlyChanges && answer.change === undefined) return false;
  if (word !== '' && (answer.answer ?? 'blank') !== word) return false;
  const sought = text.normalize('NFKC').trim().toLowerCase();
  const said = [answer.questionId, answer.about, answer.question, answer.asWritten, answer.note].join(' ').normalize('NFKC').toLowerCase();
  return sought === '' || said.includes(sought);
}

/** How often each word stands in a sheet, blanks too: the shape of a sheet at a glance. */
export function answerCounts(sections: readonly AnsweredSection[]): readonly (readonly [AnswerWord | 'blank', number])[] {
  const answers = sections.flatMap((section) => section.answers.map(({ answer }) => answer ?? ('blank' as const)));
  const words = [...answerWords, 'other', 'blank'] as const;
  return words.map((word) => [word, answers.filter((answer) => answer === word).length] as const).filter(([, count]) => count > 0);
}
