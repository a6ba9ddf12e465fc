import { ecosystems, type EcosystemFacts } from './package-name-ecosystems.facts.js';

export type { EcosystemFacts } from './package-name-ecosystems.facts.js';

export interface Ecosystem {
  /** The name as published, without what stands behind the first colon. */
  readonly name: string;
  /** What stands behind it: a release (`12`, `v3.18`, `22.04:LTS`, `enterprise_linux:9::appstream`) or a registry; null when nothing. */
  readonly release: string | null;
  /** Null for an ecosystem that is not known; then nothing but the same ecosystem can be told from it. */
  readonly facts: EcosystemFacts | null;
}

/** The parts of a package URL that name a package. */
export interface PackageIdentity {
  readonly type: string;
  readonly namespace: string | null;
  readonly name: string;
}

/** Reads an ecosystem of OSV, with or without a release (`Debian:12`). */
export function readEcosystem(text: string): Ecosystem {
  const colon = text.indexOf(':');
  const name = (colon === -1 ? text : text.slice(0, colon)).trim();
  const key = name.toLowerCase();
  const release = colon === -1 ? '' : text.slice(colon + 1).trim();
  return { name, release: release === '' ? null : release, facts: (Object.hasOwn(ecosystems, key) && ecosystems[key]) || null };
}

/**
 * The form in which a registry keeps the name. PyPI folds case and runs of `-`, `_` and `.` (PEP 503); npm does not fold, since old packages
 * differ by case alone; of the others only those that cannot hold two names differing by case are folded.
 */
export function normalizePackageName(ecosystem: string, name: string): string {
  const type = readEcosystem(ecosystem).facts?.purlType;
  if (type === 'pypi') return name.toLowerCase().replace(/[-_.]+/g, '-');
  if (type === 'nuget' || type === 'composer' || type === 'hex' || type === 'github') return name.toLowerCase();
  return name;
}

/** The package as a package URL names it; undefined for an ecosystem that is not known or a name that is empty. */
export function packageIdentity(ecosystem: string, name: string): PackageIdentity | undefined {
  const { facts } = readEcosystem(ecosystem);
  if (facts === null || name === '') return undefined;
  const at = facts.divider === null ? -1 : name.lastIndexOf(facts.divider);
  const owner = at > 0 ? name.slice(0, at).replaceAll(':', '/') : null;
  const own = at > 0 ? name.slice(at + 1) : name;
  if (own === '') return undefined;
  return { type: facts.purlType, namespace: facts.namespace ?? owner, name: own };
}
