import type { Params } from '../../http/refusal.js';

/** A document that was fetched and not read, since it may not be what its publisher published: a person decides. */
export interface HeldDocument {
  readonly id: string;
  readonly sourceId: string;
  readonly address: string;
  /** The state in which its list named it. */
  readonly stamp: string;
  readonly fileName: string;
  /** SHA-256 of the bytes, under which they are kept. */
  readonly sha256: string;
  readonly code: string;
  readonly params: Params;
  readonly heldAt: string;
  readonly state: 'waiting' | 'taken' | 'dropped';
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

/** What a poller tells of a document that it will not read. */
export interface DocumentToHold {
  readonly address: string;
  readonly stamp: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly code: string;
  readonly params: Params;
}
