import type { DeviceView, LifecycleStatus } from '../api/types-of-inventory';

/** A device as a row of the list. */
export interface DeviceRow extends DeviceView {
  /** Where it stands in its life, as the server judges it; null until that has come. */
  readonly stage: LifecycleStatus | null;
}

export interface DeviceFilter {
  readonly manufacturer: string;
  readonly department: string;
  readonly remark: string;
  /** '' is all. */
  readonly active: '' | 'true' | 'false';
}

export function deviceRows(
  devices: readonly DeviceView[],
  stages: ReadonlyMap<string, LifecycleStatus>,
  filter: DeviceFilter,
): readonly DeviceRow[] {
  return devices.filter((device) => passes(device, filter)).map((device) => ({ ...device, stage: stages.get(device.id) ?? null }));
}

/** What can be chosen in a filter: each value once, in the order of the language. */
export function choicesOf(devices: readonly DeviceView[], field: 'manufacturer' | 'department'): readonly string[] {
  const values = devices.map((device) => device[field]).filter((value) => value !== null && value !== '');
  return [...new Set(values)].sort((a, b) => (a ?? '').localeCompare(b ?? '', 'ja')) as readonly string[];
}

/** The codes of remarks that stand anywhere in the fleet, the most frequent first. */
export function remarkChoices(devices: readonly DeviceView[]): readonly { readonly code: string; readonly devices: number }[] {
  const counts = new Map<string, number>();
  for (const code of devices.flatMap((device) => device.remarks)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, devices: count })).sort((a, b) => b.devices - a.devices);
}

function passes(device: DeviceView, filter: DeviceFilter): boolean {
  if (filter.manufacturer !== '' && device.manufacturer !== filter.manufacturer) return false;
  if (filter.department !== '' && device.department !== filter.department) return false;
  if (filter.active !== '' && device.active !== (filter.active === 'true')) return false;
  if (filter.remark === 'any') return device.remarks.length > 0;
  return filter.remark === '' || device.remarks.includes(filter.remark);
}
