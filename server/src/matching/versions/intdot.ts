import { compareDigits } from './notation/digits.js';
import { paddedNumbersKey } from './notation/keys.js';
import type { Order, VersionScheme } from '../versions.js';

const DOTTED_INTEGERS = /^\d{1,30}(\.\d{1,30}){0,19}$/;

/** VERS scheme `intdot`: integers joined by dots and nothing else, as builds of Windows are numbered. A missing part counts as 0. */
export const intdot: VersionScheme = {
  id: 'intdot',
  compare(a, b) {
    if (!isOfScheme(a) || !isOfScheme(b)) return undefined;
    return compareParts(a.trim().split('.'), b.trim().split('.'));
  },
  sortKey: (version) => (isOfScheme(version) ? paddedNumbersKey(version.trim().split('.')) : undefined),
  covers(release, version) {
    if (!isOfScheme(release) || !isOfScheme(version)) return undefined;
    const parts = version.trim().split('.');
    const stem = release.trim().split('.');
    return stem.length <= parts.length && stem.every((part, index) => compareDigits(part, parts[index] ?? '') === 0);
  },
};

function isOfScheme(text: string): boolean {
  return DOTTED_INTEGERS.test(text.trim());
}

function compareParts(a: readonly string[], b: readonly string[]): Order {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = compareDigits(a[index] ?? '0', b[index] ?? '0');
    if (order !== 0) return order;
  }
  return 0;
}
