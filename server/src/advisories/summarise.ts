import type { Advisory } from '#feeds/advisory.js';
import { severityOf } from '#feeds/vocabulary/severity.js';
import type { KnownAdvisory } from './known-advisory.js';

/** What lists, filters and the search box need of the newest revision. */
export function summarise(advisory: Advisory): Omit<KnownAdvisory, 'id' | 'identity' | 'currentRevisionId' | 'receivedAt' | 'remarks'> {
  const { score, version, vector, band } = severityOf(advisory);
  return {
    publisher: advisory.publisher.name,
    trackingId: advisory.trackingId,
    revision: advisory.revision,
    title: advisory.title,
    publishedAt: advisory.publishedAt,
    revisedAt: advisory.revisedAt,
    severityScore: score,
    severityVersion: version,
    severityVector: vector,
    severityBand: band,
    withdrawn: advisory.withdrawn,
    draft: advisory.status === 'draft',
    vulnerabilities: [...new Set(advisory.vulnerabilities.map(({ id }) => id))],
    searchText: searchTextOf(advisory),
  };
}

function searchTextOf(advisory: Advisory): string {
  const products = advisory.products.flatMap(({ vendor, product, name }) => [vendor, product ?? name]);
  const vulnerabilities = advisory.vulnerabilities.flatMap(({ id, title, otherIds }) => [id, title, ...otherIds.map((other) => other.id)]);
  const parts = [advisory.trackingId, ...advisory.aliases, advisory.title, advisory.publisher.name, ...products, ...vulnerabilities];
  return [...new Set(parts.filter((part) => part !== null && part !== ''))].join('\n').normalize('NFKC').toLowerCase();
}
