import type { Mds2Answer, Mds2Sheet } from './mds2.js';

export interface Mds2Change {
  readonly id: string;
  /** Null where the sheet does not hold the question. */
  readonly before: Mds2Answer | null;
  readonly after: Mds2Answer | null;
}

/**
 * The questions whose answer or note differs, in the order of the later sheet, then those that it dropped. Yes and はい are the same; free
 * text and notes are compared as written. The last of a doubled question counts.
 */
export function mds2Difference(before: Mds2Sheet, after: Mds2Sheet): readonly Mds2Change[] {
  const old = new Map(before.answers.map((answer) => [answer.id, answer]));
  const young = new Map(after.answers.map((answer) => [answer.id, answer]));
  const ids = [...young.keys(), ...[...old.keys()].filter((id) => !young.has(id))];
  return ids
    .map((id): Mds2Change => ({ id, before: old.get(id) ?? null, after: young.get(id) ?? null }))
    .filter((change) => said(change.before) !== said(change.after));
}

function said(answer: Mds2Answer | null): string {
  if (!answer) return '';
  return JSON.stringify([answer.answer, answer.answer === 'other' ? answer.answerAsWritten : null, answer.note]);
}
