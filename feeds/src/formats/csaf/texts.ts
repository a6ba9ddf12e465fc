import type { Note, Reference } from '../../advisory.js';
import { type JsonPlace, memberOf, noteStrangers, objectsOf, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { knownMembers } from './members.js';
import { namedProducts } from './product-groups.js';
import type { ProductTree } from './product-tree.js';
import { expectedText } from './required-text.js';

/** `notes` of the document or of a vulnerability. */
export function notesOf(place: JsonPlace, tree: ProductTree, remarks: RemarkBook): readonly Note[] {
  return objectsOf(memberOf(place, 'notes'), remarks).flatMap((note) => {
    noteStrangers(note, knownMembers.note, remarks);
    const text = expectedText(note, 'text', remarks);
    const title = textOf(memberOf(note, 'title'), remarks);
    const category = textOf(memberOf(note, 'category'), remarks) ?? 'other';
    const productIds = namedProducts(note, tree, remarks);
    if (text === null) return [];
    return [{ category, title, text, pointer: note.pointer, ...(productIds.length > 0 && { productIds }) }];
  });
}

/** `references` of the document or of a vulnerability. What may be opened from a page is decided there, not here. */
export function referencesOf(place: JsonPlace, remarks: RemarkBook): readonly Reference[] {
  return objectsOf(memberOf(place, 'references'), remarks).flatMap((reference) => {
    noteStrangers(reference, knownMembers.reference, remarks);
    const url = expectedText(reference, 'url', remarks);
    const summary = textOf(memberOf(reference, 'summary'), remarks) ?? '';
    const category = textOf(memberOf(reference, 'category'), remarks);
    return url === null ? [] : [{ url, summary, category }];
  });
}
