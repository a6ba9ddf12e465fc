import { codenames, distributions, type ReleaseLine } from './distributions.facts.js';

/** The release of a distribution that a package was built for, as far as it tells packages apart. */
export interface Release {
  /** The distribution by its one name; null when the text does not say. */
  readonly distribution: string | null;
  readonly line: string;
}

const byName = new Map(Object.entries(distributions).flatMap(([id, { names }]) => names.map((name) => [name, id])));
const byCodename = new Map(
  Object.entries(codenames).flatMap(([distribution, releases]) =>
    Object.entries(releases).map(([codename, release]) => [codename, { distribution, release }] as const),
  ),
);

/** The one name of a distribution, in small letters; an unknown one stays as written. */
export function distributionNamed(name: string): string {
  const text = name.toLowerCase();
  return byName.get(text) ?? text;
}

/**
 * Reads the value of a `distro` qualifier (`debian-11.6`, `bookworm`, `rhel-9`, `ubuntu-22.04`) or the release behind the name of an ecosystem
 * (`12`, `v3.18`, `22.04:LTS`, `enterprise_linux:9::appstream`, `Linux Enterprise Server 15 SP4`). Undefined when no release is in it.
 *
 * @param of the distribution that the package is of, where the text itself does not name one
 */
export function readRelease(text: string, of: string | null): Release | undefined {
  const words = text.toLowerCase().trim().slice(0, 200);
  const known = byCodename.get(words.replace(/^(?:debian|ubuntu)[-_:\s]/, ''));
  if (known) return { distribution: known.distribution, line: known.release };
  const [, platform] = /::el(\d{1,2})$/.exec(words) ?? [];
  if (platform !== undefined) return { distribution: 'redhat', line: platform };
  const [, name = '', number, pack] =
    /^(?:pro:)?((?!v\d)[a-z][a-z_ -]*?)?[-_:\s]*v?(\d+(?:\.\d+)*)(?:[\s.-]?sp(\d+))?(?![a-z0-9])/.exec(words) ?? [];
  const distribution = name === '' ? of : distributionOf(name.trim());
  if (number === undefined || distribution === undefined) return undefined;
  const facts = distribution !== null && Object.hasOwn(distributions, distribution) ? distributions[distribution] : undefined;
  return { distribution, line: lineOf(pack === undefined ? number : `${number}.${pack}`, facts?.line ?? 'whole') };
}

/** A word of which nobody knows what it names (a product built upon the distribution, an edition) must not be taken for a distribution. */
function distributionOf(name: string): string | undefined {
  return byName.get(name) ?? byName.get(name.replaceAll(/[-_]/g, ' '));
}

function lineOf(number: string, line: ReleaseLine): string {
  const parts = number.split('.');
  if (line === 'major') return parts[0] ?? number;
  return line === 'major.minor' ? parts.slice(0, 2).join('.') : number;
}

/** The release within a version of an RPM (`.el8`, `.el9_2`, `module+el8.8.0`, `.fc39`), by the tag that builders add; null when it has none. */
export function releaseOfVersion(version: string): Release | null {
  const [, tag, number] = /[._+](el|fc|amzn)(\d{1,4})(?![0-9])/.exec(version) ?? [];
  if (tag === undefined || number === undefined) return null;
  // Every rebuild of Red Hat Enterprise Linux has its tag, so the tag says the release and not whose it is.
  return { distribution: tag === 'el' ? null : distributionNamed(tag), line: number };
}

/** Are the releases the same line of packages? Undefined when one of them is not known. */
export function sameRelease(sought: Release | undefined | null, found: Release | undefined | null): boolean | undefined {
  if (!sought || !found) return undefined;
  if (sought.distribution !== null && found.distribution !== null && sought.distribution !== found.distribution) return false;
  return sought.line === found.line;
}
