import { isPresent, type JsonPlace, memberOf, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';

/** A text without which the document cannot be taken: it must be there and say something, else the whole reading is refused. */
export function identifyingText(place: JsonPlace, remarks: RemarkBook): string | null {
  const text = textOf(place, remarks);
  if (text !== null && text.trim() !== '') return text;
  remarks.refuse(place.pointer, 'required-missing');
  return null;
}

/** A text that CSAF requires and without which the rest is still worth reading: null and a doubt when it is not there. */
export function expectedText(place: JsonPlace, name: string, remarks: RemarkBook): string | null {
  const member = memberOf(place, name);
  if (!isPresent(member)) remarks.doubt(member.pointer, 'member-missing');
  return textOf(member, remarks);
}
