import { escapeToken } from './json-text.js';
import type { RemarkBook } from './remark-book.js';

/** A value of an arrived JSON document together with the place where it stands, so that every doubt can name it. */
export interface JsonPlace {
  readonly value: unknown;
  /** RFC 6901. */
  readonly pointer: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of an object; `undefined` at its pointer when it is not there. Own members only, so `__proto__` is a name like any other. */
export function memberOf(place: JsonPlace, name: string): JsonPlace {
  const value = isObject(place.value) && Object.hasOwn(place.value, name) ? place.value[name] : undefined;
  return { value, pointer: `${place.pointer}/${escapeToken(name)}` };
}

/** The same, several members down. */
export function placeAt(place: JsonPlace, ...names: readonly string[]): JsonPlace {
  return names.reduce(memberOf, place);
}

export function isPresent(place: JsonPlace): boolean {
  return place.value !== undefined;
}

/** The elements of a list; none when it is absent, none and a doubt when it is something else. */
export function elementsOf(place: JsonPlace, remarks: RemarkBook): readonly JsonPlace[] {
  if (!isPresent(place)) return [];
  if (!Array.isArray(place.value)) return wrongType(place, 'array', remarks) ?? [];
  return place.value.map((value: unknown, index) => ({ value, pointer: `${place.pointer}/${index}` }));
}

/** The elements that are objects; each other element is a doubt and left out. */
export function objectsOf(place: JsonPlace, remarks: RemarkBook): readonly JsonPlace[] {
  return elementsOf(place, remarks).filter((element) => isObject(element.value) || wrongType(element, 'object', remarks) !== null);
}

/** The elements that are texts; each other element is a doubt and left out. */
export function textsOf(place: JsonPlace, remarks: RemarkBook): readonly string[] {
  return elementsOf(place, remarks).flatMap((element) => textOf(element, remarks) ?? []);
}

/** An object, or null; a doubt when something else stands there. */
export function objectOf(place: JsonPlace, remarks: RemarkBook): JsonPlace | null {
  if (!isPresent(place)) return null;
  return isObject(place.value) ? place : wrongType(place, 'object', remarks);
}

/** A text as written, or null; a doubt when something else stands there. */
export function textOf(place: JsonPlace, remarks: RemarkBook): string | null {
  if (!isPresent(place)) return null;
  return typeof place.value === 'string' ? place.value : wrongType(place, 'string', remarks);
}

/** A finite number, or null; a doubt when something else stands there. */
export function numberOf(place: JsonPlace, remarks: RemarkBook): number | null {
  if (!isPresent(place)) return null;
  return typeof place.value === 'number' && Number.isFinite(place.value) ? place.value : wrongType(place, 'number', remarks);
}

/** Notes every member whose name the format does not know: a misspelled `product_status` must not vanish without a trace. */
export function noteStrangers(place: JsonPlace, known: ReadonlySet<string>, remarks: RemarkBook): void {
  if (!isObject(place.value)) return;
  for (const name of Object.keys(place.value)) {
    if (!known.has(name)) remarks.note(memberOf(place, name).pointer, 'member-not-known');
  }
}

function wrongType(place: JsonPlace, expected: string, remarks: RemarkBook): null {
  remarks.doubt(place.pointer, 'wrong-type', { expected, found: typeName(place.value) });
  return null;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
