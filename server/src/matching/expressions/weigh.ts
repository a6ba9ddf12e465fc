import { isCode } from './named.js';
import { schemeNamed, type Order, type VersionScheme } from '../versions.js';
import type { Bound, Operator, Reading, VersionDoubt } from './reading.js';

/** One comparison that was made: `result` null when it could not be decided. */
export interface Comparison {
  readonly left: string;
  readonly operator: Operator;
  readonly right: string;
  readonly result: boolean | null;
  readonly scheme: string;
}

/** A three-valued answer: true, false, or undefined with the reason. */
export interface Weighed {
  readonly inside: boolean | undefined;
  readonly doubt: VersionDoubt | null;
  readonly comparisons: readonly Comparison[];
}

/** Is the installed version inside the alternatives? Outside one limit is outside; else one undecidable limit is undecidable. */
export function weighReading(reading: Reading, installed: string, schemeId: string): Weighed {
  const scheme = schemeNamed(schemeId);
  const weighed = ofOwnTrain(reading, installed, scheme).map((bounds) => weighTogether(bounds, installed, schemeId, scheme));
  const comparisons = weighed.flatMap((alternative) => alternative.comparisons);
  if (isTornByBranches(reading, weighed, installed, scheme))
    return { inside: undefined, doubt: 'expression_has_two_readings', comparisons };
  const inside = weighed.find((alternative) => alternative.inside === true);
  const open = weighed.find((alternative) => alternative.inside === undefined);
  return { inside: inside ? true : open ? undefined : false, doubt: inside ? null : (open?.doubt ?? null), comparisons };
}

function weighTogether(bounds: readonly Bound[], installed: string, schemeId: string, scheme: VersionScheme | undefined): Weighed {
  const weighed = bounds.map((bound) => ({ bound, ...weighBound(bound, installed, scheme) }));
  const comparisons = weighed.map(({ bound, inside }) => ({
    left: installed,
    operator: bound.operator,
    right: bound.reach === 'wildcard' ? `${bound.version}.x` : bound.version,
    result: inside ?? null,
    scheme: schemeId,
  }));
  const open = weighed.find(({ inside }) => inside === undefined);
  const outside = weighed.some(({ inside }) => inside === false);
  return { inside: outside ? false : open ? undefined : true, doubt: outside ? null : (open?.doubt ?? null), comparisons };
}

/**
 * "<= U61 | <= L81" has a limit for each train: for an L only the second speaks. Alternatives of other trains are left out when one of the
 * device's own train is there, and never otherwise (012U000061 may be U61 in another notation).
 */
function ofOwnTrain(reading: Reading, installed: string, scheme: VersionScheme | undefined): Reading {
  const train = scheme?.trainOf?.(installed);
  if (!train || !scheme?.trainOf) return reading;
  const trains = reading.map((bounds) => bounds.map((bound) => scheme.trainOf?.(bound.version) ?? null));
  if (!trains.some((each) => each.every((one) => one === train))) return reading;
  return reading.filter((_, index) => !trains[index]?.every((one) => one !== null && one !== train));
}

/**
 * "< 19.0.1 | < 18.0.1 | < 15.0.1": fixed in several branches. As plain alternatives 18.0.1 would be inside, because it is below 19.0.1.
 * Between the lowest and the highest limit only the limit of the device's own branch can say that it is inside.
 */
function isTornByBranches(reading: Reading, weighed: readonly Weighed[], installed: string, scheme: VersionScheme | undefined): boolean {
  const uppers = reading.flatMap((bounds) =>
    bounds.length === 1 && bounds[0]?.operator.startsWith('<') && bounds[0].reach !== 'order' ? bounds : [],
  );
  if (uppers.length < 2 || uppers.length !== reading.length || weighed.length !== reading.length) return false;
  const [inside, outside] = [true, false].map((answer) => weighed.filter((each) => each.inside === answer).length);
  if (inside === 0 || outside === 0) return false;
  const own = uppers.findIndex((bound) => scheme?.covers?.(branchOf(bound.version), installed));
  return own < 0 || weighed[own]?.inside !== true;
}

