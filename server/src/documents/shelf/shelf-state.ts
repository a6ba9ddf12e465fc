import type { ItemId } from './checklist.facts.js';

export const milestones = ['release', 'eol', 'eos'] as const;
export type Milestone = (typeof milestones)[number];

export const shelfStates = ['received', 'requested', 'not_given', 'not_needed', 'owed'] as const;
/** `owed` is what nobody has said anything about, and what a person put back. */
export type ShelfState = (typeof shelfStates)[number];

/** Where it was found (手引書 5.5.1, note): the contact has to be in 注意事項等情報, the rest may be in the manual too. */
export const places = ['precautions', 'manual', 'security_document', 'web', 'letter', 'other'] as const;

/**
 * The instant of what is said now. What is said later stands, so it must be later than everything that was said of the model before, also
 * within one millisecond and when the clock was set back.
 */
export function instantAfter(now: string, last: string | undefined): string {
  return last === undefined || last < now ? now : new Date(Date.parse(last) + 1).toISOString();
}

/** What a person said of a row of the checklist, for a model or one release of it, at a milestone. The latest one stands. */
export interface StatedState {
  readonly id: string;
  readonly modelId: string;
  readonly releaseId: string | null;
  readonly item: ItemId;
  readonly milestone: Milestone;
  readonly state: ShelfState;
  /** Code of why it is not given or not needed. */
  readonly reason: string | null;
  readonly note: string | null;
  readonly documentId: string | null;
  readonly link: string | null;
  readonly documentVersion: string | null;
  readonly foundIn: (typeof places)[number] | null;
  /** Until when an answer was asked for. */
  readonly dueOn: string | null;
  readonly at: string;
  readonly by: string;
}
