import { openHospital, type Hospital } from '../../test/hospital-in-memory.js';
import type { ChangedDevice } from './inventory.contract.js';

const LEDGER = `管理番号,製造販売業者,販売名,型式,製造番号,設置部署,購入区分,接続形態,ソフトウェアVer.,EOL,EOS
ME-1,見守電機,フローA,FA-100,S1,ICU,購入,常時,1.2,2030-03-31,2033-03-31`;

function hospital(): Hospital {
  const one = openHospital();
  one.take(LEDGER);
  return one;
}

describe('a person changes a device', () => {
  const facts: [change: ChangedDevice, expected: object, reason: string][] = [
    [{ softwareVersion: '2.0' }, { softwareVersion: '2.0', remarks: [] }, 'the version'],
    [{ softwareVersion: null }, { softwareVersion: null, remarks: ['version_unknown'] }, 'null erases, and the remark comes back'],
    [{ ownership: 'leased' }, { ownership: 'leased' }, 'how it is owned'],
    [{ ownership: 'unknown' }, { ownership: 'unknown' }, 'that it is not known how it is owned'],
    [{ connection: 'standalone' }, { connection: 'standalone' }, 'how it is connected'],
    [{ eos: '2029-03-31' }, { eos: '2029-03-31', remarks: ['eos_before_eol'] }, 'the end of support, before the end of life'],
    [{ active: false }, { active: false }, 'that it is gone'],
    [{ note: ' ' }, { note: null }, 'a blank note is none'],
    [{ department: 'HCU', place: '4床室' }, { department: 'HCU', place: '4床室' }, 'several values at once'],
    [{}, {}, 'nothing'],
  ];
  test.each(facts)('%j: %j (%s)', (change, expected) => {
    const one = hospital();
    const before = one.device('ME-1');
    one.change('ME-1', change);
    const after = one.device('ME-1');
    const { provenance: _, searchText: __, updatedAt: ___, releaseId: ____, ...rest } = { ...before, ...expected };
    expect(after).toMatchObject(rest);
    for (const field of Object.keys(change))
      expect(after.provenance[field]).toMatchObject({
        origin: 'hand',
        by: 'staff',
        ledgerValue: before.provenance[field]?.ledgerValue ?? null,
      });
  });

  it('the release follows the version, and the search finds the new place', () => {
    const one = hospital();
    const before = one.device('ME-1').releaseId;
    one.change('ME-1', { softwareVersion: '2.0', place: '透析室' });
    const after = one.device('ME-1');
    expect(after.releaseId).not.toBe(before);
    expect(one.rows.software_release.get(after.releaseId)).toMatchObject({ softwareVersion: '2.0', modelId: after.modelId });
    expect(after.searchText).toContain('透析室');
  });

  it('and by that decides what was in conflict', () => {
    const one = hospital();
    one.change('ME-1', { softwareVersion: '2.0' });
    one.take(LEDGER.replace(',1.2,', ',1.5,'));
    one.change('ME-1', { softwareVersion: '1.5' });
    expect([...one.rows.value_conflict.values()]).toMatchObject([{ state: 'taken', decidedBy: 'staff' }]);
  });
});

describe('a conflict is decided', () => {
  function inConflict(): Hospital {
    const one = hospital();
    one.change('ME-1', { softwareVersion: '2.0', ownership: 'leased', eol: '2031-03-31' });
    one.take(LEDGER.replace(',1.2,', ',1.5,').replace(',購入,', ',レンタル,').replace('2030-03-31', '令和14年3月31日'));
    return one;
  }

  it('for what is kept: the value stays, and the same file again asks no more', () => {
    const one = inConflict();
    for (const conflict of one.conflicts()) one.decide(conflict, 'kept');
    expect(one.device('ME-1')).toMatchObject({ softwareVersion: '2.0', ownership: 'leased', eol: '2031-03-31' });
    one.take(LEDGER.replace(',1.2,', ',1.5,').replace(',購入,', ',レンタル,').replace('2030-03-31', '2032/3/31'));
    expect(one.conflicts()).toEqual([]);
  });

  it('for what the ledger says: value, provenance and release are the ledger’s', () => {
    const one = inConflict();
    for (const conflict of one.conflicts()) one.decide(conflict, 'offered');
    const device = one.device('ME-1');
    expect(device).toMatchObject({ softwareVersion: '1.5', ownership: 'rental', eol: '2032-03-31' });
    expect(device.provenance['eol']).toMatchObject({ origin: 'ledger', asWritten: '令和14年3月31日', ledgerValue: '2032-03-31' });
    expect(one.rows.software_release.get(device.releaseId)?.softwareVersion).toBe('1.5');
    one.take(LEDGER.replace(',1.2,', ',1.6,').replace(',購入,', ',レンタル,').replace('2030-03-31', '2032-03-31'));
    expect(one.device('ME-1').softwareVersion).toBe('1.6');
  });

  it('for a text that is no value: the field is empty, with the text as written', () => {
    const one = hospital();
    one.take(LEDGER.replace('2030-03-31', '未定（照会中）'));
    one.decide(one.onlyConflict(), 'offered');
    expect(one.device('ME-1')).toMatchObject({ eol: null, remarks: ['eol_not_a_date'] });
    expect(one.device('ME-1').provenance['eol']).toMatchObject({ asWritten: '未定（照会中）' });
  });

  it('a later change of the ledger asks anew', () => {
    const one = inConflict();
    for (const conflict of one.conflicts()) one.decide(conflict, 'kept');
    one.take(LEDGER.replace(',1.2,', ',1.7,'));
    expect(one.conflicts().map(({ field, offered }) => [field, offered])).toEqual([
      ['softwareVersion', '1.7'],
      ['ownership', 'owned'],
      ['eol', '2030-03-31'],
    ]);
  });
});
