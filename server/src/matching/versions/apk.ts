import { numberKey, textKey } from './notation/keys.js';
import { keyedScheme } from './notation/keyed.js';

const VERSION =
  /^(?<numbers>\d+(?:\.\d+)*)(?<letter>[a-z])?(?<suffixes>(?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)\d*)*)(?:~(?<commit>[\da-f]+))?(?:-r(?<revision>\d+))?$/;
/** Older than the version itself are the first four, newer the others. */
const BEFORE = ['alpha', 'beta', 'pre', 'rc'];
const AFTER = ['cvs', 'svn', 'git', 'hg', 'p'];
const TAG = { before: '1', end: '2', revision: '3', commit: '4', suffixNumber: '5', after: '6', letter: '7', number: '8' } as const;

/**
 * VERS scheme `apk` (Alpine, apk-tools): numbers, one letter, suffixes, commit, revision. What comes earlier in this row is newer where the
 * other version lacks it; only the suffixes of pre-releases are older than nothing. A further number with a leading zero is compared as
 * text, as a fraction is (8.2.0015 < 8.2.002).
 */
export const apk = keyedScheme('apk', (version) => {
  const found = VERSION.exec(version)?.groups;
  if (!found) return undefined;
  const { numbers = '', letter, suffixes = '', commit, revision } = found;
  const [first = '', ...further] = numbers.split('.');
  return [
    numberKey(first),
    ...further.map((digits) => TAG.number + furtherNumberKey(digits)),
    letter ? TAG.letter + letter : '',
    ...(suffixes.match(/[a-z]+\d*/g) ?? []).map(suffixKey),
    commit ? TAG.commit + textKey(commit) : '',
    revision ? TAG.revision + numberKey(revision) : '',
    TAG.end,
  ].join('');
});

/** With a leading zero it is less than any number without one. */
function furtherNumberKey(digits: string): string {
  return digits.startsWith('0') ? `0${textKey(digits)}` : numberKey(digits);
}

function suffixKey(suffix: string): string {
  const [, word = '', digits] = /^([a-z]+)(\d*)$/.exec(suffix) ?? [];
  const place = BEFORE.includes(word) ? TAG.before + BEFORE.indexOf(word) : TAG.after + AFTER.indexOf(word);
  return place + (digits ? TAG.suffixNumber + numberKey(digits) : '');
}
