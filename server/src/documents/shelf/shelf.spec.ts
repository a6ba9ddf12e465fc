import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { forEachDatabase } from '../../../test/for-each-database.js';
import { ledgerOf, startHospital, type FindingAnswer, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import type { DatabaseSettings } from '../../database/data-sources.js';

interface Row {
  readonly item: string;
  readonly softwareVersion: string | null;
  readonly state: string;
  readonly documentId: string | null;
  readonly documentVersion: string | null;
  readonly hint: string | null;
  readonly by: string | null;
}
interface Shelf {
  readonly modelId: string;
  readonly model: string;
  readonly devices: number;
  readonly rows: readonly Row[];
  readonly stated: readonly { readonly item: string; readonly state: string; readonly by: string }[];
  readonly interfaces: readonly { readonly entries: readonly { readonly name: string }[] }[];
}
interface Found extends FindingAnswer {
  readonly because: readonly { readonly code: string }[];
}

const flaw = {
  schema_version: '1.6.0',
  id: 'GHSA-2099-aaaa-cccc',
  aliases: ['CVE-2099-2002'],
  summary: 'Logged text is run',
  modified: '2099-01-02T00:00:00Z',
  published: '2099-01-01T00:00:00Z',
  affected: [
    { package: { ecosystem: 'npm', name: 'kazaguruma' }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.0.0' }] }] },
  ],
};

forEachDatabase('M050–M068 the shelf of a model', (_open, newDatabase) => {
  let settings: DatabaseSettings;
  let hospital: HospitalOverHttp;
  let modelId: string;

  beforeAll(async () => {
    settings = await newDatabase();
    hospital = await startHospital(settings);
    await hospital.take(
      ledgerOf(
        'P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
        'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 2.0',
        'M1 / Hoshino Keisoku / Akebono 7 / AK-7 / 3.1',
        'M2 / Hoshino Keisoku / Akebono 5 / AK-5 / 1.0 / 廃棄済',
      ),
    );
    modelId = (await shelves()).find(({ model }) => model === 'Sazanami 310')?.modelId ?? '';
  }, 120_000);
  afterAll(() => hospital.close());

  const shelves = () => hospital.list<Shelf>('document-shelf');
  const shelf = async () => (await hospital.get(`document-shelf/models/${modelId}`)) as unknown as Shelf;
  const rowOf = async (item: string, version: string | null = null) =>
    (await shelf()).rows.find((row) => row.item === item && row.softwareVersion === version);
  const say = (body: object, path = 'states') => hospital.administrator.post(`/api/v1/document-shelf/models/${modelId}/${path}`).send(body);
  const bring = (content: string, name: string, fields: Record<string, string>) => {
    const sent = hospital.administrator.post('/api/v1/documents');
    const about = { manufacturer: 'Kasugai Meditec', model: 'SZ-310', ...fields };
    for (const [field, value] of Object.entries(about)) void sent.field(field, value);
    return sent.attach('file', Buffer.from(content), name);
  };

  it('has a row a document, and one a release for the SBOM; models of which nothing is in use owe nothing', async () => {
    const all = await shelves();
    expect(all.map(({ model, devices, rows }) => [model, devices, rows.length])).toEqual([
      ['Akebono 7', 1, 17],
      ['Sazanami 310', 2, 18],
    ]);
    expect(all.flatMap(({ rows }) => rows).every(({ state }) => state === 'owed')).toBe(true);
  });

  it('M055 M057 keeps a file byte for byte and puts it in its row', async () => {
    const sent = { kind: 'other', item: 'D06', documentVersion: '第3版', foundIn: 'manual' };
    const { body } = await bring('%PDF-1.7 構成図', '構成図.pdf', sent).expect(201);
    const { id } = body as { id: string };
    expect(body).toMatchObject({ kind: 'other', format: 'pdf', documentVersion: '第3版', softwareVersion: null });
    const { body: bytes } = await hospital.administrator.get(`/api/v1/documents/${id}/content`).buffer(true).expect(200);
    expect(String(bytes)).toBe('%PDF-1.7 構成図');
    expect(await rowOf('D06')).toMatchObject({ state: 'received', documentId: id, documentVersion: '第3版' });
    await bring('%PDF-1.7 構成図', '構成図.pdf', sent).expect(200);
    expect((await shelf()).stated.filter(({ item }) => item === 'D06')).toHaveLength(1);
  });

  it('one file answers as many rows as it is brought for, and an SBOM first kept for people is read when it is brought as one', async () => {
    const manual = (item: string) => bring('%PDF-1.7 取扱説明書', '取扱説明書.pdf', { kind: 'other', item });
    const { body: first } = await manual('D08').expect(201);
    await manual('D09').expect(200);
    const { id } = first as { id: string };
    expect([await rowOf('D08'), await rowOf('D09')]).toMatchObject([{ documentId: id }, { documentId: id }]);
    const sbom = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 2, components: [{ name: 'y', version: '1' }] });
    await bring(sbom, 'sbom.json', { kind: 'other', softwareVersion: '2.0', item: 'D10' }).expect(201);
    const { body } = await bring(sbom, 'sbom.json', { softwareVersion: '2.0' }).expect(201);
    expect(body).toMatchObject({ kind: 'sbom', components: 1 });
  });

  it('M066 an SBOM fills the row of its release by itself', async () => {
    const sbom = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components: [{ type: 'library', name: 'x', version: '1' }] };
    await bring(JSON.stringify(sbom), 'sbom.json', { softwareVersion: '2.0' }).expect(201);
    expect([(await rowOf('D16', '2.0'))?.state, (await rowOf('D16', '1.4'))?.state]).toEqual(['received', 'owed']);
  });

  it('M187 M188 says why there is none, and what can be answered', async () => {
    await say({ item: 'D16', softwareVersion: '1.4', state: 'not_given' }).expect(422);
    await say({ item: 'D16', softwareVersion: '1.4', state: 'not_given', reason: 'outsourced' }).expect(204);
    expect(await rowOf('D16', '1.4')).toMatchObject({ state: 'not_given', hint: 'can_be_made' });
  });

  it('remembers who said what, and changes nothing of it', async () => {
    await say({ item: 'D04', state: 'requested', dueOn: '2026-12-25' }).expect(204);
    await say({ item: 'D04', state: 'not_needed', reason: 'in_other_document', note: '取扱説明書 8章' }).expect(204);
    const { stated } = await shelf();
    expect(stated.filter(({ item }) => item === 'D04').map(({ state, by }) => [state, by])).toEqual([
      ['not_needed', 'spec administrator'],
      ['requested', 'spec administrator'],
    ]);
  });

  it('M054 has ports and interfaces as a table, whose older lists stay', async () => {
    const port = { kind: 'network', name: '104', protocol: 'DICOM', direction: 'both', purpose: '画像送信', use: 'in_use' };
    await say({ entries: [port] }, 'interfaces').expect(204);
    await say({ entries: [port, { ...port, kind: 'usb', name: 'USB 前面', protocol: null, use: 'unused_enabled' }] }, 'interfaces').expect(
      204,
    );
    expect((await shelf()).interfaces.map(({ entries }) => entries.map(({ name }) => name))).toEqual([['104', 'USB 前面'], ['104']]);
  });

  it('records at once what a letter asks for', async () => {
    const rows = ['D01', 'D02'].map((item) => ({ modelId, item, milestone: 'release', softwareVersion: null }));
    await hospital.administrator.post('/api/v1/document-shelf/requests').send({ rows, dueOn: '2026-12-25' }).expect(204);
    expect([await rowOf('D01'), await rowOf('D02')]).toMatchObject([{ state: 'requested' }, { state: 'requested' }]);
  });

  it('M187 what was typed for want of an SBOM is matched, says how certain it is, and stays owed', async () => {
    const components = [{ name: 'kazaguruma', version: '1.0.0', purl: 'pkg:npm/kazaguruma@1.0.0' }];
    await say({ softwareVersion: '1.4', source: '装置の画面', components }, 'typed-sboms').expect(201);
    await hospital.administrator.post('/api/v1/advisories').send(flaw).expect(201);
    const [finding] = await hospital.list<Found>('findings');
    expect(finding).toMatchObject({ ledgerNumber: 'P1', verdict: 'affected' });
    expect(finding?.because.map(({ code }) => code)).toContain('component.typed_by_hand');
    const found = await hospital.list<{ certainty: string | null }>('components?q=kazaguruma');
    expect(found.map(({ certainty }) => certainty)).toEqual(['low']);
    expect((await rowOf('D16', '1.4'))?.state).toBe('not_given');
  });

  it('M066 a typed list gives way to that of the maker, and never takes its place', async () => {
    const components = [{ name: 'kazaguruma' }];
    const { body } = await say({ softwareVersion: '2.0', source: '画面', components }, 'typed-sboms').expect(409);
    expect((body as { error: { code: string } }).error.code).toBe('documents.sbom-is-there');
    const sbom = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components: [{ type: 'library', name: 'y', version: '2' }] };
    await bring(JSON.stringify(sbom), 'sbom.json', { softwareVersion: '1.4' }).expect(201);
    expect(await hospital.list('components?q=kazaguruma')).toEqual([]);
    expect((await rowOf('D16', '1.4'))?.documentId).not.toBeNull();
  });

  const refused: readonly (readonly [body: object, code: string])[] = [
    [{ item: 'D06', state: 'not_needed', reason: 'policy' }, 'documents.reason-missing'],
    [{ item: 'D06', state: 'received', link: 'javascript:alert(1)' }, 'documents.link-not-web'],
    [{ item: 'D06', state: 'received', softwareVersion: '9.9' }, 'documents.release-not-known'],
  ];
  it.each(refused)('%j is refused: %s', async (body, code) => {
    const { body: answer } = await say(body).expect(422);
    expect((answer as { error: { code: string } }).error.code).toBe(code);
  });

  it('is taken out as a table, a line a row', async () => {
    const { text } = await hospital.administrator.get('/api/v1/document-shelf/export?format=csv').expect(200);
    expect(text.split('\r\n').length).toBe(1 + 17 + 18 + 1);
  });
});
