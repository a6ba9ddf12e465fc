import { readEcosystem } from '#feeds/vocabulary/package-name.js';
import { readPurl, type Purl } from '#feeds/vocabulary/purl.js';
import { architectures } from './architectures.facts.js';
import { releaseOfVersion, sameRelease } from './distribution.js';
import type { IdentifierMeeting } from './identifier-meeting.js';
import { nameIn, readPackage, readSought, type Package, type SoughtPackage } from './package.js';

export { keyOfSought, keysOfComponent, versionOfPurl, type SoughtPackage } from './package.js';

type Outcome = Pick<IdentifierMeeting, 'meets' | 'code'>;

/**
 * Does the package of a statement (a package URL, or a name in an ecosystem as OSV gives it) mean that of a component? Version and ranges
 * are left to the caller. Packages of a distribution meet only within their distribution and release (matching.md, failure 8): the same
 * upstream version is patched in one and not in the other.
 *
 * Codes: `purl_named`, `purl_source_named` (the statement names the source package that the component was built from) (true);
 * `purl_type_differs`, `purl_name_differs`, `release_differs`, `architecture_differs` (false); doubts `purl_not_readable`,
 * `ecosystem_not_known`, `distribution_unknown` (the component does not say of which it is), `release_unknown` (the statement is about one
 * release and the component does not say its own), `release_not_understood`, `architecture_not_understood`, `repository_differs`.
 *
 * @param statedVersions the bounds of the statement: those of an RPM carry the release they were built for
 */
export function meetPurl(sought: SoughtPackage, found: string, statedVersions: readonly string[] = []): IdentifierMeeting {
  const text = 'purl' in sought ? sought.purl : `${sought.ecosystem} ${sought.name}`;
  return { ...outcomeOf(sought, found, statedVersions), sought: text, found };
}

function outcomeOf(sought: SoughtPackage, found: string, statedVersions: readonly string[]): Outcome {
  const [purl, component, stated] = [readPurl(found)?.purl, readPackage(found), readSought(sought)];
  if (!purl || !component) return { meets: undefined, code: 'purl_not_readable' };
  if (!stated) return 'purl' in sought ? { meets: undefined, code: 'purl_not_readable' } : meetUnknownEcosystem(sought, purl);
  if (stated.type !== component.type) return { meets: false, code: 'purl_type_differs' };
  const named = nameOutcome(stated, component);
  if (named.meets !== true) return named;
  return releaseObstacle(stated, component, purl, statedVersions) ?? buildObstacle(stated, component) ?? named;
}

function nameOutcome(stated: Package, component: Package): Outcome {
  if (stated.key === component.key) return { meets: true, code: 'purl_named' };
  if (stated.key === component.sourceKey) return { meets: true, code: 'purl_source_named' };
  const isOfUnknown = stated.isDistributed && (stated.distribution === null) !== (component.distribution === null);
  const isNamed = [component.key, component.sourceKey ?? ''].some((key) => bareName(stated, stated.key) === bareName(component, key));
  return isOfUnknown && isNamed ? { meets: undefined, code: 'distribution_unknown' } : { meets: false, code: 'purl_name_differs' };
}

function bareName({ distribution }: Package, key: string): string {
  const name = nameIn(key);
  return distribution !== null && name.startsWith(`${distribution}/`) ? name.slice(distribution.length + 1) : name;
}

/** Of an ecosystem that is not known only the name can be compared: another name is another package, the same may be one of another registry. */
function meetUnknownEcosystem(
  { ecosystem, name }: { readonly ecosystem: string; readonly name: string },
  { namespace, name: own }: Purl,
): Outcome {
  if (name === '' || readEcosystem(ecosystem).facts !== null) return { meets: undefined, code: 'purl_not_readable' };
  const names = [own, `${namespace ?? ''}/${own}`, `${namespace ?? ''}:${own}`];
  const isAlike = names.some((each) => each.toLowerCase() === name.toLowerCase());
  return isAlike ? { meets: undefined, code: 'ecosystem_not_known' } : { meets: false, code: 'purl_name_differs' };
}

/** Where a side names no release, the tags within the versions of an RPM do; where the statement names none either, all releases are meant. */
function releaseObstacle(stated: Package, component: Package, { version }: Purl, statedVersions: readonly string[]): Outcome | null {
  if (!stated.isDistributed) return null;
  const tagged = statedVersions.map(releaseOfVersion).find((release) => release !== null);
  const sought = stated.releaseText === null ? tagged : stated.release;
  const has = component.releaseText === null ? releaseOfVersion(version ?? '') : component.release;
  if (sought && has) return sameRelease(sought, has) ? null : { meets: false, code: 'release_differs' };
  if (stated.releaseText === null && !tagged) return null;
  if (stated.releaseText !== null && stated.releaseText === component.releaseText) return null;
  const isUnread = (stated.releaseText !== null && !stated.release) || (component.releaseText !== null && !component.release);
  return { meets: undefined, code: isUnread ? 'release_not_understood' : 'release_unknown' };
}

function buildObstacle(stated: Package, component: Package): Outcome | null {
  if (stated.arch !== null && component.arch !== null && stated.arch !== component.arch) {
    const [one, other] = [architectures.get(stated.arch), architectures.get(component.arch)];
    if (one === undefined || other === undefined) return { meets: undefined, code: 'architecture_not_understood' };
    if (one !== other) return { meets: false, code: 'architecture_differs' };
  }
  if (stated.repositoryUrl === null || component.repositoryUrl === null || stated.repositoryUrl === component.repositoryUrl) return null;
  return { meets: undefined, code: 'repository_differs' };
}
