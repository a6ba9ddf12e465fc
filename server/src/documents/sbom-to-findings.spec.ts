import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type FindingAnswer, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import type { DatabaseSettings } from '../database/data-sources.js';

const ledger = ledgerOf(
  'P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
  'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
  'P3 / Kasugai Meditec / Sazanami 310 / SZ-310 / 2.0',
);

const sbomWith = (...components: readonly string[]) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { type: 'device', name: 'Sazanami 310', version: '1.4' } },
  components: components.map((purl) => ({ type: 'library', name: /\/([^/@]+)@/.exec(purl)?.[1], version: purl.split('@')[1], purl })),
});
const withOldLogger = sbomWith('pkg:maven/org.example.logging/shirabe-core@2.14.1', 'pkg:npm/kazaguruma@1.0.0');
const withNewLogger = sbomWith('pkg:maven/org.example.logging/shirabe-core@2.17.1', 'pkg:npm/kazaguruma@1.0.0');

const flaw = {
  schema_version: '1.6.0',
  id: 'GHSA-2099-aaaa-bbbb',
  aliases: ['CVE-2099-2001'],
  summary: 'Logged text is run',
  modified: '2099-01-02T00:00:00Z',
  published: '2099-01-01T00:00:00Z',
  affected: [
    {
      package: { ecosystem: 'Maven', name: 'org.example.logging:shirabe-core' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '2.0.0' }, { fixed: '2.15.0' }] }],
    },
  ],
};
const exploited = {
  title: 'Catalogue of exploited vulnerabilities',
  catalogVersion: '2099.01.03',
  dateReleased: '2099-01-03T00:00:00.000Z',
  count: 1,
  vulnerabilities: [
    {
      cveID: 'CVE-2099-2001',
      vendorProject: 'Example',
      product: 'Shirabe',
      vulnerabilityName: 'Shirabe runs logged text',
      dateAdded: '2099-01-03',
      shortDescription: 'Logged text is run.',
      requiredAction: 'Apply updates.',
      dueDate: '2099-01-24',
      knownRansomwareCampaignUse: 'Known',
    },
  ],
};

interface Found extends FindingAnswer {
  readonly via: string;
  readonly component: { readonly name: string; readonly version: string; readonly purl: string } | null;
  readonly knownExploited: boolean;
}

