import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import { body, cutOff, startStubPublisher, status, type Answer, type StubPublisher } from '../../../test/stub-publisher.js';

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

const recallOf = (number: string, more: Record<string, unknown> = {}) => ({
  recall_number: number,
  product_type: 'Devices',
  status: 'Ongoing',
  classification: 'Class I',
  product_description: 'Sazanami 310',
  code_info: 'All lots',
  reason_for_recall: 'The pump may stop without an alarm.',
  recalling_firm: 'Kasugai Meditec',
  report_date: '20261111',
  ...more,
});

const nothing: Answer = (response) =>
  response
    .writeHead(404, { 'content-type': 'application/json' })
    .end(JSON.stringify({ error: { code: 'NOT_FOUND', message: 'No matches found!' } }));

interface Page {
  readonly records: readonly object[];
  readonly total?: number;
  readonly next?: string;
}

/** Answers the searches for recalls reported within days that hold 2026-11-11, and with "nothing found" all others. */
function publish(path: string, ...pages: readonly Page[]): void {
  publisher.tell(path, (response, request) => {
    const { searchParams } = new URL(request.url ?? '', publisher.origin);
    const [, from = '', until = ''] = /report_date:\[(\d{8}) TO (\d{8})\]/.exec(searchParams.get('search') ?? '') ?? [];
    const at = Number(searchParams.get('search_after') ?? Number(searchParams.get('skip') ?? 0));
    const page = from <= '20261111' && '20261111' <= until ? pages[at] : undefined;
    if (!page) return nothing(response, request);
    const meta = { last_updated: '2026-11-18', results: { skip: 0, limit: 1000, total: page.total ?? page.records.length } };
    const link: Record<string, string> = page.next === undefined ? {} : { link: `<${page.next}>; rel="next"` };
    return body({ meta, results: page.records }, link)(response, request);
  });
}

async function sourceAt(path: string, more: Record<string, unknown> = {}): Promise<string> {
  const asked = { name: path, address: publisher.origin + path, format: 'openfda', every: 'P1D', ...more };
  return ((await hospital.administrator.post('/api/v1/sources').send(asked).expect(201)).body as { id: string }).id;
}

/** `fetched 1 new 1`, or the code of what kept it from being read. */
async function poll(id: string): Promise<string> {
  const { body: answer } = await hospital.administrator.post(`/api/v1/sources/${id}/poll`);
  const { error, fetched, new: fresh, revised } = answer as { error?: { code: string }; fetched: number; new: number; revised: number };
  return error?.code ?? `documents ${fetched} new ${fresh} revised ${revised}`;
}

