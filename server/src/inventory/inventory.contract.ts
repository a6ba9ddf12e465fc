import { z } from 'zod';
import { Day, Instant, PageQuery, pageOf } from '../http/page.contract.js';

export const ownerships = ['owned', 'leased', 'rental', 'loan', 'used', 'demo', 'unknown'] as const;
export const connections = ['always', 'intermittent', 'maintenance-only', 'standalone', 'cloud', 'unknown'] as const;
export const partyRoles = [
  'marketing_authorisation_holder',
  'foreign_manufacturer',
  'distributor',
  'lessor',
  'repairer',
  'maintenance',
] as const;
export const importKinds = ['devices', 'aliases', 'models', 'productNames', 'assessments'] as const;

export const ImportQuery = z.object({
  kind: z.enum(importKinds).default('devices'),
  ledger: z.string().max(100).optional(),
  dryRun: z
    .enum(['true', 'false', '1', '0', ''])
    .default('false')
    .transform((word) => word === 'true' || word === '1' || word === ''),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

/** A cell that asks for a person's eye. `row` is the row of the file as a spreadsheet counts it (from 1). */
export const RowRemark = z.object({
  row: z.number().int(),
  column: z.string(),
  value: z.string(),
  code: z.string(),
  message: z.string(),
});
export const MissingDevice = z.object({ id: z.string(), ledgerNumber: z.string().nullable(), manufacturer: z.string(), model: z.string() });

export const ImportResult = z.object({
  id: z.string().nullable().describe('null for a trial run'),
  kind: z.enum(importKinds),
  ledger: z.string(),
  fileName: z.string(),
  dryRun: z.boolean(),
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  missing: z.array(MissingDevice),
  rejected: z.array(RowRemark),
  remarks: z.array(RowRemark),
  conflicts: z.number().int(),
  meetings: z.number().int().describe('rows that may be a device of another ledger and wait for confirmation'),
  sheet: z.string().nullable(),
  headerRow: z.number().int(),
  encoding: z.string(),
  columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
});
export type ImportResult = z.infer<typeof ImportResult>;

export const ImportView = ImportResult.extend({ at: Instant, by: z.string(), undoneAt: Instant.nullable(), undoable: z.boolean() });
export const ImportPage = pageOf(ImportView);

export const UdiView = z.object({
  raw: z.string(),
  valid: z.boolean(),
  gtin14: z.string().nullable(),
  serial: z.string().nullable(),
  lot: z.string().nullable(),
  manufacturedOn: Day.nullable(),
  expiresOn: Day.nullable(),
  issue: z.string().nullable(),
});

export const DeviceView = z.object({
  id: z.string(),
  assetNumber: z.string().nullable(),
  ledgerNumber: z.string().nullable(),
  manufacturer: z.string(),
  manufacturerAsWritten: z.string(),
  model: z.string().describe('販売名, the brand name; the model number where there is none'),
  modelId: z.string(),
  modelNumber: z.string().nullable().describe('型式'),
  genericName: z.string().nullable(),
  deviceClass: z.string().nullable(),
  serialNumber: z.string().nullable(),
  softwareVersion: z.string().nullable(),
  operatingSystem: z.string().nullable(),
  udi: UdiView.nullable(),
  department: z.string().nullable(),
  place: z.string().nullable(),
  ownership: z.enum(ownerships),
  connection: z.enum(connections),
  ipAddress: z.string().nullable(),
  macAddress: z.string().nullable(),
  vlan: z.string().nullable(),
  installedOn: Day.nullable(),
  operatingState: z.string().nullable().describe('稼働状態 as written'),
  active: z.boolean(),
  eol: Day.nullable(),
  eos: Day.nullable(),
  maintenanceContract: z.string().nullable(),
  note: z.string().nullable(),
  remarks: z.array(z.string()),
  openFindings: z.number().int(),
});
export type DeviceView = z.infer<typeof DeviceView>;
export const DevicePage = pageOf(DeviceView);

export const DeviceQuery = PageQuery.extend({
  q: z.string().max(500).optional(),
  manufacturer: z.string().max(500).optional().describe('the canonical name, one of its aliases, or as a ledger writes it'),
  model: z.string().max(500).optional().describe('name, model number or id'),
  department: z.string().max(500).optional(),
  remark: z.string().max(100).optional(),
  active: z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .optional(),
});
export type DeviceQuery = z.infer<typeof DeviceQuery>;

/** Where a value of a device comes from; every value of the device page can show it. */
export const ValueSource = z.object({
  field: z.string(),
  value: z.string().nullable(),
  asWritten: z.string().nullable(),
  origin: z.enum(['ledger', 'hand', 'notice', 'master']),
  ledger: z.string().nullable(),
  row: z.number().int().nullable(),
  fileName: z.string().nullable(),
  at: Instant,
  by: z.string(),
});
export const PartyView = z.object({
  role: z.enum(partyRoles),
  name: z.string().max(500),
  from: Day.nullable(),
  until: Day.nullable(),
});
export const DeviceDetail = DeviceView.extend({
  sources: z.array(ValueSource),
  parties: z.array(PartyView),
  ledgers: z.array(z.object({ ledger: z.string(), key: z.string(), row: z.number().int(), missingSince: Instant.nullable() })),
  conflicts: z.array(z.string()),
});
export type DeviceDetail = z.infer<typeof DeviceDetail>;

/** What a person may set by hand; a value set so stays until the ledger's own value changes. null erases. */
export const ChangedDevice = z
  .object({
    softwareVersion: z.string().max(200).nullable(),
    department: z.string().max(200).nullable(),
    place: z.string().max(200).nullable(),
    ownership: z.enum(ownerships),
    connection: z.enum(connections),
    eol: Day.nullable(),
    eos: Day.nullable(),
    active: z.boolean(),
    note: z.string().max(4000).nullable(),
    parties: z.array(PartyView),
  })
  .partial()
  .strict();
export type ChangedDevice = z.infer<typeof ChangedDevice>;

export const ConflictView = z.object({
  id: z.string(),
  deviceId: z.string(),
  ledgerNumber: z.string().nullable(),
  model: z.string(),
  field: z.string(),
  kept: z.string().nullable(),
  keptFrom: z.string(),
  offered: z.string().nullable().describe('null when what the ledger now says is no such value'),
  offeredAsWritten: z.string().nullable(),
  offeredFrom: z.string(),
  at: Instant,
});
export const ConflictPage = pageOf(ConflictView);
export const ConflictDecision = z.object({ take: z.enum(['kept', 'offered']) });

export const MeetingView = z.object({
  id: z.string(),
  ledger: z.string(),
  key: z.string(),
  row: z.number().int(),
  metBy: z.array(z.string()).describe('asset_number, serial_and_model, udi, mac_address'),
  why: z.string().describe('code of the doubt: several_devices, another_serial_number, another_model, renumbered'),
  written: z.record(z.string(), z.string()),
  deviceId: z.string(),
  device: z.record(z.string(), z.string()),
});
export const MeetingPage = pageOf(MeetingView);
export const MeetingDecision = z.object({ same: z.boolean() });

export const ModelView = z.object({
  id: z.string(),
  key: z.string().nullable(),
  manufacturer: z.string(),
  name: z.string(),
  modelNumber: z.string().nullable(),
  genericName: z.string().nullable(),
  deviceClass: z.string().nullable(),
  gtin14: z.string().nullable(),
  saleStartYear: z.number().int().nullable(),
  devices: z.number().int(),
});
export const ModelPage = pageOf(ModelView);

export const ManufacturerView = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(
    z.object({
      alias: z.string(),
      kind: z.enum(['alias', 'succession', 'brand', 'translation']),
      validFrom: Day.nullable(),
      source: z.string(),
    }),
  ),
  models: z.number().int(),
  devices: z.number().int(),
});
export const ManufacturerPage = pageOf(ManufacturerView);
