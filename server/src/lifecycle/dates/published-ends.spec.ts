import { forEachDatabase } from '../../../test/for-each-database.js';
import { startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import { DatesKeepingService } from './dates-keeping.service.js';

const HEADINGS = '管理番号,製造販売業者,販売名,型式,ソフトウェアVer.,設置部署,稼働状態,EOL,EOS';
const ledger = (...lines: readonly string[]): string => [HEADINGS, ...lines.map((line) => line.replaceAll(' / ', ','))].join('\r\n');
const pump = (number: string, version: string, eos = '', model = 'Sazanami 310 / SZ-310') =>
  `${number} / Kasugai Meditec / ${model} / ${version} / ICU / 稼働中 /  / ${eos}`;

interface Open {
  readonly id: string;
  readonly term: string;
  readonly softwareVersion: string | null;
  readonly day: string | null;
  readonly doubt: string | null;
  readonly versionAsWritten: string | null;
}

forEachDatabase('Ends that makers publish', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  beforeAll(async () => void (hospital = await startHospital(await newDatabase())));
  beforeEach(() => hospital.beginAnew());
  afterAll(() => hospital.close());

  const keepUp = () => hospital.app.get(DatesKeepingService).keepUp();
  const publish = (day: string, updated = '2026-11-01', version = '1.4') => {
    const core = { end_of_life: `${day}T00:00:00Z`, last_updated: `${updated}T00:00:00Z` };
    const product = { product_name: 'Sazanami 310', vendor_name: 'Kasugai Meditec', product_version: version };
    const document = { statements: [{ core, product, product_identification_helper: {} }] };
    return hospital.administrator.post('/api/v1/advisories').send(document).expect(201);
  };
  const open = async () =>
    (await hospital.list<Open>('lifecycle/statements'))
      .map(({ softwareVersion, day, doubt }) => [softwareVersion ?? '-', day ?? '-', doubt ?? '-'].join(' '))
      .sort();
  const mapAll = async () => {
    for (const { id } of await hospital.list<Open>('lifecycle/statements'))
      await hospital.administrator.post(`/api/v1/lifecycle/statements/${id}/mappings`).send({ meaning: 'eos', reason: '文書' }).expect(204);
  };
  const eosOf = async (number: string) =>
    ((await hospital.get(`lifecycle/devices/${await hospital.deviceId(number)}/dates`)) as { eos: Record<string, unknown> }).eos;

  it('M118 a document that came before the ledger counts as soon as the devices are there, once', async () => {
    await publish('2031-03-31');
    expect(await open()).toEqual([]);
    await hospital.take(ledger(pump('P1', '1.4'), pump('P2', '1.5')));
    await keepUp();
    expect(await open()).toEqual(['1.4 2031-03-31 -']);
    await hospital.take(ledger(pump('P1', '1.4'), pump('P2', '1.5'), pump('P3', '1.4')));
    await keepUp();
    expect(await open()).toEqual(['1.4 2031-03-31 -']);
  });

  it('M118 a release that comes later is found in a document that came before', async () => {
    await hospital.take(ledger(pump('P2', '1.5')));
    await publish('2031-03-31');
    expect(await open()).toEqual([]);
    await hospital.take(ledger(pump('P2', '1.4')));
    await keepUp();
    expect(await open()).toEqual(['1.4 2031-03-31 -']);
  });

  it('M118 where nobody can tell whether a release is meant it waits with the doubt, and gives no date', async () => {
    await hospital.take(ledger(pump('P1', ''), pump('P2', '1.5')));
    await publish('2031-03-31');
    expect(await open()).toEqual(['- 2031-03-31 version_unknown']);
    expect((await hospital.list<Open>('lifecycle/statements')).map(({ versionAsWritten }) => versionAsWritten)).toEqual(['1.4']);
    expect(await eosOf('P1')).toMatchObject({ day: null });
  });

  it('M118 a date that goes back to an earlier one is told again', async () => {
    await hospital.take(ledger(pump('P1', '1.4')));
    for (const [day, updated] of [
      ['2030-03-31', '2026-09-01'],
      ['2028-03-31', '2026-10-01'],
      ['2030-03-31', '2026-11-01'],
    ] as const)
      await publish(day, updated);
    expect(await open()).toEqual(['1.4 2028-03-31 -', '1.4 2030-03-31 -', '1.4 2030-03-31 -']);
    await mapAll();
    expect(await eosOf('P1')).toMatchObject({ day: '2030-03-31', origin: 'notice' });
    await keepUp();
    expect(await open()).toEqual([]);
  });

  it('M118 what was announced for a release does not follow a device to another one: there the ledger stands again', async () => {
    await hospital.take(ledger(pump('P1', '1.4', '2029/3/31'), pump('P2', '1.4')));
    await publish('2031-03-31');
    await mapAll();
    expect(await eosOf('P1')).toMatchObject({ day: '2031-03-31', origin: 'notice' });
    await hospital.take(ledger(pump('P1', '1.5', '2029/3/31'), pump('P2', '1.4')));
    expect((await keepUp()).followed).toBe(1);
    expect(await eosOf('P1')).toMatchObject({ day: '2029-03-31', origin: 'ledger' });
    expect(await eosOf('P2')).toMatchObject({ day: '2031-03-31', origin: 'notice' });
  });

  it('M118 nor to another model', async () => {
    await hospital.take(ledger(pump('P1', '1.4')));
    await publish('2031-03-31');
    await mapAll();
    await hospital.take(ledger(pump('P1', '1.4', '', 'Minamo 20 / MN-20')));
    await keepUp();
    expect(await eosOf('P1')).toMatchObject({ day: null });
  });

  it.each<[string, object]>([
    ['lifecycle/statements', { announcedOn: '2026-11-23' }],
    ['lifecycle/statements', { receivedOn: '2027-01-01' }],
    ['lifecycle/tellings', { toldOn: '2026-11-23' }],
  ])('M120 %s refuses a day that has not come: %j', async (path, more) => {
    await hospital.take(ledger(pump('P1', '1.4')));
    const deviceId = await hospital.deviceId('P1');
    const letter = { reach: 'model', kind: 'eos', term: 'サポート終了', day: '2031-03-31', speaker: 'maker', speakerName: 'Kasugai' };
    const telling = { toldTo: 'ICU', means: '回覧', toldOn: '2026-11-22' };
    const { status, body } = await hospital.administrator.post(`/api/v1/${path}`).send({ deviceId, ...letter, ...telling, ...more });
    expect([status, (body as { error?: { code: string } }).error?.code]).toEqual([422, 'lifecycle.told-tomorrow']);
    expect(await open()).toEqual([]);
  });
});
