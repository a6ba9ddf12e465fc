import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import type { IntakeView } from './intake.contract.js';
import { consequencesOf, doubtsOf, monthsUntil, type Intake } from './intake.js';

const complete: Intake = {
  modelId: 'm',
  deviceIds: ['d'],
  way: 'purchase',
  arrivedOn: '2026-11-01',
  from: '架空販売',
  until: null,
  eolTold: 'told',
  eolOn: '2030-03-31',
  eosTold: 'told',
  eosOn: '2033-03-31',
  sbom: 'received',
  mds2: 'received',
  limitedSupportPlan: 'received',
  answerBy: null,
  riskPresentedIn: null,
  documentName: null,
  note: null,
};

describe('What is open about a device that came', () => {
  it.each<[said: Partial<Intake>, eos: string | null, doubts: string, why: string]>([
    [{}, '2033-03-31', '', 'all was told and received'],
    [
      { eolTold: 'not_told', eosTold: 'asked' },
      null,
      'eol_not_told eos_not_told',
      'M118 EOL is told at the sale; who was asked has not told yet',
    ],
    [{ sbom: 'requested', mds2: 'not_requested' }, null, 'sbom_missing mds2_missing', 'M069 M078 asked for is not received'],
    [{ limitedSupportPlan: 'not_requested' }, null, 'plan_missing', 'M191 no plan for limited support'],
    [{ way: 'lease', until: '2033-04-01' }, '2033-03-31', 'ends_after_eos', 'M138 the lease runs on after EOS'],
    [{ way: 'lease', until: '2033-03-31' }, '2033-03-31', '', 'EOS includes its own day'],
    [{ way: 'used' }, '2026-10-31', 'beyond_eos risk_not_presented', 'M139 used beyond EOS: the maker presents the risk'],
    [{ way: 'used', riskPresentedIn: 'リスク説明書' }, '2026-10-31', 'beyond_eos', 'M139 the risk was presented'],
    [{ way: 'used' }, '2026-11-01', '', 'came on the last day of support'],
  ])('%j with EOS %s: %s (%s)', (said, eos, doubts) => expect(doubtsOf({ ...complete, ...said }, eos).join(' ')).toBe(doubts));

  it.each([
    ['2026-11-01', '2027-11-01', 12, 'a year'],
    ['2026-11-15', '2027-11-14', 11, 'a day short of it'],
    ['2026-11-30', '2027-02-28', 3, 'the end of a shorter month'],
    ['2026-11-01', '2026-10-31', -1, 'over'],
  ])('M138 from %s until %s are %d whole months (%s)', (from, to, months) => expect(monthsUntil(from, to)).toBe(months));

  it.each<[before: Partial<Intake> | null, after: Partial<Intake>, made: string, why: string]>([
    [null, {}, 'eol 2030-03-31, eos 2033-03-31; ; received', 'a new form tells all of it'],
    [{}, {}, '; ; null', 'the same form again is no news'],
    [{ sbom: 'not_requested' }, { sbom: 'requested' }, '; D16; null', 'asked for now'],
    [{}, { eosTold: 'asked', eosOn: null, mds2: 'requested' }, '; D15 D17; null', 'what was told is asked for again'],
    [{ limitedSupportPlan: 'requested' }, {}, '; ; received', 'the plan came'],
    [{}, { eosOn: '2034-03-31' }, 'eos 2034-03-31; ; null', 'another day'],
  ])('%j, then %j makes known: %s (%s)', (before, after, made) => {
    const { dates, requested, plan } = consequencesOf(before && { ...complete, ...before }, { ...complete, ...after });
    expect(`${dates.map(({ field, day }) => `${field} ${day}`).join(', ')}; ${requested.join(' ')}; ${String(plan)}`).toBe(made);
  });
});

