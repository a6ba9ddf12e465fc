import { openHospital, type Hospital } from '../../test/hospital-in-memory.js';

const LEDGER = `管理番号,資産番号,製造販売業者,販売名,型式,製造番号,設置部署,販売業者,EOL
ME-1,K-1,見守電機,フローA,FA-100,S1,ICU,見守販売,2030-03-31
ME-2,K-2,見守電機,フローA,FA-100,S2,ICU,,
ME-3,K-3,ミマモリ電機,ビューB,VB-7,S3,ICU,,`;
const NEWER = `管理番号,資産番号,製造販売業者,販売名,型式,製造番号,設置部署,販売業者,EOL
ME-1,K-1,見守電機,フローA,FA-100,S1,HCU,新販売,2031-03-31
NEW-2,K-2,見守電機,フローA,FA-100,S2,ICU,,未定（照会中）
ME-4,K-4,見守電機,シリンジC,SC-1,S4,ICU,,`;
const NETWORK =
  '管理番号,資産番号,製造販売業者,販売名,型式,設置部署,IPアドレス\nIT-1,K-1,見守電機,フローA,FA-100,外来,10.0.0.1\nIT-2,K-3,見守電機,ビューB,VB-7,ICU,10.0.0.3';
const ALIASES = 'alias,canonical\nミマモリ電機,見守電機';
const MODELS = 'model_key,type,brand_ja,maker\nflow-a,FA-100,フローエース,見守電機\nview-b,VB-7,ビューB,Watchful Devices';

type Act = readonly [name: string, act: (one: Hospital) => unknown];
const main: Act = ['the ledger', (one) => one.take(LEDGER)];
const newer: Act = ['a newer ledger', (one) => one.take(NEWER)];
const network: Act = ['another ledger', (one) => one.take(NETWORK, { ledger: 'IT' })];
const aliases: Act = ['names of makers', (one) => one.take(ALIASES, { kind: 'aliases' })];
const models: Act = ['the model master', (one) => one.take(MODELS, { kind: 'models' })];
const assessments: Act = ['assessments', (one) => one.take('unit_id,threat_open\nME-1,yes', { kind: 'assessments' })];
const names: Act = ['confirmed names', (one) => one.take('type,advisory_product_name\nFA-100,Flow', { kind: 'productNames' })];
const byHand: Act = ['a change by hand', (one) => one.change('ME-1', { eol: '2035-03-31' })];

describe('an import that is taken back leaves everything as it was', () => {
  const facts: (readonly Act[])[] = [
    [main],
    [main, newer],
    [main, network],
    [main, byHand, newer],
    [main, aliases],
    [main, models],
    [aliases, main],
    [models, aliases, main],
    [main, aliases, models],
    [main, network, newer],
    [main, models, names],
    [main, assessments],
    [main, newer, network],
  ];
  test.each(facts.map((acts) => [acts.map(([name]) => name).join(', then '), acts] as const))('%s', (_, acts) => {
    const one = openHospital();
    for (const [, act] of acts.slice(0, -1)) act(one);
    const before = one.state();
    acts.at(-1)?.[1](one);
    expect(one.state()).not.toEqual(before);
    const imports = acts.filter((act) => act !== byHand).length;
    expect(one.undo(imports)).toEqual({ kind: 'done' });
    expect(one.state()).toEqual(before);
  });

  it('also all of them, one after the other, the newest first', () => {
    const acts = [main, aliases, models, network, newer, assessments, names];
    const one = openHospital();
    const states = acts.map(([, act]) => {
      const before = one.state();
      act(one);
      return before;
    });
    for (const [nth, before] of [...states.entries()].reverse()) {
      expect(one.undo(nth + 1)).toEqual({ kind: 'done' });
      expect(one.state()).toEqual(before);
    }
  });

  it('and can be made again', () => {
    const one = openHospital();
    one.take(LEDGER);
    const { models: named } = { models: one.models() };
    one.undo(1);
    expect(one.devices()).toEqual([]);
    expect(one.take(LEDGER)).toMatchObject({ created: 3 });
    expect(one.models()).toEqual(named);
    expect(one.rows.device_model.size).toBe(2);
  });
});

describe('an import cannot be taken back when something was built upon it', () => {
  const named: Act = [
    'a name of a keyed model',
    (one) => one.take('model_key,advisory_product_name\nflow-a,Flow', { kind: 'productNames' }),
  ];
  const facts: [reason: string, acts: readonly Act[], table: string][] = [
    ['a newer file changed its rows', [main, newer], 'ledger_row'],
    ['a person changed a device since', [main, byHand], 'device'],
    ['another ledger met its devices', [main, network], 'device'],
    ['its devices were moved to another maker', [main, aliases], 'device'],
    ['one of its devices was assessed', [main, assessments], 'assessment'],
    ['a name of its model was confirmed', [models, main, named], 'confirmed_name'],
  ];
  test.each(facts)('%s', (_, acts, table) => {
    const one = openHospital();
    for (const [, act] of acts) act(one);
    const before = one.state();
    expect(one.undo(1)).toEqual({ kind: 'built-upon', table });
    expect(one.state()).toEqual(before);
  });

  it('a meeting that was decided counts as well', () => {
    const one = openHospital();
    one.take(LEDGER);
    one.take(NETWORK.replace('VB-7', 'VB-8'), { ledger: 'IT' });
    one.confirm(one.onlyMeeting(), true);
    expect(one.undo(2)).toMatchObject({ kind: 'built-upon' });
  });
});

describe('names of makers and models that are taken back', () => {
  it('also no longer place what was imported after them', () => {
    const one = openHospital();
    one.take(ALIASES, { kind: 'aliases' });
    one.take(MODELS, { kind: 'models' });
    one.take(LEDGER);
    expect(one.models()['ME-3']).toBe('view-b | ビューB | VB-7 | Watchful Devices');
    one.undo(2);
    expect(one.models()).toEqual({
      'ME-1': '- | フローA | FA-100 | 見守電機',
      'ME-2': '- | フローA | FA-100 | 見守電機',
      'ME-3': '- | ビューB | VB-7 | 見守電機',
    });
    one.undo(1);
    expect(one.models()['ME-3']).toBe('- | ビューB | VB-7 | ミマモリ電機');
  });
});
