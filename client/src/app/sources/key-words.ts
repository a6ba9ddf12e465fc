import type { SourceKeyView } from '../api/types-of-signatures';
import type { Dictionary } from '../words/ja';

/** In groups of four, as people read fingerprints to one another. */
export function groupedFingerprint(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
}

/** How a key stands: what makes it worthless comes before what somebody thinks of it. */
export function markOfKey(
  { state, listed, revoked, ended }: Pick<SourceKeyView, 'state' | 'listed' | 'revoked' | 'ended'>,
  words: Dictionary['signatures'],
): readonly [className: string, shape: string, word: string] {
  if (revoked) return ['high', '▲', words.revoked];
  if (!listed) return ['outlined', '∥', words.gone];
  if (ended && state === 'trusted') return ['medium', '？', words.ended];
  if (state === 'trusted') return ['good', '✓', words.states.trusted];
  return state === 'waiting' ? ['medium', '？', words.states.waiting] : ['high', '▲', words.states.refused];
}