describe('openFDA (M193)', () => {
  test('is asked by days; a recall is a finding, and what did not change is not taken again', async () => {
    const path = '/one/device/enforcement.json';
    publish(path, {
      records: [recallOf('Z-0001-2099'), recallOf('Z-0002-2099', { recalling_firm: 'Minamo', product_description: 'Chair' })],
    });
    const id = await sourceAt(path);
    expect(await poll(id)).toBe('documents 1 new 2 revised 0');
    expect(await hospital.findings()).toEqual(['P1 Z-0001-2099#1 affected']);
    publisher.asked();
    expect(await poll(id)).toBe('documents 0 new 0 revised 0');
    const [first = '', second = ''] = publisher.asked().map((asked) => decodeURIComponent(asked.replaceAll('+', ' ')));
    expect(first).toContain('search=report_date:[20260922 TO 20261121]&sort=report_date:asc&limit=1000');
    expect(second).toContain('search=termination_date:[20260922 TO 20261121]');
    publish(path, { records: [recallOf('Z-0001-2099', { status: 'Terminated', termination_date: '20261120' })] });
    expect(await poll(id)).toBe('documents 1 new 0 revised 1');
    expect(await hospital.findings()).toEqual(['P1 Z-0001-2099#1 affected']);
  });

  test('is read page by page, by its own link or by number, and a link that leads elsewhere is not followed', async () => {
    const path = '/two/device/enforcement.json';
    const own = `${publisher.origin}${path}?search=report_date:[20260922+TO+20261121]&search_after=1`;
    publish(path, { records: [recallOf('Z-0021-2099')], total: 2, next: own }, { records: [recallOf('Z-0022-2099')], total: 2 });
    expect(await poll(await sourceAt(path))).toBe('documents 2 new 2 revised 0');
    const other = '/three/device/enforcement.json';
    publish(
      other,
      { records: [recallOf('Z-0023-2099')], total: 2, next: 'https://elsewhere.example/x' },
      { records: [recallOf('Z-0024-2099')], total: 2 },
    );
    expect(await poll(await sourceAt(other))).toBe('documents 2 new 2 revised 0');
  });

  test('is asked with a search of the hospital’s own, and with its key', async () => {
    const path = '/firm/device/enforcement.json';
    publish(path, { records: [] });
    const id = await sourceAt(`${path}?search=recalling_firm:"kasugai"`, { credentials: { token: 'our-key' } });
    publisher.asked();
    expect(await poll(id)).toBe('documents 0 new 0 revised 0');
    expect(decodeURIComponent(publisher.asked()[0]?.replaceAll('+', ' ') ?? '')).toContain(
      'search=(recalling_firm:"kasugai") AND report_date:[',
    );
    expect(publisher.lastHeaders().authorization).toBe(`Basic ${Buffer.from('our-key:').toString('base64')}`);
  });

  test.each<[what: string, answer: Answer, code: string]>([
    ['HTML', body('<!doctype html><title>Sorry</title>'), 'source.answer-not-understood'],
    ['an error', body({ error: { code: 'BAD_REQUEST', message: 'x' } }), 'source.answered-with-error'],
    ['404 of another kind', status(404), 'source.answer-not-understood'],
    [
      'other days than asked for',
      body({ meta: { results: { total: 1 } }, results: [recallOf('Z-0031-2099', { report_date: '20100101' })] }),
      'source.other-answer',
    ],
    ['fewer records than it counts', body({ meta: { results: { total: 5 } }, results: [] }), 'source.pages-end-early'],
    ['a request to wait', status(429, { 'retry-after': '120' }), 'source.answered-badly'],
    [
      'half an answer',
      cutOff(Buffer.from(JSON.stringify({ meta: { results: { total: 1 } }, results: [recallOf('Z-0032-2099')] }))),
      'source.connection-broke',
    ],
  ])(
    'that answers with %s fails, says so and stores nothing',
    async (what, answer, code) => {
      const path = `/${encodeURIComponent(what)}/device/enforcement.json`;
      publisher.tell(path, answer);
      expect(await poll(await sourceAt(path))).toBe(code);
      expect((await hospital.list<{ trackingId: string }>('advisories')).map(({ trackingId }) => trackingId)).not.toContain('Z-0031-2099');
    },
    30_000,
  );

  test('is told by a look: what it would bring of the makers that are here', async () => {
    const path = '/look/device/enforcement.json';
    publish(path, {
      records: [
        recallOf('Z-0061-2099'),
        recallOf('Z-0062-2099', { product_description: 'Chair' }),
        recallOf('Z-0063-2099', { recalling_firm: 'Minamo', product_description: 'Chair' }),
      ],
    });
    const { body: seen } = await hospital.administrator
      .post('/api/v1/sources/look')
      .send({ url: publisher.origin + path })
      .expect(200);
    expect(seen).toMatchObject({
      readAs: 'openfda',
      reads: ['openfda-recall'],
      publisher: 'FDA',
      every: 'PT6H',
      entries: 3,
      concern: { looked: 3, models: 1, makers: 1 },
    });
  });

  test('ranks a recall of class I above one of class II', async () => {
    const path = '/five/device/enforcement.json';
    publish(path, { records: [recallOf('Z-0051-2099', { classification: 'Class II' }), recallOf('Z-0052-2099')] });
    await poll(await sourceAt(path));
    await hospital.settled();
    const { items } = (await hospital.get('morning-list?queue=backlog&limit=200')) as {
      items: { vulnerability?: string; title: string; severity?: { band: string; score: number | null } }[];
    };
    const told = items
      .filter(({ title }) => title.startsWith('Recall'))
      .map(({ title, severity }) => [title, severity?.band, severity?.score]);
    expect(told.at(-1)).toEqual(['Recall (Class II): Sazanami 310', 'medium', null]);
    expect(told[0]).toEqual(['Recall (Class I): Sazanami 310', 'critical', null]);
  });
});
