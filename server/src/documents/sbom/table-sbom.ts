import type { RemarkBook } from '#feeds/remark-book.js';
import { openRemarkBook } from '#feeds/remark-book.js';
import type { Reading } from '#feeds/reading.js';
import { type Cell, isBlank, saysNothing, type Sheet, textOf } from '../../inventory/ledger/cell.js';
import type { Component, Sbom } from './sbom.js';
import { placedComponents, type Relationship } from './spdx-containment.js';
import { longestIdentifier, openRefs, statedName, statedText } from './stated-text.js';
import { type TableHeader, tableHeader } from './table-header.js';
import type { TableField } from './table-headings.facts.js';

/**
 * An SBOM that a maker keeps as a table, a row a component (the columns are those of the minimum elements, NTIA 2021, in Japanese or English).
 * Undefined when no sheet has such headings. Of several sheets that with the most of them is read and the others are told.
 */
export function readTableSbom(sheets: readonly Sheet[], carrier: 'csv' | 'xlsx'): Reading<Sbom> | undefined {
  const found = sheets.flatMap((sheet) => {
    const header = tableHeader(sheet);
    return header === undefined ? [] : [{ sheet, header }];
  });
  const [best, ...others] = found.toSorted((a, b) => b.header.columns.size - a.header.columns.size);
  if (best === undefined) return undefined;
  const remarks = openRemarkBook('sbom');
  for (const { sheet } of others) remarks.doubt(sheet.name ?? '', 'sheet-not-read');
  for (const heading of best.header.unused)
    remarks.note(placeOf(best.sheet, best.header.row), 'column-not-used', { column: heading.slice(0, 100) });
  const sbom = sbomOf(best.sheet, best.header, carrier, remarks);
  return { items: sbom === null ? [] : [sbom], remarks: remarks.all() };
}

interface Row {
  readonly component: Component;
  readonly parent: string | null;
  readonly level: number | null;
  /** The row of the product itself. */
  readonly isProduct: boolean;
}

function sbomOf(sheet: Sheet, header: TableHeader, carrier: string, remarks: RemarkBook): Sbom | null {
  const refOf = openRefs(remarks);
  const rows = sheet.rows.flatMap((cells, row) =>
    row <= header.row || cells.every(isBlank) ? [] : (rowOf(openRow(cells, sheet, row, header), refOf, remarks) ?? []),
  );
  if (rows.length === 0) {
    remarks.refuse(placeOf(sheet, header.row), 'no-components');
    return null;
  }
  const products = rows.filter(({ isProduct }) => isProduct);
  const product = products.length === 1 ? products[0]?.component : undefined;
  if (product === undefined) remarks.note(placeOf(sheet, header.row), 'product-not-described');
  const components = rows.map(({ component }) => component).filter((each) => each !== product);
  return {
    format: `table-${carrier}`,
    serialNumber: null,
    version: null,
    createdAt: null,
    describes: product
      ? { name: product.name, version: product.version, supplier: product.supplier, purls: product.purls, cpes: product.cpes }
      : null,
    components: placedComponents(components, containments(rows, remarks), remarks),
    isComplete: null,
    validUntil: product?.validUntil ?? null,
  };
}

interface OpenRow {
  readonly cell: (field: TableField) => Cell | undefined;
  /** Without what says that nothing is known. */
  readonly text: (field: TableField) => string | null;
  readonly pointer: string;
}

function openRow(cells: readonly Cell[], sheet: Sheet, row: number, { columns }: TableHeader): OpenRow {
  const cell = (field: TableField) => cells[columns.get(field) ?? -1];
  const text = (field: TableField) => {
    const written = textOf(cell(field)).trim();
    return written === '' || saysNothing(written) ? null : written;
  };
  return { cell, text, pointer: placeOf(sheet, row) };
}

function rowOf({ cell, text, pointer }: OpenRow, refOf: ReturnType<typeof openRefs>, remarks: RemarkBook): Row | null {
  const stated = (field: TableField, longest?: number) => statedText({ value: text(field), pointer }, remarks, longest);
  const identifiers = identifiersOf(
    ['purl', 'cpe', 'identifier'].flatMap((field) => text(field as TableField) ?? []),
    pointer,
    remarks,
  );
  const name = statedName({ value: text('name'), pointer }, remarks) ?? identifiers.purls[0] ?? identifiers.cpes[0];
  if (name === undefined) {
    remarks.doubt(pointer, 'component-skipped');
    return null;
  }
  const relation = text('relation') ?? '';
  const level = Number.parseInt(text('level') ?? '', 10);
  const component: Component = {
    ref: refOf(stated('ref'), pointer),
    parentRef: null,
    type: stated('type'),
    group: stated('group'),
    name,
    version: versionOf(cell('version'), stated('version'), pointer, remarks),
    supplier: stated('supplier'),
    ...identifiers,
    hashes: hashesOf(text('hash')),
    licences: [stated('licence', longestIdentifier)].flatMap((licence) => licence ?? []),
    scope: null,
    validUntil: dayOf(cell('validUntil'), text('validUntil'), pointer, remarks),
    pointer,
  };
  return {
    component,
    parent:
      text('parent') ??
      /^(?:included in|contained in|part of)\s+(.{1,300})$/i.exec(relation)?.[1] ??
      /^(.{1,300})に(?:含|包含)/.exec(relation)?.[1] ??
      null,
    level: Number.isNaN(level) ? null : level,
    isProduct: /^(?:primary|self|root|主|最上位|本体)/i.test(relation),
  };
}

