/** The shapes of what people do with advisories, named as in the server's `*.contract.ts`. */
import type { Because } from './types-of-findings';

/** Marks of whoever asks; at most 1000 at once. */
export interface AdvisoryReadMarks {
  readonly advisories: readonly string[];
  readonly read: boolean;
}

export interface NewAdvisoryComment {
  readonly text: string;
}
export interface AdvisoryCommentView {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly by: string;
}

export type ComponentState = 'none' | 'in_progress' | 'done';
export type ComponentVerdict = 'affected' | 'undetermined';
export type MarkCounts = Readonly<Record<ComponentState, number>>;

export interface MatchedVulnerability {
  readonly vulnerability: string;
  readonly verdict: ComponentVerdict;
  readonly because: readonly Because[];
  readonly fixAvailable: boolean;
  /** Null: nobody marked it, which counts as `none`. */
  readonly mark: {
    readonly state: ComponentState;
    readonly comment: string | null;
    readonly at: string;
    readonly by: string;
    /** The remediation in the document changed since. */
    readonly stale: boolean;
  } | null;
}

/** A component of an SBOM that a document concerns. */
export interface AdvisoryComponentView {
  readonly id: string;
  readonly name: string;
  readonly version: string | null;
  readonly purl: string | null;
  readonly cpe: string | null;
  readonly verdict: ComponentVerdict;
  readonly vulnerabilities: readonly MatchedVulnerability[];
  /** The SBOM. */
  readonly documentId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  /** In use. */
  readonly devices: number;
}

export interface AdvisoryComponentPage {
  readonly total: number;
  readonly items: readonly AdvisoryComponentView[];
  /** Components that match at all, whatever was asked for. */
  readonly matched: number;
  /** Of these, how many carry each mark for at least one vulnerability. */
  readonly marks: MarkCounts;
}

/** Without `vulnerability`: for every vulnerability of the document that concerns the component. */
export interface NewComponentMarks {
  readonly components: readonly string[];
  readonly vulnerability?: string;
  readonly state: ComponentState;
}

export interface DeletingAdvisory {
  readonly reason: string;
}

/** What stays of a deleted document. */
export interface AdvisoryDeletionView {
  readonly id: string;
  readonly advisoryId: string;
  readonly publisher: string;
  readonly trackingId: string;
  readonly title: string;
  readonly revision: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  /** Findings that no other document tells of. */
  readonly closedFindings: number;
  /** When it came back, brought by staff or with news from its publisher. */
  readonly returnedAt: string | null;
  readonly returnedBy: string | null;
}
export interface AdvisoryDeletionDetail extends AdvisoryDeletionView {
  readonly findings: readonly {
    readonly id: string;
    readonly deviceId: string;
    readonly ledgerNumber: string | null;
    readonly vulnerability: string;
    readonly state: string;
  }[];
}