forEachDatabase('The intake form', (_, newDatabase) => {
  let hospital: HospitalOverHttp;
  const { modelId: _modelId, ...said } = complete;
  const form = async (more: object = {}) => ({ ...said, deviceIds: [await hospital.deviceId('P1')], ...more });
  const send = async (more: object = {}) => hospital.administrator.post('/api/v1/intakes').send(await form(more));

  beforeAll(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(
      ledgerOf(
        'P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
        'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
        'X / Tokiwagi / Hibiki 7 / HB-7 / 1',
      ),
    );
  });
  afterAll(() => hospital.close());

  it('M118 M078 keeps what was told and asks for the rest where owed documents stand', async () => {
    const more = {
      way: 'lease',
      until: '2034-03-31',
      sbom: 'requested',
      mds2: 'not_requested',
      limitedSupportPlan: 'requested',
      answerBy: '2026-12-20',
    };
    const { status, body } = await send(more);
    expect(status).toBe(201);
    const device = await hospital.deviceId('P1');
    const [intake] = await hospital.list<IntakeView>(`devices/${device}/intakes`);
    expect(intake).toEqual({
      ...(({ deviceIds: _ids, ...kept }) => kept)(await form(more)),
      id: (body as { id: string }).id,
      modelId: expect.any(String) as string,
      manufacturer: 'Kasugai Meditec',
      model: 'Sazanami 310',
      devices: [{ deviceId: device, ledgerNumber: 'P1', serialNumber: null, department: 'ICU' }],
      monthsToEol: 40,
      monthsToEos: 76,
      eos: '2033-03-31',
      doubts: ['sbom_missing', 'mds2_missing', 'plan_missing', 'ends_after_eos'],
      revision: 1,
      createdAt: expect.any(String) as string,
      createdBy: 'spec administrator',
      updatedAt: expect.any(String) as string,
      updatedBy: 'spec administrator',
    });
    const { rows } = (await hospital.get(`document-shelf/models/${intake?.modelId ?? ''}`)) as { rows: Record<string, unknown>[] };
    const states = rows
      .filter(({ item }) => item === 'D16' || item === 'D17')
      .map(({ item, state, dueOn, note }) => ({ item, state, dueOn, note }));
    expect(states).toEqual([
      { item: 'D16', state: 'requested', dueOn: '2026-12-20', note: '導入時の確認（リース 2026-11-01）' },
      { item: 'D17', state: 'owed', dueOn: null, note: null },
    ]);
    const { duties } = (await hospital.get(`lifecycle/devices/${device}/after-support`)) as {
      duties: { kind: string; steps: { kind: string }[] }[];
    };
    expect(duties.map(({ kind, steps }) => `${kind} ${steps.map((step) => step.kind).join(' ')}`)).toEqual([
      'limited_support_plan requested',
    ]);
  });

  it('M118 gives the dates that were told to the devices that came, with whose word they are, and to no others', async () => {
    const datesOf = async (number: string) => {
      const { eol, eos } = await hospital.get(`devices/${await hospital.deviceId(number)}`);
      return [eol, eos];
    };
    expect(await datesOf('P1')).toEqual(['2030-03-31', '2033-03-31']);
    expect(await datesOf('P2')).toEqual([null, null]);
    const { history } = (await hospital.get(`lifecycle/devices/${await hospital.deviceId('P1')}/dates`)) as {
      history: Record<string, unknown>[];
    };
    expect(history.map(({ term, day, speaker, speakerName, reach }) => ({ term, day, speaker, speakerName, reach }))).toEqual(
      expect.arrayContaining([{ term: 'EOS', day: '2033-03-31', speaker: 'lessor', speakerName: '架空販売', reach: 'device' }]),
    );
  });

  it('is changed by who has seen the last change, and asks for nothing twice', async () => {
    const device = await hospital.deviceId('P1');
    const [intake] = await hospital.list<IntakeView>(`devices/${device}/intakes`);
    const change = async (revision: number, more: object) =>
      hospital.administrator.patch(`/api/v1/intakes/${intake?.id ?? ''}`).send({ ...(await form(more)), revision });
    const changed = { way: 'lease', until: '2033-03-31', sbom: 'received', mds2: 'received' };
    const answers = await Promise.all([change(1, changed), change(1, { ...changed, note: '同時' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [after] = await hospital.list<IntakeView>(`devices/${device}/intakes`);
    expect(after).toMatchObject({ revision: 2, doubts: [], until: '2033-03-31' });
  });

  it('is refused with its place where something is missing, and keeps nothing of it', async () => {
    const both = [await hospital.deviceId('P1'), await hospital.deviceId('X')];
    const refused = await Promise.all([
      send({ eolOn: null }),
      send({ until: '2026-10-01' }),
      send({ deviceIds: both }),
      send({ deviceIds: ['nothing'] }),
      send({ way: 'gift' }),
    ]);
    expect(refused.map(({ status, body }) => `${status} ${(body as { error: { code: string } }).error.code}`)).toEqual([
      '422 intake.day-missing',
      '422 intake.ends-first',
      '422 intake.several-models',
      '404 inventory.device.not-found',
      expect.stringMatching(/^422 /),
    ]);
    expect(await hospital.list(`devices/${both[1] ?? ''}/intakes`)).toEqual([]);
  });
});
