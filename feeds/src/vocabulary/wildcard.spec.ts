import { matchesWildcard, readWildcard } from './wildcard.js';

describe('A number with wildcards, as CSAF writes it', () => {
  test.each<[pattern: string, text: string, answer: boolean | undefined, why: string]>([
    ['PX-100', 'PX-100', true, 'no wildcard'],
    ['PX-100', 'PX-1000', false, 'the whole number'],
    ['PX-10?', 'PX-105', true, 'one sign'],
    ['PX-10?', 'PX-10', false, 'exactly one'],
    ['PX-10?', 'PX-10注', true, 'whatever sign'],
    ['PX-10?', 'PX-10𠮷', true, 'also beyond the first plane'],
    ['PX*', 'PX', true, 'any number of signs, none as well'],
    ['*9', 'PX9', true, ''],
    ['P*9', 'P9', true, ''],
    ['P9*9', 'P9', false, 'no sign serves twice'],
    ['P??A*', 'P12A345', true, ''],
    ['P\\*1', 'P*1', true, 'quoted'],
    ['P\\*1', 'PX1', false, ''],
    ['P\\\\?', 'P\\1', true, 'a quoted backslash, then one sign'],
    ['px-100', 'PX-100', false, 'letter for letter; who compares decides what case says'],
    ['P*A*', 'PA', undefined, 'one star at most'],
    ['P**', 'P', undefined, ''],
    ['P\\', 'P', undefined, 'a quote for nothing'],
    ['P\\d', 'Pd', undefined, 'a quote for a sign that needs none'],
    ['', '', undefined, 'nothing'],
  ])('%s and %s: %s %s', (pattern, text, answer) => {
    expect(matchesWildcard(pattern, text)).toBe(answer);
  });

  it('is taken apart at its star', () => {
    expect(readWildcard('A?*\\?')).toEqual({ before: ['A', null], after: ['?'] });
  });
});
