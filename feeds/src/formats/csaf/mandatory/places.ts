import { isObject, type JsonPlace, placeAt } from '../../../json-place.js';

/**
 * Looking into a document for its mandatory tests: what has another type than the standard says is told by the reader, and passes here in silence.
 */

/** The elements of the list at a path that are objects. */
export function objectsAt(place: JsonPlace, ...names: readonly string[]): readonly JsonPlace[] {
  return elementsAt(place, ...names).filter(({ value }) => isObject(value));
}

/** The elements of the list at a path that are texts. */
export function textsAt(place: JsonPlace, ...names: readonly string[]): readonly { readonly pointer: string; readonly value: string }[] {
  return elementsAt(place, ...names).flatMap(({ value, pointer }) => (typeof value === 'string' ? [{ value, pointer }] : []));
}

/** The text at a path; empty when there is none. */
export function textAt(place: JsonPlace, ...names: readonly string[]): string {
  const { value } = placeAt(place, ...names);
  return typeof value === 'string' ? value : '';
}

/** Whether a list at a path has elements, or an object stands there. */
export function isFilled(place: JsonPlace, ...names: readonly string[]): boolean {
  const { value } = placeAt(place, ...names);
  return Array.isArray(value) ? value.length > 0 : isObject(value);
}

function elementsAt(place: JsonPlace, ...names: readonly string[]): readonly JsonPlace[] {
  const { value, pointer } = placeAt(place, ...names);
  return Array.isArray(value) ? value.map((element: unknown, index) => ({ value: element, pointer: `${pointer}/${index}` })) : [];
}

/** Those whose key stood before: the second, the third and so on. */
export function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown;
  });
}
