import iconv from 'iconv-lite';
import { crc32, deflateRawSync } from 'node:zlib';
import { readTableFile } from './table-file.js';
import { tableLimits } from './table.js';

const TEXT = '管理番号,備考\r\n1,"①㈱Ⅲ髙﨑～, ﾊﾞｯﾃﾘｰ"\r\n\r\n2,"二行\n目",余り\r\n';
const ROWS = [['管理番号', '備考'], ['1', '①㈱Ⅲ髙﨑～, ﾊﾞｯﾃﾘｰ'], [null], ['2', '二行\n目', '余り']];

const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/><numFmt numFmtId="165" formatCode="&quot;ME-&quot;000000"/>
  <numFmt numFmtId="166" formatCode="0000\\/00\\/00"/><numFmt numFmtId="167" formatCode="0"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
  <cellXfs>${[0, 14, 55, 164, 165, 166, 167].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;

describe('a text file', () => {
  test.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['cp932', iconv.encode(TEXT, 'cp932')],
    ['utf-16le', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ])('in %s has its rows, blank ones too, however long each is', async (encoding, bytes) => {
    expect(normal(await readTableFile(bytes))).toEqual({
      kind: 'table',
      format: 'text',
      encoding,
      date1904: false,
      sheets: [{ name: null, rows: ROWS }],
    });
  });

  test.each([
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb,b\n1\t2',
      [
        ['a', 'b,b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1;2,5',
      [
        ['a', 'b'],
        ['1', '2,5'],
      ],
    ],
    [
      'a told separator',
      'sep=;\na;b,c,d\n1;2',
      [
        ['sep=', null],
        ['a', 'b,c,d'],
        ['1', '2'],
      ],
    ],
    [
      'several kinds of line ends',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'a quote inside a cell',
      'a,b\n7" monitor,2',
      [
        ['a', 'b'],
        ['7" monitor', '2'],
      ],
    ],
    ['one column', 'a\n1', [['a'], ['1']]],
    [
      'formulas, which stay text',
      'a,b\n"=HYPERLINK(""x"")",+1-2',
      [
        ['a', 'b'],
        ['=HYPERLINK("x")', '+1-2'],
      ],
    ],
  ])('with %s', async (_, text, rows) => {
    expect(await readTableFile(Buffer.from(text))).toMatchObject({ kind: 'table', sheets: [{ rows }] });
  });
});

describe('a file that is no table says what it is', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  test.each([
    ['nothing in it', Buffer.alloc(0), 'inventory.file-empty', {}],
    ['blank', Buffer.from('\ufeff \r\n'), 'inventory.file-empty', {}],
    ['PDF', Buffer.from('%PDF-1.7 …'), 'inventory.file-not-a-table', { found: 'pdf' }],
    ['a page called .xls', Buffer.from('\ufeff <!DOCTYPE html><table>'), 'inventory.file-not-a-table', { found: 'html' }],
    ['XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'inventory.file-not-a-table', { found: 'xml' }],
    ['JSON', Buffer.from('{"a": 1}'), 'inventory.file-not-a-table', { found: 'json' }],
    ['old Excel', Buffer.from([...compound, ...Buffer.from('Workbook', 'utf16le')]), 'inventory.file-not-a-table', { found: 'old-office' }],
    ['a locked workbook', Buffer.from([...compound, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'inventory.file-encrypted', {}],
    ['Numbers', zip({ 'Index/Document.iwa': 'x' }), 'inventory.file-not-a-table', { found: 'numbers' }],
    ['OpenDocument', zip({ mimetype: 'x', 'content.xml': '<x/>' }), 'inventory.file-not-a-table', { found: 'ods' }],
    ['a binary workbook', zip({ 'xl/workbook.bin': 'x' }), 'inventory.file-not-a-table', { found: 'xlsb' }],
    ['another archive', zip({ 'a.txt': 'x' }), 'inventory.file-not-a-table', { found: 'zip' }],
    ['half an archive', zip({ 'xl/workbook.xml': '<workbook/>' }).subarray(0, 40), 'inventory.file-damaged', {}],
    ['a workbook without its parts', zip({ 'xl/workbook.xml': '<workbook/>' }), 'inventory.file-damaged', {}],
    ['bytes of no encoding', Buffer.from([0x61, 0x2c, 0xff, 0xfd, 0x80]), 'inventory.file-encoding-unknown', {}],
    ['bytes of a program', Buffer.from([0x61, 0x2c, 0x01, 0x02, 0x0e]), 'inventory.file-encoding-unknown', {}],
    ['an open quote', Buffer.from('a,b\n1,2\n3,"4\n5,6\n'), 'inventory.file-quote-not-closed', { line: 3 }],
  ])('%s', async (_, bytes, code, params) => {
    expect(await readTableFile(bytes)).toEqual({ kind: 'unreadable', code, params });
  });

  test('and its name, when it has one', async () => {
    expect(await readTableFile(Buffer.from('%PDF-1.7'), '台帳.csv')).toEqual({
      kind: 'unreadable',
      code: 'inventory.file-not-a-table',
      params: { found: 'pdf', file: '台帳.csv' },
    });
  });

  test('rubbish of any kind throws nothing', async () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const bytes = Buffer.from(Array.from({ length: seed % 60 }, (_, index) => (seed * 31 + index * index * 17) % 256));
      expect(['table', 'unreadable']).toContain((await readTableFile(bytes)).kind);
      expect(['table', 'unreadable']).toContain((await readTableFile(Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes]))).kind);
    }
  });
});

