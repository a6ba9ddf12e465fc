import { coversByParts } from './covering.js';
import { compareKeys } from './keys.js';
import { rememberedVersion } from './remembered.js';
import type { VersionScheme } from '../../versions.js';

/**
 * A scheme whose order is total, told by one function: the sort key of a version, undefined for a text that is not of the scheme. Order in
 * memory and order in the database are then one and the same, and no three versions can contradict each other.
 */
export function keyedScheme(id: string, keyOf: (version: string) => string | undefined): VersionScheme {
  const sortKey = rememberedVersion((text) => keyOf(text.trim()));
  return {
    id,
    sortKey,
    compare(a, b) {
      if (isSameText(a, b)) return 0;
      const left = sortKey(a);
      const right = left === undefined ? undefined : sortKey(b);
      return left === undefined || right === undefined ? undefined : compareKeys(left, right);
    },
    covers(release, version) {
      if (isSameText(release, version)) return true;
      const [stem, whole] = [sortKey(release), sortKey(version)];
      if (whole === undefined) return undefined;
      return stem === whole || coversByParts(release, version);
    },
  };
}

/** The same text names the same version, also where it has no place in the order. A text without letter and digit names none. */
export function isSameText(a: string, b: string): boolean {
  return a === b && a.length <= 500 && /[a-z0-9]/i.test(a);
}
