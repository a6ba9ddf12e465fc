import type { Party, PartyRole } from './device.js';
import type { LedgerDeviceRow } from './device-fields.js';

/** Columns of a ledger that name somebody who owes something for the device (手引書 4: 製造販売業者, 販売業者, 貸与業者, 修理業者). */
const ROLES: Readonly<Record<string, PartyRole>> = {
  manufacturer: 'marketing_authorisation_holder',
  foreignManufacturer: 'foreign_manufacturer',
  distributor: 'distributor',
  lessor: 'lessor',
  repairer: 'repairer',
  maintenanceParty: 'maintenance',
};

export function partiesOfRow(row: LedgerDeviceRow, deviceId: string, newId: () => string): Party[] {
  return Object.entries(ROLES).flatMap(([field, role]) => {
    const name = row.values[field]?.value;
    if (!name) return [];
    const isMaintenance = role === 'maintenance';
    return [
      {
        id: newId(),
        deviceId,
        modelId: null,
        role,
        name,
        validFrom: isMaintenance ? (row.values['maintenanceFrom']?.value ?? null) : null,
        validUntil: isMaintenance ? (row.values['maintenanceUntil']?.value ?? null) : null,
        origin: 'ledger' as const,
      },
    ];
  });
}
