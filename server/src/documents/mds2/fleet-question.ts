import { plainQuestionId, questionId2013 } from './answer-word.js';
import type { KeptAnswer } from './kept-disclosure.js';
import type { Mds2Word } from './mds2.js';

/** What is asked of every device: any of these questions has one of these answers. `blank` asks for what nobody answered. */
export interface Condition {
  readonly questions: readonly string[];
  readonly answers: readonly AskedAnswer[];
}

export const askedAnswers = ['yes', 'no', 'not_applicable', 'see_note', 'other', 'blank'] as const;
export type AskedAnswer = (typeof askedAnswers)[number];

/** What a sheet says of a condition, or why it does not tell. */
export type Outcome = 'meets' | 'meets_not' | 'cannot_tell';
export type WhyNotTold = 'no_sheet' | 'other_version' | 'other_form' | 'not_answered' | 'see_note' | 'free_text';

export interface Judged {
  readonly outcome: Outcome;
  readonly why: WhyNotTold | null;
}

const MOST_CONDITIONS = 10;

/**
 * Conditions as an address carries them: `MLDP-2:no;RMOT-1,RMOT-2:yes` – between colons question numbers and answers, several of them with
 * commas, several conditions with semicolons, all of which must be met. The place that cannot be read where one is none.
 */
export function readConditions(text: string): { readonly conditions: readonly Condition[] } | { readonly wrong: string } {
  const parts = text.split(';').map((part) => part.trim());
  const conditions = parts.filter((part) => part !== '').map(readCondition);
  const wrong = conditions.findIndex((condition) => condition === undefined);
  if (wrong >= 0 || conditions.length > MOST_CONDITIONS) return { wrong: parts.filter((part) => part !== '')[wrong] ?? text.slice(0, 200) };
  return { conditions: conditions.flatMap((condition) => condition ?? []) };
}

function readCondition(text: string): Condition | undefined {
  const [left = '', right = '', ...more] = text.split(':');
  const numbers = left.split(',').map((number) => questionId2013(number) ?? plainQuestionId(number));
  const answers = right.split(',').map((word) => askedAnswers.find((each) => each === word.trim()));
  if (more.length > 0 || numbers.includes(undefined) || answers.includes(undefined)) return undefined;
  return { questions: numbers.flatMap((number) => number ?? []), answers: answers.flatMap((answer) => answer ?? []) };
}

export type SaidAnswers = ReadonlyMap<string, Pick<KeptAnswer, 'answer'>>;

/** All conditions must be met; one that is not met decides, and what cannot be told goes to a person. */
export function judgeSheet(conditions: readonly Condition[], said: SaidAnswers): Judged {
  const judged = conditions.map((condition) => judgeCondition(condition, said));
  return (
    judged.find(({ outcome }) => outcome === 'meets_not') ??
    judged.find(({ outcome }) => outcome === 'cannot_tell') ?? { outcome: 'meets', why: null }
  );
}

function judgeCondition({ questions, answers }: Condition, said: SaidAnswers): Judged {
  const given = questions.map((question) => said.get(question)?.answer ?? 'blank');
  if (given.some((answer) => answers.includes(answer))) return { outcome: 'meets', why: null };
  const [why] = given.flatMap((answer) => DOUBTFUL[answer] ?? []);
  return why === undefined ? { outcome: 'meets_not', why: null } : { outcome: 'cannot_tell', why };
}

/** Answers that may hide the one that is asked for. N/A is one of the form's own words and is no doubt. */
const DOUBTFUL: Readonly<Partial<Record<Mds2Word | 'blank', WhyNotTold>>> = {
  blank: 'not_answered',
  see_note: 'see_note',
  other: 'free_text',
};

/** A sheet that is kept and has not been replaced. */
export interface StandingSheet {
  readonly documentId: string;
  readonly modelId: string;
  readonly releaseId: string | null;
  readonly softwareVersion: string | null;
  readonly form: string;
  readonly receivedAt: string;
}

export type Fit = 'this_version' | 'every_version' | 'other_version';

/** The sheet that speaks of a release: its own, else that of the model in all versions, else the newest of another version, which only hints. */
export function sheetForRelease<Sheet extends StandingSheet>(
  sheets: readonly Sheet[],
  releaseId: string | null,
): { readonly sheet: Sheet; readonly fits: Fit } | undefined {
  const newest = [...sheets].sort((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1));
  const own = newest.find((sheet) => sheet.releaseId !== null && sheet.releaseId === releaseId);
  if (own) return { sheet: own, fits: 'this_version' };
  const general = newest.find((sheet) => sheet.releaseId === null);
  if (general) return { sheet: general, fits: 'every_version' };
  const [other] = newest;
  return other && { sheet: other, fits: 'other_version' };
}

/** Questions have numbers of their own in each edition of MDS2: what asks by the numbers of one cannot be told from a sheet of another. */
export function speaksOfForm(conditions: readonly Condition[], form: string): boolean {
  if (form === 'mds' || form === 'sds') return true;
  const isOf2019 = form === 'mds2-2019';
  return conditions.every(({ questions }) => questions.every((question) => /^[A-Z]{3,4}-/.test(question) === isOf2019));
}

/** What one release says to the conditions. */
export function judgeRelease(
  conditions: readonly Condition[],
  found: { readonly sheet: StandingSheet; readonly fits: Fit } | undefined,
  said: SaidAnswers,
): Judged {
  if (!found) return { outcome: 'cannot_tell', why: 'no_sheet' };
  if (!speaksOfForm(conditions, found.sheet.form)) return { outcome: 'cannot_tell', why: 'other_form' };
  if (found.fits === 'other_version') return { outcome: 'cannot_tell', why: 'other_version' };
  return judgeSheet(conditions, said);
}
