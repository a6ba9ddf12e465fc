import { parseUdi } from '#feeds/vocabulary/udi.js';
import { isSame } from './canonical.js';
import type { Device, LedgerRow, Provenance } from './device.js';
import { ownFields, textOf, withField, type LedgerDeviceRow, type OwnField, type WrittenValue } from './device-fields.js';
import type { Notebook } from './known-inventory.js';
import { indexForMeetings, type MeetingIndex } from './meetings.js';
import { openRegister, type ModelRegister } from './model-register.js';
import { partiesOfRow } from './parties.js';
import { searchTextOf } from './search-text.js';

export interface ImportFacts {
  readonly importId: string;
  readonly ledgerId: string;
  /** The main ledger gives the device its number; another one only where there is none yet. */
  readonly isMain: boolean;
  readonly at: string;
  readonly today: string;
  readonly by: string;
}

export interface DevicePlan {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly missing: readonly string[];
  readonly conflicts: number;
  readonly meetings: number;
}

/** Remarks that come from a field, so that they go when a good value comes. */
const REMARKS_OF: Readonly<Record<string, readonly string[]>> = {
  softwareVersion: ['version_unknown'],
  udi: ['udi_'],
  eol: ['eol_', 'eos_before_eol'],
  eos: ['eos_'],
};

/** Writes the rows of one ledger into the notebook and counts what that meant. Linear in rows and devices. */
export function planDevices(rows: readonly LedgerDeviceRow[], notebook: Notebook, facts: ImportFacts): DevicePlan {
  const register = openRegister(notebook);
  const ofLedger = new Map(
    [...notebook.rows.ledger_row.values()].filter(({ ledgerId }) => ledgerId === facts.ledgerId).map((row) => [row.key, row]),
  );
  const standing = [...notebook.rows.device.values()].filter(({ removedAt }) => removedAt === null);
  const index = indexForMeetings(standing);
  for (const { deviceId } of ofLedger.values()) index.forget(deviceId);
  const work: Work = { notebook, register, index, facts, conflicts: 0, meetings: 0 };

  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const row of rows) counts[takeRow(row, ofLedger.get(row.key), work)] += 1;
  const seen = new Set(rows.map(({ key }) => key));
  const missing = [...ofLedger.values()].filter(({ key }) => !seen.has(key));
  for (const row of missing) if (row.missingSince === null) notebook.put('ledger_row', { ...row, missingSince: facts.at });
  return { ...counts, missing: missing.map(({ deviceId }) => deviceId), conflicts: work.conflicts, meetings: work.meetings };
}

interface Work {
  readonly notebook: Notebook;
  readonly register: ModelRegister;
  readonly index: MeetingIndex;
  readonly facts: ImportFacts;
  conflicts: number;
  meetings: number;
}

function takeRow(row: LedgerDeviceRow, known: LedgerRow | undefined, work: Work): 'created' | 'updated' | 'unchanged' {
  if (known) return takeKnownRow(row, known, work);
  const { notebook, index, facts } = work;
  const fresh = newDevice(row, work);
  const meeting = index.meet(fresh);
  const ledgerRow: LedgerRow = {
    id: notebook.newId(),
    ledgerId: facts.ledgerId,
    key: row.key,
    deviceId: meeting.kind === 'met' ? meeting.deviceId : fresh.id,
    row: row.row,
    content: contentOf(row),
    importId: facts.importId,
    missingSince: null,
  };
  const met = meeting.kind === 'met' ? notebook.rows.device.get(meeting.deviceId) : undefined;
  if (met) {
    index.forget(met.id);
    putIfChanged(applyRow(met, row, {}, work), met, notebook);
    notebook.put('ledger_row', ledgerRow);
    return 'updated';
  }
  notebook.put('device', fresh);
  notebook.put('ledger_row', ledgerRow);
  for (const party of partiesOfRow(row, fresh.id, notebook.newId)) notebook.put('party', party);
  if (meeting.kind === 'doubtful') {
    work.meetings += 1;
    notebook.put('doubtful_meeting', {
      id: notebook.newId(),
      ledgerRowId: ledgerRow.id,
      deviceId: meeting.deviceId,
      metBy: meeting.by,
      why: meeting.why,
      at: facts.at,
      state: 'open',
      decidedBy: null,
    });
  }
  return 'created';
}

