/** Types of package URLs that are of the ecosystem which a value of the CPE attribute `target_sw` names, and those that may be. */
export interface TargetPackages {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
}

const only = (...types: string[]): TargetPackages => ({ certain: types, possible: [] });
/** Plugins of these are kept in such registries, beside much that is no plugin of theirs. */
const perhaps = (...types: string[]): TargetPackages => ({ certain: [], possible: types });

/** A value that is not here says nothing about packages. */
export const packagesOfTarget: Readonly<Record<string, TargetPackages>> = {
  'node.js': only('npm'),
  nodejs: only('npm'),
  python: { certain: ['pypi'], possible: ['conda'] },
  ruby: only('gem'),
  ruby_on_rails: perhaps('gem'),
  rust: only('cargo'),
  go: only('golang'),
  golang: only('golang'),
  java: { certain: ['maven'], possible: [] },
  maven: perhaps('maven'),
  '.net': only('nuget'),
  'asp.net': perhaps('nuget'),
  perl: only('cpan'),
  php: only('composer'),
  wordpress: perhaps('composer', 'npm'),
  drupal: perhaps('composer', 'npm'),
  joomla: perhaps('composer'),
  'joomla!': perhaps('composer'),
  typo3: perhaps('composer'),
  magento: perhaps('composer'),
  jenkins: perhaps('maven'),
  erlang: { certain: ['hex'], possible: ['otp'] },
  elixir: only('hex'),
  dart: only('pub'),
  swift: { certain: ['swift'], possible: ['cocoapods'] },
};

/** Types whose packages are of one ecosystem and no other; of `generic` or `deb` nothing follows. */
export const typesOfOneEcosystem: ReadonlySet<string> = new Set(
  Object.values(packagesOfTarget).flatMap(({ certain, possible }) => [...certain, ...possible]),
);
