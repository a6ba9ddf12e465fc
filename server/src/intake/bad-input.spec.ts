import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { csafBytes, csafDocument } from '../../test/csaf-document.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { zipOf, type ZipFile } from '../../test/zip.js';

const MIB = 1024 * 1024;
let hospital: HospitalOverHttp;

beforeAll(async () => {
  hospital = await startHospital({ largestDocument: MIB });
  await hospital.take(ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4'));
  await hospital.bring(good);
}, 60_000);
afterAll(() => hospital.close());

const good = {
  id: 'KSG-GOOD',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A'],
};
const another = { ...good, id: 'KSG-OTHER' };

function changed(
  change: (document: { tracking: Record<string, unknown>; publisher: Record<string, unknown> } & Record<string, unknown>) => void,
): Buffer {
  const whole = csafDocument(another);
  change(whole['document'] as Parameters<typeof change>[0]);
  return Buffer.from(JSON.stringify(whole));
}

/** Everything that taking something in could have changed. */
async function totals(): Promise<unknown> {
  await hospital.settled();
  const { text } = await hospital.administrator.get('/api/v1/metrics').expect(200);
  const lists = await Promise.all(['advisories', 'findings', 'product-names/unconfirmed', 'devices'].map((path) => hospital.get(path)));
  return [text.split('\n').filter((line) => /^mimamori_(devices|advisories|findings)/.test(line)), lists.map(({ total }) => total)];
}

type Sent = Buffer | { readonly form: Buffer; readonly name?: string };
const archive = (...files: ZipFile[]): Sent => ({ form: zipOf(...files), name: 'x.zip' });

describe('what cannot be taken is refused with its reason and its place, and changes nothing', () => {
  const cases: readonly (readonly [what: string, sent: Sent, status: number, code: string, details: readonly string[]])[] = [
    ['nothing', Buffer.alloc(0), 400, 'document.empty', []],
    ['an empty file', { form: Buffer.alloc(0) }, 400, 'document.empty', []],
    ['blanks', Buffer.from(' \n\t '), 400, 'document.empty', [' document.empty']],
    [
      'half a document',
      csafBytes(another).subarray(0, 300),
      400,
      'document.not-json',
      [expect.stringContaining('document.not-json') as unknown as string],
    ],
    [
      'no JSON',
      Buffer.from('{"document": nonsense}'),
      400,
      'document.not-json',
      [expect.stringContaining('document.not-json') as unknown as string],
    ],
    [
      'bytes of a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
      415,
      'document.format-not-known',
      [' document.format-not-known'],
    ],
    ['a web page', Buffer.from('<!DOCTYPE html><html><body>404</body></html>'), 415, 'document.is-html', [' document.is-html']],
    ['plain words', Buffer.from('Please see our security page.'), 415, 'document.format-not-known', [' document.format-not-known']],
    ['another JSON', Buffer.from('{"name": "mimamori", "version": "1"}'), 415, 'document.format-not-known', [' document.format-not-known']],
    ['a JSON list', Buffer.from(`[${csafBytes(another).toString()}]`), 415, 'document.format-not-known', [' document.format-not-known']],
    ['a JSON list of nothing', Buffer.from('[]'), 415, 'document.format-not-known', [' document.format-not-known']],
    [
      '100,000 lists in each other',
      Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)),
      400,
      'document.nested-too-deep',
      [expect.stringContaining('document.nested-too-deep') as unknown as string],
    ],
    [
      '100,000 objects in each other',
      Buffer.from('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)),
      400,
      'document.nested-too-deep',
      [expect.stringContaining('document.nested-too-deep') as unknown as string],
    ],
    [
      'no tracking id',
      changed(({ tracking }) => delete tracking['id']),
      422,
      'csaf.required-missing',
      ['/document/tracking/id csaf.required-missing'],
    ],
    [
      'no publisher',
      changed((document) => delete (document as Record<string, unknown>)['publisher']),
      422,
      'csaf.required-missing',
      ['/document/publisher csaf.required-missing'],
    ],
    [
      'a number for a title',
      changed((document) => void (document['title'] = 7)),
      422,
      'csaf.required-missing',
      [expect.stringContaining('/document/title') as unknown as string],
    ],
    [
      'a list for tracking',
      changed((document) => void ((document as Record<string, unknown>)['tracking'] = [])),
      422,
      'csaf.required-missing',
      [expect.stringContaining('/document/tracking') as unknown as string],
    ],
    ['nothing in a ZIP', archive(), 422, 'archive.without-documents', []],
    ['no document in a ZIP', archive({ name: 'README.txt', bytes: 'hello' }), 422, 'archive.without-documents', []],
    ['a broken ZIP', { form: Buffer.from('PK\u0003\u0004 nonsense') }, 400, 'archive.broken', ['file.json# archive.broken']],
    [
      'a ZIP bomb',
      archive({ name: 'bomb.json', bytes: Buffer.alloc(20 * MIB) }),
      413,
      'archive.too-large-unpacked',
      ['bomb.json# archive.too-large-unpacked'],
    ],
    [
      'an encrypted ZIP',
      archive({ name: 'a.json', bytes: csafBytes(another), isEncrypted: true }),
      422,
      'archive.encrypted',
      ['a.json# archive.encrypted'],
    ],
    [
      'a ZIP in a ZIP',
      archive({ name: 'a.zip', bytes: zipOf({ name: 'a.json', bytes: csafBytes(another) }) }),
      422,
      'archive.inside-archive',
      ['a.zip# archive.inside-archive'],
    ],
    [
      'a ZIP of bad documents',
      archive({ name: 'a.json', bytes: '{' }, { name: 'b.json', bytes: '{}' }),
      422,
      'archive.nothing-taken',
      [expect.stringMatching(/^a.json# ?.*document.not-json$/) as unknown as string, 'b.json# document.format-not-known'],
    ],
    ['too much at once', Buffer.concat([csafBytes(another), Buffer.alloc(MIB, 0x20)]), 413, 'document.too-large', []],
    ['too large a file of a form', { form: Buffer.concat([csafBytes(another), Buffer.alloc(MIB, 0x20)]) }, 413, 'document.too-large', []],
  ];
  test.each(cases)('%s', async (_what, sent, status, code, details) => {
    const before = await totals();
    const answer = await send(sent);
    const { error } = answer.body as { error: { code: string; message: string; details?: { pointer: string; code: string }[] } };
    expect([answer.status, error.code, (error.details ?? []).map((each) => `${each.pointer} ${each.code}`)]).toEqual([
      status,
      code,
      details,
    ]);
    expect(error.message).not.toContain(error.code);
    expect(JSON.stringify(answer.body)).not.toMatch(/\bat .*\.(ts|js):\d+/);
    expect(await totals()).toEqual(before);
  });

  function send(sent: Sent) {
    const asked = hospital.administrator.post('/api/v1/advisories');
    if (Buffer.isBuffer(sent))
      return asked
        .type('application/json')
        .serialize((body: unknown) => body as string)
        .send(sent as unknown as string);
    return asked.attach('file', sent.form, sent.name ?? 'file.json');
  }

  test('a form without a file, and a form with another field', async () => {
    const before = await totals();
    const { body } = await hospital.administrator.post('/api/v1/advisories').field('note', 'hello').expect(400);
    expect(body).toMatchObject({ error: { code: 'document.empty' } });
    const other = await hospital.administrator.post('/api/v1/advisories').attach('advisory', csafBytes(another), 'a.json').expect(400);
    expect(other.body).toMatchObject({ error: { code: 'http.form-not-understood' } });
    expect(await totals()).toEqual(before);
  });

  test('afterwards the program serves as before', async () => {
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected']);
    expect(await hospital.bring({ ...good, version: '2' })).toMatchObject({ outcome: 'revised' });
  });
});

describe('what is read in spite of its dress', () => {
  const cases: readonly (readonly [what: string, bytes: (document: Buffer) => Buffer, remarks: readonly string[]])[] = [
    ['a byte order mark', (document) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), document]), []],
    ['UTF-16', (document) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(document.toString(), 'utf16le')]), []],
    [
      'Latin-1 letters',
      (document) => Buffer.from(document.toString().replace('Advisory', 'Ank\u00fcndigung'), 'latin1'),
      ['document.encoding-guessed'],
    ],
  ];
  test.each(cases)('%s', async (what, dress, remarks) => {
    const bytes = dress(csafBytes({ ...good, id: `KSG-${what.length}` }));
    const { body } = await hospital.administrator.post('/api/v1/advisories').attach('file', bytes, 'a.json').expect(201);
    const [receipt] = (body as { receipts: { outcome: string; remarks: { code: string }[] }[] }).receipts;
    expect([receipt?.outcome, receipt?.remarks.map(({ code }) => code)]).toEqual(['new', remarks]);
  });
});

test('a ZIP with one bad and two good documents: the good ones are taken, the bad one is listed with its place', async () => {
  const files = zipOf(
    { name: 'one.json', bytes: csafBytes({ ...good, id: 'KSG-ONE' }) },
    { name: 'bad.json', bytes: changed(({ tracking }) => delete tracking['id']) },
    { name: 'two.json', bytes: csafBytes({ ...good, id: 'KSG-TWO' }) },
  );
  const { body } = await hospital.administrator.post('/api/v1/advisories').attach('file', files, 'x.zip').expect(201);
  const { receipts, refused } = body as { receipts: { trackingId: string }[]; refused: unknown[] };
  expect(receipts.map(({ trackingId }) => trackingId)).toEqual(['KSG-ONE', 'KSG-TWO']);
  expect(refused).toEqual([
    { fileName: 'bad.json', code: 'csaf.required-missing', pointer: '/document/tracking/id', message: expect.any(String) },
  ]);
});
