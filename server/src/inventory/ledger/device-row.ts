import { type Cell, type RowRemark, canonicalText, isBlank, isTooLong, textOf, tidy } from './cell.js';
import { type ReadingFacts, type WrittenValue, readValue } from './device-values.js';
import { isStillThere } from './device-words.js';
import type { LedgerColumn } from './header.js';

/** One row of a ledger of devices. Fields that the file has no column for are absent from `values`. */
export interface DeviceRow {
  readonly kind: 'device';
  readonly row: number;
  /** The ledger's own key, else maker, model and serial number joined: what makes it the same row in the next file. */
  readonly key: string;
  readonly ledgerNumber: string | null;
  readonly active: boolean;
  readonly values: Readonly<Record<string, WrittenValue>>;
  /** Codes of the doubtful values. */
  readonly remarks: readonly string[];
  /** The same codes with their place. */
  readonly remarked: readonly RowRemark[];
}

export interface RejectedRow extends RowRemark {
  readonly kind: 'rejected';
}

const TOTAL = /^(合計|小計|総合計|総計|計|累計|台数|合計台数|total|subtotal|sub total|grand total)([\s:：].*|\d.*)?$/i;
const REMARK = /^(※|\*|注[)）:：意]|【|凡例|以上|以下余白|備考[:：])/;

/** Reads one row; undefined when it is wholly blank. A row is refused only when it cannot be a device. */
export function readDeviceRow(
  cells: readonly Cell[],
  row: number,
  columns: readonly LedgerColumn[],
  facts: ReadingFacts,
): DeviceRow | RejectedRow | undefined {
  if (cells.every(isBlank)) return undefined;
  const mapped = columns.filter((column): column is LedgerColumn & { field: string } => column.field !== null);
  if (mapped.filter(({ heading, index }) => tidy(textOf(cells[index])) === heading).length >= 3)
    return rejected(cells, row, 'inventory.row-repeats-headings');
  const long = mapped.find(({ field, index }) => isTooLong(field, cells[index]));
  if (long) return { ...rejected([cells[long.index] ?? null], row, 'inventory.cell-too-long'), column: long.heading };
  const read = mapped.map(({ field, heading, index }) => ({ field, heading, ...readValue(field, cells[index] ?? null, facts) }));
  const values = Object.fromEntries(read.map(({ field, asWritten, value }) => [field, { asWritten, value }]));
  const refusal = refusalOf(cells, values);
  if (refusal) return rejected(cells, row, refusal);
  const { active, code } = standing(values, facts.today);
  const across = [...acrossFields(values, facts.today), ...(code ? [['operatingState', code] as const] : [])];
  const remarked: RowRemark[] = [
    ...read.flatMap((each) => each.codes.map((one) => ({ row, column: each.heading, value: each.asWritten, code: one }))),
    ...across.map(([field, one]) => placed(row, field, one, mapped, values)),
  ];
  const remarks = [...new Set(remarked.map((each) => each.code))];
  const ledgerNumber = values['ledgerNumber']?.value ?? null;
  const key = ledgerNumber === null ? (identityKey(values) ?? '') : ledgerKey(ledgerNumber);
  return { kind: 'device', row, key, ledgerNumber, active, values, remarks, remarked };
}

function placed(row: number, field: string, code: string, columns: readonly LedgerColumn[], values: DeviceRow['values']): RowRemark {
  const column = columns.find((each) => each.field === field)?.heading ?? '';
  return { row, column, value: values[field]?.asWritten ?? '', code };
}

/** What cannot be a device: it has no number of its own and is not told by maker, model and serial number either (contract, Inventory). */
function refusalOf(cells: readonly Cell[], values: DeviceRow['values']): string | undefined {
  const first = tidy(textOf(cells.find((cell) => !isBlank(cell))));
  // The count of a total stands in whatever column there was room.
  const isNamed = ['manufacturer', 'name', 'modelNumber', 'serialNumber'].some((field) => /\D/.test(values[field]?.value ?? ''));
  if (!isNamed && TOTAL.test(canonicalText(first))) return 'inventory.row-is-a-total';
  if (!isNamed && REMARK.test(first)) return 'inventory.row-is-a-remark';
  if (values['ledgerNumber']?.value || identityKey(values)) return undefined;
  return 'inventory.row-without-identity';
}

function rejected(cells: readonly Cell[], row: number, code: string): RejectedRow {
  return {
    kind: 'rejected',
    row,
    column: '',
    value: cells
      .map(textOf)
      .map(tidy)
      .filter((text) => text !== '')
      .join(' ')
      .slice(0, 200),
    code,
  };
}

/** Keys leave out width, case of letters stays: a ledger may tell A-1 from a-1. */
function ledgerKey(ledgerNumber: string): string {
  return `number ${ledgerNumber.replace(/\s+/g, '')}`;
}

/** Maker, model and serial number in one; the brand name counts where there is no model number. Undefined when one is missing. */
export function identityKey(values: DeviceRow['values']): string | undefined {
  const parts = [values['manufacturer']?.value, values['modelNumber']?.value ?? values['name']?.value, values['serialNumber']?.value];
  if (parts.some((part) => !part)) return undefined;
  const [maker = '', model = '', serial = ''] = parts.map((part) =>
    canonicalText(part ?? '')
      .toUpperCase()
      .replace(/\s+/g, ''),
  );
  // The legal form stands before or behind the name, in one character or in four, or is left out.
  return `device ${maker.replace(/株式会社|有限会社|合同会社|\((株|有|同)\)/g, '')} ${model} ${serial}`;
}

/** Active unless it is said to be gone. A day of disposal that has passed says so as well, but not against the state in words. */
function standing(values: DeviceRow['values'], today: string): { active: boolean; code?: string } {
  const state = values['operatingState']?.value;
  const isThere = state ? isStillThere(state) : undefined;
  const disposedOn = values['disposedOn']?.value;
  const isDisposed = typeof disposedOn === 'string' && disposedOn <= today;
  if (isThere === true && isDisposed) return { active: true, code: 'state_contradicts_disposal' };
  return { active: isThere !== false && !isDisposed };
}

function acrossFields(values: DeviceRow['values'], today: string): [field: string, code: string][] {
  const value = (field: string) => values[field]?.value ?? null;
  const [eol, eos, installedOn] = [value('eol'), value('eos'), value('installedOn')];
  const found: [string, string][] = [];
  if (!values['softwareVersion']) found.push(['softwareVersion', 'version_unknown']);
  if (eol !== null && eos !== null && eos < eol) found.push(['eos', 'eos_before_eol']);
  if (installedOn !== null && installedOn > today) found.push(['installedOn', 'installed_in_future']);
  if (value('manufacturer') === null && value('foreignManufacturer') === null) found.push(['manufacturer', 'manufacturer_unknown']);
  if (value('name') === null && value('modelNumber') === null) found.push(['name', 'model_unknown']);
  return found;
}
