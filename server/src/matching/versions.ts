import { alpm } from './versions/alpm.js';
import { apk } from './versions/apk.js';
import { cargo } from './versions/cargo.js';
import { composer } from './versions/composer.js';
import { conan } from './versions/conan.js';
import { cran } from './versions/cran.js';
import { datetime } from './versions/datetime.js';
import { deb } from './versions/deb.js';
import { gem } from './versions/gem.js';
import { generic } from './versions/generic.js';
import { gentoo } from './versions/gentoo.js';
import { golang } from './versions/golang.js';
import { hackage } from './versions/hackage.js';
import { intdot } from './versions/intdot.js';
import { jvm } from './versions/jvm.js';
import { lexicographic } from './versions/lexicographic.js';
import { maven } from './versions/maven.js';
import { npm } from './versions/npm.js';
import { nuget } from './versions/nuget.js';
import { openssl } from './versions/openssl.js';
import { pub } from './versions/pub.js';
import { pypi } from './versions/pypi.js';
import { rpm } from './versions/rpm.js';
import { semver } from './versions/semver.js';

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
  /**
   * Text whose binary order (SQLite BINARY, PostgreSQL COLLATE "C") is the order of `compare`, for versions that all have one; undefined for a
   * text that is not of the scheme or has no place in a total order. Absent where the scheme has no such order.
   */
  sortKey?(version: string): string | undefined;
  /**
   * True for a text that a registry lists although the scheme cannot read it; lists are sorted with such texts at their end. `compare` does
   * not know them, and no range is ever decided by this.
   */
  isListedLast?(version: string): boolean;
  /** True for versions that begin with a revision letter (B.06.18, N): their first parts name releases, and ledgers often hold only those. */
  hasRevisionLetter?(version: string): boolean;
}

const schemes: readonly VersionScheme[] = [
  alpm,
  apk,
  cargo,
  composer,
  conan,
  cran,
  datetime,
  deb,
  gem,
  generic,
  gentoo,
  golang,
  hackage,
  intdot,
  jvm,
  lexicographic,
  maven,
  npm,
  nuget,
  openssl,
  pub,
  pypi,
  rpm,
  semver,
];

/** What registries and tools call the schemes, where it is not the name that VERS has for them. */
const otherNames: Readonly<Record<string, string>> = {
  alpine: 'apk',
  'crates.io': 'cargo',
  ebuild: 'gentoo',
  go: 'golang',
  packagist: 'composer',
  pip: 'pypi',
  rubygems: 'gem',
  rust: 'cargo',
};

const known: ReadonlyMap<string, VersionScheme> = new Map(schemes.map((scheme) => [scheme.id, scheme]));

/** Ids of the schemes that `compareVersions` knows. */
export const versionSchemes: string[] = schemes.map((scheme) => scheme.id);

/** The scheme of that name or of another name for it; undefined when it is not known, which is a doubt and not an error. */
export function schemeNamed(id: string): VersionScheme | undefined {
  const name = id.toLowerCase();
  return known.get(id) ?? known.get(Object.hasOwn(otherNames, name) ? (otherNames[name] ?? name) : name);
}

/**
 * Puts two versions in order, for lists; undefined when the scheme is unknown or the versions cannot be compared in it. Never throws. What
 * decides about a device asks `compare` of the scheme, which leaves out texts that are only listed last.
 */
export function compareVersions(scheme: string, a: string, b: string): Order | undefined {
  if (typeof scheme !== 'string' || typeof a !== 'string' || typeof b !== 'string') return undefined;
  const found = schemeNamed(scheme);
  return found?.compare(a, b) ?? orderInLists(found, a, b);
}

function orderInLists(scheme: VersionScheme | undefined, a: string, b: string): Order | undefined {
  if (!scheme?.isListedLast) return undefined;
  const [isFirstLast, isSecondLast] = [scheme.isListedLast(a), scheme.isListedLast(b)];
  if (isFirstLast === isSecondLast || scheme.sortKey?.(isFirstLast ? b : a) === undefined) return undefined;
  return isFirstLast ? 1 : -1;
}
