import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { csafBytes } from '../../../test/csaf-document.js';
import { startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import { body, hashOf, redirect, startStubPublisher, type StubPublisher } from '../../../test/stub-publisher.js';
import { zipOf } from '../../../test/zip.js';

let publisher: StubPublisher;
let elsewhere: StubPublisher;
let hospital: HospitalOverHttp;

beforeAll(async () => {
  publisher = await startStubPublisher();
  elsewhere = await startStubPublisher();
  hospital = await startHospital({ allowedHosts: [publisher.host, elsewhere.host], nvdKey: 'key-of-the-hospital' });
}, 60_000);
afterAll(async () => {
  await hospital.close();
  await publisher.close();
  await elsewhere.close();
});

async function sourceAt(path: string, format: string): Promise<string> {
  const asked = { name: format, address: publisher.origin + path, format, every: 'P1D' };
  return ((await hospital.administrator.post('/api/v1/sources').send(asked).expect(201)).body as { id: string }).id;
}

async function poll(id: string): Promise<string> {
  const { body: answer } = await hospital.administrator.post(`/api/v1/sources/${id}/poll`);
  const { error, fetched, new: fresh } = answer as { error?: { code: string }; fetched: number; new: number };
  return error?.code ?? `fetched ${fetched} new ${fresh}`;
}

const documentOf = (id: string): Buffer =>
  csafBytes({
    id,
    version: '1',
    products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
    vulnerabilities: ['CVE-2099-1001 known_affected: A'],
  });

describe('a CSAF provider', () => {
  test('is found by its domain; hashes are checked before reading, and only what is missing is fetched again', async () => {
    const [good, bad] = [documentOf('KSG-21'), documentOf('KSG-22')];
    const entry = (name: string) => ({
      updated: '2026-11-20T00:00:00Z',
      content: { src: `${publisher.origin}/${name}` },
      link: [{ rel: 'hash', href: `${publisher.origin}/${name}.sha512` }],
    });
    const rolie = { feeds: [{ tlp_label: 'WHITE', url: `${publisher.origin}/rolie.json` }] };
    publisher.tell('/.well-known/csaf/provider-metadata.json', body({ metadata_version: '2.0', distributions: [{ rolie }] }));
    publisher.tell('/rolie.json', body({ feed: { entry: [entry('ksg-21.json'), entry('ksg-22.json')] } }));
    publisher.tell('/ksg-21.json', body(good));
    publisher.tell('/ksg-22.json', body(bad));
    publisher.tell('/ksg-21.json.sha512', body(`${hashOf('sha512', good)}  ksg-21.json`));
    publisher.tell('/ksg-22.json.sha512', body(`${hashOf('sha512', good)}  ksg-22.json`));
    const id = await sourceAt('/', 'csaf');
    expect(await poll(id)).toBe('source.hash-differs');
    expect((await hospital.list<{ trackingId: string }>('advisories')).map(({ trackingId }) => trackingId)).toEqual(['KSG-21']);
    publisher.tell('/ksg-22.json.sha512', body(hashOf('sha512', bad)));
    publisher.asked();
    expect(await poll(id)).toBe('fetched 1 new 1');
    expect(publisher.asked()).not.toContain('/ksg-21.json');
    expect(await poll(id)).toBe('fetched 0 new 0');
  });

  test('with a directory is read by changes.csv and index.txt', async () => {
    publisher.tell(
      '/two/provider-metadata.json',
      body({ metadata_version: '2.0', distributions: [{ directory_url: `${publisher.origin}/two/` }] }),
    );
    publisher.tell('/two/changes.csv', body('"2026/ksg-31.json","2026-11-20T00:00:00Z"\n'));
    publisher.tell('/two/index.txt', body('2026/ksg-31.json\n2026/ksg-32.json\n'));
    publisher.tell('/two/2026/ksg-31.json', body(documentOf('KSG-31')));
    publisher.tell('/two/2026/ksg-32.json', body(documentOf('KSG-32')));
    expect(await poll(await sourceAt('/two/provider-metadata.json', 'csaf'))).toBe('fetched 2 new 2');
  });

  const page = body('<!doctype html><title>お探しのページは移動しました</title>', { 'content-type': 'text/html' });
  test.each([
    ['both lists are pages for people', { 'changes.csv': page, 'index.txt': page }, 'source.list-not-there'],
    ['the only list is a page for people', { 'changes.csv': page }, 'source.list-not-there'],
    ['one is a page, and the other a list', { 'changes.csv': page, 'index.txt': body('ksg-51.json\n') }, 'fetched 1 new 1'],
    ['there is no list', {}, 'source.csaf-lists-nothing'],
    ['nothing is published yet', { 'changes.csv': body(''), 'index.txt': body('\n') }, 'fetched 0 new 0'],
    ['the feed is another answer', { 'feed.json': body({ message: 'not found' }) }, 'source.list-not-there'],
    ['the feed has no entry yet', { 'feed.json': body({ feed: { entry: [] } }) }, 'fetched 0 new 0'],
  ])('says so where %s', async (what, lists, told) => {
    const folder = `/${encodeURIComponent(what)}`;
    const distribution =
      'feed.json' in lists
        ? { rolie: { feeds: [{ url: `${publisher.origin}${folder}/feed.json` }] } }
        : { directory_url: `${publisher.origin}${folder}/` };
    publisher.tell(`${folder}/provider-metadata.json`, body({ metadata_version: '2.0', distributions: [distribution] }));
    for (const [name, answer] of Object.entries(lists)) publisher.tell(`${folder}/${name}`, answer);
    publisher.tell(`${folder}/ksg-51.json`, body(documentOf('KSG-51')));
    expect(await poll(await sourceAt(`${folder}/provider-metadata.json`, 'csaf'))).toBe(told);
  });
});

describe('the API of NVD', () => {
  test('is loaded page by page at first, and then in windows of what changed', async () => {
    const answer = (total: number, ...ids: string[]) => ({
      resultsPerPage: ids.length,
      startIndex: 0,
      totalResults: total,
      format: 'NVD_CVE',
      version: '2.0',
      timestamp: '2026-11-21T23:30:00.000',
      vulnerabilities: ids.map((id) => ({
        cve: {
          id,
          published: '2026-11-01T00:00:00.000',
          lastModified: '2026-11-01T00:00:00.000',
          vulnStatus: 'Received',
          descriptions: [{ lang: 'en', value: 'x' }],
          references: [],
        },
      })),
    });
    publisher.tell('/nvd?resultsPerPage=2000&startIndex=0', body(answer(2, 'CVE-2099-7001')));
    publisher.tell('/nvd?resultsPerPage=2000&startIndex=1', body(answer(2, 'CVE-2099-7002')));
    const id = await sourceAt('/nvd', 'nvd');
    expect(await poll(id)).toBe('fetched 2 new 2');
    publisher.tell('/nvd', body(answer(0)));
    publisher.asked();
    expect(await poll(id)).toBe('fetched 0 new 0');
    expect(publisher.asked()[0]).toContain('lastModStartDate=2026-11-21T21%3A30%3A00.000Z');
  });

  test('gets the key of the hospital; no other host does to which it leads', async () => {
    const answer = { totalResults: 0, format: 'NVD_CVE', timestamp: '2026-11-21T23:30:00.000', vulnerabilities: [] };
    publisher.tell('/nvd-here', body(answer));
    expect(await poll(await sourceAt('/nvd-here', 'nvd'))).toBe('fetched 0 new 0');
    expect(publisher.lastHeaders()).toMatchObject({ apikey: 'key-of-the-hospital' });
    publisher.tell('/nvd-moved', redirect(`${elsewhere.origin}/nvd`));
    elsewhere.tell('/nvd', body(answer));
    expect(await poll(await sourceAt('/nvd-moved', 'nvd'))).toBe('fetched 0 new 0');
    expect(elsewhere.lastHeaders()).not.toHaveProperty('apikey');
  });
});

describe('an ecosystem of OSV', () => {
  test('is loaded whole at first, and then record by record', async () => {
    const record = (id: string): string =>
      JSON.stringify({
        id,
        modified: '2026-11-20T00:00:00Z',
        affected: [{ package: { ecosystem: 'PyPI', name: 'x' }, versions: ['1.0'] }],
      });
    publisher.tell('/osv/modified_id.csv', body('2026-11-20T00:00:00Z,PYSEC-2099-1\n'));
    publisher.tell('/osv/all.zip', body(zipOf({ name: 'PYSEC-2099-1.json', bytes: record('PYSEC-2099-1') })));
    const id = await sourceAt('/osv/', 'osv');
    expect(await poll(id)).toBe('fetched 1 new 1');
    publisher.tell('/osv/modified_id.csv', body('2026-11-21T00:00:00Z,PYSEC-2099-2\n2026-11-20T00:00:00Z,PYSEC-2099-1\n'));
    publisher.tell('/osv/PYSEC-2099-1.json', body(record('PYSEC-2099-1')));
    publisher.tell('/osv/PYSEC-2099-2.json', body(record('PYSEC-2099-2')));
    expect(await poll(id)).toBe('fetched 2 new 1');
    expect(await poll(id)).toBe('fetched 0 new 0');
  });
});

test('MyJVN says 200 for errors too: they are told as errors', async () => {
  const status = (code: string): string =>
    `<Result xmlns:status="http://jvndb.jvn.jp/myjvn/Status"><status:Status retCd="${code}" errMsg="no such feed" totalRes="0"/></Result>`;
  publisher.tell('/myjvn', body(status('1')));
  const id = await sourceAt('/myjvn', 'myjvn');
  expect(await poll(id)).toBe('source.answered-with-error');
  publisher.tell('/myjvn', body(status('0')));
  expect(await poll(id)).toBe('fetched 0 new 0');
});
