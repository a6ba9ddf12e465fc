import { resolvePlaceholders } from './placeholders.js';

/** today | text | what it must become | why */
const FACTS = `
2026-11-22 | {{today}}             | 2026-11-22               | the day of loading
2026-11-22 | {{today+0}}           | 2026-11-22               | nothing added
2026-11-22 | {{today+120}}         | 2027-03-22               | over the end of a year
2028-02-28 | {{today+1}}           | 2028-02-29               | leap day ahead
2028-02-29 | {{today+365}}         | 2029-02-28               | a leap day has no anniversary
2100-02-28 | {{today+1}}           | 2100-03-01               | 2100 is no leap year
2026-12-31 | {{today-365}}         | 2025-12-31               | backwards
2026-03-05 | {{today|slash}}       | 2026/3/5                 | as typed
2026-03-05 | {{today|ja}}          | 2026年3月5日             |
2026-03-05 | {{today|wareki}}      | 令和8年3月5日            |
2019-05-01 | {{today|wareki}}      | 令和元年5月1日           | the first year of an era
2019-05-01 | {{today-1|wareki}}    | 平成31年4月30日          | the day before it
2026-03-05 | {{today|short-era}}   | R8.3.5                   |
2019-04-30 | {{today|short-era}}   | H31.4.30                 |
2026-03-05 | {{today|full-width}}  | ２０２６／３／５         | typed with the input method on
2026-03-05 | {{today|digits}}      | 20260305                 |
2026-03-05 | {{today|gs1}}         | 260305                   | YYMMDD of application identifier 11
2026-11-30 | {{month+3}}           | 2027年2月                | no 30 February
2026-01-31 | {{month-1|slash}}     | 2025/12                  |
2027-11-30 | {{month+3|last-day}}  | 2028-02-29               | a month means its last day
2026-11-22 | {{fiscal}}            | 2026年度末               |
2026-03-31 | {{fiscal}}            | 2025年度末               | a fiscal year ends in March
2026-04-01 | {{fiscal+3|last-day}} | 2030-03-31               | the end of fiscal year 2029
2026-03-31 | {{fiscal+3|last-day}} | 2029-03-31               | the end of fiscal year 2028
2026-11-22 | {{year-9}}            | 2017                     |
2026-11-22 | {{now-2d}}            | 2026-11-20T00:00:00.000Z | midnight when no time is given
2026-03-01 | {{now-1d 05:15}}      | 2026-02-28T05:15:00.000Z |
2026-11-22 | EOL {{today}}/EOS {{today+1}} | EOL 2026-11-22/EOS 2026-11-23 | several in one text
2026-11-22 | 2034年頃 {x} }}       | 2034年頃 {x} }}          | other text stays
`;

const facts = FACTS.trim()
  .split('\n')
  // A blank before the bar separates columns; the bar inside a placeholder has none.
  .map((line) => line.split(/\s+\|\s*/));

describe('placeholders of the demonstration hospital', () => {
  test.each(facts)('on %s %s is %s', (today, text, expected) => {
    expect(resolvePlaceholders(text ?? '', today ?? '')).toBe(expected);
  });

  test.each([
    ['{{tomorrow}}', 'no such word'],
    ['{{today+}}', 'no number'],
    ['{{today+1.5}}', 'no whole number'],
    ['{{today|roman}}', 'no such style'],
    ['{{today|constructor}}', 'no style, though every object has one'],
    ['{{month|gs1}}', 'a style of days'],
    ['{{today-2d}}', 'the unit belongs to instants'],
    ['{{now-2}}', 'an instant needs its unit'],
    ['{{today 05:15}}', 'a day has no time'],
    ['{{now-1d 25:00}}', 'no such time'],
    ['{{now}}', 'must be a day back at least: else it may lie in the future'],
    ['{{now+1d}}', 'the future'],
    ['{{}}', 'nothing'],
  ])('%s is refused: %s', (text) => {
    expect(() => resolvePlaceholders(text, '2026-11-22')).toThrow('seeds.placeholder-unknown');
  });
});
