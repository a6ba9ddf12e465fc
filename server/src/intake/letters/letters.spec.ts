import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from 'supertest';
import { forEachDatabase } from '../../../test/for-each-database.js';
import { startHospital, type HospitalOverHttp, type ReceiptAnswer } from '../../../test/hospital-over-http.js';

const PDF = Buffer.from('%PDF-1.7\nおしらせ');
const ledger = [
  '管理番号,製造販売業者,販売名,型式,ソフトウェアVer.,製造番号,設置部署,接続形態,稼働状態',
  'P1,Kasugai Meditec,Sazanami 310,SZ-310,1.4,SZ3-00150,ICU,常時接続,稼働中',
  'P2,Kasugai Meditec,Sazanami 310,SZ-310,1.4,SZ3-00999,ICU,常時接続,稼働中',
  'P3,Kasugai Meditec,Sazanami 310,SZ-310,1.4,,ICU,常時接続,稼働中',
  'P4,Kasugai Meditec,Sazanami 310,SZ-310,2.0,SZ3-00151,ICU,常時接続,稼働中',
  'K1,Tokiwagi Instruments,Komorebi 7,KM-7,5.0,K-1,病棟,接続なし,稼働中',
].join('\r\n');

const product = { name: 'Sazanami 310', modelNumber: 'SZ-310', versions: 'before', to: '2.0', fixedIn: '2.0', serials: '' };
const letter = {
  ...{ cameBy: 'letter', kind: 'recall', maker: 'Kasugai Meditec', receivedOn: '2026-11-20', number: 'KM-2026-015' },
  ...{ title: '自主改修のお知らせ', summary: '通信が止まるおそれがあります。', whatToDo: '弊社が伺い交換します。' },
  products: [{ ...product, serials: 'SZ3-00100～SZ3-00200' }],
};
const ends = {
  ...{ ...letter, kind: 'lifecycle', number: 'KM-EOS-1', title: 'サポート終了のご案内', whatToDo: '' },
  products: [{ name: 'Sazanami 310', versions: 'all' }],
  ends: [
    { kind: 'eol', day: '2027-03-31' },
    { kind: 'eos', day: '2030-03-31' },
    { kind: 'end_of_repair', day: '2029-12-31' },
  ],
};

