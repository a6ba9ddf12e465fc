import { hasCheckDigit, slidingYear } from './gs1.js';
import { hibcCheckCharacter } from './hibc.js';
import { parseUdi } from './udi.js';

const TODAY = '2026-11-22';
const GTIN = '09520000000011';

/** What is written | what is read of it, besides gtin14 09520000000011 | why. `^` in the first column is the group separator. */
const GS1_READ = `
(01)09520000000011(21)AB-1                            | serial=AB-1                                              | for people's eyes
(01)09520000000011(11)211203(21)AB-1                  | manufacturedOn=2021-12-03 serial=AB-1                    |
(01)09520000000011(17)281231(10)L7(21)AB-1            | expiresOn=2028-12-31 lot=L7 serial=AB-1                  |
(01) 09520000000011 (17) 281231 (21) AB-1             | expiresOn=2028-12-31 serial=AB-1                         | with blanks
[01]09520000000011[21]AB-1                            | serial=AB-1                                              | other brackets
（01）09520000000011（21）AB-1                        | serial=AB-1 repairs=full_width                           | only the brackets are full-width
（０１）０９５２００００００００１１（２１）ＡＢ－１  | serial=AB-1 repairs=full_width                           | from an input method
(01)09520000000011(17)290200                          | expiresOn=2029-02-28                                     | day 00 is the end of the month
(01)09520000000011(17)280200                          | expiresOn=2028-02-29                                     | also of a leap year
(01)09520000000011(7003)2812311200                    | expiresOn=2028-12-31 others=7003:2812311200              | with the hour
(01)09520000000011(21)A\\(1\\)                        | serial=A(1)                                              | brackets of the value are escaped
0109520000000011211AB                                 | serial=1AB                                               | no brackets
01095200000000111121120321AB-1                        | manufacturedOn=2021-12-03 serial=AB-1                    | fixed lengths need no separator
010952000000001110L7^21AB-1                           | lot=L7 serial=AB-1                                       | separator
^010952000000001110L7^17281231^                       | lot=L7 expiresOn=2028-12-31                              | separators in front, behind and where none is needed
]d2010952000000001110L7{GS}21AB-1                     | lot=L7 serial=AB-1 repairs=separator_as_text             | the scanner wrote the separator out
]C1010952000000001110L7<GS>21AB-1                     | lot=L7 serial=AB-1 repairs=separator_as_text             |
]Q30109520000000011218012                             | serial=8012                                              | QR
[d20109520000000011211                                | serial=1 repairs=keyboard_layout                         | American scanner, Japanese keyboard
0109520000000011240TYPE-1^21AB^8012V3.2.1             | serial=AB softwareVersion=V3.2.1 others=240:TYPE-1       | further identifiers stay as written
10L7^0109520000000011                                 | lot=L7                                                   | any order
https://id.example.com/01/09520000000011/21/A%2F1?17=281231 | serial=A/1 expiresOn=2028-12-31                    | Digital Link
https://example.com/shop/gtin/9520000000011/10/L7     | lot=L7                                                   | with a shorter GTIN
09520000000011                                        |                                                          | GTIN-14 alone
9520000000011                                         | repairs=padded                                           | JAN code
9-520000-000011                                       | repairs=padded                                           | JAN code, divided
`;