function takeKnownRow(row: LedgerDeviceRow, known: LedgerRow, work: Work): 'updated' | 'unchanged' {
  const { notebook, facts } = work;
  const device = notebook.rows.device.get(known.deviceId);
  if (!device) return 'unchanged';
  // What a newer export leaves blank or has no column for stays known.
  const content = { ...known.content, ...contentOf(row) };
  const isRepeated = isSame(content, known.content);
  if (isRepeated && known.missingSince === null) return 'unchanged';
  notebook.put('ledger_row', { ...known, row: row.row, content, importId: facts.importId, missingSince: null });
  putIfChanged(isRepeated ? device : applyRow(device, row, known.content, work), device, notebook);
  return isRepeated ? 'unchanged' : 'updated';
}

function newDevice(row: LedgerDeviceRow, work: Work): Device {
  const { facts, notebook } = work;
  const blank: Device = {
    id: notebook.newId(),
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
    active: row.active,
    eol: null,
    eos: null,
    saleEndedOn: null,
    maintenanceContract: null,
    note: null,
    remarks: [],
    provenance: {},
    searchText: '',
    createdAt: facts.at,
    updatedAt: facts.at,
    removedAt: null,
  };
  return applyRow(blank, row, {}, work);
}

/** The device after one row: fields that the ledger's own value changed for, unless a hand or a notice set another value meanwhile. */
function applyRow(device: Device, row: LedgerDeviceRow, before: Readonly<Record<string, string>>, work: Work): Device {
  let next: Device = { ...device, updatedAt: work.facts.at, provenance: { ...device.provenance } };
  if (row.ledgerNumber !== null && (work.facts.isMain || next.ledgerNumber === null)) next = { ...next, ledgerNumber: row.ledgerNumber };
  for (const field of ownFields) {
    const written = row.values[field];
    if (!written || before[field] === contentValue(written)) continue;
    if (written.value !== null) next = takeField(next, field, written, row, work);
    else if (written.asWritten.trim() && textOf(next, field) === null) next = asWritten(next, field, written, row, work);
  }
  next = takeUdi(next, row, before, work);
  const state = row.values['operatingState'];
  if (state && before['operatingState'] !== (state.value ?? undefined)) next = { ...next, active: row.active };
  next = { ...next, remarks: remarksAfter(next, row) };
  return withModel(next, row, work);
}

function takeField(device: Device, field: OwnField, written: WrittenValue, row: LedgerDeviceRow, work: Work): Device {
  const { facts } = work;
  const kept = device.provenance[field];
  const current = textOf(device, field);
  const isOthers =
    kept !== undefined &&
    (kept.origin === 'hand' || kept.origin === 'notice' || (kept.ledgerId !== null && kept.ledgerId !== facts.ledgerId));
  if (isOthers && current !== written.value) {
    noteConflict(device, field, current, kept, written, row, work);
    return { ...device, provenance: { ...device.provenance, [field]: { ...kept, ledgerValue: written.value } } };
  }
  if (isOthers) return device;
  return { ...withField(device, field, written.value), provenance: { ...device.provenance, [field]: provenanceOf(written, row, facts) } };
}

/** A text that is no value ("2034年頃") is kept as written beside the empty field. */
function asWritten(device: Device, field: OwnField, written: WrittenValue, row: LedgerDeviceRow, { facts }: Work): Device {
  return { ...device, provenance: { ...device.provenance, [field]: provenanceOf(written, row, facts) } };
}

