/** The shapes of the fleet, of life-cycle dates and of intake, named as in the server's `*.contract.ts`. */
export type Ownership = 'owned' | 'leased' | 'rental' | 'loan' | 'used' | 'demo' | 'unknown';
export type Connection = 'always' | 'intermittent' | 'maintenance-only' | 'standalone' | 'cloud' | 'unknown';
export type ImportKind = 'devices' | 'aliases' | 'models' | 'productNames' | 'assessments';

export const ownerships: readonly Ownership[] = ['owned', 'leased', 'rental', 'loan', 'used', 'demo', 'unknown'];
export const connections: readonly Connection[] = ['always', 'intermittent', 'maintenance-only', 'standalone', 'cloud', 'unknown'];
export const importKinds: readonly ImportKind[] = ['devices', 'aliases', 'models', 'productNames', 'assessments'];

/** `row` is the row of the file as a spreadsheet counts it (from 1). */
export interface RowRemark {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}
export interface MissingDevice {
  readonly id: string;
  readonly ledgerNumber: string | null;
  readonly manufacturer: string;
  readonly model: string;
}
export interface ImportResult {
  /** null for a trial run. */
  readonly id: string | null;
  readonly kind: ImportKind;
  readonly ledger: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly missing: readonly MissingDevice[];
  readonly rejected: readonly RowRemark[];
  readonly remarks: readonly RowRemark[];
  readonly conflicts: number;
  /** Rows that may be a device of another ledger and wait for confirmation. */
  readonly meetings: number;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly encoding: string;
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
}
export interface ImportView extends ImportResult {
  readonly at: string;
  readonly by: string;
  readonly undoneAt: string | null;
  readonly undoable: boolean;
}
export interface UdiView {
  readonly raw: string;
  readonly valid: boolean;
  readonly gtin14: string | null;
  readonly serial: string | null;
  readonly lot: string | null;
  readonly manufacturedOn: string | null;
  readonly expiresOn: string | null;
  readonly issue: string | null;
}
export interface DeviceView {
  readonly id: string;
  readonly assetNumber: string | null;
  readonly ledgerNumber: string | null;
  readonly manufacturer: string;
  readonly manufacturerAsWritten: string;
  readonly model: string;
  readonly modelId: string;
  readonly modelNumber: string | null;
  readonly genericName: string | null;
  readonly deviceClass: string | null;
  readonly serialNumber: string | null;
  readonly softwareVersion: string | null;
  readonly operatingSystem: string | null;
  readonly udi: UdiView | null;
  readonly department: string | null;
  readonly place: string | null;
  readonly ownership: Ownership;
  readonly connection: Connection;
  readonly ipAddress: string | null;
  readonly macAddress: string | null;
  readonly vlan: string | null;
  readonly installedOn: string | null;
  readonly operatingState: string | null;
  readonly active: boolean;
  readonly eol: string | null;
  readonly eos: string | null;
  readonly maintenanceContract: string | null;
  readonly note: string | null;
  readonly remarks: readonly string[];
  readonly openFindings: number;
}
export interface ValueSource {
  readonly field: string;
  readonly value: string | null;
  readonly asWritten: string | null;
  readonly origin: 'ledger' | 'hand' | 'notice' | 'master';
  readonly ledger: string | null;
  readonly row: number | null;
  readonly fileName: string | null;
  readonly at: string;
  readonly by: string;
}
export type PartyRole = 'marketing_authorisation_holder' | 'foreign_manufacturer' | 'distributor' | 'lessor' | 'repairer' | 'maintenance';
export interface PartyView {
  readonly role: PartyRole;
  readonly name: string;
  readonly from: string | null;
  readonly until: string | null;
}
export interface DeviceDetail extends DeviceView {
  readonly sources: readonly ValueSource[];
  readonly parties: readonly PartyView[];
  readonly ledgers: readonly {
    readonly ledger: string;
    readonly key: string;
    readonly row: number;
    readonly missingSince: string | null;
  }[];
  readonly conflicts: readonly string[];
}
export interface ChangedDevice {
  readonly softwareVersion?: string | null;
  readonly department?: string | null;
  readonly place?: string | null;
  readonly ownership?: Ownership;
  readonly connection?: Connection;
  readonly eol?: string | null;
  readonly eos?: string | null;
  readonly active?: boolean;
  readonly note?: string | null;
  readonly parties?: readonly PartyView[];
}
export interface ConflictView {
  readonly id: string;
  readonly deviceId: string;
  readonly ledgerNumber: string | null;
  readonly model: string;
  readonly field: string;
  readonly kept: string | null;
  readonly keptFrom: string;
  /** null when what the ledger now says is no such value; what it says is `offeredAsWritten`. */
  readonly offered: string | null;
  readonly offeredAsWritten: string | null;
  readonly offeredFrom: string;
  readonly at: string;
}
export interface MeetingView {
  readonly id: string;
  readonly ledger: string;
  readonly key: string;
  readonly row: number;
  readonly metBy: readonly string[];
  readonly why: string;
  readonly written: Readonly<Record<string, string>>;
  readonly deviceId: string;
  readonly device: Readonly<Record<string, string>>;
}

