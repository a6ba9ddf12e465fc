import { readDay } from '#feeds/vocabulary/day.js';
import { parseUdi } from '#feeds/vocabulary/udi.js';
import { type Cell, canonicalText, isError, saysNothing, textOf, tidy } from './cell.js';
import { connectionOf, isStillThere, ownershipOf } from './device-words.js';

/** A value as the ledger writes it and what it means; null is blank, or a text that is no such value. Equal rows have equal values. */
export interface WrittenValue {
  readonly asWritten: string;
  readonly value: string | null;
}
export interface ReadValue extends WrittenValue {
  /** What a person should look at. */
  readonly codes: readonly string[];
}

export interface ReadingFacts {
  readonly today: string;
  readonly date1904: boolean;
}

type Reader = (text: string, cell: Cell, facts: ReadingFacts) => { readonly value: string | null; readonly codes?: readonly string[] };

/** How the fields of a device are read; a field that is not here is a plain text. */
const READERS: Readonly<Record<string, Reader>> = {
  ledgerNumber: identifier,
  assetNumber: identifier,
  serialNumber: identifier,
  lotNumber: identifier,
  modelNumber: identifier,
  manufacturer: name,
  foreignManufacturer: name,
  name,
  distributor: name,
  lessor: name,
  repairer: name,
  maintenanceParty: name,
  softwareVersion: version,
  udi,
  ownership: (text) => word(text, ownershipOf(text), 'ownership_not_understood'),
  connection,
  operatingState: (text) => ({
    value: text,
    codes: isStillThere(text) === undefined && !saysNothing(text) ? ['operating_state_not_understood'] : [],
  }),
  macAddress,
  ipAddress,
  eol: day('eol_not_a_date'),
  eos: day('eos_not_a_date'),
  saleEndedOn: day('sale_ended_not_a_date'),
  installedOn: day('installed_on_not_a_date'),
  disposedOn: day('disposed_on_not_a_date'),
  maintenanceFrom: day('maintenance_from_not_a_date'),
  maintenanceUntil: day('maintenance_until_not_a_date'),
};

export function readValue(field: string, cell: Cell, facts: ReadingFacts): ReadValue {
  const asWritten = textOf(cell);
  if (isError(cell)) return { asWritten, value: null, codes: ['cell_error', ...(field === 'softwareVersion' ? ['version_unknown'] : [])] };
  const text = plainText(asWritten);
  if (text === '') return { asWritten, value: null, codes: field === 'softwareVersion' ? ['version_unknown'] : [] };
  const reader: Reader = READERS[field] ?? plain;
  const { value, codes = [] } = reader(text, cell, facts);
  return { asWritten, value, codes: asWritten.includes('\ufffd') ? [...codes, 'characters_lost'] : codes };
}

/** The text without blanks around it, one kind of line end and of wave dash (CP932 has one, Unicode two). */
function plainText(text: string): string {
  return tidy(
    text
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/\u301c/g, '\uff5e'),
  );
}

function plain(text: string): { value: string } {
  return { value: text };
}

/** Numbers and codes are compared with what advisories and scanners say, so full-width letters become plain ones. */
function identifier(text: string, cell: Cell): { value: string | null; codes: readonly string[] } {
  const value = canonicalText(text);
  if (saysNothing(text)) return { value: null, codes: [] };
  // A spreadsheet that took 1-2 for a day, or a long number for a measurement, has lost what stood there.
  const isLost = (typeof cell === 'object' && cell !== null) || /^\d(\.\d+)?E\+\d+$/i.test(value);
  return { value, codes: isLost ? ['number_changed_by_spreadsheet'] : [] };
}

function name(text: string): { value: string | null } {
  return { value: saysNothing(text) ? null : text };
}

/**
 * A version that is said to be unknown is none. A number cell is told: 3.10 that a spreadsheet took for a number is 3.1 now, and the two
 * are different versions. A day cell is no version at all.
 */