describe('a workbook', () => {
  test('keeps text, numbers, days, truth values and errors apart, on all sheets that are not hidden', async () => {
    const cells = `<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> 文字 </t></is></c><c r="B2"><v>20280331</v></c><c r="C2" s="1"><v>46843</v></c>
      <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F2"><f>A1</f></c><c r="G2" t="str"><f>A2</f><v>計算値</v></c></row>`;
    const table = await readTableFile(workbook([cells, '', '<row r="1"><c r="A1"><v>1</v></c></row>'], { hidden: [2] }));
    expect(table).toEqual({
      kind: 'table',
      format: 'workbook',
      encoding: 'xlsx',
      date1904: false,
      sheets: [
        {
          name: 'Sheet0',
          rows: [[], [' 文字 ', 20280331, { day: '2028-03-31' }, true, { error: '#DIV/0!' }, { error: '#NOT-CALCULATED' }, '計算値']].map(
            padded,
          ),
        },
        { name: 'Sheet1', rows: [] },
      ],
    });
  });

  test('gives what the sheet shows where the format leaves something out or adds it', async () => {
    const shown = [
      '<c r="A1" s="2"><v>46447</v></c>',
      '<c r="B1" s="2"><v>46461</v></c>',
      '<c r="C1" s="3"><v>46388</v></c>',
      '<c r="D1" s="4"><v>123</v></c>',
    ];
    const more = ['<c r="E1" s="5"><v>20280331</v></c>', '<c r="F1" s="4"><v>1234567</v></c>', '<c r="G1" s="6"><v>5</v></c>'];
    expect(await readTableFile(workbook([`<row r="1">${[...shown, ...more].join('')}</row>`]))).toMatchObject({
      sheets: [
        {
          rows: [
            [
              { day: '2027-03-01', shows: 'month' },
              { day: '2027-03-15' },
              { day: '2027-01-01', shows: 'year' },
              'ME-000123',
              '2028/03/31',
              'ME-1234567',
              5,
            ],
          ],
        },
      ],
    });
  });

  test('tells that its days count from 1904', async () => {
    const cells = '<row r="1"><c r="A1" s="1"><v>45381</v></c><c r="B1"><v>45381</v></c></row>';
    expect(await readTableFile(workbook([cells], { date1904: true }))).toMatchObject({
      date1904: true,
      sheets: [{ rows: [[{ day: '2028-03-31' }, 45381]] }],
    });
  });
});

