import { isObject } from '#feeds/json-place.js';
import { readBom } from './cyclonedx-bom.js';
import type { SbomReader } from './sbom-reader.js';

/** CycloneDX 1.2 to 1.7 in JSON. A missing `bomFormat` is forgiven where the schema is named. */
export const cyclonedxJson: SbomReader = {
  id: 'cyclonedx-json',
  recognises: ({ json }) => isObject(json) && (isBomFormat(json.bomFormat) || isBomSchema(json.$schema)),
  read: ({ json }) => readBom({ value: json, pointer: '' }, 'json'),
};

function isBomFormat(value: unknown): boolean {
  return typeof value === 'string' && value.toLowerCase() === 'cyclonedx';
}

function isBomSchema(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\/cyclonedx\.org\/schema\/bom-\d/.test(value);
}
