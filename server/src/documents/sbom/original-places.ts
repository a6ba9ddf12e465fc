import type { Reading } from '#feeds/reading.js';
import type { Sbom } from './sbom.js';

/**
 * XML and tag-value documents are read by way of their JSON form. This puts the places of the document as it came for those of the JSON form,
 * so that a person finds them; what lies below a known place keeps the rest of its pointer.
 * @param places JSON pointer → place in the document
 */
export function withOriginalPlaces({ items, remarks }: Reading<Sbom>, places: ReadonlyMap<string, string>): Reading<Sbom> {
  return {
    items: items.map((sbom) => ({
      ...sbom,
      components: sbom.components.map((component) => ({ ...component, pointer: originalPlace(component.pointer, places) })),
    })),
    remarks: remarks.map((remark) => ({ ...remark, pointer: originalPlace(remark.pointer, places) })),
  };
}

function originalPlace(pointer: string, places: ReadonlyMap<string, string>): string {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    const known = places.get(pointer.slice(0, end));
    if (known !== undefined) return `${known}${pointer.slice(end)}`;
  }
  return pointer;
}
