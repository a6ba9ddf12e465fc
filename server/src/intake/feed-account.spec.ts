import { afterEach, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { csafBytes, type CsafWords } from '../../test/csaf-document.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';

const notice: CsafWords = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A'],
};

forEachDatabase("A maker's own page asks", (_open, newDatabase) => {
  let hospital: HospitalOverHttp;

  const keyFor = async (name: string, hidesMatches = false) => {
    const asked = { name, manufacturers: ['Kasugai Meditec'], hidesMatches };
    const { id } = (await hospital.administrator.post('/api/v1/publishers').send(asked).expect(201)).body as { id: string };
    const { body } = await hospital.administrator.post(`/api/v1/publishers/${id}/keys`).send({}).expect(201);
    return (body as { key: string }).key;
  };
  const get = (key: string, path: string) => request(hospital.address).get(`/api/v1/feed/${path}`).set('Authorization', `Bearer ${key}`);
  const push = (key: string) =>
    request(hospital.address).post('/api/v1/feed').set('Authorization', `Bearer ${key}`).type('json').send(csafBytes(notice).toString());
  const receiptOf = async (key: string) => {
    const { body } = await get(key, 'receipts').expect(200);
    return (body as { items: { receiptId: string; id: string }[] }).items[0];
  };

  beforeEach(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4'));
  }, 60_000);
  afterEach(() => hospital.close());

  test.each([
    [false, true],
    [true, false],
  ])('who it is and what it may send; where matches are hidden (%s), no document by which models could be probed', async (hides, told) => {
    const { body } = await get(await keyFor('Kasugai', hides), 'account').expect(200);
    expect(body).toEqual({
      name: 'Kasugai',
      manufacturers: ['Kasugai Meditec'],
      tellsMatches: told,
      takesDocuments: told,
      documentsAMinute: 1200,
      largestMiB: 5,
    });
  });

  test('for what it sent, byte for byte; no other maker gets it, not even one that speaks for the same makers', async () => {
    const [own, other] = [await keyFor('Kasugai'), await keyFor('Kasugai Service')];
    const { body } = await push(own).expect(201);
    const receipt = await receiptOf(own);
    expect(receipt?.id).toBe((body as { id: string }).id);
    const { body: bytes, headers } = await get(own, `receipts/${receipt?.receiptId ?? ''}/content`)
      .buffer(true)
      .expect(200);
    expect((bytes as Buffer).equals(csafBytes(notice))).toBe(true);
    expect(headers['content-disposition']).toMatch(/^attachment;/);
    const refused = await get(other, `receipts/${receipt?.receiptId ?? ''}/content`).expect(404);
    expect((refused.body as { error: { code: string } }).error.code).toBe('feed.receipt-not-known');
  });

  test('for what the hospital deleted meanwhile, and is told so', async () => {
    const key = await keyFor('Kasugai');
    const { id } = (await push(key).expect(201)).body as { id: string };
    await hospital.settled();
    await hospital.administrator.post(`/api/v1/advisories/${id}/deletion`).send({ reason: 'sent by mistake' }).expect(200);
    const receipt = await receiptOf(key);
    const { body } = await get(key, `receipts/${receipt?.receiptId ?? ''}/content`).expect(410);
    expect((body as { error: { code: string } }).error.code).toBe('feed.content-deleted');
  });
});
