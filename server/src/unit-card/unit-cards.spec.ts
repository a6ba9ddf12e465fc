import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { emptyCard } from './unit-card.js';

const LEDGER = ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4', 'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4');
const problem = (code: string, more: object = {}) => ({ error: expect.objectContaining({ code, ...more }) as object });
const at = (pointer: string) => ({ details: [expect.objectContaining({ pointer }) as object] });

forEachDatabase('The card of a device', (_, newDatabase) => {
  let hospital: HospitalOverHttp;
  let id = '';
  const change = (body: object, device = id) => hospital.administrator.patch(`/api/v1/devices/${device}/unit-card`).send(body);
  const duties = async () =>
    (await hospital.list<{ lifecycleEvent: string | null; devices: number; why: unknown }>('morning-list'))
      .filter(({ lifecycleEvent }) => /restore|inspection/.test(lifecycleEvent ?? ''))
      .map(({ lifecycleEvent, devices, why }) => ({ lifecycleEvent, devices, why }));

  beforeAll(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(LEDGER);
    id = await hospital.deviceId('P1');
  });
  afterAll(() => hospital.close());

  it('is empty before anybody wrote anything, and asks for nothing', async () => {
    expect(await hospital.get(`devices/${id}/unit-card`)).toEqual({
      card: emptyCard,
      revision: 0,
      updatedAt: null,
      updatedBy: null,
      dues: [],
      openConnections: 0,
    });
    expect(await duties()).toEqual([]);
  });

  it('M044 M045 M052 keeps what is said with who and when, and every change of it', async () => {
    const settings = [{ name: 'ファイアウォール', recommended: '443のみ許可', applied: '全ポート許可', state: 'differs' }];
    const backup = { backupMeans: '設定をUSBに保存', backupBy: 'hospital', backupEveryMonths: 6, backupOn: '2026-11-01' };
    const { body } = await change({ revision: 0, ...backup, settings }).expect(200);
    expect(body).toEqual({
      card: { ...emptyCard, ...backup, settings },
      revision: 1,
      updatedAt: expect.any(String) as string,
      updatedBy: 'spec administrator',
      dues: [{ code: 'backup', dueOn: '2027-05-01', since: '2027-04-01', isOver: false }],
      openConnections: 0,
    });
    await change({ revision: 1, backupOn: '2026-11-20', backupMeans: '' }).expect(200);
    await change({ revision: 2, backupOn: '2026-11-20' }).expect(200);
    expect(await hospital.list(`devices/${id}/unit-card/history`)).toEqual([
      {
        at: expect.any(String) as string,
        by: 'spec administrator',
        revision: 2,
        changes: { backupMeans: { from: '設定をUSBに保存', to: null }, backupOn: { from: '2026-11-01', to: '2026-11-20' } },
      },
      expect.objectContaining({ revision: 1, changes: expect.objectContaining({ settings: { from: [], to: settings } }) as object }),
    ]);
  });

  it('that two people change at once keeps one change and refuses the other with who was first', async () => {
    const other = await hospital.deviceId('P2');
    const answers = await Promise.all(['施錠', '封印', '未施錠'].map((portLocks) => change({ revision: 0, portLocks }, other)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { body } = await change({ revision: 0, portLocks: 'なし' }, other).expect(409);
    expect(body).toEqual(
      problem('unit-card.changed-meanwhile', { params: expect.objectContaining({ by: 'spec administrator' }) as object }),
    );
    expect(await hospital.list(`devices/${other}/unit-card/history`)).toHaveLength(1);
  });

  it('is refused with its place where it contradicts itself, and nothing is kept of it', async () => {
    const { body } = await change({ revision: 2, updateOn: '2026-11-23' }).expect(422);
    expect(body).toEqual(problem('unit-card.day-ahead', at('/updateOn')));
    const { body: untold } = await change({ revision: 2, restoreTestOn: '2026-11-20' }).expect(422);
    expect(untold).toEqual(problem('unit-card.result-missing', at('/restoreTestResult')));
    const inspections = { inspectionOn: '2026-11-20', nextInspectionOn: '2026-11-01' };
    const { body: backwards } = await change({ revision: 2, ...inspections }).expect(422);
    expect(backwards).toEqual(problem('unit-card.inspection-before-last', at('/nextInspectionOn')));
    await change({ revision: 2, backupEveryMonths: 0 }).expect(422);
    await change({ revision: 0 }, 'nothing-there').expect(404);
    expect(await hospital.get(`devices/${id}/unit-card`)).toMatchObject({ revision: 2 });
  });

  it('M003 M026 M027 M028 M029 M043 M071 M109 keeps environment, locks, updates and use at home as they are said', async () => {
    const said = {
      environment: '病棟の無線LAN',
      environmentFit: 'differs',
      portLocks: 'USBポート封印済み',
      updateMeans: 'service_visit',
      updateBy: 'maker',
      updateRhythm: 'both',
      updateProof: 'signature',
      obsoletePlan: '2028年度にOSを更新',
      usePlace: 'home',
      homeLeaflet: '在宅用のしおり 第2版',
      homeTrainedOn: '2026-11-10',
      homeUpdates: '訪問時に適用し、画面の版を確認',
    };
    const device = await hospital.deviceId('P2');
    const { body } = await change({ revision: 1, ...said }, device).expect(200);
    expect((body as { card: object }).card).toMatchObject(said);
    await change({ revision: 2, environmentFit: 'perhaps' }, device).expect(422);
    await change({ revision: 2, homeTrainedOn: '2026-11-23' }, device).expect(422);
  });

  it('M112 tells the morning list of an inspection that is near, once a model, and no more when it was done', async () => {
    await change({ revision: 2, nextInspectionOn: '2026-12-01', inspectionEveryMonths: 12 }).expect(200);
    expect(await duties()).toEqual([
      {
        lifecycleEvent: 'security_inspection_due',
        devices: 1,
        why: { code: 'why.security-inspection-due', params: { devices: 1, on: '2026-12-01', days: 9 } },
      },
    ]);
    await change({ revision: 3, inspectionOn: '2026-11-22', nextInspectionOn: null }).expect(200);
    expect(await duties()).toEqual([]);
  });

  it('M176 keeps who connected on which ground of the contract, and takes the end of it once', async () => {
    const open = {
      startedAt: '2026-11-22T07:00:00+09:00',
      party: '架空医療器 保守センター 田中',
      purpose: '不具合の調査',
      contractBasis: '保守契約 第5条',
    };
    const connect = (body: object) => hospital.administrator.post(`/api/v1/devices/${id}/maintenance-connections`).send(body);
    const { body } = await connect(open).expect(201);
    const made = body as { id: string };
    expect(await hospital.get(`devices/${id}/unit-card`)).toMatchObject({ openConnections: 1 });
    const { contractBasis: _, ...groundless } = open;
    await connect(groundless).expect(422);
    expect((await connect({ ...open, startedAt: '2026-11-22T09:00:00+09:00' }).expect(422)).body).toEqual(
      problem('unit-card.connection-ahead', at('/startedAt')),
    );
    const end = (endedAt: string) => hospital.administrator.post(`/api/v1/maintenance-connections/${made.id}/end`).send({ endedAt });
    expect((await end('2026-11-22T06:00:00+09:00').expect(422)).body).toEqual(problem('unit-card.connection-ends-first', at('/endedAt')));
    await end('2026-11-22T08:00:00+09:00').expect(204);
    expect((await end('2026-11-22T08:10:00+09:00').expect(409)).body).toEqual(
      problem('unit-card.connection-ended', { params: { at: '2026-11-21T23:00:00.000Z' } }),
    );
    expect(await hospital.list(`devices/${id}/maintenance-connections`)).toEqual([
      {
        ...open,
        id: made.id,
        startedAt: '2026-11-21T22:00:00.000Z',
        endedAt: '2026-11-21T23:00:00.000Z',
        means: null,
        recordedAt: expect.any(String) as string,
        recordedBy: 'spec administrator',
      },
    ]);
    expect(await hospital.get(`devices/${id}/unit-card`)).toMatchObject({ openConnections: 0 });
  });
});
