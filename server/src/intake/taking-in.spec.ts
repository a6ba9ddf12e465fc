import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { coordinator, csafBytes, type CsafWords } from '../../test/csaf-document.js';
import { ledgerOf, startHospital, type HospitalOverHttp, type ReceiptAnswer } from '../../test/hospital-over-http.js';
import type { Agent } from '../../test/program.js';
import { zipOf } from '../../test/zip.js';
import type { Response } from 'supertest';

let hospital: HospitalOverHttp;
let staff: Agent;

beforeAll(async () => {
  hospital = await startHospital();
  staff = await hospital.withRole('engineer');
  await hospital.take(ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4', 'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 2.0'));
}, 60_000);
afterAll(() => hospital.close());

/** An advisory of its own for every test: `KSG-1`, `KSG-2` … */
let turn = 0;
let words: CsafWords;
beforeEach(() => {
  turn += 1;
  words = {
    id: `KSG-${turn}`,
    version: '1',
    products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
    vulnerabilities: [`CVE-2099-${1000 + turn} known_affected: A`],
  };
});

type Answer = Readonly<Record<string, unknown>> & { readonly receipts: readonly ReceiptAnswer[] };

describe('a document that staff bring', () => {
  test('is answered with a receipt', async () => {
    const bytes = csafBytes(words);
    const { body } = await staff.post('/api/v1/advisories').type('json').send(bytes.toString()).expect(201);
    expect(body).toEqual({
      receipts: [
        {
          id: expect.any(String),
          sha256: createHash('sha256').update(bytes).digest('hex'),
          fileName: null,
          format: 'csaf-2.0',
          kind: 'advisory',
          publisher: 'Kasugai Meditec',
          trackingId: words.id,
          revision: '1',
          outcome: 'new',
          matchedModels: 1,
          remarks: expect.any(Array),
        },
      ],
      refused: [],
    });
  });

  test('is taken in whatever way it comes: as JSON, as bytes, as a file of a form, in a ZIP', async () => {
    const bytes = csafBytes(words);
    const ways = [
      () => staff.post('/api/v1/advisories').set('content-type', 'application/octet-stream').send(bytes),
      () => staff.post('/api/v1/advisories').attach('file', bytes, 'お知らせ.json'),
      () =>
        staff
          .post('/api/v1/advisories')
          .set('content-type', 'application/zip')
          .send(zipOf({ name: 'white/2026/x.json', bytes })),
      () => staff.post('/api/v1/advisories').set('content-type', 'text/plain').send(`\uFEFF${bytes.toString()}`),
    ];
    const receipts: (readonly unknown[])[] = [];
    for (const send of ways) {
      const { body } = await send().expect(201);
      for (const { outcome, ...receipt } of (body as Answer).receipts)
        receipts.push([outcome, (receipt as unknown as { fileName: unknown }).fileName]);
    }
    expect(receipts).toEqual([
      ['new', null],
      ['same', 'お知らせ.json'],
      ['same', 'white/2026/x.json'],
      ['same', null],
    ]);
  });

  test('is new, the same, revised or older, and its id stays the same', async () => {
    const first = await hospital.bring({ ...words, version: '2' });
    const outcomes = [first.outcome];
    for (const version of ['2', '1', '1', '3', '2']) {
      const receipt = await hospital.bring({ ...words, version });
      expect(receipt.id).toBe(first.id);
      outcomes.push(receipt.outcome);
    }
    expect(outcomes).toEqual(['new', 'same', 'older', 'same', 'revised', 'same']);
    expect(await hospital.get(`advisories/${first.id}`)).toMatchObject({ revision: '3' });
  });

  test('that changes under the same version counts, and says so', async () => {
    await hospital.bring(words);
    const { outcome, remarks } = await hospital.bring({ ...words, title: 'other words' });
    expect([outcome, remarks.map(({ code, pointer }) => `${code} ${pointer}`)]).toEqual([
      'revised',
      ['advisory.changed-under-same-version /document/tracking/version'],
    ]);
  });

  test('that is a draft of what is published waits beside it', async () => {
    const { id } = await hospital.bring(words);
    const { outcome, remarks } = await hospital.bring({ ...words, version: '2', status: 'draft', vulnerabilities: [] });
    expect([outcome, remarks.some(({ code }) => code === 'advisory.draft-of-published')]).toEqual(['older', true]);
    expect(await hospital.get(`advisories/${id}`)).toMatchObject({ revision: '1', affectedDevices: 1 });
  });

  test('may be brought by those who work with the devices, and by nobody else', async () => {
    const answers: Record<string, number> = {};
    for (const role of ['viewer', 'auditor', 'reviewer', 'engineer', 'manager', 'administrator'] as const) {
      const agent = await hospital.withRole(role);
      answers[role] = (await agent.post('/api/v1/advisories').type('json').send(csafBytes(words).toString())).status;
    }
    expect(answers).toEqual({ viewer: 403, auditor: 403, reviewer: 201, engineer: 201, manager: 201, administrator: 201 });
    await hospital.anyone.post('/api/v1/advisories').type('json').send(csafBytes(words).toString()).expect(401);
  });

  test('twice at the same moment is one advisory', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => staff.post('/api/v1/advisories').type('json').send(csafBytes(words).toString())),
    );
    const receipts = answers.flatMap(({ body }) => (body as Answer).receipts);
    expect(receipts.map(({ outcome }) => outcome).sort()).toEqual(['new', 'same', 'same', 'same']);
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
  });
});

