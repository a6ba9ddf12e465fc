import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { forEachDatabase } from '../../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';

interface Entry {
  readonly kind: string;
  readonly tab: string;
  readonly title: string;
  readonly model: string;
  readonly devices: number;
  readonly searchHit: string;
  readonly why: { readonly params: Readonly<Record<string, string | number>> };
}
interface Saved {
  readonly id: string;
  readonly name: string;
  readonly hits: readonly {
    readonly model: string;
    readonly components: readonly { readonly name: string; readonly doubt: string | null }[];
  }[];
}

forEachDatabase('M067 saved searches', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;

  beforeAll(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(
      ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4', 'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4'),
    );
  }, 120_000);
  afterAll(() => hospital.close());

  const bring = async (...components: readonly object[]) => {
    const sbom = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components };
    const sent = hospital.administrator.post('/api/v1/documents');
    void sent.field('manufacturer', 'Kasugai Meditec').field('model', 'SZ-310').field('softwareVersion', '1.4');
    await sent.attach('file', Buffer.from(JSON.stringify(sbom)), 'sbom.json').expect(201);
  };
  const save = (body: object) => hospital.administrator.post('/api/v1/component-searches').send(body);
  const arrived = async () => (await hospital.list<Entry>('morning-list')).filter(({ kind }) => kind === 'component');
  const old = { type: 'library', name: 'shirabe-core', version: '2.14.1', purl: 'pkg:maven/org.example/shirabe-core@2.14.1' };
  const unknown = { type: 'library', name: 'shirabe-core' };

  it('say nothing of what was there before', async () => {
    await bring(old);
    await save({ name: 'Shirabe 2.15 より前', search: { name: 'shirabe-core', range: '< 2.15.0' } }).expect(201);
    expect(await arrived()).toEqual([]);
    await bring(old, { type: 'library', name: 'kazaguruma', version: '1' });
    expect(await arrived()).toEqual([]);
  });

  it('warn on the morning list when a new SBOM brings the component, and whoever cannot be told is told too', async () => {
    await bring({ ...old, version: '2.13.0', purl: 'pkg:maven/org.example/shirabe-core@2.13.0' }, unknown);
    const [entry, ...others] = await arrived();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ tab: 'new', title: 'Shirabe 2.15 より前', model: 'Sazanami 310', devices: 2 });
    expect(entry?.why.params).toMatchObject({ components: 2, devices: 2 });
    const [saved] = await hospital.list<Saved>('component-searches');
    expect(saved?.hits[0]?.components.map(({ name, doubt }) => [name, doubt])).toEqual([
      ['shirabe-core', null],
      ['shirabe-core', 'component_version_unknown'],
    ]);
  });

  it('stay on the list until somebody has seen to them, whoever looked at it', async () => {
    await hospital.administrator.post('/api/v1/morning-list/reviews').send({}).expect(201);
    const [entry] = await arrived();
    expect(entry?.tab).toBe('act');
    await hospital.administrator.post(`/api/v1/component-searches/hits/${entry?.searchHit ?? ''}/settle`).expect(204);
    expect(await arrived()).toEqual([]);
  });

  it('that were removed by mistake come back with what nobody had seen', async () => {
    await bring(old, { ...old, version: '2.11.0', purl: 'pkg:maven/org.example/shirabe-core@2.11.0' });
    const before = await arrived();
    const [saved] = await hospital.list<Saved>('component-searches');
    await hospital.administrator.post(`/api/v1/component-searches/${saved?.id ?? ''}/restore`).expect(404);
    await hospital.administrator.delete(`/api/v1/component-searches/${saved?.id ?? ''}`).expect(204);
    expect(await arrived()).toEqual([]);
    await hospital.administrator.post(`/api/v1/component-searches/${saved?.id ?? ''}/restore`).expect(204);
    expect([before.length, await arrived()]).toEqual([1, before]);
    expect(await hospital.list<Saved>('component-searches')).toEqual([saved]);
  });

  it('that were removed look no further', async () => {
    const [saved] = await hospital.list<Saved>('component-searches');
    await hospital.administrator.delete(`/api/v1/component-searches/${saved?.id ?? ''}`).expect(204);
    await bring(unknown, { ...old, version: '2.12.0', purl: 'pkg:maven/org.example/shirabe-core@2.12.0' });
    expect([await arrived(), await hospital.list('component-searches')]).toEqual([[], []]);
    await hospital.administrator.delete(`/api/v1/component-searches/${saved?.id ?? ''}`).expect(404);
  });

  const refused: readonly (readonly [search: object, code: string])[] = [
    [{}, 'components.nothing-sought'],
    [{ range: '< 2' }, 'components.nothing-sought'],
    [{ name: 'x', range: 'whatever' }, 'components.range-not-understood'],
  ];
  it.each(refused)('%j is no search to keep: %s', async (search, code) => {
    const { body } = await save({ name: 'x', search }).expect(422);
    expect((body as { error: { code: string } }).error.code).toBe(code);
  });
});
