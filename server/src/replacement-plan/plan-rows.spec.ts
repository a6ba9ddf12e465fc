import { budgetYears } from './budget-years.js';
import { planDuties } from './plan-duties.js';
import { partDevices } from './plan-parts.js';
import { planRows, rowsWithoutDevices, type PlannedDevice } from './plan-rows.js';
import { unplanned, type ReplacementPlan } from './replacement-plan.js';

const TODAY = '2026-11-22';
const RULES = { requestMonth: 10, procurementMonths: 18 };

function device(deviceId: string, model: string, eos: string | null, more: Partial<PlannedDevice> = {}): PlannedDevice {
  const known = { manufacturer: 'Kasugai', department: 'ICU', lifeSupport: false, eol: null, legacy: null };
  return { deviceId, deviceModelId: model, model: model.toUpperCase(), eos, ...known, ...more };
}

function plan(of: Partial<ReplacementPlan> & { readonly modelId: string }): ReplacementPlan {
  return { ...unplanned(of.modelId), ...of };
}

const lines = (devices: readonly PlannedDevice[], plans: readonly ReplacementPlan[] = []) =>
  planRows(devices, plans, RULES, TODAY).map((row) =>
    [row.plan.id, row.model, row.deviceIds.join('+'), row.eos ?? '-', row.horizon, row.assessed.standing].join(' '),
  );

describe('The planning board', () => {
  it('has a line for each model in use, what reaches EOS first on top and what nobody knows last', () => {
    const devices = [
      device('d1', 'a', null),
      device('d2', 'b', '2030-03-31'),
      device('d3', 'c', '2027-01-31'),
      device('d4', 'b', '2029-03-31'),
    ];
    expect(lines(devices)).toEqual(['c C d3 2027-01-31 3 missed', 'b B d2+d4 2029-03-31 36 missed', 'a A d1 - unknown no_date']);
  });

  it('tells every pair of dates of a model with its stage, and goes by the earliest', () => {
    const devices = [
      device('d1', 'a', '2029-03-31', { eol: '2026-03-31' }),
      device('d2', 'a', '2026-11-21', { eol: '2026-03-31' }),
      device('d3', 'a', null),
      device('d4', 'a', '2029-03-31', { eol: '2026-03-31' }),
    ];
    expect(planRows(devices, [], RULES, TODAY)[0]).toMatchObject({
      eol: '2026-03-31',
      eos: '2026-11-21',
      status: 'eos_passed',
      withoutEos: 1,
      horizon: 'passed',
      dates: [
        { eol: '2026-03-31', eos: '2026-11-21', announcedEos: '2026-11-21', status: 'eos_passed', devices: 1 },
        { eol: '2026-03-31', eos: '2029-03-31', announcedEos: '2029-03-31', status: 'limited_support', devices: 2 },
        { eol: null, eos: null, announcedEos: null, status: 'unknown', devices: 1 },
      ],
    });
  });

  it('has a line of its own for a part, and what no part names stays with the model', () => {
    const devices = [device('d1', 'a', '2029-03-31'), device('d2', 'a', '2028-03-31'), device('d3', 'a', '2030-03-31')];
    const part = plan({ id: 'p1', modelId: 'a', part: '手術室', deviceIds: ['d3', 'gone'] });
    expect(lines(devices, [part])).toEqual(['a A d1+d2 2028-03-31 18 missed', 'p1 A d3 2030-03-31 later open']);
  });

  it('leaves a device that became another model since to that model', () => {
    const part = plan({ id: 'p1', modelId: 'a', part: '手術室', deviceIds: ['d1'] });
    expect(lines([device('d1', 'b', null)], [part])).toEqual(['b B d1 - unknown no_date']);
  });

  it('M132 knows no age: what a device is planned by has neither a day of installation nor a day of purchase', () => {
    expect(Object.keys(device('d1', 'a', null)).sort()).toEqual([
      'department',
      'deviceId',
      'deviceModelId',
      'eol',
      'eos',
      'legacy',
      'lifeSupport',
      'manufacturer',
      'model',
    ]);
  });
});

describe('The budget round-up', () => {
  it('adds up each fiscal year, says what has no estimate, what is granted, and how many last chances the year is', () => {
    const devices = [
      device('d1', 'a', '2029-03-31'),
      device('d2', 'a', '2029-03-31'),
      device('d3', 'b', '2029-06-30'),
      device('d4', 'c', '2029-09-30'),
      device('d5', 'd', '2040-03-31'),
      device('d6', 'e', null),
    ];
    const plans = [
      plan({ id: 'a', modelId: 'a', option: 'replace', state: 'approved', fiscalYear: 2027, cost: 12_000_000 }),
      plan({ id: 'b', modelId: 'b', option: 'replace', state: 'considering', fiscalYear: 2027 }),
      plan({ id: 'c', modelId: 'c', option: 'replace', state: 'considering', cost: 800_000 }),
    ];
    expect(budgetYears(planRows(devices, plans, RULES, TODAY))).toEqual([
      { fiscalYear: 2027, plans: 2, devices: 3, cost: 12_000_000, granted: 12_000_000, withoutCost: 1, lastChances: 0 },
      { fiscalYear: 2028, plans: 0, devices: 0, cost: 0, granted: 0, withoutCost: 0, lastChances: 2 },
      { fiscalYear: 2038, plans: 0, devices: 0, cost: 0, granted: 0, withoutCost: 0, lastChances: 1 },
      { fiscalYear: null, plans: 1, devices: 1, cost: 800_000, granted: 0, withoutCost: 0, lastChances: 0 },
    ]);
  });
});

