import { escapeToken } from './json-text.js';
import { isObject, type JsonObject } from './json-place.js';

/** One difference between two revisions. The pointer leads into the newer document; of something removed, into the older one. */
export interface Difference {
  readonly pointer: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * What differs between two JSON documents (as `decodeDocument` gives them, hence of bounded depth). Objects in lists are paired by what they
 * are (the CVE of a vulnerability, the id of a product, the number of a revision) and not by where they stand, so that an entry added
 * at the front is one difference. The order of a list is none. Linear but for lists whose entries have no name.
 */
export function differenceOf(before: unknown, after: unknown): readonly Difference[] {
  return differences(before, after, { before: '', after: '' });
}

interface Pointers {
  readonly before: string;
  readonly after: string;
}

function differences(before: unknown, after: unknown, at: Pointers): readonly Difference[] {
  if (isObject(before) && isObject(after)) return ofObjects(before, after, at);
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, at);
  return canonical(before) === canonical(after) ? [] : [{ pointer: at.after, kind: 'changed', before, after }];
}

function ofObjects(before: JsonObject, after: JsonObject, at: Pointers): readonly Difference[] {
  const removed = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return [
    ...removed.map((name): Difference => ({ pointer: down(at.before, name), kind: 'removed', before: before[name] })),
    ...Object.keys(after).flatMap((name): readonly Difference[] => {
      if (!Object.hasOwn(before, name)) return [{ pointer: down(at.after, name), kind: 'added', after: after[name] }];
      return differences(before[name], after[name], { before: down(at.before, name), after: down(at.after, name) });
    }),
  ];
}

interface Entry {
  readonly value: unknown;
  readonly index: number;
}

function ofLists(before: readonly unknown[], after: readonly unknown[], at: Pointers): readonly Difference[] {
  // Lists of ids make up most of a great document and seldom change.
  if (before.length === after.length && before.every((value, index) => value === after[index])) return [];
  const name = naming(before, after);
  const paired = name === null ? pairsByContent(before, after) : pairsByName(before, after, name);
  return paired.flatMap(([old, now]): readonly Difference[] => {
    if (old === undefined && now !== undefined) return [{ pointer: down(at.after, now.index), kind: 'added', after: now.value }];
    if (old !== undefined && now === undefined) return [{ pointer: down(at.before, old.index), kind: 'removed', before: old.value }];
    if (old === undefined || now === undefined) return [];
    return differences(old.value, now.value, { before: down(at.before, old.index), after: down(at.after, now.index) });
  });
}

type Pair = readonly [Entry | undefined, Entry | undefined];
type Naming = (value: JsonObject) => string | null;

/** What names an entry of a list, the surest first. Several members together name a thing where none does alone. */
const namings: readonly Naming[] = [
  member('product_id'),
  member('group_id'),
  (value) => (isObject(value.full_product_name) ? member('product_id')(value.full_product_name) : null),
  member('cve'),
  member('number'),
  member('id'),
  (value) => (Array.isArray(value.ids) && isObject(value.ids[0]) ? member('text')(value.ids[0]) : null),
  both('category', 'name'),
  (value) => (Array.isArray(value.products) ? canonical(value.products) : null),
  both('category', 'details'),
  both('system_name', 'text'),
  member('url'),
  both('category', 'title'),
  member('title'),
  member('label'),
];

function member(name: string): Naming {
  return (value) => {
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    return typeof found === 'string' ? found : null;
  };
}

function both(first: string, second: string): Naming {
  return (value) => {
    const names = [member(first)(value), member(second)(value)];
    return names.includes(null) ? null : JSON.stringify(names);
  };
}

/** The first naming by which every entry of both lists has a name, and no two of one list the same. */
function naming(before: readonly unknown[], after: readonly unknown[]): Naming | null {
  if (![...before, ...after].every(isObject)) return null;
  const names = (list: readonly unknown[], name: Naming) => list.map((value) => (isObject(value) ? name(value) : null));
  const isDistinct = (list: readonly (string | null)[]) => !list.includes(null) && new Set(list).size === list.length;
  return namings.find((name) => isDistinct(names(before, name)) && isDistinct(names(after, name))) ?? null;
}

function pairsByName(before: readonly unknown[], after: readonly unknown[], name: Naming): readonly Pair[] {
  const nameOf = (value: unknown) => (isObject(value) ? (name(value) ?? '') : '');
  const old = new Map(before.map((value, index) => [nameOf(value), { value, index }]));
  const now = new Set(after.map(nameOf));
  const removed = before.map((value, index) => ({ value, index })).filter((entry) => !now.has(nameOf(entry.value)));
  return [
    ...removed.map((entry): Pair => [entry, undefined]),
    ...after.map((value, index): Pair => [old.get(nameOf(value)), { value, index }]),
  ];
}

/** Texts and nameless objects: equal ones pair wherever they stand; of the rest objects pair in order, texts come and go. */
function pairsByContent(before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  const waiting = new Map<string, Entry[]>();
  for (const [index, value] of before.entries()) {
    const key = canonical(value);
    const equal = waiting.get(key);
    if (equal === undefined) waiting.set(key, [{ value, index }]);
    else equal.push({ value, index });
  }
  const added = after.map((value, index) => ({ value, index })).filter((entry) => waiting.get(canonical(entry.value))?.pop() === undefined);
  const removed = [...waiting.values()].flat().sort((a, b) => a.index - b.index);
  const paired = removed.every((entry) => isObject(entry.value)) ? Math.min(removed.length, added.length) : 0;
  return [
    ...removed.map((entry, index): Pair => [entry, index < paired ? added[index] : undefined]),
    ...added.slice(paired).map((entry): Pair => [undefined, entry]),
  ];
}

function down(pointer: string, token: string | number): string {
  return `${pointer}/${escapeToken(String(token))}`;
}

/** JSON with sorted members: equal content gives equal text. */
function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'undefined';
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}