function version(text: string, cell: Cell): { value: string | null; codes: readonly string[] } {
  if (saysNothing(text)) return { value: null, codes: ['version_unknown'] };
  if (typeof cell === 'object' && cell !== null) return { value: null, codes: ['version_unknown', 'version_is_a_day'] };
  const isDecimal = typeof cell === 'number' && !Number.isInteger(cell);
  return { value: canonicalText(text), codes: isDecimal ? ['version_is_a_number'] : [] };
}

function udi(text: string, cell: Cell, { today }: ReadingFacts): { value: string | null; codes: readonly string[] } {
  if (saysNothing(text)) return { value: null, codes: [] };
  const value = text.normalize('NFKC');
  if (typeof cell === 'object' && cell !== null) return { value, codes: ['udi_not_readable'] };
  const read = parseUdi(text, today);
  if (!read) return { value, codes: ['udi_not_readable'] };
  return { value, codes: read.issue === null ? [] : [`udi_${read.issue}`] };
}

function word(text: string, value: string | undefined, code: string): { value: string | null; codes: readonly string[] } {
  if (value !== undefined) return { value, codes: [] };
  return { value: null, codes: saysNothing(text) ? [] : [code] };
}

/** なし and 無 say that there is no connection; 不明 and a dash say nothing. */
function connection(text: string): { value: string | null; codes: readonly string[] } {
  return word(text, connectionOf(text), 'connection_not_understood');
}

function day(code: string): Reader {
  return (text, cell, { date1904 }) => {
    const read = readDay(typeof cell === 'number' ? cell : text, { date1904 });
    return read ? { value: read.day } : { value: null, codes: [code] };
  };
}

/** Twelve hexadecimal digits, however they are divided, written 00:09:FB:21:D1:40; several of them (two network cards) joined by a comma. */
function macAddress(text: string): { value: string | null; codes: readonly string[] } {
  if (saysNothing(text)) return { value: null, codes: [] };
  const parts = canonicalText(text)
    .split(/[\s,;、/]+/)
    .filter((part) => part !== '');
  const whole = macOf(parts.join(''));
  const addresses = whole ? [whole] : parts.map(macOf);
  const isRead = addresses.every((address) => address !== undefined);
  return isRead ? { value: addresses.join(', '), codes: [] } : { value: null, codes: ['mac_not_an_address'] };
}

function macOf(text: string): string | undefined {
  const digits = text.replace(/[:.-]/g, '').toUpperCase();
  return /^[0-9A-F]{12}$/.test(digits) ? digits.replace(/(..)(?!$)/g, '$1:') : undefined;
}

/** IPv4 without leading zeros (010.010.001.010 is a hospital's way of lining up, not octal), IPv6 as written; DHCP is a word of its own. */
function ipAddress(text: string): { value: string | null; codes: readonly string[] } {
  if (saysNothing(text)) return { value: null, codes: [] };
  const written = canonicalText(text);
  if (/dhcp|自動取得|自動割|動的/i.test(written)) return { value: 'DHCP', codes: [] };
  const parts = written.split(/[\s,;、]+/).filter((part) => part !== '');
  const addresses = parts.map(ipOf);
  const isRead = addresses.length > 0 && addresses.every((address) => address !== undefined);
  return isRead ? { value: addresses.join(', '), codes: [] } : { value: null, codes: ['ip_not_an_address'] };
}

function ipOf(text: string): string | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(\/\d{1,2})?$/.exec(text);
  if (parts) {
    const numbers = parts.slice(1, 5).map(Number);
    return numbers.every((number) => number <= 255) ? `${numbers.join('.')}${parts[5] ?? ''}` : undefined;
  }
  return /^[0-9a-f:]*:[0-9a-f:]*(%\w+)?$/i.test(text) && text.includes(':') && text.length >= 3 ? text.toLowerCase() : undefined;
}
