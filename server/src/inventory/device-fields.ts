import type { Connection, Device, DeviceUdi, Ownership } from './device.js';

/** A value as the ledger writes it, and what it means in canonical form (days as YYYY-MM-DD, words of the contract); null is blank. */
export interface WrittenValue {
  readonly asWritten: string;
  readonly value: string | null;
}

/** One row of a ledger of devices, as reading gives it. */
export interface LedgerDeviceRow {
  readonly row: number;
  /** The ledger's own key, else maker, model and serial number joined. */
  readonly key: string;
  readonly ledgerNumber: string | null;
  readonly active: boolean;
  readonly values: Readonly<Record<string, WrittenValue>>;
  /** Codes of doubtful values in this row. */
  readonly remarks: readonly string[];
}

/** Fields of a ledger row that become fields of the device itself, with how the canonical text becomes the field's value. */
const readers = {
  assetNumber: plain,
  serialNumber: plain,
  softwareVersion: plain,
  operatingSystem: plain,
  department: plain,
  place: plain,
  ownership: (value: string | null) => (value ?? 'unknown') as Ownership,
  connection: (value: string | null) => (value ?? 'unknown') as Connection,
  ipAddress: plain,
  macAddress: plain,
  vlan: plain,
  installedOn: plain,
  operatingState: plain,
  eol: plain,
  eos: plain,
  saleEndedOn: plain,
  maintenanceContract: plain,
  note: plain,
} satisfies { readonly [Field in keyof Device]?: (value: string | null) => Device[Field] };

export type OwnField = keyof typeof readers;
export const ownFields = Object.keys(readers) as OwnField[];

/** The device with one field set from its canonical text. */
export function withField(device: Device, field: OwnField, value: string | null): Device {
  return { ...device, ...fieldFrom(field, value) };
}

/** One field of a device from its canonical text. */
export function fieldFrom(field: OwnField, value: string | null): Partial<Device> {
  return { [field]: readers[field](value) };
}

/** The canonical text of a field of the device. */
export function textOf(device: Device, field: OwnField): string | null {
  const value = device[field];
  return value === 'unknown' && (field === 'ownership' || field === 'connection') ? null : value;
}

function plain(value: string | null): string | null {
  return value;
}

/** The unique identity inside a UDI: the same GTIN and serial number are the same thing. */
export function identityOfUdi(udi: DeviceUdi | null): string | undefined {
  return udi?.valid && udi.gtin14 && udi.serial ? `${udi.gtin14} ${udi.serial}` : undefined;
}
