/**
 * In this order. Runs asked for by a person never wait behind automatic ones (CSAF 2.1, clause 13); and what a maker sends while hundreds of
 * thousands of records of a catalogue are matched for the first time is matched within seconds all the same.
 */
export const lanes = ['manual', 'automatic', 'bulk'] as const;

/**
 * Something that changed and waits for a later feature to look at it. Written in the same transaction as the change itself, so a crash loses
 * nothing; who consumes it takes away exactly the rows it has read, so a repeat changes nothing.
 */
export interface PendingChange {
  readonly id: string;
  readonly kind: 'release' | 'advisory';
  readonly subjectId: string;
  readonly lane: (typeof lanes)[number];
  readonly cause: string;
  readonly at: string;
}
