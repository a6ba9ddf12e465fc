import { type JsonPlace, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { readInstant } from '../../vocabulary/instant.js';

/** A date member as an instant in UTC, or null; a doubt when it is no date, a note when it lacks its offset and UTC is assumed. */
export function instantOf(place: JsonPlace, remarks: RemarkBook): string | null {
  const text = textOf(place, remarks);
  if (text === null) return null;
  const instant = readInstant(text);
  if (instant === undefined) remarks.doubt(place.pointer, 'date-not-understood', { text });
  else if (instant.offset === 'assumed') remarks.note(place.pointer, 'date-without-offset', { text });
  return instant?.at ?? null;
}
