import { doubt, type Bound, type Understanding } from './reading.js';
import { schemeNamed, type VersionScheme } from '../versions.js';
import { parseVers, type VersConstraint } from './vers-text.js';
import { sortedVersions } from './vers-order.js';

/** True for a text that begins as a VERS range does. */
export function looksLikeVers(text: string): boolean {
  return /^\s*vers:/i.test(text);
}

/**
 * A range in VERS, read liberally (constraints in any order, blanks around them). Its own type is the scheme of the answer, whatever the
 * document says beside it.
 */
export function understandVers(text: string): Understanding {
  const { scheme, constraints } = parseVers(text) ?? {};
  if (scheme === 'none') return { kind: 'none' };
  if (scheme === undefined || constraints === undefined) return doubt('expression_not_understood');
  const bounds = constraints.flatMap(boundOf);
  if (bounds.length === 0 && constraints.length === 1) return { kind: 'all', condition: false };
  if (scheme === 'all' || bounds.length < constraints.length) return doubt('expression_not_understood');
  return { kind: 'ranges', scheme, readings: [alternativesOf(bounds, schemeNamed(scheme))], condition: false };
}

function boundOf({ operator, version }: VersConstraint): readonly Bound[] {
  return operator === '*' ? [] : [{ operator, version, reach: 'order' }];
}

/** The algorithm of the specification as alternatives: "=" stands alone, "!=" limits the rest, neighbours are paired in version order. */
function alternativesOf(bounds: readonly Bound[], scheme: VersionScheme | undefined): readonly (readonly Bound[])[] {
  const equals = bounds.filter((bound) => bound.operator === '=').map((bound) => [bound]);
  const exceptions = bounds.filter((bound) => bound.operator === '!=');
  const limits = bounds.filter((bound) => /^[<>]/.test(bound.operator));
  const limited = intervalsOf(sortedVersions(limits, scheme) ?? limits).map((range) => [...range, ...exceptions]);
  if (limited.length > 0 || equals.length > 0) return [...equals, ...limited];
  return [exceptions];
}

/** Of several lower limits in a row the first counts, of several upper ones the last (how-to-parse.md, simplification). */
function intervalsOf(bounds: readonly Bound[]): readonly (readonly Bound[])[] {
  const intervals: Bound[][] = [];
  for (const bound of bounds) {
    const last = intervals.at(-1);
    const end = last?.at(-1);
    const [sign, previous] = [bound.operator[0], end?.operator[0]];
    if (!last || !end || (previous === '<' && sign === '>')) intervals.push([bound]);
    else if (previous === '>' && sign === '<') last.push(bound);
    else if (sign === '<') last[last.length - 1] = bound;
  }
  return intervals;
}
