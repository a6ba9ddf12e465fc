import { isSame } from './canonical.js';
import type { Device } from './device.js';
import type { LedgerDeviceRow } from './device-fields.js';
import { describeModel, placed, takeIdentity, writtenModelOf } from './device-identity.js';
import { remarksOn } from './device-remarks.js';
import { takeStanding } from './device-standing.js';
import type { ImportWork } from './import-work.js';
import { followMaker, takeParties } from './parties.js';
import { contentOf, type RowContent } from './row-content.js';
import { takeFields } from './take-fields.js';

/**
 * The device after one row of a ledger. `before` is what this ledger last said of it (nothing when it did not know the device), `ownRow` the
 * id of the ledger's row for it. Parties, conflicts and the model are written into the notebook.
 */
export function applyRow(device: Device, row: LedgerDeviceRow, before: RowContent, ownRow: string, work: ImportWork): Device {
  const { facts, notebook, register } = work;
  let next = numbered(device, row, facts.isMain);
  next = takeIdentity(next, row, before, work);
  next = takeFields(next, row, before, work);
  next = takeStanding(next, row, before, work);
  next = takeParties(next, row, before, work);
  if (next.provenance['manufacturer']?.ledgerId === facts.ledgerId) followMaker(next, row.values['manufacturer'], work);
  const told = { genericName: row.values['genericName']?.value ?? null, deviceClass: row.values['deviceClass']?.value ?? null };
  next = placed(next, { ...writtenModelOf(next, notebook.rows.device_model), ...told }, register, notebook.rows, facts.at);
  describeModel(next, row, before, work);
  const others = work.rows.of(next.id).filter(({ id }) => id !== ownRow);
  return { ...next, remarks: remarksOn(next, [...others.map(({ content }) => content), contentOf(row, before)]) };
}

function numbered(device: Device, { ledgerNumber }: LedgerDeviceRow, isMain: boolean): Device {
  return ledgerNumber !== null && (isMain || device.ledgerNumber === null) ? { ...device, ledgerNumber } : device;
}

/** A device of which nothing is known yet. */
export function blankDevice(id: string, at: string): Device {
  return {
    id,
    ledgerNumber: null,
    assetNumber: null,
    modelId: '',
    releaseId: '',
    manufacturerAsWritten: '',
    serialNumber: null,
    softwareVersion: null,
    operatingSystem: null,
    udi: null,
    department: null,
    place: null,
    ownership: 'unknown',
    connection: 'unknown',
    ipAddress: null,
    macAddress: null,
    vlan: null,
    installedOn: null,
    operatingState: null,
    active: true,
    eol: null,
    eos: null,
    saleEndedOn: null,
    maintenanceContract: null,
    note: null,
    remarks: [],
    provenance: {},
    searchText: '',
    createdAt: at,
    updatedAt: at,
    removedAt: null,
  };
}

/** Keeps a device when something of it changed, and says whether it did. */
export function putIfChanged(next: Device, before: Device, work: ImportWork): boolean {
  if (isSame(next, before)) return false;
  work.notebook.put('device', { ...next, updatedAt: work.facts.at });
  return true;
}
