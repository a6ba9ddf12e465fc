/** A document as it came; its bytes lie in the data folder under their hash. */
export interface RawDocument {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly id: string;
  readonly size: number;
  readonly fileName: string | null;
  readonly origin: DocumentOrigin;
  readonly receivedAt: string;
}

export interface DocumentOrigin {
  readonly kind: 'staff' | 'source' | 'publisher';
  /** Who brought it: a user's name, or the id of a source or of a publisher. */
  readonly by: string;
}
