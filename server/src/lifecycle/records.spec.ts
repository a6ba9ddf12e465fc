import { forEachDatabase } from '../../test/for-each-database.js';
import { startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';

const HEADINGS = '管理番号,製造販売業者,販売名,型式,ソフトウェアVer.,設置部署,接続形態,稼働状態,EOL,EOS';
const ledger = (...lines: readonly string[]): string => [HEADINGS, ...lines.map((line) => line.replaceAll(' / ', ','))].join('\r\n');
const pump = (number: string, eol: string, eos: string) =>
  `${number} / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4 / ICU / 常時接続 / 稼働中 / ${eol} / ${eos}`;
const PDF = Buffer.from('%PDF-1.7\n% signed\n');

forEachDatabase('What is on record around the end of support', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  let id: string;

  beforeAll(async () => void (hospital = await startHospital(await newDatabase())));
  beforeEach(async () => {
    await hospital.beginAnew();
    await hospital.take(ledger(pump('P1', '2024/3/31', '2026/3/31'), pump('P2', '2024/3/31', '2026/3/31')));
    id = await hospital.deviceId('P1');
  });
  afterAll(() => hospital.close());

  const post = async (path: string, body: object, status = 201) => {
    const answer = await hospital.administrator.post(`/api/v1/lifecycle/${path}`).send(body);
    expect([path, answer.status, answer.status < 400 ? '' : (answer.body as { error: { code: string } }).error.code]).toEqual([
      path,
      status,
      expect.any(String) as string,
    ]);
    return (answer.body as { id?: string; error?: { code: string } }) ?? {};
  };
  const standing = async (number = 'P1') =>
    (await hospital.list<Record<string, unknown>>('lifecycle')).find(({ ledgerNumber }) => ledgerNumber === number);
  const notices = async () =>
    ((await hospital.get(`lifecycle/devices/${id}`)) as unknown as { notices: { code: string }[] }).notices.map(({ code }) => code);
  const morning = async () => (await hospital.list<{ kind: string; why: { code: string } }>('morning-list')).map(({ why }) => why.code);
  const control = (more: object = {}) =>
    post('controls', { deviceId: id, reach: 'model', kind: 'firewall', name: 'Gate', designatedBy: 'hospital', zone: 'VLAN 30', ...more });
  const inPlace = (controlId: string, nextCheckOn = '2027-05-31') =>
    post(`controls/${controlId}/checks`, { result: 'in_place', checkedOn: '2026-11-20', nextCheckOn }, 204);
  const determine = (controlIds: readonly string[], more: object = {}, status = 201) =>
    post(
      'determinations',
      {
        deviceId: id,
        reach: 'model',
        answers: {
          threatOpen: 'yes',
          update: 'none',
          compensatingControls: 'in_place',
          controlsAdequate: 'yes',
          controlsVerifiedOn: '2026-11-20',
        },
        outcome: 'not_legacy_with_controls',
        grounds: '境界で遮断している',
        controlIds,
        makersView: 'inquired',
        occasion: 'eos_passed',
        assessor: '山田',
        determinedOn: '2026-11-20',
        validUntil: '2027-11-19',
        ...more,
      },
      status,
    );
  const acknowledge = (more: object = {}, status = 201) =>
    post(
      'acknowledgements',
      {
        deviceIds: [id],
        reason: '更新まで使用',
        residualRisk: '修正されない脆弱性',
        conditions: 'ネットワークから切り離す',
        explainedOn: '2026-10-01',
        explainedBy: 'Kasugai Meditec',
        explainedTo: '医療機器安全管理責任者',
        explainedWith: 'KM-2026-031',
        responsible: '佐藤',
        confirmBy: '2027-11-20',
        ...more,
      },
      status,
    );

  it("M135 M137 a determination rests on controls; the hospital's own is shown and extends nothing", async () => {
    const { id: controlId = '' } = await control();
    expect((await determine([controlId], {}, 422)).error?.code).toBe('legacy.control-not-in-place');
    await inPlace(controlId);
    await determine([controlId]);
    expect(await standing()).toMatchObject({
      legacy: 'not_legacy_with_controls',
      legacyBasis: 'determination',
      status: 'eos_passed',
      stage: 'eos_passed',
      controlled: true,
      extendedUntil: null,
    });
    expect(await standing('P2')).toMatchObject({ legacy: 'not_legacy_with_controls' });
  });

  it('M135 a control that lapses turns its devices back with the next look, and asks to act', async () => {
    const { id: controlId = '' } = await control();
    await inPlace(controlId, '2026-11-22');
    await determine([controlId]);
    hospital.moveClockTo('2026-11-23T08:30:00+09:00');
    expect(await standing()).toMatchObject({ legacy: 'needs_assessment', action: 'assess', controlled: false });
    expect(await notices()).toContain('control_lapsed');
    expect(await morning()).toContain('why.control-lapsed');
    await post(`controls/${controlId}/checks`, { result: 'in_place', checkedOn: '2026-11-23', nextCheckOn: '2027-05-31' }, 204);
    expect(await standing()).toMatchObject({ legacy: 'not_legacy_with_controls' });
  });

  it("M136 M137 a control that the maker's document designates, with a date, extends limited support, and warns on that date", async () => {
    const { id: controlId = '' } = await control({ designatedBy: 'maker', documentName: 'KM-SEC-07', extendsUntil: '2027-01-31' });
    expect(await standing()).toMatchObject({ status: 'eos_passed' });
    await inPlace(controlId);
    expect(await standing()).toMatchObject({
      status: 'limited_support',
      stage: 'extended',
      extendedUntil: '2027-01-31',
      eos: '2026-03-31',
      eosStep: 90,
    });
    expect(await notices()).toEqual(expect.arrayContaining(['support_extended', 'eos_approaches']));
    hospital.moveClockTo('2027-02-01T08:30:00+09:00');
    expect(await standing()).toMatchObject({ status: 'eos_passed', extendedUntil: null });
  });

  it('M126 M127 M128 an acknowledgement is approved up to the head of the hospital, signed, and confirmed every year', async () => {
    expect(await notices()).toContain('acknowledgement_missing');
    const { id: held = '' } = await acknowledge();
    expect(await notices()).not.toContain('acknowledgement_missing');
    expect(await morning()).toContain('why.support-ended');
    await post(`acknowledgements/${held}/entries`, { kind: 'approved', office: '病院長', person: '鈴木', on: '2026-11-21' }, 204);
    await hospital.administrator.post(`/api/v1/lifecycle/acknowledgements/${held}/scans`).attach('file', PDF, '確認書.pdf').expect(201);
    const view = (await hospital.get(`lifecycle/acknowledgements/${held}`)) as {
      isApproved: boolean;
      eos: string;
      entries: { kind: string; documentId: string }[];
    };
    expect(view).toMatchObject({ isApproved: true, eos: '2026-03-31', explainedBy: 'Kasugai Meditec', devices: [{ ledgerNumber: 'P1' }] });
    const scan = view.entries.find(({ kind }) => kind === 'signed_scan');
    const { body } = await hospital.administrator
      .get(`/api/v1/lifecycle/acknowledgements/${held}/scans/${scan?.documentId ?? ''}`)
      .buffer(true)
      .expect(200);
    expect(body).toEqual(PDF);
    hospital.moveClockTo('2027-11-21T08:30:00+09:00');
    expect(await notices()).toContain('acknowledgement_confirmation_due');
    expect(await morning()).toContain('why.acknowledgement-due');
    await post(`acknowledgements/${held}/entries`, { kind: 'confirmed', person: '佐藤', on: '2027-11-21', confirmBy: '2028-11-20' }, 204);
    expect(await notices()).not.toContain('acknowledgement_confirmation_due');
    const list = await hospital.list<{ confirmBy: string; isApproved: boolean }>('lifecycle/acknowledgements');
    expect(list.map(({ confirmBy, isApproved }) => [confirmBy, isApproved])).toEqual([['2028-11-20', true]]);
    const { text } = await hospital.administrator.get('/api/v1/lifecycle/acknowledgements/export?format=csv').expect(200);
    expect(text.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
      '製造販売業者,販売名,台数,管理番号,部署,EOS,決裁,次回確認期限,最後の確認,終了,院内の責任者,使用を続ける理由,残るリスク,使用の条件',
      expect.stringContaining('病院長決裁済み,2028-11-20,2027-11-21,,'),
    ]);
  });

  it.each<[object, string]>([
    [{ confirmBy: '2027-11-24' }, 'acknowledgement.more-than-a-year'],
    [{ explainedBy: '' }, 'acknowledgement.explained-by-whom'],
  ])('M126 M129 an acknowledgement with %j is refused: %s', async (more, code) => {
    expect((await acknowledge(more, 422)).error?.code).toBe(code);
  });

  it('M157 a directive to disconnect stays until it was done and somebody checked', async () => {
    const { id: duty = '' } = await post('duties', {
      deviceId: id,
      reach: 'device',
      kind: 'disconnect',
      subject: 'VLAN 30',
      dueOn: '2026-12-01',
    });
    expect(await notices()).toContain('disconnect_directed');
    expect(await morning()).toContain('why.disconnect-directed');
    await post(`duties/${duty}/steps`, { kind: 'done', on: '2026-11-22' }, 204);
    expect(await notices()).toContain('disconnect_unchecked');
    await post(`duties/${duty}/steps`, { kind: 'check_failed', on: '2026-11-22', note: '接続が残る' }, 204);
    expect(await notices()).toContain('disconnect_directed');
    await post(`duties/${duty}/steps`, { kind: 'checked', on: '2026-11-22' }, 204);
    expect((await notices()).filter((code) => code.startsWith('disconnect'))).toEqual([]);
  });

  it('M156 M191 documents owed by the maker are asked for until they came', async () => {
    expect(await notices()).toContain('security_state_missing');
    const { id: duty = '' } = await post('duties', {
      deviceId: id,
      reach: 'model',
      kind: 'security_state',
      subject: 'EOS時点のセキュリティ状態',
    });
    expect(await notices()).toContain('security_state_requested');
    await post(`duties/${duty}/steps`, { kind: 'received', on: '2026-11-22', documentName: 'KM-EOS-02' }, 204);
    expect((await notices()).filter((code) => code.startsWith('security_state'))).toEqual([]);
  });

  it('M159 after EOS the device is matched as before', async () => {
    await acknowledge();
    await hospital.bring({
      id: 'KSG-9',
      version: '1',
      products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
      vulnerabilities: ['CVE-2099-1001 known_affected: A'],
    });
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected', 'P2 CVE-2099-1001 affected']);
  });

  it('M130 a caution of the maker proposes a judgement', async () => {
    const { id: duty = '' } = await post('duties', { deviceId: id, reach: 'model', kind: 'caution', subject: '使用上の注意' });
    await post(`duties/${duty}/steps`, { kind: 'received', on: '2026-11-22' }, 204);
    const { occasions } = (await hospital.get(`lifecycle/devices/${id}/legacy`)) as { occasions: string[] };
    expect(occasions).toEqual(['eos_passed', 'makers_caution', 'no_security_documents']);
  });

  it('only the safety manager determines and acknowledges', async () => {
    for (const role of ['viewer', 'reviewer', 'engineer', 'auditor'] as const) {
      const agent = await hospital.withRole(role);
      await agent.post('/api/v1/lifecycle/determinations').send({}).expect(403);
      await agent.post('/api/v1/lifecycle/acknowledgements').send({}).expect(403);
    }
  });
});
