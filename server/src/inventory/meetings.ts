import type { Device } from './device.js';
import { identityOfUdi } from './device-fields.js';
import { nameKeys } from './names.js';

/** By what a row of a ledger can be recognised as a device that is known already. */
export interface Identifiers {
  readonly assetNumber: string | null;
  readonly serialNumber: string | null;
  readonly udi: Device['udi'];
  readonly macAddress: string | null;
  readonly model: MetModel;
}

/** A model as far as it is known: a row of a ledger may write one that the inventory does not have. */
export interface MetModel {
  readonly id: string | undefined;
  readonly manufacturerId: string | undefined;
  readonly name: string | null;
  readonly modelNumber: string | null;
}

type MeetingWay = 'asset_number' | 'serial_and_model' | 'udi' | 'mac_address';
type MeetingDoubt = 'several_devices' | 'another_serial_number' | 'another_model' | 'renumbered';

interface MetDevice {
  readonly deviceId: string;
  readonly by: readonly MeetingWay[];
}

export type Meeting =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'met' } & MetDevice)
  | { readonly kind: 'doubtful'; readonly why: MeetingDoubt; readonly candidates: readonly MetDevice[] };

export interface KnownDevice extends Identifiers {
  readonly id: string;
  /** The row of this same ledger that means the device is not in the file: the row at hand may be it under a new number. */
  readonly hasVanished: boolean;
}

/** Index of the devices that may be met; `forget` takes one out that a row of this file means: two rows of one ledger are two devices. */
export interface MeetingIndex {
  meet(row: Identifiers): Meeting;
  forget(deviceId: string): void;
}

/** A number that so many devices share tells none of them. */
const TOO_COMMON = 50;

export function indexForMeetings(devices: Iterable<KnownDevice>): MeetingIndex {
  const byKey = new Map<string, KnownDevice[]>();
  const forgotten = new Set<string>();
  for (const device of devices) {
    for (const [, key] of keysOf(device)) {
      const same = byKey.get(key);
      if (same) same.push(device);
      else byKey.set(key, [device]);
    }
  }

  function meet(row: Identifiers): Meeting {
    const ways = new Map<KnownDevice, MeetingWay[]>();
    for (const [way, key] of keysOf(row)) {
      const found = (byKey.get(key) ?? []).filter(({ id }) => !forgotten.has(id));
      const meant = way === 'serial_and_model' ? found.filter((device) => isSameModel(row.model, device.model)) : found;
      if (meant.length <= TOO_COMMON) for (const device of meant) ways.set(device, [...(ways.get(device) ?? []), way]);
    }
    const candidates = [...ways].sort(([one, a], [other, b]) => b.length - a.length || (one.id < other.id ? -1 : 1));
    const [first] = candidates;
    if (!first) return { kind: 'none' };
    const why = candidates.length > 1 ? 'several_devices' : doubtOf(row, ...first);
    if (why) return { kind: 'doubtful', why, candidates: candidates.map(([{ id }, by]) => ({ deviceId: id, by })) };
    return { kind: 'met', deviceId: first[0].id, by: first[1] };
  }
  return { meet, forget: (deviceId) => void forgotten.add(deviceId) };
}

/**
 * Why it may not be the device after all. Ledgers call one model by different names, so another model is no doubt where the serial numbers
 * agree besides the asset number or the UDI.
 */
function doubtOf(row: Identifiers, device: KnownDevice, by: readonly MeetingWay[]): MeetingDoubt | undefined {
  const [serial, known] = [numberKey(row.serialNumber), numberKey(device.serialNumber)];
  if (serial !== undefined && known !== undefined && serial !== known) return 'another_serial_number';
  const isBySerial = serial !== undefined && serial === known && by.some((way) => way === 'asset_number' || way === 'udi');
  if (!isBySerial && !isSameModel(row.model, device.model)) return 'another_model';
  return device.hasVanished ? 'renumbered' : undefined;
}

/** One model, or one maker's with the same number, or with the same name where one of the two has no number. */
function isSameModel(one: MetModel, other: MetModel): boolean {
  if (one.id !== undefined && one.id === other.id) return true;
  if (one.manufacturerId === undefined || one.manufacturerId !== other.manufacturerId) return false;
  if (one.modelNumber !== null && other.modelNumber !== null) return haveOneName(one.modelNumber, other.modelNumber);
  return one.name !== null && other.name !== null && haveOneName(one.name, other.name);
}

function haveOneName(one: string, other: string): boolean {
  const keys = nameKeys(one);
  return nameKeys(other).some((key) => keys.includes(key));
}

function keysOf({ assetNumber, serialNumber, udi, macAddress }: Identifiers): [MeetingWay, string][] {
  const [asset, serial, identity] = [numberKey(assetNumber), numberKey(serialNumber), identityOfUdi(udi)];
  const keys: [MeetingWay, string | undefined][] = [
    ['asset_number', asset && `asset ${asset}`],
    ['serial_and_model', serial && `serial ${serial}`],
    ['udi', identity && `udi ${identity}`],
    ...(macAddress?.split(', ') ?? []).map((address): [MeetingWay, string] => ['mac_address', `mac ${address}`]),
  ];
  return keys.filter((pair): pair is [MeetingWay, string] => pair[1] !== undefined);
}

/** Numbers are written with and without hyphens and blanks. */
function numberKey(text: string | null): string | undefined {
  return (
    text
      ?.normalize('NFKC')
      .replace(/[\s\u2010-\u2015\u2212-]/g, '')
      .toUpperCase() || undefined
  );
}
