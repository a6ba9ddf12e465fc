import type { PlacedRemark } from './types-of-arrivals';

/** By whose signatures the documents of a source are believed, and which of them wait for a person. */
export interface SignaturesView {
  readonly keys: readonly SourceKeyView[];
  readonly held: {
    readonly total: number;
    readonly items: readonly HeldDocumentView[];
  };
}
export interface SourceKeyView {
  readonly fingerprint: string;
  readonly owner: string;
  readonly address: string;
  readonly state: 'trusted' | 'waiting' | 'refused';
  /** The publisher names it now. */
  readonly listed: boolean;
  readonly revoked: boolean;
  readonly expiresAt: string | null;
  /** Not valid any more, and nobody confirmed it since. */
  readonly ended: boolean;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}
export interface HeldDocumentView {
  readonly id: string;
  readonly fileName: string;
  readonly address: string;
  readonly code: string;
  readonly message: string;
  readonly heldAt: string;
}
export interface HeldOutcome {
  readonly taken: number;
  readonly dropped: number;
  readonly refused: readonly (PlacedRemark & { readonly fileName: string })[];
}
