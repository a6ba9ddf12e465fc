import { afterEach, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { coordinator, csafBytes, type CsafWords } from '../../test/csaf-document.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';

const tokiwagi = { name: 'Tokiwagi Instruments', category: 'vendor', namespace: 'https://tokiwagi.example.com' };
const monitor = 'B = Tokiwagi Instruments / Komorebi 7 / 5.0';
const pump = 'A = Kasugai Meditec / Sazanami 310 / 1.4';
const theirs: CsafWords = {
  id: 'TKI-1',
  version: '1',
  publisher: tokiwagi,
  products: [monitor],
  vulnerabilities: ['CVE-2099-1001 known_affected: B'],
};
const ofCoordinator: CsafWords = {
  ...theirs,
  publisher: coordinator,
  products: [pump, monitor],
  vulnerabilities: ['CVE-2099-1001 known_affected: A B'],
};
const own: CsafWords = { id: 'KSG-1', version: '1', products: [pump], vulnerabilities: ['CVE-2099-1001 known_affected: A'] };

forEachDatabase('What Kasugai Meditec pushes in the name of others', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  let key: string;
  const push = async (words: CsafWords) => {
    const asked = request(hospital.address).post('/api/v1/feed').set('Authorization', `Bearer ${key}`).type('json');
    const { body } = await asked.send(csafBytes(words).toString()).expect(201);
    return (body as { outcome: string }).outcome;
  };

  beforeEach(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(
      ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4', 'K1 / Tokiwagi Instruments / Komorebi 7 / KM-7 / 5.0'),
    );
    const asked = { name: 'Kasugai', manufacturers: ['Kasugai Meditec'] };
    const { id } = (await hospital.administrator.post('/api/v1/publishers').send(asked).expect(201)).body as { id: string };
    key = ((await hospital.administrator.post(`/api/v1/publishers/${id}/keys`).send({}).expect(201)).body as { key: string }).key;
  }, 60_000);
  afterEach(() => hospital.close());

  const forgeries: readonly [what: string, publisher: CsafWords['publisher'] & object][] = [
    ['under the name of the other maker', tokiwagi],
    ['under its own name with the namespace of the other maker', { ...tokiwagi, name: 'Kasugai Meditec' }],
  ];
  test.each(forgeries)("takes no other maker's advisory away, %s", async (_what, publisher) => {
    await hospital.bring(theirs);
    const forged = { ...theirs, publisher, version: '9', products: [pump], vulnerabilities: ['CVE-2099-1001 known_affected: A'] };
    expect(await push(forged)).toBe('new');
    expect(await hospital.findings()).toEqual(['K1 CVE-2099-1001 affected', 'P1 CVE-2099-1001 affected']);
    expect(await push(forged)).toBe('same');
  });

  test("of a coordinator's document is its own word alone, and the coordinator's own counts whole when it comes", async () => {
    expect(await push({ ...ofCoordinator, version: '2' })).toBe('new');
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected']);
    expect((await hospital.bring(ofCoordinator)).outcome).toBe('new');
    expect(await hospital.findings()).toEqual(['K1 CVE-2099-1001 affected', 'P1 CVE-2099-1001 affected']);
  });

  test('and is known already is the same, and loses nothing', async () => {
    await hospital.bring(ofCoordinator);
    expect(await push(ofCoordinator)).toBe('same');
    expect(await hospital.findings()).toEqual(['K1 CVE-2099-1001 affected', 'P1 CVE-2099-1001 affected']);
    expect(await hospital.list('advisories')).toHaveLength(1);
  });

  test("of its own beside other makers' counts whole when staff bring the same", async () => {
    const both = {
      ...own,
      products: [...own.products, 'Z = Tokiwagi Instruments / Komorebi 7 / 5.0'],
      vulnerabilities: ['CVE-2099-1001 known_affected: A Z'],
    };
    expect(await push(both)).toBe('new');
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected']);
    expect((await hospital.bring(both)).outcome).toBe('same');
    expect(await hospital.findings()).toEqual(['K1 CVE-2099-1001 affected', 'P1 CVE-2099-1001 affected']);
    expect(await push(both)).toBe('same');
    expect(await hospital.findings()).toEqual(['K1 CVE-2099-1001 affected', 'P1 CVE-2099-1001 affected']);
  });

  test('is one document with what staff bring of its own, and is taken back without naming a product', async () => {
    await hospital.bring(own);
    expect(await push({ ...own, version: '2' })).toBe('revised');
    const takenBack = { ...own, version: '3', category: 'csaf_withdrawn', products: [], vulnerabilities: [] };
    expect(await push(takenBack)).toBe('revised');
    expect(await hospital.findings()).toEqual([]);
    expect(await hospital.list('advisories')).toEqual([expect.objectContaining({ trackingId: 'KSG-1', withdrawn: true })]);
  });
});
