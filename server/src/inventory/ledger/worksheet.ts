/** What the markup of a worksheet tells that reading its cells leaves out. */
export interface CellNote {
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
  readonly column: number;
  readonly note: CellFault | ShownDate | ShownText;
}
interface CellFault {
  readonly kind: 'fault';
  readonly error: string;
}
/** A day of which the sheet shows only month and year, or only the year. */
interface ShownDate {
  readonly kind: 'shows';
  readonly shows: 'month' | 'year';
}
/** A number that is shown with leading zeros or signs: 123 as ME-000123. */
interface ShownText {
  readonly kind: 'text';
  readonly text: string;
}

export interface WorksheetExtent {
  /** How far the cells with content reach; empty formatted rows below the table are no content. */
  readonly rows: number;
  readonly columns: number;
  /** The last row that is mentioned at all. */
  readonly lastRow: number;
  readonly notes: readonly CellNote[];
}

/** A cell up to its end tag; it never runs over the next cell, so that a sheet without end tags takes no more time than one with them. */
const CELL = /<(?:\w+:)?c(\s[^>]*?)(?:\/>|>((?:(?!<(?:\w+:)?c[\s>]).)*?)<\/(?:\w+:)?c>)/gs;
const ROW = /<(?:\w+:)?row(\s[^>]*)>/g;
const ADDRESS = /\sr="([A-Z]+)(\d+)"/;
const VALUE = /<(?:\w+:)?v>([^<]*)<\/(?:\w+:)?v>/;
const FORMULA = /<(?:\w+:)?f[\s>/]/;

/** Formats that Excel has without writing them out: mmm-yy, and 年月 in the Japanese edition (ECMA-376 18.8.30). */
const BUILT_IN: Readonly<Record<string, string>> = { '17': 'mmm-yy', '34': 'yyyy"年"m"月"', '52': 'yyyy"年"m"月"', '55': 'yyyy"年"m"月"' };

/** Looks through the markup of one worksheet; `formats` are the number formats by style. */
export function inspectWorksheet(xml: string, formats: readonly string[]): WorksheetExtent {
  let rows = 0;
  let columns = 0;
  let lastRow = 0;
  const notes: CellNote[] = [];
  for (const [, attributes = '', content = ''] of xml.matchAll(CELL)) {
    if (content === '') continue;
    const address = ADDRESS.exec(attributes);
    const row = Number(address?.[2] ?? 0);
    const column = [...(address?.[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
    const note = noteOf(attributes, content, formats);
    if (note) notes.push({ row, column, note });
  }
  for (const [, attributes = ''] of xml.matchAll(ROW)) lastRow = Math.max(lastRow, Number(/\sr="(\d+)"/.exec(attributes)?.[1] ?? 0));
  return { rows, columns, lastRow, notes };
}

function noteOf(attributes: string, content: string, formats: readonly string[]): CellNote['note'] | undefined {
  const type = /\st="(\w+)"/.exec(attributes)?.[1] ?? 'n';
  const value = VALUE.exec(content)?.[1];
  if (type === 'e') return { kind: 'fault', error: value ?? '#ERROR' };
  if (value === undefined) return FORMULA.test(content) ? { kind: 'fault', error: '#NOT-CALCULATED' } : undefined;
  const format = formats[Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? -1)];
  if (type !== 'n' || format === undefined) return undefined;
  const shows = shownDate(format);
  if (shows) return { kind: 'shows', shows };
  const text = shownNumber(format, value);
  return text === undefined ? undefined : { kind: 'text', text };
}

/** The number formats of the styles of a workbook, by the number that cells refer to. */
export function formatsOf(styles: string): readonly string[] {
  const own = new Map(tags(styles, 'numFmt').map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]));
  const cellFormats = /<(?:\w+:)?cellXfs[\s>].*?<\/(?:\w+:)?cellXfs>/s.exec(styles)?.[0] ?? '';
  return tags(cellFormats, 'xf').map((tag) => {
    const id = attribute(tag, 'numFmtId');
    return own.get(id) ?? BUILT_IN[id] ?? '';
  });
}

/** Which part of a day a format shows when it leaves the day of the month out. */
function shownDate(format: string): ShownDate['shows'] | undefined {
  const letters = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ' ').toLowerCase();
  if (!/[ye]/.test(letters) || /[dhs0#?]/.test(letters)) return undefined;
  return letters.includes('m') ? 'month' : 'year';
}

/** A whole number under a format of zeros and signs (`"ME-"000000`, `0000\/00\/00`) as the sheet shows it; undefined under any other. */
function shownNumber(format: string, value: string): string | undefined {
  const tokens = (format.split(';')[0] ?? '').match(/"[^"]*"|\\.|./g) ?? [];
  const isPlain = tokens.every((token) => /^("[^"]*"|\\.|[0\-/: ()])$/.test(token));
  const zeros = tokens.filter((token) => token === '0').length;
  if (!isPlain || zeros === 0 || tokens.length === 1 || !/^\d+$/.test(value)) return undefined;
  const digits = value.padStart(zeros, '0');
  const lead = digits.length - zeros;
  let used = 0;
  return tokens
    .map((token) => {
      if (token !== '0') return token.startsWith('"') ? token.slice(1, -1) : token.replace(/^\\/, '');
      const start = used === 0 ? 0 : lead + used;
      used += 1;
      return digits.slice(start, lead + used);
    })
    .join('');
}

/** The attributes of all start tags of this name. */
export function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*)>`, 'g'))].map(([, attributes = '']) => attributes);
}

/** An attribute's value; `name` may have a prefix of its namespace in the text. */
export function attribute(attributes: string, name: string): string {
  const value = new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  return value.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, entity: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[entity] ?? '',
  );
}
