import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { csafBytes } from '../../../test/csaf-document.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import {
  body,
  cutOff,
  gzipBomb,
  redirect,
  silent,
  startStubPublisher,
  status,
  unlessKnown,
  wrongLength,
  type Answer,
  type StubPublisher,
} from '../../../test/stub-publisher.js';

const words = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A'],
};

let publisher: StubPublisher;
let hospital: HospitalOverHttp;

beforeAll(async () => {
  publisher = await startStubPublisher();
  hospital = await startHospital({ allowedHosts: [publisher.host] });
  await hospital.take(ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4'));
}, 60_000);
afterAll(async () => {
  await hospital.close();
  await publisher.close();
});

interface Standing {
  readonly lastError: string | null;
  readonly failing: boolean;
  readonly nextAt: string;
  readonly polls: readonly { readonly ok: boolean }[];
}

async function sourceAt(path: string, more: Record<string, unknown> = {}): Promise<string> {
  const asked = { name: path, address: path.startsWith('http') ? path : publisher.origin + path, every: 'P1D', ...more };
  return ((await hospital.administrator.post('/api/v1/sources').send(asked).expect(201)).body as { id: string }).id;
}

async function poll(id: string): Promise<Record<string, unknown>> {
  return (await hospital.administrator.post(`/api/v1/sources/${id}/poll`).expect(200)).body as Record<string, unknown>;
}

async function problemOf(id: string): Promise<string> {
  const { body: answer } = await hospital.administrator.post(`/api/v1/sources/${id}/poll`).expect(422);
  return (answer as { error: { code: string } }).error.code;
}

async function standing(id: string): Promise<Standing> {
  const sources = await hospital.list<Standing & { id: string }>('sources');
  const found = sources.find((each) => each.id === id);
  if (!found) throw new Error('the source is gone');
  return found;
}

describe('a document on the network', () => {
  test('is taken, matched, and not asked for again while it does not change', async () => {
    publisher.tell('/advisory.json', unlessKnown(csafBytes(words), '"1"'));
    const id = await sourceAt('/advisory.json');
    expect(await poll(id)).toMatchObject({ fetched: 1, new: 1, refused: 0 });
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected']);
    expect(await poll(id)).toMatchObject({ fetched: 0, new: 0, refused: 0, remarks: expect.any(Array) });
    expect(publisher.lastHeaders()).toMatchObject({ 'if-none-match': '"1"', 'user-agent': expect.stringMatching(/^Mimamori\//) });
  });

  test('that another source tells as well is one', async () => {
    publisher.tell('/mirror.json', body(csafBytes(words)));
    expect(await poll(await sourceAt('/mirror.json'))).toMatchObject({ fetched: 1, new: 0, same: 1 });
  });

  test('may be packed by the way or by itself', async () => {
    publisher.tell('/packed.json', body(gzipSync(csafBytes({ ...words, id: 'KSG-2' })), { 'content-encoding': 'gzip' }));
    publisher.tell('/file.json.gz', body(gzipSync(csafBytes({ ...words, id: 'KSG-3' }))));
    expect(await poll(await sourceAt('/packed.json'))).toMatchObject({ new: 1 });
    expect(await poll(await sourceAt('/file.json.gz'))).toMatchObject({ new: 1 });
  });

  test('is found behind redirects', async () => {
    publisher.tell('/moved.json', redirect('/advisory.json'));
    expect(await poll(await sourceAt('/moved.json'))).toMatchObject({ same: 1 });
  });
});

describe('a publisher that misbehaves is a source that fails, says why, and changes nothing', () => {
  const document = csafBytes({ ...words, id: 'KSG-4' });
  test.each<[string, Answer, string]>([
    ['500', status(500), 'source.answered-badly'],
    ['404', status(404), 'source.answered-badly'],
    ['a connection that is cut off', cutOff(document), 'source.connection-broke'],
    ['fewer bytes than announced', wrongLength(document), 'source.connection-broke'],
    ['no answer', silent, 'source.timed-out'],
    ['HTML instead of JSON', body('<!doctype html><title>Sorry</title>'), 'document.is-html'],
    ['half a JSON', body(document.subarray(0, 300)), 'document.not-json'],
    ['a gzip bomb', gzipBomb(80), 'source.answer-too-large'],
    ['a compression that nobody knows', body('x', { 'content-encoding': 'zzz' }), 'source.encoding-not-known'],
    ['a redirect to a private address', redirect('https://10.0.0.1/a.json'), 'source.address-inside'],
    ['a redirect to the machine itself', redirect('http://127.0.0.1:1/a.json'), 'source.address-inside'],
    ['a redirect to plain http elsewhere', redirect('http://203.0.114.1/a.json'), 'source.address-not-secure'],
    ['a redirect to a file', redirect('file:///etc/passwd'), 'source.address-not-supported'],
    ['a redirect to itself', (response, request) => redirect(request.url ?? '')(response, request), 'source.redirect-loop'],
  ])(
    '%s',
    async (name, answer, code) => {
      const path = `/bad/${encodeURIComponent(name)}`;
      publisher.tell(path, answer);
      const id = await sourceAt(path);
      expect(await problemOf(id)).toBe(code);
      expect(await standing(id)).toMatchObject({ failing: true, lastError: expect.any(String), polls: [{ ok: false }] });
      expect((await hospital.list<{ trackingId: string }>('advisories')).map(({ trackingId }) => trackingId)).not.toContain('KSG-4');
    },
    30_000,
  );

  test('a charset that is not the declared one loses nothing', async () => {
    const feed = Buffer.from(
      '<rss version="2.0"><channel><title>c</title><item><guid>k-9</guid><title>\x83\x8f</title></item></channel></rss>',
      'latin1',
    );
    publisher.tell('/charset.xml', body(feed, { 'content-type': 'application/xml; charset=utf-8' }));
    expect(await poll(await sourceAt('/charset.xml'))).toMatchObject({ new: 1 });
  });

  test('a clock that differs is told', async () => {
    publisher.tell('/clock.json', body(csafBytes({ ...words, id: 'KSG-5' }), { date: 'Sat, 01 Jan 2000 00:00:00 GMT' }));
    const { remarks } = (await poll(await sourceAt('/clock.json'))) as { remarks: { code: string }[] };
    expect(remarks.map(({ code }) => code)).toEqual(['source.clock-differs']);
  });

  test('who is asked to come back later does so, and a source that recovers is well again', async () => {
    publisher.tell('/later.json', status(429, { 'retry-after': '7200' }));
    const id = await sourceAt('/later.json');
    expect(await problemOf(id)).toBe('source.answered-badly');
    const { nextAt } = await standing(id);
    const wait = Date.parse(nextAt) - Date.parse('2026-11-21T23:30:00.000Z');
    expect([wait >= 7200_000, wait <= 8000_000]).toEqual([true, true]);
    publisher.tell('/later.json', body(csafBytes({ ...words, id: 'KSG-6' })));
    expect(await poll(id)).toMatchObject({ new: 1 });
    expect(await standing(id)).toMatchObject({ failing: false, lastError: null });
  });

  test('what fails in passing is asked again before the poll gives up', async () => {
    let times = 0;
    publisher.tell('/flaky.json', (response, request) => {
      times += 1;
      (times < 3 ? status(503) : body(csafBytes({ ...words, id: 'KSG-7' })))(response, request);
    });
    expect(await poll(await sourceAt('/flaky.json'))).toMatchObject({ new: 1 });
    expect(times).toBe(3);
  });
});

describe('a list of the newest entries', () => {
  const feed = (...ids: readonly number[]): string =>
    `<rss version="2.0"><channel><title>News</title><link>https://maker.example</link>${ids.map((id) => `<item><guid>n-${id}</guid><title>t ${id}</title></item>`).join('')}</channel></rss>`;

  test('that no longer reaches back to what was read is a possible gap', async () => {
    const id = await sourceAt('/news.xml');
    const codes = async (...ids: number[]) => {
      publisher.tell('/news.xml', body(feed(...ids), { date: 'Sat, 21 Nov 2026 23:30:00 GMT' }));
      const polled = (await poll(id)) as { new: number; same: number; remarks: { code: string }[] };
      return [polled.new, polled.same, ...polled.remarks.map(({ code }) => code)];
    };
    expect(await codes(3, 2, 1)).toEqual([3, 0]);
    expect(await codes(5, 4, 3)).toEqual([2, 1]);
    expect(await codes(9, 8, 7)).toEqual([3, 0, 'source.possible-gap']);
  });
});

describe('an address', () => {
  test.each<[string, string]>([
    ['http://127.0.0.1:1/', 'source.address-inside'],
    ['https://192.168.1.10/feed', 'source.address-inside'],
    ['https://[::1]/feed', 'source.address-inside'],
    ['https://[::ffff:10.0.0.1]/feed', 'source.address-inside'],
    ['https://localhost/feed', 'source.address-inside'],
    ['https://169.254.169.254/latest', 'source.address-inside'],
    ['https://2130706433/', 'source.address-inside'],
    ['http://maker.example/feed', 'source.address-not-secure'],
    ['https://user:secret@maker.example/feed', 'source.address-not-supported'],
    ['ftp://maker.example/feed', 'source.address-not-supported'],
  ])('%s is refused as %s', async (address, code) => {
    const { body: answer } = await hospital.administrator.post('/api/v1/sources').send({ name: 'x', address }).expect(422);
    expect((answer as { error: { code: string } }).error.code).toBe(code);
  });
});
