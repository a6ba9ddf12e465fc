import { isObject, type JsonPlace, placeAt } from '#feeds/json-place.js';

/**
 * An element of an SPDX 3 document. Its members by their local names: the official context writes `software_packageVersion`, documents without
 * it the whole address of the property, and some tools `packageVersion`.
 */
export interface Spdx3Element {
  readonly id: string;
  /** Local name of the class: `Package`, `AIPackage`, `Relationship`. */
  readonly type: string;
  readonly members: ReadonlyMap<string, JsonPlace>;
  readonly pointer: string;
}

export interface Spdx3Elements {
  readonly all: readonly Spdx3Element[];
  readonly byId: ReadonlyMap<string, Spdx3Element>;
}

/** The elements of `@graph`, or the document itself where it is a single element (SPDX 3.0.1, 6 "Model and serializations"). */
export function spdx3Elements(root: JsonPlace): Spdx3Elements {
  const graph = placeAt(root, '@graph');
  const places: readonly JsonPlace[] = Array.isArray(graph.value)
    ? graph.value.map((value: unknown, index) => ({ value, pointer: `${graph.pointer}/${index}` }))
    : [isObject(graph.value) ? graph : root];
  const all = places.filter(({ value }) => isObject(value)).map(elementOf);
  const byId = new Map<string, Spdx3Element>();
  // Of two with one id the first counts, as everywhere here; the second is told where references are given out.
  for (const element of all) if (!byId.has(element.id)) byId.set(element.id, element);
  return { all, byId };
}

function elementOf(place: JsonPlace): Spdx3Element {
  const { value, pointer } = place;
  const members = new Map<string, JsonPlace>();
  if (isObject(value)) for (const name of Object.keys(value)) members.set(localWord(name), placeAt(place, name));
  const [id] = ['spdxId', '@id'].map((name) => members.get(name)?.value).filter((each) => typeof each === 'string');
  const type = [members.get('type')?.value ?? members.get('@type')?.value].flat().find((each) => typeof each === 'string') ?? '';
  return { id: id ?? pointer, type: localWord(type), members, pointer };
}

/** `software_Package`, `https://spdx.org/rdf/3.0.1/terms/Software/Package` and `Package` are one word; `@id` stays. */
function localWord(word: string): string {
  return word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('#'), word.lastIndexOf('_')) + 1);
}

/** What stands there; undefined at the element's own place when nothing does. */
export function memberAt(element: Spdx3Element, ...names: readonly string[]): JsonPlace {
  const found = names.map((name) => element.members.get(name)).find((place) => place !== undefined);
  return found ?? { value: undefined, pointer: `${element.pointer}/${names[0] ?? ''}` };
}

/** Ids that a member refers to, whether one or a list, by id or with the element itself in place. */
export function idsAt(element: Spdx3Element, name: string): readonly string[] {
  return [memberAt(element, name).value].flat().flatMap((value) => idOf(value) ?? []);
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const id = isObject(value) ? (value.spdxId ?? value['@id']) : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** The elements that a member refers to or holds; ids that stand for nothing in this document are left out. */
export function elementsAt(element: Spdx3Element, name: string, { byId }: Spdx3Elements): readonly Spdx3Element[] {
  const place = memberAt(element, name);
  return [place.value].flat().flatMap((value, index) => {
    const known = byId.get(idOf(value) ?? '');
    if (known !== undefined) return [known];
    const pointer = Array.isArray(place.value) ? `${place.pointer}/${index}` : place.pointer;
    return isObject(value) ? [elementOf({ value, pointer })] : [];
  });
}
