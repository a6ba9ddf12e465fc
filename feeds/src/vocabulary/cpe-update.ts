import { cpeText, type Cpe } from './cpe-value.js';

/** Spellings that dictionaries use for one kind of update; `u1` and `update1` are the same, `a1` and `alpha1` too. */
const words: Readonly<Record<string, string>> = {
  a: 'alpha',
  alpha: 'alpha',
  b: 'beta',
  beta: 'beta',
  rc: 'rc',
  cr: 'rc',
  release_candidate: 'rc',
  releasecandidate: 'rc',
  m: 'milestone',
  milestone: 'milestone',
  p: 'patch',
  patch: 'patch',
  sp: 'sp',
  service_pack: 'sp',
  servicepack: 'sp',
  u: 'update',
  upd: 'update',
  update: 'update',
  hf: 'hotfix',
  hotfix: 'hotfix',
};

/** No update is longer. The bound also keeps the time small for texts that are made to cost it. */
const MOST_SIGNS = 100;

/** An update in one spelling (`sp1`, `update51`); null when its word is none that is known. */
export function updateWord(update: string): string | null {
  if (update.length > MOST_SIGNS) return null;
  const text = update.toLowerCase();
  const [, word = '', number = ''] = /^([a-z_]*[a-z])[_.-]?0*(\d[\w.]*)?$/.exec(text) ?? [];
  const known = Object.hasOwn(words, word) ? words[word] : undefined;
  return known === undefined ? null : `${known}${number}`;
}

/**
 * Do two values of the update attribute name the same update? Undefined where the texts differ and one of them has a word of unknown
 * meaning: the first may be another spelling of the second.
 */
export function sameUpdate(a: string, b: string): boolean | undefined {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  const [one, other] = [updateWord(a), updateWord(b)];
  return one === null || other === null ? undefined : one === other;
}

/**
 * The version of a name with its update folded in, for comparing with ranges: `1.0-sp1`, `8.0.0-update51`, `2.0-rc1`. Null when the name has no
 * version (ANY, NA). An update that is ANY or NA adds nothing.
 */
export function versionWithUpdate({ version, update }: Pick<Cpe, 'version' | 'update'>): string | null {
  const [number, patch] = [cpeText(version), cpeText(update)];
  if (number === null || patch === null) return number;
  return `${number}-${updateWord(patch) ?? patch}`;
}