describe('a ZIP of many', () => {
  const archive = () =>
    zipOf(
      { name: './white/a.json', bytes: csafBytes(words) },
      { name: '../b.json', bytes: csafBytes({ ...words, id: `${words.id}-b` }) },
      { name: 'white/bad.json', bytes: '{"document": ' },
      { name: 'white/a.json.asc', bytes: '-----BEGIN PGP SIGNATURE-----' },
      { name: '__MACOSX/._a.json', bytes: 'x' },
      { name: 'index.txt', bytes: 'a.json' },
      { name: 'inner.zip', bytes: zipOf({ name: 'c.json', bytes: '{}' }) },
    );

  test('gives a receipt for each document, and a reason for each that was not taken', async () => {
    const { body } = await staff
      .post('/api/v1/advisories')
      .set('accept-language', 'en')
      .attach('file', archive(), 'mirror.zip')
      .expect(201);
    const { receipts, refused } = body as Answer & { refused: unknown };
    expect(receipts.map(({ outcome, ...receipt }) => [(receipt as unknown as { fileName: string }).fileName, outcome])).toEqual([
      ['./white/a.json', 'new'],
      ['../b.json', 'new'],
    ]);
    expect(refused).toEqual([
      { fileName: 'white/bad.json', code: 'document.not-json', pointer: expect.any(String), message: expect.stringContaining('line 1') },
      { fileName: 'inner.zip', code: 'archive.inside-archive', pointer: '', message: expect.any(String) },
    ]);
  });

  test('is taken in behind the scenes where that is preferred; the job tells how it ended', async () => {
    const { body } = await staff
      .post('/api/v1/advisories')
      .set('prefer', 'respond-async')
      .attach('file', archive(), 'mirror.zip')
      .expect(202);
    const job = await ended(String((body as { job: string }).job));
    expect(job).toMatchObject({ kind: 'advisories', state: 'done', done: 4, total: 4, error: null, endedAt: expect.any(String) });
    expect((job['result'] as Answer).receipts).toHaveLength(2);
    expect((job['result'] as { refused: unknown[] }).refused).toHaveLength(2);
  });

  test('that fails behind the scenes says why and where', async () => {
    const { body } = await staff.post('/api/v1/advisories').set('prefer', 'respond-async').type('json').send('{"document": ').expect(202);
    const job = await ended(String((body as { job: string }).job));
    expect(job).toMatchObject({
      state: 'failed',
      result: null,
      error: { code: 'document.not-json', message: expect.stringMatching(/1行/), details: [{ code: 'document.not-json' }] },
    });
  });

  test('of which no job is known is not there', async () => {
    await staff.get('/api/v1/jobs/nothing').expect(404);
  });

  async function ended(id: string): Promise<Record<string, unknown>> {
    for (let asked = 0; asked < 600; asked += 1) {
      const job = await hospital.get(`jobs/${id}`);
      if (job['state'] === 'done' || job['state'] === 'failed') return job;
      await wait(20);
    }
    throw new Error('the job does not end');
  }
});

