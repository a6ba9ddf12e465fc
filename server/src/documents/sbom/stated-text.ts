import { type JsonPlace, textOf } from '#feeds/json-place.js';
import type { RemarkBook } from '#feeds/remark-book.js';

/** Names, versions and the like; the longest real ones have some hundred signs, and each is a column of the database. */
const longestText = 1000;
/** Package URLs, CPEs and licence expressions. */
export const longestIdentifier = 4000;

/** How SPDX 2 writes that nothing is known or nothing exists (clause 7 of 2.2 and 2.3, many fields). */
const unsaid: ReadonlySet<string> = new Set(['NOASSERTION', 'NONE']);

/**
 * A text without blanks at its ends; null when it is absent, blank or NOASSERTION. One beyond reason is left out with a doubt: cut off, a
 * version or an identifier would name something else.
 */
export function statedText(place: JsonPlace, remarks: RemarkBook, longest = longestText): string | null {
  if (place.value === null) return null;
  // Tag-value and tables can hold U+0000, which PostgreSQL cannot keep.
  const text = textOf(place, remarks)?.replaceAll('\u0000', '\ufffd').trim() ?? '';
  if (text === '' || unsaid.has(text)) return null;
  if (text.length <= longest) return text;
  remarks.doubt(place.pointer, 'text-too-long', { characters: text.length, limit: longest });
  return null;
}

/** A name may be cut: what is left of it still tells a person what is meant, and a component must not vanish for it. */
export function statedName(place: JsonPlace, remarks: RemarkBook): string | null {
  const short = statedText(place, remarks);
  if (short !== null || typeof place.value !== 'string' || place.value.trim().length <= longestText) return short;
  return `${place.value
    .replaceAll('\u0000', '\ufffd')
    .trim()
    .slice(0, longestText - 1)}…`;
}

/** Gives each component a reference that is unique within its document: the one that it states, else the place where it stands. */
export function openRefs(remarks: RemarkBook): (written: string | null, pointer: string) => string {
  const taken = new Map<string, number>();
  const free = (wanted: string): string => {
    const count = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, count);
    return count === 1 ? wanted : free(`${wanted}#${count}`);
  };
  return (written, pointer) => {
    const ref = free(written ?? pointer);
    if (written !== null && ref !== written) remarks.doubt(pointer, 'ref-repeated', { ref: written.slice(0, 100) });
    return ref;
  };
}
