import { openHospital } from '../../test/hospital-in-memory.js';

const HEAD = '管理番号,資産番号,製造販売業者,販売名,型式,製造番号,設置部署,ソフトウェアVer.';
const ME = `${HEAD}\nME-1,K-1,見守電機,フローA,FA-100,S1,ICU,1.2\nME-2,K-2,見守電機,フローA,FA-100,S2,ICU,1.2`;
/** The same asset number and another serial number: a slip of the pen, or another device. */
const ASSETS = `${HEAD},設置場所\nF-1,K-1,見守電機,フローA,FA-100,S1B,HCU,,倉庫`;

function doubtful() {
  const one = openHospital();
  one.take(ME);
  one.take(ASSETS, { ledger: '固定資産' });
  return one;
}

describe('a row that may be a device that is known', () => {
  it('has a device of its own until somebody says, so that nothing is missed', () => {
    const one = doubtful();
    expect(one.devices().map(({ ledgerNumber }) => ledgerNumber)).toEqual(['ME-1', 'ME-2', 'F-1']);
    expect(one.onlyMeeting()).toMatchObject({ metBy: ['asset_number'], why: 'another_serial_number', deviceId: one.device('ME-1').id });
    expect(one.take(ASSETS, { ledger: '固定資産' })).toMatchObject({ unchanged: 1, meetings: 0 });
  });

  it('is that device: its values fill what was blank, and what contradicts is a conflict', () => {
    const one = doubtful();
    one.confirm(one.onlyMeeting(), true);
    expect(one.devices().map(({ ledgerNumber }) => ledgerNumber)).toEqual(['ME-1', 'ME-2']);
    expect(one.device('ME-1')).toMatchObject({ place: '倉庫', department: 'ICU', serialNumber: 'S1', softwareVersion: '1.2' });
    expect(one.conflicts().map(({ field, kept, offered }) => [field, kept, offered])).toEqual([
      ['serialNumber', 'S1', 'S1B'],
      ['department', 'ICU', 'HCU'],
    ]);
    expect(one.meetings()).toEqual([]);
    expect(one.take(ASSETS, { ledger: '固定資産' })).toMatchObject({ unchanged: 1 });
    expect(one.take(ASSETS.replace('倉庫', '地下'), { ledger: '固定資産' })).toMatchObject({ updated: 1, created: 0 });
    expect(one.device('ME-1').place).toBe('地下');
  });

  it('is another device: both stay and nobody is asked again', () => {
    const one = doubtful();
    one.confirm(one.onlyMeeting(), false);
    expect(one.devices()).toHaveLength(3);
    one.take(ASSETS, { ledger: '固定資産' });
    one.take(ASSETS.replace('倉庫', '地下'), { ledger: '固定資産' });
    expect(one.meetings()).toEqual([]);
  });

  it('may be one of several: one yes answers for all of them', () => {
    const one = openHospital();
    one.take(ME.replace('K-2', 'K-1'));
    one.take(`${HEAD}\nF-1,K-1,見守電機,フローA,FA-100,,,`, { ledger: '固定資産' });
    const [first, second] = one.meetings();
    expect([first?.why, second?.why]).toEqual(['several_devices', 'several_devices']);
    if (second) one.confirm(second, true);
    expect(one.meetings()).toEqual([]);
    expect(one.devices()).toHaveLength(2);
    expect([...one.rows.doubtful_meeting.values()].map(({ state }) => state).sort()).toEqual(['different', 'same']);
  });

  it('takes along what has been said of it meanwhile', () => {
    const one = doubtful();
    one.take('unit_id,threat_open,compensating_controls\nF-1,yes,none', { kind: 'assessments', ledger: '固定資産' });
    one.change('F-1', { eol: '2031-03-31', parties: [{ role: 'repairer', name: '見守修理', from: null, until: null }] });
    one.take(`${HEAD},IPアドレス\nN-1,K-9,見守電機,フローA,FA-100,S1B,,,10.0.0.1`, { ledger: 'IT' });
    expect(one.device('F-1').ipAddress).toBe('10.0.0.1');
    one.confirm(one.onlyMeeting(), true);
    const { id } = one.device('ME-1');
    expect(one.device('ME-1')).toMatchObject({ eol: '2031-03-31', ipAddress: '10.0.0.1' });
    expect([...one.rows.assessment.values()].map(({ deviceId }) => deviceId)).toEqual([id]);
    expect([...one.rows.ledger_row.values()].filter(({ deviceId }) => deviceId === id)).toHaveLength(3);
    expect(one.parties('ME-1')).toContain('repairer 見守修理 hand');
  });
});