describe('advisories to read', () => {
  test('are listed with what they mean here, and found by everything people know of them', async () => {
    const vector = 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H';
    const { id } = await hospital.bring({
      ...words,
      publisher: coordinator,
      title: 'Sazanami ポンプの脆弱性',
      released: '2026-11-21T00:00:00.000Z',
      vector,
    });
    const row = {
      id,
      publisher: 'MDVCC',
      trackingId: words.id,
      revision: '1',
      title: 'Sazanami ポンプの脆弱性',
      publishedAt: '2026-11-20T00:00:00.000Z',
      revisedAt: '2026-11-21T00:00:00.000Z',
      receivedAt: expect.any(String),
      severity: { score: 8.1, version: '3.1', vector, band: 'high' },
      vulnerabilities: [`CVE-2099-${1000 + turn}`],
      withdrawn: false,
      affectedDevices: 1,
      undeterminedDevices: 0,
    };
    const queries = [
      { trackingId: words.id.toLowerCase() },
      { publisher: 'MDVCC' },
      { cve: `cve-2099-${1000 + turn}` },
      { since: '2026-11-21' },
      { q: 'ﾎﾟﾝﾌﾟ' },
      { q: `mdvcc ${words.id}` },
    ];
    await hospital.settled();
    for (const query of queries) {
      const { body } = await staff.get('/api/v1/advisories').query(query).expect(200);
      expect([query, body]).toEqual([query, { total: 1, items: [expect.objectContaining(row)] }]);
    }
    const { body } = await staff.get('/api/v1/advisories').query({ q: 'MDVCC nobody' }).expect(200);
    expect(body).toEqual({ total: 0, items: [] });
  });

  test('tell all their revisions, the one that counts, and what differs', async () => {
    const { id } = await hospital.bring({ ...words, version: '2', title: 'second', released: '2026-11-21T00:00:00.000Z' });
    await hospital.bring({ ...words, version: '1', title: 'first' });
    const revisions = await hospital.list<{ revision: string; current: boolean; sha256: string }>(`advisories/${id}/revisions`);
    expect(revisions.map(({ revision, current }) => `${revision} ${current}`).sort()).toEqual(['1 false', '2 true']);
    const difference = await hospital.get(`advisories/${id}/diff`);
    expect(difference).toMatchObject({ from: '1', to: '2' });
    expect(difference['changes']).toContainEqual({ pointer: '/title', kind: 'changed', before: 'first', after: 'second' });
    expect(await hospital.get(`advisories/${id}/diff?from=2&to=1`)).toMatchObject({ from: '2', to: '1' });
    await staff.get(`/api/v1/advisories/${id}/diff?from=7`).expect(404);
  });

  test('give back their bytes as they came, every revision its own', async () => {
    const { id } = await hospital.bring(words);
    await hospital.bring({ ...words, version: '2' });
    const content = async (query: string) =>
      (await staff.get(`/api/v1/advisories/${id}/content${query}`).buffer(true).parse(asBytes).expect(200)) as unknown as {
        body: Buffer;
        headers: Record<string, string>;
      };
    expect((await content('')).body).toEqual(csafBytes({ ...words, version: '2' }));
    const first = await content('?revision=1');
    expect(first.body).toEqual(csafBytes(words));
    expect(first.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff' });
    expect(first.headers['content-disposition']).toMatch(/^attachment/);
    await staff.get(`/api/v1/advisories/${id}/content?revision=7`).expect(404);
  });

  test('name every device in use that they speak of, and why', async () => {
    const { id } = await hospital.bring(words);
    expect(await hospital.list(`advisories/${id}/devices`)).toEqual([
      expect.objectContaining({
        ledgerNumber: 'P1',
        softwareVersion: '1.4',
        verdict: 'affected',
        via: 'product',
        because: expect.arrayContaining([expect.objectContaining({ code: 'compared.holds' })]),
      }),
      expect.objectContaining({ ledgerNumber: 'P2', softwareVersion: '2.0', verdict: 'not_affected', via: 'product' }),
    ]);
  });

  test('are not there where nobody knows them', async () => {
    for (const path of ['', '/revisions', '/devices', '/diff', '/content']) {
      const { body } = await staff.get(`/api/v1/advisories/nothing${path}`).expect(404);
      expect(body).toMatchObject({ error: { code: 'advisory.not-found' } });
    }
  });
});

function asBytes(response: Response, done: (error: Error | null, body: unknown) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}
