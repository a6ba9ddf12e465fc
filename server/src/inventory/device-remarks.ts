import type { Device } from './device.js';
import { remarksIn, type RowContent } from './row-content.js';

/** Remarks on a text that was no value; they are answered when the device has a value, from whomever. */
const ANSWERED_BY: Readonly<Record<string, (device: Device) => boolean>> = {
  eol_not_a_date: ({ eol }) => eol !== null,
  eos_not_a_date: ({ eos }) => eos !== null,
  sale_ended_not_a_date: ({ saleEndedOn }) => saleEndedOn !== null,
  installed_on_not_a_date: ({ installedOn }) => installedOn !== null,
  ownership_not_understood: ({ ownership }) => ownership !== 'unknown',
  connection_not_understood: ({ connection }) => connection !== 'unknown',
  mac_not_an_address: ({ macAddress }) => macAddress !== null,
  ip_not_an_address: ({ ipAddress }) => ipAddress !== null,
  version_is_a_day: ({ softwareVersion }) => softwareVersion !== null,
};

/** Codes of what a person should look at: what the device itself lacks, and what its rows in the ledgers left open. */
export function remarksOn(device: Device, contents: readonly RowContent[]): readonly string[] {
  const told = contents.flatMap(remarksIn).filter((code) => !(ANSWERED_BY[code]?.(device) ?? false));
  return [...new Set([...lacking(device), ...told])].sort();
}

function lacking({ softwareVersion, eol, eos, udi, manufacturerAsWritten, provenance }: Device): string[] {
  const found: string[] = [];
  if (softwareVersion === null) found.push('version_unknown');
  if (eol !== null && eos !== null && eos < eol) found.push('eos_before_eol');
  if (udi !== null && udi.issue !== null) found.push(`udi_${udi.issue}`);
  if (manufacturerAsWritten === '') found.push('manufacturer_unknown');
  if (!provenance['name']?.ledgerValue && !provenance['modelNumber']?.ledgerValue) found.push('model_unknown');
  return found;
}
