/**
 * A model number, serial number or SKU as CSAF writes it in a product identification helper (CSAF 2.1, 3.1.3.3; tests 6.1.43, 6.1.44,
 * 6.1.61). Null stands for `?`, exactly one sign. `after` is null when there is no `*`.
 */
export interface Wildcard {
  readonly before: readonly (string | null)[];
  readonly after: readonly (string | null)[] | null;
}

/**
 * Reads a pattern: `?` is one sign, `*` any number of them and at most once, a backslash quotes `?`, `*` and itself. Undefined for everything
 * else: two stars, and a backslash before another sign, of which nobody knows whether it belongs to the number.
 */
export function readWildcard(pattern: string): Wildcard | undefined {
  if (typeof pattern !== 'string' || pattern === '') return undefined;
  const parts: (string | null)[][] = [[]];
  let isQuoted = false;
  for (const sign of pattern) {
    if (isQuoted && !'?*\\'.includes(sign)) return undefined;
    if (!isQuoted && sign === '*') parts.push([]);
    else if (isQuoted || sign !== '\\') parts.at(-1)?.push(!isQuoted && sign === '?' ? null : sign);
    isQuoted = !isQuoted && sign === '\\';
  }
  const [before = [], after = null, third] = parts;
  return isQuoted || third !== undefined ? undefined : { before, after };
}

/** Is the whole text a number of the pattern? Letter for letter; undefined when the pattern cannot be understood. Never throws. */
export function matchesWildcard(pattern: string, text: string): boolean | undefined {
  const wildcard = readWildcard(pattern);
  return wildcard && typeof text === 'string' ? holds(wildcard, text) : undefined;
}

/** One pass over the text: what stands before the star is anchored at its beginning, what stands behind at its end. */
export function holds({ before, after }: Wildcard, text: string): boolean {
  const signs = [...text];
  if (after === null) return signs.length === before.length && areSigns(before, signs);
  if (signs.length < before.length + after.length) return false;
  return areSigns(before, signs) && areSigns(after, signs.slice(signs.length - after.length));
}

function areSigns(sought: readonly (string | null)[], signs: readonly string[]): boolean {
  return sought.every((sign, index) => sign === null || sign === signs[index]);
}
