import type { decisionStatuses } from './review.contract.js';

/** What a person decided about one finding, with what it rested on. Kept apart from what matching found. */
export interface Decision {
  readonly id: string;
  /** Decisions made in one act; undoing takes all of them back. */
  readonly batchId: string;
  readonly findingId: string;
  readonly status: (typeof decisionStatuses)[number];
  readonly justification: string | null;
  readonly ownJudgement: boolean;
  readonly comment: string | null;
  readonly until: string | null;
  readonly fixedOn: string | null;
  readonly fixedBy: string | null;
  readonly newVersion: string | null;
  readonly at: string;
  readonly by: string;
  readonly basis: DecisionBasis;
  readonly undoneAt: string | null;
}

export interface DecisionBasis {
  readonly verdict: string;
  readonly fingerprint: string;
  readonly state: string;
  readonly remediationState: string;
  readonly decisionId: string | null;
  readonly knownExploited: boolean;
  /** The version that the device had: undoing "fixed" puts it back. */
  readonly softwareVersion: string | null;
}

export interface MorningReview {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly seen: readonly string[];
  readonly open: number;
  readonly sources: readonly {
    readonly id: string;
    readonly name: string;
    readonly fresh: boolean;
    readonly lastSuccessAt: string | null;
  }[];
  readonly comment: string | null;
}
