import { duesOf, isTold, nextInspection } from './card-due.js';
import { cardDuties, type CardedDevice } from './card-duties.js';
import { emptyCard, type UnitCard } from './unit-card.js';

const TODAY = '2026-11-26';
const told = (card: Partial<UnitCard>) =>
  duesOf({ ...emptyCard, ...card }, TODAY)
    .filter((due) => isTold(due, TODAY))
    .map(({ code, dueOn, isOver }) => `${code} ${dueOn ?? 'never done'}${isOver ? ' over' : ''}`)
    .join(', ');

describe('M044 M045 M112 what the card of a device asks for', () => {
  it.each<[card: Partial<UnitCard>, asked: string, why: string]>([
    [{}, '', 'nobody filled the card: no noise'],
    [{ backupOn: '2020-01-01', restoreTestOn: '2020-01-01', restoreTestResult: 'restored' }, '', 'nobody said how often'],
    [{ backupOn: '2026-10-31', backupEveryMonths: 1 }, 'backup 2026-11-30', 'near, and the month is shorter'],
    [{ backupOn: '2026-10-25', backupEveryMonths: 1 }, 'backup 2026-11-25 over', 'the day is over'],
    [{ backupOn: '2026-10-26', backupEveryMonths: 1 }, 'backup 2026-11-26', 'the day itself is not over'],
    [{ backupEveryMonths: 6 }, 'backup never done over', 'a cadence and no backup'],
    [
      { restoreTestOn: '2025-11-25', restoreTestEveryMonths: 12, restoreTestResult: 'restored' },
      'restore_test 2026-11-25 over',
      'older than its cadence',
    ],
    [{ restoreTestOn: '2026-01-31', restoreTestEveryMonths: 12, restoreTestResult: 'restored' }, '', 'two months ahead: not told yet'],
    [
      { restoreTestOn: '2026-11-01', restoreTestEveryMonths: 12, restoreTestResult: 'failed' },
      'restore_test_not_passed 2026-11-01 over',
      'a test that failed restores nothing',
    ],
    [
      { restoreTestOn: '2026-11-01', restoreTestResult: 'partly' },
      'restore_test_not_passed 2026-11-01 over',
      'half restored, whatever the cadence',
    ],
    [{ restoreTestEveryMonths: 12 }, 'restore_test_not_passed never done over', 'a cadence and no test'],
    [{ updateOn: '2026-08-26', updateEveryMonths: 3 }, 'update 2026-11-26', 'M026 M043 the next update is expected'],
    [{ nextInspectionOn: '2026-12-26' }, 'inspection 2026-12-26', 'told from a month ahead'],
    [{ nextInspectionOn: '2026-12-27' }, '', 'a day more'],
    [{ inspectionOn: '2026-11-20', nextInspectionOn: '2026-11-20', inspectionEveryMonths: 12 }, '', 'the planned one took place'],
    [{ inspectionOn: '2025-11-20', inspectionEveryMonths: 12 }, 'inspection 2026-11-20 over', 'none planned: the cadence'],
    [{ inspectionEveryMonths: 12 }, 'inspection never done over', 'a cadence and no inspection'],
  ])('%j: %s (%s)', (card, asked) => expect(told(card)).toBe(asked));

  it('plans the inspection by the day that was set before that of the cadence', () => {
    const card = { ...emptyCard, inspectionOn: '2026-01-10', inspectionEveryMonths: 12, nextInspectionOn: '2027-02-01' };
    expect(nextInspection(card)).toBe('2027-02-01');
  });
});

describe('What the desk is told of cards', () => {
  const device = (deviceId: string, modelId: string, card: Partial<UnitCard>): CardedDevice => ({
    deviceId,
    modelId,
    department: deviceId === 'd3' ? null : 'ICU',
    card: { ...emptyCard, ...card },
  });

  it('is one entry a model and kind, from its first day, and nothing of backups and updates', () => {
    const devices = [
      device('d1', 'm1', { nextInspectionOn: '2026-12-10', backupEveryMonths: 1 }),
      device('d2', 'm1', { nextInspectionOn: '2026-11-10', updateEveryMonths: 1 }),
      device('d3', 'm2', { nextInspectionOn: '2026-12-01', restoreTestOn: '2026-10-01', restoreTestResult: 'failed' }),
      device('d4', 'm2', { nextInspectionOn: '2027-12-01' }),
    ];
    expect(cardDuties(devices, TODAY)).toEqual([
      {
        code: 'security_inspection_due',
        modelId: 'm1',
        deviceIds: ['d1', 'd2'],
        departments: [{ name: 'ICU', devices: 2 }],
        since: '2026-11-10',
        dueOn: '2026-11-10',
      },
      {
        code: 'restore_test_not_passed',
        modelId: 'm2',
        deviceIds: ['d3'],
        departments: [],
        since: '2026-10-01',
        dueOn: '2026-10-01',
      },
      {
        code: 'security_inspection_due',
        modelId: 'm2',
        deviceIds: ['d3'],
        departments: [],
        since: '2026-11-01',
        dueOn: '2026-12-01',
      },
    ]);
  });
});
