import type { Device, DeviceModel } from './device.js';
import type { LedgerDeviceRow } from './device-fields.js';
import type { ImportWork } from './import-work.js';
import { provenanceOf } from './provenance.js';
import type { KnownRows } from './known-inventory.js';
import type { ModelRegister, WrittenModel } from './model-register.js';
import { hasChanged, type RowContent } from './row-content.js';
import { searchTextOf } from './search-text.js';

/** By what a ledger tells what a device is; whoever brought the value owns it, as with every other field. */
const identityFields = ['manufacturer', 'name', 'modelNumber'] as const;
type IdentityField = (typeof identityFields)[number];

/** The device as its ledgers write it: not yet placed at a model. */
export function takeIdentity(device: Device, row: LedgerDeviceRow, before: RowContent, work: ImportWork): Device {
  let next = device;
  for (const field of identityFields) {
    const written = row.values[field];
    if (!written?.value || !hasChanged(written, before[field])) continue;
    const kept = next.provenance[field];
    const isOthers = kept !== undefined && kept.ledgerValue !== null && kept.ledgerId !== work.facts.ledgerId;
    if (isOthers) noteOtherModel(next, field, row, before, work);
    else {
      work.conflicts.settle(next.id, field, written.value, work.facts);
      next = { ...next, provenance: { ...next.provenance, [field]: provenanceOf(written, row.row, work.facts) } };
    }
  }
  const foreign = row.values['foreignManufacturer']?.value ?? '';
  return { ...next, manufacturerAsWritten: next.provenance['manufacturer']?.ledgerValue ?? (next.manufacturerAsWritten || foreign) };
}

/**
 * Two ledgers seldom call a model alike, and a row that met a device by its numbers says nothing against it. Only when that ledger later
 * changes its own words, and they mean another model, do the two contradict each other.
 */
function noteOtherModel(device: Device, field: IdentityField, row: LedgerDeviceRow, before: RowContent, work: ImportWork): void {
  const written = row.values[field];
  const kept = device.provenance[field];
  if (!written || !kept || before[field] === undefined) return;
  const value = (of: IdentityField) => row.values[of]?.value ?? before[of] ?? null;
  const meant = work.register.findModel({
    manufacturer: value('manufacturer') ?? device.manufacturerAsWritten,
    name: value('name'),
    modelNumber: value('modelNumber'),
    genericName: null,
    deviceClass: null,
  });
  if (meant?.id === device.modelId) return work.conflicts.agree(device.id, field, work.facts.ledgerId);
  work.conflicts.note({ device, field, current: kept.ledgerValue, kept, offered: written, row: row.row }, work.facts);
}

/** What the ledgers write of the model of a device. */
export function writtenModelOf(device: Device, models: KnownRows['device_model']): WrittenModel {
  const written = (field: IdentityField) => device.provenance[field]?.ledgerValue ?? null;
  const [name, modelNumber] = [written('name'), written('modelNumber')];
  const nothing = { manufacturer: device.manufacturerAsWritten, genericName: null, deviceClass: null };
  if (name !== null || modelNumber !== null) return { ...nothing, name, modelNumber };
  const known = models.get(device.modelId);
  return { ...nothing, name: known?.name || null, modelNumber: known?.modelNumber ?? null };
}

/** The device at the model and release that its words mean. */
export function placed(device: Device, words: WrittenModel, register: ModelRegister, rows: KnownRows, at: string): Device {
  const model = register.modelOf(words, at);
  const next = { ...device, modelId: model.id, releaseId: register.releaseOf(model.id, device.softwareVersion).id };
  return withSearchText(next, model, rows);
}

function withSearchText(device: Device, model: DeviceModel, rows: KnownRows): Device {
  const searchText = searchTextOf(device, model, rows.manufacturer.get(model.manufacturerId)?.name ?? '');
  return searchText === device.searchText ? device : { ...device, searchText };
}

/** A ledger may correct the generic name and the class of a model that the master does not describe. */
export function describeModel(device: Device, row: LedgerDeviceRow, before: RowContent, work: ImportWork): void {
  const model = work.notebook.rows.device_model.get(device.modelId);
  if (!model || model.key !== null) return;
  const corrected = (field: 'genericName' | 'deviceClass') => {
    const written = row.values[field];
    const isCorrection = before[field] !== undefined && written !== undefined && hasChanged(written, before[field]);
    return isCorrection && written.value !== null ? written.value : model[field];
  };
  const [genericName, deviceClass] = [corrected('genericName'), corrected('deviceClass')];
  if (genericName !== model.genericName || deviceClass !== model.deviceClass)
    work.register.putModel({ ...model, genericName, deviceClass });
}
