/**
 * Does an identifier of a statement mean an identifier of the inventory? `meets` undefined is a doubt, whose reason is the code. `sought` is
 * what the statement says, `found` what the inventory says, both as written.
 */
export interface IdentifierMeeting {
  readonly meets: boolean | undefined;
  readonly code: string;
  readonly sought: string;
  readonly found: string;
}

/** Of several meetings the one that says most: a meeting, else the first doubt, else the first that does not meet. */
export function strongest(meetings: readonly IdentifierMeeting[]): IdentifierMeeting | undefined {
  return meetings.find(({ meets }) => meets === true) ?? meetings.find(({ meets }) => meets === undefined) ?? meetings[0];
}
