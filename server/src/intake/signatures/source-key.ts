import type { KeyState, PublicKey } from './signature-check.js';

/** A public key of the publisher of a source, as it stands here. */
export interface SourceKey extends PublicKey {
  readonly id: string;
  readonly sourceId: string;
  /** Where its publisher gives it out. */
  readonly address: string;
  /** Named by the publisher's metadata when they were read last: a key that is not named any more vouches for nothing. */
  readonly listed: boolean;
  readonly state: KeyState;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  /** Who confirmed or refused it; null for the keys that the source came with. */
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

/** What metadata say of a key: `key` is null where it is named and could not be had this time. */
export interface NamedKey {
  readonly fingerprint: string;
  readonly address: string;
  readonly key: PublicKey | null;
}

export type MetKey = Omit<SourceKey, 'id' | 'sourceId'>;

/**
 * What becomes of the known keys of a source when its publisher names these now. The keys with which a source is first met are taken at their word,
 * as nobody here could know better; a key that comes later may be that of somebody who broke in, and waits until a person has confirmed it.
 */
export function meetKeys(known: readonly MetKey[], named: readonly NamedKey[], now: string): readonly MetKey[] {
  const before = new Map(known.map((each) => [each.fingerprint, each]));
  const names = new Set(named.map(({ fingerprint }) => fingerprint));
  const gone = known.filter(({ fingerprint }) => !names.has(fingerprint)).map((each) => ({ ...each, listed: false }));
  const met = named.flatMap(({ fingerprint, address, key }): readonly MetKey[] => {
    const one = before.get(fingerprint);
    if (one) return [{ ...one, ...key, address, listed: true, lastSeenAt: now }];
    if (!key) return [];
    const state = known.length === 0 ? 'trusted' : 'waiting';
    return [{ ...key, address, listed: true, state, firstSeenAt: now, lastSeenAt: now, decidedBy: null, decidedAt: null }];
  });
  return [...met, ...gone];
}
