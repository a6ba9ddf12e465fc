import { packageIdentity, readEcosystem } from '#feeds/vocabulary/package-name.js';
import { packageKey } from '#feeds/vocabulary/purl-key.js';
import { readPurl, type Purl } from '#feeds/vocabulary/purl.js';
import { anyArchitecture, architectures } from './architectures.facts.js';
import { distributionNamed, readRelease, releaseOfVersion, sameRelease, type Release } from './distribution.js';
import type { IdentifierMeeting } from './identifier-meeting.js';

/** A package as a statement names it. */
export type SoughtPackage = { readonly purl: string } | { readonly ecosystem: string; readonly name: string };

/** A package with what decides beside its name. */
interface Package {
  readonly key: string;
  readonly isDistributed: boolean;
  /** As written, for the eyes; null when it says none. */
  readonly releaseText: string | null;
  readonly release: Release | undefined;
  readonly arch: string | null;
  readonly repositoryUrl: string | null;
}

const DISTRIBUTED: ReadonlySet<string> = new Set(['deb', 'rpm', 'apk', 'alpm']);

/**
 * Does the package of a statement (a package URL, or a name in an ecosystem as OSV gives it) mean that of a component? Version and ranges
 * are left to the caller. Packages of a distribution meet only within their distribution and release (matching.md, failure 8): the same
 * upstream version is patched in one and not in the other.
 *
 * Codes: `purl_named`, `purl_source_named` (the statement names the source package that the component was built from) (true);
 * `purl_type_differs`, `purl_name_differs`, `release_differs`, `architecture_differs` (false); doubts `purl_not_readable`,
 * `ecosystem_not_known`, `release_unknown` (the statement is about one release and the component does not say its own),
 * `release_not_understood`, `architecture_not_understood`, `repository_differs`.
 *
 * @param statedVersions the bounds of the statement: those of an RPM carry the release they were built for
 */
export function meetPurl(sought: SoughtPackage, found: string, statedVersions: readonly string[] = []): IdentifierMeeting {
  const text = 'purl' in sought ? sought.purl : `${sought.ecosystem} ${sought.name}`;
  const meeting = (meets: boolean | undefined, code: string): IdentifierMeeting => ({ meets, code, sought: text, found });
  const component = readPurl(found)?.purl;
  if (!component) return meeting(undefined, 'purl_not_readable');
  if (!('purl' in sought) && readEcosystem(sought.ecosystem).facts === null) return meetUnknownEcosystem(sought.name, component, meeting);
  const stated = 'purl' in sought ? packageOfPurl(sought.purl) : packageOfEcosystem(sought.ecosystem, sought.name);
  if (!stated) return meeting(undefined, 'purl_not_readable');
  const [named, ...sources] = keysOf(component);
  const code = stated.key === named ? 'purl_named' : sources.includes(stated.key) ? 'purl_source_named' : null;
  if (code === null) return meeting(false, stated.key.split('/', 1)[0] === component.type ? 'purl_name_differs' : 'purl_type_differs');
  const obstacle = obstacleTo(stated, packageOf(component), component, statedVersions);
  return obstacle ? meeting(obstacle.meets, obstacle.code) : meeting(true, code);
}

function meetUnknownEcosystem(
  name: string,
  component: Purl,
  meeting: (meets: boolean | undefined, code: string) => IdentifierMeeting,
): IdentifierMeeting {
  const names = [component.name, `${component.namespace ?? ''}/${component.name}`, `${component.namespace ?? ''}:${component.name}`];
  const isAlike = names.some((each) => each.toLowerCase() === name.toLowerCase());
  return isAlike ? meeting(undefined, 'ecosystem_not_known') : meeting(false, 'purl_name_differs');
}

function obstacleTo(
  stated: Package,
  found: Package,
  component: Purl,
  statedVersions: readonly string[],
): Pick<IdentifierMeeting, 'meets' | 'code'> | null {
  if (stated.isDistributed) {
    const release = releaseObstacle(stated, found, component, statedVersions);
    if (release) return release;
  }
  if (stated.arch !== null && found.arch !== null && stated.arch !== found.arch) {
    const [one, other] = [architectures.get(stated.arch), architectures.get(found.arch)];
    if (one === undefined || other === undefined) return { meets: undefined, code: 'architecture_not_understood' };
    if (one !== other) return { meets: false, code: 'architecture_differs' };
  }
  if (stated.repositoryUrl !== null && found.repositoryUrl !== null && stated.repositoryUrl !== found.repositoryUrl) {
    return { meets: undefined, code: 'repository_differs' };
  }
  return null;
}

