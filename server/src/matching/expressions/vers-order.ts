import type { VersionScheme } from '../versions.js';
import type { VersConstraint } from './vers-text.js';

/** The constraints in the order of their versions; undefined when the order of any two neighbours is not known. Equal ones keep their order. */
export function sortedVersions<Versioned extends { readonly version: string }>(
  constraints: readonly Versioned[],
  scheme: Pick<VersionScheme, 'compare'> | undefined,
): readonly Versioned[] | undefined {
  if (constraints.length < 2) return constraints;
  if (!scheme) return undefined;
  const sorted = [...constraints].sort((a, b) => scheme.compare(a.version, b.version) ?? 0);
  const isChain = sorted.slice(1).every(({ version }, index) => {
    const order = scheme.compare(sorted[index]?.version ?? '', version);
    return order === 0 || order === -1;
  });
  return isChain ? sorted : undefined;
}

/**
 * Leaves out what other constraints say already (how-to-parse, "Simplifying constraints"): of several lower limits in a row the first
 * counts, of several upper ones the last. Undefined when the versions cannot be sorted.
 */
export function simplifiedVers(
  constraints: readonly VersConstraint[],
  scheme: VersionScheme | undefined,
): readonly VersConstraint[] | undefined {
  const sorted = sortedVersions(constraints, scheme);
  if (!sorted || sorted.some(({ operator }) => operator === '*')) return sorted;
  const kept: VersConstraint[] = [];
  for (const constraint of sorted.filter(({ operator }) => operator !== '!=')) addLimit(kept, constraint);
  const exceptions = sorted.filter(({ operator }) => operator === '!=');
  return sortedVersions([...kept, ...exceptions], scheme);
}

function addLimit(kept: VersConstraint[], next: VersConstraint): void {
  if (next.operator.startsWith('<')) {
    while (kept.length > 0 && !kept.at(-1)?.operator.startsWith('>')) kept.pop();
    kept.push(next);
  } else if (!kept.at(-1)?.operator.startsWith('>')) kept.push(next);
}
