import iconv from 'iconv-lite';
import { forEachDatabase } from '../../test/for-each-database.js';
import { NOW, startProgram, type Program } from '../../test/program.js';
import { workbookOf } from '../../test/workbook.js';
import { KeptValues } from '../database/kept-values.store.js';
import { DemonstrationService } from '../demonstration/demonstration.service.js';

const LEDGER = `管理番号,資産番号,製造販売業者,販売名,型式,製造番号,UDI,設置部署,設置場所,設置日,購入区分,接続形態,ソフトウェアVer.,OS,IPアドレス,MACアドレス,VLAN,EOL,EOS,保守契約,販売業者,保守契約先,保守満了日,稼働状態,備考
ME-1,K-1,㈱見守電機,フローA,FA-100,S1,(01)09521234543213(21)S1,ICU,1床,R3.4.1,リース,常時接続,1.2,Windows 10,10.1.1.7,00-09-fb-21-d1-40,医療機器,2030年度末,2033/3/31,あり,見守販売,見守サービス,2027-03-31,稼働中,＝HYPERLINKではない
ME-2,K-2,株式会社見守電機,ﾌﾛｰA,FA100,S2,,HCU,,2021-05-10,購入,スタンドアロン,不明,,,,-,2034年頃,,無,,,,予備,"二行の
備考, カンマ"
ME-3,K-3,海外商会,呼吸器D,RD-1,S3,(01)09521234543219(21)S3,ICU,,,共同利用,？,=1+1,,,,,,,,,,,廃棄済み,-5℃保管`;

