import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { csafBytes, type CsafWords } from '../../test/csaf-document.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';

const notice: CsafWords = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A', 'CVE-2099-1002 known_affected: A'],
};
const other: CsafWords = { ...notice, id: 'KSG-2', vulnerabilities: ['CVE-2099-1002 known_affected: A'] };
const clearing: CsafWords = { ...notice, id: 'KSG-3', vulnerabilities: ['CVE-2099-1001 known_not_affected: A'] };

forEachDatabase('CSAF management system, deleting', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  let folder: string;
  beforeEach(async () => {
    const settings = await newDatabase();
    folder = settings.dataFolder;
    hospital = await startHospital(settings);
    await hospital.take(
      ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4', 'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 2.0'),
    );
  }, 60_000);
  afterEach(() => hospital.close());

  const remove = async (id: string, reason = '別の製品の文書を誤って登録') =>
    (await hospital.administrator.post(`/api/v1/advisories/${id}/deletion`).send({ reason }).expect(200)).body as object;
  const listed = async () => (await hospital.list<{ trackingId: string }>('advisories')).map(({ trackingId }) => trackingId).sort();
  const document = (id: string) => hospital.administrator.get(`/api/v1/advisories/${id}`);

  it('M-3 deletes a document with its text: what it alone told of is closed and keeps its history, and who took it away stays', async () => {
    const { id, sha256 } = await hospital.bring(notice);
    await hospital.bring(other);
    await hospital.settled();
    await hospital.administrator.post(`/api/v1/advisories/${id}/comments`).send({ text: '要確認' }).expect(201);
    const expected = {
      advisoryId: id,
      trackingId: 'KSG-1',
      by: 'spec administrator',
      reason: '別の製品の文書を誤って登録',
      closedFindings: 1,
    };
    expect(await remove(id)).toMatchObject(expected);
    expect(await listed()).toEqual(['KSG-2']);
    expect(await hospital.findings({ closed: true })).toEqual(['P1 CVE-2099-1001 affected closed', 'P1 CVE-2099-1002 affected open']);
    expect(existsSync(join(folder, 'documents', sha256.slice(0, 2), sha256))).toBe(false);
    const gone = await document(id).expect(410);
    expect(gone.body).toMatchObject({ error: { code: 'advisory.deleted', message: expect.stringContaining('誤って登録') } });
    expect(await hospital.list('advisories/deletions')).toMatchObject([{ ...expected, returnedAt: null }]);
    const { findings } = await hospital.get(`advisories/${id}/deletion`);
    expect(findings).toMatchObject([
      { ledgerNumber: 'P1', vulnerability: 'CVE-2099-1001', state: 'closed' },
      { ledgerNumber: 'P1', vulnerability: 'CVE-2099-1002', state: 'open' },
    ]);
    expect(await hospital.list(`advisories/${id}/comments`)).toMatchObject([{ text: '要確認' }]);
  });

  it('M-3 asks other documents again where the deleted one had cleared a device', async () => {
    await hospital.bring(notice);
    const { id } = await hospital.bring(clearing);
    await hospital.settled();
    const before = await hospital.findings({ closed: true });
    await remove(id);
    expect(await hospital.findings({ closed: true })).toEqual(['P1 CVE-2099-1001 affected open', 'P1 CVE-2099-1002 affected open']);
    await hospital.bring(clearing);
    expect(await hospital.findings({ closed: true })).toEqual(before);
  });

  it('M-3 leaves away what comes again as it was, takes news of it in under its old id, and what staff bring', async () => {
    const { body } = await hospital.administrator
      .post('/api/v1/publishers')
      .send({ name: 'Kasugai', manufacturers: ['Kasugai Meditec'] })
      .expect(201);
    const made = await hospital.administrator
      .post(`/api/v1/publishers/${(body as { id: string }).id}/keys`)
      .send({})
      .expect(201);
    const push = async (document: CsafWords) =>
      (
        await request(hospital.address)
          .post('/api/v1/feed')
          .set('Authorization', `Bearer ${(made.body as { key: string }).key}`)
          .type('json')
          .send(csafBytes(document).toString())
          .expect(201)
      ).body as { id: string; outcome: string; remarks: { code: string }[] };
    const { id } = await push(notice);
    await hospital.settled();
    await remove(id);
    const again = await push(notice);
    expect([again.id, again.outcome, again.remarks.map(({ code }) => code)]).toEqual([id, 'same', ['advisory.deleted-here']]);
    expect(await listed()).toEqual([]);
    const news = await push({ ...notice, version: '2' });
    expect([news.id, news.outcome, news.remarks.map(({ code }) => code)]).toEqual([id, 'new', ['advisory.returned-after-deletion']]);
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected', 'P1 CVE-2099-1002 affected']);
    expect(await hospital.list('advisories/deletions')).toMatchObject([{ returnedAt: expect.any(String) }]);
    await remove(id);
    expect((await hospital.bring({ ...notice, version: '2' })).id).toBe(id);
    expect(await listed()).toEqual(['KSG-1']);
  });

  it('M-3 deletes for administrators, and for a reason', async () => {
    const { id } = await hospital.bring(notice);
    const engineer = await hospital.withRole('engineer');
    await engineer.post(`/api/v1/advisories/${id}/deletion`).send({ reason: 'x' }).expect(403);
    await hospital.administrator.post(`/api/v1/advisories/${id}/deletion`).send({ reason: ' ' }).expect(422);
    await hospital.administrator.post('/api/v1/advisories/nothing/deletion').send({ reason: 'x' }).expect(404);
    expect(await listed()).toEqual(['KSG-1']);
  });
});
