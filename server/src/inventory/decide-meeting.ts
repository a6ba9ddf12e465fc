import { applyRow } from './apply-row.js';
import type { Device, DoubtfulMeeting, LedgerRow, Provenance } from './device.js';
import { ownFields, textOf, withField, type LedgerDeviceRow } from './device-fields.js';
import type { ImportWork } from './import-work.js';
import type { Notebook } from './known-inventory.js';
import { isNumbered, shownKey } from './known-rows.js';
import { valuesOf } from './row-content.js';

/**
 * "Is this row the device we know?" Yes: all that the row's own device stood in for goes to the device that is known, as if the row had met
 * it at once; a number that the same ledger gave up is replaced. No: both stay, and the row is not asked about this device again.
 * `workOf` opens the work of the ledger that a row belongs to.
 */
export function decideMeeting(
  meeting: DoubtfulMeeting,
  same: boolean,
  notebook: Notebook,
  { by, workOf }: { readonly by: string; readonly workOf: (row: LedgerRow) => ImportWork },
): void {
  notebook.put('doubtful_meeting', { ...meeting, state: same ? 'same' : 'different', decidedBy: by });
  const row = notebook.rows.ledger_row.get(meeting.ledgerRowId);
  const [known, standIn] = [notebook.rows.device.get(meeting.deviceId), row && notebook.rows.device.get(row.deviceId)];
  if (!same || !row || !known || !standIn || known.id === standIn.id) return;
  for (const other of questionsAbout(notebook, row.id, meeting.id))
    notebook.put('doubtful_meeting', { ...other, state: 'different', decidedBy: by });
  joinDevices(known, standIn, row, workOf);
  carryOver(known.id, standIn.id, notebook);
}

function questionsAbout(notebook: Notebook, ledgerRowId: string, except: string): DoubtfulMeeting[] {
  return [...notebook.rows.doubtful_meeting.values()].filter(
    (each) => each.ledgerRowId === ledgerRowId && each.id !== except && each.state === 'open',
  );
}

/** Every row that meant the stand-in says what it says of the known device; a former row of the same ledger that vanished is replaced. */
function joinDevices(known: Device, standIn: Device, asked: LedgerRow, workOf: (row: LedgerRow) => ImportWork): void {
  let next = known;
  const { rows } = workOf(asked);
  for (const row of rows.of(standIn.id)) {
    const work = workOf(row);
    const former = work.rows.of(known.id).find((each) => each.ledgerId === row.ledgerId && each.missingSince !== null);
    if (former && isFormerNumber(next, former)) next = { ...next, ledgerNumber: null };
    next = applyRow(next, rowOf(row, standIn), former?.content ?? {}, row.id, work);
    if (former) removeRow(former, work);
    work.rows.put({ ...row, deviceId: known.id });
  }
  const { notebook, facts } = workOf(asked);
  notebook.put('device', { ...withHandValues(next, standIn), updatedAt: facts.at });
  notebook.put('device', { ...standIn, removedAt: facts.at });
}

function isFormerNumber({ ledgerNumber }: Device, former: LedgerRow): boolean {
  return ledgerNumber !== null && isNumbered(former) && shownKey(former.key) === ledgerNumber.replace(/\s+/g, '');
}

function removeRow(row: LedgerRow, { notebook, rows }: ImportWork): void {
  for (const meeting of [...notebook.rows.doubtful_meeting.values()])
    if (meeting.ledgerRowId === row.id) notebook.remove('doubtful_meeting', meeting.id);
  rows.remove(row);
}

/** The row as it was read, put together from what is kept of it. */
function rowOf({ row, key, content, ledgerId }: LedgerRow, standIn: Device): LedgerDeviceRow {
  const values = Object.fromEntries(
    Object.entries(valuesOf(content)).map(([field, written]) => [
      field,
      { ...written, asWritten: asWrittenIn(standIn.provenance[field], ledgerId) ?? written.asWritten },
    ]),
  );
  const ledgerNumber = values['ledgerNumber']?.value ?? null;
  const remarks = content['remarks']?.split(' ') ?? [];
  return { row, key, ledgerNumber, active: content['gone'] !== 'yes', values, remarks };
}

function asWrittenIn(from: Provenance | undefined, ledgerId: string): string | null {
  return from?.origin === 'ledger' && from.ledgerId === ledgerId ? from.asWritten : null;
}

/** What a person had set on the stand-in, where nobody has on the known device. */
function withHandValues(known: Device, standIn: Device): Device {
  return ownFields.reduce((next, field) => {
    const from = standIn.provenance[field];
    if (from?.origin !== 'hand' || next.provenance[field]?.origin === 'hand') return next;
    return { ...withField(next, field, textOf(standIn, field)), provenance: { ...next.provenance, [field]: from } };
  }, known);
}

/** What others said of the stand-in is said of the known device from now on. */
function carryOver(knownId: string, standInId: string, notebook: Notebook): void {
  const { assessment, doubtful_meeting: meetings, value_conflict: conflicts, party } = notebook.rows;
  const isAssessed = [...assessment.values()].some(({ deviceId }) => deviceId === knownId);
  for (const each of [...assessment.values()])
    if (each.deviceId === standInId && !isAssessed) notebook.put('assessment', { ...each, deviceId: knownId });
  for (const each of [...meetings.values()])
    if (each.deviceId === standInId && each.state === 'open') notebook.put('doubtful_meeting', { ...each, deviceId: knownId });
  for (const each of [...conflicts.values()])
    if (each.deviceId === standInId && each.state === 'open') notebook.remove('value_conflict', each.id);
  const roles = new Set([...party.values()].flatMap(({ deviceId, role }) => (deviceId === knownId ? [role] : [])));
  for (const each of [...party.values()])
    if (each.deviceId === standInId && !roles.has(each.role)) notebook.put('party', { ...each, deviceId: knownId });
}
