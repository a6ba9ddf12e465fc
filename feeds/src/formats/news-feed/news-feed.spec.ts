import { read, recognise } from '../../formats.js';
import { readMailDate } from './mail-date.js';
import { plainText } from './plain-text.js';

function readingOf(text: string) {
  return read(new TextEncoder().encode(text));
}

function feedOf(items: string): string {
  return `<rss version="2.0"><channel><title>c</title><link>https://maker.example/news</link>${items}</channel></rss>`;
}

describe('What is a feed', () => {
  test.each<[string, string, string | undefined]>([
    ['RSS 2.0', '<rss version="2.0"><channel><title>c</title></channel></rss>', 'news-feed'],
    ['RSS 0.91 with its document type', '<!DOCTYPE rss SYSTEM "rss-0.91.dtd"><rss><channel><title>c</title></channel></rss>', 'news-feed'],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>c</title></feed>', 'news-feed'],
    [
      'JVNRSS has a reader of its own',
      '<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:sec="http://jvn.jp/rss/mod_sec/"><channel/></rdf:RDF>',
      'jvn-rss',
    ],
    ['any RDF is not', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><a/></rdf:RDF>', undefined],
    ['any XML is not', '<bom/>', undefined],
  ])('%s', (_name, text, expected) => {
    expect(recognise(new TextEncoder().encode(text))).toBe(expected);
  });
});

describe('An entry', () => {
  test.each<[string, string, string | undefined]>([
    ['its id', '<item><guid>a-1</guid><link>https://maker.example/1</link></item>', 'a-1'],
    ['its address', '<item><title>t</title><link>https://maker.example/1</link></item>', 'https://maker.example/1'],
    ['its title, for want of anything else', '<item><title>t</title></item>', 't'],
    ['what stands in it, for want of all of these', '<item><description>d</description></item>', 'sha256:f2c6ecbd76924db99c9d6bce8643293d'],
    ['nothing: it is left out with a remark', '<item><description></description></item>', undefined],
  ])('is known by %s', (_name, item, expected) => {
    const { items, remarks } = readingOf(feedOf(item));
    expect(items[0]?.trackingId).toBe(expected);
    expect(remarks.map(({ code }) => code)).toEqual(
      expected === undefined ? ['news-feed.record-without-id', 'news-feed.nothing-read'] : [],
    );
  });

  test('is of the place where it is published, so that two feeds that list it tell of one', () => {
    const [item] = readingOf(feedOf('<item><guid>a-1</guid></item>')).items;
    expect(item?.publisher).toEqual({ name: 'c', namespace: 'https://maker.example', category: 'other' });
  });

  test('never has an address that runs something', () => {
    const [item] = readingOf(feedOf('<item><title>t</title><link>javascript:alert(1)</link></item>')).items;
    expect(item?.references).toEqual([]);
  });
});

test('A feed without entries is a quiet day', () => {
  const { items, remarks } = readingOf(feedOf(''));
  expect([items, remarks.map(({ code, gravity }) => `${gravity} ${code}`)]).toEqual([[], ['note news-feed.answer-is-empty']]);
});

test.each<[string, string]>([
  ['entities of its own', '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">]><rss version="2.0"><channel><title>&a;</title></channel></rss>'],
  ['no end', '<rss version="2.0"><channel><item><title>t</title></item>'],
])('A feed with %s is refused', (_name, text) => {
  expect(readingOf(text).remarks.map(({ gravity }) => gravity)).toEqual(['refusal']);
});

describe('A date of RSS', () => {
  test.each<[string, string | undefined, string]>([
    ['Thu, 23 Oct 2025 10:31:20 EDT', '2025-10-23T14:31:20.000Z', 'as CISA writes it'],
    ['23 Oct 2025 10:31 +0900', '2025-10-23T01:31:00.000Z', 'without weekday and seconds'],
    ['Sat, 19 Mar 88 07:15:00 GMT', '1988-03-19T07:15:00.000Z', 'a year of two digits'],
    ['Fri, 30 Feb 2025 00:00:00 GMT', undefined, 'no such day'],
    ['Fri, 28 Feb 2025 00:00:00 XST', undefined, 'no such zone'],
    ['yesterday', undefined, 'no date'],
  ])('%s is %s: %s', (text, expected) => {
    expect(readMailDate(text)).toBe(expected);
  });
});

describe('HTML becomes text', () => {
  test.each<[string, string, string]>([
    ['a < b & c', 'a < b & c', 'no marks'],
    ['<p>one</p><ul><li>two</li></ul>', 'one\ntwo', 'lines'],
    ['<script>x</script>&lt;&#x3042;&unknown;', 'x <あ&unknown;', 'entities that are known'],
  ])('%s', (html, expected) => {
    expect(plainText(html)).toBe(expected);
  });

  test('in time that grows with the text', () => {
    const started = performance.now();
    plainText('<'.repeat(300_000) + '&'.repeat(300_000) + '<p '.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
