import { isPresent, type JsonPlace, memberOf, textOf } from './json-place.js';
import type { RemarkBook } from './remark-book.js';
import { isDay } from './vocabulary/day.js';
import { readInstant } from './vocabulary/instant.js';

/** A text that says something, or null and the doubt `record-without-id` for one without which a record cannot be told from others. */
export function identityAt(place: JsonPlace, remarks: RemarkBook): string | null {
  const text = textOf(place, remarks)?.trim() ?? '';
  if (text !== '') return text;
  remarks.doubt(place.pointer, 'record-without-id');
  return null;
}

/** A text that the format requires and without which the rest is still worth reading: null and a doubt when it is not there. */
export function expectedTextAt(place: JsonPlace, name: string, remarks: RemarkBook): string | null {
  const member = memberOf(place, name);
  if (!isPresent(member)) remarks.doubt(member.pointer, 'member-missing');
  return textOf(member, remarks);
}

/**
 * An instant in UTC, or null; a doubt when it is none.
 * @param zone `utc` where the format itself says that a time without offset is UTC (NVD); else a note tells that UTC was assumed
 */
export function instantAt(place: JsonPlace, remarks: RemarkBook, zone: 'utc' | 'written' = 'written'): string | null {
  const text = textOf(place, remarks);
  if (text === null) return null;
  const instant = readInstant(text);
  if (instant === undefined) remarks.doubt(place.pointer, 'date-not-understood', { text: text.slice(0, 100) });
  else if (instant.offset === 'assumed' && zone === 'written') remarks.note(place.pointer, 'date-without-offset', { text });
  return instant?.at ?? null;
}

/** A calendar day YYYY-MM-DD (a time behind it is cut off), or null; a doubt when it is none. */
export function dayAt(place: JsonPlace, remarks: RemarkBook): string | null {
  const text = textOf(place, remarks);
  if (text === null) return null;
  const day = text.trim().slice(0, 10);
  if (isDay(day)) return day;
  remarks.doubt(place.pointer, 'date-not-understood', { text: text.slice(0, 100) });
  return null;
}
