import { forEachDatabase } from '../../test/for-each-database.js';
import { startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { calendarLinkTable } from './calendar.table.js';
import { DataSource } from 'typeorm';

const LEDGER = [
  '管理番号,製造販売業者,販売名,型式,製造番号,設置部署,EOL,EOS',
  'P1,Kasugai Meditec,Sazanami 310,SZ-310,S1,ICU,2027-03-31,2029-09-30',
  'P2,Kasugai Meditec,Sazanami 310,SZ-310,S2,手術室,2027-03-31,2029-09-30',
].join('\r\n');

const summaries = (text: string) =>
  text
    .replace(/\r\n /g, '')
    .split('\r\n')
    .filter((line) => /^(SUMMARY|DTSTART)/.test(line));

forEachDatabase('The calendar', (_, newDatabase) => {
  let hospital: HospitalOverHttp;
  const make = async (more: object = {}) => {
    const { body } = await hospital.administrator
      .post('/api/v1/lifecycle/calendar-links')
      .send({ name: '臨床工学', language: 'ja', ...more })
      .expect(201);
    return body as { id: string; address: string };
  };

  beforeAll(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(LEDGER);
  });
  afterAll(() => hospital.close());

  it('is fetched by its link alone, as calendar programs do, with every day', async () => {
    const { address } = await make();
    expect(address).toMatch(/^\/api\/v1\/lifecycle\/calendar\.ics\?key=mc_[\w-]{43}$/);
    const device = await hospital.deviceId('P1');
    await hospital.administrator
      .patch(`/api/v1/devices/${device}/unit-card`)
      .send({ revision: 0, nextInspectionOn: '2026-12-10' })
      .expect(200);
    const { text, headers } = await hospital.anyone.get(address).expect(200);
    expect([headers['content-type'], headers['cache-control']]).toEqual(['text/calendar; charset=utf-8', 'private, no-store']);
    expect(summaries(text)).toEqual([
      'DTSTART;VALUE=DATE:20261210',
      'SUMMARY:セキュリティ点検：Sazanami 310（1台）',
      'DTSTART;VALUE=DATE:20270331',
      'SUMMARY:EOL（製品寿命終了）：Sazanami 310（2台）',
      'DTSTART;VALUE=DATE:20271001',
      'SUMMARY:2028年度予算の要求が最後の機会（1機種・2台）',
      'DTSTART;VALUE=DATE:20290930',
      'SUMMARY:EOS（サポート終了）：Sazanami 310（2台）',
    ]);
    expect((await hospital.anyone.get(address).expect(200)).text).toBe(text);
  });

  it('is of one department and in English where its link says so', async () => {
    const { address } = await make({ language: 'en', department: '手術室' });
    const { text } = await hospital.anyone.get(address).expect(200);
    expect(summaries(text).filter((line) => line.startsWith('SUMMARY'))).toEqual([
      'SUMMARY:EOL (end of life): Sazanami 310 (devices: 1)',
      'SUMMARY:Last chance to request the budget of fiscal year 2028 (models: 1\\, devices: 2)',
      'SUMMARY:EOS (end of support): Sazanami 310 (devices: 1)',
    ]);
  });

  it('opens no more once its link was taken back, and never by a guess', async () => {
    const { id, address } = await make({ name: '退職者' });
    await hospital.anyone.get(address).expect(200);
    await hospital.administrator.delete(`/api/v1/lifecycle/calendar-links/${id}`).expect(204);
    for (const path of [address, '/api/v1/lifecycle/calendar.ics', '/api/v1/lifecycle/calendar.ics?key=mc_guess'])
      expect((await hospital.anyone.get(path).expect(404)).body).toMatchObject({ error: { code: 'calendar.link.not-found' } });
    await hospital.administrator.delete('/api/v1/lifecycle/calendar-links/nothing').expect(404);
    const links = await hospital.list<Record<string, unknown>>('lifecycle/calendar-links');
    expect(links.find((link) => link['id'] === id)).toEqual({
      id,
      name: '退職者',
      language: 'ja',
      createdBy: 'spec administrator',
      createdAt: expect.any(String) as string,
      lastUsedAt: expect.any(String) as string,
      revokedAt: expect.any(String) as string,
    });
  });

  it('keeps of the secret only its hash', async () => {
    const { address } = await make();
    const secret = new URL(address, 'http://hospital').searchParams.get('key') ?? '';
    const kept = await hospital.app.get(DataSource).getRepository(calendarLinkTable).find();
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(secret.slice(3));
  });
});
