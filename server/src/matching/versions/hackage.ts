import { growingNumbersKey } from './notation/keys.js';
import { keyedScheme } from './notation/keyed.js';
import type { VersionScheme } from '../versions.js';

const ordered = keyedScheme('hackage', (version) => (/^\d+(?:\.\d+)*$/.test(version) ? growingNumbersKey(version.split('.')) : undefined));

/** Packages of Haskell (PVP): numbers between dots, more numbers newer, 1.0 < 1.0.0. */
export const hackage: VersionScheme = {
  ...ordered,
  // 1-20-0: no version, and OSV lists it after all others.
  isListedLast: (version) => /^\d{1,20}(?:-\d{1,20}){1,5}$/.test(version),
};
