import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csafBytes } from '../../../test/csaf-document.js';
import { startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import { body, startStubPublisher, status, unlessKnown, type StubPublisher } from '../../../test/stub-publisher.js';
import { zipOf } from '../../../test/zip.js';

let publisher: StubPublisher;
let hospital: HospitalOverHttp;
let folder: string;

beforeAll(async () => {
  publisher = await startStubPublisher();
  folder = mkdtempSync(join(tmpdir(), 'mimamori-lossless-'));
  hospital = await startHospital({ allowedHosts: [publisher.host], dataFolder: folder });
}, 60_000);
afterAll(async () => {
  await hospital.close();
  await publisher.close();
  rmSync(folder, { recursive: true, force: true });
});

async function sourceAt(path: string, format = 'auto'): Promise<string> {
  const asked = { name: path, address: path.startsWith('/') ? publisher.origin + path : path, format, every: 'P1D' };
  return ((await hospital.administrator.post('/api/v1/sources').send(asked).expect(201)).body as { id: string }).id;
}

/** `fetched 1 new 1`, or the code of what kept it from being read; then the codes of the remarks. */
async function poll(id: string): Promise<string[]> {
  const { body: answer } = await hospital.administrator.post(`/api/v1/sources/${id}/poll`);
  const { error, fetched, new: fresh } = answer as { error?: { code: string }; fetched: number; new: number };
  const remarks = (await standing(id)).polls[0]?.remarks ?? [];
  const codes = remarks.map(({ code }) => code).filter((code) => code !== 'source.clock-differs');
  return [error?.code ?? `fetched ${fetched} new ${fresh}`, ...codes];
}

interface Standing {
  readonly nextAt: string;
  readonly readAs: string;
  readonly polls: readonly { readonly remarks: readonly { readonly code: string }[] }[];
}

async function standing(id: string): Promise<Standing> {
  const found = (await hospital.list<Standing & { id: string }>('sources')).find((each) => each.id === id);
  if (!found) throw new Error('the source is gone');
  return found;
}

const documentOf = (id: string, version = '1'): Buffer =>
  csafBytes({
    id,
    version,
    products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
    vulnerabilities: ['CVE-2099-1001 known_affected: A'],
  });

const osvRecord = (id: string): string =>
  JSON.stringify({ id, modified: '2026-11-20T00:00:00Z', affected: [{ package: { ecosystem: 'PyPI', name: 'x' }, versions: ['1.0'] }] });

/** An archive of which only the first file can be found. */
function halfAnArchive(...names: readonly string[]): Buffer {
  const bytes = zipOf(...names.map((name) => ({ name: `${name}.json`, bytes: documentOf(name) })));
  bytes.fill(0, bytes.lastIndexOf('PK\u0001\u0002'), bytes.lastIndexOf('PK\u0001\u0002') + 4);
  return bytes;
}

/** A provider with one list; every path is below `/<name>/`. */
function provider(name: string, list: Readonly<Record<string, string | object>>): Promise<string> {
  const base = `${publisher.origin}/${name}`;
  const distributions =
    'rolie' in list ? [{ rolie: { feeds: [{ tlp_label: 'WHITE', url: `${base}/rolie` }] } }] : [{ directory_url: base }];
  publisher.tell(`/${name}/provider-metadata.json`, body({ metadata_version: '2.0', distributions }));
  for (const [path, content] of Object.entries(list)) publisher.tell(`/${name}/${path}`, body(content));
  return sourceAt(`/${name}/provider-metadata.json`);
}

const linesOf = (...names: readonly string[]): string => names.map((name) => `"${name}.json","2026-11-20T00:00:00Z"`).join('\n');

describe('an archive that was read in part is asked for again', () => {
  test('one that stops in the middle', async () => {
    publisher.tell('/half.zip', unlessKnown(halfAnArchive('HLF-1', 'HLF-2'), '"1"'));
    const id = await sourceAt('/half.zip');
    expect(await poll(id)).toEqual(['archive.broken', 'archive.broken']);
    publisher.tell('/half.zip', unlessKnown(zipOf(...['HLF-1', 'HLF-2'].map((name) => ({ name, bytes: documentOf(name) }))), '"1"'));
    expect(await poll(id)).toEqual(['fetched 2 new 1']);
  });

  test('one without a document is no quiet day', async () => {
    publisher.tell('/empty.zip', body(zipOf({ name: 'README.md', bytes: 'soon' })));
    expect(await poll(await sourceAt('/empty.zip'))).toEqual(['archive.without-documents']);
  });

  test('the whole of an ecosystem has more files than anybody uploads, and is read or asked for again', async () => {
    publisher.tell('/Big/modified_id.csv', body('2026-11-20T00:00:00Z,PYSEC-2099-11\n'));
    const others = Array.from({ length: 20_001 }, (_, index) => ({ name: `${index}.md`, bytes: '' }));
    publisher.tell('/Big/all.zip', body(zipOf(...others, { name: 'PYSEC-2099-11.json', bytes: osvRecord('PYSEC-2099-11') })));
    expect(await poll(await sourceAt('/Big/', 'osv'))).toEqual(['fetched 1 new 1']);
    publisher.tell('/Half/modified_id.csv', body('2026-11-20T00:00:00Z,PYSEC-2099-12\n'));
    publisher.tell('/Half/all.zip', body(halfAnArchive('HLF-3', 'HLF-4')));
    const id = await sourceAt('/Half/', 'osv');
    expect(await poll(id)).toEqual(['archive.broken', 'archive.broken']);
    publisher.asked();
    await poll(id);
    expect(publisher.asked()).toContain('/Half/all.zip');
  });
});

test('a fault of our own is no fault of the document: it is fetched again when the disk can be written', async () => {
  const id = await provider('own-fault', { 'changes.csv': linesOf('OWN-1'), 'OWN-1.json': documentOf('OWN-1') });
  publisher.tell('/own-fault.json', unlessKnown(documentOf('OWN-2'), '"1"'));
  const alone = await sourceAt('/own-fault.json');
  mkdirSync(join(folder, 'inbox'));
  writeFileSync(join(folder, 'inbox', 'own.json'), documentOf('OWN-3'));
  const inbox = await sourceAt('file:inbox');
  const documents = join(folder, 'documents');
  renameSync(documents, `${documents}-away`);
  writeFileSync(documents, 'no folder');
  expect(await poll(id)).toEqual(['intake.failed', 'intake.failed']);
  expect(await poll(alone)).toEqual(['intake.failed']);
  expect(await poll(inbox)).toEqual(['intake.failed', 'intake.failed']);
  rmSync(documents);
  renameSync(`${documents}-away`, documents);
  expect(await poll(id)).toEqual(['fetched 1 new 1']);
  expect(await poll(alone)).toEqual(['fetched 1 new 1']);
  expect(await poll(inbox)).toEqual(['fetched 1 new 1']);
});

describe('what a CSAF provider lists', () => {
  test('without times is asked for again every day, for what changed', async () => {
    const id = await provider('undated', { 'index.txt': 'UND-1.json\nUND-2.json\n' });
    publisher.tell('/undated/UND-1.json', unlessKnown(documentOf('UND-1'), '"1"'));
    publisher.tell('/undated/UND-2.json', unlessKnown(documentOf('UND-2'), '"1"'));
    expect(await poll(id)).toEqual(['fetched 2 new 2', 'source.changes-not-dated']);
    expect(await poll(id)).toEqual(['fetched 0 new 0', 'source.changes-not-dated']);
    publisher.tell('/undated/UND-2.json', unlessKnown(documentOf('UND-2', '2'), '"2"'));
    hospital.moveClockTo('2026-11-23T09:00:00+09:00');
    const { body: polled } = await hospital.administrator.post(`/api/v1/sources/${id}/poll`).expect(200);
    expect(polled).toMatchObject({ fetched: 1, revised: 1 });
    publisher.asked();
    hospital.moveClockTo('2026-11-24T10:00:00+09:00');
    expect(await poll(id)).toEqual(['fetched 0 new 0', 'source.changes-not-dated']);
    expect(publisher.asked()).toContain('/undated/UND-1.json');
  });

  test('but does not give out is a failure; what is not there is a remark, unless nothing is there', async () => {
    const id = await provider('denied', { 'changes.csv': linesOf('DEN-1', 'DEN-2'), 'DEN-1.json': documentOf('DEN-1') });
    publisher.tell('/denied/DEN-2.json', status(403));
    expect(await poll(id)).toEqual(['source.answered-badly', 'source.answered-badly']);
    publisher.tell('/denied/DEN-2.json', status(404));
    expect(await poll(id)).toEqual(['source.listed-not-there', 'source.answered-badly']);
    publisher.tell('/denied/changes.csv', body(linesOf('DEN-1', 'DEN-2', 'DEN-3')));
    publisher.tell('/denied/DEN-3.json', body(documentOf('DEN-3')));
    expect(await poll(id)).toEqual(['fetched 1 new 1', 'source.answered-badly']);
    expect(await poll(id)).toEqual(['fetched 0 new 0', 'source.answered-badly']);
  });

  test('twice counts with its newest time, in whatever order and with which offset', async () => {
    const entry = (updated: string) => ({ updated, content: { src: `${publisher.origin}/twice/TWI-1.json` } });
    const list = (...times: readonly string[]) => ({ feed: { entry: times.map(entry) } });
    const id = await provider('twice', { rolie: list('2026-11-20T00:00:00Z'), 'TWI-1.json': documentOf('TWI-1') });
    expect(await poll(id)).toEqual(['fetched 1 new 1']);
    publisher.tell('/twice/rolie', body(list('2026-11-20T02:00:00Z', '2026-11-20T09:00:00+09:00', '2026-11-20T00:00:00Z')));
    publisher.tell('/twice/TWI-1.json', body(documentOf('TWI-1', '2')));
    expect(await poll(id)).toEqual(['fetched 1 new 0']);
    expect(await poll(id)).toEqual(['fetched 0 new 0']);
  });

  test('is left in peace at once when it asks for a pause, and after five failures in a row', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `PAU-${index}`);
    const id = await provider('pause', { 'changes.csv': linesOf(...names) });
    for (const name of names) publisher.tell(`/pause/${name}.json`, body(documentOf(name)));
    publisher.tell('/pause/PAU-1.json', status(429, { 'retry-after': '7200' }));
    publisher.asked();
    expect((await poll(id))[0]).toBe('source.answered-badly');
    expect(publisher.asked()).not.toContain('/pause/PAU-2.json');
    const { nextAt } = await standing(id);
    expect(Date.parse(nextAt) - Date.parse('2026-11-24T10:00:00+09:00')).toBeGreaterThanOrEqual(7200_000);
    for (const name of names) publisher.tell(`/pause/${name}.json`, status(503));
    expect((await poll(id))[0]).toBe('source.answered-badly');
    const asked = publisher.asked();
    expect([asked.includes('/pause/PAU-5.json'), asked.includes('/pause/PAU-6.json')]).toEqual([true, false]);
  });
});