forEachDatabase('From an SBOM to the finding', (_open, newDatabase) => {
  let settings: DatabaseSettings;
  let hospital: HospitalOverHttp;

  beforeAll(async () => {
    settings = await newDatabase();
    hospital = await startHospital(settings);
  });
  beforeEach(async () => {
    await hospital.beginAnew();
  }, 60_000);
  afterAll(() => hospital.close());

  const bringSbom = (sbom: object | string, fields: Record<string, string> = {}, status = 201) => {
    const about = { manufacturer: 'Kasugai Meditec', model: 'SZ-310', softwareVersion: '1.4', ...fields };
    const sent = hospital.administrator.post('/api/v1/documents');
    for (const [name, value] of Object.entries(about)) void sent.field(name, value);
    return sent.attach('file', Buffer.from(typeof sbom === 'string' ? sbom : JSON.stringify(sbom)), 'sbom.json').expect(status);
  };
  const bring = (document: object) => hospital.administrator.post('/api/v1/advisories').send(document).expect(201);
  const findings = async () =>
    (await hospital.list<Found>('findings'))
      .map(({ ledgerNumber, vulnerability, verdict, via, component, knownExploited, state }) =>
        [ledgerNumber, vulnerability, verdict, `by ${via}`, component?.purl ?? '-', knownExploited ? 'exploited' : '-', state].join(' '),
      )
      .sort();

  const acts = {
    ledger: () => hospital.take(ledger),
    sbom: () => bringSbom(withOldLogger),
    flaw: () => bring(flaw),
    exploited: () => bring(exploited),
  };
  const orders: readonly (readonly (keyof typeof acts)[])[] = [
    ['ledger', 'sbom', 'flaw', 'exploited'],
    ['ledger', 'flaw', 'sbom', 'exploited'],
    ['flaw', 'exploited', 'ledger', 'sbom'],
    ['exploited', 'ledger', 'sbom', 'flaw'],
  ];

  test.each(orders)('devices with the component are affected, whatever came first: %s, %s, %s, %s', async (...order) => {
    for (const act of order) {
      await acts[act]();
      await hospital.settled();
    }
    const purl = 'pkg:maven/org.example.logging/shirabe-core@2.14.1';
    expect(await findings()).toEqual([
      `P1 CVE-2099-2001 affected by component ${purl} exploited open`,
      `P2 CVE-2099-2001 affected by component ${purl} exploited open`,
    ]);
  });

  test('a newer SBOM of the same version takes the place of the old one, and what it no longer contains is closed', async () => {
    for (const act of ['ledger', 'sbom', 'flaw'] as const) await acts[act]();
    const { body: first } = await bringSbom(withOldLogger, {}, 200);
    const { body: second } = await bringSbom(withNewLogger);
    expect(second).toMatchObject({
      kind: 'sbom',
      format: 'cyclonedx-1.5-json',
      model: 'Sazanami 310',
      softwareVersion: '1.4',
      components: 2,
    });
    expect(await findings()).toEqual([
      expect.stringContaining('P1 CVE-2099-2001 not_affected by component'),
      expect.stringContaining('P2 CVE-2099-2001 not_affected by component'),
    ]);
    expect((await hospital.list<Found>('findings')).map(({ state }) => state)).toEqual(['closed', 'closed']);
    expect(await hospital.get(`documents/${(first as { id: string }).id}`)).toMatchObject({ replacedAt: expect.any(String) });
    const content = await hospital.administrator
      .get(`/api/v1/documents/${(first as { id: string }).id}/content`)
      .buffer(true)
      .expect(200);
    expect(JSON.parse((content.body as Buffer).toString())).toEqual(withOldLogger);
  });

  test('an SBOM that was replaced and is brought again holds again, under its own id', async () => {
    for (const act of ['ledger', 'sbom', 'flaw'] as const) await acts[act]();
    const before = await findings();
    const { body: second } = await bringSbom(withNewLogger);
    const { body: first } = await bringSbom(withOldLogger, {}, 200);
    expect(first).toMatchObject({ replacedAt: null });
    expect(await hospital.get(`documents/${(second as { id: string }).id}`)).toMatchObject({ replacedAt: expect.any(String) });
    expect(await findings()).toEqual(before);
  });

  test('a letter that PostgreSQL cannot keep is lost from a name, and nothing else is', async () => {
    await acts.ledger();
    const { body } = await bringSbom(sbomWith('pkg:npm/kaza\u0000guruma@1.0.0'));
    expect((body as { remarks: { code: string }[] }).remarks.map(({ code }) => code)).toEqual(['document.characters-lost']);
    const { body: refused } = await bringSbom(withNewLogger, { title: 'a\u0000b' }, 400);
    expect(refused).toMatchObject({ error: { code: 'http.unreadable-text' } });
    const { items } = (await hospital.get('components?q=guruma')) as { items: { name: string }[] };
    expect(items.map(({ name }) => name)).toEqual(['kaza\ufffdguruma']);
  });

  test('scores of exploit prediction mark the findings, the newest day counts, and there is one receipt for the file', async () => {
    for (const act of ['ledger', 'sbom', 'flaw'] as const) await acts[act]();
    const scores = (day: string, share: string) =>
      `#model_version:v1,score_date:${day}T00:00:00+0000\ncve,epss,percentile\nCVE-2099-2001,${share},0.98\n`;
    const send = async (text: string) => {
      const { body } = await hospital.administrator.post('/api/v1/advisories').type('text/csv').send(text).expect(201);
      return (body as { receipts: { outcome: string; matchedModels: number }[] }).receipts.map(
        ({ outcome, matchedModels }) => `${outcome} ${matchedModels}`,
      );
    };
    expect(await send(scores('2099-01-04', '0.5'))).toEqual(['new 0']);
    expect(await send(scores('2099-01-05', '0.75'))).toEqual(['revised 0']);
    expect(await send(scores('2099-01-03', '0.1'))).toEqual(['older 0']);
    const predictions = (await hospital.list<{ exploitPrediction: unknown }>('findings')).map(({ exploitPrediction }) => exploitPrediction);
    const newest = { probability: 0.75, percentile: 0.98, scoredOn: '2099-01-05' };
    expect(predictions).toEqual([newest, newest]);
  });

  test('a component is found by name, part of a name, package URL and version, with the models that contain it', async () => {
    await acts.ledger();
    await bringSbom(withOldLogger);
    await bringSbom(withNewLogger, { softwareVersion: '2.0' });
    const search = async (query: string) =>
      (
        await hospital.list<{ name: string; version: string; models: { model: string; softwareVersion: string; devices: number }[] }>(
          `components${query}`,
        )
      ).map(({ name, version, models }) =>
        [`${name} ${version}`, ...models.map((each) => `${each.model} ${each.softwareVersion} ×${each.devices}`).sort()].join(', '),
      );
    expect(await search('?q=shirabe')).toEqual(['shirabe-core 2.14.1, Sazanami 310 1.4 ×2', 'shirabe-core 2.17.1, Sazanami 310 2.0 ×1']);
    expect(await search('?name=KAZAGURUMA')).toEqual(['kazaguruma 1.0.0, Sazanami 310 1.4 ×2, Sazanami 310 2.0 ×1']);
    expect(await search('?purl=pkg:maven/org.example.logging/shirabe-core&version=2.17.1')).toEqual([
      'shirabe-core 2.17.1, Sazanami 310 2.0 ×1',
    ]);
    expect(await search('?q=100%25')).toEqual([]);
  });

  test('an MDS2 sheet is kept with the number of its answers, of a model in all its versions', async () => {
    await acts.ledger();
    const sheet =
      'Manufacturer,Kasugai Meditec\nQuestion ID,Question,See note,Answer\nMPII-1,text,,Yes\nMPII-2,text,1,No\nALOF-1,text,,N/A\nALOF-1.1,text,,\n';
    const { body } = await bringSbom(sheet, { softwareVersion: '' });
    expect(body).toMatchObject({
      kind: 'mds2',
      format: 'mds2-2019-csv',
      model: 'Sazanami 310',
      softwareVersion: null,
      components: 0,
      answers: 3,
    });
    await bringSbom(sheet, { softwareVersion: '' }, 200);
    expect(await findings()).toEqual([]);
  });

  test('of a table with several models the sheet of the model that is meant is taken, and no other', async () => {
    await acts.ledger();
    const rows = (model: string, answer: string) => `${model},MPII-1,text,${answer},\n${model},MPII-2,text,${answer},\n`;
    const table = (model: string) => `Model,Question ID,Question,Answer,See note\n${rows('KM-7', 'No')}${rows(model, 'Yes')}`;
    expect((await bringSbom(table('SZ-310'), { softwareVersion: '' })).body).toMatchObject({ kind: 'mds2', answers: 2 });
    const { body } = await bringSbom(table('SZ-999'), { softwareVersion: '' }, 422);
    expect((body as { error: { code: string } }).error.code).toBe('documents.model-not-in-file');
  });

  test('an import that is taken back takes its devices along, and leaves the SBOM of their model', async () => {
    const { id } = await hospital.take(ledger);
    await bringSbom(withOldLogger);
    await bring(flaw);
    await hospital.settled();
    await hospital.administrator
      .post(`/api/v1/inventory/imports/${id}/undo`)
      .send({})
      .expect((answer) => expect(answer.status).toBeLessThan(300));
    expect((await hospital.list<Found>('findings')).filter(({ state }) => state !== 'closed')).toEqual([]);
    expect(await hospital.list('documents')).toHaveLength(1);
    await hospital.take(ledger);
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-2001 affected', 'P2 CVE-2099-2001 affected']);
  });

  const refused: readonly [what: string, sbom: object | string, fields: Record<string, string>, status: number, code: string][] = [
    ['an SBOM of a model that nobody has', withOldLogger, { model: 'Utatane 9' }, 422, 'documents.model-not-known'],
    ['an SBOM without the version that it describes', withOldLogger, { softwareVersion: ' ' }, 422, 'documents.version-missing'],
    ['a diary', 'Monday: rain.', {}, 415, 'document.format-not-known'],
    ['JSON that breaks off', '{"bomFormat": "CycloneDX", ', {}, 400, 'document.not-json'],
    ['an empty file', '', {}, 400, 'document.empty'],
  ];
  test.each(refused)('%s is refused, and nothing is kept of it', async (_what, sbom, fields, status, code) => {
    await acts.ledger();
    const { body } = await bringSbom(sbom, fields, status);
    expect((body as { error: { code: string } }).error.code).toBe(code);
    expect([await hospital.list('components'), await hospital.list('documents')]).toEqual([[], []]);
  });
});
