import { type JsonPlace, memberOf } from '#feeds/json-place.js';
import type { RemarkBook } from '#feeds/remark-book.js';
import type { Component } from './sbom.js';

export interface Relationship {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly pointer: string;
}

/** Relationships with their types in capitals, as both encodings of the standard write them; one without its ends is a doubt. */
export function relationshipsOf(places: readonly JsonPlace[], remarks: RemarkBook): readonly Relationship[] {
  return places.flatMap((place) => {
    const [from, type, to] = ['spdxElementId', 'relationshipType', 'relatedSpdxElement'].map((name) => memberOf(place, name).value);
    if (typeof from === 'string' && typeof type === 'string' && typeof to === 'string') {
      return [{ from, type: type.toUpperCase().replaceAll('-', '_'), to, pointer: place.pointer }];
    }
    remarks.doubt(place.pointer, 'relationship-not-understood');
    return [];
  });
}

/**
 * The components with their parents by CONTAINS and CONTAINED_BY, each after its parent. The first parent that is told counts; a component
 * that would contain itself is put at the top. Without recursion: a hostile chain is as long as the document.
 */
export function placedComponents(
  components: readonly Component[],
  relationships: readonly Relationship[],
  remarks: RemarkBook,
): readonly Component[] {
  const parents = parentsOf(new Set(components.map(({ ref }) => ref)), relationships, remarks);
  cutLoops(parents, remarks, new Map(components.map(({ ref, pointer }) => [ref, pointer])));
  const inside = new Map<string | null, Component[]>();
  for (const component of components) {
    const parentRef = parents.get(component.ref) ?? null;
    const siblings = inside.get(parentRef) ?? [];
    siblings.push({ ...component, parentRef });
    inside.set(parentRef, siblings);
  }
  const placed: Component[] = [];
  const waiting = (inside.get(null) ?? []).toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    placed.push(next);
    for (const child of (inside.get(next.ref) ?? []).toReversed()) waiting.push(child);
  }
  return placed;
}

function parentsOf(refs: ReadonlySet<string>, relationships: readonly Relationship[], remarks: RemarkBook): Map<string, string> {
  const parents = new Map<string, string>();
  for (const { from, type, to, pointer } of relationships) {
    if (type !== 'CONTAINS' && type !== 'CONTAINED_BY') continue;
    const [parent, child] = type === 'CONTAINS' ? [from, to] : [to, from];
    if (!refs.has(parent) || !refs.has(child)) continue;
    const known = parents.get(child);
    if (known === undefined) parents.set(child, parent);
    else if (known !== parent) remarks.note(pointer, 'several-parents', { ref: child.slice(0, 100) });
  }
  return parents;
}

function cutLoops(parents: Map<string, string>, remarks: RemarkBook, pointers: ReadonlyMap<string, string>): void {
  const walked = new Set<string>();
  for (const start of [...parents.keys()]) {
    const path = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !walked.has(at) && !path.has(at)) {
      path.add(at);
      at = parents.get(at);
    }
    if (at !== undefined && path.has(at)) {
      parents.delete(at);
      remarks.doubt(pointers.get(at) ?? '', 'contained-in-itself', { ref: at.slice(0, 100) });
    }
    for (const ref of path) walked.add(ref);
  }
}
