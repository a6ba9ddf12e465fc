import type { Device, Provenance, ValueConflict } from './device.js';
import { ownFields, withField, type OwnField } from './device-fields.js';
import { placed, writtenModelOf } from './device-identity.js';
import { remarksOn } from './device-remarks.js';
import { withStanding } from './device-standing.js';
import type { ImportWork } from './import-work.js';
import type { ChangedDevice } from './inventory.contract.js';
import { HOLDER, isPartyField, partyFieldsChanged, partyRoles, putParty } from './parties.js';
import { valuesOf } from './row-content.js';
import { udiOf } from './take-fields.js';

/** What a person sets by hand: it stays until the ledger's own value changes. It also decides what was in conflict about it. */
export function changeByHand(device: Device, change: ChangedDevice, work: ImportWork): Device {
  let next: Device = { ...device, updatedAt: work.facts.at };
  for (const field of ownFields) {
    const value = (change as Readonly<Record<string, unknown>>)[field];
    if (value === undefined) continue;
    const text = value === null || value === 'unknown' ? null : (typeof value === 'string' ? value : JSON.stringify(value)).trim() || null;
    next = setByHand(withField(next, field, text), field, text, work);
  }
  if (change.active !== undefined) next = setByHand({ ...next, active: change.active }, 'active', String(change.active), work);
  if (change.parties) next = replaceParties(next, change.parties, work);
  return settled(next, work);
}

function setByHand(device: Device, field: string, value: string | null, work: ImportWork): Device {
  const { at, by } = work.facts;
  work.conflicts.decide(device.id, field, value, { at, by });
  return { ...device, provenance: { ...device.provenance, [field]: byHand(device.provenance[field], value, { at, by }) } };
}

function byHand(before: Provenance | undefined, value: string | null, { at, by }: { at: string; by: string }): Provenance {
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

/** Days that a maker announced and a person of the hospital confirmed; null: the announcement was taken back. Absent: nothing was said. */
export interface NoticedDates {
  readonly eol?: { readonly day: string | null; readonly asWritten: string } | null;
  readonly eos?: { readonly day: string | null; readonly asWritten: string } | null;
}

/** A later notice: it stays until the ledger's own value changes. Where it was taken back the ledger's word stands again. */
export function changeByNotice(device: Device, dates: NoticedDates, work: ImportWork): Device {
  const { at, by } = work.facts;
  let next: Device = { ...device, updatedAt: at };
  for (const field of ['eol', 'eos'] as const) {
    const said = dates[field];
    if (said === undefined) continue;
    const before = next.provenance[field];
    const day = said === null ? (before?.ledgerValue ?? null) : said.day;
    const from: Provenance = { ...byHand(before, said?.asWritten ?? day, { at, by }), origin: said === null ? 'ledger' : 'notice' };
    next = { ...next, [field]: day, provenance: { ...next.provenance, [field]: from } };
  }
  return settled(next, work);
}

/** The list as a person left it. Roles that stayed as they were go on following their ledger. */
function replaceParties(device: Device, parties: NonNullable<ChangedDevice['parties']>, work: ImportWork): Device {
  const before = work.parties.of(device.id);
  const after = parties.map(({ role, name, from, until }) => ({ role, name, validFrom: from, validUntil: until }));
  const changed = partyFieldsChanged(before, after);
  const roles = new Set([...before, ...after].map(({ role }) => role).filter((role) => changed.some((field) => isOfRole(field, role))));
  for (const party of before) if (roles.has(party.role)) work.parties.remove(party);
  for (const party of after)
    if (roles.has(party.role))
      work.parties.put({ id: work.notebook.newId(), deviceId: device.id, modelId: null, ...party, origin: 'hand' });
  return changed.reduce((next, field) => setByHand(next, field, textOfParties(after, field), work), device);
}

function isOfRole(field: string, role: string): boolean {
  if (field.startsWith('maintenance')) return role === 'maintenance';
  return field === HOLDER ? role === 'marketing_authorisation_holder' : partyRoles[field] === role;
}

function textOfParties(
  parties: readonly { role: string; name: string; validFrom: string | null; validUntil: string | null }[],
  field: string,
): string | null {
  const ofRole = parties.filter(({ role }) => isOfRole(field, role));
  const day = field === 'maintenanceFrom' ? 'validFrom' : field === 'maintenanceUntil' ? 'validUntil' : undefined;
  return day ? (ofRole[0]?.[day] ?? null) : ofRole.map(({ name }) => name).join('、') || null;
}

/** After values changed: remarks that no longer hold go, model, release and search text follow. */
function settled(device: Device, work: ImportWork): Device {
  const { notebook, register, rows, facts } = work;
  const next = placed(device, writtenModelOf(device, notebook.rows.device_model), register, notebook.rows, facts.at);
  return {
    ...next,
    remarks: remarksOn(
      next,
      rows.of(next.id).map(({ content }) => content),
    ),
  };
}

/** A conflict between what is kept and what the ledger now says, decided by a person. */
export function decideConflict(conflict: ValueConflict, take: 'kept' | 'offered', work: ImportWork): void {
  const { at, by } = work.facts;
  const state = take === 'kept' ? 'kept' : 'taken';
  work.notebook.put('value_conflict', { ...conflict, state, decidedAt: at, decidedBy: by });
  const device = work.notebook.rows.device.get(conflict.deviceId);
  if (take === 'kept' || !device) return;
  const from: Provenance = {
    origin: 'ledger',
    asWritten: conflict.offeredAsWritten,
    ledgerValue: conflict.offered,
    ledgerId: conflict.ledgerId,
    row: conflict.row,
    importId: conflict.importId,
    at,
    by,
  };
  const changed = withOffered(device, conflict, work);
  const next = { ...changed, updatedAt: at, provenance: { ...device.provenance, [conflict.field]: from } };
  work.notebook.put('device', settled(withMaker(withWholeModel(next, conflict, from, work)), work));
}

/** A name without its number, or a number without its name, would be a model that neither ledger means: both come from the one ledger. */
function withWholeModel(device: Device, { field, ledgerId }: ValueConflict, from: Provenance, work: ImportWork): Device {
  const other = field === 'name' ? 'modelNumber' : field === 'modelNumber' ? 'name' : undefined;
  if (!other) return device;
  const row = work.rows.of(device.id).find((each) => each.ledgerId === ledgerId);
  const { asWritten = null, value = null } = (row && valuesOf(row.content)[other]) ?? {};
  work.conflicts.decide(device.id, other, value, { at: from.at, by: from.by });
  return { ...device, provenance: { ...device.provenance, [other]: { ...from, asWritten, ledgerValue: value } } };
}

function withOffered(device: Device, { field, offered, offeredAsWritten }: ValueConflict, work: ImportWork): Device {
  if (isOwnField(field)) return withField(device, field, offered);
  if (field === 'active') return withStanding(device, offered === 'true', offeredAsWritten);
  if (field === 'udi' && offeredAsWritten !== null) return { ...device, udi: udiOf(offeredAsWritten, work.facts.today) };
  const isHolderByHand = field === 'manufacturer' && device.provenance[HOLDER]?.origin === 'hand';
  if (isPartyField(field) && !isHolderByHand) putParty(device.id, field, offered, work);
  return device;
}

/** The maker as written follows when another ledger's word for it was taken. */
function withMaker(device: Device): Device {
  return { ...device, manufacturerAsWritten: device.provenance['manufacturer']?.ledgerValue ?? device.manufacturerAsWritten };
}

function isOwnField(field: string): field is OwnField {
  return (ownFields as readonly string[]).includes(field);
}
