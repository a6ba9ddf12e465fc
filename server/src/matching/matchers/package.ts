import { packageIdentity, readEcosystem } from '#feeds/vocabulary/package-name.js';
import { packageKey } from '#feeds/vocabulary/purl-key.js';
import { readPurl, type Purl } from '#feeds/vocabulary/purl.js';
import { anyArchitecture } from './architectures.facts.js';
import { distributionNamed, readRelease, type Release } from './distribution.js';
import { distributions, formerTypes } from './distributions.facts.js';

/** A package as a statement names it: by a package URL, or by its name in an ecosystem of OSV. */
export type SoughtPackage = { readonly purl: string } | { readonly ecosystem: string; readonly name: string };

/** A package with all that decides beside its version. */
export interface Package {
  readonly type: string;
  /** `type/namespace/name`, with one name for each distribution. */
  readonly key: string;
  /** The same for the source package that it was built from; null when that is not said. */
  readonly sourceKey: string | null;
  /** True for packages of a distribution, which are patched without a change of the upstream version. */
  readonly isDistributed: boolean;
  /** Null when the package is of a distribution and nobody says of which. */
  readonly distribution: string | null;
  readonly release: Release | undefined;
  /** The release as written; null when none is. */
  readonly releaseText: string | null;
  readonly arch: string | null;
  readonly repositoryUrl: string | null;
}

const DISTRIBUTED: ReadonlySet<string> = new Set(['deb', 'rpm', 'apk', 'alpm']);

/** Undefined when the package URL cannot be read, or the ecosystem is not known. */
export function readSought(sought: SoughtPackage): Package | undefined {
  return 'purl' in sought ? readPackage(sought.purl) : packageOfEcosystem(sought.ecosystem, sought.name);
}

export function readPackage(text: string): Package | undefined {
  const purl = readPurl(text)?.purl;
  return purl && packageOf(purl);
}

function packageOf(purl: Purl): Package {
  const former = Object.hasOwn(formerTypes, purl.type) ? formerTypes[purl.type] : undefined;
  const type = former?.type ?? purl.type;
  const isDistributed = DISTRIBUTED.has(type);
  const releaseText = purl.qualifiers['distro'] ?? null;
  const owner = former?.distribution ?? purl.namespace;
  const release = releaseText === null ? undefined : readRelease(releaseText, owner && distributionNamed(owner));
  const distribution = owner === null ? (release?.distribution ?? null) : distributionNamed(owner);
  const source = isDistributed ? sourceOf(purl.qualifiers['upstream'] ?? '') : '';
  const keyOf = (name: string) => packageKey(type, isDistributed ? distribution : owner, name);
  const arch = purl.qualifiers['arch']?.toLowerCase() ?? null;
  return {
    type,
    key: keyOf(purl.name),
    sourceKey: source === '' ? null : keyOf(source),
    isDistributed,
    distribution: isDistributed ? distribution : null,
    release,
    releaseText,
    arch: arch === null || anyArchitecture.has(arch) ? null : arch,
    repositoryUrl: purl.qualifiers['repository_url'] ?? null,
  };
}

/** The qualifier `upstream`, as scanners write it: `openssl`, `openssl@3.0.2`, `openssl-3.0.7-1.el9.src.rpm`. */
function sourceOf(upstream: string): string {
  const [name = ''] = upstream.split('@', 1);
  return name.endsWith('.src.rpm') ? name.split('-').slice(0, -2).join('-') : name;
}

function packageOfEcosystem(ecosystem: string, name: string): Package | undefined {
  const { release: releaseText, facts } = readEcosystem(ecosystem);
  const identity = packageIdentity(ecosystem, name);
  if (!identity || !facts) return undefined;
  const isDistributed = facts.isDistribution === true;
  const distribution = isDistributed ? distributionNamed(identity.namespace ?? '') : null;
  return {
    type: identity.type,
    key: packageKey(identity.type, distribution ?? identity.namespace, identity.name),
    sourceKey: null,
    isDistributed,
    distribution,
    release: releaseText !== null && isDistributed ? readRelease(releaseText, distribution) : undefined,
    releaseText: isDistributed ? releaseText : null,
    arch: null,
    repositoryUrl: null,
  };
}

/** What the package of a statement is looked up by; undefined when it cannot be read or its ecosystem is not known. */
export function keyOfSought(sought: SoughtPackage): string | undefined {
  return readSought(sought)?.key;
}

/**
 * All keys under which statements about a component may lie: its own, that of the source package it was built from, and, when nobody says of
 * which distribution it is, those of all distributions that have such packages.
 */
export function keysOfComponent(purl: string): readonly string[] {
  const component = readPackage(purl);
  if (!component) return [];
  const keys = [component.key, ...(component.sourceKey === null ? [] : [component.sourceKey])];
  if (!component.isDistributed || component.distribution !== null) return keys;
  const owners = Object.entries(distributions).filter(([, { packages }]) => packages === component.type);
  return [...keys, ...owners.flatMap(([owner]) => keys.map((key) => packageKey(component.type, owner, nameIn(key))))];
}

/** The name at the end of a key that has no namespace. */
export function nameIn(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

/** The version of a package as its scheme wants it: RPM and Debian keep the epoch in a qualifier, and leaving it out turns the order over. */
export function versionOfPurl(text: string): string | null {
  const purl = readPurl(text)?.purl;
  if (!purl || purl.version === null) return null;
  const epoch = purl.qualifiers['epoch'];
  const isLacking = epoch !== undefined && /^\d+$/.test(epoch) && !/^\d+:/.test(purl.version);
  return isLacking && (purl.type === 'rpm' || purl.type === 'deb') ? `${epoch}:${purl.version}` : purl.version;
}