/** Where neither side names a release, the tags within the versions of an RPM do; where they name none either, all releases are meant. */
function releaseObstacle(
  stated: Package,
  found: Package,
  component: Purl,
  statedVersions: readonly string[],
): Pick<IdentifierMeeting, 'meets' | 'code'> | null {
  const tagged = statedVersions.map(releaseOfVersion).find((release) => release !== null);
  const sought = stated.releaseText === null ? tagged : stated.release;
  const has = found.releaseText === null ? releaseOfVersion(component.version ?? '') : found.release;
  if (sought && has) return sameRelease(sought, has) ? null : { meets: false, code: 'release_differs' };
  if (stated.releaseText === null && !tagged) return null;
  if (stated.releaseText !== null && stated.releaseText === found.releaseText) return null;
  const isUnread = (stated.releaseText !== null && !stated.release) || (found.releaseText !== null && !found.release);
  return { meets: undefined, code: isUnread ? 'release_not_understood' : 'release_unknown' };
}

function packageOfPurl(text: string): Package | undefined {
  const purl = readPurl(text)?.purl;
  return purl && packageOf(purl);
}

function packageOf({ type, namespace, name, qualifiers }: Purl): Package {
  const distribution = DISTRIBUTED.has(type) && namespace !== null ? distributionNamed(namespace) : null;
  const releaseText = qualifiers['distro'] ?? null;
  const arch = qualifiers['arch'] ?? null;
  return {
    key: packageKey(type, DISTRIBUTED.has(type) ? distribution : namespace, name),
    isDistributed: DISTRIBUTED.has(type),
    releaseText,
    release: releaseText === null ? undefined : readRelease(releaseText, distribution),
    arch: arch === null || anyArchitecture.has(arch.toLowerCase()) ? null : arch.toLowerCase(),
    repositoryUrl: qualifiers['repository_url'] ?? null,
  };
}

function packageOfEcosystem(text: string, name: string): Package | undefined {
  const { release, facts } = readEcosystem(text);
  const identity = packageIdentity(text, name);
  if (!identity || !facts) return undefined;
  const distribution = facts.isDistribution ? distributionNamed(identity.namespace ?? '') : null;
  const releaseText = facts.isDistribution ? release : null;
  return {
    key: packageKey(identity.type, distribution ?? identity.namespace, identity.name),
    isDistributed: facts.isDistribution === true,
    releaseText,
    release: releaseText === null ? undefined : readRelease(releaseText, distribution),
    arch: null,
    repositoryUrl: null,
  };
}

/** What a statement's package is looked up by; undefined when it cannot be read or its ecosystem is not known. */
export function keyOfSought(sought: SoughtPackage): string | undefined {
  return ('purl' in sought ? packageOfPurl(sought.purl) : packageOfEcosystem(sought.ecosystem, sought.name))?.key;
}

/** All that a component is found by: its own name, and that of the source package it was built from. */
export function keysOfComponent(found: string): readonly string[] {
  const component = readPurl(found)?.purl;
  return component ? keysOf(component) : [];
}

/** The key of the component itself, and that of the source package in its qualifier `upstream` (`openssl`, `openssl@3.0.2`, `….src.rpm`). */
function keysOf(component: Purl): readonly string[] {
  const own = packageOf(component).key;
  const upstream = component.qualifiers['upstream'];
  if (upstream === undefined || !DISTRIBUTED.has(component.type)) return [own];
  const source = upstream.replace(/@.*$/s, '').replace(/-[^-]+-[^-]+\.src\.rpm$/s, '');
  return source === '' ? [own] : [own, packageKey(component.type, distributionNamed(component.namespace ?? ''), source)];
}

/** The version of a package as its scheme wants it: RPM and Debian keep the epoch in a qualifier, and leaving it out turns the order over. */
export function versionOfPurl(text: string): string | null {
  const purl = readPurl(text)?.purl;
  if (!purl || purl.version === null) return null;
  const epoch = purl.qualifiers['epoch'];
  const isLacking = epoch !== undefined && /^\d+$/.test(epoch) && !/^\d+:/.test(purl.version);
  return isLacking && (purl.type === 'rpm' || purl.type === 'deb') ? `${epoch}:${purl.version}` : purl.version;
}
