import type { Cell, Sheet } from './cell.js';
import { findHeader } from './header.js';
import { type LedgerKind, headingKey, headingMeaning } from './headings.js';

function sheet(rows: readonly (readonly Cell[])[], name = '台帳'): Sheet {
  return { name, rows };
}

function fieldsOf(kind: LedgerKind, headings: readonly string[]) {
  return findHeader(kind, [sheet([headings])])?.columns.map(({ field }) => field);
}

describe('the header of a table', () => {
  test('is found below titles, remarks and blank rows, on whichever sheet it is', () => {
    const header = findHeader('devices', [
      sheet([['部署'], ['ICU']], '部署マスタ'),
      sheet([
        ['医療機器台帳'],
        [],
        ['※管理番号は臨床工学室が記入'],
        ['管理番号', '販売名', '製造販売業者', '色'],
        ['1', 'ポンプ', '見本', '青'],
      ]),
    ]);
    expect(header).toMatchObject({ sheet: { name: '台帳' }, headerRow: 4, remarks: [] });
    expect(header?.columns).toEqual([
      { heading: '管理番号', field: 'ledgerNumber', index: 0 },
      { heading: '販売名', field: 'name', index: 1 },
      { heading: '製造販売業者', field: 'manufacturer', index: 2 },
      { heading: '色', field: null, index: 3 },
    ]);
  });

  test('is read through cells merged over two rows', () => {
    const rows = [
      ['管理番号', '機器', null, '設置場所'],
      [null, '販売名', '型式', null],
      ['1', 'ポンプ', 'P-1', 'ICU'],
    ];
    expect(findHeader('devices', [sheet(rows)])?.columns.map(({ field }) => field)).toEqual([
      'ledgerNumber',
      'name',
      'modelNumber',
      'place',
    ]);
  });

  test('another sheet with such a table is told, because its rows are not read', () => {
    const rows = [
      ['管理番号', '販売名', '型式'],
      ['1', 'ポンプ', 'P-1'],
    ];
    const header = findHeader('devices', [
      sheet(rows, '東棟'),
      sheet(
        [
          ['管理番号', '販売名'],
          ['2', 'ポンプ'],
        ],
        '西棟',
      ),
      sheet([['管理番号', '販売名']], '空'),
    ]);
    expect(header).toMatchObject({ sheet: { name: '東棟' }, remarks: [{ row: 1, column: '', value: '西棟', code: 'sheet_not_read' }] });
  });

  test('is none where nothing tells a device from another, or no table at all', () => {
    for (const rows of [[], [[]], [['部署', '備考']], [['管理番号']], [['ポンプの管理番号と販売名の一覧']]])
      expect(findHeader('devices', [sheet(rows)])).toBeUndefined();
  });

  test('of two columns with one meaning the more exact one counts, and the other is told', () => {
    const header = findHeader('devices', [sheet([['管理番号', '販売名', '購入日', '設置日', '備考', '備考']])]);
    expect(header?.columns.map(({ field }) => field)).toEqual(['ledgerNumber', 'name', null, 'installedOn', 'note', null]);
    expect(header?.remarks).toEqual([
      { row: 1, column: '購入日', value: '設置日', code: 'column_means_the_same' },
      { row: 1, column: '備考', value: '備考', code: 'column_means_the_same' },
    ]);
  });

  test('a bracket explains the letters before it, and a contradiction is told', () => {
    const header = findHeader('devices', [sheet([['管理番号', '販売名', 'EOL(製品寿命終了日)', 'EOS（販売終了）']])]);
    expect(header?.columns.map(({ field }) => field)).toEqual(['ledgerNumber', 'name', 'eol', 'saleEndedOn']);
    expect(header?.remarks).toEqual([{ row: 1, column: 'EOS（販売終了）', value: 'saleEndedOn', code: 'heading_contradicts_itself' }]);
  });
});

