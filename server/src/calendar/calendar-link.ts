/** A secret address under which a calendar program fetches the hospital's days. */
export interface CalendarLink {
  readonly id: string;
  /** Whose or which calendar it is for: a word for people, so that they know which link to revoke. */
  readonly name: string;
  readonly language: 'ja' | 'en';
  /** SHA-256 of the secret: who reads the database cannot read the calendar with what stands there. */
  readonly hash: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}
