import type { Cell } from './cell.js';
import { readLedger } from './ledger-file.js';
import type { LedgerKind } from './headings.js';
import type { TableFile } from './table.js';

const TODAY = '2026-11-22';

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

describe('the reference tables', () => {
  test('makers and the names they go by', () => {
    const reading = read('aliases', [
      ['別名', '正式名称', '種類', '変更日'],
      ['見本㈱', 'Mihon', '社名変更', 'R7.4.1'],
      ['見本', null],
      ['ミホン', 'Mihon', 'なぞ', '春'],
    ]);
    expect(reading.rows.map(({ row, values }) => ({ row, values }))).toEqual([
      { row: 2, values: { alias: '見本㈱', canonical: 'Mihon', kind: 'succession', validFrom: '2025-04-01' } },
      { row: 4, values: { alias: 'ミホン', canonical: 'Mihon' } },
    ]);
    expect(reading.rejected).toEqual([{ row: 3, column: '正式名称', value: '見本', code: 'inventory.row-without-canonical' }]);
    expect(reading.remarks.map(({ column, code }) => [column, code])).toEqual([
      ['種類', 'kind_not_understood'],
      ['変更日', 'valid_from_not_a_date'],
    ]);
  });

  test('models', () => {
    const reading = read('models', [
      ['型式', '販売名', '製造販売業者', 'GTIN', '販売開始年'],
      ['ＭＰ－１', '見本ポンプ', '見本', 9520000000011, '2020年'],
      ['MP-2', null, '見本', '9520000000012', '古い'],
      [null, null, '見本'],
    ]);
    expect(reading.rows.map(({ values }) => values)).toEqual([
      { modelNumber: 'MP-1', name: '見本ポンプ', manufacturer: '見本', gtin14: '09520000000011', saleStartYear: '2020' },
      { modelNumber: 'MP-2', manufacturer: '見本' },
    ]);
    expect(reading.remarks.map(({ row, code }) => [row, code])).toEqual([
      [3, 'gtin_check_digit'],
      [3, 'sale_start_year_not_a_year'],
    ]);
    expect(reading.rejected).toEqual([{ row: 4, column: '販売名', value: '見本', code: 'inventory.row-without-name' }]);
  });

  test('names of products', () => {
    const reading = read('productNames', [
      ['model_key', 'advisory_id', 'advisory_product_name'],
      ['MP1', 'NVD:CVE-2026-0001', 'Mihon Pump <= 1.0'],
      [null, 'X', 'Y'],
    ]);
    expect(reading.rows.map(({ values }) => values)).toEqual([
      { modelKey: 'MP1', advisoryId: 'NVD:CVE-2026-0001', productName: 'Mihon Pump <= 1.0' },
    ]);
    expect(reading.rejected).toMatchObject([{ row: 3, column: 'model_key', code: 'inventory.row-without-modelKey' }]);
  });

  test('assessments, in words of both languages', () => {
    const headings = ['管理番号', '脅威', '更新', '補完的対策', '対策の十分性', '対策確認日'];
    const reading = read('assessments', [
      headings,
      ['A-1', 'あり', '提供なし', '実施済', '十分', '令和8年6月10日'],
      ['A-2', 'no', 'applied', 'none', 'not_assessed', null],
      ['A-3', 'たぶん', '不明', '予定', '不十分', '-'],
    ]);
    expect(reading.rows.map(({ values }) => values)).toEqual([
      {
        ledgerNumber: 'A-1',
        threatOpen: 'yes',
        update: 'none',
        compensatingControls: 'in_place',
        controlsAdequate: 'yes',
        controlsVerifiedOn: '2026-06-10',
      },
      { ledgerNumber: 'A-2', threatOpen: 'no', update: 'applied', compensatingControls: 'none', controlsAdequate: 'not_assessed' },
      { ledgerNumber: 'A-3', update: 'unknown', compensatingControls: 'planned', controlsAdequate: 'no' },
    ]);
    expect(reading.remarks.map(({ column, code }) => [column, code])).toEqual([
      ['脅威', 'threat_open_not_understood'],
      ['対策確認日', 'controls_verified_on_not_a_date'],
    ]);
  });
});
