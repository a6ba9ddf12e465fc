import { readSheet } from 'read-excel-file/node';
import { forEachDatabase } from '../../test/for-each-database.js';
import { startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import type { PlanView } from './replacement-plan.contract.js';

const LEDGER = [
  '管理番号,製造販売業者,販売名,型式,製造番号,設置部署,EOL,EOS',
  'P1,Kasugai Meditec,Sazanami 310,SZ-310,S1,ICU,2026-03-31,2029-09-30',
  'P2,Kasugai Meditec,Sazanami 310,SZ-310,S2,手術室,2026-03-31,2029-09-30',
  'P3,Kasugai Meditec,Sazanami 310,SZ-310,S3,手術室,2026-03-31,',
  'V1,Tokiwagi,Hibiki 7,HB-7,T1,ICU,2026-03-31,2027-12-31',
  'X1,Tokiwagi,Hibiki 9,HB-9,T9,外来,,',
].join('\r\n');

const problem = (code: string, more: object = {}) => ({ error: expect.objectContaining({ code, ...more }) as object });

forEachDatabase('Replacement plans', (_, newDatabase) => {
  let hospital: HospitalOverHttp;
  const board = () => hospital.list<PlanView>('replacement-plans');
  const planOf = async (model: string) => {
    const found = (await board()).find((row) => row.model === model && row.part === null);
    if (!found) throw new Error(`no plan of ${model}`);
    return found;
  };
  const change = (id: string, body: object) => hospital.administrator.patch(`/api/v1/replacement-plans/${id}`).send(body);

  beforeAll(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(LEDGER);
  });
  afterAll(() => hospital.close());

  it('stand on the board for every model in use before anybody planned anything', async () => {
    const rows = await board();
    expect(rows.map(({ model, devices, eos, horizon, standing }) => [model, devices, eos, horizon, standing])).toEqual([
      ['Hibiki 7', 1, '2027-12-31', '18', 'missed'],
      ['Sazanami 310', 3, '2029-09-30', '36', 'open'],
      ['Hibiki 9', 1, null, 'unknown', 'no_date'],
    ]);
    expect(rows[1]).toEqual({
      id: rows[1]?.modelId,
      modelId: expect.any(String) as string,
      manufacturer: 'Kasugai Meditec',
      model: 'Sazanami 310',
      part: null,
      devices: 3,
      departments: [
        { name: '手術室', devices: 2 },
        { name: 'ICU', devices: 1 },
      ],
      lifeSupport: false,
      legacy: [],
      dates: [
        { eol: '2026-03-31', eos: '2029-09-30', announcedEos: '2029-09-30', status: 'limited_support', devices: 2 },
        { eol: '2026-03-31', eos: null, announcedEos: null, status: 'unknown', devices: 1 },
      ],
      eol: '2026-03-31',
      eos: '2029-09-30',
      status: 'limited_support',
      withoutEos: 1,
      horizon: '36',
      lastRequest: { fiscalYear: 2028, opensOn: '2027-10-01', closesOn: '2027-10-31' },
      standing: 'open',
      gapDays: null,
      option: null,
      state: 'not_considered',
      fiscalYear: null,
      cost: null,
      procurementMonths: null,
      note: null,
      revision: 0,
      updatedAt: null,
      updatedBy: null,
    });
  });

  it('keep what is changed in the grid, with who and when, and refuse who has not seen the last change', async () => {
    const { id } = await planOf('Sazanami 310');
    const { body } = await change(id, { revision: 0, option: 'replace', fiscalYear: 2028, cost: 9_000_000_000 }).expect(200);
    expect(body).toMatchObject({ revision: 1, cost: 9_000_000_000, updatedBy: 'spec administrator', standing: 'open' });
    const { body: refused } = await change(id, { revision: 0, note: '先に見た人' }).expect(409);
    expect(refused).toEqual(problem('plan.changed-meanwhile', { params: expect.objectContaining({ by: 'spec administrator' }) as object }));
    await change(id, { revision: 1, state: 'requested' }).expect(200);
    const history = await hospital.list<object>(`replacement-plans/${id}/history`);
    expect(history).toEqual([
      expect.objectContaining({ revision: 2, changes: { state: { from: 'not_considered', to: 'requested' } } }),
      expect.objectContaining({
        revision: 1,
        by: 'spec administrator',
        changes: {
          option: { from: null, to: 'replace' },
          fiscalYear: { from: null, to: 2028 },
          cost: { from: null, to: 9_000_000_000 },
        },
      }),
    ]);
    expect(await planOf('Sazanami 310')).toMatchObject({ state: 'requested', standing: 'in_time' });
  });

  it('that two people change at once keep one change and refuse the other', async () => {
    const { id, revision } = await planOf('Hibiki 9');
    const answers = await Promise.all(['見守', '佐藤', '鈴木'].map((note) => change(id, { revision, note })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await planOf('Hibiki 9')).revision).toBe(1);
  });

  it('are refused with their place where they contradict themselves, and nothing is kept of it', async () => {
    const { id, revision } = await planOf('Hibiki 7');
    const { body } = await change(id, { revision, state: 'requested', option: 'replace' }).expect(422);
    expect(body).toEqual(problem('plan.year-missing', { details: [expect.objectContaining({ pointer: '/fiscalYear' })] }));
    await change(id, { revision, cost: 0.5 }).expect(422);
    await change(id, { revision, state: 'bought' }).expect(422);
    await change('nothing-there', { revision: 0, note: 'x' }).expect(404);
    expect(await planOf('Hibiki 7')).toMatchObject({ revision: 0, state: 'not_considered' });
  });

  it('are divided into parts with plans of their own, and joined again', async () => {
    const { modelId } = await planOf('Sazanami 310');
    const part = { modelId, part: '手術室', devices: [await hospital.deviceId('P2')] };
    const { body } = await hospital.administrator.post('/api/v1/replacement-plans').send(part).expect(201);
    const { id } = body as { id: string };
    await hospital.administrator.post('/api/v1/replacement-plans').send(part).expect(422);
    const ofModel = async () => (await board()).filter((row) => row.modelId === modelId).map((row) => [row.part, row.devices]);
    expect(await ofModel()).toEqual([
      [null, 2],
      ['手術室', 1],
    ]);
    expect(((await hospital.get(`replacement-plans/${id}`)) as { units: object[] }).units).toEqual([
      expect.objectContaining({ ledgerNumber: 'P2', serialNumber: 'S2', department: '手術室', eos: '2029-09-30' }),
    ]);
    await hospital.administrator.delete(`/api/v1/replacement-plans/${id}`).expect(204);
    expect(await ofModel()).toEqual([[null, 3]]);
    await hospital.administrator.delete(`/api/v1/replacement-plans/${modelId}`).expect(409);
    expect(await hospital.list(`replacement-plans/${id}/history`)).toHaveLength(2);
  });

  it('are added up by fiscal year', async () => {
    const { items } = await hospital.get('replacement-plans/years');
    expect(items).toEqual([{ fiscalYear: 2028, plans: 1, devices: 3, cost: 9_000_000_000, granted: 0, withoutCost: 0, lastChances: 0 }]);
  });

  it('follow the rules of the hospital, which managers set', async () => {
    const engineer = await hospital.withRole('engineer');
    await engineer.patch('/api/v1/planning-rules').send({ revision: 0, requestMonth: 9 }).expect(403);
    const { body } = await hospital.administrator.patch('/api/v1/planning-rules').send({ revision: 0, procurementMonths: 9 }).expect(200);
    expect(body).toMatchObject({ requestMonth: 10, procurementMonths: 9, revision: 1, updatedBy: 'spec administrator' });
    await hospital.administrator.patch('/api/v1/planning-rules').send({ revision: 0, requestMonth: 9 }).expect(409);
    expect((await planOf('Hibiki 7')).lastRequest).toEqual({ fiscalYear: 2027, opensOn: '2026-10-01', closesOn: '2026-10-31' });
    await hospital.administrator.patch('/api/v1/planning-rules').send({ revision: 1, requestMonth: 2 }).expect(200);
    expect(await planOf('Hibiki 7')).toMatchObject({ lastRequest: { fiscalYear: 2027, opensOn: '2027-02-01' }, standing: 'last_chance' });
    await hospital.administrator.patch('/api/v1/planning-rules').send({ revision: 2, requestMonth: 13 }).expect(422);
  });

  it('M128 are taken out as a workbook a fiscal year, in the words of those who ask for budgets', async () => {
    const { body } = await hospital.administrator
      .get('/api/v1/replacement-plans/export?fiscalYear=2028')
      .buffer()
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200)
      .expect('Content-Disposition', 'attachment; filename="mimamori-replacement-plans-2028.xlsx"');
    const [head = [], ...rows] = await readSheet(body as Buffer);
    expect(rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at]])))).toEqual([
      {
        予算年度: '2028年度（令和10年度）',
        製造販売業者: 'Kasugai Meditec',
        販売名: 'Sazanami 310',
        分割: null,
        台数: 3,
        部署: '手術室 2、ICU 1',
        生命維持管理装置等: null,
        段階: '限定的サポート期間',
        EOL: '2026-03-31',
        EOS: '2029-09-30',
        EOS不明の台数: 1,
        方針: '機器更新',
        状態: '予算要求（稟議）中',
        '概算費用（円）': 9_000_000_000,
        '調達期間（月）': null,
        最後の予算要求: '2028-02 2028年度（令和10年度）予算',
        調達期間との比較: 'EOSに間に合う',
        'EOS後の空白（日）': null,
        備考: null,
      },
    ]);
  });

  it('are changed by those who plan, and read by everybody', async () => {
    const [viewer, reviewer, engineer] = [
      await hospital.withRole('viewer'),
      await hospital.withRole('reviewer'),
      await hospital.withRole('engineer'),
    ];
    const { id, revision } = await planOf('Hibiki 7');
    await viewer.get('/api/v1/replacement-plans').expect(200);
    for (const other of [viewer, reviewer]) await other.patch(`/api/v1/replacement-plans/${id}`).send({ revision, note: 'x' }).expect(403);
    await engineer.patch(`/api/v1/replacement-plans/${id}`).send({ revision, note: '後継機の見積依頼中' }).expect(200);
  });
});
