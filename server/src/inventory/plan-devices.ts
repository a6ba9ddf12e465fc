import { applyRow, blankDevice, putIfChanged } from './apply-row.js';
import { isSame } from './canonical.js';
import type { Device, LedgerRow } from './device.js';
import type { LedgerDeviceRow } from './device-fields.js';
import { takeIdentity, writtenModelOf } from './device-identity.js';
import { openWork, type ImportWork } from './import-work.js';
import { isKnownAlready } from './known-already.js';
import type { Notebook } from './known-inventory.js';
import { knownLedger } from './known-rows.js';
import { indexForMeetings, type Identifiers, type KnownDevice, type Meeting, type MeetingIndex } from './meetings.js';
import { placeDevices } from './place-devices.js';
import type { ImportFacts } from './provenance.js';
import { contentOf } from './row-content.js';
import { takeFields } from './take-fields.js';

interface DevicePlan {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Ids of the devices that the file no longer has; one that is out of use is named once. */
  readonly missing: readonly string[];
  readonly conflicts: number;
  /** Rows that may be a device that is known already. */
  readonly meetings: number;
}

/** Writes the rows of one ledger into the notebook and counts what that meant. Linear in rows and devices. */
export function planDevices(rows: readonly LedgerDeviceRow[], notebook: Notebook, facts: ImportFacts): DevicePlan {
  const work = openWork(notebook, facts);
  const own = [...notebook.rows.ledger_row.values()].filter(({ ledgerId }) => ledgerId === facts.ledgerId);
  const ledger = knownLedger(own, rows);
  const index = indexOf(work, own, new Set(ledger.vanished.map(({ deviceId }) => deviceId)));
  const counts = { created: 0, updated: 0, unchanged: 0 };
  let meetings = 0;
  for (const row of rows) {
    const known = ledger.rowOf(row);
    const taken = known ? takeKnownRow(row, known, work) : takeNewRow(row, index, work);
    counts[taken.outcome] += 1;
    if (taken.isDoubtful) meetings += 1;
  }
  const missing = missingDevices(ledger.vanished, work);
  if (counts.created + counts.updated > 0) placeDevices(notebook, facts.at);
  return { ...counts, missing, conflicts: work.conflicts.noted(), meetings };
}

interface Taken {
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly isDoubtful: boolean;
}

/** Devices that have a row of this ledger in the file are not met by another one. */
function indexOf({ notebook, register }: ImportWork, own: readonly LedgerRow[], vanished: ReadonlySet<string>): MeetingIndex {
  const { device, device_model: models } = notebook.rows;
  const known = [...device.values()]
    .filter(({ removedAt }) => removedAt === null)
    .map((each): KnownDevice => {
      const { name, modelNumber, manufacturer } = writtenModelOf(each, models);
      const manufacturerId = models.get(each.modelId)?.manufacturerId ?? register.makers.find(manufacturer);
      return { ...each, model: { id: each.modelId, manufacturerId, name, modelNumber }, hasVanished: vanished.has(each.id) };
    });
  const index = indexForMeetings(known);
  for (const { deviceId } of own) if (!vanished.has(deviceId)) index.forget(deviceId);
  return index;
}

function takeNewRow(row: LedgerDeviceRow, index: MeetingIndex, work: ImportWork): Taken {
  const { notebook, facts } = work;
  const meeting = index.meet(identifiersOf(row, work));
  const met = meeting.kind === 'met' ? notebook.rows.device.get(meeting.deviceId) : undefined;
  if (met) index.forget(met.id);
  const ledgerRow: LedgerRow = {
    id: notebook.newId(),
    ledgerId: facts.ledgerId,
    key: row.key,
    deviceId: met?.id ?? notebook.newId(),
    row: row.row,
    content: contentOf(row),
    importId: facts.importId,
    missingSince: null,
  };
  const device = met ?? blankDevice(ledgerRow.deviceId, facts.at);
  const next = applyRow(device, row, {}, ledgerRow.id, work);
  work.rows.put(ledgerRow);
  if (met) putIfChanged(next, met, work);
  else notebook.put('device', next);
  noteDoubts(meeting, ledgerRow.id, work);
  return { outcome: met ? 'updated' : 'created', isDoubtful: meeting.kind === 'doubtful' };
}

