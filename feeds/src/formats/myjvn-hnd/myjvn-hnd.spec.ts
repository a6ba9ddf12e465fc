import { read, recognise } from '../../formats.js';

function resultOf(content: string): Uint8Array {
  return new TextEncoder().encode(
    `<Result version="3.3" xmlns="http://jvndb.jvn.jp/myjvn/Results" xmlns:mjstat="http://jvndb.jvn.jp/myjvn/Statistics" xmlns:status="http://jvndb.jvn.jp/myjvn/Status">${content}</Result>`,
  );
}

test.each<[string, string, string]>([
  ['no hits, which is a good answer', '<status:Status retCd="0" totalRes="0"/>', 'note answer-is-empty'],
  ['an error, though HTTP says 200', '<status:Status retCd="1" errCd="XX00000001" totalRes=""/>', 'refusal answer-is-error'],
  ['a list of vendors', '<VendorInfo/><status:Status retCd="0" totalRes="1"/>', 'refusal list-without-advisories'],
  ['statistics', '<mjstat:sumCvss/><status:Status retCd="0" totalRes="1"/>', 'refusal list-without-advisories'],
  ['nothing', '', 'refusal nothing-read'],
])('A result with %s', (_name, content, expected) => {
  const { items, remarks } = read(resultOf(content));
  expect(items).toEqual([]);
  expect(remarks.map(({ gravity, code }) => `${gravity} ${code.replace('myjvn-hnd.', '')}`)).toEqual([expected]);
  expect(recognise(resultOf(content))).toBe('myjvn-hnd');
});

test('An alert is a notice: it names products and no vulnerability', () => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:sec="http://jvn.jp/rss/mod_sec/3.0/"><entry><id>A-1</id><sec:items><sec:item><sec:cpe>cpe:/a:v:p</sec:cpe><sec:cpe>cpe:/a:v:p</sec:cpe></sec:item></sec:items></entry><entry/></feed>`;
  const { items, remarks } = read(new TextEncoder().encode(text));
  expect(items.map(({ trackingId, products, vulnerabilities }) => [trackingId, products.map(({ id }) => id), vulnerabilities])).toEqual([
    ['A-1', ['cpe:/a:v:p', 'cpe:/a:v:p#2'], []],
  ]);
  expect(remarks.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['myjvn-hnd.record-without-id /feed/entry[2]']);
});

test('Another Atom feed is not ours', () => {
  expect(recognise(new TextEncoder().encode('<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>'))).toBe('news-feed');
});
