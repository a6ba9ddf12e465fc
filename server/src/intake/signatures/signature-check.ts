import type * as Pgp from 'openpgp';

/** Where a key of a publisher stands: a key that came later than the first ones waits until an administrator confirms it. */
export type KeyState = 'trusted' | 'waiting' | 'refused';

/** A public key as its publisher gives it out. */
export interface PublicKey {
  /** In hexadecimal, upper case, without blanks. */
  readonly fingerprint: string;
  readonly armored: string;
  /** As its owner wrote it; '' where there is none. */
  readonly owner: string;
  /** Instants; null does not end. */
  readonly expiresAt: string | null;
  readonly revoked: boolean;
}

/** A key with where it stands, and when somebody decided that. */
export type StandingKey = PublicKey & { readonly state: KeyState; readonly decidedAt: string | null };

/**
 * Whether a key has ended and nobody has confirmed it since. Whoever does takes what it signed while it was valid: else one forgotten prolongation would
 * keep thousands of documents of a publisher from being read.
 */
export function hasEnded({ state, expiresAt, decidedAt }: Pick<StandingKey, 'state' | 'expiresAt' | 'decidedAt'>, now: string): boolean {
  return expiresAt !== null && expiresAt <= now && !(state === 'trusted' && decidedAt !== null && decidedAt >= expiresAt);
}

/** What one signature file says of a document. `fingerprint` is that of the publisher's key (its primary key). */
export type SignatureFinding =
  | { readonly verdict: 'good'; readonly fingerprint: string; readonly until: string | null; readonly weak: string | null }
  | { readonly verdict: 'expired'; readonly fingerprint: string; readonly until: string }
  | { readonly verdict: 'key-waiting' | 'key-refused' | 'key-revoked' | 'wrong'; readonly fingerprint: string }
  | { readonly verdict: 'key-unknown'; readonly keyId: string }
  | { readonly verdict: 'unreadable' };

type OpenPgp = typeof Pgp;
type Key = Awaited<ReturnType<OpenPgp['readKey']>>;
type Packet = Awaited<ReturnType<OpenPgp['readSignature']>>['packets'][number];

/** Loaded when the first signature is met: most of what a hospital reads has none, and loading takes a while. */
const openPgp = (): Promise<OpenPgp> => import('openpgp');

/** Best first: of several signatures one that is good will do (CSAF 2.0, 7.1.19: at least one). */
const order = ['good', 'expired', 'key-waiting', 'key-refused', 'key-revoked', 'wrong', 'key-unknown', 'unreadable'] as const;

/**
 * Every public key in an armored file (CSAF 2.0, 7.1.20); none where it cannot be read.
 * @param text ASCII armor, one block or several
 */
export async function publicKeysIn(text: string): Promise<readonly PublicKey[]> {
  const { readKeys } = await openPgp();
  const blocks = text.match(/-----BEGIN PGP PUBLIC KEY BLOCK-----[^]*?-----END PGP PUBLIC KEY BLOCK-----/g) ?? [];
  const read = await Promise.all(blocks.map((armoredKeys) => readKeys({ armoredKeys }).catch(() => [])));
  return Promise.all(read.flat().map((key) => publicKeyOf(key)));
}

async function publicKeyOf(key: Key): Promise<PublicKey> {
  const [owner = ''] = key.getUserIDs();
  return {
    fingerprint: key.getFingerprint().toUpperCase(),
    armored: key.toPublic().armor(),
    owner: owner.slice(0, 300),
    expiresAt: instantOf(await key.getExpirationTime().catch(() => null)),
    revoked: await key.isRevoked().catch(() => false),
  };
}

/**
 * Holds a detached, armored signature against the very bytes that it is about.
 * @param keys of the publisher, with where each of them stands here
 * @param now instant of the verification: a signature has to be valid then (CSAF 2.1, 7.1.19)
 */
export async function checkSignature(
  bytes: Uint8Array,
  armoredSignature: string,
  keys: readonly StandingKey[],
  now: string,
): Promise<SignatureFinding> {
  const { readSignature } = await openPgp();
  const signature = await readSignature({ armoredSignature }).catch(() => undefined);
  if (!signature || signature.packets.length === 0) return { verdict: 'unreadable' };
  const findings = await Promise.all([...signature.packets].map((packet) => findingOf(bytes, packet, keys, now)));
  return findings.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0] ?? { verdict: 'unreadable' };
}

async function findingOf(bytes: Uint8Array, packet: Packet, keys: readonly StandingKey[], now: string): Promise<SignatureFinding> {
  const { readKey } = await openPgp();
  for (const known of keys) {
    const key = await readKey({ armoredKey: known.armored }).catch(() => undefined);
    if (!key || key.getKeys(packet.issuerKeyID).length === 0) continue;
    const { fingerprint } = known;
    if (known.state !== 'trusted') return { verdict: known.state === 'waiting' ? 'key-waiting' : 'key-refused', fingerprint };
    if (known.revoked) return { verdict: 'key-revoked', fingerprint };
    const fits = await fitting(bytes, packet, key);
    if (!fits) return { verdict: 'wrong', fingerprint };
    const until = earlier(instantOf(packet.getExpirationTime()), isConfirmedAfterEnd(known, now) ? null : known.expiresAt);
    return until !== null && until <= now
      ? { verdict: 'expired', fingerprint, until }
      : { verdict: 'good', fingerprint, until, weak: fits.weak };
  }
  return { verdict: 'key-unknown', keyId: packet.issuerKeyID.toHex().toUpperCase() };
}

/**
 * Whether the key made this signature of these bytes, whatever the time; undefined where not. SHA-1, with which large publishers still sign, is
 * taken and told: forging a signature would need a second document with the same hash, which nobody can make.
 */
async function fitting(bytes: Uint8Array, packet: Packet, key: Key): Promise<{ readonly weak: string | null } | undefined> {
  const { PacketList, Signature, createMessage, enums, verify } = await openPgp();
  const isSha1 = packet.hashAlgorithm === enums.hash.sha1;
  const list = new PacketList<Packet>();
  list.push(packet);
  const config = isSha1 ? { rejectMessageHashAlgorithms: new Set([enums.hash.md5, enums.hash.ripemd]) } : {};
  const message = await createMessage({ binary: Uint8Array.from(bytes) });
  // At the instant at which it was made: whether it still holds is asked afterwards, so that expired is told from forged.
  const date = packet.created ?? undefined;
  const checked = await verify({
    message,
    signature: new Signature(list),
    verificationKeys: key,
    format: 'binary',
    config,
    ...(date && { date }),
  });
  const [first] = checked.signatures;
  const isGood = (await first?.verified.catch(() => false)) ?? false;
  return isGood ? { weak: isSha1 ? 'SHA-1' : null } : undefined;
}

function isConfirmedAfterEnd(key: StandingKey, now: string): boolean {
  return key.expiresAt !== null && key.expiresAt <= now && !hasEnded(key, now);
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** `Infinity` is never. */
function instantOf(date: Date | number | null): string | null {
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}