describe('M120 What the desk is told of budgets', () => {
  it('is one entry a round of requests and one for all that was missed, however many models', () => {
    const devices = [
      device('d1', 'a', '2028-03-31'),
      device('d2', 'b', '2027-03-31', { department: 'HCU' }),
      device('d3', 'c', '2029-06-30'),
      device('d4', 'd', '2029-07-31'),
      device('d5', 'e', '2031-03-31'),
      device('d6', 'f', '2026-11-21'),
    ];
    expect(planDuties(planRows(devices, [], RULES, '2027-08-01'))).toEqual([
      {
        code: 'budget_request_missed',
        fiscalYear: 2026,
        models: 1,
        deviceIds: ['d1'],
        departments: [{ name: 'ICU', devices: 1 }],
        since: '2025-11-01',
        dueOn: '2025-10-31',
      },
      {
        code: 'budget_request_last_chance',
        fiscalYear: 2028,
        models: 2,
        deviceIds: ['d3', 'd4'],
        departments: [{ name: 'ICU', devices: 2 }],
        since: '2027-07-01',
        dueOn: '2027-10-31',
      },
    ]);
  });

  it('is nothing when everything is asked for, chosen otherwise, far away or unknown', () => {
    const devices = [
      device('d1', 'a', '2029-06-30'),
      device('d2', 'b', '2029-06-30'),
      device('d3', 'c', null),
      device('d4', 'd', '2035-03-31'),
    ];
    const plans = [
      plan({ id: 'a', modelId: 'a', option: 'replace', state: 'requested', fiscalYear: 2028 }),
      plan({ id: 'b', modelId: 'b', option: 'control' }),
    ];
    expect(planDuties(planRows(devices, plans, RULES, '2027-10-31'))).toEqual([]);
  });
});

describe('A part of a plan', () => {
  const rows = planRows(
    [device('d1', 'a', null), device('d2', 'a', null), device('d3', 'a', null), device('d4', 'b', null)],
    [plan({ id: 'p1', modelId: 'a', part: '手術室', deviceIds: ['d3'] })],
    RULES,
    TODAY,
  );

  it('has devices of the model, each once', () => expect(partDevices(rows, 'a', ['d1', 'd1'])).toEqual(['d1']));

  it.each<[devices: readonly string[], code: string, pointers: readonly string[], why: string]>([
    [['d1', 'd4'], 'plan.device-not-of-model', ['/devices/1'], 'another model'],
    [['gone'], 'plan.device-not-of-model', ['/devices/0'], 'no device in use'],
    [['d3'], 'plan.device-in-a-part', ['/devices/0'], 'it would have two plans'],
    [['d1', 'd2'], 'plan.part-is-everything', [], 'nothing would be left'],
  ])('of %j is refused: %s at %j (%s)', (devices, code, pointers) => {
    const details = pointers.map((pointer) => ({ pointer, code }));
    expect(() => partDevices(rows, 'a', devices)).toThrow(expect.objectContaining({ status: 422, code, details }));
  });
});

describe('Plans whose devices are gone', () => {
  const rows = (devices: readonly PlannedDevice[], plans: readonly ReplacementPlan[]) =>
    rowsWithoutDevices(devices, plans, RULES, TODAY, (modelId) => ({ manufacturer: 'Kasugai', model: modelId.toUpperCase() }));
  const done = plan({ modelId: 'a', state: 'done', fiscalYear: 2025, cost: 4_000_000, option: 'replace', revision: 3 });

  it('M128 keep their line, and their cost stays in the budget of their year', () => {
    const gone = rows([device('d1', 'b', null)], [done]);
    expect(gone.map(({ model, deviceIds, assessed }) => [model, deviceIds, assessed.standing])).toEqual([['A', [], 'no_budget_needed']]);
    expect(budgetYears(gone)).toMatchObject([{ fiscalYear: 2025, plans: 1, devices: 0, cost: 4_000_000, granted: 4_000_000 }]);
  });

  it('are those of parts too, and not those of models with devices in use', () => {
    const part = plan({ id: 'p1', modelId: 'a', part: '手術室', deviceIds: ['gone'], state: 'done' });
    expect(rows([device('d1', 'a', null)], [done, part]).map((row) => row.plan.id)).toEqual(['p1']);
  });
});
