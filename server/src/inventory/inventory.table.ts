import { day, flag, id, instant, integer, json, orNull, reference, table, text, word } from '../database/table.js';
import type { Assessment, ConfirmedName, Device, DeviceModel, Manufacturer, ManufacturerAlias, Party, SoftwareRelease } from './device.js';

const owner = (target: string, name: string) => ({ ...reference, foreignKey: { target, name } });

export const manufacturerTable = table<Manufacturer>(
  'manufacturer',
  { id, name: text },
  { indices: [{ name: 'ux_manufacturer_name', columns: ['name'], unique: true }] },
);

export const manufacturerAliasTable = table<ManufacturerAlias>(
  'manufacturer_alias',
  {
    id,
    manufacturerId: owner('manufacturer', 'fk_manufacturer_alias_manufacturer'),
    alias: text,
    kind: word,
    validFrom: orNull(day),
    source: text,
    assertedBy: text,
    assertedAt: instant,
  },
  { indices: [{ name: 'ux_manufacturer_alias_alias', columns: ['alias'], unique: true }] },
);

export const deviceModelTable = table<DeviceModel>(
  'device_model',
  {
    id,
    manufacturerId: owner('manufacturer', 'fk_device_model_manufacturer'),
    key: orNull(text),
    name: text,
    modelNumber: orNull(text),
    genericName: orNull(text),
    deviceClass: orNull(text),
    gtin14: orNull(text),
    saleStartYear: orNull(integer),
    createdAt: instant,
  },
  { indices: [{ name: 'ix_device_model_manufacturer', columns: ['manufacturerId'] }] },
);

export const softwareReleaseTable = table<SoftwareRelease>(
  'software_release',
  { id, modelId: owner('device_model', 'fk_software_release_model'), softwareVersion: orNull(text) },
  { indices: [{ name: 'ix_software_release_model', columns: ['modelId'] }] },
);

export const deviceTable = table<Device>(
  'device',
  {
    id,
    ledgerNumber: orNull(text),
    assetNumber: orNull(text),
    modelId: owner('device_model', 'fk_device_model'),
    releaseId: owner('software_release', 'fk_device_release'),
    manufacturerAsWritten: text,
    serialNumber: orNull(text),
    softwareVersion: orNull(text),
    operatingSystem: orNull(text),
    udi: orNull(json),
    department: orNull(text),
    place: orNull(text),
    ownership: word,
    connection: word,
    ipAddress: orNull(text),
    macAddress: orNull(text),
    vlan: orNull(text),
    installedOn: orNull(day),
    operatingState: orNull(text),
    active: flag,
    eol: orNull(day),
    eos: orNull(day),
    saleEndedOn: orNull(day),
    maintenanceContract: orNull(text),
    note: orNull(text),
    remarks: json,
    provenance: json,
    searchText: text,
    createdAt: instant,
    updatedAt: instant,
    removedAt: orNull(instant),
  },
  {
    indices: [
      { name: 'ix_device_model', columns: ['modelId'] },
      { name: 'ix_device_release', columns: ['releaseId'] },
      { name: 'ix_device_ledger_number', columns: ['ledgerNumber'] },
      { name: 'ix_device_department', columns: ['department'] },
    ],
  },
);

export const partyTable = table<Party>(
  'party',
  {
    id,
    deviceId: orNull(owner('device', 'fk_party_device')),
    modelId: orNull(owner('device_model', 'fk_party_model')),
    role: word,
    name: text,
    validFrom: orNull(day),
    validUntil: orNull(day),
    origin: word,
  },
  {
    indices: [
      { name: 'ix_party_device', columns: ['deviceId'] },
      { name: 'ix_party_model', columns: ['modelId'] },
    ],
  },
);

export const assessmentTable = table<Assessment>(
  'assessment',
  {
    id,
    deviceId: owner('device', 'fk_assessment_device'),
    threatOpen: orNull(word),
    update: { ...orNull(word), name: 'update_state' },
    compensatingControls: orNull(word),
    controlsAdequate: orNull(word),
    controlsVerifiedOn: orNull(day),
    note: orNull(text),
    at: instant,
    by: { ...text, name: 'entered_by' },
  },
  { indices: [{ name: 'ux_assessment_device', columns: ['deviceId'], unique: true }] },
);

export const confirmedNameTable = table<ConfirmedName>(
  'confirmed_name',
  {
    id,
    manufacturerId: orNull(owner('manufacturer', 'fk_confirmed_name_manufacturer')),
    modelId: orNull(owner('device_model', 'fk_confirmed_name_model')),
    trackingId: orNull(text),
    productName: text,
    at: instant,
    by: { ...text, name: 'confirmed_by' },
  },
  { indices: [{ name: 'ix_confirmed_name_tracking', columns: ['trackingId'] }] },
);
