/** The shapes of the fleet, of life-cycle dates and of intake, named as in the server's `*.contract.ts`. */
export type Ownership = 'owned' | 'leased' | 'rental' | 'loan' | 'used' | 'demo' | 'unknown';
export type Connection = 'always' | 'intermittent' | 'maintenance-only' | 'standalone' | 'cloud' | 'unknown';
export const ownerships: readonly Ownership[] = ['owned', 'leased', 'rental', 'loan', 'used', 'demo', 'unknown'];
export const connections: readonly Connection[] = ['always', 'intermittent', 'maintenance-only', 'standalone', 'cloud', 'unknown'];
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
