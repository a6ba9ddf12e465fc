import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** A key with which bundles are signed: this installation's own (it has the private half), or one of another that is trusted here. */
export interface BundleKey {
  /** SHA-256 of the public key's 32 bytes, in hexadecimal. */
  readonly id: string;
  /** Of the installation, for people. */
  readonly name: string;
  /** Ed25519, its 32 bytes in base64url. */
  readonly publicKey: string;
  /** PKCS #8 in PEM; null of the keys of others. */
  readonly privateKey: string | null;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
}

/** A key as a bundle key is written down: this word before it, so that nobody takes it for another secret or key. */
const PREFIX = 'mimamori-key:';

export function newKeyPair(): Pick<BundleKey, 'id' | 'publicKey' | 'privateKey'> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const written = publicKey.export({ format: 'jwk' }).x ?? '';
  return { id: idOfKey(written), publicKey: written, privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() };
}

export function idOfKey(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
}

/** What two people compare over the telephone: 128 bits of the hash, in groups of four. */
export function fingerprintOf(keyId: string): string {
  return (keyId.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}

/** Whether what was typed is the fingerprint of this key, however it is spaced. */
export function isFingerprint(typed: string, keyId: string): boolean {
  return typed.replace(/[\s:-]/g, '').toLowerCase() === keyId.slice(0, 32);
}

export function writtenKey(publicKey: string): string {
  return PREFIX + publicKey;
}

/** The key in a text that `bundle key` printed; undefined when there is none. */
export function keyWrittenIn(text: string): string | undefined {
  const key = /(?:^|\s)(?:mimamori-key:)([A-Za-z0-9_-]{43})(?:\s|$)/.exec(text)?.[1];
  return key !== undefined && isKey(key) ? key : undefined;
}

function isKey(publicKey: string): boolean {
  return Buffer.from(publicKey, 'base64url').toString('base64url') === publicKey;
}

/** Signature (Ed25519, RFC 8032) in base64. */
export function signatureOf(bytes: Uint8Array, privateKey: string): string {
  return sign(null, bytes, privateKey).toString('base64');
}

/** Whether the signature of these bytes was made with this key; false too for what is no signature or no key. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, bytes, key, Buffer.from(signature.trim(), 'base64'));
  } catch {
    return false;
  }
}
