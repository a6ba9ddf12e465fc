import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import request from 'supertest';
import { csafBytes, csafDocument, type CsafWords } from '../../test/csaf-document.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';

const notice: CsafWords = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0', 'B = Tokiwagi Instruments / Komorebi 7 / 5.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A B'],
};

forEachDatabase('A maker pushes', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  let key: string;

  const keyFor = async (name: string, ...manufacturers: readonly string[]) => {
    const { body } = await hospital.administrator.post('/api/v1/publishers').send({ name, manufacturers }).expect(201);
    const { id } = body as { id: string };
    const made = await hospital.administrator.post(`/api/v1/publishers/${id}/keys`).send({}).expect(201);
    return { publisher: id, ...(made.body as { id: string; key: string }) };
  };
  const anyone = () => request(hospital.address);
  const push = (secret: string, bytes: Buffer) =>
    anyone().post('/api/v1/feed').set('Authorization', `Bearer ${secret}`).type('json').send(bytes.toString());

  beforeEach(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(
      ledgerOf('P1 / 春日井メディテック株式会社 / Sazanami 310 / SZ-310 / 1.4', 'K1 / Tokiwagi Instruments / Komorebi 7 / KM-7 / 5.0'),
    );
    await hospital.take('alias,canonical\r\n春日井メディテック株式会社,Kasugai Meditec', '?kind=aliases');
    ({ key } = await keyFor('Kasugai', 'Kasugai Meditec'));
  }, 60_000);
  afterEach(() => hospital.close());

  test('a document about its products, and has its receipt; what it says of others decides nothing', async () => {
    const { body } = await push(key, csafBytes(notice)).expect(201);
    expect(body).toMatchObject({ kind: 'advisory', trackingId: 'KSG-1', revision: '1', outcome: 'new' });
    expect((body as { remarks: { code: string }[] }).remarks.map(({ code }) => code)).toContain('feed.other-makers-product');
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected']);
    expect((await push(key, csafBytes(notice)).expect(201)).body).toMatchObject({ outcome: 'same' });
    expect((await push(key, csafBytes({ ...notice, version: '2' })).expect(201)).body).toMatchObject({
      outcome: 'revised',
      id: (body as { id: string }).id,
    });
  });

  test('a document that fails mandatory tests goes back with every place and leaves nothing; of the draft 2.1 it is taken, and told', async () => {
    const document = csafDocument(notice) as { document: { csaf_version: string; lang?: string; tracking: { version: string } } };
    document.document.lang = 'ez';
    document.document.tracking.version = '3';
    const { body } = await push(key, Buffer.from(JSON.stringify(document))).expect(422);
    const { error } = body as { error: { code: string; details: { pointer: string; code: string; message: string }[] } };
    expect([error.code, ...error.details.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
      'feed.not-valid',
      '/document/tracking/version csaf.test-version-not-latest',
      '/document/lang csaf.test-language',
    ]);
    expect(error.details.map(({ message }) => message)).toEqual([expect.stringContaining('6.1.16'), expect.stringContaining('6.1.12')]);
    expect(await hospital.list('advisories')).toEqual([]);

    document.document.csaf_version = '2.1';
    const taken = await push(key, Buffer.from(JSON.stringify(document))).expect(201);
    const { remarks } = taken.body as { remarks: { code: string }[] };
    expect(remarks.map(({ code }) => code)).toEqual(expect.arrayContaining(['csaf.test-version-not-latest', 'csaf.test-language']));
  });

  test("a document about nobody's products but another maker's, which is refused and leaves nothing", async () => {
    const other = await keyFor('Tokiwagi', 'Naginata Imaging');
    const { body } = await push(other.key, csafBytes(notice)).expect(403);
    expect((body as { error: { code: string } }).error.code).toBe('feed.not-your-products');
    expect(await hospital.list('advisories')).toEqual([]);
  });

  test('and its key opens nothing else; a revoked key, a switched-off publisher and staff do not push', async () => {
    const made = await keyFor('Second', 'Kasugai Meditec');
    const get = (path: string) => anyone().get(`/api/v1/${path}`).set('Authorization', `Bearer ${made.key}`);
    for (const path of ['devices', 'advisories', 'publishers', 'session']) expect([path, (await get(path)).status]).toEqual([path, 403]);
    await push(made.key, csafBytes(notice)).expect(201);
    await hospital.administrator.delete(`/api/v1/publishers/${made.publisher}/keys/${made.id}`).expect(204);
    await push(made.key, csafBytes(notice)).expect(401);
    const third = await keyFor('Third', 'Kasugai Meditec');
    await hospital.administrator.patch(`/api/v1/publishers/${third.publisher}`).send({ active: false }).expect(200);
    await push(third.key, csafBytes(notice)).expect(401);
    await hospital.administrator.post('/api/v1/feed').type('json').send(csafBytes(notice).toString()).expect(403);
  });

  const hashes: readonly [what: string, algorithm: 'sha256' | 'sha512', spoil: string, status: number][] = [
    ['a SHA-256 that fits', 'sha256', '', 201],
    ['a SHA-512 that fits', 'sha512', '', 201],
    ['a SHA-256 of other bytes', 'sha256', ' ', 422],
  ];
  test.each(hashes)('as CSAF forwarders do, with %s', async (_what, algorithm, spoil, status) => {
    const bytes = csafBytes(notice);
    const hash = createHash(algorithm).update(`${bytes.toString()}${spoil}`).digest('hex');
    const { body } = await anyone()
      .post('/api/v1/feed')
      .set('Authorization', `Bearer ${key}`)
      .field('validation_status', 'not_validated')
      .attach(algorithm === 'sha256' ? 'hash-256' : 'hash-512', Buffer.from(`${hash}  ksg-1.json\n`), 'hash')
      .attach('advisory', bytes, 'ksg-1.json')
      .expect(status);
    if (status === 201)
      expect((body as { remarks: { code: string }[] }).remarks.map(({ code }) => code)).toContain('feed.forwarded-unvalidated');
    else expect((body as { error: { code: string } }).error.code).toBe('feed.hash-does-not-fit');
  });

  const refused: readonly [what: string, sent: string, status: number, code: string][] = [
    ['nothing', '', 400, 'document.empty'],
    ['what is no document', '{"a": 1}', 415, 'document.format-not-known'],
    ['a document that breaks off', '{"document": ', 400, 'document.not-json'],
  ];
  test.each(refused)('%s, which is refused with its reason', async (_what, sent, status, code) => {
    const { body } = await push(key, Buffer.from(sent)).expect(status);
    expect((body as { error: { code: string } }).error.code).toBe(code);
  });
});
