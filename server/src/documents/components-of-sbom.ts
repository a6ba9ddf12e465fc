import type { ComponentRow } from './document.js';
import type { Component } from './sbom/sbom.js';
import { partIdOf } from './search/component-part.js';

/** The rows of components of an SBOM. */
export function rowsOfComponents(
  components: readonly Component[],
  place: Pick<ComponentRow, 'documentId' | 'releaseId' | 'certainty'>,
  newId: () => string,
): ComponentRow[] {
  const rows: ComponentRow[] = [];
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
  }
  return rows;
}
