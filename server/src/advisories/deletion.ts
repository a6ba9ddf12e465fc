/**
 * What stays of a document that an administrator deleted: enough to know it again, and who took it away, when and why. The text, its reading
 * and its bytes are gone; findings and what people decided about them are not.
 */
export interface AdvisoryDeletion {
  readonly id: string;
  /** The id under which the document was known; it gets it back when it returns. */
  readonly advisoryId: string;
  readonly identity: string;
  readonly publisher: string;
  readonly trackingId: string;
  readonly title: string;
  readonly revision: string;
  readonly revisedAt: string | null;
  readonly revisions: readonly DeletedRevision[];
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  /** Findings that were closed by it. */
  readonly closedFindings: number;
  /** When it came back: brought anew by staff, or with news from its publisher. */
  readonly returnedAt: string | null;
  readonly returnedBy: string | null;
}

export interface DeletedRevision {
  readonly revision: string;
  /** SHA-256 of the bytes. */
  readonly sha256: string;
  /** SHA-256 of what it says: a record of a catalogue comes again in a file with other bytes. */
  readonly content: string;
}

/** The findings of which a deleted document spoke, so that they and their decisions are found again. */
export interface DeletionFinding {
  readonly deletionId: string;
  readonly findingId: string;
}
