import type { Duty } from './duties.js';
import { compose, endedAndNew } from './fixtures/morning.js';
import { dutyOfPlans } from './planning-duties.js';

const lastChance = dutyOfPlans({
  code: 'budget_request_last_chance',
  fiscalYear: 2027,
  models: 2,
  deviceIds: ['d1', 'd2', 'd3'],
  departments: [{ name: 'ICU', devices: 3 }],
  since: '2026-11-22',
  dueOn: '2027-02-28',
});

describe('A duty on the morning list', () => {
  it('M120 of a round of requests for budgets is one entry that says which year and how many models', () => {
    expect(compose({ duties: [lastChance] }).items).toEqual([
      {
        id: 'duty:budget_request_last_chance:2027',
        kind: 'lifecycle',
        reason: 'new',
        tab: 'lifecycle',
        why: {
          code: 'why.budget-request-last-chance',
          params: { fiscalYear: 2027, models: 2, devices: 3, on: '2027-02-28', days: 98 },
        },
        vulnerability: null,
        vulnerabilities: 1,
        title: '',
        verdict: null,
        severity: null,
        knownExploited: false,
        fixAvailable: false,
        manufacturer: null,
        model: null,
        modelId: null,
        softwareVersion: null,
        findings: [],
        devices: 3,
        departments: [{ name: 'ICU', devices: 3 }],
        advisories: [],
        lifecycleEvent: 'budget_request_last_chance',
        source: null,
        dueOn: '2027-02-28',
        openTransitions: [],
        searchHit: null,
        pageChange: null,
      },
    ]);
  });

  it.each<[more: Partial<Duty>, reason: string, why: string]>([
    [{ since: '2026-11-22' }, 'new', 'began after the last review'],
    [{ since: '2026-11-21' }, 'due', 'was there when the desk looked last, and stays until it is done'],
    [{ since: null }, 'due', 'follows from no date'],
    [{ since: '2026-10-01', dueOn: '2026-11-22' }, 'due', 'the day itself is not over'],
    [{ since: '2026-10-01', dueOn: '2026-11-21' }, 'overdue', 'the day is over'],
  ])('%j is %s (%s)', (more, reason) => {
    expect(compose({ duties: [{ ...lastChance, ...more }] }).items.map((item) => item.reason)).toEqual([reason]);
  });

  it('stands below what the life cycle itself asks for, and is counted with it', () => {
    const { items, counts } = compose({ duties: [lastChance], lifecycle: endedAndNew() });
    expect(items.map(({ lifecycleEvent }) => lifecycleEvent)).toEqual([
      'eos_passed',
      'budget_request_last_chance',
      'limited_support_started',
    ]);
    expect(counts.lifecycle).toBe(3);
  });
});
