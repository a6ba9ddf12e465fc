import type { Cell } from './cell.js';
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

/** A ledger of one sound device, changed by what is given. */
function device(cells: Readonly<Record<string, Cell | undefined>>) {
  const sound: Record<string, Cell> = {
    管理番号: 'A-1',
    製造販売業者: '見本工業㈱',
    販売名: '見本ポンプ',
    型式: 'MP-1',
    製造番号: 'S1',
    'Ver.': '1.0',
    稼働状態: '稼働中',
  };
  const reading = read('devices', [HEADINGS, HEADINGS.map((heading) => (heading in cells ? cells[heading] : sound[heading]) ?? null)]);
  if (reading.kind !== 'devices') throw new Error(reading.kind);
  return { row: reading.rows[0], remarks: reading.remarks, rejected: reading.rejected };
}

describe('a row of a ledger', () => {
  test('is read into values, each with what was written', () => {
    const { row, remarks } = device({
      EOL: '2028/3/31',
      EOS: 'R13.3.31',
      購入区分: 'リース',
      MAC: '0200.5e10.0001',
      UDI: '(01)09520000000011(21)S1',
    });
    expect(row).toMatchObject({ kind: 'device', row: 2, key: 'number A-1', ledgerNumber: 'A-1', active: true, remarks: [] });
    expect(row?.values).toMatchObject({
      manufacturer: { asWritten: '見本工業㈱', value: '見本工業㈱' },
      eol: { asWritten: '2028/3/31', value: '2028-03-31' },
      eos: { asWritten: 'R13.3.31', value: '2031-03-31' },
      ownership: { asWritten: 'リース', value: 'leased' },
      macAddress: { asWritten: '0200.5e10.0001', value: '02:00:5E:10:00:01' },
      connection: { asWritten: '', value: null },
    });
    expect(remarks).toEqual([]);
  });

  test.each<[string, Cell, Cell]>([
    ['EOL', '２０２８／３／３１', { day: '2028-03-31' }],
    ['EOL', '2028年3月', 20280331],
    ['EOL', '2028年3月', { day: '2028-03-01', shows: 'month' }],
    ['EOL', '令和9年度末', 46843],
    ['MAC', '00-09-fb-00-00-01', '0009.FB00.0001'],
    ['IP', '010.010.001.020', '10.10.1.20'],
    ['管理番号', 'ＨＡ－１ ', 'HA-1'],
    ['製造番号', '1234', 1234],
    ['Ver.', '3', 3],
    ['備考', '旧館\u301c新館\r\n移設', '旧館\uff5e新館\n移設'],
    ['備考', '　予備 ', '予備'],
    ['購入区分', 'ﾚﾝﾀﾙ', 'レンタル'],
  ])('%s %j is the same as %j', (heading, one, other) => {
    const values = (cell: Cell) => {
      const { row } = device({ [heading]: cell });
      return { key: row?.key, values: Object.entries(row?.values ?? {}).map(([field, { value }]) => [field, value]) };
    };
    expect(values(one)).toEqual(values(other));
  });

  test.each<[Record<string, Cell>, string, string]>([
    [{ 'Ver.': null }, 'Ver.', 'version_unknown'],
    [{ 'Ver.': '不明' }, 'Ver.', 'version_unknown'],
    [{ 'Ver.': '－' }, 'Ver.', 'version_unknown'],
    [{ 'Ver.': 3.1 }, 'Ver.', 'version_is_a_number'],
    [{ 製造番号: { day: '2026-01-02' } }, '製造番号', 'number_changed_by_spreadsheet'],
    [{ 管理番号: '9.52E+12' }, '管理番号', 'number_changed_by_spreadsheet'],
    [{ EOL: '2034年頃' }, 'EOL', 'eol_not_a_date'],
    [{ EOL: 2028 }, 'EOL', 'eol_not_a_date'],
    [{ EOL: { day: '2028-01-01', shows: 'year' } }, 'EOL', 'eol_not_a_date'],
    [{ EOS: '未定' }, 'EOS', 'eos_not_a_date'],
    [{ EOL: '2028/3/31', EOS: '2027/3/31' }, 'EOS', 'eos_before_eol'],
    [{ 設置日: '2027/1/1' }, '設置日', 'installed_in_future'],
    [{ UDI: '(01)09520000000012' }, 'UDI', 'udi_check_digit'],
    [{ UDI: '(01)0952000000' }, 'UDI', 'udi_gtin_length'],
    [{ UDI: '(01)09520000000011(11)251331' }, 'UDI', 'udi_bad_date'],
    [{ UDI: 'PUMP' }, 'UDI', 'udi_not_readable'],
    [{ 購入区分: 'その他' }, '購入区分', 'ownership_not_understood'],
    [{ 接続形態: 'USB' }, '接続形態', 'connection_not_understood'],
    [{ IP: '10.10.1.300' }, 'IP', 'ip_not_an_address'],
    [{ MAC: '00:09' }, 'MAC', 'mac_not_an_address'],
    [{ 稼働状態: 'A' }, '稼働状態', 'operating_state_not_understood'],
    [{ 廃棄日: '2026/1/1' }, '稼働状態', 'state_contradicts_disposal'],
    [{ 備考: { error: '#REF!' } }, '備考', 'cell_error'],
    [{ EOS: '#N/A' }, 'EOS', 'cell_error'],
    [{ 備考: '###' }, '備考', 'cell_error'],
    [{ 備考: '点\ufffd検' }, '備考', 'characters_lost'],
    [{ 製造販売業者: '不明' }, '製造販売業者', 'manufacturer_unknown'],
  ])('%j is kept with a remark on %s: %s', (cells, column, code) => {
    const { row, remarks } = device(cells);
    expect(remarks.map((remark) => ({ column: remark.column, code: remark.code }))).toEqual([{ column, code }]);
    expect(row).toMatchObject({ row: 2, active: true, remarks: [code] });
  });

  test('words that say nothing are no value, and formulas and other texts are only texts', () => {
    const { row } = device({
      製造番号: '－',
      UDI: '不明',
      購入区分: '不明',
      接続形態: '－',
      備考: '=HYPERLINK("http://example.com")',
      IP: 'DHCP',
    });
    expect(row?.values).toMatchObject({
      serialNumber: { value: null },
      udi: { value: null },
      ownership: { value: null },
      connection: { value: null },
    });
    expect(row?.values).toMatchObject({ note: { value: '=HYPERLINK("http://example.com")' }, ipAddress: { value: 'DHCP' } });
    expect(device({ 管理番号: '="00123"' }).row?.ledgerNumber).toBe('00123');
  });

  test('a device that is gone is inactive, one that is to go is not', () => {
    expect(
      [{ 稼働状態: '廃棄済' }, { 稼働状態: '返却済み' }, { 稼働状態: null, 廃棄日: '2026/11/22' }].map(
        (cells) => device(cells).row?.active,
      ),
    ).toEqual([false, false, false]);
    expect(
      [{ 稼働状態: '廃棄予定' }, { 稼働状態: '修理中' }, { 稼働状態: null, 廃棄日: '2026/11/23' }].map(
        (cells) => device(cells).row?.active,
      ),
    ).toEqual([true, true, true]);
  });

  test('is refused only when it cannot be a device', () => {
    const without = (...headings: string[]) => device(Object.fromEntries(headings.map((heading) => [heading, null])));
    expect(without('管理番号').row).toMatchObject({ key: 'device 見本工業 MP-1 S1', ledgerNumber: null });
    expect(without('管理番号', '型式').row).toMatchObject({ key: 'device 見本工業 見本ポンプ S1' });
    expect(without('管理番号', '製造番号').rejected).toEqual([
      { row: 2, column: '', value: '見本工業㈱ 見本ポンプ MP-1 1.0 稼働中', code: 'inventory.row-without-identity' },
    ]);
    expect(without('製造販売業者', '販売名', '型式', '製造番号').row).toMatchObject({
      ledgerNumber: 'A-1',
      remarks: ['manufacturer_unknown', 'model_unknown'],
    });
  });
});
