/**
 * How the packages of an ecosystem number their versions, as the word that VERS has for it (vers-spec, VERSION-RANGE-SPEC); where VERS has none,
 * the ecosystem's own name. It is an open word: matching knows some of them, and one that it does not know is a doubt.
 */
const schemes: Readonly<Record<string, string>> = {
  almalinux: 'rpm',
  alpaquita: 'apk',
  alpine: 'apk',
  'azure linux': 'rpm',
  'bellsoft hardened containers': 'apk',
  bitnami: 'semver',
  chainguard: 'apk',
  conancenter: 'conan',
  'crates.io': 'cargo',
  debian: 'deb',
  echo: 'deb',
  'github actions': 'semver',
  go: 'golang',
  hex: 'semver',
  julia: 'semver',
  mageia: 'rpm',
  maven: 'maven',
  minimos: 'apk',
  npm: 'npm',
  nuget: 'nuget',
  openeuler: 'rpm',
  opensuse: 'rpm',
  packagist: 'composer',
  'photon os': 'rpm',
  pub: 'semver',
  pypi: 'pypi',
  'red hat': 'rpm',
  'rocky linux': 'rpm',
  rubygems: 'gem',
  suse: 'rpm',
  swifturl: 'semver',
  ubuntu: 'deb',
  vscode: 'semver',
  wolfi: 'apk',
};

/** The same for package URLs, whose types have other names. */
const schemesOfTypes: Readonly<Record<string, string>> = {
  alpm: 'alpm',
  apk: 'apk',
  cargo: 'cargo',
  composer: 'composer',
  conan: 'conan',
  deb: 'deb',
  gem: 'gem',
  golang: 'golang',
  hex: 'semver',
  maven: 'maven',
  npm: 'npm',
  nuget: 'nuget',
  pub: 'semver',
  pypi: 'pypi',
  rpm: 'rpm',
  swift: 'semver',
};

/** @param ecosystem as OSV names it, with or without release (`Debian:12`) */
export function schemeOfEcosystem(ecosystem: string): string {
  const name = (ecosystem.split(':', 1)[0] ?? '').trim().toLowerCase();
  return Object.hasOwn(schemes, name) ? (schemes[name] ?? name) : name === '' ? 'generic' : name.replaceAll(/\s+/g, '-');
}

/** True for ecosystems whose numbering is known for certain. */
export function isKnownEcosystem(ecosystem: string): boolean {
  return Object.hasOwn(schemes, (ecosystem.split(':', 1)[0] ?? '').trim().toLowerCase());
}

/** @param type of a package URL; types without a numbering of their own are `generic` */
export function schemeOfPurlType(type: string): string {
  const name = type.toLowerCase();
  return Object.hasOwn(schemesOfTypes, name) ? (schemesOfTypes[name] ?? 'generic') : 'generic';
}
