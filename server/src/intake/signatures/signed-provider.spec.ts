import { describe, expect, test } from '@jest/globals';
import { csafBytes } from '../../../test/csaf-document.js';
import { startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import { makeSigner, type Signer } from '../../../test/signer.js';
import { body, hashOf, startStubPublisher, status, type StubPublisher } from '../../../test/stub-publisher.js';

let publisher: StubPublisher;
let hospital: HospitalOverHttp;
let maker: Signer;
let second: Signer;

beforeAll(async () => {
  publisher = await startStubPublisher();
  hospital = await startHospital({ allowedHosts: [publisher.host] });
  [maker, second] = await Promise.all([makeSigner('Kasugai Meditec PSIRT'), makeSigner('Kasugai Meditec PSIRT, new')]);
}, 60_000);
afterAll(async () => {
  await hospital.close();
  await publisher.close();
});

interface Signatures {
  readonly keys: readonly {
    readonly fingerprint: string;
    readonly state: string;
    readonly listed: boolean;
    readonly decidedBy: string | null;
  }[];
  readonly held: {
    readonly total: number;
    readonly items: readonly { readonly id: string; readonly fileName: string; readonly code: string }[];
  };
}

const documentOf = (id: string, version = '1'): Buffer =>
  csafBytes({
    id,
    version,
    products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
    vulnerabilities: ['CVE-2099-1001 known_affected: A'],
  });

interface Told {
  readonly role?: string;
  readonly keys?: readonly Signer[];
  readonly documents: readonly string[];
  readonly stamp?: string;
}

/** A provider in a folder of its own; its documents lie there when they are told with `publish`. */
function provide(name: string, { role = 'csaf_trusted_provider', keys = [maker], documents, stamp = '2026-11-20T00:00:00Z' }: Told): void {
  const base = `${publisher.origin}/${name}`;
  const named = keys.map(({ fingerprint }) => ({ fingerprint, url: `${base}/${fingerprint}.asc` }));
  for (const { fingerprint, publicKey } of keys) publisher.tell(`/${name}/${fingerprint}.asc`, body(publicKey));
  const metadata = { metadata_version: '2.0', role, public_openpgp_keys: named, distributions: [{ directory_url: base }] };
  publisher.tell(`/${name}/provider-metadata.json`, body(metadata));
  publisher.tell(`/${name}/changes.csv`, body(documents.map((each) => `"${each}.json","${stamp}"`).join('\n')));
}

/** Lays a document out with what stands beside it. */
async function publish(name: string, id: string, by: Signer | null, bytes = documentOf(id)): Promise<void> {
  publisher.tell(`/${name}/${id}.json`, body(bytes));
  publisher.tell(`/${name}/${id}.json.sha512`, body(`${hashOf('sha512', bytes)}  ${id}.json`));
  publisher.tell(`/${name}/${id}.json.asc`, by ? body(await by.sign(bytes)) : status(404));
}

async function sourceOf(name: string): Promise<string> {
  const asked = { name, address: `${publisher.origin}/${name}/provider-metadata.json`, format: 'csaf', every: 'P1D' };
  return ((await hospital.administrator.post('/api/v1/sources').send(asked).expect(201)).body as { id: string }).id;
}

/** What went wrong or how much was new, then the codes of the remarks. */
async function poll(id: string): Promise<string[]> {
  const { body: answer } = await hospital.administrator.post(`/api/v1/sources/${id}/poll`);
  const { error, new: fresh } = answer as { error?: { code: string }; new: number };
  const { items } = (await hospital.get('sources')) as { items: { id: string; polls: { remarks: { code: string }[] }[] }[] };
  const remarks = items.find((each) => each.id === id)?.polls[0]?.remarks ?? [];
  const codes = remarks.map(({ code }) => code).filter((code) => code !== 'source.clock-differs');
  return [error?.code ?? `new ${fresh}`, ...codes];
}

const standing = async (id: string): Promise<Signatures> => (await hospital.get(`sources/${id}/signatures`)) as unknown as Signatures;
const known = async (): Promise<string[]> =>
  (await hospital.list<{ trackingId: string }>('advisories')).map(({ trackingId }) => trackingId);

async function remarksOf(trackingId: string): Promise<string[]> {
  const found = (await hospital.list<{ id: string; trackingId: string }>('advisories')).find((each) => each.trackingId === trackingId);
  const { readingRemarks } = (await hospital.get(`advisories/${found?.id ?? ''}`)) as {
    readingRemarks: { code: string; message: string }[];
  };
  return readingRemarks.map(({ code }) => code);
}

describe('a provider that signs', () => {
  test('is believed by the keys it came with, and what was checked stands with the document', async () => {
    provide('good', { documents: ['SGN-1'] });
    await publish('good', 'SGN-1', maker);
    const id = await sourceOf('good');
    expect(await poll(id)).toEqual(['new 1']);
    expect(await remarksOf('SGN-1')).toEqual(['arrival.signature-fits', 'arrival.hash-fits']);
    expect(await standing(id)).toMatchObject({
      keys: [{ fingerprint: maker.fingerprint, state: 'trusted', listed: true }],
      held: { total: 0 },
    });
    publisher.asked();
    expect(await poll(id)).toEqual(['new 0']);
    expect(publisher.asked().filter((path) => path.includes('SGN-1'))).toEqual([]);
  });

  test('whose document was exchanged on the way: it is not read, waits for a person, and comes right when it is published right', async () => {
    provide('forged', { documents: ['SGN-2', 'SGN-3'] });
    await publish('forged', 'SGN-2', maker);
    await publish('forged', 'SGN-3', maker);
    publisher.tell('/forged/SGN-3.json.asc', body(await maker.sign(documentOf('SGN-2'))));
    const id = await sourceOf('forged');
    expect(await poll(id)).toEqual(['source.signature-wrong', 'source.signature-wrong']);
    expect(await known()).toEqual(expect.arrayContaining(['SGN-2']));
    expect(await known()).not.toContain('SGN-3');
    expect((await standing(id)).held).toMatchObject({ total: 1, items: [{ fileName: 'SGN-3.json', code: 'source.signature-wrong' }] });
    expect(await poll(id)).toEqual(['source.signature-wrong', 'source.signature-wrong']);
    await publish('forged', 'SGN-3', maker);
    expect(await poll(id)).toEqual(['new 1']);
    expect((await standing(id)).held.total).toBe(0);
  });

  test('a wrong hash is a transfer that broke: nothing is held, and it is asked for again', async () => {
    provide('broken', { documents: ['SGN-4'] });
    await publish('broken', 'SGN-4', maker);
    publisher.tell('/broken/SGN-4.json.sha512', body(hashOf('sha512', 'another')));
    const id = await sourceOf('broken');
    expect(await poll(id)).toEqual(['source.hash-differs', 'source.hash-differs']);
    expect((await standing(id)).held.total).toBe(0);
    await publish('broken', 'SGN-4', maker);
    expect(await poll(id)).toEqual(['new 1']);
  });

  test('and leaves out what its role promises is read, and told once', async () => {
    provide('unsigned', { documents: ['SGN-5', 'SGN-6'] });
    for (const name of ['SGN-5', 'SGN-6']) publisher.tell(`/unsigned/${name}.json`, body(documentOf(name)));
    publisher.tell('/unsigned/SGN-6.json.asc', body('<html>not found</html>'));
    const id = await sourceOf('unsigned');
    expect(await poll(id)).toEqual(['new 2', 'source.hash-not-published', 'source.signature-missing']);
    provide('keyless', { documents: ['SGN-7'], keys: [] });
    await publish('keyless', 'SGN-7', maker);
    expect(await poll(await sourceOf('keyless'))).toEqual(['new 1', 'source.keys-missing']);
    provide('plain', { documents: ['SGN-8'], keys: [], role: 'csaf_provider' });
    publisher.tell('/plain/SGN-8.json', body(documentOf('SGN-8')));
    publisher.asked();
    expect(await poll(await sourceOf('plain'))).toEqual(['new 1']);
    expect(publisher.asked()).not.toContain('/plain/SGN-8.json.asc');
  });
});

describe('another key', () => {
  test('waits until an administrator confirms it; what it signed is then read', async () => {
    provide('changed', { documents: ['KEY-1'] });
    await publish('changed', 'KEY-1', maker);
    const id = await sourceOf('changed');
    await poll(id);
    provide('changed', { documents: ['KEY-1', 'KEY-2'], keys: [second] });
    await publish('changed', 'KEY-2', second);
    expect(await poll(id)).toEqual(['source.signature-key-waiting', 'source.key-new', 'source.key-gone', 'source.signature-key-waiting']);
    const viewer = await hospital.withRole('engineer');
    await viewer.patch(`/api/v1/sources/${id}/keys/${second.fingerprint}`).send({ state: 'trusted' }).expect(403);
    await hospital.administrator.patch(`/api/v1/sources/${id}/keys/none`).send({ state: 'trusted' }).expect(404);
    const { body: decided } = await hospital.administrator
      .patch(`/api/v1/sources/${id}/keys/${second.fingerprint}`)
      .send({ state: 'trusted' })
      .expect(200);
    const by = (decided as Signatures).keys.find(({ fingerprint }) => fingerprint === second.fingerprint)?.decidedBy;
    expect(by).toBeTruthy();
    expect(await poll(id)).toEqual(['new 1', 'source.key-gone']);
    expect(await remarksOf('KEY-2')).toEqual(['arrival.signature-fits', 'arrival.hash-fits']);
    // What the old key signs from now on counts for nothing: it is no longer named.
    provide('changed', { documents: ['KEY-3'], keys: [second] });
    await publish('changed', 'KEY-3', maker);
    expect((await poll(id))[0]).toBe('source.signature-key-unknown');
    await hospital.administrator.patch(`/api/v1/sources/${id}/keys/${second.fingerprint}`).send({ state: 'refused' }).expect(200);
    await publish('changed', 'KEY-3', second);
    expect((await poll(id))[0]).toBe('source.signature-key-refused');
  });

  test('under the fingerprint of the first is none of the provider', async () => {
    provide('swapped', { documents: [] });
    publisher.tell(`/swapped/${maker.fingerprint}.asc`, body(second.publicKey));
    publisher.tell('/swapped/changes.csv', body('"KEY-4.json","2026-11-20T00:00:00Z"'));
    await publish('swapped', 'KEY-4', second);
    const id = await sourceOf('swapped');
    expect((await poll(id)).slice(1)).toEqual(['source.key-fingerprint-differs', 'source.keys-missing']);
    expect((await standing(id)).keys).toEqual([]);
  });

  test('that cannot be had at first keeps the source from being read unchecked; one that is known serves on', async () => {
    provide('asleep', { documents: ['KEY-7'] });
    publisher.tell(`/asleep/${maker.fingerprint}.asc`, status(503));
    await publish('asleep', 'KEY-7', maker);
    const id = await sourceOf('asleep');
    expect(await poll(id)).toEqual(['source.answered-badly', 'source.key-not-readable']);
    expect(await known()).not.toContain('KEY-7');
    provide('asleep', { documents: ['KEY-7', 'KEY-8'] });
    expect((await poll(id))[0]).toBe('new 1');
    publisher.tell(`/asleep/${maker.fingerprint}.asc`, status(503));
    await publish('asleep', 'KEY-8', maker);
    expect(await poll(id)).toEqual(['new 1', 'source.key-not-readable']);
  });

  test('of another address begins anew', async () => {
    provide('first-home', { documents: ['KEY-5'] });
    await publish('first-home', 'KEY-5', maker);
    const id = await sourceOf('first-home');
    await poll(id);
    provide('second-home', { documents: ['KEY-6'], keys: [second] });
    await publish('second-home', 'KEY-6', second);
    const address = `${publisher.origin}/second-home/provider-metadata.json`;
    await hospital.administrator.patch(`/api/v1/sources/${id}`).send({ address }).expect(200);
    expect(await poll(id)).toEqual(['new 1']);
  });
});

describe('a document that is held', () => {
  test('can be looked at, taken in as it is, or left aside; neither is asked about again', async () => {
    provide('held', { documents: ['HLD-1', 'HLD-2'] });
    for (const name of ['HLD-1', 'HLD-2']) await publish('held', name, second);
    const id = await sourceOf('held');
    expect(await poll(id)).toEqual(['source.signature-key-unknown', 'source.signature-key-unknown', 'source.signature-key-unknown']);
    const { items } = (await standing(id)).held;
    const idOf = (fileName: string) => items.find((each) => each.fileName === fileName)?.id ?? '';
    const { body: bytes } = await hospital.administrator.get(`/api/v1/sources/${id}/held/${idOf('HLD-1.json')}/content`).expect(200);
    expect(bytes).toEqual(documentOf('HLD-1'));
    const decide = (ids: readonly string[], take: boolean) => hospital.administrator.post(`/api/v1/sources/${id}/held`).send({ ids, take });
    await decide(['nothing-there'], true).expect(404);
    expect((await decide([idOf('HLD-1.json')], true).expect(200)).body).toEqual({ taken: 1, dropped: 0, refused: [] });
    expect((await decide([idOf('HLD-2.json')], false).expect(200)).body).toEqual({ taken: 0, dropped: 1, refused: [] });
    expect(await remarksOf('HLD-1')).toEqual(['arrival.taken-unsigned', 'source.signature-key-unknown']);
    expect(await known()).not.toContain('HLD-2');
    expect(await poll(id)).toEqual(['new 0']);
    expect((await standing(id)).held.total).toBe(0);
    // The same bytes listed with a newer time were decided about; others were not.
    provide('held', { documents: ['HLD-1', 'HLD-2'], stamp: '2026-11-21T00:00:00Z' });
    expect(await poll(id)).toEqual(['new 0']);
    provide('held', { documents: ['HLD-1', 'HLD-2'], stamp: '2026-11-22T00:00:00Z' });
    await publish('held', 'HLD-2', second, documentOf('HLD-2', '2'));
    expect((await poll(id))[0]).toBe('source.signature-key-unknown');
  });
});