function branchOf(version: string): string {
  return /^[^.\s_-]+/.exec(version)?.[0] ?? version;
}

type Answer = Pick<Weighed, 'inside' | 'doubt'>;

function weighBound(bound: Bound, installed: string, scheme: VersionScheme | undefined): Answer {
  const order = orderOf(installed, bound.version, scheme);
  const covered = scheme?.covers?.(bound.version, installed);
  if (bound.reach === 'wildcard') return weighWildcard(bound, installed, order, covered, scheme);
  const patches = covered === true;
  const inside = order === undefined ? undefined : holds(order, bound.operator);
  if (bound.reach === 'order' || order === 0) return answer(inside, 'version_not_comparable');
  if (bound.reach === 'doubtful') return { inside: undefined, doubt: 'expression_names_model' };
  if (isMajorPartOnly(installed, bound, scheme)) return { inside: undefined, doubt: 'version_only_major_part' };
  if (patches && bound.reach === 'listed') return weighPatchOfListed(bound.version, scheme);
  if (patches && ['<=', '>'].includes(bound.operator) && scheme?.hasRevisionLetter?.(bound.version)) {
    return { inside: undefined, doubt: 'listed_version_has_patches' };
  }
  return answer(inside, bound.reach === 'listed' && isCode(bound.version) ? 'expression_names_model' : 'version_not_comparable');
}

function answer(inside: boolean | undefined, doubt: VersionDoubt): Answer {
  return { inside, doubt: inside === undefined ? doubt : null };
}

/** The same text is the same version also in a scheme that is not known. */
function orderOf(a: string, b: string, scheme: VersionScheme | undefined): Order | undefined {
  return scheme ? scheme.compare(a, b) : a.trim() === b.trim() ? 0 : undefined;
}

function holds(order: Order, operator: Operator): boolean {
  const answers: Readonly<Record<Operator, boolean>> = {
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
    '=': order === 0,
    '!=': order !== 0,
  };
  return answers[operator];
}

function weighWildcard(
  bound: Bound,
  installed: string,
  order: Order | undefined,
  within: boolean | undefined,
  scheme: VersionScheme | undefined,
): Answer {
  if (within) return { inside: ['<=', '>=', '='].includes(bound.operator), doubt: null };
  // Where it is not known what a release covers, only the sides that no patch of it can reach are decided.
  const decided = within === false || (order !== undefined && (bound.operator === '<' || bound.operator === '>='));
  if (order === undefined || !decided) return { inside: undefined, doubt: 'version_not_comparable' };
  if (order < 0 && scheme?.covers?.(installed, bound.version)) return { inside: undefined, doubt: 'version_only_major_part' };
  return { inside: bound.operator === '=' ? false : bound.operator === '!=' || holds(order, bound.operator), doubt: null };
}

/**
 * The ledger holds only the beginning of the number (B.06, or 12 alone), and the limit lies in what is missing. Dotted numbers are not meant:
 * 2.3 is 2.3.0. For a version that is listed alone any shorter one may be it.
 */
function isMajorPartOnly(installed: string, bound: Bound, scheme: VersionScheme | undefined): boolean {
  if (!scheme?.covers?.(installed, bound.version)) return false;
  return bound.reach === 'listed' || scheme.hasRevisionLetter?.(installed) === true || !/\d[^\da-z]+\d/i.test(installed.trim());
}

/** Listed 12.1 and installed 12.1.2: the list may mean the release with its patches. B.02 is the name of a release, and means them. */
function weighPatchOfListed(version: string, scheme: VersionScheme | undefined): Answer {
  if (scheme?.hasRevisionLetter?.(version) && /^[a-z]\.\d+$/i.test(version.trim())) return { inside: true, doubt: null };
  return { inside: undefined, doubt: 'listed_version_has_patches' };
}
