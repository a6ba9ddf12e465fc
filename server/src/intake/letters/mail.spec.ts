import { describe, expect, test } from '@jest/globals';
import { readMail } from './mail.js';

const base64 = (bytes: Buffer): string => bytes.toString('base64');
/** さざなみ310 改修のお知らせ, and 対象はお手元の機器です。, in ISO-2022-JP. */
const subject = Buffer.from('\x1b$B$5$6$J$_\x1b(B310 \x1b$B2~=$$N$*CN$i$;\x1b(B', 'latin1');
const body = '\x1b$BBP>]$O$*<j85$N5!4o$G$9!#\x1b(B';

const japanese = Buffer.from(
  [
    `From: =?ISO-2022-JP?B?${base64(Buffer.from('\x1b$B=UF|0f\x1b(B', 'latin1'))}?= <news@kasugai.example.com>`,
    'To: me@hospital.example.jp',
    `Subject: =?ISO-2022-JP?B?${base64(subject)}?=`,
    'Date: Fri, 20 Nov 2026 10:00:00 +0900',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=ISO-2022-JP',
    'Content-Transfer-Encoding: 7bit',
    '',
    body,
    '--b',
    'Content-Type: application/pdf',
    "Content-Disposition: attachment; filename*=UTF-8''%E3%81%8A%E7%9F%A5%E3%82%89%E3%81%9B.pdf",
    'Content-Transfer-Encoding: base64',
    '',
    base64(Buffer.from('%PDF-1.7')),
    '--b--',
    '',
  ].join('\r\n'),
  'latin1',
);

describe('A mail', () => {
  test('in ISO-2022-JP, with a file named by RFC 2231, tells who sent what and when', async () => {
    expect(await readMail(japanese)).toEqual({
      from: '春日井 <news@kasugai.example.com>',
      sentAt: '2026-11-20T01:00:00.000Z',
      subject: 'さざなみ310 改修のお知らせ',
      text: '対象はお手元の機器です。',
      attachments: ['お知らせ.pdf'],
    });
  });

  test.each<[mail: string, expected: object | undefined, why: string]>([
    [
      'From: a@example.com\r\nSubject: Hello\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<style>p{}</style><p>One<br>two &amp; three</p>',
      { from: 'a@example.com', subject: 'Hello', text: 'One\ntwo & three', sentAt: null },
      'HTML alone is read as text',
    ],
    ['Subject: only this\r\n\r\n', { from: null, subject: 'only this', text: '' }, 'no sender'],
    ['Date: yesterday\r\nFrom: a@example.com\r\n\r\nx', { sentAt: null, text: 'x' }, 'a date that is none'],
    ['Dear customer,\r\nplease note.', undefined, 'a text is no mail'],
    ['', undefined, 'nothing'],
  ])('%j: %j (%s)', async (mail, expected) => {
    const read = await readMail(Buffer.from(mail));
    if (expected === undefined) expect(read).toBeUndefined();
    else expect(read).toMatchObject(expected);
  });

  test('that is cut off anywhere, or is rubbish, breaks nothing', async () => {
    for (let length = 0; length < japanese.length; length += 13)
      await expect(readMail(japanese.subarray(0, length))).resolves.not.toThrow();
    await expect(readMail(Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)))).resolves.not.toThrow();
  });
});
