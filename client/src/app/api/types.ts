/** The shapes that cross HTTP, named as in the server's `*.contract.ts`. Days are `YYYY-MM-DD`, instants ISO 8601 UTC. */

export interface PageOf<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

export interface ProblemDetail {
  readonly pointer?: string;
  readonly row?: number;
  readonly column?: string;
  readonly code: string;
  readonly message: string;
}
export type Params = Readonly<Record<string, string | number>>;

export type Language = 'ja' | 'en';
export type Role = 'viewer' | 'reviewer' | 'engineer' | 'manager' | 'administrator' | 'auditor';
export const roles: readonly Role[] = ['viewer', 'reviewer', 'engineer', 'manager', 'administrator', 'auditor'];
export interface SignIn {
  readonly username: string;
  readonly password: string;
}
export interface SessionView {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly language: Language;
  readonly mustChangePassword: boolean;
  readonly demonstration: boolean;
}
export interface ChangedSelf {
  readonly language?: Language;
  readonly password?: { readonly current: string; readonly next: string };
}
export interface NewToken {
  readonly name: string;
  readonly role: Role;
  readonly expiresOn: string;
}
export interface MadeToken {
  readonly id: string;
  readonly token: string;
}
export interface TokenView extends NewToken {
  readonly id: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}
export interface NewUser {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly password: string;
}
export interface ChangedUser {
  readonly displayName?: string;
  readonly role?: Role;
  readonly active?: boolean;
  readonly password?: string;
}
export interface UserView {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly active: boolean;
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
}

export type Band = 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unknown';
export interface SeverityView {
  readonly score: number | null;
  readonly version: string | null;
  readonly vector: string | null;
  readonly band: Band;
}
export interface AdvisoryName {
  readonly id: string;
  readonly publisher: string;
  readonly trackingId: string;
}
export interface AdvisoryView extends AdvisoryName {
  readonly revision: string;
  readonly title: string;
  readonly publishedAt: string | null;
  readonly revisedAt: string | null;
  readonly receivedAt: string;
  readonly severity: SeverityView;
  readonly vulnerabilities: readonly string[];
  readonly withdrawn: boolean;
  readonly knownExploited: boolean;
  readonly affectedDevices: number;
  readonly undeterminedDevices: number;
  readonly remarks: number;
  /** As published, like all that follows. */
  readonly category: string | null;
  readonly csafVersion: string | null;
  readonly publisherCategory: string | null;
  readonly namespace: string | null;
  readonly status: string | null;
  readonly tlp: string | null;
  readonly language: string | null;
  readonly severityText: string | null;
  /** By whoever asks, in this revision. */
  readonly read: boolean;
  readonly comments: number;
}
export interface ReadingRemark {
  readonly pointer: string;
  readonly code: string;
  readonly gravity: string;
  readonly message: string;
}
export interface AdvisoryDetail extends AdvisoryView {
  readonly sha256: string;
  readonly format: string;
  /** See published.ts for what is drawn out of it. */
  readonly document: unknown;
  /** The letter that was recorded under this number of this maker; of a letter, what the maker published. */
  readonly sameMatter: readonly { readonly id: string; readonly publisher: string; readonly trackingId: string; readonly title: string }[];
  readonly readingRemarks: readonly ReadingRemark[];
}
export interface RevisionView {
  readonly id: string;
  readonly revision: string;
  readonly current: boolean;
  readonly revisedAt: string | null;
  readonly receivedAt: string;
  readonly sha256: string;
  readonly summary: string;
}
export interface RevisionDifference {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly {
    readonly pointer: string;
    readonly kind: 'added' | 'removed' | 'changed';
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
}

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
export interface SearchHit {
  readonly kind: 'device' | 'model' | 'advisory' | 'vulnerability' | 'component';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}
export interface DemonstrationView {
  readonly loaded: boolean;
  readonly devices: number;
  readonly advisories: number;
}
export interface HealthView {
  readonly status: 'ok';
  readonly pending: number;
  readonly database: string;
  readonly now: string;
}
