/** A watched page that says something else than when somebody looked last (intake/pages). */
export interface ChangedPage {
  readonly id: string;
  readonly sourceId: string;
  readonly name: string;
  readonly seenAt: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}
