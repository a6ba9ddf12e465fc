import { forEachDatabase } from '../../test/for-each-database.js';
import { formOf, startInventory, type InventoryOverHttp } from '../../test/inventory-over-http.js';
import { workbookOf, type WrittenCell } from '../../test/workbook.js';
import { zipOf } from '../../test/zip.js';

const HEAD = '管理番号,製造販売業者,販売名,型式,製造番号,備考';
const KNOWN = `${HEAD}\nME-1,見守電機,フローA,FA-100,S1,`;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ROW: readonly WrittenCell[] = ['ME-9', '見守電機', 'フローA', 'FA-100', 'S9'];
const HEADINGS: readonly WrittenCell[] = ['管理番号', '製造販売業者', '販売名', '型式', '製造番号'];

/** A refusal takes no longer than this, on a machine that has other things to do. */
const LONGEST_REFUSAL_MS = 60_000;

forEachDatabase('A ledger that cannot be read', (_, newDatabase) => {
  let program: InventoryOverHttp;
  let before: unknown;

  beforeAll(async () => {
    program = await startInventory(await newDatabase());
    expect((await program.take(KNOWN)).status).toBe(201);
    before = await counts();
  });
  afterAll(() => program.close());

  async function counts() {
    const total = async (path: string) => (await program.get(path))['total'];
    const paths = ['devices', 'models', 'manufacturers', 'inventory/imports', 'inventory/conflicts', 'inventory/meetings'];
    return Promise.all(paths.map(total));
  }

  const refused: [name: string, file: () => Buffer | string, status: number, code: string, more: object][] = [
    ['an empty file', () => '', 400, 'inventory.file-empty', {}],
    ['blanks', () => '\ufeff\r\n \r\n', 400, 'inventory.file-empty', {}],
    ['a PDF', () => '%PDF-1.7\n%…', 415, 'inventory.file-not-a-table', { params: { found: 'pdf' } }],
    [
      'a PNG',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      415,
      'inventory.file-not-a-table',
      { params: { found: 'png' } },
    ],
    ['a web page', () => '<!DOCTYPE html><html><table><tr><td>管理番号', 415, 'inventory.file-not-a-table', { params: { found: 'html' } }],
    [
      'an old workbook (.xls)',
      () => Buffer.from([...COMPOUND, ...Buffer.from('Workbook', 'utf16le')]),
      415,
      'inventory.file-not-a-table',
      { params: { found: 'old-office' } },
    ],
    ['bytes in no encoding', () => Buffer.from([0x61, 0x2c, 0xff, 0xfd, 0x80, 0x0a]), 415, 'inventory.file-encoding-unknown', {}],
    ['text with NUL bytes', () => `${KNOWN}\nME-2,見守\u0000電機,フローA,,S2,`, 415, 'inventory.file-encoding-unknown', {}],
    [
      'a ZIP that is no workbook',
      () => zipOf({ name: 'a.txt', bytes: 'x' }),
      415,
      'inventory.file-not-a-table',
      { params: { found: 'zip' } },
    ],
    ['half a workbook', () => workbookOf({ 台帳: [HEADINGS, ROW] }).subarray(0, 300), 400, 'inventory.file-damaged', {}],
    [
      'a locked workbook',
      () => Buffer.from([...COMPOUND, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      422,
      'inventory.file-encrypted',
      {},
    ],
    [
      'an archive with a password',
      () => zipOf({ name: 'xl/workbook.xml', bytes: '<workbook/>', isEncrypted: true }),
      422,
      'inventory.file-encrypted',
      {},
    ],
    ['a ZIP bomb', () => zipOf({ name: 'xl/workbook.xml', bytes: ' '.repeat(30_000_000) }), 413, 'inventory.file-bomb', {}],
    [
      'a worksheet that becomes larger than it says',
      () => zipOf({ name: 'xl/workbook.xml', bytes: ' '.repeat(30_000_000), promisedSize: 100 }),
      400,
      'inventory.file-damaged',
      {},
    ],
    [
      'a quote that is never closed',
      () => `${KNOWN}\nME-2,見守電機,フローA,FA-100,S2,"ここから\nME-3,見守電機,フローA,FA-100,S3,\n`,
      400,
      'inventory.file-quote-not-closed',
      { details: [{ row: 3, code: 'inventory.file-quote-not-closed' }] },
    ],
    [
      'no headings',
      () => 'ME-2,見守電機,フローA\nME-3,見守電機,フローA',
      422,
      'inventory.headings-not-found',
      { params: { kind: 'devices' } },
    ],
    [
      '5,000 columns',
      () => `${HEAD},${'列,'.repeat(5_000)}\nME-2,見守電機,フローA`,
      413,
      'inventory.file-too-large',
      { params: { limit: 1_000 } },
    ],
    ['300,000 rows', () => `${HEAD}\n${'x\n'.repeat(300_000)}`, 413, 'inventory.file-too-large', { params: { limit: 200_000 } }],
    ['51 MiB', () => `${HEAD}\n${'x'.repeat(51 * 1024 * 1024)}`, 413, 'document.too-large', {}],
  ];
  test.each(refused)('%s is refused with what is wrong, and nothing is changed', async (_name, file, status, code, more) => {
    const answer = await program.take(file());
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status, body: { error: { code, ...more } } });
    expect((answer.body['error'] as { message: string }).message).toMatch(/\S/);
    expect(answer.took).toBeLessThan(LONGEST_REFUSAL_MS);
    expect(await counts()).toEqual(before);
  });

  const asked: [name: string, query: string, form: () => FormData, status: number, code: string][] = [
    ['no file', '', () => new FormData(), 400, 'inventory.no-file'],
    ['the file under another name', '', () => formOf(KNOWN, '台帳.csv', 'ledger'), 400, 'http.form-not-understood'],
    ['a kind that nobody knows', '?kind=pumps', () => formOf(KNOWN), 422, 'http.invalid'],
    ['a ledger name of 10,000 characters', `?ledger=${'x'.repeat(10_000)}`, () => formOf(KNOWN), 422, 'http.invalid'],
    ['a ledger name with NUL', '?ledger=%00', () => formOf(KNOWN), 400, 'http.unreadable-text'],
    ['a trial that is neither true nor false', '?dryRun=perhaps', () => formOf(KNOWN), 422, 'http.invalid'],
  ];
  test.each(asked)('%s is refused', async (_name, query, form, status, code) => {
    expect(await program.send(form(), query)).toMatchObject({ status, body: { error: { code } } });
    expect(await counts()).toEqual(before);
  });

  it('two files at once are refused', async () => {
    const form = formOf(KNOWN);
    form.append('file', new Blob(['x']), 'b.csv');
    expect(await program.send(form)).toMatchObject({ status: 400, body: { error: { code: 'http.form-not-understood' } } });
    expect(await counts()).toEqual(before);
  });

  it('a body that is no form has no file', async () => {
    const answer = await program.administrator.post('/api/v1/inventory/imports').send({ file: 'x' });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'inventory.no-file' } } });
  });

  it('words that no database keeps are refused elsewhere too', async () => {
    const { body } = await program.administrator.get('/api/v1/devices').expect(200);
    const [device] = (body as { items: { id: string }[] }).items;
    await program.administrator
      .patch(`/api/v1/devices/${String(device?.id)}`)
      .send({ note: 'a\u0000b' })
      .expect(400);
    await program.administrator
      .patch(`/api/v1/devices/${String(device?.id)}`)
      .send({ eol: '2026-02-30' })
      .expect(422);
    await program.administrator
      .patch(`/api/v1/devices/${String(device?.id)}`)
      .send({ serial: 'x' })
      .expect(422);
    await program.administrator.get('/api/v1/devices?q=%00').expect(400);
    await program.administrator.get('/api/v1/devices/%00').expect((answer) => expect(answer.status).toBeLessThan(500));
  });
});
