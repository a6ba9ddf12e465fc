import type { Advisory, ProductIdentifiers, ProductStatement, VulnerabilityStatement } from './advisory.js';

/** An advisory that says nothing yet; readers add what their format says. */
export const blankAdvisory: Omit<Advisory, 'format' | 'publisher' | 'trackingId' | 'title'> = {
  kind: 'advisory',
  aliases: [],
  revision: '',
  status: 'final',
  revisions: [],
  language: null,
  category: null,
  tlp: null,
  publishedAt: null,
  revisedAt: null,
  withdrawn: false,
  severityText: null,
  notes: [],
  references: [],
  products: [],
  vulnerabilities: [],
};

/** A product about which nothing but id, name and place is known; readers add what their format says. */
export function blankProduct(id: string, name: string, pointer: string): ProductStatement {
  return {
    id,
    name,
    vendor: null,
    families: [],
    product: null,
    version: { kind: 'none' },
    traits: [],
    identifiers: withoutIdentifiers,
    relation: null,
    pointer,
  };
}

/** A vulnerability of which only the ids and the place are known. */
export function blankVulnerability(ids: Pick<VulnerabilityStatement, 'id' | 'cve' | 'otherIds'>, pointer: string): VulnerabilityStatement {
  return {
    ...ids,
    title: null,
    weaknesses: [],
    notes: [],
    scores: [],
    statuses: [],
    remediations: [],
    threats: [],
    justifications: [],
    references: [],
    pointer,
  };
}

export const withoutIdentifiers: ProductIdentifiers = {
  cpes: [],
  purls: [],
  modelNumbers: [],
  serialNumbers: [],
  skus: [],
  hashes: [],
  sbomUrls: [],
  uris: [],
};
