import type { VersionStatement } from '#feeds/advisory.js';
import { isUnknownVersion } from './expressions/unknown.js';
import type { MetProduct } from './meet-products.js';
import { examineVersion, inRange, type VersionExamination } from './ranges.js';
import { compareVersions, schemeNamed } from './versions.js';

/** What the examination of a version tells; doubts of our own come on top of those of the expressions. */
export type Examination = Omit<VersionExamination, 'doubt'> & { readonly doubt: string | null };

/** Holds what the document says of a product's versions against the version installed (null when the inventory has none). */
export function examine(met: MetProduct, installed: string | null): Examination {
  const found = examineStated(met, installed);
  const condition = met.condition ?? (met.versioned.environment ? 'platform_unknown' : null);
  // All parts have to hold: outside by one is outside, but inside needs to know of the other.
  return condition !== null && found.answer === 'inside' ? { ...found, answer: 'undetermined', doubt: condition } : found;
}

/** The words about versions as published; '' where there are none. */
export function rawOf(version: VersionStatement): string {
  return version.kind === 'none' ? '' : version.raw;
}

function examineStated({ versioned: { version }, by }: MetProduct, installed: string | null): Examination {
  if (version.kind === 'all') return examination('inside', version.raw || 'vers:all/*', null);
  // No version stated is never "all versions"; and where the version field holds the model, it says nothing of versions either.
  if (version.kind === 'none' || by === 'model_number_in_version') return examination('undetermined', rawOf(version), 'no_version_stated');
  if (version.kind === 'intervals') return examineIntervals(version, installed);
  return examineVersion({ raw: version.raw, scheme: version.scheme, isRange: version.isRange }, installed);
}

function examineIntervals(version: Extract<VersionStatement, { kind: 'intervals' }>, installed: string | null): Examination {
  const { scheme, raw, except } = version;
  if (installed === null || isUnknownVersion(installed)) return examination('undetermined', raw, 'version_unknown');
  const [within, excepted] = [isAmong(version, scheme, installed), except ? isAmong(except, scheme, installed) : false];
  if (within === false || excepted === true) return examination('outside', raw, null);
  if (within === undefined || excepted === undefined) return examination('undetermined', raw, 'version_not_comparable');
  return examination('inside', raw, null);
}

/** True when one holds, false when none does (Kleene): what cannot be compared may be the one. */
function isAmong(
  { intervals, versions }: Pick<Extract<VersionStatement, { kind: 'intervals' }>, 'intervals' | 'versions'>,
  scheme: string,
  installed: string,
): boolean | undefined {
  const answers = [
    ...versions.map((each) => isSameVersion(scheme, installed, each)),
    ...intervals.map((interval) => inRange(scheme, installed, interval)),
  ];
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function isSameVersion(scheme: string, installed: string, listed: string): boolean | undefined {
  if (installed.trim() === listed.trim()) return true;
  // Sorting lists puts some texts last that are no versions of their scheme; whether they are the same is not known by that.
  const known = schemeNamed(scheme);
  const order = known ? known.compare(installed.trim(), listed.trim()) : compareVersions(scheme, installed, listed);
  return order === undefined ? undefined : order === 0;
}

function examination(answer: Examination['answer'], understoodAs: string, doubt: string | null): Examination {
  return { answer, understoodAs, comparisons: [], doubt, namesModel: false };
}
