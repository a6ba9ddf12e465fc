import { forEachDatabase } from '../../test/for-each-database.js';
import { startInventory, type InventoryOverHttp } from '../../test/inventory-over-http.js';
import { workbookOf, type WrittenCell } from '../../test/workbook.js';

const HEAD = '管理番号,製造販売業者,販売名,型式,製造番号,備考';
const ROW: readonly WrittenCell[] = ['ME-9', '見守電機', 'フローA', 'FA-100', 'S9'];
const HEADINGS: readonly WrittenCell[] = ['管理番号', '製造販売業者', '販売名', '型式', '製造番号'];

/** A sample for every change; `npm run endurance -- --rows 100000` takes the whole. */
const ROWS = Number(process.env['MIMAMORI_LEDGER_ROWS'] ?? 20_000);
/** A refusal takes no longer than this, and a large file no longer than that, on a machine that has other things to do. */
const LONGEST_REFUSAL_MS = 60_000;
const LONGEST_IMPORT_MS = 280_000;
/** Of the whole process, with Jest in it and everything that the specs before have left. */
const MOST_MEMORY = 4_000_000_000;

forEachDatabase('A ledger that is strange', (_, newDatabase) => {
  let program: InventoryOverHttp;
  let ledgers = 0;

  beforeAll(async () => (program = await startInventory(await newDatabase())));
  afterAll(() => program.close());

  /** Each file is a ledger of its own. */
  const take = (file: Buffer | string, name = '台帳.csv') => program.take(file, { ledger: (ledgers += 1) }, name);
  const found = (q: string) => program.items('devices', { q });

  it('with headings only has no devices', async () => {
    expect(await take(HEAD)).toMatchObject({ status: 201, body: { rows: 0, created: 0, rejected: [] } });
  });

  it('with its headings twice tells where', async () => {
    expect(await take(`${HEAD}\n${HEAD}\nTW-1,見守電機,フローA,FA-100,T1,`)).toMatchObject({
      status: 201,
      body: { created: 1, rejected: [{ row: 2, code: 'inventory.row-repeats-headings' }] },
    });
  });

  it('with formulas and their errors keeps the results, and tells of errors with their place', async () => {
    const file = workbookOf({
      台帳: [
        [...HEADINGS, '設置場所', '備考'],
        ['FO-1', '見守電機', { formula: 'A1&"A"', value: 'フローA' }, 'FA-100', { error: '#REF!' }, { formula: 'B2' }, '=1+1'],
      ],
    });
    expect(await take(file, '台帳.xlsx')).toMatchObject({
      status: 201,
      body: {
        created: 1,
        remarks: expect.arrayContaining([
          expect.objectContaining({ row: 2, column: '製造番号', value: '#REF!', code: 'cell_error' }),
          expect.objectContaining({ row: 2, column: '設置場所', code: 'cell_error' }),
        ]) as unknown,
      },
    });
    expect(await found('FO-1')).toMatchObject([{ model: 'フローA', serialNumber: null, place: null, note: '=1+1' }]);
  });

  it('with texts that a spreadsheet would run keeps them as texts', async () => {
    await take(
      `${HEAD}\nFX-1,見守電機,フローA,FA-100,F1,"=HYPERLINK(""http://example.com"",""x"")"\nFX-2,見守電機,フローA,FA-100,F2,"+cmd|' /C calc'!A0"`,
    );
    expect((await found('FX-')).map(({ note }) => note)).toEqual(['=HYPERLINK("http://example.com","x")', "+cmd|' /C calc'!A0"]);
  });

  it('with characters that no database keeps, hidden in a workbook, marks them as lost', async () => {
    const file = workbookOf({
      台帳: [
        [...HEADINGS, '備考'],
        [...ROW.with(0, 'NU-1'), 'a_x0000_b_xD800_c'],
      ],
    });
    expect(await take(file, '台帳.xlsx')).toMatchObject({ status: 201, body: { created: 1 } });
    expect(await found('NU-1')).toMatchObject([{ note: 'a\ufffdb\ufffdc', remarks: ['characters_lost', 'version_unknown'] }]);
  });

  it('with a cell that is longer than any value refuses the row and tells where, however long it is', async () => {
    const long = (column: number, cell: string) => ['TE-1', '見守電機', 'フローA', 'FA-100', 'E1', ''].with(column, cell).join(',');
    const noise = Array.from({ length: 5_000 }, (_cell, nth) => String.fromCharCode(0x4e00 + ((nth * 7919) % 20_000))).join('');
    const file = [HEAD, ...[0, 1, 2, 3, 4].map((column) => long(column, noise)), long(5, 'x'.repeat(40_000)), 'TE-2,見守電機,フローA,,E2,'];
    const { status, body } = await take(file.join('\n'));
    const columns = ['管理番号', '製造販売業者', '販売名', '型式', '製造番号', '備考'];
    const rejected = columns.map((column, nth) => ({ row: nth + 2, column, code: 'inventory.cell-too-long' }));
    expect({ status, body }).toMatchObject({ status: 201, body: { created: 1, rejected } });
    expect((await found('TE-')).map(({ ledgerNumber }) => ledgerNumber)).toEqual(['TE-2']);
  });

  it('with a cell of 10 MB is refused as a whole, at the line where it stands', async () => {
    const { status, body, took } = await take(`${HEAD}\nTM-1,見守電機,フローA,FA-100,E1,${'長'.repeat(3_400_000)}`);
    expect({ status, body }).toMatchObject({ status: 413, body: { error: { code: 'inventory.file-too-large', details: [{ row: 2 }] } } });
    expect(await found('TM-1')).toEqual([]);
    expect(took).toBeLessThan(LONGEST_REFUSAL_MS);
  });

  it('with names of every length and script', async () => {
    const names = ['𠮷田式ポンプ', 'x'.repeat(200), '😀', '\u202Egnp', "Robert'); drop table device;--", '%', '<script>alert(1)</script>'];
    const rows = names.map((name, nth) => `SC-${nth},見守電機,${name},,SC${nth},`);
    expect(await take(`${HEAD}\n${rows.join('\n')}`)).toMatchObject({ status: 201, body: { created: names.length } });
    expect((await found('SC-')).map(({ model }) => model)).toEqual(names);
  });
});

describe('A very large ledger', () => {
  let program: InventoryOverHttp;
  beforeAll(async () => (program = await startInventory({})));
  afterAll(() => program.close());

  it(`of ${ROWS} rows is taken in bounded time and memory`, async () => {
    const rows = Array.from({ length: ROWS }, (_row, nth) => `L-${nth},見守電機,機種${nth % 200},M-${nth % 200},S${nth},`);
    const answer = await program.take([HEAD, ...rows].join('\n'));
    expect(answer).toMatchObject({ status: 201, body: { rows: ROWS, created: ROWS } });
    expect(answer.took).toBeLessThan(LONGEST_IMPORT_MS);
    expect(process.memoryUsage().rss).toBeLessThan(MOST_MEMORY);
  }, 300_000);
});
