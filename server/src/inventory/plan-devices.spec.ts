import { openHospital, type Hospital } from '../../test/hospital-in-memory.js';
import { withCell } from '../../test/ledger-text.js';
import type { ImportReport } from './import-report.js';

const LEDGER = `管理番号,製造販売業者,販売名,型式,製造番号,設置部署,設置場所,ソフトウェアVer.,EOL,稼働状態,備考
ME-1,見守電機,フローA,FA-100,S1,3階西,302,1.2,2030-03-31,稼働中,
ME-2,見守電機,フローA,FA-100,S2,3階東,311,,,予備,電池交換`;

const ledgerWith = (number: string, column: string, value: string) => withCell(LEDGER, number, column, value);

function counts({ created, updated, unchanged, missing, rejected, conflicts, meetings }: ImportReport): string {
  const parts = Object.entries({ created, updated, unchanged, missing: missing.length, rejected: rejected.length, conflicts, meetings });
  return parts.flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : [])).join(', ');
}

function hospital(): Hospital {
  const one = openHospital();
  one.take(LEDGER);
  return one;
}

describe('a ledger is imported', () => {
  it('for the first time: every row is a device', () => {
    const one = openHospital();
    expect(counts(one.take(LEDGER))).toBe('2 created');
    expect(one.device('ME-1')).toMatchObject({
      serialNumber: 'S1',
      department: '3階西',
      place: '302',
      softwareVersion: '1.2',
      eol: '2030-03-31',
      active: true,
      remarks: [],
    });
    expect(one.device('ME-2')).toMatchObject({ softwareVersion: null, note: '電池交換', remarks: ['version_unknown'] });
    expect(one.models()).toEqual({ 'ME-1': '- | フローA | FA-100 | 見守電機', 'ME-2': '- | フローA | FA-100 | 見守電機' });
  });

  it('keeps where each value comes from', () => {
    const { provenance } = hospital().device('ME-1');
    expect(provenance['softwareVersion']).toEqual({
      origin: 'ledger',
      asWritten: '1.2',
      ledgerValue: '1.2',
      ledgerId: 'main',
      row: 2,
      importId: 'import-1',
      at: '2026-11-22T01:00:00.000Z',
      by: 'staff',
    });
    expect(Object.keys(provenance).sort()).toEqual(
      [
        'active',
        'department',
        'eol',
        'manufacturer',
        'modelNumber',
        'name',
        'operatingState',
        'place',
        'serialNumber',
        'softwareVersion',
      ].sort(),
    );
  });

  const again: [reason: string, file: string, expected: string][] = [
    ['the same rows again', LEDGER, '2 unchanged'],
    ['in another format', LEDGER.replaceAll(',', '\t'), '2 unchanged'],
    ['a date written another way', LEDGER.replace('2030-03-31', 'R12.3.31'), '2 unchanged'],
    ['or as the end of a fiscal year', LEDGER.replace('2030-03-31', '2029年度末'), '2 unchanged'],
    ['a serial number in full width', LEDGER.replace('S1', 'Ｓ１'), '2 unchanged'],
    ['a new version', ledgerWith('ME-1', 'ソフトウェアVer.', '1.3'), '1 updated, 1 unchanged'],
    ['a blank cell says nothing', ledgerWith('ME-1', '設置部署', ''), '2 unchanged'],
    ['nor does a blank serial number', ledgerWith('ME-2', '製造番号', ''), '2 unchanged'],
    ['a row that is gone', LEDGER.split('\n').slice(0, 2).join('\n'), '1 unchanged, 1 missing'],
    ['a row that is new', `${LEDGER}\nME-3,見守電機,フローA,FA-100,S3,,,,,,`, '1 created, 2 unchanged'],
    ['the second row of one number', LEDGER.replace('ME-2', 'ME-1'), '1 unchanged, 1 missing, 1 rejected'],
  ];
  test.each(again)('and again: %s', (_, file, expected) => {
    expect(counts(hospital().take(file))).toBe(expected);
  });

  it('a file without some of the columns erases nothing', () => {
    const one = hospital();
    const before = one.device('ME-1');
    expect(counts(one.take('管理番号,販売名,製造番号\nME-1,フローA,S1\nME-2,フローA,S2'))).toBe('2 unchanged');
    expect(one.device('ME-1')).toEqual(before);
  });

  it('a trial run tells the same and writes nothing', () => {
    const one = hospital();
    const file = `${ledgerWith('ME-1', '設置場所', '303')}\nME-3,見守電機,フローA,FA-100,S3,,,,,,`;
    const before = one.state();
    const trial = one.take(file, { dryRun: true });
    expect(one.state()).toEqual(before);
    expect({ ...one.take(file), id: null, dryRun: true }).toEqual(trial);
  });
});

