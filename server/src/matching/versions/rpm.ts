import { numberKey, textKey } from './notation/keys.js';
import { keyedScheme } from './notation/keyed.js';
import type { VersionScheme } from '../versions.js';

const EPOCH = /^(\d*):(.*)$/s;
const [MISSING, TILDE, END, CARET, WORD, NUMBER] = ['0', '1', '2', '3', '4', '5'];

const ordered = keyedScheme('rpm', (version) => {
  if (!/[\da-z~^]/i.test(version)) return undefined;
  const { epoch, upstream, release } = partsOfRpm(version);
  return numberKey(epoch) + partKey(upstream) + (release === null ? MISSING : partKey(release));
});

/**
 * VERS scheme `rpm`: rpmvercmp (rpm-version(7)) over epoch, version and release. Runs of digits and of letters, all other signs only part
 * them; `~` is older than the end, `^` newer than the end and older than anything else; numbers are newer than letters. Any release is
 * newer than none. A missing epoch is 0: where advisory and package may leave it out, see the epoch policy.
 */
export const rpm: VersionScheme = {
  ...ordered,
  // Signs alone have no place among versions, but rpm holds any two of them for the same.
  compare: (a, b) => (isSigns(a) && isSigns(b) ? 0 : ordered.compare(a, b)),
};

function isSigns(text: string): boolean {
  return /^[+_.]{1,20}$/.test(text);
}

/** The release begins after the last dash. Only digits before a colon are an epoch. */
export function partsOfRpm(text: string): { readonly epoch: string; readonly upstream: string; readonly release: string | null } {
  const [, epoch, rest] = EPOCH.exec(text) ?? [undefined, '0', text];
  const dash = (rest ?? '').lastIndexOf('-');
  if (dash < 0) return { epoch: epoch || '0', upstream: rest ?? '', release: null };
  return { epoch: epoch || '0', upstream: rest?.slice(0, dash) ?? '', release: rest?.slice(dash + 1) ?? '' };
}

function partKey(part: string): string {
  const fields = (part.match(/\d+|[a-z]+|[~^]/gi) ?? []).map((run) => {
    if (run === '~') return TILDE;
    if (run === '^') return CARET;
    return /\d/.test(run) ? NUMBER + numberKey(run) : WORD + textKey(run);
  });
  return fields.join('') + END;
}
