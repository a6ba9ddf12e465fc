import { DatesKeepingService } from './dates-keeping.service.js';
import { forEachDatabase } from '../../../test/for-each-database.js';
import { startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';

const HEADINGS = '管理番号,製造販売業者,販売名,型式,ソフトウェアVer.,設置部署,稼働状態,EOL,EOS';
const ledger = (...lines: readonly string[]): string => [HEADINGS, ...lines.map((line) => line.replaceAll(' / ', ','))].join('\r\n');
const pump = (number: string, eol: string, eos: string, version = '1.4') =>
  `${number} / Kasugai Meditec / Sazanami 310 / SZ-310 / ${version} / ICU / 稼働中 / ${eol} / ${eos}`;

interface Dates {
  readonly eol: Record<string, unknown>;
  readonly eos: Record<string, unknown>;
  readonly history: readonly { readonly id: string; readonly vocabulary: string; readonly term: string; readonly day: string | null }[];
  readonly toTellAgain: readonly { readonly toldTo: string }[];
}

forEachDatabase('Dates with their provenance', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  beforeAll(async () => void (hospital = await startHospital(await newDatabase())));
  beforeEach(() => hospital.beginAnew());
  afterAll(() => hospital.close());

  const datesOf = async (number: string) =>
    (await hospital.get(`lifecycle/devices/${await hospital.deviceId(number)}/dates`)) as unknown as Dates;
  const linesOf = ({ history }: Dates) => history.map(({ vocabulary, term, day }) => `${vocabulary} ${term} ${day ?? '-'}`);
  const keepUp = () => hospital.app.get(DatesKeepingService).keepUp();
  const state = async (number: string, more: object) => {
    const deviceId = await hospital.deviceId(number);
    const letter = {
      deviceId,
      reach: 'model',
      kind: 'eos',
      term: 'サポート終了',
      day: '令和13年3月31日',
      speaker: 'maker',
      speakerName: 'Kasugai Meditec',
    };
    return hospital.administrator.post('/api/v1/lifecycle/statements').send({ ...letter, ...more });
  };

  it('M118 the dates of the ledger come into the history, and stay there when the ledger says others', async () => {
    await hospital.take(ledger(pump('P1', '2028/3/31', '2031/3/31')));
    expect(linesOf(await datesOf('P1'))).toEqual(['ledger EOS 2031-03-31', 'ledger EOL 2028-03-31']);
    await keepUp();
    hospital.moveClockTo('2026-12-01T08:30:00+09:00');
    await hospital.take(ledger(pump('P1', '2028/3/31', '2030/3/31')));
    await keepUp();
    expect(linesOf(await datesOf('P1')).sort()).toEqual(['ledger EOL 2028-03-31', 'ledger EOS 2030-03-31', 'ledger EOS 2031-03-31']);
    expect(await keepUp()).toEqual({ added: 0, stated: 0, followed: 0 });
  });

  it('M118 M120 a letter that a person read reaches every device of the model, and says whose word it is', async () => {
    await hospital.take(ledger(pump('P1', '2028/3/31', '2030/3/31'), pump('P2', '2028/3/31', '')));
    await (
      await state('P1', { meaning: 'eos', reason: '文書2項', announcedOn: '2026-10-01', documentName: 'KM-2026-031' })
    ).body;
    for (const number of ['P1', 'P2'])
      expect((await datesOf(number)).eos).toMatchObject({
        day: '2031-03-31',
        origin: 'notice',
        asWritten: '令和13年3月31日',
        announced: '2031-03-31',
      });
    const items = await hospital.list<{ eos: string; status: string }>('lifecycle');
    expect(items.map(({ eos }) => eos)).toEqual(['2031-03-31', '2031-03-31']);
  });

  it('M119 a letter of which nobody said what it means changes nothing, and waits', async () => {
    await hospital.take(ledger(pump('P1', '', '')));
    const { body } = await state('P1', { kind: 'end_of_sales', term: '販売終了', day: '2027年3月' });
    expect((await datesOf('P1')).eol).toMatchObject({ day: null, announced: null });
    const [open] = await hospital.list<{ id: string; term: string; proposal: { proposes: string | null } }>('lifecycle/statements');
    expect(open).toMatchObject({ term: '販売終了', proposal: { proposes: null } });
    await hospital.administrator
      .post(`/api/v1/lifecycle/statements/${(body as { id: string }).id}/mappings`)
      .send({ meaning: 'eol', reason: '文書3項' })
      .expect(204);
    expect((await datesOf('P1')).eol).toMatchObject({ day: '2027-03-31', origin: 'notice' });
    expect(await hospital.list('lifecycle/statements')).toEqual([]);
  });

  it('taken back, the word of the ledger stands again', async () => {
    await hospital.take(ledger(pump('P1', '2028/3/31', '2030/3/31')));
    const { body } = await state('P1', { meaning: 'eos', reason: '文書2項' });
    const { id } = body as { readonly id: string };
    await hospital.administrator
      .post(`/api/v1/lifecycle/statements/${id}/mappings`)
      .send({ meaning: 'withdrawn', reason: '誤読' })
      .expect(204);
    expect((await datesOf('P1')).eos).toMatchObject({ day: '2030-03-31', origin: 'ledger', announced: null });
  });

  it('M118 a device that comes later gets what was announced, and one whose date a person emptied does not', async () => {
    await hospital.take(ledger(pump('P1', '2028/3/31', '')));
    await state('P1', { meaning: 'eos', reason: '文書2項' });
    await hospital.take(ledger(pump('P1', '2028/3/31', ''), pump('P2', '2028/3/31', ''), pump('P3', '2028/3/31', '')));
    await hospital.administrator
      .patch(`/api/v1/devices/${await hospital.deviceId('P3')}`)
      .send({ eos: null })
      .expect((answer) => answer.ok);
    await keepUp();
    expect([(await datesOf('P2')).eos['day'], (await datesOf('P3')).eos['day']]).toEqual(['2031-03-31', null]);
  });

  it('M118 who was told is told again when the date changes', async () => {
    await hospital.take(ledger(pump('P1', '2028/3/31', '2030/3/31')));
    const telling = { deviceId: await hospital.deviceId('P1'), toldTo: 'ICU', means: '回覧', toldOn: '2026-11-20' };
    await hospital.administrator.post('/api/v1/lifecycle/tellings').send(telling).expect(201);
    expect((await datesOf('P1')).toTellAgain).toEqual([]);
    await state('P1', { meaning: 'eos', reason: '文書2項' });
    expect((await datesOf('P1')).toTellAgain.map(({ toldTo }) => toldTo)).toEqual(['ICU']);
  });

  it('M118 what a maker publishes as OpenEoX concerns the release that it names, and waits for a person', async () => {
    await hospital.take(ledger(pump('P1', '', ''), pump('P2', '', '', '1.5')));
    const core = { end_of_life: '2031-03-31T00:00:00Z', end_of_security_support: 'tba', last_updated: '2026-11-01T00:00:00Z' };
    const product = { product_name: 'Sazanami 310', vendor_name: 'Kasugai Meditec', product_version: '1.4' };
    const document = { statements: [{ core, product, product_identification_helper: {} }] };
    const bring = () => hospital.administrator.post('/api/v1/advisories').send(document).expect(201);
    const [receipt] = ((await bring()).body as { receipts: Record<string, unknown>[] }).receipts;
    expect(receipt).toMatchObject({ kind: 'lifecycle', outcome: 'new', matchedModels: 1 });
    const open = await hospital.list<Record<string, unknown>>('lifecycle/statements');
    expect(open.map(({ term, softwareVersion, day }) => [term, softwareVersion, day]).sort()).toEqual([
      ['end_of_life', '1.4', '2031-03-31'],
      ['end_of_security_support', '1.4', null],
    ]);
    expect(linesOf(await datesOf('P2'))).toEqual([]);
    await bring();
    expect(await hospital.list('lifecycle/statements')).toHaveLength(2);
  });

  it.each<[object, string, string]>([
    [{ day: '2034年頃' }, 'lifecycle.day-not-understood', 'a text that is no day'],
    [{ kind: 'durable_life', term: '耐用期間', day: '8年' }, 'lifecycle.months-missing', 'a length without its months'],
    [{ meaning: 'eos' }, 'lifecycle.reason-missing', 'nobody says why'],
  ])('%j is refused with %s, and nothing is kept (%s)', async (more, code) => {
    await hospital.take(ledger(pump('P1', '', '')));
    const answer = await state('P1', more);
    expect([answer.status, (answer.body as { error: { code: string } }).error.code]).toEqual([422, code]);
    expect(await hospital.list('lifecycle/statements')).toEqual([]);
  });

  it('only those who work with devices enter dates', async () => {
    await hospital.take(ledger(pump('P1', '', '')));
    const viewer = await hospital.withRole('viewer');
    await viewer.post('/api/v1/lifecycle/statements').send({}).expect(403);
  });
});
