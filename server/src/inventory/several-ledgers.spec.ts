import { openHospital, type Hospital } from '../../test/hospital-in-memory.js';

const ME = `管理番号,資産番号,製造販売業者,販売名,型式,製造番号,設置部署,ソフトウェアVer.,IPアドレス,稼働状態,備考
ME-1,K-1,見守電機,フローA,FA-100,S1,ICU,1.2,,稼働中,電池交換済`;

/** The ledger of the information department: its own numbers, and the network. */
function network(more: Readonly<Record<string, string>> = {}): string {
  const row = {
    管理番号: 'IT-7',
    資産番号: 'K-1',
    製造販売業者: '見守電機',
    販売名: 'フローA',
    型式: 'FA-100',
    IPアドレス: '10.1.1.7',
    ...more,
  };
  return `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}`;
}

function hospital(): Hospital {
  const one = openHospital();
  one.take(ME);
  return one;
}

describe('two ledgers know one device', () => {
  it('each brings its own columns, and neither erases the other’s', () => {
    const one = hospital();
    expect(one.take(network(), { ledger: 'IT' })).toMatchObject({ created: 0, updated: 1, conflicts: 0, meetings: 0 });
    expect(one.devices()).toHaveLength(1);
    expect(one.device('ME-1')).toMatchObject({ softwareVersion: '1.2', ipAddress: '10.1.1.7', department: 'ICU' });
    expect(one.device('ME-1').provenance['ipAddress']).toMatchObject({ ledgerId: 'IT' });
    expect(one.take(ME)).toMatchObject({ unchanged: 1 });
    expect(one.take(network(), { ledger: 'IT' })).toMatchObject({ unchanged: 1 });
  });

  it('the main ledger gives the number, whichever came first', () => {
    const one = openHospital();
    one.take(network(), { ledger: 'IT' });
    expect(one.device('IT-7')).toBeDefined();
    one.take(ME);
    expect(one.devices().map(({ ledgerNumber }) => ledgerNumber)).toEqual(['ME-1']);
  });

  it('what contradicts the ledger that brought a value is a conflict', () => {
    const one = hospital();
    expect(one.take(network({ 設置部署: 'HCU' }), { ledger: 'IT' })).toMatchObject({ conflicts: 1 });
    expect(one.device('ME-1').department).toBe('ICU');
    expect(one.onlyConflict()).toMatchObject({ field: 'department', kept: 'ICU', offered: 'HCU', ledgerId: 'IT' });
  });

  it('the owner’s own change is taken, and ends a conflict that it grants', () => {
    const one = hospital();
    one.take(network({ 設置部署: 'HCU' }), { ledger: 'IT' });
    one.take(ME.replace('ICU', '手術室'));
    expect(one.device('ME-1').department).toBe('手術室');
    expect(one.onlyConflict()).toMatchObject({ kept: '手術室', offered: 'HCU' });
    one.take(ME.replace('ICU', 'HCU'));
    expect(one.conflicts()).toEqual([]);
  });

  it('three ledgers may each contradict', () => {
    const one = hospital();
    one.take(network({ 設置部署: 'HCU' }), { ledger: 'IT' });
    one.take(network({ 設置部署: '外来' }), { ledger: '固定資産' });
    expect(one.conflicts().map(({ ledgerId, offered }) => [ledgerId, offered])).toEqual([
      ['IT', 'HCU'],
      ['固定資産', '外来'],
    ]);
  });

  const noConflict: [column: string, value: string, reason: string][] = [
    ['設置部署', 'ＩＣＵ', 'only the width differs'],
    ['備考', '貸出可', 'each ledger has its own remarks'],
    ['稼働状態', '使用中', 'each ledger has its own words for a device that is there'],
    ['設置部署', '', 'a blank says nothing'],
  ];
  test.each(noConflict)('%s %s is none: %s', (column, value) => {
    const one = hospital();
    one.take(network({ [column]: value }), { ledger: 'IT' });
    expect(one.conflicts()).toEqual([]);
  });

  it('one says that it is gone, the other that it is in use: it stays in use until somebody decides', () => {
    const one = hospital();
    one.take(network({ 稼働状態: '除却' }), { ledger: '固定資産' });
    expect(one.device('ME-1').active).toBe(true);
    expect(one.onlyConflict()).toMatchObject({ field: 'active', kept: 'true', offered: 'false', offeredAsWritten: '除却' });
    one.decide(one.onlyConflict(), 'offered');
    expect(one.device('ME-1')).toMatchObject({ active: false, operatingState: '除却' });
  });

  it('a value fills what the other has only as a text', () => {
    const one = openHospital();
    one.take('管理番号,資産番号,製造販売業者,販売名,型式,EOL\nME-1,K-1,見守電機,フローA,FA-100,未定（要問合せ）');
    one.take(network({ EOL: '2031-03-31' }), { ledger: 'IT' });
    expect(one.device('ME-1')).toMatchObject({ eol: '2031-03-31' });
    expect(one.device('ME-1').remarks).not.toContain('eol_not_a_date');
    expect(one.conflicts()).toEqual([]);
  });

  it('a UDI of the other ledger does not replace the one that is known', () => {
    const one = openHospital();
    const file = (number: string, udi: string) => `管理番号,資産番号,製造販売業者,販売名,UDI\n${number},K-1,見守電機,フローA,${udi}`;
    one.take(file('ME-1', '(01)09521234543213(21)S1'));
    one.take(file('IT-7', '(01)09521234543213(21)S2'), { ledger: 'IT' });
    expect(one.device('ME-1').udi?.serial).toBe('S1');
    const conflict = one.onlyConflict();
    expect(conflict).toMatchObject({ field: 'udi', offeredAsWritten: '(01)09521234543213(21)S2' });
    one.decide(conflict, 'offered');
    expect(one.device('ME-1').udi?.serial).toBe('S2');
  });

  it('it is gone from one ledger and not from the other', () => {
    const one = hospital();
    one.take(network(), { ledger: 'IT' });
    const { missing } = one.take('管理番号,資産番号,製造販売業者,販売名\nIT-8,K-8,見守電機,フローA', { ledger: 'IT' });
    expect(missing.map(({ ledgerNumber }) => ledgerNumber)).toEqual(['ME-1']);
    expect(one.take(ME).missing).toEqual([]);
  });
});

