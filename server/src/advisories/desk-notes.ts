/** What a person wrote about a document. It is never changed and outlives the document. */
export interface AdvisoryComment {
  readonly id: string;
  readonly advisoryId: string;
  readonly text: string;
  readonly at: string;
  readonly by: string;
}

/** Who has read a document, and in which revision: a newer one is unread again. */
export interface AdvisoryReadMark {
  readonly advisoryId: string;
  readonly readerId: string;
  readonly revisionId: string;
  readonly at: string;
}
