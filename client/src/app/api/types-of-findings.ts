import type { AdvisoryName, SeverityView } from './types';

/** What was found on devices, and what was decided; named as in the server's `*.contract.ts`. */
export type Verdict = 'affected' | 'not_affected' | 'undetermined';
export type Way = 'product' | 'component' | 'serial';
export interface Because {
  readonly code: string;
  readonly sought: string;
  readonly found: string;
  readonly pointer: string | null;
}
export interface AdvisoryDeviceView {
  readonly ledgerNumber: string | null;
  readonly deviceId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  readonly department: string | null;
  readonly place: string | null;
  readonly verdict: Verdict;
  readonly via: Way;
  readonly because: readonly Because[];
}
export type StatementStatus = 'affected' | 'not_affected' | 'fixed' | 'under_investigation';
export type FindingState = 'open' | 'held' | 'decided' | 'closed';
export interface RemediationView {
  readonly category: string;
  readonly details: string;
  readonly url: string | null;
  readonly publisher: string;
}
export interface FindingView extends AdvisoryDeviceView {
  readonly id: string;
  readonly vulnerability: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly component: { readonly name: string; readonly version: string | null; readonly purl: string | null } | null;
  readonly advisories: readonly AdvisoryName[];
  readonly statement: { readonly publisher: string; readonly status: StatementStatus } | null;
  readonly severity: SeverityView;
  readonly knownExploited: boolean;
  /** EPSS: how probable exploitation within 30 days is; shares of 1. */
  readonly exploitPrediction: { readonly probability: number; readonly percentile: number | null; readonly scoredOn: string | null } | null;
  readonly remediations: readonly RemediationView[];
  readonly state: FindingState;
  readonly remediationState: 'none' | 'in_progress' | 'done';
  readonly decision: DecisionView | null;
  readonly openedAt: string;
  readonly changedAt: string;
}
export interface FindingEvent {
  readonly at: string;
  readonly by: string | null;
  readonly kind: 'opened' | 'changed' | 'reaffirmed' | 'closed' | 'reopened' | 'decided' | 'undone';
  readonly from: string | null;
  readonly to: string | null;
  /** For what was closed, `<code of the reason>: <occasion>`. */
  readonly cause: string;
  readonly decision: DecisionView | null;
}
export interface UnconfirmedName {
  readonly manufacturer: string;
  readonly manufacturerId: string;
  readonly product: string;
  readonly advisories: readonly { readonly id: string; readonly trackingId: string; readonly title: string }[];
  readonly candidates: readonly {
    readonly modelId: string;
    readonly model: string;
    readonly modelNumber: string | null;
    readonly devices: number;
    readonly why: string;
    readonly undetermined: boolean;
  }[];
}
export interface ConfirmedName {
  readonly manufacturerId: string;
  readonly product: string;
  readonly modelIds: readonly string[];
  readonly trackingId: string | null;
}
export interface ConfirmationPreview {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}
export type DecisionStatus = 'affected' | 'not_affected' | 'fixed' | 'under_investigation' | 'accepted' | 'held';
export interface NewDecision {
  readonly findings: readonly string[];
  readonly status: DecisionStatus;
  readonly justification?: string;
  readonly comment?: string;
  readonly until?: string;
  readonly fixedOn?: string;
  readonly fixedBy?: string;
  readonly newVersions?: Readonly<Record<string, string>>;
}
export interface DecisionView {
  readonly id: string;
  readonly status: DecisionStatus;
  readonly justification: string | null;
  readonly ownJudgement: boolean;
  readonly comment: string | null;
  readonly until: string | null;
  readonly fixedOn: string | null;
  readonly fixedBy: string | null;
  readonly newVersion: string | null;
  readonly at: string;
  readonly by: string;
  readonly stale: boolean;
}
export interface DecisionResult {
  readonly decided: number;
  readonly undo: string;
}
