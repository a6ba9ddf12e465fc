import { readInstant } from './instant.js';

describe('An instant as published', () => {
  test.each<[string, string, 'written' | 'assumed', string]>([
    ['2026-06-29T06:00:00Z', '2026-06-29T06:00:00.000Z', 'written', 'RFC 3339'],
    ['2026-06-29T06:00:00.123456Z', '2026-06-29T06:00:00.123Z', 'written', 'digits beyond milliseconds'],
    ['2026-06-29T00:00:00+09:00', '2026-06-28T15:00:00.000Z', 'written', 'Japan'],
    ['2026-06-29t06:00:00-0500', '2026-06-29T11:00:00.000Z', 'written', 'small letter, offset without colon'],
    ['2026-06-29 06:00', '2026-06-29T06:00:00.000Z', 'assumed', 'no seconds, no offset'],
    ['2026-06-29', '2026-06-29T00:00:00.000Z', 'assumed', 'a day alone'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z', 'written', 'a leap second'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z', 'written', 'a leap day'],
  ])('%s is %s, offset %s (%s)', (text, at, offset) => {
    expect(readInstant(text)).toEqual({ at, offset });
  });

  test.each<[string, string]>([
    ['2026-02-29T00:00:00Z', 'no leap year'],
    ['2026-13-01', 'no such month'],
    ['2026-06-29T24:00:00Z', 'no such hour'],
    ['2026-06-29T06:00:00+25:00', 'no such offset'],
    ['29 June 2026', 'words'],
    ['1782712800', 'a count of seconds'],
    ['', 'nothing'],
  ])('%s is none (%s)', (text) => {
    expect(readInstant(text)).toBeUndefined();
  });
});