test('a record of OSV that is not there does not keep the others from being read, and is asked for again', async () => {
  publisher.tell('/Gap/modified_id.csv', body('2026-11-20T00:00:00Z,PYSEC-2099-21\n'));
  publisher.tell('/Gap/all.zip', body(zipOf({ name: 'PYSEC-2099-21.json', bytes: osvRecord('PYSEC-2099-21') })));
  const id = await sourceAt('/Gap/', 'osv');
  expect(await poll(id)).toEqual(['fetched 1 new 1']);
  publisher.tell('/Gap/modified_id.csv', body('2026-11-21T00:00:00Z,PYSEC-2099-22\n2026-11-21T00:00:00Z,PYSEC-2099-23\n'));
  publisher.tell('/Gap/PYSEC-2099-23.json', body(osvRecord('PYSEC-2099-23')));
  expect(await poll(id)).toEqual(['source.listed-not-there', 'source.answered-badly']);
  publisher.tell('/Gap/PYSEC-2099-22.json', body(osvRecord('PYSEC-2099-22')));
  expect(await poll(id)).toEqual(['fetched 1 new 1']);
  const known = (await hospital.list<{ trackingId: string }>('advisories')).map(({ trackingId }) => trackingId);
  expect(known).toEqual(expect.arrayContaining(['PYSEC-2099-22', 'PYSEC-2099-23']));
});

