import type { Device, DoubtfulMeeting, Provenance, ValueConflict } from './device.js';
import { ownFields, textOf, withField, type OwnField } from './device-fields.js';
import type { ChangedDevice } from './inventory.contract.js';
import type { Notebook } from './known-inventory.js';
import { openRegister } from './model-register.js';
import { searchTextOf } from './search-text.js';

export interface Moment {
  readonly at: string;
  readonly by: string;
}

/** What a person sets by hand: it stays until the ledger's own value changes. */
export function changeByHand(device: Device, change: ChangedDevice, notebook: Notebook, moment: Moment): Device {
  let next: Device = { ...device, updatedAt: moment.at };
  for (const field of ownFields) {
    const value = (change as Readonly<Record<string, unknown>>)[field];
    if (value === undefined) continue;
    const text = value === null ? null : String(value);
    next = { ...withField(next, field, text), provenance: { ...next.provenance, [field]: byHand(device.provenance[field], text, moment) } };
  }
  if (change.active !== undefined) {
    next = {
      ...next,
      active: change.active,
      provenance: { ...next.provenance, active: byHand(device.provenance['active'], String(change.active), moment) },
    };
  }
  if (change.parties) replaceParties(next.id, change.parties, notebook);
  return settle(next, notebook);
}

function byHand(before: Provenance | undefined, value: string | null, { at, by }: Moment): Provenance {
  return {
    origin: 'hand',
    asWritten: value,
    ledgerValue: before?.ledgerValue ?? null,
    ledgerId: before?.ledgerId ?? null,
    row: before?.row ?? null,
    importId: before?.importId ?? null,
    at,
    by,
  };
}

function replaceParties(deviceId: string, parties: NonNullable<ChangedDevice['parties']>, notebook: Notebook): void {
  for (const party of [...notebook.rows.party.values()]) if (party.deviceId === deviceId) notebook.remove('party', party.id);
  for (const { role, name, from, until } of parties) {
    notebook.put('party', {
      id: notebook.newId(),
      deviceId,
      modelId: null,
      role,
      name,
      validFrom: from,
      validUntil: until,
      origin: 'hand',
    });
  }
}

/** After fields changed: remarks that no longer hold go, the release and the search text follow. */
function settle(device: Device, notebook: Notebook): Device {
  const register = openRegister(notebook);
  const model = notebook.rows.device_model.get(device.modelId);
  const order = device.eol !== null && device.eos !== null && device.eos < device.eol;
  const kept = device.remarks.filter((code) => !isAnswered(code, device) && code !== 'eos_before_eol');
  const remarks = [...kept, ...(order ? ['eos_before_eol'] : []), ...(device.softwareVersion === null ? ['version_unknown'] : [])];
  const next = {
    ...device,
    remarks: [...new Set(remarks)].sort(),
    releaseId: register.releaseOf(device.modelId, device.softwareVersion).id,
  };
  return model
    ? { ...next, searchText: searchTextOf(next, model, notebook.rows.manufacturer.get(model.manufacturerId)?.name ?? '') }
    : next;
}

function isAnswered(code: string, device: Device): boolean {
  if (code === 'version_unknown') return device.softwareVersion !== null;
  if (code === 'eol_not_a_date') return device.eol !== null;
  if (code === 'eos_not_a_date') return device.eos !== null;
  return false;
}

/** A conflict between what is kept and what the ledger now says, decided by a person. */
export function decideConflict(conflict: ValueConflict, take: 'kept' | 'offered', notebook: Notebook, moment: Moment): void {
  notebook.put('value_conflict', { ...conflict, state: take === 'kept' ? 'kept' : 'taken', decidedAt: moment.at, decidedBy: moment.by });
  const device = notebook.rows.device.get(conflict.deviceId);
  if (take === 'kept' || !device || !isOwnField(conflict.field)) return;
  const from: Provenance = {
    origin: 'ledger',
    asWritten: conflict.offeredAsWritten,
    ledgerValue: conflict.offered,
    ledgerId: conflict.ledgerId,
    row: conflict.row,
    importId: conflict.importId,
    at: moment.at,
    by: moment.by,
  };
  const changed = {
    ...withField(device, conflict.field, conflict.offered),
    updatedAt: moment.at,
    provenance: { ...device.provenance, [conflict.field]: from },
  };
  notebook.put('device', settle(changed, notebook));
}

function isOwnField(field: string): field is OwnField {
  return (ownFields as readonly string[]).includes(field);
}

/**
 * "Is this row the device we know?" Yes: the row moves to it, fills what was blank there, and the device that stood in for it goes out of
 * sight. No: both stay.
 */
export function decideMeeting(meeting: DoubtfulMeeting, same: boolean, notebook: Notebook, moment: Moment): void {
  notebook.put('doubtful_meeting', { ...meeting, state: same ? 'same' : 'different', decidedBy: moment.by });
  const row = notebook.rows.ledger_row.get(meeting.ledgerRowId);
  const [known, standIn] = [notebook.rows.device.get(meeting.deviceId), row && notebook.rows.device.get(row.deviceId)];
  if (!same || !row || !known || !standIn || known.id === standIn.id) return;
  let next: Device = {
    ...known,
    updatedAt: moment.at,
    ledgerNumber: known.ledgerNumber ?? standIn.ledgerNumber,
    udi: known.udi ?? standIn.udi,
  };
  for (const field of ownFields) {
    if (textOf(next, field) === null && textOf(standIn, field) !== null) {
      const from = standIn.provenance[field];
      next = {
        ...withField(next, field, textOf(standIn, field)),
        provenance: from ? { ...next.provenance, [field]: from } : next.provenance,
      };
    }
  }
  notebook.put('device', settle(next, notebook));
  notebook.put('device', { ...standIn, removedAt: moment.at });
  notebook.put('ledger_row', { ...row, deviceId: known.id });
}
