import type { Device } from './device.js';
import type { LedgerDeviceRow } from './device-fields.js';
import type { ImportWork } from './import-work.js';
import { isStillThere } from './ledger/device-words.js';
import { contentValue, type RowContent } from './row-content.js';
import { standingWords } from './standing-words.js';
import { settleClaim } from './take-fields.js';

/**
 * 廃棄, 返却, 移管, 除却 and a day of disposal that has passed end a device; 再稼働 brings it back. Another ledger's contrary word is a
 * conflict, since a device wrongly taken for gone would warn nobody.
 */
export function takeStanding(device: Device, row: LedgerDeviceRow, before: RowContent, work: ImportWork): Device {
  const words = standingWords(row);
  if (!words || !isNews(row, before)) return device;
  const kept = device.provenance['active'];
  const offered = { asWritten: words.asWritten, value: String(row.active) };
  const claim = { device, field: 'active', current: kept ? String(device.active) : null, kept, offered, row: row.row };
  return settleClaim(claim, work, () => ({ ...device, active: row.active }));
}

function isNews(row: LedgerDeviceRow, before: RowContent): boolean {
  const said = (['operatingState', 'disposedOn'] as const).some((field) => {
    const written = row.values[field];
    const value = written && contentValue(written);
    return value !== undefined && value !== before[field];
  });
  return said || (before['gone'] === 'yes') === row.active;
}

/** The device after a person took the other ledger's word for its standing. */
export function withStanding(device: Device, isActive: boolean, words: string | null): Device {
  const saysSo = words !== null && isStillThere(words) === isActive;
  return { ...device, active: isActive, operatingState: saysSo ? words : device.operatingState };
}
