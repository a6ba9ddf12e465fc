import { addDays, addMonths, dayOf, daysBetween, fiscalYearOf, isDay, lastDayOfMonth, readDay } from './day.js';

/** What is written | the day | how exactly it is meant | why */
const READ = `
2028/3/31            | 2028-03-31 | day      | the common form
2028-03-31           | 2028-03-31 | day      | ISO 8601
2028.3.31            | 2028-03-31 | day      | with dots
20280331             | 2028-03-31 | day      | digits only
2028年3月31日        | 2028-03-31 | day      | kanji
2028年3月31          | 2028-03-31 | day      | the last sign forgotten
西暦2028年3月31日    | 2028-03-31 | day      | said to be western
２０２８／３／３１   | 2028-03-31 | day      | full-width, from an input method
２０２８－０３－３１ | 2028-03-31 | day      | full-width dashes
2028−03−31           | 2028-03-31 | day      | minus signs
2028/3/31 0:00:00    | 2028-03-31 | day      | as Access exports a day
2028-03-31T00:00:00Z | 2028-03-31 | day      | midnight stands for "no time"
2028-03-31T15:30     | 2028-03-31 | day      | local time
2028/3/31(金)        | 2028-03-31 | day      | with its weekday
2028年3月31日（金曜日） | 2028-03-31 | day   | with its weekday
2028/3/31まで        | 2028-03-31 | day      | the last day is meant anyway
令和10年3月31日      | 2028-03-31 | day      | Japanese year
令和 10年 3月 31日   | 2028-03-31 | day      | aligned with blanks
令10.3.31            | 2028-03-31 | day      | one sign for the era
R10.3.31             | 2028-03-31 | day      | one letter for the era
R.10.3.31            | 2028-03-31 | day      | with a dot behind it
r10/3/31             | 2028-03-31 | day      | small
Ｒ１０．３．３１     | 2028-03-31 | day      | full-width
㋿10年3月31日        | 2028-03-31 | day      | the one-character era
R8.4.1               | 2026-04-01 | day      | first day of a fiscal year
H30/3/31             | 2018-03-31 | day      | Heisei
㍻30年3月31日        | 2018-03-31 | day      | the one-character era
S63.12.31            | 1988-12-31 | day      | Showa
令和元年5月1日       | 2019-05-01 | day      | first day of Reiwa
平成31年4月30日      | 2019-04-30 | day      | last day of Heisei
平成元年1月8日       | 1989-01-08 | day      | first day of Heisei
昭和64年1月7日       | 1989-01-07 | day      | last day of Showa
H35.3.31             | 2023-03-31 | day      | a paper of the Heisei time looking ahead
2028/2/29            | 2028-02-29 | day      | leap year
2027年3月            | 2027-03-31 | month    | a month is its last day
2027/03              | 2027-03-31 | month    |
2027-03              | 2027-03-31 | month    |
202703               | 2027-03-31 | month    | no day can be read from the six digits
2028年2月            | 2028-02-29 | month    | leap year
2027年3月末          | 2027-03-31 | month    |
2027年3月末日        | 2027-03-31 | month    |
R9.3                 | 2027-03-31 | month    |
令和9年3月           | 2027-03-31 | month    |
令和12年度末         | 2031-03-31 | year-end | a fiscal year ends in the next March
2030年度末           | 2031-03-31 | year-end |
令和元年度末         | 2020-03-31 | year-end |
31 March 2028        | 2028-03-31 | day      | English
31-Mar-2028          | 2028-03-31 | day      |
March 31, 2028       | 2028-03-31 | day      |
Mar 2028             | 2028-03-31 | month    |
31/3/2028            | 2028-03-31 | day      | cannot be the third day of a 31st month
`;

/** What is written and names no day for certain | why */
const NOT_READ = `
2034年頃             | about
2034/2/30            | no such day
2026/2/29            | no leap year
2034/13/1            | no such month
2034/0/1             | no such month
不明                 | unknown
未定                 | undecided
－                   | a dash for nothing
―                    | another
メーカー未回答       | a remark
2028                 | a year alone
2028年               | a year alone
2028年度             | a whole year
2028年末             | December, but which day
2028年3月頃          | about
2028年3月上旬        | a third of a month
2028年3月31日以降    | open
28/3/31              | 2028, or 平成28
3/4/2028             | 3 April or 4 March
201203               | March 2012, or 3 December 2020
47938                | digits in a text are no serial number
2028/3-31            | two kinds of signs
令和元年4月30日      | Reiwa began on 1 May
令和元年4月          | Reiwa began on 1 May
令和0年3月31日       | no such year
9999/12/31           | a placeholder
0000/00/00           | a placeholder
2028-03-31T20:00:00Z | the next day in Japan
2028/3/31～2031/3/31 | two days
R                    | a letter
`;

