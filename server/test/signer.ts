import { createMessage, generateKey, readPrivateKey, sign } from 'openpgp';

/** A maker that signs: its public key, and signatures of whatever it is given. */
export interface Signer {
  readonly fingerprint: string;
  readonly publicKey: string;
  /** Armored and detached. */
  readonly sign: (bytes: Uint8Array) => Promise<string>;
}

/** @param keySeconds how long the key is valid; 0 is for ever */
export async function makeSigner(name: string, created = '2026-01-01T00:00:00Z', keySeconds = 0): Promise<Signer> {
  const { privateKey, publicKey } = await generateKey({
    userIDs: [{ name, email: 'psirt@example.com' }],
    date: new Date(created),
    keyExpirationTime: keySeconds,
  });
  const key = await readPrivateKey({ armoredKey: privateKey });
  return {
    fingerprint: key.getFingerprint().toUpperCase(),
    publicKey,
    sign: async (bytes) => {
      const message = await createMessage({ binary: Uint8Array.from(bytes) });
      return sign({ message, signingKeys: key, detached: true, date: new Date('2026-11-20T00:00:00Z') });
    },
  };
}
