import { openHospital, type Hospital } from '../../test/hospital-in-memory.js';
import { withCell } from '../../test/ledger-text.js';

const LEDGER = `管理番号,製造販売業者,販売名,型式,製造番号,設置部署,設置場所,ソフトウェアVer.,EOL,稼働状態,備考
ME-1,見守電機,フローA,FA-100,S1,3階西,302,1.2,2030-03-31,稼働中,
ME-2,見守電機,フローA,FA-100,S2,3階東,311,,,予備,電池交換`;

const ledgerWith = (number: string, column: string, value: string) => withCell(LEDGER, number, column, value);

function hospital(): Hospital {
  const one = openHospital();
  one.take(LEDGER);
  return one;
}

describe('a device ends and comes back', () => {
  const states: [state: string, isActive: boolean][] = [
    ['廃棄', false],
    ['廃棄済み', false],
    ['返却', false],
    ['移管（分院）', false],
    ['除却済', false],
    ['廃棄予定', true],
    ['返却待ち', true],
    ['故障', true],
    ['修理中', true],
  ];
  test.each(states)('%s: in use is %s', (state, isActive) => {
    const one = hospital();
    one.take(ledgerWith('ME-1', '稼働状態', state));
    expect(one.device('ME-1')).toMatchObject({ active: isActive, operatingState: state });
    one.take(ledgerWith('ME-1', '稼働状態', '再稼働'));
    expect(one.device('ME-1').active).toBe(true);
  });

  const disposal = (day: string) => `管理番号,製造販売業者,販売名,廃棄日\nME-1,見守電機,フローA,${day}`;

  it('by a day of disposal alone', () => {
    const one = openHospital();
    one.take(disposal(''));
    expect(one.device('ME-1').active).toBe(true);
    expect(one.take(disposal('2026-10-01'))).toMatchObject({ updated: 1, unchanged: 0 });
    expect(one.device('ME-1').active).toBe(false);
  });

  it('by a day of disposal when that day has come, though the ledger says nothing new', () => {
    const one = openHospital();
    one.take(disposal('2026-12-01'));
    expect(one.device('ME-1').active).toBe(true);
    expect(one.take(disposal('2026-12-01'), { today: '2026-12-02' })).toMatchObject({ updated: 1, unchanged: 0 });
    expect(one.device('ME-1').active).toBe(false);
  });

  it('by hand, until the ledger says something new about it', () => {
    const one = hospital();
    one.change('ME-1', { active: false });
    one.take(ledgerWith('ME-1', '設置場所', '307'));
    expect(one.device('ME-1').active).toBe(false);
    one.take(ledgerWith('ME-1', '稼働状態', '修理中'));
    expect(one.device('ME-1').active).toBe(false);
    expect(one.conflicts()).toMatchObject([{ field: 'active', kept: 'false', offered: 'true', offeredAsWritten: '修理中' }]);
    one.decide(one.onlyConflict(), 'offered');
    expect(one.device('ME-1')).toMatchObject({ active: true, operatingState: '修理中' });
  });

  it('a state that says nothing leaves it as it is', () => {
    const one = hospital();
    one.take(ledgerWith('ME-1', '稼働状態', '廃棄'));
    one.take(ledgerWith('ME-1', '稼働状態', '不明'));
    expect(one.device('ME-1').active).toBe(false);
  });
});

describe('a row that vanished', () => {
  const without = LEDGER.split('\n').slice(0, 2).join('\n');

  it('is listed, and its device stays in use', () => {
    const one = hospital();
    const { missing } = one.take(without);
    expect(missing).toEqual([{ id: one.device('ME-2').id, ledgerNumber: 'ME-2', manufacturer: '見守電機', model: 'フローA' }]);
    expect(one.device('ME-2').active).toBe(true);
  });

  it('stays listed while it is in use, and is named once when it is out of use', () => {
    const one = hospital();
    one.take(without);
    expect(one.take(without).missing).toHaveLength(1);
    one.change('ME-2', { active: false });
    expect(one.take(without).missing).toEqual([]);
  });

  it('and reappears is unchanged', () => {
    const one = hospital();
    one.take(without);
    expect(one.take(LEDGER)).toMatchObject({ unchanged: 2, updated: 0, missing: [] });
    expect([...one.rows.ledger_row.values()].map(({ missingSince }) => missingSince)).toEqual([null, null]);
  });

  it('of another ledger is not this ledger’s concern', () => {
    const one = hospital();
    expect(one.take('管理番号,販売名,製造販売業者\nIT-1,ビューB,見守電機', { ledger: '情報資産' }).missing).toEqual([]);
  });
});
