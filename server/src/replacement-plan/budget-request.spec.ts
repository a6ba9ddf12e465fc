import { addMonths, fiscalYearOf } from '#feeds/vocabulary/day.js';
import { inUseBy, lastRequestBefore, requestOf } from './budget-request.js';
import { firstDayOfFiscalYear, fiscalYearText } from './fiscal-year.js';
import { horizonOf } from './horizon.js';

describe('A fiscal year', () => {
  it.each<[year: number, text: string, why: string]>([
    [2027, '2027年度（令和9年度）', 'as requests are headed'],
    [2019, '2019年度（令和元年度）', 'the first year of an era is 元'],
    [2018, '2018年度', 'no plan reaches back into 平成'],
  ])('%d is written %s (%s)', (year, text) => expect(fiscalYearText(year)).toBe(text));
});

describe('The horizon of EOS on 2026-11-22', () => {
  it.each<[eos: string | null, horizon: string, why: string]>([
    [null, 'unknown', 'nobody told EOS'],
    ['2026-11-21', 'passed', 'yesterday was the last day of support'],
    ['2026-11-22', '3', 'support holds on its last day'],
    ['2027-02-22', '3', 'three months to the day'],
    ['2027-02-23', '6', 'a day more'],
    ['2027-05-22', '6', 'six months'],
    ['2027-11-22', '12', 'a year'],
    ['2028-05-22', '18', 'a year and a half'],
    ['2028-11-22', '24', 'two years'],
    ['2029-11-22', '36', 'three years'],
    ['2029-11-23', 'later', 'beyond all horizons'],
  ])('%s is %s (%s)', (eos, horizon) => expect(horizonOf(eos, '2026-11-22')).toBe(horizon));

  it('of the end of a month does not slip into the next: from 30 November three months reach the end of February', () => {
    expect(horizonOf('2027-02-28', '2026-11-30')).toBe('3');
    expect(horizonOf('2027-03-01', '2026-11-30')).toBe('6');
  });
});

describe('The request for a budget', () => {
  it.each<[fiscalYear: number, month: number, opensOn: string, closesOn: string, why: string]>([
    [2027, 10, '2026-10-01', '2026-10-31', 'October for the year that begins in April'],
    [2027, 4, '2026-04-01', '2026-04-30', 'a whole year ahead'],
    [2027, 2, '2027-02-01', '2027-02-28', 'in winter, two months ahead'],
    [2028, 2, '2028-02-01', '2028-02-29', 'a leap year'],
  ])('of %d in month %d is open from %s to %s (%s)', (fiscalYear, month, opensOn, closesOn) =>
    expect(requestOf(fiscalYear, month)).toEqual({ fiscalYear, opensOn, closesOn }),
  );

  it.each<[eos: string, month: number, months: number, fiscalYear: number, opensOn: string, why: string]>([
    ['2028-03-31', 10, 12, 2027, '2026-10-01', '31 March 2027 is a year before EOS: October 2026 is the last October before it'],
    ['2029-09-30', 10, 12, 2028, '2027-10-01', '30 September 2028: October 2028 would be a day too late'],
    ['2029-10-01', 10, 12, 2029, '2028-10-01', 'asked for on the very day'],
    ['2028-03-31', 10, 18, 2026, '2025-10-01', '30 September 2026, a day before October'],
    ['2028-04-30', 10, 18, 2027, '2026-10-01', '30 October 2026'],
    ['2030-08-31', 10, 6, 2030, '2029-10-01', '28 February 2030'],
    ['2027-03-31', 10, 0, 2026, '2025-10-01', 'nothing is bought before its money is there'],
    ['2027-06-30', 2, 3, 2027, '2027-02-01', 'a hospital that asks in February'],
  ])(
    'before EOS %s, asked for in month %d, %d months to buy: for %d, from %s (%s)',
    (eos, requestMonth, procurementMonths, fiscalYear, opensOn) =>
      expect(lastRequestBefore(eos, { requestMonth, procurementMonths })).toMatchObject({ fiscalYear, opensOn }),
  );

  it('is the last one for every day, month and procurement time: it comes in time, and the one after it does not', () => {
    for (let requestMonth = 1; requestMonth <= 12; requestMonth += 1)
      for (const procurementMonths of [0, 3, 6, 12, 18, 30])
        for (let ahead = 0; ahead < 26; ahead += 1) {
          const rules = { requestMonth, procurementMonths };
          const eos = addMonths('2028-01-31', ahead);
          const { fiscalYear, opensOn } = lastRequestBefore(eos, rules);
          expect(inUseBy(fiscalYear, rules) <= eos).toBe(true);
          expect(inUseBy(fiscalYear + 1, rules) > eos).toBe(true);
          expect(opensOn < firstDayOfFiscalYear(fiscalYear)).toBe(true);
          expect(fiscalYearOf(inUseBy(fiscalYear, rules))).toBeGreaterThanOrEqual(fiscalYear);
        }
  });
});
