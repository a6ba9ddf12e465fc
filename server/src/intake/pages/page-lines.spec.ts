import { describe, expect, test } from '@jest/globals';
import { linesOfPage, titleOfPage } from './page-lines.js';
import { changeOf } from './page-version.js';

const lines = (html: string, contentType?: string) => linesOfPage(Buffer.from(html), contentType);
/** 重要なお知らせ in Shift_JIS. */
const shiftJis = Buffer.from('8f64977682c882a8926d82e782b9', 'hex');

describe('The lines of a watched page', () => {
  test.each<[line: string, isKept: boolean, why: string]>([
    ['アクセス数：12,345', false, 'a counter'],
    ['あなたは 12345 人目の訪問者です', false, 'a counter in words'],
    ['2026年11月26日', false, 'a day alone is a calendar'],
    ['現在時刻 10:30', false, 'a clock'],
    ['© 2026 Kasugai Meditec', false, 'its year changes by itself'],
    ['2026年11月26日 さざなみ310 自主改修のお知らせ', true, 'a day with news'],
    ['White paper 2026', true, 'not every word with "hit" in it counts visits'],
    ['閲覧には ID 12345 が必要です', true, 'nor does every line about reading'],
    ['Ver. 2.1 を公開しました', true, ''],
  ])('%s is kept: %s (%s)', (line, isKept) => {
    expect(lines(`<p>${line}</p>`)).toEqual(isKept ? [line] : []);
  });

  test.each<[bytes: Buffer, contentType: string | undefined, why: string]>([
    [shiftJis, 'text/html; charset=Shift_JIS', 'as the server says'],
    [Buffer.concat([Buffer.from('<meta charset="shift_jis">'), shiftJis]), 'text/html', 'as the page says'],
    [shiftJis, undefined, 'as pages of old are'],
    [Buffer.from('重要なお知らせ'), 'text/html; charset=no-such-thing', 'a charset that is none'],
    [Buffer.from('重要なお知らせ'), undefined, 'UTF-8'],
  ])('are read in whatever charset: %#', (bytes, contentType) => {
    expect(linesOfPage(bytes, contentType)).toEqual(['重要なお知らせ']);
  });

  test('and its title', () => {
    expect(titleOfPage('<html><head><title>\n重要な&amp;お知らせ </title></head>')).toBe('重要な&お知らせ');
    expect(titleOfPage('<p>none</p>')).toBe('');
  });
});

describe('A change', () => {
  const now = { id: '1', sourceId: 's', documentId: 'd', seenAt: 't', settledAt: null, settledBy: null };
  test.each<[before: string[], after: string[], added: string[], removed: string[], why: string]>([
    [['a', 'b'], ['c', 'a', 'b'], ['c'], [], 'news stand at the top'],
    [['a', 'b'], ['b', 'a'], [], [], 'a line that moved'],
    [['a', 'a'], ['a'], [], ['a'], 'one of two alike'],
    [['Ver. 1'], ['Ver. 2'], ['Ver. 2'], ['Ver. 1'], 'a line that says something else'],
  ])('%j to %j: added %j, removed %j (%s)', (before, after, added, removed) => {
    expect(changeOf(before, { ...now, lines: after })).toEqual({ id: '1', sourceId: 's', seenAt: 't', added, removed });
  });
});
