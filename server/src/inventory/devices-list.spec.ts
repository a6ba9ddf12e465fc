import { forEachDatabase } from '../../test/for-each-database.js';
import { startInventory, type InventoryOverHttp } from '../../test/inventory-over-http.js';
import { LEDGER } from '../../test/ledger-text.js';

forEachDatabase('The list of devices', (_, newDatabase) => {
  let program: InventoryOverHttp;
  beforeAll(async () => (program = await startInventory(await newDatabase())));
  afterEach(() => program.empty());
  afterAll(() => program.close());

  it('finds devices however the words are typed', async () => {
    await program.take(LEDGER);
    await program.take('alias,canonical\n海外商会,Watchful Devices', { kind: 'aliases' });
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
    for (const [query, found] of facts) expect({ query, found: await program.numbers(query) }).toEqual({ query, found });
    expect(await program.get('devices', { limit: 1, offset: 1 })).toMatchObject({ total: 3, items: [{ ledgerNumber: 'ME-2' }] });
  });

  describe('an exported list', () => {
    test.each(['csv', 'xlsx'] as const)('as %s comes back without a change', async (format) => {
      await program.take(LEDGER.replace('(01)09521234543213(21)S1', '01095212345432131012\u001d21S1'));
      await program.administrator
        .patch(`/api/v1/devices/${await program.idOf('ME-2')}`)
        .send({ active: false, ownership: 'rental', note: '=cmd()' })
        .expect(200);
      await program.take('model_key,type,brand_ja,maker,class,generic_name_ja\nflow-a,FA-100,フローエース,見守電機,III,輸液ポンプ', {
        kind: 'models',
      });
      const before = await program.items('devices');
      expect(before[0]).toMatchObject({ udi: { serial: 'S1', lot: '12' }, model: 'フローエース' });
      const file = await program.exported(format);
      expect((await program.take(file, {}, `devices.${format}`)).body).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: 3,
        rejected: [],
        conflicts: 0,
        missing: [],
      });
      expect(await program.items('devices')).toEqual(before);
    });

    test.each(['csv', 'xlsx'] as const)('as %s fills an empty inventory with the same devices', async (format) => {
      await program.take(LEDGER);
      await program.administrator
        .patch(`/api/v1/devices/${await program.idOf('ME-2')}`)
        .send({ active: false })
        .expect(200);
      const seen = async () =>
        (await program.items('devices')).map(({ id: _, modelId: __, operatingState: ___, remarks: ____, ...device }) => ({ ...device }));
      const before = await seen();
      const file = await program.exported(format);
      await program.empty();
      expect((await program.take(file)).body).toMatchObject({ created: 3, rejected: [] });
      expect(await seen()).toEqual(before);
    });

    it('runs no formula when a spreadsheet opens it', async () => {
      await program.take('管理番号,製造販売業者,販売名,備考\nME-1,見守電機,"=HYPERLINK(""http://example.com"")",@SUM(1)');
      expect((await program.items('devices'))[0]).toMatchObject({ model: '=HYPERLINK("http://example.com")', note: '@SUM(1)' });
      expect((await program.exported('csv')).toString()).toContain(`,"'=HYPERLINK(""http://example.com"")",`);
      expect((await program.exported('csv')).toString()).toContain(",'@SUM(1),");
      expect((await program.exported('xlsx')).includes(Buffer.from('<f>'))).toBe(false);
      expect((await program.take(await program.exported('csv'))).body).toMatchObject({ unchanged: 1 });
    });
  });
});
