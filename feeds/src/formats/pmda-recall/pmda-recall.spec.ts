import { describe, expect, test } from '@jest/globals';
import { read, recognise } from '../../formats.js';
import { rowsOfHtml } from './html-rows.js';
import { classIn, daysIn, makerIn, namesIn } from './recall-words.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const codesOf = (text: string): string[] =>
  read(bytesOf(text)).remarks.map(({ gravity, code }) => `${gravity} ${code.replace('pmda-recall.', '')}`);
const said = (text: string) =>
  read(bytesOf(text)).items.map(({ trackingId, title, products }) => [trackingId, title, products[0]?.vendor, products[0]?.name]);

describe('A list of recalls is read by the words of its headings', () => {
  const expected = [['PMDA-1-9001', '回収（クラスI）：さざなみ 310', '春日井メディテック', 'さざなみ 310']];
  test.each<[string, string]>([
    ['in one order', '回収番号,クラス分類,販売名,製造販売業者\n1-9001,クラスI,さざなみ 310,春日井メディテック'],
    [
      'in another order, with a column that nobody knows',
      '製造販売業者名,おまけ,販売名,クラス,番号\n春日井メディテック,x,さざなみ 310,（クラスⅠ）,1-9001',
    ],
    [
      'below a title, with tabs',
      '医療機器回収一覧\n\n回収番号\tクラス分類\t販売名\t製造販売業者等名称\n1-9001\tクラス1\tさざなみ 310\t春日井メディテック',
    ],
    [
      'with blanks within the words',
      '"回収 番号","クラス 分類","販売名　","製造販売業者"\n"1-9001","クラスI","さざなみ 310","春日井メディテック"',
    ],
    [
      'on a page of one class',
      '<html><title>医療機器 クラスⅠ 回収</title><table><tr><th>回収番号<th>販売名<th>製造販売業者<tr><td>1-9001<td><p>さざなみ&nbsp;310</p><td>春日井メディテック</table>',
    ],
  ])('%s', (_how, text) => {
    expect(said(text)).toEqual(expected);
  });

  test.each<[why: string, text: string, codes: string[]]>([
    ['no maker', '回収番号,掲載年月日,販売名\n1-9001,2026/11/11,さざなみ', ['refusal columns-missing']],
    ['no rows', '回収番号,販売名,製造販売業者\n', ['note answer-is-empty']],
    ['only drugs', '回収番号,種類,販売名,製造販売業者\n1-9001,医薬品,架空錠,架空製薬', ['note no-device', 'refusal nothing-read']],
    [
      'a kind that nobody knows, and is kept,',
      '回収番号,種類,クラス,販売名,製造販売業者\n1-9001,機器,クラスI,さざなみ,春日井メディテック',
      [],
    ],
    [
      'a row that names nothing',
      '回収番号,種類,販売名,製造販売業者\n1-9001,医療機器,,',
      ['doubt row-without-names', 'refusal nothing-read'],
    ],
    ['no product, but a maker', '回収番号,クラス,販売名,製造販売業者\n1-9001,クラスI,,春日井メディテック', ['doubt product-not-named']],
    [
      'a class that is none',
      '回収番号,クラス,販売名,製造販売業者\n1-9001,クラスX,さざなみ,春日井メディテック',
      ['doubt class-not-understood'],
    ],
    [
      'a day that is none',
      '回収番号,掲載日,クラス,販売名,製造販売業者\n1-9001,近日,クラスI,さざなみ,春日井',
      ['doubt date-not-understood'],
    ],
    ['no number', 'クラス,販売名,製造販売業者\nクラスI,さざなみ,春日井メディテック', ['doubt number-not-stated']],
    ['a page with other cells', '<html><body>回収 製造販売業者<table><tr><td>販売名<td>x</table></html>', ['refusal layout-not-known']],
  ])('%s is told', (_why, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test('a row whose cells begin with the words of their columns is a row, and a repeated heading is none', () => {
    const heading = '回収番号,クラス分類,一般的名称及び販売名,対象ロット、数量及び出荷時期,製造販売業者等名称';
    const row = '1-9001,（クラスI）,販売名：さざなみ 310,製造番号 KM310-0001,製造販売業者の名称：春日井メディテック';
    expect(said([heading, row, heading, row.replace('9001', '9002')].join('\n')).map(([id]) => id)).toEqual(['PMDA-1-9001', 'PMDA-1-9002']);
  });

  test('a page about recalls that is no list is a page like any other', () => {
    expect(
      codesOf('<html><body><p>各販売名をクリックすると、製造販売業者等が作成した回収の概要が表示されます。</p></body></html>'),
    ).toEqual(['refusal document.is-html']);
    expect(recognise(bytesOf('販売名の一覧です。\n回収はありません。'))).toBeUndefined();
  });
});

test.each<[text: string, expected: unknown]>([
  ['（クラスI）', 'I'],
  ['クラスⅡ', 'II'],
  ['クラス３', 'III'],
  ['クラスIII', 'III'],
  ['クラスI・クラスII', null],
  ['クラスIV', null],
  ['', null],
])('The class of "%s" is %s', (text, expected) => {
  expect(classIn(text)).toBe(expected);
});

test.each<[text: string, expected: string[]]>([
  ['作成日：令和8年11月10日\n訂正日：令和 8 年 11 月 12 日', ['2026-11-10', '2026-11-12']],
  ['2026/6/1', ['2026-06-01']],
  ['令和元年５月１日', ['2019-05-01']],
  ['2026-11-31', []],
])('The days in "%s"', (text, expected) => {
  expect(daysIn(text)).toEqual(expected);
});

test.each<[text: string, maker: string | null]>([
  ['製造販売業者の名称　：春日井メディテック株式会社\n製造販売業者の所在地：愛知県', '春日井メディテック株式会社'],
  ['製造販売業者等の氏名又は名称：ときわぎ計器', 'ときわぎ計器'],
  ['ときわぎ計器株式会社\n東京都', 'ときわぎ計器株式会社'],
  ['', null],
])('The maker in "%s" is %s', (text, maker) => {
  expect(makerIn(text)).toBe(maker);
});

test.each<[text: string, generic: string | null, names: string[]]>([
  ['一般的名称：汎用輸液ポンプ\n販売名　：さざなみ 310', '汎用輸液ポンプ', ['さざなみ 310']],
  ['一般的名称：汎用輸液ポンプ 販売名：さざなみ 310', '汎用輸液ポンプ', ['さざなみ 310']],
  ['販売名：\n(1) さざなみ 310\n(2) さざなみ 320', null, ['さざなみ 310', 'さざなみ 320']],
  ['販売名：①さざなみ 310 ②さざなみ 320', null, ['さざなみ 310', 'さざなみ 320']],
  ['さざなみ 310', null, ['さざなみ 310']],
  ['', null, []],
])('The names in "%s"', (text, generic, names) => {
  expect(namesIn(text)).toEqual({ genericName: generic, names });
});

test('Rows of a page are found without its closing marks, with the first link of each cell', () => {
  expect(rowsOfHtml(`<table><TR><TD>a<td><a class=x href='/b?c=1&amp;d=2'>b</a><tr></tr><tr><td>c</td></tr></table>d`)).toEqual([
    [
      { text: 'a', href: null },
      { text: 'b', href: '/b?c=1&d=2' },
    ],
    [{ text: 'c', href: null }],
  ]);
});

test('Texts of any length are read in linear time', () => {
  const began = performance.now();
  for (const sign of ['<td>', '<td ', '<a href=', ' ', '販売名：', '（クラス', '1年', '①', '回収理由 ', ',販売名'])
    read(bytesOf(`<html>回収 製造販売業者<td>販売名</td>${sign.repeat(Math.floor(300_000 / sign.length))}`));
  read(bytesOf(`回収番号,販売名,製造販売業者\n${'1-1,"さざなみ\n販売名：'.repeat(10_000)}`));
  expect(performance.now() - began).toBeLessThan(8000);
});
