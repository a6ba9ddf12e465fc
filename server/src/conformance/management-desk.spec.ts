import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { CsafWords } from '../../test/csaf-document.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { ADMIN_PASSWORD, type Agent } from '../../test/program.js';

const pumps: CsafWords = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A'],
};

forEachDatabase('CSAF management system, at the desk', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  beforeEach(async () => {
    hospital = await startHospital(await newDatabase());
  }, 60_000);
  afterEach(() => hospital.close());
  const itemsOf = async <Item>(agent: Agent, path: string) =>
    ((await agent.get(`/api/v1/${path}`).expect(200)).body as { items: Item[] }).items;
  const listed = async (agent: Agent, query = '') =>
    (await itemsOf<{ trackingId: string }>(agent, `advisories${query}`)).map(({ trackingId }) => trackingId).sort();

  it('M-4 takes comments on documents, keeps them in order with their writers, and finds documents that have some', async () => {
    const { id } = await hospital.bring(pumps);
    await hospital.bring({ ...pumps, id: 'KSG-2' });
    const engineer = await hospital.withRole('engineer');
    await engineer.post(`/api/v1/advisories/${id}/comments`).send({ text: ' Asked the maker \n about the patch. ' }).expect(201);
    hospital.moveClockTo('2026-11-22T09:00:00+09:00');
    await hospital.administrator.post(`/api/v1/advisories/${id}/comments`).send({ text: '返答待ち' }).expect(201);
    expect(await hospital.list(`advisories/${id}/comments`)).toEqual([
      { id: expect.any(String), text: 'Asked the maker \n about the patch.', at: '2026-11-21T23:30:00.000Z', by: 'spec engineer' },
      { id: expect.any(String), text: '返答待ち', at: '2026-11-22T00:00:00.000Z', by: 'spec administrator' },
    ]);
    expect(await hospital.get(`advisories/${id}`)).toMatchObject({ comments: 2 });
    expect(await listed(hospital.administrator, '?commented=true')).toEqual(['KSG-1']);
    expect(await listed(hospital.administrator, '?commented=false')).toEqual(['KSG-2']);
  });

  it('M-4 refuses comments that are empty, of those who only read, and on what is not there', async () => {
    const { id } = await hospital.bring(pumps);
    const viewer = await hospital.withRole('viewer');
    await hospital.administrator.post(`/api/v1/advisories/${id}/comments`).send({ text: '  ' }).expect(422);
    await viewer.post(`/api/v1/advisories/${id}/comments`).send({ text: 'x' }).expect(403);
    await hospital.administrator.post('/api/v1/advisories/nothing/comments').send({ text: 'x' }).expect(404);
    await hospital.administrator.get('/api/v1/advisories/nothing/comments').expect(404);
    expect(await hospital.list(`advisories/${id}/comments`)).toEqual([]);
  });

  it('M-5 marks documents as read, each person for oneself, until a newer revision arrives', async () => {
    const ids = [(await hospital.bring(pumps)).id, (await hospital.bring({ ...pumps, id: 'KSG-2' })).id];
    const [one, other] = [await hospital.withRole('viewer'), await hospital.signedIn('admin', ADMIN_PASSWORD)];
    expect(await listed(one, '?read=false')).toEqual(['KSG-1', 'KSG-2']);
    expect((await one.post('/api/v1/advisories/read-marks').send({ advisories: ids, read: true }).expect(200)).body).toEqual({ marked: 2 });
    await one
      .post('/api/v1/advisories/read-marks')
      .send({ advisories: [ids[1]], read: false })
      .expect(200);
    expect([await listed(one, '?read=true'), await listed(one, '?read=false')]).toEqual([['KSG-1'], ['KSG-2']]);
    expect(await listed(other, '?read=false')).toEqual(['KSG-1', 'KSG-2']);
    expect((await itemsOf<{ read: boolean }>(one, 'advisories?trackingId=KSG-1')).map(({ read }) => read)).toEqual([true]);
    await hospital.bring({ ...pumps, version: '2', title: 'In other words' });
    expect(await listed(one, '?read=false')).toEqual(['KSG-1', 'KSG-2']);
  });

  it('M-5 marks nothing where one of the documents is not known', async () => {
    const { id } = await hospital.bring(pumps);
    const sent = hospital.administrator.post('/api/v1/advisories/read-marks').send({ advisories: [id, 'nothing'], read: true });
    const { body } = await sent.expect(422);
    expect((body as { error: { details: unknown[] } }).error.details).toEqual([
      expect.objectContaining({ pointer: '/advisories/1', code: 'advisory.not-found' }),
    ]);
    expect(await listed(hospital.administrator, '?read=true')).toEqual([]);
  });
});