forEachDatabase('M082 A letter that staff record', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  let folder: string;
  beforeEach(async () => {
    const settings = await newDatabase();
    folder = settings.dataFolder;
    hospital = await startHospital(settings);
    await hospital.take(ledger);
  }, 60_000);
  afterEach(() => hospital.close());

  const post = (path: string) => hospital.administrator.post(`/api/v1/advisories/${path}`);
  const record = async (body: object) => (await post('letters').send(body).expect(201)).body as ReceiptAnswer;
  const recordWithPaper = async (body: object) =>
    (await post('letters').field('letter', JSON.stringify(body)).attach('attachments', PDF, 'お知らせ.pdf').expect(201))
      .body as ReceiptAnswer;
  const errorOf = (answer: { body: unknown }) =>
    (answer.body as { error: { code: string; details?: { pointer: string; code: string; message: string }[] } }).error;

  test('tells before it is saved which devices it concerns, and changes nothing', async () => {
    const { body } = await post('letters/trial').send(letter).expect(200);
    const { items, ...counts } = body as { items: { ledgerNumber: string; verdict: string; because: { code: string }[] }[] };
    expect(counts).toEqual({
      ...{ affected: 1, undetermined: 1, total: 3, unmet: [] },
      serials: [{ numbers: [], ranges: [{ from: 'SZ3-00100', to: 'SZ3-00200' }] }],
    });
    expect(items.map(({ ledgerNumber, verdict }) => `${ledgerNumber} ${verdict}`)).toEqual([
      'P1 affected',
      'P3 undetermined',
      'P4 not_affected',
    ]);
    expect(await hospital.list('advisories')).toEqual([]);
    const ofEnds = await post('letters/trial').send(ends).expect(200);
    expect(ofEnds.body).toMatchObject({ affected: 4, undetermined: 0, unmet: [] });
  });

  test('is an advisory: matched by serial number, with the way it came as its evidence, and the paper byte for byte', async () => {
    const { id, outcome } = await recordWithPaper(letter);
    expect([outcome, await hospital.findings()]).toEqual(['new', ['P1 KM-2026-015 affected', 'P3 KM-2026-015 undetermined']]);
    const [finding] = await hospital.list<{ via: string; because: { code: string; sought: string }[]; statement: object }>('findings');
    expect(finding).toMatchObject({ via: 'serial', statement: { publisher: 'Kasugai Meditec', status: 'affected' } });
    expect(finding?.because.map(({ code }) => code)).toEqual(expect.arrayContaining(['name.serial_number_in_range', 'letter.letter']));
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    const { document } = await hospital.get(`advisories/${id}`);
    expect(document).toMatchObject({
      publisher: { name: 'Kasugai Meditec', category: 'other' },
      letter: {
        cameBy: 'letter',
        recordedBy: 'spec administrator',
        attachments: [{ sha256, name: 'お知らせ.pdf', type: 'application/pdf' }],
      },
    });
    const file = await hospital.administrator.get(`/api/v1/advisories/${id}/attachments/${sha256}`).buffer(true).parse(bytesOf).expect(200);
    expect(file.body).toEqual(PDF);
    expect([file.headers['content-disposition'], file.headers['x-content-type-options'], file.headers['content-type']]).toEqual([
      `attachment; filename*=UTF-8''${encodeURIComponent('お知らせ.pdf')}`,
      'nosniff',
      'application/octet-stream',
    ]);
    await hospital.administrator.get(`/api/v1/advisories/${id}/attachments/${'0'.repeat(64)}`).expect(404);
  });

  test('that is corrected is the next revision of the same, with what changed; who looked at an older one is told', async () => {
    const { id } = await recordWithPaper(letter);
    const opened = (await hospital.get(`advisories/${id}/letter`)) as { letter: typeof letter; attachments: { sha256: string }[] };
    const corrected = { ...opened.letter, products: [{ ...product, serials: 'SZ3-00100～SZ3-00999' }] };
    const revision = { letter: corrected, base: '1', changes: '範囲の訂正', kept: opened.attachments.map(({ sha256 }) => sha256) };
    const { body } = await post(`${id}/letter`).send(revision).expect(201);
    expect(body).toMatchObject({ id, outcome: 'revised', revision: '2' });
    expect(await hospital.findings()).toEqual(['P1 KM-2026-015 affected', 'P2 KM-2026-015 affected', 'P3 KM-2026-015 undetermined']);
    const { changes } = (await hospital.get(`advisories/${id}/diff`)) as { changes: { pointer: string; after: unknown }[] };
    expect(changes.map(({ after }) => after)).toEqual(expect.arrayContaining(['SZ3-00999']));
    expect(errorOf(await post(`${id}/letter`).send(revision).expect(409)).code).toBe('letters.changed-meanwhile');
    expect(((await hospital.get(`advisories/${id}/letter`)) as { attachments: object[] }).attachments).toHaveLength(1);
  });

  test('that is taken back speaks of nothing any more', async () => {
    const { id } = await record(letter);
    await hospital.settled();
    await post(`${id}/letter`).send({ letter, base: '1', changes: '誤って記録', withdrawn: true }).expect(201);
    expect(await hospital.findings()).toEqual([]);
  });

  test('is not recorded twice under one number, and leads to the one that is there', async () => {
    const { id } = await record(letter);
    const again = await post('letters')
      .send({ ...letter, number: 'ｋｍ－2026－015' })
      .expect(409);
    expect((again.body as { error: { code: string; params: object } }).error).toMatchObject({
      code: 'letters.recorded-already',
      params: { number: 'KM-2026-015', advisory: id },
    });
    await record({ ...letter, maker: 'Tokiwagi Instruments', products: [{ name: 'Komorebi 7' }] });
    await record({ ...letter, number: null });
  });

  test('never takes the place of what the maker publishes under the number: both are one matter, and the maker’s own word decides', async () => {
    const { id } = await record({ ...letter, products: [product] });
    await hospital.settled();
    const published = await hospital.bring({
      id: 'KM-2026-015',
      version: '1',
      products: ['A = Kasugai Meditec / Sazanami 310 / 1.4'],
      vulnerabilities: ['CVE-2099-1001 known_not_affected: A'],
    });
    expect([published.outcome, published.id === id]).toEqual(['new', false]);
    await hospital.settled();
    const same = async (of: string) => ((await hospital.get(`advisories/${of}`)) as { sameMatter: { id: string }[] }).sameMatter;
    expect([await same(id), await same(published.id)]).toMatchObject([[{ id: published.id }], [{ id }]]);
    const cve = { ...letter, number: 'KM-2026-016', cves: ['CVE-2099-1001'], products: [product] };
    await record(cve);
    expect((await hospital.findings()).filter((line) => line.includes('CVE-2099-1001'))).toEqual([]);
  });

  test('about ends of life gives the dates: EOL and EOS are confirmed by whoever wrote them down, other words wait', async () => {
    await record(ends);
    await hospital.settled();
    const device = await hospital.get(`devices/${await hospital.deviceId('P1')}`);
    expect(device).toMatchObject({ eol: '2027-03-31', eos: '2030-03-31' });
    const open = await hospital.list<{ term: string; vocabulary: string; receivedOn: string }>('lifecycle/statements');
    expect(open.map(({ term, vocabulary, receivedOn }) => [term, vocabulary, receivedOn])).toEqual([
      ['修理対応終了', 'letter', '2026-11-20'],
    ]);
  });

  test('that is wrong is told with its place, and changes nothing', async () => {
    const cases: readonly [body: object, pointer: string, code: string][] = [
      [{ ...letter, receivedOn: '2999-01-01' }, '/receivedOn', 'letters.day-to-come'],
      [{ ...letter, products: [{ ...product, serials: '00100-00200' }] }, '/products/0/serials', 'letters.serials-ambiguous'],
      [{ ...letter, products: [{ ...product, serials: '200～100' }] }, '/products/0/serials', 'letters.serials-backwards'],
      [{ ...ends, products: letter.products }, '/products/0/serials', 'letters.ends-by-serial'],
      [{ ...letter, products: [] }, '/products', 'http.invalid-value'],
      [{ ...letter, kind: 'lifecycle' }, '/ends', 'http.invalid-value'],
      [{ ...letter, address: 'javascript:alert(1)' }, '/address', 'http.invalid-value'],
    ];
    for (const [body, pointer, code] of cases) {
      const { details } = errorOf(await post('letters').send(body).expect(422));
      expect(details?.map((each) => [each.pointer, each.code])).toEqual([[pointer, code]]);
      expect(details?.[0]?.message).not.toBe(code);
    }
    const exe = post('letters').field('letter', JSON.stringify(letter)).attach('attachments', Buffer.from('MZ'), 'letter.pdf');
    expect(errorOf(await exe.expect(415)).code).toBe('letters.attachment-not-taken');
    expect(await hospital.list('advisories')).toEqual([]);
  });

  test('is written down in the form alone: as a file nobody brings one, neither staff nor a maker', async () => {
    const { id } = await record(letter);
    const { body } = await hospital.administrator.get(`/api/v1/advisories/${id}/content`).buffer(true).parse(bytesOf).expect(200);
    const sent = await hospital.administrator
      .post('/api/v1/advisories')
      .type('json')
      .send((body as Buffer).toString())
      .expect(422);
    expect(errorOf(sent).code).toBe('letters.by-form-only');
  });

  test('that is deleted takes its papers along, but for those that another letter holds', async () => {
    const { id } = await recordWithPaper(letter);
    const other = await recordWithPaper({ ...letter, number: 'KM-2026-099' });
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    const isThere = () => existsSync(join(folder, 'documents', sha256.slice(0, 2), sha256));
    const remove = (which: string) => post(`${which}/deletion`).send({ reason: '誤登録' }).expect(200);
    await remove(id);
    expect(isThere()).toBe(true);
    await remove(other.id);
    expect(isThere()).toBe(false);
  });

  test('a saved mail fills the form', async () => {
    const mail = Buffer.from('From: a@kasugai.example.com\r\nSubject: Notice\r\nDate: Fri, 20 Nov 2026 10:00:00 +0900\r\n\r\nPlease note.');
    const { body } = await post('letters/mail').attach('file', mail, 'notice.eml').expect(200);
    expect(body).toMatchObject({ from: 'a@kasugai.example.com', subject: 'Notice', text: 'Please note.' });
    expect(errorOf(await post('letters/mail').attach('file', PDF, 'x.eml').expect(422)).code).toBe('letters.not-a-mail');
  });
});

function bytesOf(response: Response, done: (error: Error | null, bytes: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
