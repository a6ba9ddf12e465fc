import { parse } from 'csv-parse/sync';
import type { JsonPlace } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';

const heading = /^\uFEFF?\s*"?cveID"?\s*,\s*"?vendorProject"?\s*,/;

export function isCsvCatalogue(text: string): boolean {
  return heading.test(text.slice(0, 200));
}

/**
 * The rows of the CSV edition in the shape of the JSON one, so that one reader reads both. A place is the number of the row, the heading
 * being row 1.
 */
export function csvRecords(text: string, remarks: RemarkBook): readonly JsonPlace[] {
  const rows = rowsOf(text, remarks);
  const [names = []] = rows;
  return rows.slice(1).map((cells, index) => {
    const members = names.map((name, column) => [name.trim(), cells[column] ?? ''] as const);
    const value = Object.fromEntries(members.filter(([name, cell]) => name !== 'cwes' && cell !== ''));
    const cwes = members.find(([name]) => name === 'cwes')?.[1] ?? '';
    const list = cwes.split(',').flatMap((cwe) => cwe.trim() || []);
    return { value: { ...value, ...(list.length > 0 && { cwes: list }) }, pointer: `/${index + 2}` };
  });
}

function rowsOf(text: string, remarks: RemarkBook): readonly (readonly string[])[] {
  try {
    return parse(text, { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch {
    remarks.refuse('', 'csv-not-understood');
    return [];
  }
}