test('an entry of MyJVN whose details are not in the answer is told, and asked for at the next poll', async () => {
  const ids = ['JVNDB-2099-000001', 'JVNDB-2099-000002'];
  const head = 'xmlns:status="http://jvndb.jvn.jp/myjvn/Status"';
  const list = (...listed: readonly string[]) =>
    `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcterms="http://purl.org/dc/terms/"
      xmlns:sec="http://jvn.jp/rss/mod_sec/3.0/" ${head}><channel rdf:about="x"><title>JVN</title><link>x</link><description/></channel>${listed
        .map(
          (id) => `<item rdf:about="https://jvndb.jvn.jp/${id}"><title>見本の脆弱性</title><link>https://jvndb.jvn.jp/${id}</link>
      <description>x</description><sec:identifier>${id}</sec:identifier><dcterms:modified>2026-11-20T09:00:00+09:00</dcterms:modified></item>`,
        )
        .join('')}<status:Status retCd="0" totalRes="${listed.length}" totalResRet="${listed.length}"/></rdf:RDF>`;
  const details = (...answered: readonly string[]) =>
    `<VULDEF-Document version="3.2" xmlns="http://jvn.jp/vuldef/" ${head}>${answered
      .map((id) => `<Vulinfo><VulinfoID>${id}</VulinfoID><VulinfoData><Title>見本の脆弱性</Title></VulinfoData></Vulinfo>`)
      .join('')}<status:Status retCd="0" totalRes="${answered.length}" totalResRet="${answered.length}"/></VULDEF-Document>`;
  let [listed, answered] = [ids, ids.slice(0, 1)];
  publisher.tell('/myjvn', (response, request) =>
    body(request.url?.includes('getVulnDetailInfo') ? details(...answered) : list(...listed))(response, request),
  );
  const id = await sourceAt('/myjvn', 'myjvn');
  const [first, ...remarks] = await poll(id);
  expect([first, remarks.filter((code) => code === 'source.entry-not-answered')]).toEqual([
    'fetched 2 new 3',
    ['source.entry-not-answered'],
  ]);
  listed = [];
  answered = ids.slice(1);
  publisher.asked();
  expect((await poll(id))[0]).toBe('fetched 1 new 1');
  expect(publisher.asked().filter((path) => path.includes('vulnId='))).toEqual([expect.stringContaining('vulnId=JVNDB-2099-000002')]);
  expect((await poll(id))[0]).toBe('fetched 0 new 0');
});

