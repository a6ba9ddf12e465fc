import { parseSeparated } from '../../inventory/ledger/table-text.js';
import { tableLimits } from '../../inventory/ledger/table.js';
import type { SbomReader } from './sbom-reader.js';
import { tableHeader } from './table-header.js';
import { readTableSbom } from './table-sbom.js';

/** Table SBOMs as separated text. Asked last: any text may be a table, and it is one only when its headings say so. */
export const tableCsv: SbomReader = {
  id: 'table-csv',
  recognises: ({ json, text }) =>
    json === undefined && !/^\s*</.test(text.slice(0, 1000)) && sheetsOf(headOf(text)).some((sheet) => tableHeader(sheet)),
  read: ({ text }) => {
    const table = parseSeparated({ text, encoding: 'utf-8' }, tableLimits);
    if (table.kind === 'unreadable') {
      const code = table.code.replace(/^inventory\.file-/, 'sbom.table-');
      return { items: [], remarks: [{ pointer: '', code, gravity: 'refusal', params: table.params }] };
    }
    const reading = readTableSbom(table.sheets, 'csv');
    return reading ?? { items: [], remarks: [{ pointer: '', code: 'document.format-not-known', gravity: 'refusal' }] };
  },
};

const headLength = 50_000;

/** Whole lines at the beginning, so that a text of any length costs the same to look at. */
function headOf(text: string): string {
  if (text.length <= headLength) return text;
  const head = text.slice(0, headLength);
  return head.slice(0, head.lastIndexOf('\n') + 1);
}

function sheetsOf(text: string) {
  const table = parseSeparated({ text: text.replace(/^\uFEFF/, ''), encoding: 'utf-8' }, tableLimits);
  return table.kind === 'table' ? table.sheets : [];
}
