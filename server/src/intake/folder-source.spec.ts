import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csafBytes } from '../../test/csaf-document.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { zipOf } from '../../test/zip.js';
import { PollingJob } from './polling.job.js';

let dataFolder: string;
let hospital: HospitalOverHttp;
let source: string;

const words = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A'],
};
const inbox = { name: '院内の受信箱', publisher: 'MDVCC', format: 'auto', address: 'file:inbox', every: 'PT1H', tlp: null, enabled: true };

function put(name: string, bytes: Buffer | string): void {
  writeFileSync(join(dataFolder, 'inbox', name), bytes);
}

async function poll(id = source): Promise<Record<string, unknown>> {
  return (await hospital.administrator.post(`/api/v1/sources/${id}/poll`).expect(200)).body as Record<string, unknown>;
}

async function standing(id = source): Promise<Record<string, unknown>> {
  const sources = await hospital.list<{ id: string }>('sources');
  return { ...sources.find((each) => each.id === id) };
}

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'mimamori-source-'));
  mkdirSync(join(dataFolder, 'inbox'));
  hospital = await startHospital({ dataFolder });
  await hospital.take(ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4'));
  source = String(((await hospital.administrator.post('/api/v1/sources').send(inbox).expect(201)).body as { id: string }).id);
}, 60_000);
afterAll(async () => {
  await hospital.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

describe('a folder as a source of advisories', () => {
  test('has not been read at first, and is due', async () => {
    expect(await standing()).toEqual({
      id: source,
      ...inbox,
      readAs: 'folder',
      hasCredentials: false,
      carried: null,
      lastPolledAt: null,
      lastSuccessAt: null,
      nextAt: '2026-11-21T23:30:00.000Z',
      failing: false,
      failingSince: null,
      quietSince: null,
      progress: null,
      lastError: null,
      polls: [],
    });
  });

  test('is read with everything in it; what is refused is named with its place', async () => {
    put('a.json', csafBytes(words));
    put('many.zip', zipOf({ name: 'b.json', bytes: csafBytes({ ...words, id: 'KSG-2' }) }, { name: 'c.json', bytes: '{}' }));
    put('half.json', csafBytes(words).subarray(0, 200));
    put('index.txt', 'a.json');
    expect(await poll()).toEqual({
      fetched: 4,
      new: 2,
      revised: 0,
      same: 0,
      refused: 2,
      remarks: [
        { fileName: 'half.json', pointer: expect.any(String), code: 'document.not-json', message: expect.any(String) },
        { fileName: 'many.zip/c.json', pointer: '', code: 'document.format-not-known', message: expect.any(String) },
      ],
      durationMs: expect.any(Number),
    });
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected']);
    expect(await standing()).toMatchObject({
      lastSuccessAt: '2026-11-21T23:30:00.000Z',
      nextAt: '2026-11-22T00:30:00.000Z',
      failing: false,
      polls: [{ ok: true, new: 2, revised: 0, refused: 2, remarks: [{ fileName: 'half.json' }, { fileName: 'many.zip/c.json' }] }],
    });
  });

  test('read again has nothing new, and a revision counts as one', async () => {
    expect(await poll()).toMatchObject({ fetched: 4, new: 0, revised: 0, same: 2, refused: 2 });
    put('a.json', csafBytes({ ...words, version: '2' }));
    expect(await poll()).toMatchObject({ new: 0, revised: 1, same: 1 });
  });

  test('is read when its time has come, and not before', async () => {
    const polls = async () => ((await standing())['polls'] as unknown[]).length;
    const before = await polls();
    await hospital.app.get(PollingJob).poll();
    expect(await polls()).toBe(before);
    hospital.moveClockTo('2026-11-22T09:30:00+09:00');
    await hospital.app.get(PollingJob).poll();
    expect(await polls()).toBe(before + 1);
  });

  test('that cannot be read fails, stands on the morning list, and recovers', async () => {
    renameSync(join(dataFolder, 'inbox'), join(dataFolder, 'gone'));
    hospital.moveClockTo('2026-11-22T10:00:00+09:00');
    const { body } = await hospital.administrator.post(`/api/v1/sources/${source}/poll`).expect(422);
    expect(body).toMatchObject({ error: { code: 'source.folder-missing', message: expect.stringContaining('inbox') } });
    expect(await standing()).toMatchObject({
      failing: true,
      lastError: expect.stringContaining('inbox'),
      lastSuccessAt: '2026-11-22T00:30:00.000Z',
    });
    hospital.moveClockTo('2026-11-22T12:00:00+09:00');
    await hospital.app.get(PollingJob).poll();
    const list = await hospital.get('morning-list');
    expect(list['items']).toContainEqual(
      expect.objectContaining({
        kind: 'source',
        tab: 'act',
        source,
        title: inbox.name,
        why: { code: 'why.source-failing', params: { name: inbox.name, since: '2026-11-22T01:00:00.000Z' } },
      }),
    );
    expect(list['sources']).toMatchObject({ total: 1, fresh: 0, failing: [{ id: source, since: '2026-11-22T01:00:00.000Z' }] });
    renameSync(join(dataFolder, 'gone'), join(dataFolder, 'inbox'));
    await poll();
    expect(await standing()).toMatchObject({ failing: false, lastError: null });
    expect((await hospital.get('morning-list'))['items']).not.toContainEqual(expect.objectContaining({ kind: 'source' }));
  });

  test('that fails does not keep the others from being read', async () => {
    const add = async (name: string, address: string) =>
      String(((await hospital.administrator.post('/api/v1/sources').send({ name, address }).expect(201)).body as { id: string }).id);
    const [missing, other] = [await add('A', 'file:not-yet-there'), await add('B', 'file:inbox')];
    await hospital.app.get(PollingJob).poll();
    expect([await standing(missing), await standing(other)]).toMatchObject([
      { failing: true },
      { failing: false, lastSuccessAt: expect.any(String) },
    ]);
    for (const id of [missing, other]) await hospital.administrator.delete(`/api/v1/sources/${id}`).expect(204);
  });
});

describe('who may do what with sources', () => {
  test('administrators add, change and take away; those who work with devices may have one read; others may look', async () => {
    const engineer = await hospital.withRole('engineer');
    const viewer = await hospital.withRole('viewer');
    await engineer.post('/api/v1/sources').send(inbox).expect(403);
    await engineer.patch(`/api/v1/sources/${source}`).send({ enabled: false }).expect(403);
    await engineer.delete(`/api/v1/sources/${source}`).expect(403);
    await engineer.post(`/api/v1/sources/${source}/poll`).expect(200);
    await viewer.post(`/api/v1/sources/${source}/poll`).expect(403);
    await viewer.get('/api/v1/sources').expect(200);
  });

  test('a change keeps what is known of the source', async () => {
    const before = await standing();
    const { body } = await hospital.administrator.patch(`/api/v1/sources/${source}`).send({ name: '別名', every: 'P1D' }).expect(200);
    expect(body).toEqual({ ...before, name: '別名', every: 'P1D', nextAt: '2026-11-23T03:00:00.000Z' });
    await hospital.administrator.patch(`/api/v1/sources/${source}`).send({}).expect(200);
  });

  test('one that is switched off is not read, and not missed', async () => {
    await hospital.administrator.patch(`/api/v1/sources/${source}`).send({ enabled: false }).expect(200);
    expect(await standing()).toMatchObject({ nextAt: null });
    expect((await hospital.get('morning-list'))['sources']).toMatchObject({ total: 0 });
    await hospital.administrator.patch(`/api/v1/sources/${source}`).send({ enabled: true }).expect(200);
  });

  test('one that was taken away is gone, its advisories are not', async () => {
    const id = String(((await hospital.administrator.post('/api/v1/sources').send(inbox).expect(201)).body as { id: string }).id);
    await poll(id);
    await hospital.administrator.delete(`/api/v1/sources/${id}`).expect(204);
    await hospital.administrator.delete(`/api/v1/sources/${id}`).expect(404);
    await hospital.administrator.post(`/api/v1/sources/${id}/poll`).expect(404);
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected']);
  });
});

describe('addresses that are refused', () => {
  const cases: readonly (readonly [address: string, code: string, because: string])[] = [
    ['file:../elsewhere', 'source.folder-outside-data', 'outside of the data folder'],
    ['file:///etc', 'source.folder-outside-data', 'somewhere else on the machine'],
    ['/etc', 'source.folder-outside-data', 'the same without a word before it'],
    ['file:.', 'source.folder-outside-data', 'the data folder itself'],
    ['http://mdvcc.example.jp/feed', 'source.address-not-secure', 'anybody on the way could change it'],
    ['ftp://mdvcc.example.jp', 'source.address-not-supported', 'never'],
  ];
  test.each(cases)('%s: %s (%s)', async (address, code) => {
    for (const ask of [
      () => hospital.administrator.post('/api/v1/sources').send({ ...inbox, address }),
      () => hospital.administrator.patch(`/api/v1/sources/${source}`).send({ address }),
    ]) {
      const { body } = await ask().expect(422);
      expect(body).toMatchObject({ error: { code, details: [{ pointer: '/address', code }] } });
    }
    expect(await standing()).toMatchObject({ address: inbox.address });
  });

  test('and a source without a name or with an interval that is none', async () => {
    const { body } = await hospital.administrator
      .post('/api/v1/sources')
      .send({ address: 'file:inbox', name: '', every: 'weekly' })
      .expect(422);
    expect((body as { error: { details: { pointer: string }[] } }).error.details.map(({ pointer }) => pointer)).toEqual([
      '/name',
      '/every',
    ]);
  });
});