/** A spreadsheet takes 1.10 for the number 1.1 and 1.2.3 for a day; what was meant is then gone, and nothing must be made of it in silence. */
function versionOf(cell: Cell | undefined, text: string | null, pointer: string, remarks: RemarkBook): string | null {
  if (typeof cell === 'object' && cell !== null) {
    remarks.doubt(pointer, 'version-not-a-text', { text: text ?? '' });
    return null;
  }
  if (typeof cell === 'number' && !Number.isInteger(cell)) remarks.doubt(pointer, 'version-is-a-number', { text: text ?? '' });
  return text;
}

function dayOf(cell: Cell | undefined, text: string | null, pointer: string, remarks: RemarkBook): string | null {
  if (typeof cell === 'object' && cell !== null && 'day' in cell) return cell.day;
  const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text ?? '');
  if (day !== null) return `${day[1]}-${day[2]?.padStart(2, '0')}-${day[3]?.padStart(2, '0')}`;
  if (text !== null) remarks.doubt(pointer, 'date-not-understood', { text: text.slice(0, 100) });
  return null;
}

/** Several in one cell stand on lines of their own, or behind a blank or comma: neither has one inside. */
function identifiersOf(texts: readonly string[], pointer: string, remarks: RemarkBook): Pick<Component, 'purls' | 'cpes' | 'swids'> {
  const found = { purls: new Set<string>(), cpes: new Set<string>(), swids: new Set<string>() };
  for (const word of texts.flatMap((text) => text.slice(0, 100_000).split(/[\s;、]+|,(?=\s*(?:pkg:|cpe:|swid:))/))) {
    const identifier = statedText({ value: word, pointer }, remarks, longestIdentifier);
    if (identifier === null) continue;
    if (/^pkg:/i.test(identifier)) found.purls.add(identifier);
    else if (/^cpe:/i.test(identifier)) found.cpes.add(identifier);
    else if (/^swid:/i.test(identifier)) found.swids.add(identifier);
    else remarks.note(pointer, 'reference-not-used', { type: identifier.slice(0, 100) });
  }
  return { purls: [...found.purls], cpes: [...found.cpes], swids: [...found.swids] };
}

/** By the length of the value where its algorithm is not written before it. */
function hashesOf(text: string | null): Component['hashes'] {
  const algorithms: Readonly<Record<number, string>> = { 32: 'MD5', 40: 'SHA-1', 64: 'SHA-256', 96: 'SHA-384', 128: 'SHA-512' };
  return (text ?? '')
    .slice(0, 2000)
    .split(/[\s,;]+/)
    .flatMap((word) => {
      const [, named, value = ''] = /^(?:([\w-]{2,12}):)?([0-9a-f]{32,128})$/i.exec(word) ?? [];
      const algorithm = named ?? algorithms[value.length];
      return algorithm === undefined ? [] : [{ algorithm, value }];
    });
}

/** The parent is named by reference, name, or name and version; a level means the row above that stands one higher. */
function containments(rows: readonly Row[], remarks: RemarkBook): readonly Relationship[] {
  const known = new Map<string, string>();
  for (const { component } of rows) {
    const { ref, name, version } = component;
    for (const word of [ref, name, `${name} ${version ?? ''}`.trim(), `${name}@${version ?? ''}`])
      if (!known.has(word)) known.set(word, ref);
  }
  const above = new Map<number, string>();
  return rows.flatMap(({ component: { ref: to, pointer }, parent, level, isProduct }) => {
    const higher = level === null ? undefined : above.get(level - 1);
    if (level !== null) above.set(level, to);
    if (isProduct) return [];
    const from = parent === null ? higher : known.get(parent.replace(/^#/, ''));
    if (from === undefined && parent !== null) remarks.doubt(pointer, 'parent-not-found', { parent: parent.slice(0, 100) });
    return from === undefined || from === to ? [] : [{ from, type: 'CONTAINS', to, pointer }];
  });
}

function placeOf(sheet: Sheet, row: number): string {
  return sheet.name === null ? `row ${row + 1}` : `${sheet.name}!${row + 1}`;
}