describe('a file that would take too much', () => {
  test.each([
    [
      'a cell at the end of the sheet',
      workbook(['<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>']),
      'inventory.file-too-large',
    ],
    ['a row beyond the sheet', workbook(['<row r="999999999"/>']), 'inventory.file-too-large'],
    ['a bomb', workbook([' '.repeat(5_000_000)]), 'inventory.file-bomb'],
    ['very many entries', zip(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, '']))), 'inventory.file-bomb'],
  ])('%s', async (_, bytes, code) => {
    expect(await readTableFile(bytes)).toMatchObject({ kind: 'unreadable', code });
  });

  test('an entry that becomes larger than it claims', async () => {
    const bytes = workbook(['<row r="1"><c r="A1"><v>1</v></c></row>'], { claimed: 10 });
    expect(await readTableFile(bytes)).toMatchObject({ kind: 'unreadable', code: 'inventory.file-damaged' });
  });

  test('limits are those of the caller', async () => {
    const text = Buffer.from('a,b,c\n1,2,3\n');
    const refused = { kind: 'unreadable', code: 'inventory.file-too-large' };
    expect(await readTableFile(text, '', { ...tableLimits, bytes: 5 })).toEqual({ ...refused, params: { bytes: 12, limit: 5 } });
    expect(await readTableFile(text, '', { ...tableLimits, columns: 2 })).toEqual({ ...refused, params: { columns: 3, limit: 2 } });
    expect(await readTableFile(text, '', { ...tableLimits, rows: 1 })).toMatchObject(refused);
  });

  test('a sheet of cells that never end takes no long time', async () => {
    const started = performance.now();
    await readTableFile(workbook(['<c r="A1">'.repeat(60_000)]), '', { ...tableLimits, archiveRatio: 1e9 });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

function padded(row: readonly unknown[]): readonly unknown[] {
  return [...row, ...Array<null>(7 - row.length).fill(null)];
}

/** CP932 has one wave dash; which of Unicode's two it becomes is the decoder's choice. */
function normal(table: unknown): unknown {
  return JSON.parse(JSON.stringify(table).replaceAll('\u301c', '\uff5e'));
}

function workbook(
  sheets: readonly string[],
  { hidden = [], date1904 = false, claimed }: { hidden?: number[]; date1904?: boolean; claimed?: number } = {},
): Buffer {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = sheets.map(
    (_, index) => `<sheet name="Sheet${index}" sheetId="${index + 1}"${hidden.includes(index) ? ' state="hidden"' : ''} r:id="r${index}"/>`,
  );
  const relations = sheets.map(
    (_, index) => `<Relationship Id="r${index}" Type="${relation}/worksheet" Target="worksheets/s${index}.xml"/>`,
  );
  return zip(
    {
      'xl/workbook.xml': `<workbook xmlns:r="${relation}"><workbookPr${date1904 ? ' date1904="1"' : ' '}/><sheets>${list.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}<Relationship Id="s" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
      'xl/styles.xml': STYLES,
      ...Object.fromEntries(
        sheets.map((cells, index) => [`xl/worksheets/s${index}.xml`, `<worksheet><sheetData>${cells}</sheetData></worksheet>`]),
      ),
    },
    claimed,
  );
}

/** A small ZIP writer: local header and data of each file, then the directory. `claimed` is a false size for worksheets. */
function zip(files: Readonly<Record<string, string>>, claimed?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw);
    const size = claimed !== undefined && name.includes('worksheets') ? claimed : raw.length;
    const common = Buffer.alloc(26);
    [20, 0, 8, 0, 0].forEach((value, index) => common.writeUInt16LE(value, index * 2));
    [crc32(raw), packed.length, size].forEach((value, index) => common.writeUInt32LE(value, 10 + index * 4));
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  [0, 0, directory.length, directory.length].forEach((value, index) => end.writeUInt16LE(value, index * 2));
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\u0005\u0006'), end]);
}
