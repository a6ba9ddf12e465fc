import type { ComponentKey, ComponentRow } from './document.js';
import type { Component } from './sbom/sbom.js';
import { partIdOf } from './search/component-part.js';

/** The rows of components of an SBOM: one a component, and one a key by which advisories find it. */
export function rowsOfComponents(
  components: readonly Component[],
  place: Pick<ComponentRow, 'documentId' | 'releaseId' | 'certainty'>,
  keysOf: (component: Pick<Component, 'name' | 'purls' | 'cpes'>) => readonly string[],
  newId: () => string,
): { rows: ComponentRow[]; keys: ComponentKey[] } {
  const rows: ComponentRow[] = [];
  const keys: ComponentKey[] = [];
  for (const component of components) {
    const { ref, parentRef, name, version, supplier, purls, cpes, pointer, group } = component;
    const id = newId();
    const [purl = null] = purls;
    const [cpe = null] = cpes;
    rows.push({
      id,
      ...place,
      partId: partIdOf(component),
      ref,
      parentRef,
      name,
      version,
      supplier: supplier ?? group,
      purl,
      cpe,
      identifiers: { purls, cpes },
      pointer,
    });
    for (const key of keysOf(component)) keys.push({ id: newId(), key, componentId: id, releaseId: place.releaseId });
  }
  return { rows, keys };
}

/**
 * Ids that follow one another, made of one that nobody else has: rows whose ids lie together go into few pages of the database's indices,
 * where ids at random would touch a page each.
 */
export function idsInRow(first: string): () => string {
  const beginning = first.slice(0, -12);
  let number = 0;
  return () => {
    number += 1;
    return `${beginning}${number.toString(16).padStart(12, '0')}`;
  };
}
