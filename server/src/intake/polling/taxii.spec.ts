import { describe, expect, test } from '@jest/globals';
import { startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import { body, startStubPublisher, status, type Answer, type StubPublisher } from '../../../test/stub-publisher.js';

let isac: StubPublisher;
let elsewhere: StubPublisher;
let hospital: HospitalOverHttp;

beforeAll(async () => {
  isac = await startStubPublisher();
  elsewhere = await startStubPublisher();
  hospital = await startHospital({ allowedHosts: [isac.host, elsewhere.host] });
}, 60_000);
afterAll(async () => {
  await hospital.close();
  await isac.close();
  await elsewhere.close();
});

const TOKEN = 'Bearer of-a-member';
const memberOnly =
  (answer: Answer): Answer =>
  (response, request) =>
    request.headers.authorization === TOKEN ? answer(response, request) : response.writeHead(401).end();

let turn = 0;
/** A vulnerability of STIX that was added at an instant. */
function flaw(cve: string, modified = '2026-11-18T00:00:00.000Z') {
  turn += 1;
  const id = `vulnerability--33333333-3333-4333-8333-${String(turn).padStart(12, '0')}`;
  return { type: 'vulnerability', spec_version: '2.1', id, created: modified, modified, name: cve };
}

const added = (last: string) => ({ 'x-taxii-date-added-first': last, 'x-taxii-date-added-last': last });

async function sourceAt(address: string, more: object = {}): Promise<string> {
  const asked = { name: 'ISAC', address, format: 'taxii', every: 'PT6H', ...more };
  return ((await hospital.administrator.post('/api/v1/sources').send(asked).expect(201)).body as { id: string }).id;
}

async function poll(id: string): Promise<string> {
  const { body: answer } = await hospital.administrator.post(`/api/v1/sources/${id}/poll`);
  const { error, new: fresh, same } = answer as { error?: { code: string }; new: number; same: number };
  return error?.code ?? `new ${fresh} same ${same}`;
}

const known = async (): Promise<string[]> => (await hospital.list<{ title: string }>('advisories')).map(({ title }) => title);

/** The server of an ISAC with two collections, one of which may not be read. */
function open(root: string, wrapped: (answer: Answer) => Answer = (answer) => answer): void {
  isac.tell(`/${root}/taxii2/`, wrapped(body({ title: 'ISAC', api_roots: [`/${root}/api/`] })));
  const collections = [
    { id: 'notices', title: 'Notices', can_read: true, can_write: false },
    { id: 'inbox', title: 'Inbox', can_read: false, can_write: true },
  ];
  isac.tell(`/${root}/api/collections/`, wrapped(body({ collections })));
}

describe('a TAXII server', () => {
  test('is read from its discovery on, page by page, and next time only for what was added', async () => {
    open('one');
    const objects = '/one/api/collections/notices/objects/';
    isac.tell(
      `${objects}?limit=500`,
      body({ more: true, next: 'p2', objects: [flaw('CVE-2099-2001')] }, added('2026-11-18T00:00:00.000001Z')),
    );
    isac.tell(
      `${objects}?limit=500&next=p2`,
      body({ more: false, objects: [flaw('CVE-2099-2002')] }, added('2026-11-18T00:00:00.000009Z')),
    );
    const id = await sourceAt(`${isac.origin}/one/taxii2/`);
    isac.asked();
    expect(await poll(id)).toBe('new 2 same 0');
    expect(isac.lastHeaders().accept).toBe('application/taxii+json;version=2.1');
    expect(isac.asked().filter((path) => path.includes('inbox'))).toEqual([]);
    isac.tell(
      `${objects}?limit=500&added_after=2026-11-18T00%3A00%3A00.000009Z`,
      body({ objects: [flaw('CVE-2099-2003')] }, added('2026-11-19T00:00:00Z')),
    );
    expect(await poll(id)).toBe('new 1 same 0');
    isac.tell(`${objects}?limit=500&added_after=2026-11-19T00%3A00%3A00Z`, body({}));
    expect(await poll(id)).toBe('new 0 same 0');
    expect(await known()).toEqual(expect.arrayContaining(['CVE-2099-2001', 'CVE-2099-2002', 'CVE-2099-2003']));
  });

  test('that breaks between two pages is read on, and nothing of the same instant is left out', async () => {
    const objects = '/two/api/collections/notices/objects/';
    const first = flaw('CVE-2099-2101');
    isac.tell(`${objects}?limit=500`, body({ more: true, next: 'p2', objects: [first] }, added('2026-11-18T00:00:00Z')));
    isac.tell(`${objects}?limit=500&next=p2`, status(403));
    const id = await sourceAt(`${isac.origin}/two/api/collections/notices/`);
    expect(await poll(id)).toBe('source.answered-badly');
    // Both were added in the same instant: the moment before it is where it goes on.
    const rest = body({ objects: [first, flaw('CVE-2099-2102')] }, added('2026-11-18T00:00:00Z'));
    isac.tell(`${objects}?limit=500&added_after=2026-11-17T23%3A59%3A59.999Z`, rest);
    expect(await poll(id)).toBe('new 1 same 1');
  });

  test('without a cursor is asked anew from its last object; one that never comes to an end is left', async () => {
    const objects = '/three/api/collections/notices/objects/';
    isac.tell(`${objects}?limit=500`, body({ more: true, objects: [flaw('CVE-2099-2201')] }, added('2026-11-18T00:00:00Z')));
    isac.tell(
      `${objects}?limit=500&added_after=2026-11-18T00%3A00%3A00Z`,
      body({ more: true, objects: [flaw('CVE-2099-2202')] }, added('2026-11-18T00:00:00Z')),
    );
    expect(await poll(await sourceAt(`${isac.origin}/three/api/collections/notices/objects/`))).toBe('source.answer-not-understood');
    expect(await known()).toEqual(expect.arrayContaining(['CVE-2099-2201', 'CVE-2099-2202']));
  });

  test('that holds only what networks are watched by is no failure', async () => {
    const indicator = { ...flaw(''), type: 'indicator', id: 'indicator--44444444-4444-4444-8444-444444444444', pattern: 'x' };
    isac.tell('/four/collections/c/objects/', body({ objects: [indicator] }, added('2026-11-18T00:00:00Z')));
    expect(await poll(await sourceAt(`${isac.origin}/four/collections/c/`))).toBe('new 0 same 0');
  });
});

describe('credentials', () => {
  test('are sent to the server of the source alone, are never shown, and stay until others are given', async () => {
    open('closed', memberOnly);
    isac.tell(
      '/closed/api/collections/notices/objects/',
      memberOnly(body({ objects: [flaw('CVE-2099-2301')] }, added('2026-11-18T00:00:00Z'))),
    );
    const address = `${isac.origin}/closed/taxii2/`;
    const id = await sourceAt(address);
    expect(await poll(id)).toBe('source.credentials-needed');
    const change = (more: object) => hospital.administrator.patch(`/api/v1/sources/${id}`).send(more).expect(200);
    await change({ credentials: { user: 'byouin', password: 'wrong' } });
    expect(await poll(id)).toBe('source.credentials-refused');
    const { body: changed } = await change({ credentials: { token: 'of-a-member' } });
    expect(changed).toMatchObject({ hasCredentials: true });
    expect(JSON.stringify(changed)).not.toContain('of-a-member');
    await change({ name: 'Health ISAC' });
    expect(await poll(id)).toBe('new 1 same 0');
    // Another server gets nothing that was meant for the first.
    elsewhere.tell('/taxii2/', body({ api_roots: [] }));
    const { body: moved } = await change({ address: `${elsewhere.origin}/taxii2/` });
    expect(moved).toMatchObject({ hasCredentials: false });
    expect(await poll(id)).toBe('source.taxii-without-collections');
    expect(elsewhere.lastHeaders().authorization).toBeUndefined();
  });

  test('are what a look asks with too, and it keeps nothing of them', async () => {
    open('shown', memberOnly);
    isac.tell(
      '/shown/api/collections/notices/objects/',
      memberOnly(body({ objects: [flaw('CVE-2099-2302')] }, added('2026-11-18T00:00:00Z'))),
    );
    const url = `${isac.origin}/shown/taxii2/`;
    const look = (credentials: object | null) => hospital.administrator.post('/api/v1/sources/look').send({ url, credentials });
    expect(((await look(null).expect(422)).body as { error: { code: string } }).error.code).toBe('source.credentials-needed');
    expect((await look({ token: 'of-nobody' }).expect(422)).body).toMatchObject({ error: { code: 'source.credentials-refused' } });
    const before = (await hospital.list('sources')).length;
    const { body: seen } = await look({ token: 'of-a-member' }).expect(200);
    expect(seen).toMatchObject({
      readAs: 'taxii',
      collections: [
        { title: 'Notices', readable: true },
        { title: 'Inbox', readable: false },
      ],
    });
    expect(await hospital.list('sources')).toHaveLength(before);
  });

  test('go to no other server that the first one names', async () => {
    isac.tell('/away/taxii2/', memberOnly(body({ api_roots: [`${elsewhere.origin}/api/`] })));
    elsewhere.tell('/api/collections/', (response, request) => response.writeHead(request.headers.authorization ? 500 : 401).end());
    const id = await sourceAt(`${isac.origin}/away/taxii2/`, { credentials: { token: 'of-a-member' } });
    expect(await poll(id)).toBe('source.credentials-needed');
  });

  test('that are neither a name with a password nor a token are refused', async () => {
    const asked = { name: 'x', address: `${isac.origin}/taxii2/`, credentials: { user: 'byouin' } };
    await hospital.administrator.post('/api/v1/sources').send(asked).expect(422);
  });
});

test('a look tells what it is, its collections, and what it would bring', async () => {
  open('looked');
  isac.tell('/looked/api/collections/notices/objects/', body({ objects: [flaw('CVE-2099-2401')] }, added('2026-11-18T00:00:00Z')));
  const { body: look } = await hospital.administrator
    .post('/api/v1/sources/look')
    .send({ url: `${isac.origin}/looked/taxii2/` })
    .expect(200);
  expect(look).toMatchObject({
    format: 'taxii',
    readAs: 'taxii',
    reads: ['stix'],
    collections: [
      { title: 'Notices', readable: true },
      { title: 'Inbox', readable: false },
    ],
    samples: [{ title: 'CVE-2099-2401' }],
    entries: 1,
  });
});
