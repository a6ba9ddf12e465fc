import { headlineOf } from '../../headline.js';

/** Behind these words the description says what the product is for, or lists what belongs to it. */
const BEHIND_THE_NAME =
  /\b(?:product usage|intended use|indications? for use|usage|is intended|are intended|is indicated|is designed|is used|are used|which includes|labell?ed as)\b/i;
/** Codes and numbers stand behind the name; the name ends before them. */
const CODES =
  /[,;:(\s-]+(?:model(?: numbers?| nos?\.?| name)?|ref(?:erence)?(?: part)?(?: numbers?)?|catalog(?:ue)?(?: prefix| numbers?| nos?\.?)?|part (?:numbers?|nos?\.?)|product (?:codes?|numbers?)|item (?:numbers?|nos?\.?)|order codes?|udi(?:-di)?|gtin|serial numbers?|lots?)\b\s*[:#.]?/i;
/** Of a description that is longer no name is behind these many letters. */
const LONGEST_HEAD = 2000;
const MOST_NUMBERS = 300;
/** `Model SZ-310`, `REF SZ-310`: the numbers follow at once. */
const CALLS_NUMBERS = /^(?:models?|ref|reference|catalog|catalogue)$/i;
/** `Part Number`, `Product Code`: only together do they call what follows a number. */
const CALLS_WITH_MORE = /^(?:part|product|item|order)$/i;
const CALLS_MORE = /^(?:numbers?|nos?|codes?|name|prefix|#)$/i;
const NUMBER = /^(?=.*\d)[A-Z\d][A-Z\d./-]{2,29}$/i;

/** The name that a description begins with: without codes, purpose and what stands in further lines. '' for an empty description. */
export function headingOf(description: string): string {
  const [line = ''] = description
    .trim()
    .slice(0, LONGEST_HEAD)
    .split(/\r?\n|\s{3,}|\.\s+(?=[A-Z])/, 1);
  const name = line.split(BEHIND_THE_NAME, 1)[0]?.split(CODES, 1)[0] ?? '';
  const cleaned = name
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s\d]{0,3}[).:]\s*/, '')
    .replace(/[\s,;:.\-(]+$/, '')
    .trim();
  return headlineOf(cleaned.length >= 3 ? cleaned : line);
}

/** Model, catalogue and part numbers that the text calls so, and that have a digit. One pass over the words. */
export function modelNumbersIn(text: string): readonly string[] {
  const found = new Set<string>();
  let state: 'other' | 'half' | 'listing' = 'other';
  for (const written of text.split(/[\s,;:]+/)) {
    const word = written.replace(/^[(]|[).]+$/g, '');
    if (CALLS_NUMBERS.test(word)) state = 'listing';
    else if (CALLS_WITH_MORE.test(word)) state = 'half';
    else if (CALLS_MORE.test(word)) state = state === 'other' ? 'other' : 'listing';
    else if (state === 'listing' && NUMBER.test(word)) found.add(word);
    else if (!/^(?:and|&)?$/i.test(word)) state = 'other';
    if (found.size >= MOST_NUMBERS) break;
  }
  return [...found];
}
