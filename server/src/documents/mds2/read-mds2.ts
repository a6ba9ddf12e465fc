import type { Reading, Remark } from '#feeds/reading.js';
import { readTableFile } from '../../inventory/ledger/table-file.js';
import { tableLimits } from '../../inventory/ledger/table.js';
import { decodeText } from '../../inventory/ledger/table-text.js';
import { disclosedSheet, type WrittenSheet } from './disclosed-sheet.js';
import { jsonSheets } from './json-mds2.js';
import type { Mds2Sheet } from './mds2.js';
import { tableSheets } from './table-mds2.js';

/** The format of the first form in the file; undefined when it holds none. A workbook must be opened for it, hence the promise. */
export async function recogniseMds2(bytes: Uint8Array): Promise<string | undefined> {
  return (await readMds2(bytes)).items[0]?.format;
}

/**
 * Reads MDS2 forms (ANSI/NEMA HN 1-2019; 2013 with its own numbers) and MDS/SDS from XLSX, CSV in UTF-8, UTF-16 or CP932, or JSON: one item a
 * model.
 * Never throws on rubbish: what is no form is refused with its code.
 */
export async function readMds2(bytes: Uint8Array, fileName = ''): Promise<Reading<Mds2Sheet>> {
  const json = jsonOf(bytes);
  const written = json ? (json.isBroken ? 'mds2.json-broken' : jsonSheets(json.value)) : await tablesOf(bytes, fileName);
  if (typeof written === 'string') return refused({ code: written });
  if ('code' in written) return refused(written);
  if (written.length === 0) return refused({ code: 'mds2.not-a-form' });
  const readings = written.map(disclosedSheet);
  return { items: readings.flatMap(({ items }) => items), remarks: readings.flatMap(({ remarks }) => remarks) };
}

const WORKBOOK_STARTS = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * Whether what was refused is a table, so that its own reasons are worth more than those of another format: a workbook in any condition, or
 * a text in which a table breaks off.
 */
export function isRefusedTable(bytes: Uint8Array, { remarks }: Reading<Mds2Sheet>): boolean {
  if (WORKBOOK_STARTS.some((start) => start.every((byte, index) => bytes[index] === byte))) return remarks.length > 0;
  return remarks.some(({ code }) => code === 'mds2.file-quote-not-closed');
}

interface Refusal {
  readonly code: string;
  readonly params?: NonNullable<Remark['params']>;
}

function refused({ code, params }: Refusal): Reading<Mds2Sheet> {
  return { items: [], remarks: [{ pointer: '', code, gravity: 'refusal', ...(params && { params }) }] };
}

async function tablesOf(bytes: Uint8Array, fileName: string): Promise<readonly WrittenSheet[] | Refusal> {
  const table = await readTableFile(bytes, fileName);
  if (table.kind === 'unreadable') return { code: table.code.replace(/^inventory\./, 'mds2.'), params: table.params };
  return tableSheets(table.sheets, table.format === 'workbook' ? 'xlsx' : 'csv');
}

/** Undefined when it does not look like JSON; too large a file is left to the table's limits. */
function jsonOf(bytes: Uint8Array): { readonly isBroken: boolean; readonly value: unknown } | undefined {
  if (bytes.byteLength > tableLimits.bytes) return undefined;
  const text = decodeText(bytes)?.text.trimStart();
  if (text === undefined || !/^[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return { isBroken: false, value };
  } catch {
    return { isBroken: true, value: undefined };
  }
}
