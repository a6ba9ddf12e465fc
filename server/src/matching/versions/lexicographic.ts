import { rememberedVersion } from './notation/remembered.js';
import type { VersionScheme } from '../versions.js';

/**
 * VERS scheme `lexicographic`: text by its code points, neither normalised nor folded. That is also the order of UTF-8, so that the text is
 * its own sort key; it is not that of `<`, which compares UTF-16 units and puts 😀 before ﬀ.
 */
export const lexicographic: VersionScheme = {
  id: 'lexicographic',
  sortKey,
  compare(a, b) {
    const [left, right] = [sortKey(a), sortKey(b)];
    if (left === undefined || right === undefined) return undefined;
    return left === right ? 0 : compareCodePoints(left, right);
  },
  covers: (release, version) => (sortKey(version) === undefined ? undefined : release === version || undefined),
};

/** Undefined for text that no database keeps as it is: control characters, halves of surrogate pairs. */
function sortKey(version: string): string | undefined {
  return isText(version) ? version : undefined;
}

const isText = rememberedVersion((version) => (/\S/.test(version) && version.isWellFormed()) || undefined);

function compareCodePoints(a: string, b: string): -1 | 1 {
  let index = 0;
  while (index < a.length && a.charCodeAt(index) === b.charCodeAt(index)) index += 1;
  // Both units may be the second half of a pair; their first halves are then equal, and the order is the same.
  return (a.codePointAt(index) ?? -1) < (b.codePointAt(index) ?? -1) ? -1 : 1;
}
