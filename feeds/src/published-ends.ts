/**
 * What a document publishes about ends of life, in its own words: no two vocabularies mean the same by "end of life", so a term is kept as
 * written and a person says what it is for the hospital (server/src/lifecycle/dates/vocabularies.ts shows what is proposed, and why).
 */
export interface PublishedEnd {
  /** Of the products of the document. */
  readonly productId: string;
  /** The word of the vocabulary: `end_of_life` (OpenEoX), `endOfSupport` (CLE). */
  readonly term: string;
  /** The last day on which it holds, by the clock of Japan; null where the document gives none ("tba"). */
  readonly day: string | null;
  readonly asWritten: string;
  readonly publishedAt: string | null;
  readonly note: string | null;
  readonly pointer: string;
}

/** One product of endoflife.date with its cycles. Null is what the source does not tell. */
export interface EndoflifeProduct {
  readonly name: string;
  readonly label: string;
  readonly category: string;
  readonly aliases: readonly string[];
  readonly identifiers: readonly EndoflifeIdentifier[];
  readonly releases: readonly EndoflifeRelease[];
}

export interface EndoflifeIdentifier {
  readonly type: string;
  readonly id: string;
}

export interface EndoflifeRelease {
  readonly name: string;
  readonly label: string;
  readonly releasedOn: string | null;
  /** End of active support, of (security) support, of extended or paid support: the flag and the day, each as the source has it. */
  readonly activeEnded: boolean | null;
  readonly activeEndsOn: string | null;
  readonly ended: boolean | null;
  readonly endsOn: string | null;
  readonly extendedEnded: boolean | null;
  readonly extendedEndsOn: string | null;
  readonly discontinuedOn: string | null;
  /** The newest version of the cycle, with which builds are told apart (`10.0.17763`). */
  readonly latest: string | null;
}
