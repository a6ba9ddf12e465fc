export type PurlPart = 'namespace' | 'name' | 'version' | 'subpath';

/** What a registered type asks of its package URLs, beyond clause 5 of ECMA-427. */
export interface PurlTypeRules {
  readonly namespace: 'required' | 'optional' | 'prohibited';
  /** Parts whose letter case says nothing: small letters are canonical. */
  readonly small?: readonly PurlPart[];
  /** Parts that are canonical in capitals. */
  readonly capital?: readonly PurlPart[];
  /** What separates the words of a name: whatever else stands there becomes this sign. */
  readonly nameSigns?: { readonly instead: RegExp; readonly sign: '-' | '_' };
  readonly name?: RegExp;
  readonly version?: RegExp;
  /** Qualifiers without which nothing is identified. */
  readonly needs?: readonly string[];
  /** The namespace is the first segment and everything behind it the name, slashes and all. */
  readonly nameIsPath?: true;
  /** The namespace may begin with an unencoded `@`, which then begins no version. */
  readonly scoped?: true;
  readonly mostNamespaceSegments?: number;
  /** The name is in small letters where the qualifier `repository_url` names such a server. */
  readonly smallNameAt?: RegExp;
}

const both = ['namespace', 'name'] as const;

/**
 * The registered types (purl-spec, types/*-definition.json, state of August 2026). A type that is not here is read by clause 5 alone.
 * golang: its definition says both "case sensitive" and "shall be lowercased"; Go tells module paths apart by case, so case is kept here and
 * only the key for matching (purl-key.ts) looks past it.
 */
export const purlTypes: Readonly<Record<string, PurlTypeRules>> = {
  alpm: { namespace: 'required', small: both },
  apk: { namespace: 'required', small: both },
  bazel: { namespace: 'prohibited' },
  bitbucket: { namespace: 'required', small: both },
  bitnami: { namespace: 'prohibited', small: ['name'] },
  brew: { namespace: 'optional', small: both },
  cargo: { namespace: 'prohibited' },
  'chrome-extension': { namespace: 'prohibited', small: ['name'], name: /^[a-p]{32}$/, version: /^\d+(\.\d+){0,3}$/ },
  cocoapods: { namespace: 'prohibited', name: /^(?!\.)[^\s+]+$/ },
  composer: { namespace: 'required', small: both },
  conan: { namespace: 'optional' },
  conda: { namespace: 'prohibited' },
  cpan: { namespace: 'optional', capital: ['namespace'], name: /^(?!.*::)/s },
  cran: { namespace: 'prohibited' },
  deb: { namespace: 'required', small: both },
  docker: { namespace: 'optional' },
  gem: { namespace: 'prohibited' },
  generic: { namespace: 'optional' },
  git: { namespace: 'required', nameIsPath: true },
  github: { namespace: 'required', small: both },
  golang: { namespace: 'required' },
  hackage: { namespace: 'prohibited', nameSigns: { instead: /_/g, sign: '-' } },
  hex: { namespace: 'optional', small: both },
  huggingface: { namespace: 'required', small: ['version'] },
  julia: { namespace: 'prohibited', needs: ['uuid'] },
  luarocks: { namespace: 'optional', small: both },
  maven: { namespace: 'required' },
  mlflow: { namespace: 'prohibited', smallNameAt: /^(https?:\/\/)?[^/]*databricks\./i },
  npm: { namespace: 'optional', scoped: true },
  nuget: { namespace: 'prohibited' },
  oci: { namespace: 'prohibited', small: ['name', 'version'] },
  opam: { namespace: 'prohibited' },
  otp: { namespace: 'prohibited', small: ['name', 'subpath'] },
  pub: { namespace: 'prohibited', small: ['name'], nameSigns: { instead: /[^a-z0-9]/g, sign: '_' } },
  pypi: { namespace: 'prohibited', small: ['name', 'version'], nameSigns: { instead: /_/g, sign: '-' } },
  qpkg: { namespace: 'required', small: ['namespace'] },
  rpm: { namespace: 'required', small: ['namespace'] },
  swid: { namespace: 'optional', needs: ['tag_id'], mostNamespaceSegments: 2 },
  swift: { namespace: 'required' },
  vcpkg: { namespace: 'prohibited' },
  'vscode-extension': { namespace: 'required', small: ['namespace', 'name', 'version'] },
  yocto: { namespace: 'optional', small: ['namespace'] },
};

/**
 * Names that a registry takes for the same although a package URL keeps them apart. Only for meeting one URL with another, never for writing.
 * `fold`: letter case; `dashes`: runs of `-`, `_` and `.` are one dash.
 */
export const sameToRegistry: Readonly<Record<string, { readonly fold?: true; readonly dashes?: RegExp; readonly without?: string }>> = {
  brew: { without: 'homebrew/core' },
  cargo: { fold: true, dashes: /_/g },
  docker: { fold: true, without: 'library' },
  generic: { fold: true },
  golang: { fold: true },
  hackage: { fold: true },
  nuget: { fold: true },
  pypi: { fold: true, dashes: /[-_.]+/g },
  rpm: { fold: true },
  swift: { fold: true },
};
