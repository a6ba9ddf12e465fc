import { isObject, type JsonPlace, memberOf } from '#feeds/json-place.js';
import { openRemarkBook } from '#feeds/remark-book.js';
import type { SbomReader } from './sbom-reader.js';
import { spdxOf } from './spdx-document.js';

/** SPDX 2.1 to 2.3 in JSON, also inside the `sbom` member in which code hosting services export it. */
export const spdxJson: SbomReader = {
  id: 'spdx-json',
  recognises: ({ json }) => documentIn(json) !== null,
  read: ({ json }) => {
    const remarks = openRemarkBook('sbom');
    const document = documentIn(json);
    const sbom = document === null ? null : spdxOf(document, 'json', remarks);
    return { items: sbom === null ? [] : [sbom], remarks: remarks.all() };
  },
};

function documentIn(json: unknown): JsonPlace | null {
  const root = { value: json, pointer: '' };
  return [root, memberOf(root, 'sbom')].find(({ value }) => isObject(value) && typeof value.spdxVersion === 'string') ?? null;
}
