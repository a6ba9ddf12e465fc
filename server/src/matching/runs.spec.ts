import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { CsafWords } from '../../test/csaf-document.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';

const notice: CsafWords = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A'],
};

forEachDatabase('A run that a person asks for', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  beforeEach(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(
      ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4', 'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 2.0'),
    );
  }, 60_000);
  afterEach(() => hospital.close());

  test('judges documents and devices again, and changes nothing where nothing changed', async () => {
    const { id } = await hospital.bring(notice);
    const before = await hospital.list('findings');
    const asked = { advisories: [id], devices: [await hospital.deviceId('P1'), await hospital.deviceId('P2')] };
    const { body } = await hospital.administrator.post('/api/v1/matching/runs').send(asked).expect(202);
    expect(body).toEqual({ advisories: 1, devices: 2, components: 0 });
    expect(await hospital.list('findings')).toEqual(before);
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected']);
  });

  test('names what it does not know, with its place, and runs nothing', async () => {
    const { id } = await hospital.bring(notice);
    const sent = hospital.administrator.post('/api/v1/matching/runs').send({ advisories: [id, 'nobody'], devices: ['nothing'] });
    const { body } = await sent.expect(422);
    const { details } = (body as { error: { details: { pointer: string; code: string }[] } }).error;
    expect(details.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/advisories/1 advisory.not-found',
      '/devices/0 inventory.device.not-found',
    ]);
    await hospital.administrator.post('/api/v1/matching/runs').send({}).expect(422);
  });
});
