import type { Device, LedgerRow, Party } from './device.js';
import type { DeviceDetail, DeviceView } from './inventory.contract.js';
import { shownKey } from './known-rows.js';
import { isPartyField, partyRoles, partyText } from './parties.js';
import type { Register } from './register.js';

export function viewOfDevice(device: Device, register: Register, openFindings: number): DeviceView {
  const model = register.models.get(device.modelId);
  const { id, assetNumber, ledgerNumber, serialNumber, softwareVersion, operatingSystem, udi, department, place, ownership, connection } =
    device;
  const { ipAddress, macAddress, vlan, installedOn, operatingState, active, eol, eos, maintenanceContract, note } = device;
  return {
    id,
    assetNumber,
    ledgerNumber,
    manufacturer: register.manufacturers.get(model?.manufacturerId ?? '')?.name ?? device.manufacturerAsWritten,
    manufacturerAsWritten: device.manufacturerAsWritten,
    model: model?.name ?? '',
    modelId: device.modelId,
    modelNumber: model?.modelNumber ?? null,
    genericName: model?.genericName ?? null,
    deviceClass: model?.deviceClass ?? null,
    serialNumber,
    softwareVersion,
    operatingSystem,
    udi,
    department,
    place,
    ownership,
    connection,
    ipAddress,
    macAddress,
    vlan,
    installedOn,
    operatingState,
    active,
    eol,
    eos,
    maintenanceContract,
    note,
    remarks: [...device.remarks],
    openFindings,
  };
}

/** The device with where each value comes from, who owes something for it, and the ledgers that know it. */
export function detailOfDevice(
  device: Device,
  register: Register,
  openFindings: number,
  more: {
    parties: readonly Party[];
    ledgerRows: readonly LedgerRow[];
    ledgerNames: ReadonlyMap<string, string>;
    files: ReadonlyMap<string, string>;
    conflicts: readonly string[];
  },
): DeviceDetail {
  const values: Readonly<Record<string, unknown>> = { ...device };
  const partyValue = (field: string) => (isPartyField(field) ? partyText(more.parties, field) : undefined);
  const sources = Object.entries(device.provenance).map(([field, from]) => ({
    field,
    value: field in values ? plainText(values[field]) : (partyValue(field) ?? from.ledgerValue),
    asWritten: from.asWritten,
    origin: from.origin,
    ledger: more.ledgerNames.get(from.ledgerId ?? '') ?? null,
    row: from.row,
    fileName: more.files.get(from.importId ?? '') ?? null,
    at: from.at,
    by: from.by,
  }));
  return {
    ...viewOfDevice(device, register, openFindings),
    sources,
    parties: inOrder(more.parties).map(({ role, name, validFrom, validUntil }) => ({ role, name, from: validFrom, until: validUntil })),
    ledgers: more.ledgerRows.map((row) => ({
      ledger: more.ledgerNames.get(row.ledgerId) ?? '',
      key: shownKey(row.key),
      row: row.row,
      missingSince: row.missingSince,
    })),
    conflicts: [...more.conflicts],
  };
}

/** As the contract lists the roles; several of one role by the day from which they hold. */
function inOrder(parties: readonly Party[]): Party[] {
  const order = Object.values(partyRoles);
  const rank = ({ role, validFrom, name }: Party) => `${order.indexOf(role)} ${validFrom ?? ''} ${name}`;
  return [...parties].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function plainText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