/** What is written | issue | what is read all the same | why */
const GS1_DOUBTED = `
(01)09520000000012(21)AB-1         | check_digit        | gtin14=09520000000012 serial=AB-1                   | last digit wrong
9520000000012                      | check_digit        | gtin14=09520000000012 repairs=padded                | JAN code with a wrong digit
(01)095200000011(21)AB-1           | gtin_length        |                                                     | nobody knows where the rest begins
(01)952000000001133(21)AB-1        | gtin_length        |                                                     |
010952000000                       | gtin_length        |                                                     | cut off
1234567890                         | gtin_length        |                                                     | ten digits are no GTIN
(01)09520000000011(11)251331(21)AB | bad_date           | gtin14=09520000000011 serial=AB                     | month 13
(01)09520000000011(17)270230       | bad_date           | gtin14=09520000000011                               | 30 February
0109520000000011172702             | bad_length         | gtin14=09520000000011                               | half a date
010952000000001110ABCDEFGHIJKLMNOPQRSTU | bad_length    | gtin14=09520000000011 lot=ABCDEFGHIJKLMNOPQRSTU     | a lot has at most 20
(01)09520000000011(21)あ           | bad_character      | gtin14=09520000000011 serial=あ                     | no character of a barcode
(01)09520000000011(21)A B          | bad_character      | gtin14=09520000000011 serial=A B                    | a blank is none either
（01）０9520000000011（21）AB      | mixed_width        | gtin14=09520000000011 serial=AB repairs=full_width  | somebody mended it by hand
(01)09520000000011(89)1            | unknown_identifier | gtin14=09520000000011 others=89:1                   | not assigned
(01)09520000000011(21)A(21)B       | contradiction      | gtin14=09520000000011 serial=A                      | two serial numbers
]C121AB                            | no_gtin            | serial=AB                                           | GS1, but no device
`;

/** What is written | what is read | why */
const HIBC_READ = `
+Z952PUMP010N                        | deviceIdentifier=+Z952PUMP010                                   | primary alone
*+Z952PUMP010N*                      | deviceIdentifier=+Z952PUMP010                                   | with the asterisks of Code 39
+z952pump010n                        | deviceIdentifier=+Z952PUMP010                                   | small letters
~Z952PUMP010N                        | deviceIdentifier=+Z952PUMP010 repairs=keyboard_layout           | American scanner, Japanese keyboard
＋Ｚ９５２ＰＵＭＰ０１０Ｎ           | deviceIdentifier=+Z952PUMP010 repairs=full_width                | from an input method
+Z952P070                            | deviceIdentifier=+Z952P070                                      | the check character is a blank
+Z952PUMP010/$$3281231LOTAU          | deviceIdentifier=+Z952PUMP010 expiresOn=2028-12-31 lot=LOTA     | YYMMDD
+Z952PUMP010/$$0628LOTBR             | deviceIdentifier=+Z952PUMP010 expiresOn=2028-06-30 lot=LOTB     | MMYY is good until the end of the month
+Z952PUMP010/$$2123128LOTCV          | deviceIdentifier=+Z952PUMP010 expiresOn=2028-12-31 lot=LOTC     | MMDDYY
+Z952PUMP010/$$8241224LOTD-          | deviceIdentifier=+Z952PUMP010 expiresOn=2024-12-31 lot=LOTD     | 24 pieces, MMYY
+Z952PUMP010/28366LN                 | deviceIdentifier=+Z952PUMP010 expiresOn=2028-12-31 lot=L        | YYJJJ of a leap year
+Z952PUMP010/$$+7SN42V               | deviceIdentifier=+Z952PUMP010 serial=SN42                       | no date
+Z952PUMP010/$+SN42/16D20240401/Q3+  | deviceIdentifier=+Z952PUMP010 serial=SN42 manufacturedOn=2024-04-01 | further parts
`;

const UNREADABLE = [
  '',
  ' ',
  '不明',
  '－',
  'ABC',
  '20280331',
  '21AB',
  '99',
  'A123',
  '+1',
  'https://example.com/',
  'https://',
  '(',
  '()1',
  '{"a":1}',
];

