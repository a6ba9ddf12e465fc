import type { Device } from './device.js';
import { identityOfUdi } from './device-fields.js';
import { nameKeys } from './names.js';

/** By what a row of one ledger can be recognised as a device that another ledger brought. */
export interface Identifiers {
  readonly assetNumber: string | null;
  readonly modelId: string;
  readonly serialNumber: string | null;
  readonly udi: Device['udi'];
  readonly macAddress: string | null;
}

export type MeetingWay = 'asset_number' | 'serial_and_model' | 'udi' | 'mac_address';

export type Meeting =
  | { readonly kind: 'none' }
  | { readonly kind: 'met'; readonly deviceId: string; readonly by: readonly MeetingWay[] }
  | {
      readonly kind: 'doubtful';
      readonly deviceId: string;
      readonly by: readonly MeetingWay[];
      readonly why: 'several_devices' | 'another_serial_number' | 'another_model';
    };

/** Index of the devices that may be met; `forget` takes one out that has a row in this ledger already: two rows of one ledger are two devices. */
export interface MeetingIndex {
  meet(row: Identifiers): Meeting;
  forget(deviceId: string): void;
}

export function indexForMeetings(devices: Iterable<Device>): MeetingIndex {
  const byKey = new Map<string, Device[]>();
  const forgotten = new Set<string>();
  for (const device of devices) for (const [, key] of keysOf(device)) byKey.set(key, [...(byKey.get(key) ?? []), device]);

  function meet(row: Identifiers): Meeting {
    const ways = new Map<Device, MeetingWay[]>();
    for (const [way, key] of keysOf(row)) {
      for (const device of byKey.get(key) ?? []) if (!forgotten.has(device.id)) ways.set(device, [...(ways.get(device) ?? []), way]);
    }
    const [first, ...others] = [...ways].sort(([, one], [, other]) => other.length - one.length);
    if (!first) return { kind: 'none' };
    const [device, by] = first;
    if (others.length > 0) return { kind: 'doubtful', deviceId: device.id, by, why: 'several_devices' };
    if (differs(serialKey(row.serialNumber), serialKey(device.serialNumber)))
      return { kind: 'doubtful', deviceId: device.id, by, why: 'another_serial_number' };
    if (row.modelId !== device.modelId) return { kind: 'doubtful', deviceId: device.id, by, why: 'another_model' };
    return { kind: 'met', deviceId: device.id, by };
  }
  return { meet, forget: (deviceId) => void forgotten.add(deviceId) };
}

function keysOf(row: Identifiers): [MeetingWay, string][] {
  const udi = identityOfUdi(row.udi);
  const serial = serialKey(row.serialNumber);
  const keys: [MeetingWay, string | undefined][] = [
    ['asset_number', row.assetNumber ? `asset ${nameKeys(row.assetNumber)[0] ?? row.assetNumber}` : undefined],
    ['serial_and_model', serial ? `serial ${row.modelId} ${serial}` : undefined],
    ['udi', udi ? `udi ${udi}` : undefined],
    ['mac_address', row.macAddress ? `mac ${row.macAddress}` : undefined],
  ];
  return keys.filter((pair): pair is [MeetingWay, string] => pair[1] !== undefined);
}

function serialKey(serial: string | null): string | undefined {
  return serial?.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase() || undefined;
}

function differs(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
