/**
 * Something that changed and waits for a later feature to look at it. Written in the same transaction as the change itself, so a crash loses
 * nothing; who consumes it takes away exactly the rows it has read, so a repeat changes nothing.
 */
export interface PendingChange {
  readonly id: string;
  readonly kind: 'release' | 'advisory';
  readonly subjectId: string;
  /** Runs asked for by a person never wait behind automatic ones (CSAF 2.1, clause 13). */
  readonly lane: 'manual' | 'automatic';
  readonly cause: string;
  readonly at: string;
}
