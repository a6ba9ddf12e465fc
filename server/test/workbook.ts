import { zipOf } from './zip.js';

/** A cell of a workbook for specs: a text, a number, or what stands between the tags of the cell (`formula: '1/0'` with its error). */
export type WrittenCell = string | number | null | { readonly error: string } | { readonly formula: string; readonly value?: string };

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An XLSX as Excel writes it, as far as reading a table needs it; sheets in the order given. Texts are written as they are, escapes too. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly WrittenCell[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const list = names.map((name, nth) => `<sheet name="${name}" sheetId="${nth + 1}" r:id="r${nth}"/>`).join('');
  const targets = names
    .map((_, nth) => `<Relationship Id="r${nth}" Type="${RELATIONS}/worksheet" Target="worksheets/s${nth}.xml"/>`)
    .join('');
  return zipOf(
    { name: 'xl/workbook.xml', bytes: `<workbook xmlns:r="${RELATIONS}"><workbookPr/><sheets>${list}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', bytes: `<Relationships>${targets}</Relationships>` },
    ...Object.values(sheets).map((rows, nth) => ({ name: `xl/worksheets/s${nth}.xml`, bytes: sheetOf(rows) })),
  );
}

function sheetOf(rows: readonly (readonly WrittenCell[])[]): string {
  const written = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, column, row + 1)).join('')}</row>`,
  );
  return `<worksheet><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function cellOf(cell: WrittenCell, column: number, row: number): string {
  const at = `r="${letters(column)}${row}"`;
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ('error' in cell) return `<c ${at} t="e"><f>1/0</f><v>${cell.error}</v></c>`;
  return `<c ${at} t="str"><f>${escaped(cell.formula)}</f>${cell.value === undefined ? '' : `<v>${escaped(cell.value)}</v>`}</c>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
