import iconv from 'iconv-lite';
import { forEachDatabase } from '../../test/for-each-database.js';
import { startInventory, type InventoryOverHttp } from '../../test/inventory-over-http.js';
import { NOW } from '../../test/program.js';
import { workbookOf } from '../../test/workbook.js';
import { LEDGER } from '../../test/ledger-text.js';
import { KeptValues } from '../database/kept-values.store.js';

forEachDatabase('The inventory over HTTP', (_, newDatabase) => {
  let program: InventoryOverHttp;
  beforeAll(async () => (program = await startInventory(await newDatabase())));
  afterEach(() => program.empty());
  afterAll(() => program.close());

  const undo = (id: unknown) => program.administrator.post(`/api/v1/inventory/imports/${String(id)}/undo`);

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
      const { status, body } = await program.take(file());
      expect(status).toBe(201);
      expect(body).toMatchObject({
        ...told,
        created: told && 'rows' in told ? told.rows : 0,
        dryRun: false,
        ledger: 'main',
        kind: 'devices',
      });
      expect((await program.items('devices'))[0]).toMatchObject({
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
      await program.take(LEDGER);
      expect((await program.take(iconv.encode(LEDGER, 'cp932'))).body).toMatchObject({ unchanged: 3, updated: 0, created: 0 });
      expect((await program.take(workbookOf({ 台帳: [['台帳'], ...rows] }))).body).toMatchObject({
        unchanged: 1,
        missing: [{ ledgerNumber: 'ME-2' }, { ledgerNumber: 'ME-3' }],
      });
    });

    it('with remarks that name row, column and value, in the reader’s language', async () => {
      const { body } = await program.take(LEDGER);
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
    await program.take(LEDGER);
    const newer = LEDGER.replace('ICU', 'OR').replace('ME-2', 'ME-9');
    const { status, body: trial } = await program.take(newer, { dryRun: 'true' });
    expect(status).toBe(200);
    expect(trial).toMatchObject({ id: null, dryRun: true, created: 1, updated: 1, unchanged: 1, meetings: 1 });
    expect(await program.numbers({})).toEqual(['ME-1', 'ME-2', 'ME-3']);
    expect((await program.get('inventory/imports'))['total']).toBe(1);
    const { body: real } = await program.take(newer);
    expect({ ...real, id: null, dryRun: true }).toEqual(trial);
  });

  it('lists imports and takes them back, the newest first', async () => {
    const { body: first } = await program.take(LEDGER);
    const before = await program.items('devices');
    const { body: second } = await program.take(LEDGER.replace('1.2', '1.3'), {}, '十一月.csv');
    expect(await program.items('inventory/imports')).toMatchObject([
      { id: second['id'], fileName: '十一月.csv', by: expect.any(String) as string, undoneAt: null, undoable: true, updated: 1 },
      { id: first['id'], fileName: '台帳.csv', created: 3, undoable: true },
    ]);
    const refused = await undo(first['id']).expect(409);
    expect(refused.body).toMatchObject({ error: { code: 'inventory.import-built-upon' } });
    await undo(second['id']).expect(200);
    expect(await program.items('devices')).toEqual(before);
    await undo(second['id']).expect(409);
    await undo(first['id']).expect(200);
    expect(await program.items('devices')).toEqual([]);
    expect(await program.items('models')).toEqual([]);
    expect(await program.items('manufacturers')).toEqual([]);
    await undo('nobody').expect(404);
    expect((await program.take(LEDGER)).body).toMatchObject({ created: 3 });
  });

  it('changes a device, and every value tells where it comes from', async () => {
    await program.take(LEDGER);
    const id = await program.idOf('ME-1');
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
    await program.take(LEDGER);
    const id = await program.idOf('ME-1');
    const parties = async () =>
      ((await program.get(`devices/${id}`))['parties'] as { role: string; name: string }[])
        .map(({ role, name }) => `${role} ${name}`)
        .sort();
    await program.take(LEDGER.replace('見守サービス', '別サービス'));
    expect(await parties()).toEqual(['distributor 見守販売', 'maintenance 別サービス', 'marketing_authorisation_holder ㈱見守電機']);
    const list = (await program.get(`devices/${id}`))['parties'] as Record<string, unknown>[];
    const byHand = list.map((party) => (party['role'] === 'distributor' ? { ...party, name: '院内調達' } : party));
    await program.administrator.patch(`/api/v1/devices/${id}`).send({ parties: byHand }).expect(200);
    await program.take(LEDGER.replace('見守サービス', '三社目'));
    expect(await parties()).toEqual(['distributor 院内調達', 'maintenance 三社目', 'marketing_authorisation_holder ㈱見守電機']);
    expect((await program.take(LEDGER.replace('見守販売', '新販売'))).body).toMatchObject({ conflicts: 1 });
    expect(await parties()).toContain('distributor 院内調達');
  });

  it('conflicts are listed and decided once', async () => {
    await program.take(LEDGER);
    const id = await program.idOf('ME-1');
    await program.administrator.patch(`/api/v1/devices/${id}`).send({ softwareVersion: '2.0' }).expect(200);
    expect((await program.take(LEDGER.replace(',1.2,', ',1.5,'))).body).toMatchObject({ conflicts: 1 });
    const [conflict] = await program.items('inventory/conflicts');
    expect(conflict).toMatchObject({
      deviceId: id,
      ledgerNumber: 'ME-1',
      field: 'softwareVersion',
      kept: '2.0',
      offered: '1.5',
      offeredFrom: 'main 2',
    });
    expect((await program.get(`devices/${id}`))['conflicts']).toEqual(['softwareVersion']);
    const decide = () => program.administrator.post(`/api/v1/inventory/conflicts/${String(conflict?.['id'])}`).send({ take: 'offered' });
    await decide().expect(204);
    expect(await program.get(`devices/${id}`)).toMatchObject({ softwareVersion: '1.5', conflicts: [] });
    expect((await decide().expect(409)).body).toMatchObject({ error: { code: 'inventory.already-decided' } });
    await program.administrator.post('/api/v1/inventory/conflicts/nobody').send({ take: 'kept' }).expect(404);
  });

  it('rows of another ledger that may be a known device are shown and decided', async () => {
    await program.take(LEDGER);
    const other = '管理番号,資産番号,製造販売業者,販売名,型式,製造番号,IPアドレス\nIT-1,K-1,見守電機,フローA,FA-100,S1X,10.9.9.9';
    expect((await program.take(other, { ledger: '情報資産' })).body).toMatchObject({ created: 1, meetings: 1, ledger: '情報資産' });
    const [meeting] = await program.items('inventory/meetings');
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
    expect(await program.numbers({})).toEqual(['ME-1', 'ME-2', 'ME-3']);
    expect((await program.get(`devices/${await program.idOf('ME-1')}`))['ledgers']).toHaveLength(2);
    expect((await program.take(other, { ledger: '情報資産' })).body).toMatchObject({ unchanged: 1 });
    expect((await program.take(other, { ledger: '情報資産　' })).body).toMatchObject({ unchanged: 1, ledger: '情報資産' });
  });

  it('lists models and makers with what they have', async () => {
    await program.take(LEDGER);
    await program.take('alias,canonical\n見守,見守電機', { kind: 'aliases' });
    await program.take('model_key,type,brand_ja,maker\nflow-a,FA-100,フローA,見守電機\nunused,ZZ-1,未使用,見守電機', { kind: 'models' });
    expect((await program.items('models')).map(({ key, manufacturer, name, devices }) => [key, manufacturer, name, devices])).toEqual([
      ['flow-a', '見守電機', 'フローA', 2],
      ['unused', '見守電機', '未使用', 0],
    ]);
    expect(await program.items('manufacturers', { q: '見守' })).toMatchObject([
      { name: '見守電機', aliases: [{ alias: '見守' }], devices: 2 },
    ]);
    expect(await program.items('models', { q: 'ﾌﾛｰ' })).toMatchObject([{ key: 'flow-a' }]);
  });

  it('two imports at once are taken one after the other', async () => {
    const files = Array.from({ length: 4 }, (_each, nth) => LEDGER.replaceAll('ME-', `L${nth}-`).replaceAll('K-', `K${nth}-`));
    const answers = await Promise.all(files.map((file, nth) => program.take(file, { ledger: `台帳${nth}` })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const makers = (await program.items('manufacturers')).map(({ name }) => name);
    expect(new Set(makers).size).toBe(makers.length);
    expect(await program.items('inventory/imports')).toHaveLength(4);
  });

  it('the first import that stands is the one before which documents are old', async () => {
    const firstImportAt = () => program.app.get(KeptValues).get('firstImportAt');
    const { body } = await program.take(LEDGER);
    expect(await firstImportAt()).toBe('2026-11-21T23:30:00.000Z');
    program.moveClockTo('2026-11-24T09:00:00+09:00');
    await program.take(LEDGER);
    expect(await firstImportAt()).toBe('2026-11-21T23:30:00.000Z');
    await undo(body['id']).expect(200);
    const [newest] = await program.items('inventory/imports');
    await undo(newest?.['id']).expect(200);
    await program.take(LEDGER);
    expect(await firstImportAt()).toBe('2026-11-24T00:00:00.000Z');
    program.moveClockTo(NOW);
  });
});