describe('a device gets a new number in its ledger', () => {
  const renumbered = ME.replace('ME-1,K-1', 'NEW-1,K-1').replace('ICU,1.2', 'HCU,1.3');

  it('is asked about: a new row with the serial number and model of a row that vanished', () => {
    const one = openHospital();
    one.take(ME);
    expect(one.take(renumbered)).toMatchObject({ created: 1, unchanged: 1, meetings: 1, missing: [{ ledgerNumber: 'ME-1' }] });
    expect(one.onlyMeeting()).toMatchObject({
      why: 'renumbered',
      metBy: ['asset_number', 'serial_and_model'],
      deviceId: one.device('ME-1').id,
    });
    expect(one.devices().map(({ ledgerNumber }) => ledgerNumber)).toEqual(['ME-1', 'ME-2', 'NEW-1']);
  });

  it('is the device: number and values are the new ones, as the ledger’s own change, and the old row is no longer missing', () => {
    const one = openHospital();
    one.take(ME);
    const { id } = one.device('ME-1');
    one.change('ME-1', { note: '点検済' });
    one.take(renumbered);
    one.confirm(one.onlyMeeting(), true);
    expect(one.device('NEW-1')).toMatchObject({ id, department: 'HCU', softwareVersion: '1.3', note: '点検済' });
    expect(one.conflicts()).toEqual([]);
    expect(one.take(renumbered)).toMatchObject({ unchanged: 2, missing: [] });
  });

  it('a value set by hand meets the new row as it would have met a change', () => {
    const one = openHospital();
    one.take(ME);
    one.change('ME-1', { softwareVersion: '2.0' });
    one.take(renumbered);
    one.confirm(one.onlyMeeting(), true);
    expect(one.device('NEW-1').softwareVersion).toBe('2.0');
    expect(one.onlyConflict()).toMatchObject({ field: 'softwareVersion', kept: '2.0', offered: '1.3' });
  });

  it('is another one after all: the question goes when the old number is back', () => {
    const one = openHospital();
    one.take(ME);
    one.take(renumbered);
    one.take(`${ME}\nNEW-1,K-1,見守電機,フローA,FA-100,S1,HCU,1.3`);
    expect(one.meetings()).toEqual([]);
    expect(one.device('NEW-1').remarks).toEqual(['duplicate']);
  });

  it('a number with another serial number is simply new', () => {
    const one = openHospital();
    one.take(ME);
    expect(one.take(ME.replace('ME-1,K-1', 'NEW-1,K-9').replace('S1', 'S9'))).toMatchObject({ created: 1, meetings: 0 });
  });
});

describe('a row without a number is the device of its maker, model and serial number', () => {
  const blank = ME.replace('ME-1,K-1', ',K-1');

  it('so a number that is given later is this device’s', () => {
    const one = openHospital();
    one.take(blank);
    const before = one.devices().map(({ id }) => id);
    expect(one.take(ME)).toMatchObject({ created: 0, updated: 1, unchanged: 1, missing: [], meetings: 0 });
    expect(one.devices().map(({ id }) => id)).toEqual(before);
    expect(one.device('ME-1').serialNumber).toBe('S1');
    expect(one.take(ME)).toMatchObject({ unchanged: 2 });
  });

  it('and a number that is blank in a newer file is not erased', () => {
    const one = openHospital();
    one.take(ME);
    expect(one.take(blank)).toMatchObject({ created: 0, unchanged: 2, missing: [] });
    expect(one.device('ME-1').serialNumber).toBe('S1');
    expect(one.take(ME)).toMatchObject({ unchanged: 2 });
  });
});
