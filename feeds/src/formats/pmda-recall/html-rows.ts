import { plainText } from '../news-feed/plain-text.js';

export interface HtmlCell {
  readonly text: string;
  /** The first address that the cell links to, as written. */
  readonly href: string | null;
}

const ROW_OR_CELL = /<(\/?)(tr|t[hd]|table)\b[^<>]{0,2000}>/gi;
const HREF = /<a\b[^<>]{0,2000}?\bhref\s*=\s*(?:"([^"<>]{0,2000})"|'([^'<>]{0,2000})'|([^\s"'<>]{1,2000}))/i;

/**
 * The rows of all tables of a page, in order; cells of tables inside a cell are rows of their own. Pages leave closing marks out, so a cell ends where
 * the next mark of a table stands. One pass over the text; nothing of the page is run or shown.
 */
export function rowsOfHtml(html: string): readonly (readonly HtmlCell[])[] {
  const rows: HtmlCell[][] = [];
  let start = -1;
  for (const mark of html.matchAll(ROW_OR_CELL)) {
    const [whole, closing = '', name = ''] = mark;
    if (start >= 0) rows.at(-1)?.push(cellOf(html.slice(start, mark.index)));
    start = -1;
    const isCell = /^t[hd]$/i.test(name);
    if (closing === '' && isCell) {
      if (rows.length === 0) rows.push([]);
      start = mark.index + whole.length;
    } else if (closing === '' && /^tr$/i.test(name)) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

function cellOf(html: string): HtmlCell {
  const [, double, single, bare] = HREF.exec(html) ?? [];
  const href = double ?? single ?? bare ?? null;
  return { text: plainText(html), href: href === null ? null : href.replaceAll('&amp;', '&') };
}
