import { openHospital } from '../../test/hospital-in-memory.js';

const COLUMNS = [
  '管理番号',
  '資産番号',
  '製造販売業者',
  '外国製造業者',
  '販売業者',
  '貸与業者',
  '修理業者',
  '保守契約先',
  '保守開始日',
  '保守満了日',
  '販売名',
];

function ledger(row: Readonly<Record<string, string>>): string {
  const all: Readonly<Record<string, string>> = { 管理番号: 'ME-1', 資産番号: 'K-1', 製造販売業者: '見守電機', 販売名: 'フローA', ...row };
  const columns = COLUMNS.filter((column) => column in all);
  return `${columns.join(',')}\n${columns.map((column) => all[column]).join(',')}`;
}

const EVERYBODY = {
  外国製造業者: 'Watchful Devices Ltd.',
  販売業者: '見守販売',
  貸与業者: '見守リース',
  修理業者: '見守修理',
  保守契約先: '見守サービス',
  保守開始日: '2026-04-01',
  保守満了日: '2027年3月末',
};

describe('M004 who owes something for a device is kept with it', () => {
  it('everybody whom 手引書 4 names, the maintenance contract with its days', () => {
    const one = openHospital();
    one.take(ledger(EVERYBODY));
    expect(one.parties('ME-1')).toEqual([
      'distributor 見守販売 ledger',
      'foreign_manufacturer Watchful Devices Ltd. ledger',
      'lessor 見守リース ledger',
      'maintenance 見守サービス 2026-04-01..2027-03-31 ledger',
      'marketing_authorisation_holder 見守電機 ledger',
      'repairer 見守修理 ledger',
    ]);
  });

  it('a foreign maker is a party, not another name of the marketing authorisation holder', () => {
    const one = openHospital();
    one.take(ledger(EVERYBODY));
    expect([...one.rows.manufacturer.values()].map(({ name }) => name)).toEqual(['見守電機']);
  });

  it('the end of a contract without its party is kept too', () => {
    const one = openHospital();
    one.take(ledger({ 保守満了日: '2027-03-31' }));
    expect(one.parties('ME-1')).toEqual(['maintenance  ..2027-03-31 ledger', 'marketing_authorisation_holder 見守電機 ledger']);
    one.take(ledger({ 保守満了日: '2027-03-31', 保守契約先: '見守サービス' }));
    expect(one.parties('ME-1')).toContain('maintenance 見守サービス ..2027-03-31 ledger');
  });

  it('a later ledger changes them, and a blank erases none', () => {
    const one = openHospital();
    one.take(ledger(EVERYBODY));
    expect(one.take(ledger({ ...EVERYBODY, 保守契約先: '別サービス', 保守満了日: '2028-03-31', 販売業者: '' }))).toMatchObject({
      updated: 1,
    });
    expect(one.parties('ME-1')).toEqual([
      'distributor 見守販売 ledger',
      'foreign_manufacturer Watchful Devices Ltd. ledger',
      'lessor 見守リース ledger',
      'maintenance 別サービス 2026-04-01..2028-03-31 ledger',
      'marketing_authorisation_holder 見守電機 ledger',
      'repairer 見守修理 ledger',
    ]);
  });

  it('a second ledger adds those that the first does not name, and contradicts with a conflict', () => {
    const one = openHospital();
    one.take(ledger({ 販売業者: '見守販売' }));
    one.take(ledger({ 管理番号: 'F-1', 販売業者: '別の販売', 貸与業者: '見守リース' }), { ledger: '固定資産' });
    expect(one.parties('ME-1')).toEqual([
      'distributor 見守販売 ledger',
      'lessor 見守リース ledger',
      'marketing_authorisation_holder 見守電機 ledger',
    ]);
    expect(one.onlyConflict()).toMatchObject({ field: 'distributor', kept: '見守販売', offered: '別の販売' });
    one.decide(one.onlyConflict(), 'offered');
    expect(one.parties('ME-1')).toContain('distributor 別の販売 ledger');
  });

  it('the holder follows when the ledger corrects the maker', () => {
    const one = openHospital();
    one.take(ledger({}));
    one.take(ledger({ 製造販売業者: '見守電機工業' }));
    expect(one.parties('ME-1')).toEqual(['marketing_authorisation_holder 見守電機工業 ledger']);
  });
});

describe('parties set by hand', () => {
  const holder = { role: 'marketing_authorisation_holder', name: '見守電機', from: null, until: null } as const;

  it('stay until the ledger’s own value changes, and then stand in conflict', () => {
    const one = openHospital();
    one.take(ledger({ 修理業者: '見守修理', 販売業者: '見守販売' }));
    const distributor = { role: 'distributor', name: '見守販売', from: null, until: null } as const;
    one.change('ME-1', { parties: [holder, distributor, { role: 'repairer', name: '院内修理', from: null, until: null }] });
    one.take(ledger({ 修理業者: '見守修理', 販売業者: '新販売' }));
    expect(one.parties('ME-1')).toEqual([
      'distributor 新販売 ledger',
      'marketing_authorisation_holder 見守電機 ledger',
      'repairer 院内修理 hand',
    ]);
    one.take(ledger({ 修理業者: '別の修理', 販売業者: '新販売' }));
    expect(one.parties('ME-1')).toContain('repairer 院内修理 hand');
    expect(one.onlyConflict()).toMatchObject({ field: 'repairer', kept: '院内修理', offered: '別の修理' });
  });

  it('may be several of one role, with their days', () => {
    const one = openHospital();
    one.take(ledger({}));
    one.change('ME-1', {
      parties: [
        holder,
        { role: 'maintenance', name: '甲', from: '2025-04-01', until: '2026-03-31' },
        { role: 'maintenance', name: '乙', from: '2026-04-01', until: null },
      ],
    });
    expect(one.parties('ME-1')).toEqual([
      'maintenance 乙 2026-04-01.. hand',
      'maintenance 甲 2025-04-01..2026-03-31 hand',
      'marketing_authorisation_holder 見守電機 ledger',
    ]);
    one.take(ledger({ 保守契約先: '丙' }));
    expect(one.onlyConflict()).toMatchObject({ field: 'maintenanceParty', offered: '丙' });
    one.decide(one.onlyConflict(), 'offered');
    expect(one.parties('ME-1')).toContain('maintenance 丙 2025-04-01..2026-03-31 ledger');
  });

  it('a holder set by hand does not follow the ledger’s maker', () => {
    const one = openHospital();
    one.take(ledger({}));
    one.change('ME-1', { parties: [{ ...holder, name: '選任製販' }] });
    one.take(ledger({ 製造販売業者: '見守電機工業' }));
    expect(one.parties('ME-1')).toEqual(['marketing_authorisation_holder 選任製販 hand']);
  });
});
