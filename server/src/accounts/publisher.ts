/** A maker (or whoever markets foreign makers' devices) that pushes documents. It speaks for these makers and for no others. */
export interface PublisherAccount {
  readonly id: string;
  readonly name: string;
  /** Canonical names, whose aliases are meant too. */
  readonly manufacturers: readonly string[];
  readonly active: boolean;
  /** Its receipts do not tell how many models met, so that pushing is no probe of what the hospital owns. */
  readonly hidesMatches: boolean | null;
  readonly createdAt: string;
  readonly createdBy: string;
}

export interface PublisherKey {
  readonly id: string;
  readonly publisherId: string;
  /** SHA-256 of the key: who reads the database cannot push with what stands there. */
  readonly hash: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}
