import { forEachDatabase } from '../../test/for-each-database.js';
import { startProgram, type Program } from '../../test/program.js';
import { workbookOf, type WrittenCell } from '../../test/workbook.js';
import { zipOf } from '../../test/zip.js';

const HEAD = '管理番号,製造販売業者,販売名,型式,製造番号,備考';
const KNOWN = `${HEAD}\nME-1,見守電機,フローA,FA-100,S1,`;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ROW: readonly WrittenCell[] = ['ME-9', '見守電機', 'フローA', 'FA-100', 'S9'];
const HEADINGS: readonly WrittenCell[] = ['管理番号', '製造販売業者', '販売名', '型式', '製造番号'];

/** A refusal takes no longer than this, and the answer to a large file no longer than that; a hospital's machine is slower than a quiet one. */
const LONGEST_REFUSAL_MS = 60_000;
const LONGEST_IMPORT_MS = 280_000;
/** Of the whole process, with Jest in it and everything that the specs before have left. */
const MOST_MEMORY = 4_000_000_000;

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly took: number;
}

async function send({ address }: Program, token: string, form: FormData, query = ''): Promise<Answer> {
  const started = performance.now();
  const answer = await fetch(`${address}/api/v1/inventory/imports${query}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  });
  const body = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, body, took: performance.now() - started };
}

function formOf(file: Buffer | string, name = '台帳.csv', field = 'file'): FormData {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(Buffer.from(file))]), name);
  return form;
}

forEachDatabase('A ledger that cannot be read', (_, newDatabase) => {
  let program: Program;
  let token: string;
  let before: unknown;

  beforeAll(async () => {
    program = await startProgram(await newDatabase());
    const made = await program.administrator.post('/api/v1/tokens').send({ name: 'x', role: 'administrator', expiresOn: '2099-12-31' });
    token = (made.body as { token: string }).token;
    expect((await send(program, token, formOf(KNOWN))).status).toBe(201);
    before = await counts();
  });
  afterAll(() => program.close());

  const take = (file: Buffer | string, query = '', name = '台帳.csv') => send(program, token, formOf(file, name), query);

  async function counts() {
    const total = async (path: string) =>
      ((await program.administrator.get(`/api/v1/${path}`).expect(200)).body as { total: number }).total;
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
    const answer = await take(file());
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
  test.each(asked)('%s: %4$s', async (_name, query, form, status, code) => {
    expect(await send(program, token, form(), query)).toMatchObject({ status, body: { error: { code } } });
    expect(await counts()).toEqual(before);
  });

  it('two files at once are refused', async () => {
    const form = formOf(KNOWN);
    form.append('file', new Blob(['x']), 'b.csv');
    expect(await send(program, token, form)).toMatchObject({ status: 400, body: { error: { code: 'http.form-not-understood' } } });
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

forEachDatabase('A ledger that is strange', (_, newDatabase) => {
  let program: Program;
  let token: string;
  let ledgers = 0;

  beforeAll(async () => {
    program = await startProgram(await newDatabase());
    const made = await program.administrator.post('/api/v1/tokens').send({ name: 'x', role: 'administrator', expiresOn: '2099-12-31' });
    token = (made.body as { token: string }).token;
  });
  afterAll(() => program.close());

  /** Each file is a ledger of its own. */
  const take = (file: Buffer | string, name = '台帳.csv') => send(program, token, formOf(file, name), `?ledger=${(ledgers += 1)}`);
  async function found(q: string) {
    const { body } = await program.administrator.get('/api/v1/devices').query({ q }).expect(200);
    return (body as { items: Record<string, unknown>[] }).items;
  }

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
  let program: Program;
  beforeAll(async () => (program = await startProgram()));
  afterAll(() => program.close());

  it('of 100,000 rows is taken in bounded time and memory', async () => {
    const made = await program.administrator.post('/api/v1/tokens').send({ name: 'x', role: 'administrator', expiresOn: '2099-12-31' });
    const { token } = made.body as { token: string };
    const rows = Array.from({ length: 100_000 }, (_row, nth) => `L-${nth},見守電機,機種${nth % 200},M-${nth % 200},S${nth},`);
    const answer = await send(program, token, formOf([HEAD, ...rows].join('\n')), '');
    expect(answer).toMatchObject({ status: 201, body: { rows: 100_000, created: 100_000 } });
    expect(answer.took).toBeLessThan(LONGEST_IMPORT_MS);
    expect(process.memoryUsage().rss).toBeLessThan(MOST_MEMORY);
  }, 300_000);
});
