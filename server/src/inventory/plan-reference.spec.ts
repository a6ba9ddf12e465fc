import { openHospital, type Hospital } from '../../test/hospital-in-memory.js';

const DEVICES = `管理番号,製造販売業者,販売名,型式,製造番号
1,見守電機,フローA,FA-100,S1
2,ミマモリ電機,フローA,FA-100,S2
3,海外商会,呼吸器D,RD-1,S3`;
const ALIASES = 'alias,canonical\nミマモリ電機,見守電機\nMimamori Denki,見守電機';
const MODELS = `model_key,type,brand_ja,generic_name_ja,class,maker,gtin14,sale_start_year
flow-a,FA-100,フローＡ,輸液ポンプ,III,見守電機,09521234543213,2019
vent-d,RD-1,呼吸器D,人工呼吸器,IV,Watchful Devices,,2021`;

function take(...files: readonly (readonly [kind: 'devices' | 'aliases' | 'models', csv: string])[]): Hospital {
  const one = openHospital();
  for (const [kind, csv] of files) one.take(csv, { kind });
  return one;
}

describe('makers and their names', () => {
  it('move the devices that are already here to the canonical maker', () => {
    const one = take(['devices', DEVICES]);
    expect(Object.values(one.models())).toEqual([
      '- | フローA | FA-100 | 見守電機',
      '- | フローA | FA-100 | ミマモリ電機',
      '- | 呼吸器D | RD-1 | 海外商会',
    ]);
    expect(one.take(ALIASES, { kind: 'aliases' })).toMatchObject({ created: 2, rejected: [] });
    expect(one.models()).toEqual({
      1: '- | フローA | FA-100 | 見守電機',
      2: '- | フローA | FA-100 | 見守電機',
      3: '- | 呼吸器D | RD-1 | 海外商会',
    });
    expect(one.device('1').modelId).toBe(one.device('2').modelId);
    expect(one.device('2')).toMatchObject({ manufacturerAsWritten: 'ミマモリ電機' });
    expect(one.device('2').searchText).toContain('見守電機');
    expect(one.take(ALIASES, { kind: 'aliases' })).toMatchObject({ unchanged: 2 });
  });

  it('the hospital’s word for a maker replaces the spelling of a ledger', () => {
    const one = take(['devices', '管理番号,製造販売業者,販売名\n1,株式会社みまもり,フローA']);
    one.take('alias,canonical\nMimamori,みまもり', { kind: 'aliases' });
    expect(one.models()).toEqual({ 1: '- | フローA | - | みまもり' });
    expect(one.rows.manufacturer.size).toBe(1);
  });

  const chains: [reason: string, csv: string][] = [
    ['in one file', 'alias,canonical\n甲,乙\n乙,丙'],
    ['in one file the other way round', 'alias,canonical\n乙,丙\n甲,乙'],
  ];
  test.each(chains)('a maker that became another one takes its aliases along: %s', (_, csv) => {
    const one = take(['devices', '管理番号,製造販売業者,販売名\n1,甲,A\n2,乙,A\n3,丙,A']);
    one.take(csv, { kind: 'aliases' });
    expect(new Set(Object.values(one.models()))).toEqual(new Set(['- | A | - | 丙']));
    expect(one.take(csv, { kind: 'aliases' })).toMatchObject({ unchanged: 2, created: 0, updated: 0 });
  });

  it('kind and day of a succession are kept, corrected, and not erased by a blank', () => {
    const one = openHospital();
    one.take('alias,canonical,kind,valid from\n旧見守,見守電機,社名変更,2024-04-01', { kind: 'aliases' });
    expect([...one.rows.manufacturer_alias.values()]).toMatchObject([{ kind: 'succession', validFrom: '2024-04-01' }]);
    expect(one.take('alias,canonical,kind\n旧見守,見守電機,', { kind: 'aliases' })).toMatchObject({ unchanged: 1 });
    expect(one.take('alias,canonical,kind\n旧見守,見守電機,ブランド', { kind: 'aliases' })).toMatchObject({ updated: 1 });
    expect([...one.rows.manufacturer_alias.values()]).toMatchObject([{ kind: 'brand', validFrom: '2024-04-01' }]);
  });

  it('one name of two makers is rejected with its place', () => {
    const one = openHospital();
    expect(one.take('別名,正式名称\nみまもり,見守電機\nみまもり,見守工業', { kind: 'aliases' })).toMatchObject({
      created: 1,
      rejected: [{ row: 3, column: '別名', value: 'みまもり', code: 'inventory.alias-twice' }],
    });
  });
});