function noteConflict(
  device: Device,
  field: string,
  current: string | null,
  kept: Provenance,
  written: WrittenValue,
  row: LedgerDeviceRow,
  work: Work,
): void {
  const { notebook, facts } = work;
  work.conflicts += 1;
  const standing = [...notebook.rows.value_conflict.values()].find(
    (each) => each.deviceId === device.id && each.field === field && each.state === 'open',
  );
  notebook.put('value_conflict', {
    id: standing?.id ?? notebook.newId(),
    deviceId: device.id,
    field,
    kept: current,
    keptFrom: `${kept.origin}: ${kept.by} ${kept.at}`,
    offered: written.value,
    offeredAsWritten: written.asWritten,
    ledgerId: facts.ledgerId,
    row: row.row,
    importId: facts.importId,
    at: facts.at,
    state: 'open',
    decidedAt: null,
    decidedBy: null,
  });
}

function takeUdi(device: Device, row: LedgerDeviceRow, before: Readonly<Record<string, string>>, { facts }: Work): Device {
  const written = row.values['udi'];
  if (!written || written.value === null || before['udi'] === written.value) return device;
  const read = parseUdi(written.asWritten, facts.today);
  const udi = {
    raw: written.asWritten,
    valid: read?.valid ?? false,
    gtin14: read?.gtin14 ?? null,
    serial: read?.serial ?? null,
    lot: read?.lot ?? null,
    manufacturedOn: read?.manufacturedOn ?? null,
    expiresOn: read?.expiresOn ?? null,
    issue: read ? read.issue : 'not_readable',
  };
  return { ...device, udi, provenance: { ...device.provenance, udi: provenanceOf(written, row, facts) } };
}

function remarksAfter(device: Device, row: LedgerDeviceRow): string[] {
  const spoken = Object.keys(REMARKS_OF).filter((field) => row.values[field] !== undefined);
  const gone = spoken.flatMap((field) => REMARKS_OF[field] ?? []);
  const stays = device.remarks.filter((code) => code !== 'duplicate' && !gone.some((start) => code.startsWith(start)));
  const isVersionKnown = device.softwareVersion !== null;
  return [...new Set([...stays, ...row.remarks])].filter((code) => code !== 'version_unknown' || !isVersionKnown).sort();
}

function withModel(device: Device, row: LedgerDeviceRow, { notebook, register, facts }: Work): Device {
  const value = (field: string) => row.values[field]?.value ?? null;
  const known = notebook.rows.device_model.get(device.modelId);
  const manufacturer = value('manufacturer') ?? (device.manufacturerAsWritten || value('foreignManufacturer') || '');
  const model = register.modelOf(
    {
      manufacturer,
      name: value('name') ?? known?.name ?? null,
      modelNumber: value('modelNumber') ?? known?.modelNumber ?? null,
      genericName: value('genericName'),
      deviceClass: value('deviceClass'),
    },
    facts.at,
  );
  const releaseId = register.releaseOf(model.id, device.softwareVersion).id;
  const placed = { ...device, manufacturerAsWritten: manufacturer, modelId: model.id, releaseId };
  return { ...placed, searchText: searchTextOf(placed, model, notebook.rows.manufacturer.get(model.manufacturerId)?.name ?? '') };
}

function provenanceOf(written: WrittenValue, row: LedgerDeviceRow, facts: ImportFacts): Provenance {
  return {
    origin: 'ledger',
    asWritten: written.asWritten,
    ledgerValue: written.value,
    ledgerId: facts.ledgerId,
    row: row.row,
    importId: facts.importId,
    at: facts.at,
    by: facts.by,
  };
}

/** What is compared with the last import: canonical values, so that another file format or another way of writing a date changes nothing. */
function contentOf(row: LedgerDeviceRow): Record<string, string> {
  const entries = Object.entries(row.values).map(([field, written]) => [field, contentValue(written)] as const);
  const filled = entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
  return Object.fromEntries(row.remarks.includes('duplicate') ? [...filled, ['duplicate', 'yes']] : filled);
}

function contentValue({ value, asWritten: raw }: WrittenValue): string | undefined {
  if (value !== null) return value;
  return raw.trim() ? `as written: ${raw.normalize('NFKC').trim()}` : undefined;
}

function putIfChanged(next: Device, before: Device, notebook: Notebook): void {
  if (!isSame({ ...next, updatedAt: '' }, { ...before, updatedAt: '' })) notebook.put('device', next);
}
