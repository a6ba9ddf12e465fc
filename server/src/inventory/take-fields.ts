import { parseUdi } from '#feeds/vocabulary/udi.js';
import type { Device, DeviceUdi } from './device.js';
import { ownFields, textOf, withField, type LedgerDeviceRow, type OwnField, type WrittenValue } from './device-fields.js';
import { provenanceOf, type ImportWork } from './import-work.js';
import { isError, saysNothing } from './ledger/cell.js';
import { hasChanged, type RowContent } from './row-content.js';
import { weighClaim, type ValueClaim } from './value-claim.js';

/** The device with the fields for which the ledger's own value changed, unless somebody else's word stands there: then that is a conflict. */
export function takeFields(device: Device, row: LedgerDeviceRow, before: RowContent, work: ImportWork): Device {
  let next = device;
  for (const field of ownFields) {
    const written = row.values[field];
    if (!hasChanged(written, before[field])) continue;
    next = written.value === null ? takeText(next, field, written, row, work) : takeValue(next, field, written, row, work);
  }
  const udi = row.values['udi'];
  return udi?.value && hasChanged(udi, before['udi']) ? takeUdi(next, udi, row, work) : next;
}

function takeValue(device: Device, field: OwnField, written: WrittenValue, row: LedgerDeviceRow, work: ImportWork): Device {
  return settleClaim(claimOf(device, field, textOf(device, field), written, row), work, () => withField(device, field, written.value));
}

function claimOf(device: Device, field: string, current: string | null, offered: WrittenValue, row: LedgerDeviceRow): ValueClaim {
  return { device, field, current, kept: device.provenance[field], offered, row: row.row };
}

/** Takes the value when it may, and notes the conflict when it contradicts. */
export function settleClaim(claim: ValueClaim, work: ImportWork, take: () => Device): Device {
  const { device, field, offered, row } = claim;
  const { conflicts, facts } = work;
  switch (weighClaim(claim, facts)) {
    case 'agrees':
      conflicts.agree(device.id, field, facts.ledgerId);
      return device;
    case 'incomparable':
      return device;
    case 'contradicts':
      conflicts.note(claim, facts);
      return device;
    case 'takes': {
      conflicts.settle(device.id, field, offered.value, facts);
      const taken = take();
      return { ...taken, provenance: { ...taken.provenance, [field]: provenanceOf(offered, row, work.facts) } };
    }
  }
}

/**
 * A text that is no value ("2034年頃"). Beside an empty field it is kept as written. Against a value that is known it is a conflict: the
 * ledger no longer says that value, and nobody but a person can tell what it says instead. 不明 and a dash contradict nothing, nor does a
 * formula's error.
 */
function takeText(device: Device, field: OwnField, written: WrittenValue, row: LedgerDeviceRow, work: ImportWork): Device {
  const kept = device.provenance[field];
  if (textOf(device, field) === null) {
    if (kept && kept.origin !== 'ledger') return device;
    return { ...device, provenance: { ...device.provenance, [field]: provenanceOf(written, row.row, work.facts) } };
  }
  if (!saysNothing(written.asWritten) && !isError(written.asWritten))
    work.conflicts.note(claimOf(device, field, textOf(device, field), written, row), work.facts);
  return device;
}

function takeUdi(device: Device, written: WrittenValue, row: LedgerDeviceRow, work: ImportWork): Device {
  const current = device.udi === null ? null : device.udi.raw.normalize('NFKC');
  return settleClaim(claimOf(device, 'udi', current, written, row), work, () => ({
    ...device,
    udi: udiOf(written.asWritten, work.facts.today),
  }));
}

/** The identifier as written, with what it says; `today` ('YYYY-MM-DD') tells the century of its two-digit years. */
export function udiOf(raw: string, today: string): DeviceUdi {
  const read = parseUdi(raw, today);
  return {
    raw,
    valid: read?.valid ?? false,
    gtin14: read?.gtin14 ?? null,
    serial: read?.serial ?? null,
    lot: read?.lot ?? null,
    manufacturedOn: read?.manufacturedOn ?? null,
    expiresOn: read?.expiresOn ?? null,
    issue: read ? read.issue : 'not_readable',
  };
}
