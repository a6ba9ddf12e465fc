import { numberKey } from './notation/keys.js';
import { keyedScheme } from './notation/keyed.js';
import { identifiersKey } from './notation/semantic.js';
import type { VersionScheme } from '../versions.js';

const VERSION = /^(\d+(?:\.\d+){0,3})(?:-([\da-z-]+(?:\.[\da-z-]+)*))?(?:\+[\da-z-]+(?:\.[\da-z-]+)*)?$/;

const ordered = keyedScheme('nuget', (version) => {
  const [, numbers, labels] = VERSION.exec(version.toLowerCase()) ?? [];
  if (numbers === undefined) return undefined;
  const four = [...numbers.split('.'), '0', '0', '0'].slice(0, 4);
  return four.map(numberKey).join('') + (labels === undefined ? '~' : identifiersKey(labels.split('.')));
});

/**
 * VERS scheme `nuget`: one to four numbers, missing ones 0, leading zeros nothing; pre-release labels as in SemVer 2.0.0 but without regard
 * to case; metadata does not count (NuGet.Versioning).
 */
export const nuget: VersionScheme = {
  ...ordered,
  // 1.4.0rc3, from before the dash was required: NuGet refuses it, and OSV lists it after all others.
  isListedLast: (version) => /^\d{1,20}(?:\.\d{1,20}){0,3}[a-z]{1,20}\d{0,20}$/i.test(version),
};
