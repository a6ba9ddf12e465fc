import { dayAfter, dayOf, daysBetween, eraOfFiscalYear, eraYearOf, fiscalYearOf, instantText } from './dates';

describe('dates', () => {
  it.each([
    ['2026-11-21T22:02:00Z', '2026-11-22', 'morning in Japan is still the day before in UTC'],
    ['2026-11-22T14:59:59Z', '2026-11-22', 'the last second of the day in Japan'],
    ['2026-11-22T15:00:00Z', '2026-11-23', 'midnight in Japan'],
  ])('%s is the day %s: %s', (instant, day) => expect(dayOf(instant)).toBe(day));

  it('tells an instant by the clock in Japan', () => expect(instantText('2026-11-21T22:02:00Z')).toBe('2026-11-22 07:02'));
  it('shows what is no instant as it is', () => expect(instantText('soon')).toBe('soon '));

  it.each([
    ['2026-11-22', '令和8年', ''],
    ['2019-05-01', '令和元年', 'the first year is written 元年'],
    ['2019-04-30', '平成31年', 'the day before it'],
    ['2036-04-01', '令和18年', ''],
  ])('%s is %s %s', (day, era) => expect(eraYearOf(day)).toBe(era));

  it.each([
    ['2027-03-31', 2026, 'the last day'],
    ['2027-04-01', 2027, 'the first day'],
  ])('%s lies in fiscal year %i: %s', (day, year) => expect(fiscalYearOf(day)).toBe(year));
  it('names a fiscal year by the era of its own year', () => expect(eraOfFiscalYear(2027)).toBe('令和9年'));

  it.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2027-03-30', 128],
    ['2026-11-22', '2026-11-19', -3],
    ['2028-02-28', '2028-03-01', 2],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(dayAfter(from, days)).toBe(to);
  });
});
