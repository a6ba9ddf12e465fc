/** The shapes of the documents that makers owe, named as in the server's `*.contract.ts`. */
export type ItemId =
  'D01' | 'D02' | 'D03' | 'D04' | 'D05' | 'D06' | 'D07' | 'D08' | 'D09' | 'D10' | 'D11' | 'D12' | 'D13' | 'D14' | 'D15' | 'D16' | 'D17';
export type Milestone = 'release' | 'eol' | 'eos';
export type ShelfState = 'received' | 'requested' | 'not_given' | 'not_needed' | 'owed';
export type FoundIn = 'precautions' | 'manual' | 'security_document' | 'web' | 'letter' | 'other';
export type SbomHint = 'can_be_made' | 'ask_design_date' | 'ask_gap_analysis';
export const milestones: readonly Milestone[] = ['release', 'eol', 'eos'];
export const shelfStates: readonly ShelfState[] = ['received', 'requested', 'not_given', 'not_needed', 'owed'];
export const placesFound: readonly FoundIn[] = ['precautions', 'manual', 'security_document', 'web', 'letter', 'other'];

export interface BothTexts {
  readonly ja: string;
  readonly en: string;
}
export interface ChecklistItem {
  readonly item: ItemId;
  readonly duty: string;
  readonly clause: string;
  readonly group: 'precautions' | 'security' | 'disclosure';
  readonly name: BothTexts;
  readonly eol: BothTexts | null;
  readonly eos: BothTexts | null;
}
export interface ShelfRow {
  readonly item: ItemId;
  readonly milestone: Milestone;
  readonly releaseId: string | null;
  readonly softwareVersion: string | null;
  readonly state: ShelfState;
  readonly reason: string | null;
  readonly note: string | null;
  readonly documentId: string | null;
  readonly fileName: string | null;
  readonly link: string | null;
  readonly documentVersion: string | null;
  readonly foundIn: FoundIn | null;
  readonly dueOn: string | null;
  readonly isLate: boolean;
  readonly hint: SbomHint | null;
  readonly at: string | null;
  readonly by: string | null;
}
export interface ShelfView {
  readonly modelId: string;
  readonly manufacturerId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly modelNumber: string | null;
  readonly devices: number;
  readonly eol: string | null;
  readonly eos: string | null;
  readonly rows: readonly ShelfRow[];
}
export interface StatedState {
  readonly id: string;
  readonly item: ItemId;
  readonly milestone: Milestone;
  readonly releaseId: string | null;
  readonly state: ShelfState;
  readonly reason: string | null;
  readonly note: string | null;
  readonly link: string | null;
  readonly dueOn: string | null;
  readonly at: string;
  readonly by: string;
}
export type InterfaceKind = 'network' | 'wireless' | 'usb' | 'serial' | 'media' | 'other';
export type InterfaceDirection = 'incoming' | 'outgoing' | 'both' | 'unknown';
export type InterfaceUse = 'in_use' | 'unused_disabled' | 'unused_enabled' | 'unknown';
export const interfaceKinds: readonly InterfaceKind[] = ['network', 'wireless', 'usb', 'serial', 'media', 'other'];
export const interfaceDirections: readonly InterfaceDirection[] = ['incoming', 'outgoing', 'both', 'unknown'];
export const interfaceUses: readonly InterfaceUse[] = ['in_use', 'unused_disabled', 'unused_enabled', 'unknown'];
export interface DeviceInterface {
  readonly kind: InterfaceKind;
  readonly name: string;
  readonly protocol: string | null;
  readonly direction: InterfaceDirection;
  readonly purpose: string | null;
  readonly use: InterfaceUse;
}
export interface ShelfDetail extends ShelfView {
  readonly stated: readonly StatedState[];
  readonly interfaces: readonly {
    readonly id: string;
    readonly softwareVersion: string | null;
    readonly entries: readonly DeviceInterface[];
    readonly note: string | null;
    readonly at: string;
    readonly by: string;
  }[];
}
export interface NewState {
  readonly item: ItemId;
  readonly milestone: Milestone;
  readonly softwareVersion: string | null;
  readonly state: ShelfState;
  readonly reason: string | null;
  readonly note: string | null;
  readonly link: string | null;
  readonly documentVersion: string | null;
  readonly foundIn: FoundIn | null;
  readonly dueOn: string | null;
}
export interface RequestedRow {
  readonly modelId: string;
  readonly item: ItemId;
  readonly milestone: Milestone;
  readonly softwareVersion: string | null;
}
export interface NewRequests {
  readonly rows: readonly RequestedRow[];
  readonly dueOn: string | null;
  readonly note: string | null;
}
export interface NewInterfaceList {
  readonly entries: readonly DeviceInterface[];
  readonly note: string | null;
  readonly softwareVersion: string | null;
}
export interface TypedComponent {
  readonly name: string;
  readonly version: string | null;
  readonly supplier: string | null;
  readonly purl: string | null;
  readonly cpe: string | null;
}
export interface NewTypedSbom {
  readonly softwareVersion: string;
  readonly source: string;
  readonly components: readonly TypedComponent[];
}
