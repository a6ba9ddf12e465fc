import type { connections, ownerships } from './inventory.contract.js';

/** An installed device: one thing with a serial number in one place. */
export interface Device {
  readonly id: string;
  /** The key (管理番号) in the main ledger, else in the first ledger that knows the device. */
  readonly ledgerNumber: string | null;
  readonly assetNumber: string | null;
  readonly modelId: string;
  readonly releaseId: string;
  /** What the ledger calls the maker; the model knows who it is. */
  readonly manufacturerAsWritten: string;
  readonly serialNumber: string | null;
  readonly softwareVersion: string | null;
  readonly operatingSystem: string | null;
  readonly udi: DeviceUdi | null;
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
  readonly saleEndedOn: string | null;
  readonly maintenanceContract: string | null;
  readonly note: string | null;
  /** Codes of what a person should look at. */
  readonly remarks: readonly string[];
  /** Where each value comes from, by field. */
  readonly provenance: Readonly<Record<string, Provenance>>;
  /** What the search box looks in: everything a person may remember of it, in lower case and NFKC. */
  readonly searchText: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Set when the import that brought it was undone or it turned out to be another device: then it is shown and counted nowhere. */
  readonly removedAt: string | null;
}

export type Ownership = (typeof ownerships)[number];
export type Connection = (typeof connections)[number];

export interface DeviceUdi {
  readonly raw: string;
  readonly valid: boolean;
  readonly gtin14: string | null;
  readonly serial: string | null;
  readonly lot: string | null;
  readonly manufacturedOn: string | null;
  readonly expiresOn: string | null;
  readonly issue: string | null;
}

/** Whose word a value is. A value set by hand or by a notice stays until the ledger's own value changes. */
export interface Provenance {
  readonly origin: 'ledger' | 'hand' | 'notice' | 'master';
  readonly asWritten: string | null;
  /** What the ledger last said of this field, so that a change of the ledger's own value can be told from a repetition. */
  readonly ledgerValue: string | null;
  readonly ledgerId: string | null;
  readonly row: number | null;
  readonly importId: string | null;
  readonly at: string;
  readonly by: string;
}

export interface Manufacturer {
  readonly id: string;
  readonly name: string;
}

export interface ManufacturerAlias {
  readonly id: string;
  readonly manufacturerId: string;
  readonly alias: string;
  readonly kind: 'alias' | 'succession' | 'brand' | 'translation';
  readonly validFrom: string | null;
  readonly source: string;
  readonly assertedBy: string;
  readonly assertedAt: string;
}

export interface DeviceModel {
  readonly id: string;
  readonly manufacturerId: string;
  /** Short key of the hospital's model master, where it has one. */
  readonly key: string | null;
  /** 販売名, else 型式. */
  readonly name: string;
  readonly modelNumber: string | null;
  readonly genericName: string | null;
  readonly deviceClass: string | null;
  readonly gtin14: string | null;
  readonly saleStartYear: number | null;
  readonly createdAt: string;
}

/** A model with one software version: what matching judges. `softwareVersion` null is the release "not known". */
export interface SoftwareRelease {
  readonly id: string;
  readonly modelId: string;
  readonly softwareVersion: string | null;
}

export interface Ledger {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

/** A device as one ledger knows it. */
export interface LedgerRow {
  readonly id: string;
  readonly ledgerId: string;
  /** The ledger's own key, else maker, model and serial number joined. */
  readonly key: string;
  readonly deviceId: string;
  readonly row: number;
  /** Canonical values by field: the same row written differently has the same content. */
  readonly content: Readonly<Record<string, string>>;
  readonly importId: string;
  readonly missingSince: string | null;
}

export interface LedgerImport {
  readonly id: string;
  readonly kind: string;
  readonly ledgerId: string | null;
  readonly sequence: number;
  readonly sha256: string;
  readonly at: string;
  readonly by: string;
  /** The report as it was answered. */
  readonly result: object;
  readonly undoneAt: string | null;
}

/** One row that an import wrote, as it was before and after: what undoing puts back. */
export interface ImportChange {
  readonly id: string;
  readonly importId: string;
  readonly sequence: number;
  readonly tableName: string;
  readonly rowId: string;
  readonly before: object | null;
  /** SHA-256 of the row as it was left; empty when the row was taken away. Undoing asks whether it still stands so. */
  readonly afterHash: string;
}

export interface ValueConflict {
  readonly id: string;
  readonly deviceId: string;
  readonly field: string;
  readonly kept: string | null;
  readonly keptFrom: string;
  readonly offered: string | null;
  readonly offeredAsWritten: string | null;
  readonly ledgerId: string;
  readonly row: number;
  readonly importId: string;
  readonly at: string;
  readonly state: 'open' | 'kept' | 'taken';
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
}

export interface DoubtfulMeeting {
  readonly id: string;
  readonly ledgerRowId: string;
  /** The device the row may be; until somebody says so the row has a device of its own, so that nothing is missed. */
  readonly deviceId: string;
  readonly metBy: readonly string[];
  readonly why: string;
  readonly at: string;
  readonly state: 'open' | 'same' | 'different';
  readonly decidedBy: string | null;
}

export interface Party {
  readonly id: string;
  readonly deviceId: string | null;
  readonly modelId: string | null;
  readonly role: PartyRole;
  readonly name: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly origin: 'ledger' | 'hand' | 'master';
}

export type PartyRole = 'marketing_authorisation_holder' | 'foreign_manufacturer' | 'distributor' | 'lessor' | 'repairer' | 'maintenance';

export interface Assessment {
  readonly id: string;
  readonly deviceId: string;
  readonly threatOpen: string | null;
  readonly update: string | null;
  readonly compensatingControls: string | null;
  readonly controlsAdequate: string | null;
  readonly controlsVerifiedOn: string | null;
  readonly note: string | null;
  readonly at: string;
  readonly by: string;
}

/** What an administrator confirmed once: in this document (or in all of this maker) the product of this name is this model, or none of ours. */
export interface ConfirmedName {
  readonly id: string;
  readonly manufacturerId: string | null;
  readonly modelId: string | null;
  /** A tracking id, with `NVD:`, `OSV:` or `CVE5:` before it when the record of that source is meant; null for every document. */
  readonly trackingId: string | null;
  readonly productName: string;
  readonly at: string;
  readonly by: string;
}
