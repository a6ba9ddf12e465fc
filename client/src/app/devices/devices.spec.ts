import type { ImportResult } from '../api/types-of-imports';
import type { ChangedDevice, DeviceDetail, DeviceView, MeetingView } from '../api/types-of-inventory';
import { ja } from '../words/ja';
import { requestRows } from '../morning-list/request-rows';
import { changesOf, formOf, type DeviceForm } from './device-changes';
import { sourceSentence } from './device-facts';
import { choicesOf, deviceRows, remarkChoices, type DeviceFilter } from './device-rows';
import { meetingFields } from './meeting-rows';
import { reportRows, reportTable } from './report-rows';

const device = (part: Partial<DeviceView>): DeviceView =>
  ({
    id: 'd',
    manufacturer: '例示メディカル',
    department: 'ICU',
    place: null,
    model: 'RM-1',
    active: true,
    remarks: [],
    openFindings: 0,
    ledgerNumber: null,
    ...part,
  }) as DeviceView;

const fleet = [
  device({ id: '1', ledgerNumber: 'HA-2', remarks: ['version_unknown'], openFindings: 1 }),
  device({ id: '2', ledgerNumber: 'HA-1', manufacturer: '架空電機', remarks: ['version_unknown', 'duplicate'] }),
  device({ id: '3', ledgerNumber: 'HA-3', department: null, active: false, remarks: ['duplicate', 'version_unknown'] }),
];
const all: DeviceFilter = { manufacturer: '', department: '', remark: '', active: '' };

describe('the list of devices', () => {
  it.each([
    [{}, ['1', '2', '3']],
    [{ active: 'true' as const }, ['1', '2']],
    [{ active: 'false' as const }, ['3']],
    [{ manufacturer: '架空電機' }, ['2']],
    [{ department: 'ICU' }, ['1', '2']],
    [{ remark: 'duplicate' }, ['2', '3']],
    [{ remark: 'any' }, ['1', '2', '3']],
  ])('filtered by %j shows %j', (part, ids) => expect(deviceRows(fleet, new Map(), { ...all, ...part }).map(({ id }) => id)).toEqual(ids));

  it('tells the stage as the server judges it, and none until it has', () =>
    expect(deviceRows(fleet, new Map([['1', 'eos_passed']]), all).map(({ stage }) => stage)).toEqual(['eos_passed', null, null]));

  it('offers what is there to filter by', () => {
    expect(choicesOf(fleet, 'manufacturer')).toEqual(['架空電機', '例示メディカル'].sort((a, b) => a.localeCompare(b, 'ja')));
    expect(choicesOf(fleet, 'department')).toEqual(['ICU']);
    expect(remarkChoices(fleet)).toEqual([
      { code: 'version_unknown', devices: 3 },
      { code: 'duplicate', devices: 2 },
    ]);
  });
});

describe('the request to confirm', () => {
  it.each([
    [undefined, false, ['2', '1']],
    [undefined, true, ['1']],
    ['RM-2', false, []],
  ])('for model %s, only waiting %s, asks after %j', (model, isOnlyWaiting, ids) =>
    expect(requestRows(fleet, model, isOnlyWaiting).map(({ id }) => id)).toEqual(ids),
  );
});

describe('editing a device', () => {
  const before = {
    ...device({}),
    softwareVersion: '7.2',
    eol: '2028-03-31',
    eos: null,
    note: null,
    ownership: 'owned',
    connection: 'always',
    parties: [],
  };
  const detail = before as unknown as DeviceDetail;
  it.each<[Partial<DeviceForm>, ChangedDevice, string]>([
    [{}, {}, 'nothing was changed'],
    [{ softwareVersion: ' 7.4 ' }, { softwareVersion: '7.4' }, ''],
    [{ eol: '' }, { eol: null }, 'empty erases'],
    [{ softwareVersion: ' 7.2 ' }, {}, 'blanks are no change'],
    [{ active: false, ownership: 'leased' as const }, { active: false, ownership: 'leased' }, ''],
    [{ parties: [{ role: 'lessor' as const, name: ' ', from: null, until: null }] }, {}, 'a party without a name is none'],
  ])('%j sends %j %s', (part, changes) => expect(changesOf(detail, { ...formOf(detail), ...part })).toEqual(changes));
});

describe('where a value comes from', () => {
  const source = {
    field: 'eol',
    value: '2028-03-31',
    asWritten: 'R10.3.31',
    ledger: 'main',
    row: 214,
    fileName: 'a.csv',
    at: '',
    by: '臨床 花子',
  } as const;
  it('is told with ledger, row and the words as written', () =>
    expect(sourceSentence({ ...source, origin: 'ledger' }, '2026-11-01 11:00', ja)).toBe(
      '台帳「主台帳」214行目　2026-11-01 11:00\n台帳の表記：R10.3.31',
    ));
  it('is told with the person', () =>
    expect(sourceSentence({ ...source, asWritten: null, row: null, origin: 'hand' }, '今日 08:00', ja)).toBe(
      '手入力（臨床 花子）今日 08:00',
    ));
});

describe('the report of an import', () => {
  const result = {
    rejected: [{ row: 9, column: '管理番号', value: '', code: 'inventory.row-without-identity', message: '' }],
    remarks: [{ row: 5, column: 'UDI', value: 'x', code: 'new_remark', message: 'サーバーの文' }],
    missing: [{ id: 'm', ledgerNumber: 'HA-9', manufacturer: '例示メディカル', model: 'RM-1' }],
  } as unknown as ImportResult;
  it('goes by the rows of the file, what is missing at the end', () =>
    expect(reportTable(reportRows(result, ja), ja)).toEqual([
      ['区分', '行', '列', '値', '内容'],
      ['要確認', 5, 'UDI', 'x', 'サーバーの文'],
      ['取り込めない行', 9, '管理番号', '', '管理番号も、製造販売業者・型式・製造番号の組もないため、機器として登録できない'],
      ['台帳にない機器', null, '', 'HA-9', '例示メディカル RM-1'],
    ]));
});

describe('a doubtful meeting', () => {
  it('shows both sides field by field', () =>
    expect(
      meetingFields(
        { written: { model: 'RM-1', serialNumber: '1' }, device: { model: 'RM-1', place: 'ICU' } } as unknown as MeetingView,
        ja,
      ),
    ).toEqual([
      { field: '販売名', written: 'RM-1', registered: 'RM-1', isSame: true },
      { field: '製造番号', written: '1', registered: '', isSame: false },
      { field: '設置場所', written: '', registered: 'ICU', isSame: false },
    ]));
});
