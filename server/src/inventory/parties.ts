import type { Device, Party, PartyRole } from './device.js';
import type { LedgerDeviceRow, WrittenValue } from './device-fields.js';
import type { ImportWork } from './import-work.js';
import { hasChanged, type RowContent } from './row-content.js';
import { settleClaim } from './take-fields.js';

/** Columns of a ledger that name somebody who owes something for the device (手引書 4: 製造販売業者, 販売業者, 貸与業者, 修理業者). */
export const partyRoles: Readonly<Record<string, PartyRole>> = {
  manufacturer: 'marketing_authorisation_holder',
  foreignManufacturer: 'foreign_manufacturer',
  distributor: 'distributor',
  lessor: 'lessor',
  repairer: 'repairer',
  maintenanceParty: 'maintenance',
};
/** Columns with the days between which the maintenance contract holds. */
const maintenanceDays: Readonly<Record<string, 'validFrom' | 'validUntil'>> = {
  maintenanceFrom: 'validFrom',
  maintenanceUntil: 'validUntil',
};

/**
 * Whom the row names, as long as nobody set that role by hand. The maker is no claim of its own here: who is meant by it is part of what the
 * device is (device-identity.ts), and the party follows.
 */
export function takeParties(device: Device, row: LedgerDeviceRow, before: RowContent, work: ImportWork): Device {
  let next = device;
  for (const field of [...Object.keys(partyRoles), ...Object.keys(maintenanceDays)]) {
    const written = row.values[field];
    if (field === 'manufacturer' || !written?.value || !hasChanged(written, before[field])) continue;
    const current = partyText(work.parties.of(next.id), field);
    const claim = { device: next, field, current, kept: next.provenance[field], offered: written, row: row.row };
    const taken = next;
    next = settleClaim(claim, work, () => {
      putParty(taken.id, field, written.value, work);
      return taken;
    });
  }
  return next;
}

/** What a party column says of the device now; several parties of a role, as a person may enter them, joined. */
export function partyText(parties: readonly Party[], field: string): string | null {
  const day = maintenanceDays[field];
  if (day) return parties.find(({ role }) => role === 'maintenance')?.[day] ?? null;
  const names = parties.filter(({ role }) => role === partyRoles[field]).map(({ name }) => name);
  return names.filter(Boolean).join('、') || null;
}

export function isPartyField(field: string): boolean {
  return field in partyRoles || field in maintenanceDays;
}

/** Sets one party column: the party of that role takes the name or the day; a day without a party is kept under a blank name. */
export function putParty(deviceId: string, field: string, value: string | null, work: Pick<ImportWork, 'parties' | 'notebook'>): void {
  const role = partyRoles[field] ?? 'maintenance';
  const [standing, ...others] = work.parties.of(deviceId).filter((party) => party.role === role);
  const day = maintenanceDays[field];
  const blank = { id: work.notebook.newId(), deviceId, modelId: null, role, name: '', validFrom: null, validUntil: null } as const;
  const next: Party = { ...(standing ?? blank), origin: 'ledger', ...(day ? { [day]: value } : { name: value ?? '' }) };
  if (!day) for (const other of others) work.parties.remove(other);
  if (next.name === '' && next.validFrom === null && next.validUntil === null) {
    if (standing) work.parties.remove(standing);
    return;
  }
  if (JSON.stringify(next) !== JSON.stringify(standing)) work.parties.put(next);
}

/** The marketing authorisation holder follows the maker that the ledger names, unless a person entered another one. */
export function followMaker(device: Device, maker: WrittenValue | undefined, work: ImportWork): void {
  if (!maker?.value || device.provenance[HOLDER]?.origin === 'hand') return;
  putParty(device.id, 'manufacturer', maker.value, work);
}

/** Under this name it is kept that a person entered the marketing authorisation holder, which the maker's own provenance does not tell. */
export const HOLDER = 'marketingAuthorisationHolder';

/** Fields of which the parties were changed by hand between two lists; what stayed as it was keeps its provenance. */
export function partyFieldsChanged(before: readonly PartyEntry[], after: readonly PartyEntry[]): readonly string[] {
  const changed = (role: PartyRole, part: (party: PartyEntry) => string | null) =>
    JSON.stringify(before.filter((each) => each.role === role).map(part)) !==
    JSON.stringify(after.filter((each) => each.role === role).map(part));
  const names = Object.entries(partyRoles).filter(([, role]) => changed(role, ({ name }) => name));
  const days = Object.entries(maintenanceDays).filter(([, day]) => changed('maintenance', (party) => party[day]));
  return [...names, ...days].map(([field]) => (field === 'manufacturer' ? HOLDER : field));
}

type PartyEntry = Pick<Party, 'role' | 'name' | 'validFrom' | 'validUntil'>;
