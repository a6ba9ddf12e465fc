import type { DeviceView } from '../api/types-of-inventory';

/** The devices to ask about, place by place, so that one round through the house suffices. */
export function requestRows(devices: readonly DeviceView[], model: string | undefined, isOnlyWaiting: boolean): readonly DeviceView[] {
  return devices
    .filter((device) => device.active && (model === undefined || device.model === model) && (!isOnlyWaiting || device.openFindings > 0))
    .sort((a, b) => placeOf(a).localeCompare(placeOf(b), 'ja') || (a.ledgerNumber ?? '').localeCompare(b.ledgerNumber ?? ''));
}

function placeOf(device: DeviceView): string {
  return `${device.department ?? ''}\u0000${device.place ?? ''}`;
}
