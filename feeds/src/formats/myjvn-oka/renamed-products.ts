import type { Advisory } from '../../advisory.js';

/** The advisory with each product id that was split into several replaced by these, wherever a vulnerability names it. */
export function renamed(advisory: Advisory, replaced: ReadonlyMap<string, readonly string[]>): Advisory {
  const idsOf = (productIds: readonly string[]): readonly string[] => productIds.flatMap((id) => replaced.get(id) ?? [id]);
  const each = <T extends { readonly productIds: readonly string[] }>(list: readonly T[]): readonly T[] =>
    list.map((entry) => ({ ...entry, productIds: idsOf(entry.productIds) }));
  return {
    ...advisory,
    vulnerabilities: advisory.vulnerabilities.map((vulnerability) => ({
      ...vulnerability,
      scores: each(vulnerability.scores),
      statuses: each(vulnerability.statuses),
      remediations: each(vulnerability.remediations),
      threats: each(vulnerability.threats),
      justifications: each(vulnerability.justifications),
    })),
  };
}