describe('two ledgers call a model by two names', () => {
  const assets = (name: string, state = '') =>
    `管理番号,資産番号,製造番号,製造販売業者,販売名,設置場所,稼働状態\nF-1,K-1,S1,見守商事,${name},${state},`;

  it('the device stays what the ledger that brought it says', () => {
    const one = hospital();
    expect(one.take(assets('輸液ポンプ一式'), { ledger: '固定資産' })).toMatchObject({ updated: 1, conflicts: 0, meetings: 0 });
    expect(one.take(assets('輸液ポンプ一式', '302'), { ledger: '固定資産' })).toMatchObject({ updated: 1, conflicts: 0 });
    expect(one.models()).toEqual({ 'ME-1': '- | フローA | FA-100 | 見守電機' });
    expect(one.parties('ME-1')).toEqual(['marketing_authorisation_holder 見守電機 ledger']);
  });

  it('when the other later says another model, that is a conflict', () => {
    const one = hospital();
    one.take(assets('輸液ポンプ一式'), { ledger: '固定資産' });
    one.take(assets('シリンジC'), { ledger: '固定資産' });
    expect(one.models()).toEqual({ 'ME-1': '- | フローA | FA-100 | 見守電機' });
    expect(one.onlyConflict()).toMatchObject({ field: 'name', kept: 'フローA', offered: 'シリンジC' });
    one.decide(one.onlyConflict(), 'offered');
    expect(one.models()).toEqual({ 'ME-1': '- | シリンジC | - | 見守電機' });
  });
});

describe('a model is what the ledgers write of it', () => {
  const row = (number: string, name: string, modelNumber: string, maker = '見守電機') => `${number},${maker},${name},${modelNumber}`;
  const file = (...rows: readonly string[]) => `管理番号,製造販売業者,販売名,型式\n${rows.join('\n')}`;

  it('one number of one maker is one model, called as its oldest device is', () => {
    const one = openHospital();
    one.take(file(row('1', 'フローA', 'FA-100'), row('2', 'flow A', 'FA100'), row('3', 'フローA', 'FA-100', '㈱見守電機')));
    expect(new Set(Object.values(one.models()))).toEqual(new Set(['- | フローA | FA-100 | 見守電機']));
    one.take(file(row('1', 'フローＡ改', 'FA-100'), row('2', 'flow A', 'FA100'), row('3', 'フローA', 'FA-100', '㈱見守電機')));
    expect(new Set(Object.values(one.models()))).toEqual(new Set(['- | フローＡ改 | FA-100 | 見守電機']));
    expect(one.device('3').searchText).toContain('フローa改');
  });

  it('a name without a number is not taken for the one number that others have', () => {
    const one = openHospital();
    one.take(file(row('1', 'モニタ', 'VB-7'), row('2', 'モニタ', '')));
    expect(one.models()).toEqual({ 1: '- | モニタ | VB-7 | 見守電機', 2: '- | モニタ | - | 見守電機' });
  });

  it('two devices of which neither maker nor model is known do not make new models each time', () => {
    const one = openHospital();
    const unknown = '管理番号,製造販売業者,販売名,設置部署\n1,,,ICU\n2,,,ICU';
    one.take(unknown);
    one.take(unknown.replaceAll('ICU', 'HCU'));
    one.take(unknown);
    expect(one.rows.device_model.size).toBe(1);
    expect(one.device('1').remarks).toEqual(['manufacturer_unknown', 'model_unknown', 'version_unknown']);
  });

  it('a corrected generic name and class are taken', () => {
    const one = openHospital();
    const described = (genericName: string, deviceClass: string) =>
      `管理番号,製造販売業者,販売名,一般的名称,クラス\n1,見守電機,フローA,${genericName},${deviceClass}`;
    one.take(described('輸液ポンブ', 'II'));
    one.take(described('輸液ポンプ', 'III'));
    expect([...one.rows.device_model.values()]).toMatchObject([{ genericName: '輸液ポンプ', deviceClass: 'III' }]);
  });
});
