import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeSigner, type Signer } from '../../../test/signer.js';
import { checkSignature, hasEnded, publicKeysIn, type KeyState } from './signature-check.js';

const NOW = '2026-11-24T00:00:00.000Z';
const text = Buffer.from('{"document": "a notice"}');
const other = Buffer.from('{"document": "another"}');
const DAY = 24 * 3600;

async function known(signer: Signer, state: KeyState = 'trusted') {
  const [key] = await publicKeysIn(signer.publicKey);
  if (!key) throw new Error('no key');
  return { ...key, state, decidedAt: null };
}

describe('a signature', () => {
  test('tells whose it is, how long it holds, and why it does not', async () => {
    const [maker, stranger] = await Promise.all([makeSigner('Kasugai'), makeSigner('Nobody')]);
    const keys = [await known(maker)];
    const { fingerprint } = maker;
    const check = async (signature: string, bytes = text, by = keys) => checkSignature(bytes, signature, by, NOW);
    const signed = await maker.sign(text);
    expect([
      await check(signed),
      await check(signed, other),
      await check(await stranger.sign(text)).then(({ verdict }) => verdict),
      await check(signed, text, [await known(maker, 'waiting')]),
      await check(signed, text, [await known(maker, 'refused')]),
      await check(signed, text, [{ ...(await known(maker)), revoked: true }]),
      await check('<html>not found</html>'),
    ]).toEqual([
      { verdict: 'good', fingerprint, until: null, weak: null },
      { verdict: 'wrong', fingerprint },
      'key-unknown',
      { verdict: 'key-waiting', fingerprint },
      { verdict: 'key-refused', fingerprint },
      { verdict: 'key-revoked', fingerprint },
      { verdict: 'unreadable' },
    ]);
  });

  test('made by another program with an end is valid until then', async () => {
    const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));
    const keys = (await publicKeysIn(fixture('kasugai.asc').toString())).map((key) => ({
      ...key,
      state: 'trusted' as const,
      decidedAt: null,
    }));
    const at = (now: string) => checkSignature(fixture('notice.json'), fixture('notice.json.asc').toString(), keys, now);
    const until = '2026-11-30T00:00:00.000Z';
    expect([await at(NOW), await at('2026-11-30T00:00:00.000Z')]).toMatchObject([
      { verdict: 'good', until },
      { verdict: 'expired', until },
    ]);
  });

  test('does not outlive the key', async () => {
    const maker = await makeSigner('Kasugai', '2026-01-01T00:00:00Z', 340 * DAY);
    const signed = await maker.sign(text);
    const until = '2026-12-07T00:00:00.000Z';
    const keys = [await known(maker)];
    expect(await checkSignature(text, signed, keys, NOW)).toMatchObject({ verdict: 'good', until });
    expect(await checkSignature(text, signed, keys, '2026-12-08T00:00:00.000Z')).toMatchObject({ verdict: 'expired', until });
    // Confirmed before it ended is not confirmed since; one that is takes what it signed while it was valid.
    const after = (decidedAt: string) =>
      checkSignature(
        text,
        signed,
        keys.map((key) => ({ ...key, decidedAt })),
        '2026-12-10T00:00:00.000Z',
      );
    expect([(await after('2026-12-01T00:00:00.000Z')).verdict, await after('2026-12-09T00:00:00.000Z')]).toEqual([
      'expired',
      { verdict: 'good', fingerprint: maker.fingerprint, until: null, weak: null },
    ]);
  });

  test.each<[state: KeyState, decidedAt: string | null, now: string, ended: boolean]>([
    ['trusted', null, '2026-11-30', false],
    ['trusted', null, '2026-12-01', true],
    ['trusted', '2026-11-01', '2026-12-02', true],
    ['trusted', '2026-12-01', '2026-12-02', false],
    ['refused', '2026-12-01', '2026-12-02', true],
  ])('of a key that is %s since %s: on %s it has ended: %s', (state, decidedAt, now, ended) => {
    expect(hasEnded({ state, decidedAt, expiresAt: '2026-12-01' }, now)).toBe(ended);
  });

  test('is one of several in a file: one that is good will do', async () => {
    const [maker, stranger] = await Promise.all([makeSigner('Kasugai'), makeSigner('Nobody')]);
    const { readSignature, Signature, PacketList } = await import('openpgp');
    const both = new PacketList<Awaited<ReturnType<typeof readSignature>>['packets'][number]>();
    for (const armoredSignature of [await stranger.sign(text), await maker.sign(text)])
      both.push(...(await readSignature({ armoredSignature })).packets);
    expect(await checkSignature(text, new Signature(both).armor(), [await known(maker)], NOW)).toMatchObject({ verdict: 'good' });
  });
});

describe('a file of keys', () => {
  test('may hold several blocks, or none', async () => {
    const signers = await Promise.all([makeSigner('One'), makeSigner('Two')]);
    const keys = await publicKeysIn(signers.map(({ publicKey }) => publicKey).join('\ntext between\n'));
    expect(keys.map(({ fingerprint, owner }) => [fingerprint, owner])).toEqual(
      signers.map(({ fingerprint }, index) => [fingerprint, `${['One', 'Two'][index] ?? ''} <psirt@example.com>`]),
    );
    expect(await publicKeysIn('<html>sorry</html>')).toEqual([]);
    expect(await publicKeysIn('-----BEGIN PGP PUBLIC KEY BLOCK-----\nxx\n-----END PGP PUBLIC KEY BLOCK-----')).toEqual([]);
  });
});

const corpus = join(process.cwd(), '../shared/corpus/csaf');
const isThere = existsSync(corpus);
if (!isThere) console.log('skipped: ../shared/corpus/csaf is not there');

(isThere ? describe : describe.skip)('published signatures', () => {
  const read = (...path: readonly string[]) => readFileSync(join(corpus, ...path));
  const signed = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json.asc'));

  test('of a provider whose key is at hand fits its document, and no other', async () => {
    const folder = 'distribution/simple-directory-provider';
    const [key] = await publicKeysIn(read(folder, 'openpgp/pubkey.asc').toString());
    const { public_openpgp_keys: named } = JSON.parse(read(folder, 'provider-metadata.json').toString()) as {
      public_openpgp_keys: readonly { fingerprint: string }[];
    };
    expect(key?.fingerprint).toBe(named[0]?.fingerprint);
    const keys = key ? [{ ...key, state: 'trusted' as const, decidedAt: null }] : [];
    const signature = read(folder, 'white/avendor-advisory-0004.json.asc').toString();
    const document = read(folder, 'white/avendor-advisory-0004.json');
    const fingerprint = key?.fingerprint;
    expect(await checkSignature(document, signature, keys, NOW)).toMatchObject({ verdict: 'good', fingerprint });
    expect(await checkSignature(read(folder, 'white/index.txt'), signature, keys, NOW)).toEqual({ verdict: 'wrong', fingerprint });
  });

  test('are all readable, and without a key nobody is taken for their maker', async () => {
    const verdicts = await Promise.all(signed.map(async (name) => (await checkSignature(text, read(name).toString(), [], NOW)).verdict));
    console.log(JSON.stringify({ signatures: signed.length, read: verdicts.filter((verdict) => verdict === 'key-unknown').length }));
    expect(new Set(verdicts)).toEqual(new Set(['key-unknown']));
  });
});