describe('one page of a longer answer', () => {
  test('is a source that cannot be read whole', async () => {
    const record = {
      id: 'CVE-2099-8001',
      vulnStatus: 'Received',
      descriptions: [{ lang: 'en', value: 'x' }],
      published: '2026-11-01T00:00:00.000',
    };
    publisher.tell('/page', body({ format: 'NVD_CVE', version: '2.0', totalResults: 300, vulnerabilities: [{ cve: record }] }));
    expect((await poll(await sourceAt('/page')))[0]).toBe('source.not-whole');
  });

  test.each([
    ['https://services.nvd.nist.gov/rest/json/cves/2.0', 'nvd'],
    ['https://jvndb.jvn.jp/myjvn', 'myjvn'],
    ['https://osv-vulnerabilities.storage.googleapis.com/PyPI/all.zip', 'osv'],
    ['https://maker.example/.well-known/csaf/provider-metadata.json', 'csaf'],
    ['https://maker.example/feed.xml', 'document'],
    ['file:inbox', 'folder'],
  ])('%s is read as %s', async (address, readAs) => {
    const { body: added } = await hospital.administrator.post('/api/v1/sources').send({ name: 'x', address, enabled: false }).expect(201);
    expect(added).toMatchObject({ format: 'auto', readAs });
  });

  test('a format that nobody knows is refused', async () => {
    const asked = { name: 'x', address: 'https://maker.example/', format: 'nvd2' };
    const { body: answer } = await hospital.administrator.post('/api/v1/sources').send(asked).expect(422);
    expect(JSON.stringify(answer)).toContain('/format');
  });
});

test('a poll of an address that was changed meanwhile leaves no bookmark of the old one', async () => {
  publisher.tell('/second.json', unlessKnown(documentOf('CHG-2'), '"1"'));
  let id = '';
  publisher.tell('/first.json', (response, request) => {
    const change = hospital.administrator.patch(`/api/v1/sources/${id}`).send({ address: `${publisher.origin}/second.json` });
    void change.then(() => body(documentOf('CHG-1'), { etag: '"1"' })(response, request));
  });
  id = await sourceAt('/first.json');
  expect((await poll(id))[0]).toBe('source.interrupted');
  expect(await poll(id)).toEqual(['fetched 1 new 1']);
});
