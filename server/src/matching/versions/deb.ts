import { numberKey } from './notation/keys.js';
import { keyedScheme } from './notation/keyed.js';

const VERSION = /^(?:(?<epoch>\d+):)?(?<upstream>\d[\da-z.+~:-]*?)(?:-(?<revision>[\da-z.+~]+))?$/i;
const END = '2';
/** Signs are newer than letters, in the order of their codes. */
const SIGNS: Readonly<Record<string, string>> = { '~': '1', '+': '{', '-': '|', '.': '}', ':': '~' };

/**
 * VERS scheme `deb`: Debian Policy 5.6.12. Epoch by value, then upstream version, then revision, both taken in turns of signs and numbers:
 * the tilde before the end, the end before letters, letters before other signs. A missing revision is that of 0.
 */
export const deb = keyedScheme('deb', (version) => {
  const found = VERSION.exec(version)?.groups;
  // A colon needs an epoch before it, and the last dash a revision after it.
  if (!found || version.endsWith('-') || (found.epoch === undefined && found.upstream?.includes(':'))) return undefined;
  return numberKey(found.epoch ?? '0') + partKey(found.upstream ?? '') + partKey(found.revision ?? '0');
});

/** The end of a run of signs and the end of all have one code; a number always stands between the two. */
function partKey(part: string): string {
  const turns = part.matchAll(/(\D*)(\d*)/g);
  const fields = [...turns].filter(([whole]) => whole !== '').map(([, signs = '', digits]) => signsKey(signs) + numberKey(digits || '0'));
  return fields.join('') + END;
}

function signsKey(signs: string): string {
  return signs.replace(/[^a-z]/gi, (sign) => SIGNS[sign] ?? '') + END;
}
