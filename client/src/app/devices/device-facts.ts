import type { DeviceDetail, ValueSource } from '../api/types-of-inventory';
import type { Dictionary } from '../words/ja';
import { spoken } from '../words/spoken';

type Field = keyof Dictionary['codes']['fields'];

/** A value of a device with its name and where it comes from. */
export interface DeviceFact {
  readonly field: Field;
  readonly name: string;
  readonly value: string | null;
  readonly source: ValueSource | undefined;
}

const identity: readonly Field[] = [
  'manufacturer',
  'model',
  'modelNumber',
  'genericName',
  'deviceClass',
  'serialNumber',
  'softwareVersion',
  'operatingSystem',
  'ledgerNumber',
  'assetNumber',
  'department',
  'place',
  'ownership',
  'installedOn',
  'operatingState',
  'maintenanceContract',
  'note',
];
const network: readonly Field[] = ['connection', 'ipAddress', 'macAddress', 'vlan'];

export function identityFacts(device: DeviceDetail, words: Dictionary): readonly DeviceFact[] {
  return identity.map((field) => factOf(device, field, words));
}

export function networkFacts(device: DeviceDetail, words: Dictionary): readonly DeviceFact[] {
  return network.map((field) => factOf(device, field, words));
}

/** Where a value comes from, in one sentence. */
export function sourceSentence(source: ValueSource, when: string, words: Dictionary): string {
  const { device, codes } = words;
  const row = source.row === null ? '' : device.sourceRow(source.row);
  const from =
    source.origin === 'ledger'
      ? device.sourceLedger(ledgerName(source, words), row, when)
      : device.sourceOther(codes.origins[source.origin] ?? source.origin, source.by, when);
  const isOtherwise = source.asWritten !== null && source.asWritten !== source.value;
  return isOtherwise ? `${from}\n${device.asWritten(source.asWritten ?? '')}` : from;
}

function ledgerName({ ledger, fileName }: ValueSource, words: Dictionary): string {
  return ledger === 'main' ? words.imports.mainLedger : (ledger ?? fileName ?? '');
}

function factOf(device: DeviceDetail, field: Field, words: Dictionary): DeviceFact {
  return {
    field,
    name: words.codes.fields[field],
    value: valueOf(device, field, words),
    source: device.sources.find((source) => source.field === field),
  };
}

function valueOf(device: DeviceDetail, field: Field, words: Dictionary): string | null {
  const { codes } = words;
  if (field === 'ownership') return spoken(codes.ownerships, device.ownership, (code) => code);
  if (field === 'connection') return spoken(codes.connections, device.connection, (code) => code);
  const value: unknown = device[field as keyof DeviceDetail];
  return typeof value === 'string' && value !== '' ? value : null;
}
