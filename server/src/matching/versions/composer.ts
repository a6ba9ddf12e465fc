import { normalisedComposer } from './notation/composer-normal.js';
import { numberKey } from './notation/keys.js';
import { keyedScheme } from './notation/keyed.js';
import { rememberedVersion } from './notation/remembered.js';
import type { VersionScheme } from '../versions.js';

/** PHP's version_compare knows these by their beginnings, in this order; the end of a version stands between rc and number. */
const STAGES: readonly (readonly [RegExp, string])[] = [
  [/^dev/, '1'],
  [/^a/, '2'],
  [/^b/, '3'],
  [/^rc/, '4'],
  [/^p/, '7'],
];
const [UNKNOWN, END, NUMBER] = ['0', '5', '6'];

const ordered = keyedScheme('composer', (version) => {
  const normal = normalisedComposer(version);
  if (normal === undefined || isBranch(normal)) return undefined;
  return (normal.toLowerCase().match(/\d+|[a-z]+/g) ?? []).map(partKey).join('') + END;
});

const branchOf = rememberedVersion((text) => {
  const normal = normalisedComposer(text);
  return normal !== undefined && isBranch(normal) ? normal : undefined;
});

function isBranch(normal: string): boolean {
  return normal.startsWith('dev-');
}

/**
 * VERS scheme `composer`: the normal form of Composer, compared as version_compare of PHP does. Branches by name (dev-main) have no order
 * among versions.
 */
export const composer: VersionScheme = {
  ...ordered,
  compare: (a, b) => ordered.compare(a, b) ?? (isSameBranch(a, b) ? 0 : undefined),
};

function isSameBranch(a: string, b: string): boolean {
  const branch = branchOf(a);
  return branch !== undefined && branch === branchOf(b);
}

function partKey(part: string): string {
  if (/^\d/.test(part)) return NUMBER + numberKey(part);
  return STAGES.find(([beginning]) => beginning.test(part))?.[1] ?? UNKNOWN;
}
