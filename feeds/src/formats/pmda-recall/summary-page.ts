import { plainText } from '../news-feed/plain-text.js';
import { fieldOf, headingsOfSummary, type RecallField } from './columns.facts.js';
import type { RecallRow } from './recall-table.js';

const LONGEST_HEADING = 40;
const FEWEST = 3;
/** Labels within the text about the units. */
const OF_UNITS: readonly RecallField[] = ['lot', 'serial', 'gtin'];

/**
 * The summary of one recall (回収概要): headings, each with its text beside or below it, whatever marks stand around them. Null when it has too few of
 * them. The class and the day of making stand above the first heading.
 */
export function summaryOfPage(html: string): RecallRow | null {
  const values: Partial<Record<RecallField, string>> = {};
  let field: RecallField | undefined;
  for (const line of plainText(html).split('\n')) {
    const found = headed(line);
    if (found) field = found.field;
    const told = found ? found.rest : line.trim();
    if (field === undefined || told === '') continue;
    const before = values[field];
    values[field] = before === undefined ? told : `${before}\n${told}`;
  }
  return headingsOfSummary.filter((each) => values[each] !== undefined).length < FEWEST ? null : { values, href: null, pointer: '' };
}

/** `3. 製造販売業者等名称：…`: a heading, and what stands behind it in the line. */
function headed(line: string): { readonly field: RecallField; readonly rest: string } | undefined {
  const text = line.trim().replace(/^[\s\d０-９]{0,3}[.．、)）]?\s*/, '');
  const [, heading = '', rest = ''] = /^([^\s:：]{2,60})[\s:：]*([\s\S]*)$/.exec(text) ?? [];
  if (heading.length > LONGEST_HEADING) return undefined;
  const field = fieldOf(heading);
  // Within the names and the maker the same words stand again, as labels of parts.
  if (field === undefined || OF_UNITS.includes(field) || /の(?:氏名又は)?名称$|の所在地$/.test(heading)) return undefined;
  return { field, rest: rest.trim() };
}
