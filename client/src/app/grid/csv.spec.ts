import { csvOf } from './csv';

describe('csvOf', () => {
  it('begins with a byte order mark, quotes what needs it, and ends lines as RFC 4180 does', () =>
    expect(
      csvOf([
        ['管理番号', '備考'],
        ['HA-0001', 'a "b", c\nd'],
        [3, null],
      ]),
    ).toBe('\uFEFF管理番号,備考\r\nHA-0001,"a ""b"", c\nd"\r\n3,\r\n'));

  it.each(['=1+1', '+1', '-1', '@x', '\tx'])('does not let a spreadsheet run %j', (text) => expect(csvOf([[text]])).toContain(`'${text}`));
  it('leaves numbers alone', () => expect(csvOf([[-1]])).toBe('\uFEFF-1\r\n'));
});
