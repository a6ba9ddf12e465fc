import type { Advisory } from '../../advisory.js';
import { read, recognise } from '../../formats.js';
import type { Reading } from '../../reading.js';

const namespaces =
  'xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:sec="http://jvn.jp/rss/mod_sec/3.0/" xmlns:status="http://jvndb.jvn.jp/myjvn/Status"';

function feedOf(content: string, encoding = 'UTF-8'): string {
  return `<?xml version="1.0" encoding="${encoding}"?><rdf:RDF ${namespaces}><channel rdf:about="https://jvndb.jvn.jp/x"/>${content}</rdf:RDF>`;
}

function itemWith(content: string): string {
  return `<item rdf:about="https://jvndb.jvn.jp/ja/contents/2026/JVNDB-2026-900001.html"><title>t</title>${content}</item>`;
}

function readingOf(text: string): Reading<Advisory> {
  return read(new TextEncoder().encode(text));
}

function told({ remarks }: Reading<Advisory>): readonly string[] {
  return remarks.map(({ gravity, code }) => `${gravity} ${code.replace('jvn-rss.', '')}`);
}

describe('The marks of an entry', () => {
  const cpe = '<sec:cpe version="2.2" vendor="v" product="p">cpe:/a:v:p</sec:cpe>';
  test.each<[string, string, object, readonly string[]]>([
    ['none', 'x', { withdrawn: false, status: 'final' }, []],
    ['taken back', '** 削除 ** x', { withdrawn: true, products: [] }, ['note withdrawn']],
    [
      'no longer supported, which is evidence of its end',
      '** サポート外 ** x',
      { withdrawn: false, notes: [expect.anything(), { category: 'end_of_support' }] },
      ['note unsupported-product'],
    ],
    [
      'unsettled',
      '**未確定** x',
      { status: 'interim', vulnerabilities: [{ statuses: [{ status: 'under_investigation' }] }] },
      ['doubt unsettled'],
    ],
    ['in the middle of a text they are no marks', 'x ** 削除 **', { withdrawn: false }, []],
  ])('%s', (_name, description, expected, remarks) => {
    const reading = readingOf(feedOf(itemWith(`${cpe}<description>${description}</description>`)));
    expect(reading.items[0]).toMatchObject(expected);
    expect(told(reading)).toEqual(remarks);
  });
});

describe('An item', () => {
  test.each<[string, string, string | undefined]>([
    [
      'its identifier',
      '<item><sec:identifier>JVNDB-2026-900009</sec:identifier></item>',
      'JVNDB-2026-900009 https://jvndb.jvn.jp/overview',
    ],
    ['the identifier of JVN', '<item><dc:identifier>JVN#90000001</dc:identifier></item>', 'JVN#90000001 https://jvn.jp'],
    ['its address', '<item rdf:about="https://jvn.jp/vu/JVNVU90000001/"/>', 'JVNVU#90000001 https://jvn.jp'],
    ['nothing', '<item><link>https://jvn.jp/</link></item>', undefined],
  ])('is known by %s', (_name, item, expected) => {
    const [advisory] = readingOf(feedOf(item)).items;
    expect(advisory && `${advisory.trackingId} ${advisory.publisher.namespace ?? ''}`).toBe(expected);
  });

  test('with several CVEs is several vulnerabilities with one set of scores', () => {
    const references = ['CVE-2026-90001', 'CVE-2026-90002']
      .map((id) => `<sec:references source="CVE" id="${id}">u</sec:references>`)
      .join('');
    const reading = readingOf(
      feedOf(itemWith(`${references}<sec:cvss version="3.0" score="9.8" vector="CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"/>`)),
    );
    expect(reading.items[0]?.vulnerabilities.map(({ id, scores }) => `${id} ${scores[0]?.published}`)).toEqual([
      'CVE-2026-90001 9.8',
      'CVE-2026-90002 9.8',
    ]);
    expect(told(reading)).toEqual(['note scores-for-several']);
  });

  test.each<[string, string, object]>([
    [
      'a name and a CPE without version',
      '<sec:cpe vendor="青空" product="装置">cpe:/h:aozora:x</sec:cpe>',
      { vendor: '青空', product: '装置', version: { kind: 'none' } },
    ],
    [
      'a CPE with version',
      '<sec:cpe vendor="青空" product="装置">cpe:/h:aozora:x:1.0</sec:cpe>',
      { version: { kind: 'words', raw: '1.0' } },
    ],
    [
      'a placeholder vendor, which identifies nobody',
      '<sec:cpe vendor="青空" product="装置">cpe:/a:misc:x</sec:cpe>',
      { vendor: '青空', identifiers: { cpes: [] } },
    ],
    ['a CPE alone', '<sec:cpe>cpe:/a:v:p_%28q%29</sec:cpe>', { vendor: 'v', product: 'p_(q)' }],
  ])('names a product by %s', (_name, cpe, expected) => {
    expect(readingOf(feedOf(itemWith(cpe))).items[0]?.products[0]).toMatchObject(expected);
  });
});

describe('An answer of the API', () => {
  const status = (attributes: string) =>
    feedOf(`<status:Status ${attributes}/>`).replace('<channel rdf:about="https://jvndb.jvn.jp/x"/>', '');
  test.each<[string, string, readonly string[]]>([
    ['without hits is a good answer', status('retCd="0" totalRes="0" totalResRet="0"'), ['note answer-is-empty']],
    ['that is an error is refused, though HTTP says 200', status('retCd="1" errCd="XX00000001" totalRes=""'), ['refusal answer-is-error']],
    ['that lost items says so', feedOf(`${itemWith('')}<status:Status retCd="0" totalRes="9" totalResRet="2"/>`), ['doubt count-differs']],
    ['with a channel and no item is a quiet day', feedOf(''), ['note answer-is-empty']],
    ['with nothing at all is refused', status(''), ['refusal nothing-read']],
  ])('%s', (_name, text, expected) => {
    expect(told(readingOf(text))).toEqual(expected);
  });
});

test.each<[string, readonly number[]]>([
  ['Shift_JIS', [0x90, 0xc2, 0x8b, 0xf3]],
  ['EUC-JP', [0xc0, 0xc4, 0xb6, 0xf5]],
  ['ISO-2022-JP', [0x1b, 0x24, 0x42, 0x40, 0x44, 0x36, 0x75, 0x1b, 0x28, 0x42]],
])('A feed is read in the encoding that it declares: %s', (encoding, title) => {
  const [head = '', tail = ''] = feedOf(itemWith(''), encoding).split('<title>t</title>');
  const bytes = Uint8Array.from([...new TextEncoder().encode(`${head}<title>`), ...title, ...new TextEncoder().encode(`</title>${tail}`)]);
  expect(read(bytes).items[0]?.title).toBe('青空');
  expect(recognise(bytes)).toBe('jvn-rss');
});

test('A feed that is not well-formed is refused as a whole, with the place', () => {
  const reading = readingOf(feedOf(`${itemWith('')}<status:Status retCd= 0"/>`));
  expect(reading.items).toEqual([]);
  expect(reading.remarks).toMatchObject([{ code: 'document.not-xml', gravity: 'refusal', params: { line: 1 } }]);
});

test('Another RSS 1.0 feed is not ours', () => {
  const text =
    '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel rdf:about="https://example.com/feed"/></rdf:RDF>';
  expect(recognise(new TextEncoder().encode(text))).toBe('news-feed');
});
