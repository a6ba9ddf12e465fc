import { describe, expect, test } from '@jest/globals';
import { meetSerialRange } from './serial-range.js';

type Answer = 'in' | 'out' | 'alike' | 'not clear' | 'unknown';

const codes: Readonly<Record<Answer, readonly [meets: boolean | undefined, code: string]>> = {
  in: [true, 'serial_number_in_range'],
  out: [false, 'serial_number_outside_range'],
  alike: [undefined, 'serial_number_range_alike'],
  'not clear': [undefined, 'serial_number_range_order_not_clear'],
  unknown: [undefined, 'serial_number_unknown'],
};

/** The range as the letter has it, the number in the ledger, whether it lies within, and why. */
const facts: readonly [range: string, serial: string | null, answer: Answer, why: string][] = [
  ['SZ3-00100～SZ3-00200', 'SZ3-00150', 'in', 'between the ends'],
  ['SZ3-00100～SZ3-00200', 'SZ3-00100', 'in', 'the first is inside'],
  ['SZ3-00100～SZ3-00200', 'SZ3-00200', 'in', 'so is the last'],
  ['SZ3-00100～SZ3-00200', 'SZ3-00201', 'out', ''],
  ['SZ3-00100～SZ3-00200', 'ｓｚ３－００１５０', 'in', 'ledgers are typed on Japanese keyboards'],
  ['SZ3-00100～SZ3-00200', 'SZ3−00150', 'in', 'a minus sign is a hyphen'],
  ['SZ3-00100～SZ3-00200', 'SZ4-00150', 'out', 'another series'],
  ['SZ3-00100～SZ3-00200', 'AB-00150', 'out', 'another prefix'],
  ['SZ3-00100～SZ3-00200', 'SZ3-150', 'alike', 'spreadsheets lose leading zeros'],
  ['SZ3-00100～SZ3-00200', 'SZ300150', 'alike', 'without the hyphen the digits run together'],
  ['SZ3-00100～SZ3-00200', 'SZ300250', 'out', ''],
  ['SZ-00100～SZ-00200', 'SZ00150', 'alike', 'only a separator differs'],
  ['SZ-00100～SZ-00200', 'SZ 00300', 'out', 'and outside it is outside, however it is written'],
  ['SZ-00100～SZ-00200', '00150', 'alike', 'the ledger may have left the prefix out'],
  ['SZ-00100～SZ-00200', '150', 'alike', 'with its zeros'],
  ['SZ-00100～SZ-00200', '00300', 'out', ''],
  ['00100～00200', 'SZ-00150', 'alike', 'or the letter did'],
  ['SZ-00100～SZ-00200', null, 'unknown', 'the ledger has none: it may be one of them'],
  ['SZ-00100～SZ-00200', ' ', 'unknown', ''],
  ['98～1200', '150', 'in', 'numbers without leading zeros are counted on'],
  ['98～1200', '0150', 'alike', 'but not when one is written with zeros'],
  ['98～1200', '1500', 'out', ''],
  ['9～10', '99', 'out', 'by number and not by text'],
  ['12345A～12399A', '12350A', 'in', 'letters behind the number'],
  ['12345A～12399A', '12350B', 'out', ''],
  ['A100～B200', 'A150', 'not clear', 'the letters of the ends differ: nobody knows how they are counted'],
  ['A100～B200', 'Z999', 'not clear', ''],
  ['A100～B200', 'B200', 'in', 'but the ends themselves are named'],
  ['A200～A100', 'A150', 'not clear', 'ends the wrong way round'],
  ['2023-0100～2024-0050', '2023-0200', 'not clear', 'inside where the year counts first, outside where the number does'],
  ['2023-0100～2024-0200', '2023-0150', 'in', 'inside either way'],
  ['2023-0100～2024-0200', '2025-0300', 'out', 'outside either way'],
  ['1-2-3～4-5-6', '2-3-4', 'not clear', 'three places have more orders than anybody can look through'],
  ['SZ3-00100～', 'SZ3-00150', 'in', 'and later'],
  ['SZ3-00100～', 'SZ3-00050', 'out', ''],
  ['SZ3-00100～', 'SZ4-00001', 'not clear', 'whether the series after it is "later" too, the letter does not say'],
  ['～SZ3-00200', 'SZ3-00150', 'in', 'up to'],
  ['～SZ3-00200', 'SZ3-00201', 'out', ''],
  ['ABC～', 'ABD', 'not clear', 'no digits, no order'],
  ['99999999999999999998～99999999999999999999', '99999999999999999999', 'in', 'longer than a number of a computer'],
];

describe('A serial number and a range', () => {
  test.each(facts)('%s and %j: %s (%s)', (range, serial, answer) => {
    const [from = '', to = ''] = range.split('～');
    const meeting = meetSerialRange({ from: from || null, to: to || null }, serial);
    expect([meeting.meets, meeting.code]).toEqual(codes[answer]);
    expect(meeting).toMatchObject({ sought: range, found: serial?.trim() ?? '' });
  });
});
