export interface EcosystemFacts {
  readonly purlType: string;
  /** The namespace that every package of the ecosystem has; null when it comes from the name or there is none. */
  readonly namespace: string | null;
  /** The sign in the name that divides namespace and name; null when the whole name is the name. */
  readonly divider: ':' | '/' | null;
  /** True for distributions: their packages are patched without a change of the upstream version, so only their own word decides. */
  readonly isDistribution?: true;
}

const registry = (purlType: string, divider: EcosystemFacts['divider'] = null): EcosystemFacts => ({ purlType, namespace: null, divider });

const distribution = (purlType: 'deb' | 'rpm' | 'apk' | 'alpm', namespace: string): EcosystemFacts => ({
  purlType,
  namespace,
  divider: null,
  isDistribution: true,
});

/**
 * Ecosystems by the names that OSV (ossf/osv-schema, "Defined ecosystems") and GitHub's advisory database give them, in small letters and
 * without the release behind a colon.
 */
export const ecosystems: Readonly<Record<string, EcosystemFacts>> = {
  npm: registry('npm', '/'),
  pypi: registry('pypi'),
  pip: registry('pypi'),
  maven: registry('maven', ':'),
  go: registry('golang', '/'),
  'crates.io': registry('cargo'),
  rust: registry('cargo'),
  nuget: registry('nuget'),
  rubygems: registry('gem'),
  packagist: registry('composer', '/'),
  composer: registry('composer', '/'),
  hex: registry('hex', '/'),
  erlang: registry('hex', '/'),
  pub: registry('pub'),
  hackage: registry('hackage'),
  cran: registry('cran'),
  conancenter: registry('conan'),
  swifturl: registry('swift', '/'),
  swift: registry('swift', '/'),
  'github actions': registry('github', '/'),
  actions: registry('github', '/'),
  bitnami: registry('bitnami'),
  julia: registry('julia'),
  opam: registry('opam'),
  vscode: registry('vscode-extension', '/'),
  debian: distribution('deb', 'debian'),
  ubuntu: distribution('deb', 'ubuntu'),
  echo: distribution('deb', 'echo'),
  alpine: distribution('apk', 'alpine'),
  chainguard: distribution('apk', 'chainguard'),
  wolfi: distribution('apk', 'wolfi'),
  minimos: distribution('apk', 'minimos'),
  'red hat': distribution('rpm', 'redhat'),
  almalinux: distribution('rpm', 'almalinux'),
  'rocky linux': distribution('rpm', 'rocky'),
  suse: distribution('rpm', 'suse'),
  opensuse: distribution('rpm', 'opensuse'),
  mageia: distribution('rpm', 'mageia'),
  openeuler: distribution('rpm', 'openeuler'),
  'photon os': distribution('rpm', 'photon'),
  'azure linux': distribution('rpm', 'azurelinux'),
};
