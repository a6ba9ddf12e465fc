import { compareItems } from './notation/maven-order.js';
import { coversByParts } from './notation/covering.js';
import { isSameText } from './notation/keyed.js';
import { itemsOf } from './notation/maven-items.js';
import { rememberedVersion } from './notation/remembered.js';
import type { VersionScheme } from '../versions.js';

/**
 * VERS scheme `maven`: ComparableVersion of Maven 4 (POM reference, Version Order Specification). No sort key: what a missing item means
 * depends on what stands opposite, so the order is defined only by comparing two versions.
 */
export const maven: VersionScheme = {
  id: 'maven',
  compare(a, b) {
    if (isSameText(a, b)) return 0;
    const [left, right] = [versionOf(a), versionOf(b)];
    return left && right ? compareItems(left, right) : undefined;
  },
  covers(release, version) {
    if (isSameText(release, version)) return true;
    return versionOf(version) ? coversByParts(release, version) : undefined;
  },
};

/** Maven itself takes any text for a version; a version here is printable, without blanks, and has a letter or digit. */
const versionOf = rememberedVersion((text) => {
  const version = text.trim();
  return /^[\x21-\x7e]+$/.test(version) && /[\da-z]/i.test(version) ? itemsOf(version.toLowerCase()) : undefined;
});
