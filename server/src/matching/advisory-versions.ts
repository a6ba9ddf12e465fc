import { inNativeRange } from './native-range.js';
import { versionWithoutPlatform } from './version-cleaning.js';

/** The versions of a package as advisories of package registries list them; every text is a range of its own. */
export interface AdvisoryVersions {
  readonly vulnerable: readonly string[];
  readonly patched: readonly string[];
  readonly unaffected: readonly string[];
}

/**
 * Is this version affected by an advisory with lists? Affected is what is in a vulnerable range and in none that is patched or unaffected.
 * Where no vulnerable range is given, everything is that is not patched or unaffected. Without any range nothing can be told; and a range or
 * version that cannot be read makes no certain answer, where scanners of packages say "not affected".
 */
export function isAffectedByLists(scheme: string, version: string, lists: AdvisoryVersions): boolean | undefined {
  const isIn = (ranges: readonly string[]) => inAny(scheme, versionWithoutPlatform(scheme, version), ranges);
  const cleared = isIn([...lists.patched, ...lists.unaffected]);
  if (lists.vulnerable.length === 0 && lists.patched.length + lists.unaffected.length === 0) return undefined;
  const vulnerable = lists.vulnerable.length === 0 ? true : isIn(lists.vulnerable);
  if (vulnerable === false || cleared === true) return false;
  return vulnerable === true && cleared === false ? true : undefined;
}

function inAny(scheme: string, version: string, ranges: readonly string[]): boolean | undefined {
  const answers = ranges.map((range) => inNativeRange(scheme, version, range));
  if (answers.includes(true)) return true;
  return answers.every((answer) => answer === false) ? false : undefined;
}
