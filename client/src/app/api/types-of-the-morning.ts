import type { AdvisoryName, PageOf, Params, SeverityView } from './types';
import type { DecisionStatus, Verdict } from './types-of-findings';

/** The morning list; named as in the server's `*.contract.ts`. */
export type MorningTab = 'act' | 'new' | 'confirm' | 'overdue' | 'lifecycle';
export interface MorningItem {
  readonly id: string;
  readonly kind: 'finding' | 'lifecycle' | 'source' | 'component';
  readonly reason: 'new' | 'changed' | 'due' | 'overdue';
  readonly tab: MorningTab;
  readonly why: { readonly code: string; readonly params: Params };
  readonly vulnerability: string | null;
  readonly vulnerabilities: number;
  readonly title: string;
  readonly verdict: Verdict | null;
  readonly severity: SeverityView | null;
  readonly knownExploited: boolean;
  readonly fixAvailable: boolean;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly modelId: string | null;
  readonly softwareVersion: string | null;
  readonly findings: readonly string[];
  readonly devices: number;
  readonly departments: readonly { readonly name: string; readonly devices: number }[];
  readonly advisories: readonly AdvisoryName[];
  readonly lifecycleEvent: string | null;
  readonly source: string | null;
  /** Of a component that a saved search found in a new SBOM. */
  readonly searchHit: string | null;
  /** Of a watched page that changed. */
  readonly pageChange: string | null;
  readonly dueOn: string | null;
  readonly openTransitions: readonly DecisionStatus[];
}
export interface MorningSources {
  readonly total: number;
  readonly fresh: number;
  readonly failing: readonly { readonly id: string; readonly name: string; readonly since: string | null }[];
  readonly lastFetchedAt: string | null;
}
export type MorningCounts = Readonly<Record<MorningTab | 'backlog', number>>;
export interface MorningList extends PageOf<MorningItem> {
  readonly lastReview: { readonly at: string; readonly by: string } | null;
  readonly asOf: string;
  readonly counts: MorningCounts;
  readonly sources: MorningSources;
  readonly pending: number;
  readonly namesToConfirm: number;
}
export interface ReviewView {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly seen: number;
  readonly open: number;
  readonly sourcesFresh: number;
  readonly sourcesTotal: number;
}
