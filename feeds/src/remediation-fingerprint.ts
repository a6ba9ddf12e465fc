import type { Advisory, ProductStatement, PublishedStatus, VulnerabilityStatement } from './advisory.js';

const fixed: ReadonlySet<PublishedStatus> = new Set(['fixed', 'first_fixed']);

/**
 * What an advisory asks to be done about one vulnerability of some of its products, as one canonical text: their statuses, the remediations that
 * concern them, and the versions in which the same product is fixed. Two revisions with the same text need not be shown as new (CSAF
 * asset matching system, requirement 8). Ids of products, positions and white space are left out, since publishers renumber and reflow.
 */
export function remediationFingerprint(advisory: Advisory, vulnerabilityId: string, productIds: readonly string[]): string {
  const asked = new Set(productIds);
  const vulnerabilities = advisory.vulnerabilities.filter((vulnerability) => vulnerability.id === vulnerabilityId);
  return JSON.stringify({
    withdrawn: advisory.withdrawn,
    statuses: distinct(vulnerabilities.flatMap((vulnerability) => statusesOf(vulnerability, asked))),
    remediations: distinct(vulnerabilities.flatMap((vulnerability) => remediationsOf(vulnerability, asked))),
    fixedVersions: distinct(vulnerabilities.flatMap((vulnerability) => fixedVersionsOf(advisory, vulnerability, asked))),
  });
}

function statusesOf(vulnerability: VulnerabilityStatement, asked: ReadonlySet<string>): readonly string[] {
  return vulnerability.statuses.filter((group) => meet(group.productIds, asked)).map((group) => group.status);
}

function remediationsOf(vulnerability: VulnerabilityStatement, asked: ReadonlySet<string>): readonly string[] {
  return vulnerability.remediations
    .filter((remediation) => remediation.productIds.length === 0 || meet(remediation.productIds, asked))
    .map(({ category, details, url }) => JSON.stringify([category, reflowed(details), url]));
}

function fixedVersionsOf(advisory: Advisory, vulnerability: VulnerabilityStatement, asked: ReadonlySet<string>): readonly string[] {
  const lines = new Set(advisory.products.filter((product) => asked.has(product.id)).map(lineOf));
  const fixedIds = new Set(vulnerability.statuses.filter((group) => fixed.has(group.status)).flatMap((group) => group.productIds));
  return advisory.products
    .filter((product) => fixedIds.has(product.id) && lines.has(lineOf(product)))
    .map((product) => (product.version.kind === 'none' ? product.name : product.version.raw));
}

/** Vendor and product without the version; joined products are told apart by their parts alone, and count as one line. */
function lineOf(product: ProductStatement): string {
  return JSON.stringify([product.vendor, product.families, product.product]);
}

function meet(ids: readonly string[], asked: ReadonlySet<string>): boolean {
  return ids.some((id) => asked.has(id));
}

function reflowed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
