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
