/** Secret links by which calendar programs fetch the days of the life cycle, as they cross HTTP. */
export interface CalendarLinkView {
  readonly id: string;
  readonly name: string;
  readonly language: 'ja' | 'en';
  readonly createdBy: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}
export interface NewCalendarLink {
  readonly name: string;
  readonly language: 'ja' | 'en';
  readonly department: string | null;
}
export interface MadeCalendarLink {
  readonly id: string;
  /** A path; shown once. */
  readonly address: string;
}
