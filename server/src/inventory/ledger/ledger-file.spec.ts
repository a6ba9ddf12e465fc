import type { Cell, RowRemark } from './cell.js';
import { readLedger } from './ledger-file.js';
import type { LedgerKind } from './headings.js';
import type { TableFile } from './table.js';

const TODAY = '2026-11-22';
const HEADINGS = [
  '管理番号',
  '製造販売業者',
  '販売名',
  '型式',
  '製造番号',
  'UDI',
  'Ver.',
  '設置日',
  'EOL',
  'EOS',
  '購入区分',
  '接続形態',
  'IP',
  'MAC',
  '稼働状態',
  '廃棄日',
  '備考',
];

function read(kind: LedgerKind, rows: readonly (readonly Cell[])[], date1904 = false) {
  const table: Extract<TableFile, { kind: 'table' }> = {
    kind: 'table',
    format: 'text',
    encoding: 'utf-8',
    date1904,
    sheets: [{ name: null, rows }],
  };
  const reading = readLedger(kind, table, TODAY);
  if ('problem' in reading) throw new Error(reading.problem.code);
  return reading;
}

describe('a ledger', () => {
  const row = (number: Cell, serial: Cell, maker = '見本工業㈱'): Cell[] => [number, maker, '見本ポンプ', 'MP-1', serial, null, '1.0'];

  test('blank rows are passed over, totals, remarks and repeated headings are refused, and rows keep their numbers', () => {
    const reading = read('devices', [
      ['台帳'],
      HEADINGS,
      row('A-1', 'S1'),
      [],
      [null, ' ', '　'],
      HEADINGS,
      ['合計', null, null, 2],
      ['※ 2026年度', null],
      row('A-2', 'S2'),
    ]);
    expect(reading).toMatchObject({ kind: 'devices', headerRow: 2, encoding: 'utf-8', sheet: null });
    expect(reading.rows.map((each) => each.row)).toEqual([3, 9]);
    expect(reading.rejected.map(({ row: place, code }) => [place, code])).toEqual([
      [6, 'inventory.row-repeats-headings'],
      [7, 'inventory.row-is-a-total'],
      [8, 'inventory.row-is-a-remark'],
    ]);
  });

  test('the second row with one number is refused; the later row with one serial number is kept and told', () => {
    const reading = read('devices', [
      HEADINGS,
      row('A-1', 'S1'),
      row('Ａ－１', 'S2'),
      row('A-3', 'Ｓ１', '見本工業株式会社'),
      row('A-4', '不明'),
      row('A-5', '不明'),
    ]);
    expect(reading.rows.map((each) => each.row)).toEqual([2, 4, 5, 6]);
    expect(reading.rejected).toEqual<RowRemark[]>([{ row: 3, column: '管理番号', value: 'A-1', code: 'inventory.ledger-number-twice' }]);
    expect(reading.remarks).toEqual<RowRemark[]>([{ row: 4, column: '製造番号', value: 'Ｓ１', code: 'duplicate' }]);
  });

  test('a row without number that comes twice is the same device twice', () => {
    const reading = read('devices', [HEADINGS, row(null, 'S1'), row(null, 'S1')]);
    expect(reading.rejected).toEqual<RowRemark[]>([{ row: 3, column: '製造番号', value: 'S1', code: 'inventory.device-twice' }]);
  });

  test('without a column for the version every version is unknown', () => {
    const reading = read('devices', [
      ['管理番号', '販売名', '製造販売業者'],
      ['A-1', 'ポンプ', '見本'],
    ]);
    expect(reading.remarks).toEqual<RowRemark[]>([{ row: 2, column: '', value: '', code: 'version_unknown' }]);
  });

  test('days that count from 1904', () => {
    const reading = read(
      'devices',
      [
        ['管理番号', '販売名', 'EOL'],
        ['A-1', 'ポンプ', 45381],
      ],
      true,
    );
    expect(reading.rows[0]?.values['eol']).toMatchObject({ value: '2028-03-31' });
  });

  test('a table with other headings is none', () => {
    const table: TableFile = {
      kind: 'table',
      format: 'text',
      encoding: 'utf-8',
      date1904: false,
      sheets: [{ name: null, rows: [['日記'], ['晴れ']] }],
    };
    expect(readLedger('devices', table, TODAY)).toEqual({
      problem: { code: 'inventory.headings-not-found', params: { kind: 'devices', sheets: 1 } },
    });
  });
});
