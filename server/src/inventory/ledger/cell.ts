/** A cell of a table as the file gives it. A day is a cell that the spreadsheet itself takes for a date; an error is a formula's. */
export type Cell = string | number | boolean | DayCell | { readonly error: string } | null;

export interface DayCell {
  readonly day: string;
  /** When the sheet shows only the month or the year of it, and so only that was meant. */
  readonly shows?: 'month' | 'year';
}

export interface Sheet {
  /** Name of the worksheet; null in a text file. */
  readonly name: string | null;
  /** rows[0] is row 1 of the file as a spreadsheet counts it, blank rows included. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A remark on one row: what a person should look at, as a code; the sentence is made where it is shown. */
export interface RowRemark {
  readonly row: number;
  /** The heading as written; '' when the whole row is meant. */
  readonly column: string;
  readonly value: string;
  readonly code: string;
}

/** Errors of a formula, also as text where a spreadsheet was saved as CSV; a row of # is a column that was too narrow to be shown. */
const ERROR_TEXT = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|#+)$/i;

/** The text of a cell as a person sees it, untrimmed; '' when it is blank. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return unquoted(cell);
  if (typeof cell === 'object') return 'day' in cell ? textOfDay(cell) : cell.error;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

function textOfDay({ day, shows }: DayCell): string {
  return day.slice(0, shows === 'year' ? 4 : shows === 'month' ? 7 : 10);
}

/**
 * `="00123"` is how programs make Excel keep leading zeros in a CSV, and an apostrophe before a sign how they (and our own export) keep it from
 * taking a text for a formula. Every other text that looks like a formula stays a text.
 */
function unquoted(text: string): string {
  return /^="([^"]*)"$/.exec(text)?.[1] ?? (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
}

export function isBlank(cell: Cell | undefined): boolean {
  return tidy(textOf(cell)) === '';
}

export function isError(cell: Cell | undefined): boolean {
  if (typeof cell === 'string') return cell.includes('#') && ERROR_TEXT.test(cell.trim());
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

/** A cell of a spreadsheet holds no more characters than this; what names a device is far shorter, and is looked up in an index. */
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 200;
const NAMES =
  /^(ledgerNumber|assetNumber|serialNumber|manufacturer|foreignManufacturer|name|modelNumber|department|alias|canonical|key|modelKey|advisoryId)$/;

/** Whether a cell holds more than its field can be: a column that slipped, or a quote that swallowed the rows behind it. */
export function isTooLong(field: string, cell: Cell | undefined): boolean {
  return typeof cell === 'string' && cell.length > (NAMES.test(field) ? LONGEST_NAME : LONGEST_CELL);
}

/** Signs that are blank or not seen at all: white space (also the full-width one), zero-width space, direction marks, byte order mark. */
const UNSEEN = /[\s\u200b\u200e\u200f\ufeff]/;

/** Without blanks and invisible signs at the ends. Stepwise, since a pattern that ends in `$` would try at every blank inside. */
export function tidy(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && UNSEEN.test(text.charAt(start))) start += 1;
  while (end > start && UNSEEN.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * One spelling for what is written in different widths, encodings or with different blanks, so that equal rows have equal content.
 * CP932 has one code for the wave dash, which programs decode as U+301C or as U+FF5E (NFKC makes that one `~`); the minus sign likewise.
 */
export function canonicalText(text: string): string {
  return text
    .replace(/\u301c/g, '\uff5e')
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .replace(/\u2016/g, '\u2225')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text that says that nothing is known: 不明, 未定, a dash. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(canonicalText(text).replace(/[\s.。()]/g, ''));
}
const NOTHING =
  /^([-?*/ーｰ_~]+|不明|不詳|未詳|不明確|未確認|確認中|要確認|未調査|調査中|未定|未記入|未入力|未登録|未設定|記載なし|記載無し?|表示なし|表示無し?|なし|無し?|該当なし|該当無し?|対象外|データなし|unknown|n\/?a|none|null|nil|tba|tbd|notavailable|notapplicable|unspecified|undefined)$/i;
