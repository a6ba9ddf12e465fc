import { comparing, dialects } from './versions/native/dialects.js';
import { formatVers } from './expressions/vers-text.js';
import { isUnknownVersion } from './expressions/unknown.js';
import { plainBound } from './versions/native/comparators.js';
import { schemeNamed, type VersionScheme } from './versions.js';
import { sortedVersions } from './expressions/vers-order.js';
import { weighReading } from './expressions/weigh.js';
import type { Bound, Reading } from './expressions/reading.js';

const LONGEST = 2_000;

/**
 * A range in the words of a package manager (npm `^1.2`, gem `~> 2.0`, PEP 440 `~= 1.4`, Maven `[1.0,2.0)`, Conan, nginx), or comparators, as
 * alternatives of limits. '' and `*` are all versions: one alternative without limits. Undefined when it cannot be read.
 */
export function readNativeRange(scheme: string, text: string): Reading | undefined {
  if (text.length > LONGEST) return undefined;
  const name = scheme.toLowerCase();
  if (/^\s*\*?\s*$/.test(text) && name !== 'conan') return [[]];
  return ((Object.hasOwn(dialects, name) && dialects[name]) || comparing(plainBound))(text);
}

/**
 * The same range in VERS; undefined when it cannot be read, its versions cannot be put in order, or its limits do not form intervals: VERS has
 * no word for limits that hold together otherwise ("> 1, > 2", "< 1, > 2").
 */
export function versOfNativeRange(scheme: string, text: string): string | undefined {
  const reading = readNativeRange(scheme, text);
  if (!reading) return undefined;
  if (reading.some((bounds) => bounds.length === 0)) return formatVers(scheme, [{ operator: '*', version: '' }]);
  const order = schemeNamed(scheme) ?? schemeNamed('generic');
  if (!reading.every((bounds) => isInterval(bounds, order))) return undefined;
  // Of two limits at one version the upper one closes the interval before.
  const bounds = reading.flat().sort((a, b) => Number(b.operator.startsWith('<')) - Number(a.operator.startsWith('<')));
  const sorted = sortedVersions(bounds, order);
  return sorted && formatVers(scheme, withoutRepetition(sorted));
}

/** Is the version in the range, by the order of the scheme alone? Undefined when it cannot be told. */
export function inNativeRange(scheme: string, version: string, text: string): boolean | undefined {
  const reading = readNativeRange(scheme, text);
  if (!reading || isUnknownVersion(version)) return undefined;
  if (reading.some((bounds) => bounds.length === 0)) return true;
  return weighReading(reading, comparedVersion(scheme, version, reading), scheme).inside;
}

/** PEP 440: a specifier without a local label does not look at the label of the version. */
function comparedVersion(scheme: string, version: string, reading: Reading): string {
  const isPublic = reading.flat().every((bound) => !bound.version.includes('+'));
  return scheme.toLowerCase() === 'pypi' && isPublic ? version.replace(/\+.*$/s, '') : version;
}

function isInterval(bounds: readonly Bound[], order: VersionScheme | undefined): boolean {
  const [equal, lower, upper] = ['=', '>', '<'].map((sign) => bounds.filter(({ operator }) => operator.startsWith(sign)));
  if (!equal || !lower || !upper) return false;
  if (equal.length > 0) return bounds.length === 1;
  if (lower.length > 1 || upper.length > 1) return false;
  const [from, to] = [lower[0], upper[0]];
  return !from || !to || order?.compare(from.version, to.version) !== 1;
}

function withoutRepetition<Limit extends { readonly operator: string; readonly version: string }>(
  limits: readonly Limit[],
): readonly Limit[] {
  return limits.filter(({ operator, version }, index) => {
    const before = limits[index - 1];
    return before?.operator !== operator || before.version !== version;
  });
}
