import { numberKey, textKey } from './keys.js';

/**
 * Precedence of SemVer 2.0.0, clause 11, as a key: the three numbers, then the identifiers of the pre-release. Without a pre-release the
 * version is newer than with any; numbers come before words; fewer identifiers before more.
 */
export function semanticKey(core: readonly string[], preRelease: readonly string[]): string {
  return core.map(numberKey).join('') + (preRelease.length === 0 ? '~' : identifiersKey(preRelease));
}

export function identifiersKey(identifiers: readonly string[]): string {
  return `${identifiers.map((each) => (/^\d+$/.test(each) ? `1${numberKey(each)}` : `2${textKey(each)}`)).join('')}0`;
}

const NUMBER = String.raw`(?:0|[1-9]\d*)`;
const IDENTIFIER = String.raw`(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)`;
const DOTTED = (part: string) => String.raw`${part}(?:\.${part})*`;
/** A semantic version without an introduction, with or without some of its three numbers missing. */
const SEMANTIC = new RegExp(
  String.raw`^(${NUMBER})(?:\.(${NUMBER}))?(?:\.(${NUMBER}))?(?:-(${DOTTED(IDENTIFIER)}))?(?:\+(${DOTTED(String.raw`[\da-z-]+`)}))?$`,
  'i',
);

export interface SemanticParts {
  /** One to three numbers. */
  readonly core: readonly string[];
  readonly preRelease: readonly string[];
  readonly build: readonly string[];
}

export function semanticPartsOf(text: string): SemanticParts | undefined {
  const found = SEMANTIC.exec(text);
  if (!found) return undefined;
  const [, major, minor, patch, preRelease, build] = found;
  return { core: [major, minor, patch].flatMap((digits) => digits ?? []), preRelease: identifiers(preRelease), build: identifiers(build) };
}

function identifiers(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split('.');
}

/** 1 and 1.2 as 1.0.0 and 1.2.0; undefined for a pre-release or build of a shortened version, which nobody defines. */
export function completed({ core, preRelease, build }: SemanticParts): readonly string[] | undefined {
  if (core.length < 3 && preRelease.length + build.length > 0) return undefined;
  return [...core, '0', '0'].slice(0, 3);
}
