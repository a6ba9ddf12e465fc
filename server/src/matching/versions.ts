import { generic } from './versions/generic.js';
import { intdot } from './versions/intdot.js';

/** -1: the first is older, 0: both name the same version, 1: the first is newer. */
export type Order = -1 | 0 | 1;

/**
 * What a version scheme must be able to do. Adding one is a file `versions/<id>.ts`, its facts in `versions/<id>.facts.txt`, and its name in
 * the list below. Promise of the family: antisymmetric, never contradictory over three versions, and undefined (never a guess) for a text
 * that is not of the scheme.
 */
export interface VersionScheme {
  /** File name under versions/; where VERS has a name for the scheme, that name. */
  readonly id: string;
  compare(a: string, b: string): Order | undefined;
  /** True when `version` is `release` itself or a patch level of it (12.1 covers 12.1.2); undefined when a text is not of the scheme. */
  covers?(release: string, version: string): boolean | undefined;
  /** The words that must be equal for two versions to have an order at all (the U of U61); null when the version has none. */
  trainOf?(version: string): string | null;
  /** True for versions that begin with a revision letter (B.06.18, N): their first parts name releases, and ledgers often hold only those. */
  hasRevisionLetter?(version: string): boolean;
}

const schemes: readonly VersionScheme[] = [generic, intdot];

/** Ids of the schemes that `compareVersions` knows. */
export const versionSchemes: string[] = schemes.map((scheme) => scheme.id);

/** The scheme of that name (letter case does not matter); undefined when it is not known, which is a doubt and not an error. */
export function schemeNamed(id: string): VersionScheme | undefined {
  return schemes.find((scheme) => scheme.id === id.toLowerCase());
}

/** Puts two versions in order; undefined when the scheme is unknown or the versions cannot be compared in it. Never throws. */
export function compareVersions(scheme: string, a: string, b: string): Order | undefined {
  if (typeof scheme !== 'string' || typeof a !== 'string' || typeof b !== 'string') return undefined;
  return schemeNamed(scheme)?.compare(a, b);
}
