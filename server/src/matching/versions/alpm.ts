import { numberKey, textKey } from './notation/keys.js';
import { compareKeys } from './notation/keys.js';
import { coversByParts } from './notation/covering.js';
import { isSameText } from './notation/keyed.js';
import { rememberedVersion } from './notation/remembered.js';
import type { VersionScheme } from '../versions.js';

interface Parts {
  readonly version: string;
  /** Null when the text names no build of the package. */
  readonly release: string | null;
}

const VERSION = /^(?:(\d+):)?([\da-z][\da-z._+]*?)(?:-(\d+(?:\.\d+)*))?$/i;
const [WORD_AT_ONCE, END, NUMBER_AT_ONCE, SEPARATED] = ['1', '2', '3', '4'];

/**
 * VERS scheme `alpm` (Arch Linux, vercmp(8)): [epoch:]version[-release]. The release counts only where both have one, so 1.5 is the same as
 * 1.5-1 and as 1.5-2, which differ: sort keys exist only for versions with a release. Letters right after a number make it older (1.0rc <
 * 1.0), a longer separator makes it newer.
 */
export const alpm: VersionScheme = {
  id: 'alpm',
  sortKey(version) {
    const parts = partsOf(version);
    return parts && parts.release !== null ? parts.version + parts.release : undefined;
  },
  compare(a, b) {
    const [left, right] = [partsOf(a), partsOf(b)];
    if (isSameText(a, b)) return 0;
    if (!left || !right) return undefined;
    const order = compareKeys(left.version, right.version);
    return order !== 0 || left.release === null || right.release === null ? order : compareKeys(left.release, right.release);
  },
  covers(release, version) {
    if (isSameText(release, version)) return true;
    return partsOf(version) ? coversByParts(release, version) : undefined;
  },
};

const partsOf = rememberedVersion<Parts>((text) => {
  const [, epoch, version, release] = VERSION.exec(text.trim()) ?? [];
  // What a separator at the very end means depends on the other version: no package has one.
  if (version === undefined || /[._+]$/.test(version)) return undefined;
  return { version: numberKey(epoch ?? '0') + partKey(version), release: release === undefined ? null : partKey(release) };
});

function partKey(part: string): string {
  const fields = [...part.matchAll(/([._+]*)(?:(\d+)|([a-z]+))/gi)].map(([, separator = '', digits, word = '']) => {
    const run = digits === undefined ? textKey(word) : numberKey(digits);
    if (separator === '') return (digits === undefined ? WORD_AT_ONCE : NUMBER_AT_ONCE) + run;
    return `${SEPARATED}${numberKey(String(separator.length))}${digits === undefined ? '1' : '2'}${run}`;
  });
  return fields.join('') + END;
}