/** Everything goes but the people who sign in, as when a hospital begins with its own devices. */
async function emptied({ app, administrator }: Program): Promise<void> {
  for (;;) {
    const { body } = await administrator.get('/api/v1/health').expect(200);
    if ((body as { pending: number }).pending === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const demonstration = app.get(DemonstrationService);
  await demonstration.markLoaded(NOW);
  await demonstration.remove();
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

forEachDatabase('The inventory over HTTP', (_, newDatabase) => {
  let program: Program;
  beforeAll(async () => (program = await startProgram(await newDatabase())));
  afterEach(() => emptied(program));
  afterAll(() => program.close());

  async function take(file: string | Buffer, query: Readonly<Record<string, string>> = {}, name = '台帳.csv'): Promise<Answer> {
    const sent = program.administrator.post('/api/v1/inventory/imports').query(query);
    const { status, body } = await sent.attach('file', Buffer.from(file), name);
    return { status, body: body as Record<string, unknown> };
  }
  async function get<Body = Record<string, unknown>>(path: string, query: Readonly<Record<string, string | number>> = {}): Promise<Body> {
    return (await program.administrator.get(`/api/v1/${path}`).query(query).expect(200)).body as Body;
  }
  async function items(path: string, query: Readonly<Record<string, string | number>> = {}) {
    return (await get<{ items: Record<string, unknown>[] }>(path, query)).items;
  }
  async function numbers(query: Readonly<Record<string, string>>): Promise<unknown[]> {
    return (await items('devices', query)).map(({ ledgerNumber }) => ledgerNumber).sort();
  }
  async function idOf(ledgerNumber: string): Promise<string> {
    const found = (await items('devices')).find((device) => device['ledgerNumber'] === ledgerNumber);
    return String(found?.['id']);
  }
  const undo = (id: unknown) => program.administrator.post(`/api/v1/inventory/imports/${String(id)}/undo`);
  async function exported(format: 'csv' | 'xlsx'): Promise<Buffer> {
    const answer = await fetch(`${program.address}/api/v1/devices/export?format=${format}`, { headers: await credentials() });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  }
  async function credentials(): Promise<Record<string, string>> {
    const { body } = await program.administrator
      .post('/api/v1/tokens')
      .send({ name: 'x', role: 'viewer', expiresOn: '2099-12-31' })
      .expect(201);
    return { Authorization: `Bearer ${(body as { token: string }).token}` };
  }

  describe('takes a ledger', () => {
    const rows = LEDGER.split('\n')
      .slice(0, 2)
      .map((line) => line.split(','));
    const files: [name: string, file: () => Buffer, told: object][] = [
      ['CSV in UTF-8', () => Buffer.from(LEDGER), { encoding: 'utf-8', sheet: null, headerRow: 1, rows: 3 }],
      ['CSV in CP932', () => iconv.encode(LEDGER, 'cp932'), { encoding: 'cp932', rows: 3 }],
      ['TSV', () => Buffer.from(LEDGER.split('\n').slice(0, 2).join('\n').replaceAll(',', '\t')), { encoding: 'utf-8', rows: 1 }],
      [
        'XLSX with the headings in row 3, on the second of three sheets',
        () => workbookOf({ 表紙: [['医療機器台帳']], 台帳: [['医療機器台帳'], [null, '2026年度'], ...rows], 凡例: [['常時', '常に接続']] }),
        { encoding: 'xlsx', sheet: '台帳', headerRow: 3, rows: 1 },
      ],
    ];
    test.each(files)('as %s', async (_name, file, told) => {
      const { status, body } = await take(file());
      expect(status).toBe(201);
      expect(body).toMatchObject({
        ...told,
        created: told && 'rows' in told ? told.rows : 0,
        dryRun: false,
        ledger: 'main',
        kind: 'devices',
      });
      expect((await items('devices'))[0]).toMatchObject({
        ledgerNumber: 'ME-1',
        assetNumber: 'K-1',
        manufacturerAsWritten: '㈱見守電機',
        model: 'フローA',
        modelNumber: 'FA-100',
        serialNumber: 'S1',
        installedOn: '2021-04-01',
        ownership: 'leased',
        connection: 'always',
        softwareVersion: '1.2',
        macAddress: '00:09:FB:21:D1:40',
        eol: '2031-03-31',
        eos: '2033-03-31',
        active: true,
        remarks: [],
        udi: { valid: true, gtin14: '09521234543213', serial: 'S1', issue: null },
      });
    });

    it('the same in another format is unchanged', async () => {
      await take(LEDGER);
      expect((await take(iconv.encode(LEDGER, 'cp932'))).body).toMatchObject({ unchanged: 3, updated: 0, created: 0 });
      expect((await take(workbookOf({ 台帳: [['台帳'], ...rows] }))).body).toMatchObject({
        unchanged: 1,
        missing: [{ ledgerNumber: 'ME-2' }, { ledgerNumber: 'ME-3' }],
      });
    });

    it('with remarks that name row, column and value, in the reader’s language', async () => {
      const { body } = await take(LEDGER);
      expect(body['remarks']).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ row: 3, column: 'EOL', value: '2034年頃', code: 'eol_not_a_date' }),
          expect.objectContaining({ row: 3, column: 'ソフトウェアVer.', value: '不明', code: 'version_unknown' }),
          expect.objectContaining({ row: 4, column: 'UDI', code: 'udi_check_digit' }),
          expect.objectContaining({ row: 4, column: '購入区分', value: '共同利用', code: 'ownership_not_understood' }),
        ]),
      );
      for (const { message } of body['remarks'] as { message: string }[]) expect(message).not.toBe('');
    });
  });

  it('tries an import: the same report, and nothing is written', async () => {
    await take(LEDGER);
    const newer = LEDGER.replace('ICU', 'OR').replace('ME-2', 'ME-9');
    const { status, body: trial } = await take(newer, { dryRun: 'true' });
    expect(status).toBe(200);
    expect(trial).toMatchObject({ id: null, dryRun: true, created: 1, updated: 1, unchanged: 1, meetings: 1 });
    expect(await numbers({})).toEqual(['ME-1', 'ME-2', 'ME-3']);
    expect((await get('inventory/imports'))['total']).toBe(1);
    const { body: real } = await take(newer);
    expect({ ...real, id: null, dryRun: true }).toEqual(trial);
  });

  it('lists imports and takes them back, the newest first', async () => {
    const { body: first } = await take(LEDGER);
    const before = await items('devices');
    const { body: second } = await take(LEDGER.replace('1.2', '1.3'), {}, '十一月.csv');
    expect(await items('inventory/imports')).toMatchObject([
      { id: second['id'], fileName: '十一月.csv', by: expect.any(String) as string, undoneAt: null, undoable: true, updated: 1 },
      { id: first['id'], fileName: '台帳.csv', created: 3, undoable: true },
    ]);
    const refused = await undo(first['id']).expect(409);
    expect(refused.body).toMatchObject({ error: { code: 'inventory.import-built-upon' } });
    await undo(second['id']).expect(200);
    expect(await items('devices')).toEqual(before);
    await undo(second['id']).expect(409);
    await undo(first['id']).expect(200);
    expect(await items('devices')).toEqual([]);
    expect(await items('models')).toEqual([]);
    expect(await items('manufacturers')).toEqual([]);
    await undo('nobody').expect(404);
    expect((await take(LEDGER)).body).toMatchObject({ created: 3 });
  });

  it('changes a device, and every value tells where it comes from', async () => {
    await take(LEDGER);
    const id = await idOf('ME-1');
    const changed = await program.administrator.patch(`/api/v1/devices/${id}`).send({ softwareVersion: '2.0', eos: null }).expect(200);
    const { sources } = changed.body as { sources: Record<string, unknown>[] };
    const of = (field: string) => sources.find((source) => source['field'] === field);
    expect(of('department')).toEqual({
      field: 'department',
      value: 'ICU',
      asWritten: 'ICU',
      origin: 'ledger',
      ledger: 'main',
      row: 2,
      fileName: '台帳.csv',
      at: '2026-11-21T23:30:00.000Z',
      by: expect.any(String) as string,
    });
    expect(of('eol')).toMatchObject({ value: '2031-03-31', asWritten: '2030年度末', origin: 'ledger' });
    expect(of('manufacturer')).toMatchObject({ value: '㈱見守電機' });
    expect(of('maintenanceUntil')).toMatchObject({ value: '2027-03-31', ledger: 'main' });
    expect(of('softwareVersion')).toMatchObject({ value: '2.0', origin: 'hand', row: 2 });
    expect(of('eos')).toMatchObject({ value: null, origin: 'hand' });
    expect(changed.body).toMatchObject({
      parties: [
        { role: 'marketing_authorisation_holder', name: '㈱見守電機', from: null, until: null },
        { role: 'distributor', name: '見守販売', from: null, until: null },
        { role: 'maintenance', name: '見守サービス', from: null, until: '2027-03-31' },
      ],
      ledgers: [{ ledger: 'main', key: 'ME-1', row: 2, missingSince: null }],
      conflicts: [],
    });
  });

  it('M004 parties per device follow a later ledger, and stay where a person set them', async () => {
    await take(LEDGER);
    const id = await idOf('ME-1');
    const parties = async () =>
      ((await get(`devices/${id}`))['parties'] as { role: string; name: string }[]).map(({ role, name }) => `${role} ${name}`).sort();
    await take(LEDGER.replace('見守サービス', '別サービス'));
    expect(await parties()).toEqual(['distributor 見守販売', 'maintenance 別サービス', 'marketing_authorisation_holder ㈱見守電機']);
    const list = (await get(`devices/${id}`))['parties'] as Record<string, unknown>[];
    const byHand = list.map((party) => (party['role'] === 'distributor' ? { ...party, name: '院内調達' } : party));
    await program.administrator.patch(`/api/v1/devices/${id}`).send({ parties: byHand }).expect(200);
    await take(LEDGER.replace('見守サービス', '三社目'));
    expect(await parties()).toEqual(['distributor 院内調達', 'maintenance 三社目', 'marketing_authorisation_holder ㈱見守電機']);
    expect((await take(LEDGER.replace('見守販売', '新販売'))).body).toMatchObject({ conflicts: 1 });
    expect(await parties()).toContain('distributor 院内調達');
  });

  it('conflicts are listed and decided once', async () => {
    await take(LEDGER);
    const id = await idOf('ME-1');
    await program.administrator.patch(`/api/v1/devices/${id}`).send({ softwareVersion: '2.0' }).expect(200);
    expect((await take(LEDGER.replace(',1.2,', ',1.5,'))).body).toMatchObject({ conflicts: 1 });
    const [conflict] = await items('inventory/conflicts');
    expect(conflict).toMatchObject({
      deviceId: id,
      ledgerNumber: 'ME-1',
      field: 'softwareVersion',
      kept: '2.0',
      offered: '1.5',
      offeredFrom: 'main 2',
    });
    expect((await get(`devices/${id}`))['conflicts']).toEqual(['softwareVersion']);
    const decide = () => program.administrator.post(`/api/v1/inventory/conflicts/${String(conflict?.['id'])}`).send({ take: 'offered' });
    await decide().expect(204);
    expect(await get(`devices/${id}`)).toMatchObject({ softwareVersion: '1.5', conflicts: [] });
    expect((await decide().expect(409)).body).toMatchObject({ error: { code: 'inventory.already-decided' } });
    await program.administrator.post('/api/v1/inventory/conflicts/nobody').send({ take: 'kept' }).expect(404);
  });

  it('rows of another ledger that may be a known device are shown and decided', async () => {
    await take(LEDGER);
    const other = '管理番号,資産番号,製造販売業者,販売名,型式,製造番号,IPアドレス\nIT-1,K-1,見守電機,フローA,FA-100,S1X,10.9.9.9';
    expect((await take(other, { ledger: '情報資産' })).body).toMatchObject({ created: 1, meetings: 1, ledger: '情報資産' });
    const [meeting] = await items('inventory/meetings');
    expect(meeting).toMatchObject({
      ledger: '情報資産',
      key: 'IT-1',
      row: 2,
      metBy: ['asset_number'],
      why: 'another_serial_number',
      written: { ledgerNumber: 'IT-1', serialNumber: 'S1X', ipAddress: '10.9.9.9' },
      device: { ledgerNumber: 'ME-1', serialNumber: 'S1' },
    });
    await program.administrator
      .post(`/api/v1/inventory/meetings/${String(meeting?.['id'])}`)
      .send({ same: true })
      .expect(204);
    expect(await numbers({})).toEqual(['ME-1', 'ME-2', 'ME-3']);
    expect((await get(`devices/${await idOf('ME-1')}`))['ledgers']).toHaveLength(2);
    expect((await take(other, { ledger: '情報資産' })).body).toMatchObject({ unchanged: 1 });
    expect((await take(other, { ledger: '情報資産　' })).body).toMatchObject({ unchanged: 1, ledger: '情報資産' });
  });

  it('finds devices however the words are typed', async () => {
    await take(LEDGER);
    await take('alias,canonical\n海外商会,Watchful Devices', { kind: 'aliases' });
    const facts: [query: Readonly<Record<string, string>>, found: string[]][] = [
      [{ q: 'ﾌﾛｰ' }, ['ME-1', 'ME-2']],
      [{ q: 'フロー' }, ['ME-1', 'ME-2']],
      [{ q: 'ＭＥ－１' }, ['ME-1']],
      [{ q: 'me-1　icu' }, ['ME-1']],
      [{ q: 'ICU 呼吸' }, ['ME-3']],
      [{ q: '100%' }, []],
      [{ q: '_' }, []],
      [{ q: "'; drop table device; --" }, []],
      [{ manufacturer: 'Watchful Devices' }, ['ME-3']],
      [{ manufacturer: '海外商会' }, ['ME-3']],
      [{ manufacturer: '㈱見守電機' }, ['ME-1', 'ME-2']],
      [{ model: 'フローA' }, ['ME-1', 'ME-2']],
      [{ model: 'RD-1' }, ['ME-3']],
      [{ department: 'ICU' }, ['ME-1', 'ME-3']],
      [{ active: 'false' }, ['ME-3']],
      [{ active: 'true', department: 'ICU' }, ['ME-1']],
      [{ remark: 'version_unknown' }, ['ME-2']],
      [{ remark: 'eol_not_a_date' }, ['ME-2']],
      [{ remark: '%' }, []],
    ];
    for (const [query, found] of facts) expect({ query, found: await numbers(query) }).toEqual({ query, found });
    expect(await get('devices', { limit: 1, offset: 1 })).toMatchObject({ total: 3, items: [{ ledgerNumber: 'ME-2' }] });
  });

  describe('an exported list', () => {
    test.each(['csv', 'xlsx'] as const)('as %s comes back without a change', async (format) => {
      await take(LEDGER.replace('(01)09521234543213(21)S1', '01095212345432131012\u001d21S1'));
      await program.administrator
        .patch(`/api/v1/devices/${await idOf('ME-2')}`)
        .send({ active: false, ownership: 'rental', note: '=cmd()' })
        .expect(200);
      await take('model_key,type,brand_ja,maker,class,generic_name_ja\nflow-a,FA-100,フローエース,見守電機,III,輸液ポンプ', {
        kind: 'models',
      });
      const before = await items('devices');
      expect(before[0]).toMatchObject({ udi: { serial: 'S1', lot: '12' }, model: 'フローエース' });
      const file = await exported(format);
      expect((await take(file, {}, `devices.${format}`)).body).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: 3,
        rejected: [],
        conflicts: 0,
        missing: [],
      });
      expect(await items('devices')).toEqual(before);
    });

    test.each(['csv', 'xlsx'] as const)('as %s fills an empty inventory with the same devices', async (format) => {
      await take(LEDGER);
      await program.administrator
        .patch(`/api/v1/devices/${await idOf('ME-2')}`)
        .send({ active: false })
        .expect(200);
      const seen = async () =>
        (await items('devices')).map(({ id: _, modelId: __, operatingState: ___, remarks: ____, ...device }) => ({ ...device }));
      const before = await seen();
      const file = await exported(format);
      await emptied(program);
      expect((await take(file)).body).toMatchObject({ created: 3, rejected: [] });
      expect(await seen()).toEqual(before);
    });

    it('runs no formula when a spreadsheet opens it', async () => {
      await take('管理番号,製造販売業者,販売名,備考\nME-1,見守電機,"=HYPERLINK(""http://example.com"")",@SUM(1)');
      expect((await items('devices'))[0]).toMatchObject({ model: '=HYPERLINK("http://example.com")', note: '@SUM(1)' });
      expect((await exported('csv')).toString()).toContain(`,"'=HYPERLINK(""http://example.com"")",`);
      expect((await exported('csv')).toString()).toContain(",'@SUM(1),");
      expect((await exported('xlsx')).includes(Buffer.from('<f>'))).toBe(false);
      expect((await take(await exported('csv'))).body).toMatchObject({ unchanged: 1 });
    });
  });

  it('lists models and makers with what they have', async () => {
    await take(LEDGER);
    await take('alias,canonical\n見守,見守電機', { kind: 'aliases' });
    await take('model_key,type,brand_ja,maker\nflow-a,FA-100,フローA,見守電機\nunused,ZZ-1,未使用,見守電機', { kind: 'models' });
    expect((await items('models')).map(({ key, manufacturer, name, devices }) => [key, manufacturer, name, devices])).toEqual([
      ['flow-a', '見守電機', 'フローA', 2],
      ['unused', '見守電機', '未使用', 0],
    ]);
    expect(await items('manufacturers', { q: '見守' })).toMatchObject([{ name: '見守電機', aliases: [{ alias: '見守' }], devices: 2 }]);
    expect(await items('models', { q: 'ﾌﾛｰ' })).toMatchObject([{ key: 'flow-a' }]);
  });

  it('two imports at once are taken one after the other', async () => {
    const files = Array.from({ length: 4 }, (_each, nth) => LEDGER.replaceAll('ME-', `L${nth}-`).replaceAll('K-', `K${nth}-`));
    const answers = await Promise.all(files.map((file, nth) => take(file, { ledger: `台帳${nth}` })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const makers = (await items('manufacturers')).map(({ name }) => name);
    expect(new Set(makers).size).toBe(makers.length);
    expect(await items('inventory/imports')).toHaveLength(4);
  });

  it('the first import that stands is the one before which documents are old', async () => {
    const firstImportAt = () => program.app.get(KeptValues).get('firstImportAt');
    const { body } = await take(LEDGER);
    expect(await firstImportAt()).toBe('2026-11-21T23:30:00.000Z');
    program.moveClockTo('2026-11-24T09:00:00+09:00');
    await take(LEDGER);
    expect(await firstImportAt()).toBe('2026-11-21T23:30:00.000Z');
    await undo(body['id']).expect(200);
    const [newest] = await items('inventory/imports');
    await undo(newest?.['id']).expect(200);
    await take(LEDGER);
    expect(await firstImportAt()).toBe('2026-11-24T00:00:00.000Z');
    program.moveClockTo(NOW);
  });
});