/** By what the row may be recognised; nothing is written for it. */
function identifiersOf(row: LedgerDeviceRow, work: ImportWork): Identifiers {
  const device = takeFields(takeIdentity(blankDevice('', work.facts.at), row, {}, work), row, {}, work);
  const written = writtenModelOf(device, work.notebook.rows.device_model);
  const model = work.register.findModel(written);
  const manufacturerId = model?.manufacturerId ?? work.register.makers.find(written.manufacturer);
  return { ...device, model: { id: model?.id, manufacturerId, name: written.name, modelNumber: written.modelNumber } };
}

/** The row has a device of its own until somebody says which it is, so that nothing is missed. */
function noteDoubts(meeting: Meeting, ledgerRowId: string, { notebook, facts }: ImportWork): void {
  if (meeting.kind !== 'doubtful') return;
  for (const { deviceId, by } of meeting.candidates) {
    const question = { ledgerRowId, deviceId, metBy: by, why: meeting.why, at: facts.at, state: 'open', decidedBy: null } as const;
    notebook.put('doubtful_meeting', { id: notebook.newId(), ...question });
  }
}

function takeKnownRow(row: LedgerDeviceRow, known: LedgerRow, work: ImportWork): Taken {
  const { notebook, facts } = work;
  const unchanged: Taken = { outcome: 'unchanged', isDoubtful: false };
  const device = notebook.rows.device.get(known.deviceId);
  if (!device) return unchanged;
  const content = contentOf(row, known.content);
  const key = row.ledgerNumber === null ? known.key : row.key;
  const isRepeated = isSame(content, known.content) && key === known.key;
  if (isRepeated && known.missingSince === null) return unchanged;
  if (known.missingSince !== null) dropRenumbering(device.id, facts.ledgerId, work);
  const isNews = !isKnownAlready(device, row, known.content, work);
  const next = applyRow(device, row, known.content, known.id, work);
  work.rows.put({ ...known, key, row: row.row, content, importId: facts.importId, missingSince: null });
  putIfChanged(next, device, work);
  return isRepeated || (!isNews && !isVisiblyChanged(next, device)) ? unchanged : { outcome: 'updated', isDoubtful: false };
}

/** Provenance and the search text are not what a person means by a changed device. */
function isVisiblyChanged(next: Device, before: Device): boolean {
  const seen = ({ provenance: _, searchText: __, updatedAt: ___, ...rest }: Device) => rest;
  return !isSame(seen(next), seen(before));
}

/** The old number is back: two rows of one ledger are two devices, so nobody needs to say whether a new number is the old device. */
function dropRenumbering(deviceId: string, ledgerId: string, { notebook }: ImportWork): void {
  for (const meeting of [...notebook.rows.doubtful_meeting.values()]) {
    const asks = meeting.state === 'open' && meeting.deviceId === deviceId;
    if (asks && notebook.rows.ledger_row.get(meeting.ledgerRowId)?.ledgerId === ledgerId) notebook.remove('doubtful_meeting', meeting.id);
  }
}

/** They stay as they are: a device that is in use and in no file is for a person to look after. */
function missingDevices(vanished: readonly LedgerRow[], { notebook, facts, rows }: ImportWork): string[] {
  const missing = new Set<string>();
  for (const row of vanished) {
    const device = notebook.rows.device.get(row.deviceId);
    if (device && device.removedAt === null && (device.active || row.missingSince === null)) missing.add(device.id);
    if (row.missingSince === null) rows.put({ ...row, missingSince: facts.at });
  }
  return [...missing];
}
