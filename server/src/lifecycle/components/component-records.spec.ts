import { forEachDatabase } from '../../../test/for-each-database.js';
import { startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';

const LEDGER = [
  '管理番号,製造販売業者,販売名,型式,ソフトウェアVer.,設置部署,稼働状態,EOL,EOS',
  'P1,Kasugai Meditec,Sazanami 310,SZ-310,1.4,ICU,稼働中,2030-03-31,2033-03-31',
].join('\r\n');
const component = (name: string, version: string, supplier: string) => ({ type: 'library', name, version, supplier: { name: supplier } });
const SBOM = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { type: 'device', name: 'Sazanami 310', version: '1.4' } },
  components: [component('Kazaguruma', '1.0', 'Hibari, Inc.'), component('Suzuna', '2.0', 'Tsubame')],
};

forEachDatabase('Suppliers of components that are no more, over HTTP', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  let id: string;
  beforeEach(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(LEDGER);
    id = await hospital.deviceId('P1');
    await hospital.administrator
      .post('/api/v1/documents')
      .field('manufacturer', 'Kasugai Meditec')
      .field('model', 'SZ-310')
      .field('softwareVersion', '1.4')
      .attach('file', Buffer.from(JSON.stringify(SBOM)), 'sbom.json')
      .expect(201);
  });
  afterEach(() => hospital.close());

  const post = (path: string, body: object) => hospital.administrator.post(`/api/v1/lifecycle/${path}`).send(body);
  const ended = async (name: string, endedOn: string) =>
    ((await post('ended-suppliers', { name, what: 'bankrupt', endedOn }).expect(201)).body as { id: string }).id;
  const told = async () =>
    ((await hospital.get(`lifecycle/devices/${id}`)) as unknown as { notices: { code: string; params: Record<string, string> }[] }).notices
      .filter(({ code }) => code === 'supplier_ended')
      .map(({ params }) => `${params['supplier'] ?? ''} ${params['on'] ?? ''}`);

  it('M140 are noticed of components that no catalogue knows, the earliest first, until the record is taken back', async () => {
    await ended('Tsubame', '2026-10-01');
    const mistaken = await ended('Hibari', '2026-09-01');
    expect(await told()).toEqual(['Hibari 2026-09-01']);
    await post(`ended-suppliers/${mistaken}/withdrawal`, { because: '別の会社だった' }).expect(204);
    expect(await told()).toEqual(['Tsubame 2026-10-01']);
    const again = await post(`ended-suppliers/${mistaken}/withdrawal`, { because: '再' }).expect(409);
    expect(again.body).toMatchObject({ error: { code: 'lifecycle.supplier-withdrawn-already' } });
    const kept = await hospital.list<Record<string, unknown>>('lifecycle/ended-suppliers');
    expect(kept.map(({ name, withdrawnBecause }) => [name, withdrawnBecause])).toEqual([
      ['Tsubame', null],
      ['Hibari', '別の会社だった'],
    ]);
    await post('ended-suppliers/none/withdrawal', { because: 'x' }).expect(404);
  });

  it('M141 a plan for one component leaves the others to be asked for', async () => {
    await ended('Hibari', '2026-09-01');
    await ended('Tsubame', '2026-10-01');
    const duty = { deviceId: id, reach: 'model', kind: 'component_migration', subject: 'Kazagurumaの移行計画' };
    const { body } = await post('duties', duty).expect(201);
    expect(await told()).toEqual(['Hibari 2026-09-01']);
    await post(`duties/${(body as { id: string }).id}/steps`, { kind: 'received', on: '2026-11-20' }).expect(204);
    expect(await told()).toEqual(['Tsubame 2026-10-01']);
  });

  it('M192 the time that the hospital takes to buy is that of its plans', async () => {
    const days = async () =>
      (
        (await hospital.get(`lifecycle/devices/${id}`)) as unknown as { notices: { code: string; params: Record<string, number> }[] }
      ).notices
        .filter(({ code }) => code === 'procurement_takes_longer')
        .map(({ params }) => params['procurementDays']);
    hospital.moveClockTo('2032-04-01T08:30:00+09:00');
    expect(await days()).toEqual([365]);
    await hospital.administrator.patch('/api/v1/planning-rules').send({ revision: 0, procurementMonths: 6 }).expect(200);
    expect(await days()).toEqual([]);
    hospital.moveClockTo('2033-01-01T08:30:00+09:00');
    expect(await days()).toEqual([181]);
  });
});
