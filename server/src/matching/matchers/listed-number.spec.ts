import { meetModelNumbers, meetSerialNumbers, meetSkus } from './listed-number.js';

describe('Numbers that a statement lists, and that of the device', () => {
  test.each<[patterns: string[], number: string | null, meets: boolean | undefined, code: string, why: string]>([
    [['SN-100', 'SN-2??'], 'SN-245', true, 'serial_number_listed', 'one of them'],
    [['SN-100'], 'SN-1000', false, 'serial_number_not_listed', 'the whole number'],
    [['SN-1*'], 'SN-1000', true, 'serial_number_listed', 'a star'],
    [['sn-100'], 'ＳＮ－１００', true, 'serial_number_listed', 'width and case say nothing'],
    [['SN-100'], 'SN100', undefined, 'serial_number_alike', 'only a separator differs'],
    [['SN-1??-A'], 'sn 123 a', undefined, 'serial_number_alike', 'the same beside wildcards'],
    [['00123'], '123', undefined, 'serial_number_alike', 'spreadsheets lose leading zeros'],
    [['123'], '00123', undefined, 'serial_number_alike', ''],
    [['SN-100'], null, undefined, 'serial_number_unknown', 'the ledger has none'],
    [['SN-100'], ' ', undefined, 'serial_number_unknown', ''],
    [[], 'SN-100', undefined, 'serial_number_not_stated', 'nothing is listed'],
    [['S*N*'], 'SN-100', undefined, 'serial_number_pattern_not_understood', 'two stars'],
    [['S*N*', 'SN-100'], 'SN-100', true, 'serial_number_listed', 'another pattern settles it'],
    [['S*N*', 'SN-101'], 'SN-100', undefined, 'serial_number_pattern_not_understood', 'a doubt is not outweighed by "not this one"'],
    [['-*'], 'SN-100', false, 'serial_number_not_listed', 'a pattern without its separators is not like everything'],
  ])('%j and %s: %s, %s (%s)', (patterns, number, meets, code) => {
    expect(meetSerialNumbers(patterns, number)).toMatchObject({ meets, code });
  });

  it('tells what was sought and found', () => {
    expect(meetModelNumbers(['MX4??', 'MX500'], 'MX450')).toEqual({
      meets: true,
      code: 'model_number_listed',
      sought: 'MX4??',
      found: 'MX450',
    });
    expect(meetSkus(['A-1', 'B-1'], 'C-1')).toEqual({ meets: false, code: 'sku_not_listed', sought: 'A-1, B-1', found: 'C-1' });
  });
});
