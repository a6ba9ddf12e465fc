import type { KeptAnswer } from './kept-disclosure.js';

export interface Mds2Change {
  readonly questionId: string;
  /** Null where the sheet does not hold the question. */
  readonly before: KeptAnswer | null;
  readonly after: KeptAnswer | null;
}

interface Answered {
  readonly answers: readonly KeptAnswer[];
}

/**
 * The questions whose answer or note differs, in the order of the later sheet, then those that it dropped. Yes and はい are the same; free
 * text and notes are compared as written. The last of a doubled question counts.
 */
export function mds2Difference(before: Answered, after: Answered): readonly Mds2Change[] {
  const old = new Map(before.answers.map((answer) => [answer.questionId, answer]));
  const young = new Map(after.answers.map((answer) => [answer.questionId, answer]));
  const ids = [...young.keys(), ...[...old.keys()].filter((id) => !young.has(id))];
  return ids
    .map((questionId): Mds2Change => ({ questionId, before: old.get(questionId) ?? null, after: young.get(questionId) ?? null }))
    .filter((change) => said(change.before) !== said(change.after));
}

function said(answer: KeptAnswer | null): string {
  if (!answer) return '';
  return JSON.stringify([answer.answer, answer.answer === 'other' ? answer.asWritten : null, answer.note]);
}