describe('a value set by hand', () => {
  it('stays until the ledger’s own value changes, and then is a conflict', () => {
    const one = hospital();
    one.change('ME-1', { softwareVersion: '2.0' });
    expect(counts(one.take(LEDGER))).toBe('2 unchanged');
    expect(counts(one.take(ledgerWith('ME-1', '設置場所', '305')))).toBe('1 updated, 1 unchanged');
    expect(one.device('ME-1')).toMatchObject({ softwareVersion: '2.0', place: '305' });
    const file = ledgerWith('ME-1', 'ソフトウェアVer.', '1.5');
    expect(counts(one.take(file))).toBe('1 updated, 1 unchanged, 1 conflicts');
    expect(one.device('ME-1').softwareVersion).toBe('2.0');
    expect(one.conflicts()).toMatchObject([{ field: 'softwareVersion', kept: '2.0', offered: '1.5', row: 2 }]);
    expect(counts(one.take(file))).toBe('2 unchanged');
    expect(one.conflicts()).toHaveLength(1);
  });

  it('is no conflict when the ledger comes to say the same', () => {
    const one = hospital();
    one.change('ME-1', { softwareVersion: '2.0' });
    one.take(ledgerWith('ME-1', 'ソフトウェアVer.', '1.5'));
    expect(counts(one.take(ledgerWith('ME-1', 'ソフトウェアVer.', '2.0')))).toBe('2 unchanged');
    expect(one.conflicts()).toEqual([]);
    expect(one.device('ME-1').provenance['softwareVersion']).toMatchObject({ origin: 'hand' });
  });

  it('that was erased by hand stays erased', () => {
    const one = hospital();
    one.change('ME-1', { eol: null });
    one.take(LEDGER);
    expect(one.device('ME-1').eol).toBeNull();
    one.take(ledgerWith('ME-1', 'EOL', '2031-03-31'));
    expect(one.device('ME-1').eol).toBeNull();
    expect(one.conflicts()).toMatchObject([{ field: 'eol', kept: null, offered: '2031-03-31' }]);
  });
});

describe('a text that is no value', () => {
  it('is kept as written where nothing is known', () => {
    const one = openHospital();
    one.take(ledgerWith('ME-1', 'EOL', '未公表（秋頃）'));
    expect(one.device('ME-1')).toMatchObject({ eol: null, remarks: ['eol_not_a_date'] });
    expect(one.device('ME-1').provenance['eol']).toMatchObject({ asWritten: '未公表（秋頃）', ledgerValue: null });
  });

  it('in place of a value is a conflict, since the ledger no longer says that value', () => {
    const one = hospital();
    one.take(ledgerWith('ME-1', 'EOL', '延長交渉中（2034年頃？）'));
    expect(one.device('ME-1').eol).toBe('2030-03-31');
    expect(one.conflicts()).toMatchObject([
      { field: 'eol', kept: '2030-03-31', offered: null, offeredAsWritten: '延長交渉中（2034年頃？）' },
    ]);
  });

  const silent: [text: string, reason: string][] = [
    ['不明', 'says that nothing is known'],
    ['-', 'says nothing'],
    ['#REF!', 'is an error of the spreadsheet'],
  ];
  test.each(silent)('%s %s, and contradicts nothing', (text) => {
    const one = hospital();
    one.take(ledgerWith('ME-1', 'EOL', text));
    expect(one.device('ME-1').eol).toBe('2030-03-31');
    expect(one.conflicts()).toEqual([]);
  });
});

describe('remarks come and go', () => {
  it('the version that is not known', () => {
    const one = hospital();
    one.take(ledgerWith('ME-2', 'ソフトウェアVer.', '3.1'));
    expect(one.device('ME-2').remarks).toEqual([]);
    one.take(ledgerWith('ME-2', 'ソフトウェアVer.', '不明'));
    expect(one.device('ME-2')).toMatchObject({ softwareVersion: '3.1', remarks: [] });
  });

  it('the duplicate', () => {
    const one = openHospital();
    one.take(ledgerWith('ME-2', '製造番号', 'S1'));
    expect(one.device('ME-2').remarks).toEqual(['duplicate', 'version_unknown']);
    expect(counts(one.take(LEDGER))).toBe('1 updated, 1 unchanged');
    expect(one.device('ME-2').remarks).toEqual(['version_unknown']);
  });

  it('a doubt about one field stays while a file has no such column, and goes with a good value', () => {
    const one = openHospital();
    one.take('管理番号,製造販売業者,販売名,購入区分,バージョン\nME-1,見守電機,フローA,共同利用,1.0');
    expect(one.device('ME-1').remarks).toEqual(['ownership_not_understood']);
    one.take('管理番号,製造販売業者,販売名,バージョン\nME-1,見守電機,フローA,1.1');
    expect(one.device('ME-1').remarks).toEqual(['ownership_not_understood']);
    one.take('管理番号,製造販売業者,販売名,購入区分,バージョン\nME-1,見守電機,フローA,リース,1.1');
    expect(one.device('ME-1')).toMatchObject({ ownership: 'leased', remarks: [] });
  });

  it('the UDI with a wrong check digit', () => {
    const one = openHospital();
    const file = (udi: string) => `管理番号,製造販売業者,販売名,バージョン,UDI\nME-1,見守電機,フローA,1,${udi}`;
    one.take(file('(01)09521234543219(21)S1'));
    expect(one.device('ME-1')).toMatchObject({ remarks: ['udi_check_digit'], udi: { valid: false, issue: 'check_digit' } });
    one.take(file('(01)09521234543213(21)S1'));
    expect(one.device('ME-1')).toMatchObject({ remarks: [], udi: { valid: true, gtin14: '09521234543213', serial: 'S1' } });
  });

  it('the end of support before the end of life', () => {
    const one = openHospital();
    const file = (eos: string) => `管理番号,製造販売業者,販売名,バージョン,EOL,EOS\nME-1,見守電機,フローA,1,2030-03-31,${eos}`;
    one.take(file('2029-03-31'));
    expect(one.device('ME-1').remarks).toEqual(['eos_before_eol']);
    one.take(file('2032-03-31'));
    expect(one.device('ME-1').remarks).toEqual([]);
  });
});
