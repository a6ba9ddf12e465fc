import { isDay, readDay } from '#feeds/vocabulary/day.js';
import { parseUdi } from '#feeds/vocabulary/udi.js';
import { type Cell, type RowRemark, canonicalText, isBlank, isError, isTooLong, textOf, tidy } from './cell.js';
import type { LedgerColumn } from './header.js';
import type { LedgerKind } from './headings.js';

export type ReferenceKind = Exclude<LedgerKind, 'devices'>;

/** A row of one of the hospital's reference tables; what is blank or not understood is absent from `values`. */
export interface ReferenceRow {
  readonly kind: 'reference';
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
  readonly remarked: readonly RowRemark[];
}
export interface RejectedReferenceRow extends RowRemark {
  readonly kind: 'rejected';
}

/** What a row must say: one field of every group. */
const NEEDED: Readonly<Record<ReferenceKind, readonly (readonly string[])[]>> = {
  aliases: [['alias'], ['canonical']],
  models: [['manufacturer'], ['name', 'modelNumber']],
  productNames: [['productName'], ['modelKey', 'modelNumber']],
  assessments: [['ledgerNumber']],
};

type Words = readonly (readonly [value: string, words: RegExp])[];

/** Words of an assessment; they are those of the regulator's questions, in both languages. */
const WORDS: Readonly<Record<string, Words>> = {
  threatOpen: [
    ['no', /^(no|n|false|none|closed|0|×|無|無し|なし|該当なし|脅威なし|脅威無し|解消|解決済み?|対処済み?)$/],
    ['yes', /^(yes|y|true|open|1|○|〇|有|有り|あり|該当|脅威あり|脅威有り?|残存|未解決|未対処)$/],
    ['unknown', /^(unknown|\?|-|不明|未確認|確認中|未調査|調査中)$/],
  ],
  update: [
    ['applied', /^(applied|installed|done|適用済み?|適用済|実施済み?|更新済み?|対応済み?)$/],
    ['available', /^(available|not applied|未適用|あり|有|有り|提供あり|提供中|提供済み?|適用可能?|公開済み?)$/],
    ['planned', /^(planned|scheduled|予定|提供予定|適用予定|準備中|計画中|計画)$/],
    ['none', /^(none|no|not available|無|無し|なし|提供なし|提供無し|予定なし)$/],
    ['unknown', /^(unknown|\?|-|不明|未確認|確認中|未調査|調査中)$/],
  ],
  compensatingControls: [
    ['in_place', /^(in_?place|in place|yes|implemented|実施済み?|実施中|実施|あり|有|有り|対策済み?|導入済み?)$/],
    ['planned', /^(planned|予定|計画中|計画|実施予定|準備中)$/],
    ['none', /^(none|no|無|無し|なし|未実施|対策なし)$/],
    ['unknown', /^(unknown|\?|-|不明|未確認|確認中)$/],
  ],
  controlsAdequate: [
    ['not_assessed', /^(not_?assessed|not assessed|unknown|\?|-|未評価|未確認|不明|評価中)$/],
    ['no', /^(no|n|false|×|不十分|不適切|否|いいえ|不可)$/],
    ['yes', /^(yes|y|true|adequate|○|〇|十分|適切|妥当|可|はい)$/],
  ],
  kind: [
    ['succession', /^(succession|successor|renamed|承継|継承|社名変更|商号変更|合併|事業譲渡|旧社名)$/],
    ['brand', /^(brand|ブランド|商標)$/],
    ['translation', /^(translation|翻訳|訳|読み|カナ|かな|日本語|英語)$/],
    ['alias', /^(alias|別名|別称|略称|表記ゆれ|表記|通称)$/],
  ],
};

/** Reads one row of a table of makers, models, product names or assessments; undefined when it is blank. */
export function readReferenceRow(
  kind: ReferenceKind,
  cells: readonly Cell[],
  row: number,
  columns: readonly LedgerColumn[],
): ReferenceRow | RejectedReferenceRow | undefined {
  if (cells.every(isBlank)) return undefined;
  const mapped = columns.filter((column): column is LedgerColumn & { field: string } => column.field !== null);
  const long = mapped.find(({ field, index }) => isTooLong(field, cells[index]));
  if (long) {
    const value = textOf(cells[long.index]).slice(0, 200);
    return { kind: 'rejected', row, column: long.heading, value, code: 'inventory.cell-too-long' };
  }
  const isHeadings = mapped.every(({ heading, index }) => tidy(textOf(cells[index])) === heading);
  const values: Record<string, string> = {};
  const remarked: RowRemark[] = [];
  for (const { field, heading, index } of mapped) {
    const read = readField(field, cells[index] ?? null);
    if (read.value !== null) values[field] = read.value;
    if (read.code !== null) remarked.push({ row, column: heading, value: textOf(cells[index]), code: read.code });
  }
  const missing = NEEDED[kind].find((group) => group.every((field) => values[field] === undefined))?.[0];
  if (!isHeadings && missing === undefined) return { kind: 'reference', row, values, remarked };
  const column = mapped.find(({ field }) => field === missing)?.heading ?? '';
  const value = cells
    .map(textOf)
    .map(tidy)
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 200);
  return {
    kind: 'rejected',
    row,
    column: isHeadings ? '' : column,
    value,
    code: isHeadings ? 'inventory.row-repeats-headings' : `inventory.row-without-${missing}`,
  };
}

function readField(field: string, cell: Cell): { value: string | null; code: string | null } {
  const text = tidy(
    textOf(cell)
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/\u301c/g, '\uff5e'),
  );
  if (isError(cell)) return { value: null, code: 'cell_error' };
  if (text === '') return { value: null, code: null };
  const words = WORDS[field];
  if (words) return readWord(text, words, field);
  if (field === 'controlsVerifiedOn' || field === 'validFrom') return readDate(text, cell, field);
  if (field === 'gtin14') return readGtin(text);
  if (field === 'saleStartYear') return readYear(text, cell);
  const isCode = ['key', 'modelKey', 'modelNumber', 'advisoryId', 'ledgerNumber'].includes(field);
  return { value: isCode ? canonicalText(text) : text, code: null };
}

function readWord(text: string, words: Words, field: string): { value: string | null; code: string | null } {
  const word = canonicalText(text).toLowerCase();
  const value = words.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
  return { value, code: value === null ? `${snake(field)}_not_understood` : null };
}

function readDate(text: string, cell: Cell, field: string): { value: string | null; code: string | null } {
  const day = readDay(typeof cell === 'number' ? cell : text)?.day;
  return isDay(day) ? { value: day, code: null } : { value: null, code: `${snake(field)}_not_a_date` };
}

/** Kept as 14 digits. One with a wrong check digit is no one's number, and taking it would let it match nothing in silence. */
function readGtin(text: string): { value: string | null; code: string | null } {
  const udi = parseUdi(text);
  if (udi?.gtin14 && udi.valid) return { value: udi.gtin14, code: null };
  return { value: null, code: `gtin_${udi?.issue === 'check_digit' ? 'check_digit' : 'not_readable'}` };
}

function readYear(text: string, cell: Cell): { value: string | null; code: string | null } {
  const year = /^(\d{4})(年度?|頃)?$/.exec(canonicalText(text))?.[1] ?? readDay(typeof cell === 'number' ? cell : text)?.day.slice(0, 4);
  return year === undefined ? { value: null, code: 'sale_start_year_not_a_year' } : { value: year, code: null };
}

function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