describe('headings', () => {
  test.each([
    ['ＭＥ番号', 'ledgerNumber'],
    ['M E 番号', 'ledgerNumber'],
    ['管理番号\n(ME室)', 'ledgerNumber'],
    ['【必須】管理番号', 'ledgerNumber'],
    ['※管理No.', 'ledgerNumber'],
    ['固定資産番号', 'assetNumber'],
    ['製造番号(S/N)', 'serialNumber'],
    ['S/N', 'serialNumber'],
    ['ｼﾘｱﾙ番号', 'serialNumber'],
    ['シリアルNo.', 'serialNumber'],
    ['型式・型番', 'modelNumber'],
    ['メーカー名', 'manufacturer'],
    ['外国製造業者名', 'foreignManufacturer'],
    ['ソフトウェアVer.', 'softwareVersion'],
    ['FWバージョン', 'softwareVersion'],
    ['IP アドレス', 'ipAddress'],
    ['MACアドレス', 'macAddress'],
    ['EOL日(YYYY/MM/DD)', 'eol'],
    ['製品寿命終了日（ＥＯＬ）', 'eol'],
    ['End of Life', 'eol'],
    ['EOS', 'eos'],
    ['サポート終了予定日', 'eos'],
    ['EOL(サポート終了)', 'eos'],
    ['販売終了日', 'saleEndedOn'],
    ['保守契約の有無', 'maintenanceContract'],
    ['稼働状況', 'operatingState'],
    ['Serial Number', 'serialNumber'],
    ['software_version', 'softwareVersion'],
    ['旧管理番号', null],
    ['管理番号(旧)', null],
    ['耐用年数', null],
    ['生産終了日', null],
    ['部品供給終了日', null],
    ['更新予定日', null],
  ])('%j means %s', (heading, field) => {
    const own = field === 'name' ? '管理番号' : '販売名';
    const other = field === 'ledgerNumber' ? '設置場所' : '管理番号';
    expect(fieldsOf('devices', [own, other, heading])?.[2]).toBe(field);
  });

  test.each<[LedgerKind, string[], (string | null)[]]>([
    ['aliases', ['alias', 'canonical'], ['alias', 'canonical']],
    ['aliases', ['別名', '正式名称', '種類'], ['alias', 'canonical', 'kind']],
    [
      'models',
      ['model_key', 'type', 'brand_ja', 'generic_name_ja', 'class', 'maker', 'gtin14', 'sale_start_year', 'x'],
      ['key', 'modelNumber', 'name', 'genericName', 'deviceClass', 'manufacturer', 'gtin14', 'saleStartYear', null],
    ],
    [
      'models',
      ['型式', '販売名', '一般的名称', 'クラス', '製造販売業者', 'JANコード', '販売開始年'],
      ['modelNumber', 'name', 'genericName', 'deviceClass', 'manufacturer', 'gtin14', 'saleStartYear'],
    ],
    [
      'productNames',
      ['model_key', 'type', 'advisory_id', 'advisory_product_name'],
      ['modelKey', 'modelNumber', 'advisoryId', 'productName'],
    ],
    [
      'assessments',
      ['unit_id', 'threat_open', 'update', 'compensating_controls', 'controls_adequate', 'controls_verified_on', 'note'],
      ['ledgerNumber', 'threatOpen', 'update', 'compensatingControls', 'controlsAdequate', 'controlsVerifiedOn', 'note'],
    ],
    [
      'assessments',
      ['管理番号', '脅威', 'アップデート', '補完的対策', '対策の十分性', '対策確認日', '備考'],
      ['ledgerNumber', 'threatOpen', 'update', 'compensatingControls', 'controlsAdequate', 'controlsVerifiedOn', 'note'],
    ],
  ])('of %s: %j', (kind, headings, fields) => expect(fieldsOf(kind, headings)).toEqual(fields));

  test('width, case, blanks and punctuation make no difference', () => {
    expect(['ＩＰ アドレス', 'ip_アドレス', 'IPｱﾄﾞﾚｽ'].map((text) => headingMeaning('devices', headingKey(text))?.field)).toEqual(
      Array(3).fill('ipAddress'),
    );
  });
});
