import { describe, expect, test } from '@jest/globals';
import { readUnits } from './recall-units.js';

const GTIN = '04599999000017';

describe('The codes of a recall', () => {
  test.each<[text: string, expected: Partial<ReturnType<typeof readUnits>>, why: string]>([
    ['All serial numbers', { all: true }, 'in so many words'],
    ['All Lots.', { all: true }, ''],
    [`UDI-DI: ${GTIN}; All units`, { all: true, gtins: [GTIN] }, 'the identifier is of the model'],
    ['全ロット', { all: true }, ''],
    ['All lots manufactured before March 2026', {}, 'not all'],
    ['All lots except 23A01', {}, 'not all'],
    ['Serial Numbers: KM310-0001, KM310-0002', { serialNumbers: ['KM310-0001', 'KM310-0002'] }, 'a plain list'],
    [`UDI-DI: ${GTIN}\n\nSerial Numbers:\nKM310-0001\nKM310-0002`, { serialNumbers: ['KM310-0001', 'KM310-0002'], gtins: [GTIN] }, ''],
    ['S/N: KM310-0001 and KM310-0002.', { serialNumbers: ['KM310-0001', 'KM310-0002'] }, ''],
    ['製造番号：ＫＭ３１０－０００１、KM310-0002', { serialNumbers: ['KM310-0001', 'KM310-0002'] }, 'full width'],
    ['Serial Numbers: KM310-0001 through KM310-0999', { serialRanges: [{ from: 'KM310-0001', to: 'KM310-0999' }] }, 'a range'],
    [
      'Serial Numbers: KM310-0001 - KM310-0999',
      { serialRanges: [{ from: 'KM310-0001', to: 'KM310-0999' }] },
      'with a hyphen between blanks',
    ],
    [
      'Serial Nos. FL400001 - FL400005; FL500008, FL500009',
      { serialNumbers: ['FL500008', 'FL500009'], serialRanges: [{ from: 'FL400001', to: 'FL400005' }] },
      'both',
    ],
    [
      '型式：SZ-310\n製造番号：KM310-0001～KM310-0999\n数量：999台\n出荷時期：令和6年4月1日～令和8年3月31日',
      { serialRanges: [{ from: 'KM310-0001', to: 'KM310-0999' }] },
      'what stands beside them says nothing of which',
    ],
    ['製造番号：KM310-0001\nKM310-0002\n数量：2台', { serialNumbers: ['KM310-0001', 'KM310-0002'] }, 'in lines'],
    ['製造番号：KM310-0001～KM310-0999\nロット：23A01', {}, 'a lot beside it'],
    ['製造番号：KM310-0001～KM310-0999のうち改修前のもの', {}, 'a condition behind it'],
    ['製造番号：KM310-0001以降', {}, 'without an end'],
    ['製造番号：全数', {}, 'not a number'],
    ['Serial Numbers: KM310-0001, KM310-0002; Lot 23A01', {}, 'something beside the list'],
    ['Model SZ-310, Serial Numbers: KM310-0001', {}, 'of one model of several, maybe'],
    ['Serial Numbers: see attached list', {}, 'no numbers'],
    ['Lot numbers 23A01 through 23B09', {}, 'lots'],
    [`Product Code 3032, UDI ${GTIN}; \nProduct Code 3055, UDI 14599999000014`, { gtins: [GTIN, '14599999000014'] }, 'a table in prose'],
    [`(01)${GTIN}(17)280101(10)23A01`, { gtins: [GTIN] }, 'a barcode as people read it'],
    ['UDI-DI: 04599999000010', {}, 'the check digit is wrong'],
    [GTIN, {}, 'a number that nobody calls an identifier'],
    ['GTIN 4599999000017', { gtins: [GTIN] }, 'without its leading zero'],
    ['', {}, 'nothing'],
  ])('%s', (text, expected) => {
    expect(readUnits(text)).toEqual({ all: false, serialNumbers: [], serialRanges: [], gtins: [], ...expected });
  });

  test('of any length are read in linear time', () => {
    const began = performance.now();
    readUnits(`Serial Numbers: ${'A1234567, '.repeat(20_000)}`);
    readUnits(`UDI-DI: ${'04599999000017, '.repeat(20_000)}x`);
    readUnits('('.repeat(100_000));
    readUnits(' '.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
