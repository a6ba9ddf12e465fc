import { type Sheet, textOf } from '../../inventory/ledger/cell.js';
import { fieldOfHeading, generalNames, otherTables, type TableField } from './table-headings.facts.js';

/** Where the columns of a table SBOM are. */
export interface TableHeader {
  /** Index of the row of headings. */
  readonly row: number;
  readonly columns: ReadonlyMap<TableField, number>;
  /** Headings that mean nothing here. */
  readonly unused: readonly string[];
}

/** Titles and remarks may stand above the table. */
const searchedRows = 40;
/** With a name that any list may have, one of these must stand beside it. */
const telling: readonly TableField[] = ['purl', 'cpe', 'licence', 'parent', 'hash', 'relation', 'identifier'];

/** The row whose headings name components of software and their versions or identifiers; undefined when no row does. */
export function tableHeader(sheet: Sheet): TableHeader | undefined {
  const found = sheet.rows.slice(0, searchedRows).flatMap((cells, row) => headerAt(cells.map(textOf), row) ?? []);
  return found.reduce<TableHeader | undefined>(
    (most, one) => (most === undefined || one.columns.size > most.columns.size ? one : most),
    undefined,
  );
}

function headerAt(texts: readonly string[], row: number): TableHeader | undefined {
  const keys = texts.map((text) => headingKey(text.slice(0, 200)));
  if (keys.some((key) => otherTables.has(key))) return undefined;
  const columns = new Map<TableField, number>();
  keys.forEach((key, index) => {
    const field = fieldOfHeading.get(key);
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
  });
  const general = keys.findIndex((key) => generalNames.has(key));
  const isNamed = columns.has('name');
  if (!isNamed && general >= 0) columns.set('name', general);
  const used = new Set(columns.values());
  const unused = texts.map((text) => text.trim()).filter((text, index) => text !== '' && !used.has(index));
  return isHeader(columns, isNamed) ? { row, columns, unused } : undefined;
}

function isHeader(columns: ReadonlyMap<TableField, number>, isNamed: boolean): boolean {
  if (!columns.has('name')) return false;
  if (telling.some((field) => columns.has(field))) return columns.size >= 2;
  return isNamed && columns.has('version');
}

/** `Component Name *`, `コンポーネント名（必須）` and `component_name` are one heading. */
function headingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【〔].*$/s, '')
    .replace(/[\s_\-./※*:・#]+/g, '');
}
