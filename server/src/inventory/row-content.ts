import type { LedgerDeviceRow, WrittenValue } from './device-fields.js';
import { speaksOfStanding } from './standing-words.js';

/** What a ledger says of a device, by field, in canonical form; `remarks` and `gone` are what reading the row told besides. */
export type RowContent = Readonly<Record<string, string>>;

const AS_WRITTEN = 'as written: ';
const TOLD_BESIDES = ['remarks', 'gone'];

/**
 * Which field a remark comes from, by the beginning of its code. The remark goes when the row says something else there; it stays while a
 * newer file has no such column. Codes that are not here belong to the row as a whole.
 */
const FIELD_OF_REMARK: readonly (readonly [start: string, field: string])[] = [
  ['version_', 'softwareVersion'],
  ['eol_', 'eol'],
  ['eos_', 'eos'],
  ['ownership_', 'ownership'],
  ['connection_', 'connection'],
  ['operating_state_', 'operatingState'],
  ['state_contradicts_disposal', 'operatingState'],
  ['mac_', 'macAddress'],
  ['ip_', 'ipAddress'],
  ['sale_ended_', 'saleEndedOn'],
  ['installed_', 'installedOn'],
  ['disposed_on_', 'disposedOn'],
  ['maintenance_from_', 'maintenanceFrom'],
  ['maintenance_until_', 'maintenanceUntil'],
];
/** Told by the device as it is, whichever ledger it comes from (device-remarks.ts). */
const OF_THE_DEVICE = /^(version_unknown|eos_before_eol|manufacturer_unknown|model_unknown|udi_.*)$/;

/** What is compared with the last import: canonical values, so that another file format or another way of writing a date changes nothing. */
export function contentOf(row: LedgerDeviceRow, known: RowContent = {}): RowContent {
  const spoken = Object.entries(row.values).flatMap(([field, written]) => {
    const value = contentValue(written);
    return value === undefined ? [] : [[field, value] as const];
  });
  const remarks = remarksOf(row, known);
  const isGone = speaksOfStanding(row) ? !row.active : known['gone'] === 'yes';
  return {
    ...saidIn(known),
    ...Object.fromEntries(spoken),
    ...(remarks.length > 0 && { remarks: remarks.join(' ') }),
    ...(isGone && { gone: 'yes' }),
  };
}

/** A value in canonical form, a text that is no such value as it stands there, undefined when the cell is blank. */
export function contentValue({ value, asWritten }: WrittenValue): string | undefined {
  if (value !== null) return value;
  return asWritten.trim() ? `${AS_WRITTEN}${asWritten.normalize('NFKC').trim()}` : undefined;
}

/** Whether a row says something of a field that it did not say before; a blank cell says nothing. */
export function hasChanged(written: WrittenValue | undefined, before: string | undefined): written is WrittenValue {
  const now = written && contentValue(written);
  return now !== undefined && now !== before;
}

export function remarksIn(content: RowContent): readonly string[] {
  return content['remarks']?.split(' ') ?? [];
}

/** What the row says, without what reading it told besides. */
function saidIn(content: RowContent): RowContent {
  return Object.fromEntries(Object.entries(content).filter(([field]) => !TOLD_BESIDES.includes(field)));
}

/** The same for a person's eye. */
export function shownContent(content: RowContent): RowContent {
  return Object.fromEntries(Object.entries(saidIn(content)).map(([field, value]) => [field, value.replace(AS_WRITTEN, '')]));
}

/** The content as values again; how they were written is no longer known. */
export function valuesOf(content: RowContent): Readonly<Record<string, WrittenValue>> {
  return Object.fromEntries(
    Object.entries(saidIn(content)).map(([field, text]) => [
      field,
      text.startsWith(AS_WRITTEN) ? { asWritten: text.slice(AS_WRITTEN.length), value: null } : { asWritten: text, value: text },
    ]),
  );
}

function remarksOf(row: LedgerDeviceRow, known: RowContent): string[] {
  const stay = remarksIn(known).filter((code) => {
    const field = fieldOf(code);
    const written = field === undefined ? undefined : row.values[field];
    return field !== undefined && (written === undefined || contentValue(written) === undefined);
  });
  return [...new Set([...stay, ...row.remarks.filter((code) => !OF_THE_DEVICE.test(code))])].sort();
}

function fieldOf(code: string): string | undefined {
  return FIELD_OF_REMARK.find(([start]) => code.startsWith(start))?.[1];
}
