import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { forEachDatabase } from '../../../test/for-each-database.js';
import { csafBytes } from '../../../test/csaf-document.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import { BLOCK, fillingOf, headerOf, readHeader } from '../../documents/tape.js';
import type { BundleView } from './bundles.contract.js';

const documentOf = (id: string, version = '1'): Buffer =>
  csafBytes({
    id,
    version,
    products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
    vulnerabilities: [`CVE-2099-${id.slice(-4)} known_affected: A`],
  });

/** The machine that is connected, with a folder in place of the internet. */
interface Connected extends HospitalOverHttp {
  readonly receive: (...documents: readonly (readonly [name: string, bytes: Buffer])[]) => Promise<void>;
  readonly bundle: (asked?: object) => Promise<Buffer>;
}

async function startConnected(): Promise<Connected> {
  const folder = mkdtempSync(join(tmpdir(), 'mimamori-connected-'));
  const hospital = await startHospital({ dataFolder: folder });
  mkdirSync(join(folder, 'inbox'));
  const asked = { name: '春日井メディテック', publisher: 'Kasugai Meditec', address: 'file:inbox', every: 'P1D' };
  const { body } = await hospital.administrator.post('/api/v1/sources').send(asked).expect(201);
  const { id } = body as { id: string };
  return {
    ...hospital,
    receive: async (...documents) => {
      for (const [name, bytes] of documents) writeFileSync(join(folder, 'inbox', name), bytes);
      await hospital.administrator.post(`/api/v1/sources/${id}/poll`).expect(200);
    },
    bundle: async (wanted = {}) => {
      const ordered = await hospital.administrator.post('/api/v1/bundles/exports').send(wanted).expect(201);
      const asked = hospital.administrator.get(`/api/v1/bundles/exports/${(ordered.body as BundleView).id}/content`);
      return (await asked.responseType('blob').expect(200)).body as Buffer;
    },
    close: async () => {
      await hospital.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function bring(hospital: HospitalOverHttp, bundle: Buffer): Promise<{ status: number; code: string; message: string; id: string }> {
  const { status, body } = await hospital.administrator.post('/api/v1/bundles').type('application/gzip').send(bundle);
  const { id, error } = body as { id?: string; error?: { code: string; message: string } };
  return { status, code: error?.code ?? '', message: error?.message ?? '', id: id ?? '' };
}

/** Brings a bundle and waits for its end. */
async function brought(hospital: HospitalOverHttp, bundle: Buffer): Promise<BundleView> {
  const { status, id, code } = await bring(hospital, bundle);
  if (status !== 202) throw new Error(code);
  for (;;) {
    const view = (await hospital.get(`bundles/${id}`)) as unknown as BundleView;
    if (view.endedAt !== null) return view;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function trust(closed: HospitalOverHttp, connected: HospitalOverHttp): Promise<void> {
  const { own } = (await connected.get('bundles/keys')) as { own: { key: string; name: string } };
  await closed.administrator.post('/api/v1/bundles/keys').send({ key: own.key, name: '情報システム室' }).expect(201);
}

const counts = ({ report }: BundleView) =>
  report &&
  `new ${report.new} revised ${report.revised} same ${report.same} known ${report.known} refused ${report.refused} opened ${report.opened}`;

interface SourceRow {
  readonly name: string;
  readonly enabled: boolean;
  readonly carried: { readonly asOf: string | null; readonly isStale: boolean } | null;
}

forEachDatabase('What a connected machine received is carried into a closed network', (_open, newDatabase) => {
  let connected: Connected;
  let closed: HospitalOverHttp;

  beforeAll(async () => {
    connected = await startConnected();
    closed = await startHospital(await newDatabase());
    await closed.take(ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4'));
  }, 60_000);
  afterAll(async () => {
    await closed.close();
    await connected.close();
  });

  it('is refused as long as nobody trusts that machine, says how to, and changes nothing', async () => {
    await connected.receive(['one.json', documentOf('KSG-1001')], ['two.json', documentOf('KSG-1002')]);
    const refused = await bring(closed, await connected.bundle());
    expect(refused).toMatchObject({ status: 422, code: 'bundle.key-not-trusted' });
    expect(refused.message).toMatch(/指紋 [0-9a-f]{4}( [0-9a-f]{4}){7}/);
    expect(await closed.list('bundles')).toEqual([]);
    expect(await closed.list('sources')).toEqual([]);
    expect(await closed.list('advisories')).toEqual([]);
  });

  it('goes the way of every document, and tells what it brought', async () => {
    await trust(closed, connected);
    const view = await brought(closed, await connected.bundle());
    expect(counts(view)).toBe('new 2 revised 0 same 0 known 0 refused 0 opened 2');
    expect(view).toMatchObject({ state: 'done', documents: 2, done: 2, coversFrom: null, report: { gap: null } });
    expect(await closed.findings()).toEqual(['P1 CVE-2099-1001 affected', 'P1 CVE-2099-1002 affected']);
  });

  it('binds the documents to their source, whose age is shown', async () => {
    expect(await closed.list<SourceRow>('sources')).toMatchObject([
      { name: '春日井メディテック', enabled: false, carried: { asOf: '2026-11-21T23:30:00.000Z', isStale: false } },
    ]);
  });

  it('the same bundle again brings nothing, and takes nothing in twice', async () => {
    expect(counts(await brought(closed, await connected.bundle()))).toBe('new 0 revised 0 same 0 known 2 refused 0 opened 0');
    expect(await closed.list('sources')).toHaveLength(1);
  });

  it('a document that came from elsewhere before is one', async () => {
    const same = documentOf('KSG-1003');
    await closed.administrator.post('/api/v1/advisories').type('json').send(same.toString()).expect(201);
    await connected.receive(['three.json', same], ['one.json', documentOf('KSG-1001', '2')]);
    const view = await brought(closed, await connected.bundle({ afterLast: true }));
    expect(counts(view)).toBe('new 0 revised 1 same 0 known 3 refused 0 opened 0');
    expect(await closed.list('advisories')).toHaveLength(3);
  });

  it('a bundle that begins after the last one ended is told as a possible gap, on the morning list too until one fills it', async () => {
    connected.moveClockTo('2026-12-10T09:00:00+09:00');
    closed.moveClockTo('2026-12-10T10:00:00+09:00');
    await connected.receive(['four.json', documentOf('KSG-1004')]);
    const view = await brought(closed, await connected.bundle({ since: '2026-12-01' }));
    expect(view.report?.gap).toEqual({ from: '2026-11-21T23:30:00.000Z', until: '2026-11-30T15:00:00.000Z' });
    const gaps = async () =>
      (await closed.list<{ why: object }>('morning-list')).map(({ why }) => why).filter((why) => /bundle-gap/.test(JSON.stringify(why)));
    const params = { name: expect.any(String) as unknown, gapFrom: '2026-11-21T23:30:00.000Z', gapUntil: '2026-11-30T15:00:00.000Z' };
    expect(await gaps()).toEqual([{ code: 'why.bundle-gap', params }]);
    const whole = await brought(closed, await connected.bundle());
    expect(whole.report?.gap).toBeNull();
    expect(await gaps()).toEqual([]);
  });

  it('a source whose knowledge is much older than bundles usually are is stale, and on the morning list', async () => {
    closed.moveClockTo('2027-01-20T09:00:00+09:00');
    expect(await closed.list<SourceRow>('sources')).toMatchObject([{ carried: { isStale: true } }]);
    const { items, sources } = (await closed.get('morning-list')) as unknown as {
      items: { kind: string; why: object }[];
      sources: { total: number; fresh: number };
    };
    expect(items.filter(({ kind }) => kind === 'source').map(({ why }) => why)).toEqual([
      { code: 'why.source-carried-stale', params: { name: '春日井メディテック', knownUntil: '2026-12-10T00:00:00.000Z' } },
    ]);
    expect(sources).toMatchObject({ total: 1, fresh: 0 });
  });

  it('what came later is not made older by a bundle that was left lying', async () => {
    const [old, fresh] = [await connected.bundle(), '2027-01-19T09:00:00+09:00'];
    connected.moveClockTo(fresh);
    await connected.receive();
    await brought(closed, await connected.bundle());
    await brought(closed, old);
    expect(await closed.list<SourceRow>('sources')).toMatchObject([{ carried: { asOf: '2027-01-19T00:00:00.000Z', isStale: false } }]);
  });

  it('a key that is trusted no more opens nothing', async () => {
    const [{ id } = { id: '' }] = await closed.list<{ id: string }>('bundles/keys');
    await closed.administrator.delete(`/api/v1/bundles/keys/${id}`).expect(204);
    expect(await bring(closed, await connected.bundle())).toMatchObject({ status: 422, code: 'bundle.key-withdrawn' });
  });
});

/** The members of a bundle, to be altered. */
interface Member {
  readonly name: string;
  readonly bytes: Buffer;
}

function membersOf(bundle: Buffer): Member[] {
  const tape = gunzipSync(bundle);
  const members: Member[] = [];
  for (let at = 0; ;) {
    const header = readHeader(tape.subarray(at, at + BLOCK));
    if (!header) return members;
    members.push({ name: header.name, bytes: tape.subarray(at + BLOCK, at + BLOCK + header.size) });
    at += BLOCK + header.size + fillingOf(header.size);
  }
}

function bundleOf(members: readonly Member[]): Buffer {
  const blocks = members.flatMap(({ name, bytes }) => [
    headerOf({ name, size: bytes.length }, 0),
    bytes,
    new Uint8Array(fillingOf(bytes.length)),
  ]);
  return gzipSync(Buffer.concat([...blocks, new Uint8Array(2 * BLOCK)]));
}

const altered = (members: readonly Member[], name: string, alter: (text: string) => string): Member[] =>
  members.map((each) => (each.name === name ? { name, bytes: Buffer.from(alter(each.bytes.toString())) } : each));

describe('A bundle that is not as it was made', () => {
  let connected: Connected;
  let closed: HospitalOverHttp;
  let members: Member[];
  let bundle: Buffer;

  beforeAll(async () => {
    connected = await startConnected();
    closed = await startHospital();
    await connected.receive(['one.json', documentOf('KSG-1001')], ['two.json', documentOf('KSG-1002')]);
    await trust(closed, connected);
    bundle = await connected.bundle();
    members = membersOf(bundle);
  }, 60_000);
  afterAll(async () => {
    await closed.close();
    await connected.close();
  });

  const facts: [what: string, make: () => Buffer, code: string][] = [
    ['nothing', () => Buffer.alloc(0), 'bundle.not-a-bundle'],
    ['a text', () => Buffer.from('hello'), 'bundle.not-a-bundle'],
    ['another archive', () => bundleOf([{ name: 'readme.txt', bytes: Buffer.from('hello') }]), 'bundle.not-a-bundle'],
    ['one that is cut off', () => bundle.subarray(0, bundle.length - 400), 'bundle.not-whole'],
    ['one whose last bytes are missing', () => bundle.subarray(0, bundle.length - 6), 'bundle.not-whole'],
    ['one without a signature', () => bundleOf(members.filter(({ name }) => name !== 'bundle.sig')), 'bundle.not-signed'],
    [
      'a manifest that was changed',
      () => bundleOf(altered(members, 'bundle.json', (text) => text.replace('春日井', '秋日井'))),
      'bundle.signature-wrong',
    ],
    ['a manifest with another key', () => bundleOf(altered(members, 'bundle.json', withOtherKey)), 'bundle.signature-wrong'],
    ['a signature that is none', () => bundleOf(altered(members, 'bundle.sig', () => 'AAAA')), 'bundle.signature-wrong'],
    [
      'a format of the future',
      () => bundleOf(altered(members, 'bundle.json', (text) => text.replace('bundle-1', 'bundle-9'))),
      'bundle.format-not-known',
    ],
    [
      'a list that was changed',
      () => bundleOf(altered(members, 'documents.jsonl', (text) => text.replace('one', 'oen'))),
      'bundle.changed',
    ],
    [
      'a document that was changed',
      () =>
        bundleOf(
          members.map((each, index) => (index === 3 ? { ...each, bytes: Buffer.from(each.bytes.toString().replace('KSG', 'KSX')) } : each)),
        ),
      'bundle.changed',
    ],
    ['a document that is missing', () => bundleOf(members.slice(0, -1)), 'bundle.not-whole'],
    ['a document too many', () => bundleOf([...members, { name: 'documents/more', bytes: Buffer.from('{}') }]), 'bundle.changed'],
    ['a document twice', () => bundleOf([...members.slice(0, 4), ...members.slice(3)]), 'bundle.changed'],
    ['documents in another order', () => bundleOf([...members.slice(0, 3), ...members.slice(3).reverse()]), 'bundle.changed'],
    [
      'a name that leads out of the folder',
      () => bundleOf(members.map((each, index) => (index === 3 ? { ...each, name: '../../evil' } : each))),
      'bundle.changed',
    ],
    [
      'a manifest beyond all measure',
      () => bundleOf([{ name: 'bundle.json', bytes: Buffer.alloc(5 * 1024 * 1024, 32) }]),
      'bundle.not-a-bundle',
    ],
    ['a bomb behind the end', () => gzipSync(Buffer.concat([gunzipSync(bundle), Buffer.alloc(64 * 1024 * 1024)])), 'bundle.not-whole'],
  ];
  test.each(facts)('%s is refused and changes nothing', async (_what, make, code) => {
    expect(await bring(closed, make())).toMatchObject({ status: 422, code });
    expect(await closed.list('bundles')).toEqual([]);
    expect(await closed.list('advisories')).toEqual([]);
    expect(await closed.list('sources')).toEqual([]);
  });

  it('while the same one as it was made is taken in', async () => {
    expect(counts(await brought(closed, bundleOf(members)))).toBe('new 2 revised 0 same 0 known 0 refused 0 opened 0');
  });
});

function withOtherKey(text: string): string {
  return text.replace(/("key": ")[^"]+/, `$1${Buffer.alloc(32, 7).toString('base64url')}`);
}

describe('A bundle that is interrupted while it is taken in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mimamori-interrupted-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Everything that is there afterwards, but for the ids that are made anew. */
  async function stateOf(hospital: HospitalOverHttp) {
    const advisories = await hospital.list<{ trackingId: string; revision: string }>('advisories');
    const sources = await hospital.list<SourceRow>('sources');
    return {
      advisories: advisories.map(({ trackingId, revision }) => `${trackingId} ${revision}`).sort(),
      findings: await hospital.findings(),
      sources: sources.map(({ name, carried }) => `${name} ${carried?.asOf}`),
    };
  }

  it('comes to the same end, and takes nothing in twice', async () => {
    const connected = await startConnected();
    const documents = Array.from({ length: 60 }, (_, index) => [`${index}.json`, documentOf(`KSG-${1001 + index}`)] as const);
    await connected.receive(...documents);
    const bundle = await connected.bundle();
    const start = async (dataFolder: string) => startHospital({ dataFolder });
    const ledger = ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4');
    const calm = await start(join(folder, 'calm'));
    await calm.take(ledger);
    await trust(calm, connected);
    await brought(calm, bundle);
    const expected = await stateOf(calm);
    await calm.close();
    const first = await start(join(folder, 'disturbed'));
    await first.take(ledger);
    await trust(first, connected);
    await first.close();
    const left: string[] = [];
    for (let life = 0; life < 4; life += 1) {
      const hospital = await start(join(folder, 'disturbed'));
      await bring(hospital, bundle);
      await new Promise((resolve) => setTimeout(resolve, life * 120));
      await hospital.close();
    }
    const last = await start(join(folder, 'disturbed'));
    for (const { state, error } of await last.list<BundleView>('bundles')) left.push(`${state} ${error?.code ?? ''}`);
    expect(left).toContain('failed bundle.interrupted');
    const view = await brought(last, bundle);
    expect(view.report?.known ?? 0).toBeGreaterThan(0);
    expect(await stateOf(last)).toEqual(expected);
    expect(expected.advisories).toHaveLength(60);
    await last.close();
    await connected.close();
  }, 120_000);
});
