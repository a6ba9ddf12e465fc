import { parseUdi } from '#feeds/vocabulary/udi.js';
import type { Device, DeviceUdi, Provenance } from './device.js';
import { fieldFrom, ownFields, textOf, type LedgerDeviceRow, type WrittenValue } from './device-fields.js';
import { stateWordOf } from './export-words.js';
import type { ImportWork } from './import-work.js';
import { provenanceOf } from './provenance.js';
import { isError, saysNothing } from './ledger/cell.js';
import { hasChanged, type RowContent } from './row-content.js';
import { weighClaim, type ValueClaim } from './value-claim.js';

/**
 * The device with the fields for which the ledger's own value changed, unless somebody else's word stands there: then that is a conflict.
 * What changes is gathered first: a row has some twenty fields, and a copy of the device for each would be most of an import's time.
 */
export function takeFields(device: Device, row: LedgerDeviceRow, before: RowContent, work: ImportWork): Device {
  const draft: Draft = { fields: {}, provenance: {} };
  for (const field of ownFields) {
    const written = row.values[field];
    if (!hasChanged(written, before[field]) || isOurWord(field, written, device)) continue;
    const claim = claimOf(device, field, textOf(device, field), written, row);
    const isTaken = written.value === null ? mayStandAsText(claim, work) : isClaimTaken(claim, work);
    if (!isTaken) continue;
    if (written.value !== null) Object.assign(draft.fields, fieldFrom(field, written.value));
    draft.provenance[field] = provenanceOf(written, row.row, work.facts);
  }
  const next = { ...device, ...draft.fields, provenance: { ...device.provenance, ...draft.provenance } };
  const udi = row.values['udi'];
  return udi?.value && hasChanged(udi, before['udi']) ? takeUdi(next, udi, row, work) : next;
}

/** The state that an exported list shows where the device itself is told otherwise is no word of the ledger's own. */
function isOurWord(field: string, written: WrittenValue, device: Device): boolean {
  return field === 'operatingState' && written.value !== null && written.value === stateWordOf(device);
}

interface Draft {
  readonly fields: Partial<Device>;
  readonly provenance: Record<string, Provenance>;
}

function claimOf(device: Device, field: string, current: string | null, offered: WrittenValue, row: LedgerDeviceRow): ValueClaim {
  return { device, field, current, kept: device.provenance[field], offered, row: row.row };
}

/** Takes the value when it may, and notes the conflict when it contradicts. */
export function settleClaim(claim: ValueClaim, work: ImportWork, take: () => Device): Device {
  if (!isClaimTaken(claim, work)) return claim.device;
  const taken = take();
  return { ...taken, provenance: { ...taken.provenance, [claim.field]: provenanceOf(claim.offered, claim.row, work.facts) } };
}

function isClaimTaken(claim: ValueClaim, { conflicts, facts }: ImportWork): boolean {
  const { device, field, offered } = claim;
  switch (weighClaim(claim, facts)) {
    case 'agrees':
      conflicts.agree(device.id, field, facts.ledgerId);
      return false;
    case 'incomparable':
      return false;
    case 'contradicts':
      conflicts.note(claim, facts);
      return false;
    case 'takes':
      conflicts.settle(device.id, field, offered.value, facts);
      return true;
  }
}

/**
 * A text that is no value ("2034年頃"). Beside an empty field it is kept as written. Against a value that is known it is a conflict: the
 * ledger no longer says that value, and nobody but a person can tell what it says instead. 不明 and a dash contradict nothing, nor does a
 * formula's error.
 */
function mayStandAsText(claim: ValueClaim, { conflicts, facts }: ImportWork): boolean {
  const { current, kept, offered } = claim;
  if (current === null) return !kept || kept.origin === 'ledger';
  if (!saysNothing(offered.asWritten) && !isError(offered.asWritten)) conflicts.note(claim, facts);
  return false;
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