export type LifecycleStatus = 'supported' | 'limited_support' | 'eos_passed' | 'unknown' | 'inconsistent';
/** The status, with what people must tell apart: support extended by the maker, EOL over and EOS not told. */
export type LifecycleStage = LifecycleStatus | 'extended' | 'eol_passed';
export const lifecycleStages: readonly LifecycleStage[] = [
  'supported',
  'limited_support',
  'extended',
  'eos_passed',
  'eol_passed',
  'unknown',
  'inconsistent',
];
export interface LifecycleView {
  readonly deviceId: string;
  readonly ledgerNumber: string | null;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  readonly department: string | null;
  readonly connection: string;
  readonly eol: string | null;
  readonly eos: string | null;
  readonly status: LifecycleStatus;
  readonly daysToEol: number | null;
  readonly daysToEos: number | null;
  readonly eolStep: number | null;
  readonly eosStep: number | null;
  readonly flags: readonly string[];
  readonly legacy: 'legacy' | 'not_legacy' | 'not_legacy_with_controls' | 'needs_assessment' | null;
  readonly action: 'apply_update' | 'isolate_or_replace' | 'assess' | null;
  readonly stage: LifecycleStage;
  readonly extendedUntil: string | null;
  readonly estimatedEol: string | null;
  readonly legacyBasis: 'determination' | 'assessment' | null;
  readonly controlled: boolean;
  readonly acknowledgedUntil: string | null;
}

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
export interface NewSource {
  readonly name: string;
  readonly publisher: string;
  readonly format: string;
  readonly address: string;
  readonly every: string;
  readonly tlp: string | null;
  readonly enabled: boolean;
  /** Absent: as it was; null: none. */
  readonly credentials?: Credentials | null;
}
/** Of servers that answer only their members; never told again. */
export type Credentials = { readonly user: string; readonly password: string } | { readonly token: string };
export type ChangedSource = Partial<NewSource>;
export interface KnownSourceView {
  readonly id: string;
  readonly group: 'japan' | 'abroad' | 'makers' | 'catalogues' | 'lifecycles';
  readonly name: string;
  readonly publisher: string;
  readonly address: string;
  readonly format: string;
  readonly readAs: string;
  readonly every: string;
  readonly brings: string;
  readonly terms: string | null;
  /** Null: not switched on. */
  readonly source: { readonly id: string; readonly enabled: boolean } | null;
}
export interface FileRemark extends PlacedRemark {
  readonly fileName: string;
}
export interface LookView {
  readonly address: string;
  readonly foundAt: string | null;
  readonly format: string;
  /** Null: nothing that can be read. */
  readonly readAs: string | null;
  readonly reads: readonly string[];
  readonly name: string;
  readonly publisher: string;
  readonly every: string;
  readonly entries: number | null;
  readonly newestAt: string | null;
  readonly samples: readonly { readonly trackingId: string; readonly title: string; readonly at: string | null }[];
  readonly concern: {
    readonly looked: number;
    readonly models: number;
    readonly makers: number;
    readonly unnamed: number;
    readonly marks: number;
  };
  readonly remarks: readonly FileRemark[];
  readonly collections: readonly { readonly title: string; readonly readable: boolean }[];
  readonly links: readonly { readonly address: string; readonly title: string }[];
  readonly source: { readonly id: string; readonly enabled: boolean } | null;
}
export interface NewPublisher {
  readonly name: string;
  readonly manufacturers: readonly string[];
  readonly hidesMatches: boolean;
}
export type ChangedPublisher = Partial<NewPublisher & { readonly active: boolean }>;
export interface PublisherView extends NewPublisher {
  readonly id: string;
  readonly active: boolean;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly keys: readonly {
    readonly id: string;
    readonly createdAt: string;
    readonly lastUsedAt: string | null;
    readonly revokedAt: string | null;
  }[];
}
export interface PollResult {
  readonly fetched: number;
  readonly new: number;
  readonly revised: number;
  readonly same: number;
  readonly refused: number;
  readonly remarks: readonly FileRemark[];
  readonly durationMs: number;
}
/** Of a source that bundles bring: how old its knowledge is. */
export interface CarriedView {
  readonly installation: string;
  readonly asOf: string | null;
  readonly failingSince: string | null;
  readonly carriedAt: string | null;
  readonly isExpected: boolean;
  readonly isStale: boolean;
  readonly staleFrom: string | null;
}
export interface SourceView extends Omit<NewSource, 'credentials'> {
  readonly id: string;
  readonly hasCredentials: boolean;
  readonly readAs: string;
  readonly lastPolledAt: string | null;
  readonly lastSuccessAt: string | null;
  readonly nextAt: string | null;
  readonly failing: boolean;
  readonly failingSince: string | null;
  readonly quietSince: string | null;
  readonly carried: CarriedView | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly lastError: string | null;
  readonly polls: readonly {
    readonly at: string;
    readonly ok: boolean;
    readonly new: number;
    readonly revised: number;
    readonly refused: number;
    readonly remarks: readonly FileRemark[];
  }[];
}
