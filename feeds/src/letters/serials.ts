import type { SerialRange } from '../advisory.js';

/** Serial numbers of a letter, as they were written in one text. */
export interface WrittenSerials {
  readonly serialNumbers: readonly string[];
  readonly serialRanges: readonly SerialRange[];
  /** Parts of which nobody can tell whether they are one number or a range. */
  readonly unclear: readonly string[];
}

/** Signs that join the ends of a range. A hyphen does so only between blanks: within a number it belongs to it. */
const joint = /\s*(?:[~～〜∼…‥]|\.{2,}|\s[-–—−‐ー]\s|から|より|\s+to\s+|\s+through\s+)\s*/i;
const closing = /\s*(?:まで|以前|以下|or earlier|and earlier)\s*$/i;
const opening = /\s*(?:以降|以後|以上|or later|and later|onwards?)\s*$/i;

/**
 * Reads what stands in a letter about serial numbers: one a line, or between commas; from–to with ～; 以降 and まで with one end; `*` for the rest of
 * a number. Letters and digits of full width stay as written, since matching reads them alike.
 */
export function readSerials(text: string): WrittenSerials {
  const parts = text
    .split(/[\n\r\t,、，;；]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const serialNumbers: string[] = [];
  const serialRanges: SerialRange[] = [];
  const unclear: string[] = [];
  for (const part of parts) {
    const read = readPart(part);
    if (read === undefined) unclear.push(part);
    else if (typeof read === 'string') serialNumbers.push(read);
    else serialRanges.push(read);
  }
  return { serialNumbers, serialRanges, unclear };
}

/** The text that reads so, one number or range a line. */
export function writtenSerials({ serialNumbers, serialRanges }: Omit<WrittenSerials, 'unclear'>): string {
  return [...serialRanges.map(({ from, to }) => `${from ?? ''}～${to ?? ''}`), ...serialNumbers].join('\n');
}

function readPart(part: string): string | SerialRange | undefined {
  const ends = ` ${part} `.split(joint).map((end) => end.replace(closing, '').trim());
  if (ends.length > 2) return undefined;
  if (ends.length === 2) {
    const [from = '', to = ''] = ends;
    return from === '' && to === '' ? undefined : { from: from || null, to: to || null };
  }
  if (opening.test(part)) return { from: part.replace(opening, ''), to: null };
  if (closing.test(part)) return { from: null, to: part.replace(closing, '') };
  return isTwoOfAKind(part) ? undefined : part;
}

/** `00100-00200`, `SZ-001-SZ-200`: two halves of one form around a hyphen may be a range or one number. */
function isTwoOfAKind(part: string): boolean {
  const text = part.normalize('NFKC').replace(/[\p{Pd}−ー]/gu, '-');
  const middle = [...text.matchAll(/-/g)].map(({ index }) => index).find((index) => index * 2 + 1 === text.length);
  if (middle === undefined) return false;
  const [from, to] = [text.slice(0, middle), text.slice(middle + 1)];
  return /\d{2}/.test(from) && from.replace(/\d/g, '0') === to.replace(/\d/g, '0') && from < to;
}