describe('a GS1 identifier', () => {
  test.each(rows(GS1_READ))('%s is read (%s)', (written, read) => {
    expect(facts(written)).toEqual({ gtin14: GTIN, deviceIdentifier: GTIN, issue: null, valid: true, ...parts(read) });
  });

  test.each(rows(GS1_DOUBTED))('%s has the issue %s', (written, issue, read) => {
    const { gtin14, ...rest } = parts(read);
    expect(facts(written)).toEqual({ ...(gtin14 ? { gtin14, deviceIdentifier: gtin14 } : {}), issue, valid: false, ...rest });
  });

  test('the century of a year slides with the day of reading', () => {
    const made = (text: string, today?: string) => parseUdi(`(01)${GTIN}(11)${text}`, today)?.manufacturedOn;
    expect([made('760101', TODAY), made('770101', TODAY)]).toEqual(['2076-01-01', '1977-01-01']);
    expect([made('010101', '2099-01-01'), made('490101', '2099-01-01'), made('500101', '2099-01-01')]).toEqual([
      '2101-01-01',
      '2149-01-01',
      '2050-01-01',
    ]);
    expect([made('750101'), made('760101')]).toEqual(['2075-01-01', '1976-01-01']);
    for (let year = 2000; year < 2100; year += 1) expect(slidingYear(year % 100, year)).toBe(year);
  });

  test('check digits of all lengths', () => {
    expect(['09520000000011', '9520000000028', '952000000033', '95200040', '95200041', '9520004A'].map(hasCheckDigit)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('an HIBC identifier', () => {
  test.each(rows(HIBC_READ))('%s is read (%s)', (written, read) => {
    expect(facts(written)).toEqual({ issue: null, valid: true, ...parts(read) });
  });

  test('issues', () => {
    expect(facts('+Z952PUMP010M')).toMatchObject({ issue: 'check_character', valid: false, deviceIdentifier: '+Z952PUMP010' });
    expect(facts('+Z952PUMP010/$$3281331XN')).toMatchObject({ issue: 'bad_date', valid: false, lot: 'X' });
    expect(facts('+Z952PUMP010/28367LO')).toMatchObject({ issue: 'bad_date', valid: false });
    expect(facts('+$$3281231LOTALT')).toEqual({ issue: 'no_device_identifier', valid: false, expiresOn: '2028-12-31', lot: 'LOTA' });
    expect(facts('+Z952あN')).toMatchObject({ issue: 'bad_character', valid: false });
  });

  test('the check character is the sum modulo 43', () => {
    expect(hibcCheckCharacter('+Z952PUMP010')).toBe('N');
    expect(hibcCheckCharacter('+a')).toBeUndefined();
  });
});

describe('any text', () => {
  test.each(UNREADABLE)('%j is no identifier', (text) => {
    expect(parseUdi(text, TODAY)).toBeUndefined();
  });

  test('nothing is thrown, and what was written is kept', () => {
    const pieces = [
      '(01)',
      '09520000000011',
      '^',
      '(',
      ')',
      '01',
      '17',
      '281231',
      '+',
      '$$',
      '/',
      'Z952',
      '%',
      ']d2',
      'https://',
      '\ud800',
      'あ',
      ' ',
    ];
    for (let seed = 0; seed < 3000; seed += 1) {
      const text = [seed % 18, (seed * 7) % 18, (seed >> 3) % 18, (seed * 11) % 17].map((index) => pieces[index]).join('');
      expect(parseUdi(text, TODAY)?.raw ?? text).toBe(text);
    }
  });
});

/** The fields that say something, as in the tables. */
function facts(written: string): Record<string, unknown> {
  const udi = parseUdi(written.replaceAll('^', '\u001d'), TODAY);
  const { gtin14, deviceIdentifier, serial, lot, manufacturedOn, expiresOn, softwareVersion, issue, valid } = udi ?? {};
  const others = (udi?.system === 'gs1' ? udi.others : []).map(({ identifier, value }) => `${identifier}:${value}`).join(',') || null;
  const repairs = udi?.repairs.join(',') || null;
  const filled = Object.entries({
    gtin14,
    deviceIdentifier,
    serial,
    lot,
    manufacturedOn,
    expiresOn,
    softwareVersion,
    others,
    repairs,
  }).filter(([, value]) => value);
  return { ...Object.fromEntries(filled), issue, valid };
}

function parts(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/(\w+)=(.*?)(?= \w+=|$)/g)].map(([, field = '', value = '']) => [field, value.trim()]));
}

function rows(table: string): [string, string, string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .map(([written = '', second = '', third = '']) => [written, second, third]);
}
