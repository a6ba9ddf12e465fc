import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { csafBytes } from '../../../test/csaf-document.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import { body, gzipBomb, redirect, silent, startStubPublisher, status, type StubPublisher } from '../../../test/stub-publisher.js';
import { zipOf } from '../../../test/zip.js';

let publisher: StubPublisher;
let hospital: HospitalOverHttp;

beforeAll(async () => {
  publisher = await startStubPublisher();
  publisher.tell('/inside', redirect('https://10.0.0.1/a.json'));
  publisher.tell('/silent', silent);
  publisher.tell('/bomb', gzipBomb(80));
  publisher.tell('/other.json', body({ a: 1 }));
  hospital = await startHospital({ allowedHosts: [publisher.host], patience: 0.01 });
  await hospital.take(ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4'));
}, 60_000);
afterAll(async () => {
  await hospital.close();
  await publisher.close();
});

async function look(url: string): Promise<Record<string, unknown>> {
  const { body: answer } = await hospital.administrator.post('/api/v1/sources/look').send({ url });
  return answer as Record<string, unknown>;
}

const lookAt = (path: string): Promise<Record<string, unknown>> => look(publisher.origin + path);

const documentOf = (id: string, maker = 'Kasugai Meditec', name = 'Sazanami 310'): Buffer =>
  csafBytes({ id, version: '1', products: [`A = ${maker} / ${name} / < 2.0`], vulnerabilities: ['CVE-2099-1001 known_affected: A'] });

const rss = (...titles: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Kasugai News</title><link>https://kasugai.example</link>${titles
    .map((title, at) => `<item><guid>n-${at}</guid><title>${title}</title><pubDate>Fri, 2${at} Nov 2026 00:00:00 GMT</pubDate></item>`)
    .join('')}</channel></rss>`;

async function changesNothing(): Promise<void> {
  expect(await hospital.list('sources')).toEqual([]);
  expect(await hospital.list('advisories')).toEqual([]);
}

describe('A look at an address', () => {
  test('tells of a feed how many entries it has, the newest, and what they concern; and keeps nothing', async () => {
    publisher.tell('/news.xml', body(rss('Update for pumps of Kasugai Meditec', 'New office')));
    expect(await lookAt('/news.xml')).toEqual({
      address: `${publisher.origin}/news.xml`,
      foundAt: null,
      collections: [],
      format: 'auto',
      readAs: 'document',
      reads: ['news-feed'],
      name: 'Kasugai News',
      publisher: 'Kasugai News',
      every: 'PT1H',
      entries: 2,
      newestAt: '2026-11-21T00:00:00.000Z',
      samples: [
        { trackingId: 'n-1', title: 'New office', at: '2026-11-21T00:00:00.000Z' },
        { trackingId: 'n-0', title: 'Update for pumps of Kasugai Meditec', at: '2026-11-20T00:00:00.000Z' },
      ],
      concern: { looked: 2, models: 0, makers: 1, unnamed: 1, marks: 0 },
      remarks: [],
      links: [],
      source: null,
    });
    expect(publisher.asked()).toEqual(['/news.xml']);
    await changesNothing();
  });

  test('tells of documents which name a model here, which a maker, which neither', async () => {
    const files = [documentOf('K-1'), documentOf('K-2', 'Kasugai Meditec', 'Hoshizora 9'), documentOf('T-1', 'Tokiwagi', 'Komorebi 7')];
    publisher.tell('/all.zip', body(zipOf(...files.map((bytes, at) => ({ name: `${at}.json`, bytes })))));
    expect(await lookAt('/all.zip')).toMatchObject({
      reads: ['csaf-2.0'],
      entries: 3,
      concern: { looked: 3, models: 1, makers: 1, unnamed: 0 },
    });
    publisher.tell('/one.json.gz', body(gzipSync(documentOf('K-1'))));
    expect(await lookAt('/one.json.gz')).toMatchObject({ entries: 1, every: 'P1D', concern: { models: 1 } });
    await changesNothing();
  });

  test('that is a page offers the feeds it names, and to be watched itself', async () => {
    const links = `<link href="/news.xml?a=1&amp;b=2" rel="alternate" type="application/rss+xml" title="News"><link rel=stylesheet href=/x.css>
      <link rel="alternate" hreflang="en" href="/en/"><link rel='alternate' type='application/atom+xml' href='javascript:alert(1)'>`;
    publisher.tell('/page', redirect('/moved/page'));
    publisher.tell('/moved/page', body(`<!doctype html><html><head>${links}</head><body>x</body></html>`));
    expect(await lookAt('/page')).toMatchObject({
      readAs: 'page',
      format: 'page',
      entries: null,
      remarks: [],
      links: [{ address: `${publisher.origin}/news.xml?a=1&b=2`, title: 'News' }],
    });
    publisher.tell('/empty-page', body('<!doctype html><title>x</title>'));
    expect(await lookAt('/empty-page')).toMatchObject({ readAs: null, links: [], remarks: [{ code: 'document.is-html' }] });
  });

  test('that is registered already says so', async () => {
    const address = `${publisher.origin}/news.xml`;
    const asked = { name: 'x', address, enabled: false };
    const { id } = (await hospital.administrator.post('/api/v1/sources').send(asked).expect(201)).body as { id: string };
    expect(await look(address)).toMatchObject({ source: { id, enabled: false } });
    await hospital.administrator.delete(`/api/v1/sources/${id}`).expect(204);
  });

  const refused: readonly [what: string, url: () => string, code: string][] = [
    ['the machine itself', () => 'https://127.0.0.1/feed', 'source.address-inside'],
    ['a private address', () => '10.0.0.1/feed', 'source.address-inside'],
    ['a name inside', () => 'localhost', 'source.address-inside'],
    ['plain http', () => 'http://maker.example/feed', 'source.address-not-secure'],
    ['a folder', () => 'file:inbox', 'source.address-not-supported'],
    ['words', () => 'news of the maker', 'source.address-not-supported'],
    ['a redirect inside', () => `${publisher.origin}/inside`, 'source.address-inside'],
    ['what is not there', () => `${publisher.origin}/nowhere`, 'source.answered-badly'],
    ['what does not answer', () => `${publisher.origin}/silent`, 'source.timed-out'],
    ['a bomb', () => `${publisher.origin}/bomb`, 'source.answer-too-large'],
    ['another JSON', () => `${publisher.origin}/other.json`, 'document.format-not-known'],
  ];
  test.each(refused)(
    'refuses %s',
    async (_what, url, code) => {
      expect(await look(url())).toMatchObject({ error: { code, message: expect.any(String) } });
      await changesNothing();
    },
    30_000,
  );
});

describe('A look at a domain', () => {
  const rolie = (count: number) => ({
    feed: {
      entry: Array.from({ length: count }, (_, at) => ({
        updated: `2026-10-${String(at + 1).padStart(2, '0')}T00:00:00Z`,
        content: { src: `${publisher.origin}/d/${at}.json` },
      })),
    },
  });
  const metadata = () => ({
    metadata_version: '2.0',
    publisher: { name: 'Kasugai Meditec', category: 'vendor', namespace: 'https://kasugai.example' },
    distributions: [{ rolie: { feeds: [{ tlp_label: 'WHITE', url: `${publisher.origin}/rolie.json` }] } }],
  });

  test('finds a CSAF provider in the order of the standard, reads the newest documents, and keeps the domain as its address', async () => {
    publisher.tell('/rolie.json', body(rolie(12)));
    for (let at = 0; at < 12; at += 1) publisher.tell(`/d/${at}.json`, body(documentOf(`K-${at}`)));
    publisher.tell('/.well-known/security.txt', body(`Contact: mailto:a@b.example\nCSAF: ${publisher.origin}/deep/metadata.json\n`));
    publisher.tell('/deep/metadata.json', body(metadata()));
    publisher.asked();
    expect(await lookAt('')).toMatchObject({
      address: `${publisher.origin}/`,
      foundAt: `${publisher.origin}/deep/metadata.json`,
      format: 'csaf',
      readAs: 'csaf',
      publisher: 'Kasugai Meditec',
      entries: 12,
      newestAt: '2026-10-12T00:00:00.000Z',
      concern: { looked: 5, models: 5 },
      links: [],
    });
    const asked = publisher.asked();
    expect(asked.slice(0, 2)).toEqual(['/.well-known/csaf/provider-metadata.json', '/.well-known/security.txt']);
    expect(asked.filter((path) => /^\/d\/\d+\.json$/.test(path))).toEqual([
      '/d/11.json',
      '/d/10.json',
      '/d/9.json',
      '/d/8.json',
      '/d/7.json',
    ]);
    await changesNothing();
  });

  test('that is given by the address of its metadata, under whatever name, is kept by that', async () => {
    expect(await lookAt('/deep/metadata.json')).toMatchObject({
      address: `${publisher.origin}/deep/metadata.json`,
      readAs: 'csaf',
      entries: 12,
    });
  });

  test('that is no provider offers the feeds of its page', async () => {
    publisher.tell('/.well-known/security.txt', status(404));
    publisher.tell('/', body('<html><head><link rel="alternate" type="application/rss+xml" href="news.xml"></head></html>'));
    expect(await lookAt('/')).toMatchObject({ readAs: null, links: [{ address: `${publisher.origin}/news.xml`, title: '' }] });
  });
});
