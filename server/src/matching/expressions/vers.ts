import { doubt, type Bound, type Operator, type Understanding } from './reading.js';
import type { Ordering } from './alternatives.js';

const VERS = /^vers:([a-z0-9.+-]+)\/(.*)$/is;
const CONSTRAINT = /^(<=|>=|!=|<|>|==?)?\s*(.+)$/s;

/** True for a text that begins as a VERS range does. */
export function looksLikeVers(text: string): boolean {
  return /^vers:/i.test(text);
}

/**
 * A range in VERS (https://github.com/package-url/vers-spec), read liberally: constraints in any order, blanks around them. `orderOf` gives
 * the order of the range's own scheme, which is also the scheme of the answer.
 */
export function understandVers(text: string, orderOf: (scheme: string) => Ordering): Understanding {
  const [, type, rest] = VERS.exec(text.trim()) ?? [];
  const scheme = type?.toLowerCase() ?? '';
  if (scheme === 'none') return { kind: 'none' };
  const bounds = (rest ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(boundOf);
  if (bounds.length === 0) return doubt('expression_not_understood');
  if (bounds.length === 1 && bounds[0]?.version === '*') return { kind: 'all', condition: false };
  if (scheme === 'all' || bounds.some((bound) => !bound || bound.version === '*')) return doubt('expression_not_understood');
  return {
    kind: 'ranges',
    scheme,
    readings: [
      alternativesOf(
        bounds.flatMap((bound) => bound ?? []),
        orderOf(scheme),
      ),
    ],
    condition: false,
  };
}

function boundOf(constraint: string): Bound | null {
  const [, sign, version] = CONSTRAINT.exec(constraint) ?? [];
  const decoded = decodedVersion(version ?? '');
  if (decoded === null) return null;
  return { operator: (sign ?? '=').replace('==', '=') as Operator, version: decoded, reach: 'order' };
}

function decodedVersion(version: string): string | null {
  try {
    return decodeURIComponent(version).trim() || null;
  } catch {
    return null;
  }
}

/** The algorithm of the specification as alternatives: "=" stands alone, "!=" limits the rest, neighbours are paired in version order. */
function alternativesOf(bounds: readonly Bound[], order: Ordering): readonly (readonly Bound[])[] {
  const equals = bounds.filter((bound) => bound.operator === '=').map((bound) => [bound]);
  const exceptions = bounds.filter((bound) => bound.operator === '!=');
  const ranges = intervalsOf(
    sorted(
      bounds.filter((bound) => /^[<>]/.test(bound.operator)),
      order,
    ),
  );
  const limited = ranges.map((range) => [...range, ...exceptions]);
  if (limited.length > 0 || equals.length > 0) return [...equals, ...limited];
  return [exceptions];
}

function sorted(bounds: readonly Bound[], order: Ordering): readonly Bound[] {
  const comparable = bounds.every((a) => bounds.every((b) => order(a.version, b.version) !== undefined));
  return comparable ? [...bounds].sort((a, b) => order(a.version, b.version) ?? 0) : bounds;
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