describe('the model master', () => {
  it('names the models that are already here, and finds the maker behind an importer', () => {
    const one = take(['devices', DEVICES], ['models', MODELS]);
    expect(one.models()).toEqual({
      1: 'flow-a | フローＡ | FA-100 | 見守電機',
      2: 'flow-a | フローＡ | FA-100 | 見守電機',
      3: 'vent-d | 呼吸器D | RD-1 | Watchful Devices',
    });
    expect(one.rows.device_model.get(one.device('1').modelId)).toMatchObject({
      genericName: '輸液ポンプ',
      deviceClass: 'III',
      gtin14: '09521234543213',
      saleStartYear: 2019,
    });
    expect(one.take(MODELS, { kind: 'models' })).toMatchObject({ unchanged: 2 });
  });

  it('a new brand name in the master is found by the search', () => {
    const one = take(['devices', DEVICES], ['models', MODELS]);
    expect(one.take(MODELS.replace('フローＡ', 'フローエース'), { kind: 'models' })).toMatchObject({ updated: 1, unchanged: 1 });
    expect(one.device('1').searchText).toContain('フローエース');
  });

  it('a number that the ledgers leave out means the one model of the master with that name, and none of several', () => {
    const unnumbered = '管理番号,製造販売業者,販売名\n1,見守電機,フローA';
    expect(take(['devices', unnumbered], ['models', MODELS]).models()).toEqual({ 1: 'flow-a | フローＡ | FA-100 | 見守電機' });
    const two = `${MODELS}\nflow-a2,FA-200,フローA,輸液ポンプ,III,見守電機,,`;
    expect(take(['devices', unnumbered], ['models', two]).models()).toEqual({ 1: '- | フローA | - | 見守電機' });
    expect(take(['models', two], ['devices', unnumbered]).models()).toEqual({ 1: '- | フローA | - | 見守電機' });
  });

  const rejected: [reason: string, line: string, code: string][] = [
    ['a key for two models', 'flow-a,FA-300,フローC,,,見守電機,,', 'inventory.model-key-twice'],
    ['neither name nor number', 'other,,,,,見守電機,,', 'inventory.row-without-name'],
    ['no maker', 'other,FA-300,フローC,,,,,', 'inventory.row-without-manufacturer'],
  ];
  test.each(rejected)('%s is rejected with its place', (_, line, code) => {
    const csv = `${MODELS}\n${line}`;
    const one = openHospital();
    const report = one.take(csv, { kind: 'models' });
    expect(report.rejected).toMatchObject([{ row: 4, code }]);
    expect(report).toMatchObject({ created: 2 });
    expect(one.take(csv, { kind: 'models' })).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('one model under two keys is one model: the first key has the devices, and names for either are its', () => {
    const one = take(['devices', DEVICES], ['models', `${MODELS}\na-flow,FA-100,フローA,,,見守電機,,`]);
    expect(one.models()['1']).toBe('a-flow | フローA | FA-100 | 見守電機');
    one.take('model_key,advisory_product_name\nflow-a,Flow', { kind: 'productNames' });
    expect([...one.rows.confirmed_name.values()]).toMatchObject([{ modelId: one.device('1').modelId }]);
  });

  it('a blank cell erases nothing', () => {
    const one = take(['models', MODELS]);
    expect(one.take('model_key,type,brand_ja,maker\nflow-a,FA-100,フローＡ,見守電機', { kind: 'models' })).toMatchObject({ unchanged: 1 });
  });

  it('without keys is known by maker and number', () => {
    const one = openHospital();
    const csv = '型式,販売名,製造販売業者\nFA-100,フローA,見守電機\nFA-100,ポンプZ,別の電機';
    expect(one.take(csv, { kind: 'models' })).toMatchObject({ created: 2, rejected: [] });
    expect(one.take(csv, { kind: 'models' })).toMatchObject({ unchanged: 2 });
  });
});

describe('names that an administrator confirmed', () => {
  const names = (...rows: readonly string[]) => `model_key,type,advisory_id,advisory_product_name\n${rows.join('\n')}`;

  it('belong to a model by key or by number', () => {
    const one = take(['devices', DEVICES], ['models', MODELS]);
    expect(one.take(names('flow-a,,ICSMA-99-001,Flow Family', ',RD-1,,Vent D'), { kind: 'productNames' })).toMatchObject({ created: 2 });
    expect([...one.rows.confirmed_name.values()]).toMatchObject([
      { modelId: one.device('1').modelId, trackingId: 'ICSMA-99-001', productName: 'Flow Family' },
      { modelId: one.device('3').modelId, trackingId: null, productName: 'Vent D' },
    ]);
  });

  const rejected: [row: string, column: string, code: string, reason: string][] = [
    ['nobody,,X,Flow', 'model_key', 'inventory.model-not-known', 'no such key'],
    [',FA-999,X,Flow', 'type', 'inventory.model-not-known', 'no such number'],
    [',FA-100,X,Flow', 'type', 'inventory.model-not-unique', 'a number that two makers use'],
    ['flow-a,,X,', 'advisory_product_name', 'inventory.row-without-productName', 'no name'],
  ];
  test.each(rejected)('%s: %s %s (%s)', (row, column, code) => {
    const one = take(['devices', DEVICES.replace('ミマモリ電機,フローA', 'ミマモリ電機,別のA')], ['models', MODELS]);
    expect(one.take(names(row), { kind: 'productNames' })).toMatchObject({ created: 0, rejected: [{ row: 2, column, code }] });
    expect(one.rows.confirmed_name.size).toBe(0);
  });

  it('go with the devices when these find their maker', () => {
    const one = take(['devices', DEVICES.split('\n').toSpliced(1, 1).join('\n')]);
    one.take(names(',FA-100,X,Flow'), { kind: 'productNames' });
    one.take(ALIASES, { kind: 'aliases' });
    expect([...one.rows.confirmed_name.values()]).toMatchObject([
      { modelId: one.device('2').modelId, manufacturerId: one.rows.device_model.get(one.device('2').modelId)?.manufacturerId },
    ]);
  });
});

describe('assessments', () => {
  const head = 'unit_id,threat_open,update,compensating_controls,controls_adequate,controls_verified_on,note';
  const file = (...rows: readonly string[]) => `${head}\n${rows.join('\n')}`;

  it('are kept for each device', () => {
    const one = take(['devices', DEVICES]);
    expect(one.take(file('1,yes,none,in_place,not_assessed,2026-10-01,分離済', '3,,,,,,'), { kind: 'assessments' })).toMatchObject({
      created: 2,
    });
    expect([...one.rows.assessment.values()]).toMatchObject([
      {
        deviceId: one.device('1').id,
        threatOpen: 'yes',
        update: 'none',
        compensatingControls: 'in_place',
        controlsAdequate: 'not_assessed',
        controlsVerifiedOn: '2026-10-01',
        note: '分離済',
      },
      { deviceId: one.device('3').id, threatOpen: null },
    ]);
    expect(one.take(file('1,,,,yes,,'), { kind: 'assessments' })).toMatchObject({ updated: 1 });
    expect([...one.rows.assessment.values()][0]).toMatchObject({ threatOpen: 'yes', controlsAdequate: 'yes' });
    expect(one.take(file('1,,,,yes,,'), { kind: 'assessments' })).toMatchObject({ unchanged: 1 });
  });

  it('of a device that is not known, or assessed twice, are rejected with their place', () => {
    const one = take(['devices', DEVICES]);
    expect(one.take(file('9,yes,,,,,', '1,yes,,,,,', '1,no,,,,,'), { kind: 'assessments' })).toMatchObject({
      created: 1,
      rejected: [
        { row: 2, column: 'unit_id', value: '9', code: 'inventory.device-not-known' },
        { row: 4, column: 'unit_id', value: '1', code: 'inventory.ledger-number-twice' },
      ],
    });
  });

  it('mean the number of the ledger that is named; a number that two ledgers use tells none without it', () => {
    const one = take(['devices', DEVICES]);
    one.take('管理番号,製造販売業者,販売名,製造番号\n1,別の電機,ポンプZ,Z1', { ledger: 'IT' });
    one.take(file('1,yes,,,,,'), { kind: 'assessments', ledger: 'IT' });
    const [assessment] = [...one.rows.assessment.values()];
    expect(one.rows.device.get(assessment?.deviceId ?? '')?.serialNumber).toBe('Z1');
    expect(one.take(file('1,yes,,,,,'), { kind: 'assessments', ledger: '対策表' }).rejected).toMatchObject([
      { code: 'inventory.device-not-unique' },
    ]);
  });
});
