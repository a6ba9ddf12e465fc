/** What arrives, and what is answered to it; named as in the server's `*.contract.ts`. */
export interface PlacedRemark {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}
export interface Receipt {
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string | null;
  readonly format: string;
  readonly kind: 'advisory' | 'vex' | 'lifecycle' | 'sbom' | 'mds2' | 'notice';
  readonly publisher: string;
  readonly trackingId: string;
  readonly revision: string;
  readonly outcome: 'new' | 'revised' | 'same' | 'older' | 'quarantined';
  readonly matchedModels: number;
  readonly remarks: readonly PlacedRemark[];
}
export interface Refusal extends PlacedRemark {
  readonly fileName: string;
}
export interface IntakeResult {
  readonly receipts: readonly Receipt[];
  readonly refused: readonly Refusal[];
}
export interface StartedJob {
  readonly job: string;
}
export interface JobView {
  readonly id: string;
  readonly kind: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly error: { readonly code: string; readonly message: string; readonly details: readonly PlacedRemark[] } | null;
  readonly result: unknown;
}
/** What is told with an SBOM or another document about a model; `model` is its name or number. */
export interface DocumentAbout {
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion?: string;
  /** `other`: a document for people, whose content is not read. */
  readonly kind?: 'other';
  /** The row of the checklist that it answers. */
  readonly item?: string;
  readonly milestone?: string;
  readonly documentVersion?: string;
  readonly note?: string;
  readonly foundIn?: string;
}
export interface DocumentView {
  readonly id: string;
  readonly kind: 'sbom' | 'mds2' | 'mds' | 'other';
  readonly format: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  /** How many components an SBOM lists, nested ones too. */
  readonly components: number;
  readonly answers: number;
  readonly fileName: string | null;
  readonly receivedAt: string;
  readonly by: string;
  /** A newer document has taken its place since. */
  readonly replacedAt: string | null;
  readonly remarks: readonly PlacedRemark[];
  /** `low`: typed by the hospital for want of the list of the maker. */
  readonly certainty: 'low' | null;
  readonly title: string | null;
  readonly documentVersion: string | null;
}
