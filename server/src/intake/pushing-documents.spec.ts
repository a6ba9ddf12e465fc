import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import request from 'supertest';
import { csafBytes } from '../../test/csaf-document.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';

type Stated = Readonly<Record<string, string>>;

const sbomOf = (supplier: string | null, name: string, version = '1.4', component = 'openssl', timestamp?: string): Buffer =>
  Buffer.from(
    JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: {
        ...(timestamp && { timestamp }),
        component: { type: 'device', name, version, ...(supplier && { supplier: { name: supplier } }) },
      },
      components: [{ type: 'library', name: component, version: '3.0.1', purl: `pkg:generic/${component}@3.0.1` }],
    }),
  );

const sheet = (model: string): Buffer =>
  Buffer.from(
    `Question ID,Question,Response,Note\nDOC-1,Manufacturer Name,Kasugai Meditec,\nDOC-3,Device Model,${model},\nMPII-1,?,Yes,\n`,
  );

forEachDatabase('A maker pushes documents about its models', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  let kasugai: { id: string; key: string };
  let tokiwagi: { id: string; key: string };

  const publisherOf = async (name: string, manufacturer: string) => {
    const asked = { name, manufacturers: [manufacturer] };
    const { id } = (await hospital.administrator.post('/api/v1/publishers').send(asked).expect(201)).body as { id: string };
    const { body } = await hospital.administrator.post(`/api/v1/publishers/${id}/keys`).send({}).expect(201);
    return { id, key: (body as { key: string }).key };
  };
  const push = async (key: string, bytes: Buffer, fileName = 'sbom.cdx.json', stated: Stated = {}) => {
    const asked = request(hospital.address).post('/api/v1/feed').set('Authorization', `Bearer ${key}`);
    const answer = await asked.field(stated).attach('file', bytes, fileName);
    return { status: answer.status, body: answer.body as Record<string, unknown> & { error?: { code: string; message: string } } };
  };
  const codeOf = async (...pushed: Parameters<typeof push>) => {
    const { status, body } = await push(...pushed);
    return `${status} ${body.error?.code ?? String(body['outcome'])}`;
  };
  const receipts = async (key: string) => {
    const { body } = await request(hospital.address).get('/api/v1/feed/receipts').set('Authorization', `Bearer ${key}`).expect(200);
    return body as {
      total: number;
      items: { kind: string; outcome: string; trackingId: string; matchedModels: number | null; at: string }[];
    };
  };

  beforeEach(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(
      ledgerOf(
        'P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
        'P2 / Kasugai Meditec / Hoshizora / HZ-1 / 2.0',
        'P3 / Kasugai Meditec / Hoshizora / HZ-2 / 2.0',
        'K1 / Tokiwagi Instruments / Komorebi 7 / KM-7 / 5.0',
      ),
    );
    kasugai = await publisherOf('Kasugai', 'Kasugai Meditec');
    tokiwagi = await publisherOf('Tokiwagi', 'Tokiwagi Instruments');
  }, 60_000);
  afterEach(() => hospital.close());

  test('an SBOM, which stands at once where its components are looked for, under the name of the maker', async () => {
    const { status, body } = await push(kasugai.key, sbomOf('Kasugai Meditec', 'Sazanami 310'));
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ kind: 'sbom', trackingId: 'Sazanami 310', revision: '1.4', outcome: 'new', matchedModels: 1 }),
    ]);
    expect(await hospital.get(`documents/${String(body['id'])}`)).toMatchObject({
      kind: 'sbom',
      model: 'Sazanami 310',
      components: 1,
      by: 'Kasugai',
    });
    expect((await hospital.list<{ name: string }>('components')).map(({ name }) => name)).toEqual(['openssl']);
    expect(await codeOf(kasugai.key, sbomOf('Kasugai Meditec', 'Sazanami 310'))).toBe('201 same');
  });

  test('a newer SBOM of the same release, which is a revision under the same id; an older one that comes late changes nothing', async () => {
    const made = (day: number, component: string) =>
      push(kasugai.key, sbomOf('Kasugai Meditec', 'Sazanami 310', '1.4', component, `2099-04-0${day}T00:00:00Z`));
    const told = [await made(2, 'openssl'), await made(3, 'zlib'), await made(1, 'busybox'), await made(1, 'busybox')];
    expect(told.map(({ body }) => body['outcome'])).toEqual(['new', 'revised', 'older', 'same']);
    const id = String(told[0]?.body['id']);
    expect(told.map(({ body }) => body['id'])).toEqual([id, id, id, id]);
    expect(await hospital.get(`documents/${id}/sbom`)).toMatchObject({ createdAt: '2099-04-03T00:00:00.000Z', list: [{ name: 'zlib' }] });
    expect((await hospital.list<{ name: string }>('components')).map(({ name }) => name)).toEqual(['zlib']);
    const kept = await hospital.list<{ replacedAt: string | null; remarks: { code: string }[] }>('documents');
    expect(kept.map(({ replacedAt, remarks }) => [replacedAt === null, remarks.map(({ code }) => code)])).toEqual(
      expect.arrayContaining([
        [true, []],
        [false, []],
        [false, ['documents.older-sbom']],
      ]),
    );
  });

  test('an MDS2 sheet, by the model it names or the form does', async () => {
    expect(await codeOf(kasugai.key, sheet('SZ-310'), 'mds2.csv')).toBe('201 new');
    expect(await codeOf(kasugai.key, sheet('SZ-310'), 'mds2.csv', { model: 'SZ-310' })).toBe('201 same');
  });

  const refused: readonly [what: string, bytes: Buffer, stated: Stated, answer: string][] = [
    ['of another maker, whether the model is here or not', sbomOf('Tokiwagi Instruments', 'Komorebi 7'), {}, '403 feed.not-your-products'],
    ['of another maker that has no model here', sbomOf('Tokiwagi Instruments', 'Nowhere'), {}, '403 feed.not-your-products'],
    ["that claims another maker's model without naming a maker", sbomOf(null, 'Komorebi 7'), {}, '422 feed.model-not-known'],
    ['of a model that is not here', sbomOf('Kasugai Meditec', 'Nowhere'), {}, '422 feed.model-not-known'],
    ['of a model that may be two', sbomOf('Kasugai Meditec', 'Hoshizora'), {}, '422 feed.model-ambiguous'],
    ['of one of the two, as the form says', sbomOf('Kasugai Meditec', 'Hoshizora', '2.0'), { model: 'HZ-2' }, '201 new'],
    [
      'of another maker, though the form says otherwise',
      sbomOf('Tokiwagi Instruments', 'x'),
      { manufacturer: 'Kasugai Meditec', model: 'SZ-310' },
      '403 feed.not-your-products',
    ],
    ['without a version', sbomOf('Kasugai Meditec', 'Sazanami 310', ''), {}, '422 documents.version-missing'],
    ['that is no document', Buffer.from('{"a":1}'), {}, '415 document.format-not-known'],
  ];
  test.each(refused)('an SBOM %s', async (_what, bytes, stated, answer) => {
    expect(await codeOf(kasugai.key, bytes, 'sbom.json', stated)).toBe(answer);
    expect((await hospital.list('documents')).length).toBe(answer.startsWith('201') ? 1 : 0);
  });

  test('and never sees of the inventory more than its own receipts', async () => {
    const { body } = await push(kasugai.key, sbomOf('Kasugai Meditec', 'Hoshizora'));
    expect(JSON.stringify(body)).not.toMatch(/HZ-[12]/);
    await push(kasugai.key, sbomOf('Kasugai Meditec', 'Sazanami 310'));
    await push(tokiwagi.key, sbomOf('Tokiwagi Instruments', 'Komorebi 7', '5.0'));
    const ofKasugai = await receipts(kasugai.key);
    expect(ofKasugai.items.map(({ kind, trackingId }) => [kind, trackingId])).toEqual([['sbom', 'Sazanami 310']]);
    expect((await receipts(tokiwagi.key)).items.map(({ trackingId }) => trackingId)).toEqual(['Komorebi 7']);
    await hospital.administrator.get('/api/v1/feed/receipts').expect(403);
    await request(hospital.address).get('/api/v1/feed/receipts').expect(401);
  });

  test('and is not told what meets where the hospital hides it: receipts say nothing, and documents about models are not taken', async () => {
    const notice = csafBytes({
      id: 'KSG-1',
      version: '1',
      products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
      vulnerabilities: ['CVE-2099-1001 known_affected: A'],
    });
    expect((await push(kasugai.key, notice, 'ksg-1.json')).body['matchedModels']).toBe(1);
    await hospital.administrator.patch(`/api/v1/publishers/${kasugai.id}`).send({ hidesMatches: true }).expect(200);
    expect((await push(kasugai.key, notice, 'ksg-1.json')).body).toMatchObject({ outcome: 'same', matchedModels: null });
    expect((await receipts(kasugai.key)).items.map(({ matchedModels }) => matchedModels)).toEqual([null, null]);
    for (const model of ['Sazanami 310', 'Nowhere'])
      expect(await codeOf(kasugai.key, sbomOf('Kasugai Meditec', model))).toBe('403 feed.documents-not-taken');
    expect(
      await hospital.administrator
        .get('/api/v1/publishers')
        .then(({ body }) => (body as { items: { hidesMatches: boolean }[] }).items.map(({ hidesMatches }) => hidesMatches)),
    ).toEqual([true, false]);
  });

  const lifecycle: readonly [what: string, file: string, kind: string][] = [
    ['OpenEoX', 'feeds/src/formats/openeox/fixtures/monitor.json', 'lifecycle'],
    ['CLE', 'feeds/src/formats/cle/fixtures/sazanami.json', 'lifecycle'],
  ];
  test.each(lifecycle)('the life cycle of its products, as %s', async (_what, file, kind) => {
    const { status, body } = await push(kasugai.key, readFileSync(file), 'life.json');
    expect([status, body.error?.message ?? '', body['kind']]).toEqual([201, '', kind]);
  });
});
