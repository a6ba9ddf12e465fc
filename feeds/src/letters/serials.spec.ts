import { readSerials, writtenSerials } from './serials.js';

/** What stands in the letter; single numbers, ranges as from/to, what is unclear; why. */
const facts: readonly [text: string, numbers: string[], ranges: string[], unclear: string[], why: string][] = [
  ['SZ3-00315', ['SZ3-00315'], [], [], 'a hyphen within a number belongs to it'],
  ['SZ3-00100～SZ3-00200', [], ['SZ3-00100/SZ3-00200'], [], 'the usual sign of a range in Japan'],
  ['100〜200', [], ['100/200'], [], 'the wave dash, which looks the same'],
  ['100 ~ 200、315, 400', ['315', '400'], ['100/200'], [], 'several, with both commas'],
  ['A-100 - A-200', [], ['A-100/A-200'], [], 'a hyphen between blanks joins two ends'],
  ['A100からA200まで', [], ['A100/A200'], [], 'in words'],
  ['A100 to A200', [], ['A100/A200'], [], 'in English'],
  ['A100以降', [], ['A100/'], [], 'with one end'],
  ['A200まで\n５００以前', [], ['/A200', '/５００'], [], 'with the other'],
  ['～A200', [], ['/A200'], [], ''],
  ['2024*', ['2024*'], [], [], 'a star stands for the rest, as in CSAF'],
  ['00100-00200', [], [], ['00100-00200'], 'one number, or a range? nobody can tell'],
  ['SZ-001-SZ-200', [], [], ['SZ-001-SZ-200'], 'the same with a prefix'],
  ['200-100', ['200-100'], [], [], 'no range runs downwards'],
  ['12-2024', ['12-2024'], [], [], 'halves of two forms are one number'],
  ['1～2～3', [], [], ['1～2～3'], 'three ends'],
  [' \n、', [], [], [], 'nothing'],
];

describe('Serial numbers as letters have them', () => {
  test.each(facts)('%j: %j, %j, unclear %j (%s)', (text, numbers, ranges, unclear) => {
    const read = readSerials(text);
    expect({ ...read, serialRanges: read.serialRanges.map(({ from, to }) => `${from ?? ''}/${to ?? ''}`) }).toEqual({
      serialNumbers: numbers,
      serialRanges: ranges,
      unclear,
    });
  });

  test('what was read is written so that it reads the same', () => {
    for (const [text] of facts) {
      const { unclear: _, ...read } = readSerials(text);
      expect(readSerials(writtenSerials(read))).toEqual({ ...read, unclear: [] });
    }
  });
});