describe('a day as it is written', () => {
  test.each(rows(READ))('%s is %s, %s (%s)', (written, day, precision) => {
    expect(readDay(written)).toEqual({ day, precision });
  });

  test.each(rows(NOT_READ))('%s names no day: %s', (written) => {
    expect(readDay(written)).toBeUndefined();
  });

  test('blank is no day', () => {
    expect(['', ' ', '　', null, undefined].map((written) => readDay(written))).toEqual(Array(5).fill(undefined));
  });

  test('a number cell is eight digits, six digits or a serial number of the spreadsheet, never a year', () => {
    expect(readDay(20280331)).toEqual({ day: '2028-03-31', precision: 'day' });
    expect(readDay(202803)).toEqual({ day: '2028-03-31', precision: 'month' });
    expect(readDay(46843)).toEqual({ day: '2028-03-31', precision: 'day' });
    expect(readDay(46843.75)).toEqual({ day: '2028-03-31', precision: 'day' });
    expect(readDay(45381, { date1904: true })).toEqual({ day: '2028-03-31', precision: 'day' });
    expect([0, 1, 30, 2028, 2028.3, -1, 20281331, 1e12, NaN, Infinity].map((number) => readDay(number))).toEqual(Array(10).fill(undefined));
  });

  test('a Date is taken in UTC, as a spreadsheet reader gives it', () => {
    expect(readDay(new Date('2028-03-31T00:00:00Z'))).toEqual({ day: '2028-03-31', precision: 'day' });
    expect(readDay(new Date('1899-12-30T08:00:00Z'))).toBeUndefined();
    expect(readDay(new Date(NaN))).toBeUndefined();
  });
});

describe('the calendar', () => {
  test('a day is ISO text that exists', () => {
    expect(['2028-02-29', '2026-02-29', '2028-2-9', '2028-13-01', '', null].map(isDay)).toEqual([true, false, false, false, false, false]);
    expect(dayOf(2028, 2, 29)).toBe('2028-02-29');
    expect(dayOf(2100, 2, 29)).toBeUndefined();
  });

  test('days are added and counted across months and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 365)).toBe('2027-12-31');
    expect(daysBetween('2026-11-22', '2026-12-22')).toBe(30);
    expect(daysBetween('2026-12-22', '2026-11-22')).toBe(-30);
  });

  it.each<[day: string, months: number, expected: string, why: string]>([
    ['2026-11-22', 3, '2027-02-22', 'over the turn of a year'],
    ['2026-11-30', 3, '2027-02-28', 'February has no 30th'],
    ['2027-11-30', 3, '2028-02-29', 'in a leap year it has a 29th'],
    ['2026-08-31', -6, '2026-02-28', 'backwards'],
    ['2026-01-15', -1, '2025-12-15', 'backwards over the turn of a year'],
    ['2026-12-31', 12, '2027-12-31', 'a year of months'],
    ['2026-12-31', 0, '2026-12-31', 'none'],
  ])('%s and %d months is %s (%s)', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  test('adding what lies between two days leads from one to the other', () => {
    for (let days = -4000; days <= 4000; days += 37) {
      expect(daysBetween('2026-11-22', addDays('2026-11-22', days))).toBe(days);
      expect(isDay(addDays('2026-11-22', days))).toBe(true);
      expect(readDay(addDays('2026-11-22', days))).toEqual({ day: addDays('2026-11-22', days), precision: 'day' });
    }
  });

  test('the last day of a month, and the fiscal year from April to March', () => {
    expect(['2028-02-01', '2027-02-28', '2027-12-31'].map(lastDayOfMonth)).toEqual(['2028-02-29', '2027-02-28', '2027-12-31']);
    expect(['2028-03-31', '2028-04-01', '2028-12-31', '2029-01-01'].map(fiscalYearOf)).toEqual([2027, 2028, 2028, 2028]);
  });
});

function rows(table: string): [string, string, string, string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .map(([written = '', second = '', third = '', fourth = '']) => [written, second, third, fourth]);
}
