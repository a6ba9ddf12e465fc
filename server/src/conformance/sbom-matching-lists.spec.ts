import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { Changes } from '../database/changes.store.js';
import { flaw, library, sbomWith, type Revision } from './fixtures/library-flaw.js';
import { bytesOf } from './fixtures/monitor-notices.js';

interface Part {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly verdict: string;
  readonly model: string;
  readonly softwareVersion: string;
  readonly devices: number;
  readonly documentId: string;
  readonly vulnerabilities: readonly { readonly vulnerability: string; readonly verdict: string; readonly mark: Mark | null }[];
}
interface Mark {
  readonly state: string;
  readonly comment: string | null;
  readonly by: string;
  readonly stale: boolean;
}
interface Told {
  readonly trackingId: string;
  readonly verdict: string;
  readonly components: readonly Part[];
}

/** The same library twice in one device, an unversioned one in another, a repaired one, and what has nothing to do with it. */
const inPump = [`${library}@2.14.1`, `${library}@2.13.0`, `${library}@2.15.0`, 'pkg:npm/kazaguruma@1.0.0'];

forEachDatabase('CSAF SBOM matching system, lists', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  beforeAll(async () => void (hospital = await startHospital(await newDatabase())));
  beforeEach(async () => {
    await hospital.beginAnew();
    await hospital.take(
      ledgerOf(
        'P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
        'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
        'M1 / Kasugai Meditec / Komorebi 7 / KB-7 / 5.0',
      ),
    );
  }, 60_000);
  afterAll(() => hospital.close());

  const bringSbom = async (model: string, softwareVersion: string, components: readonly string[]) => {
    const sent = hospital.administrator
      .post('/api/v1/documents')
      .field('manufacturer', 'Kasugai Meditec')
      .field('model', model)
      .field('softwareVersion', softwareVersion)
      .attach('file', bytesOf(sbomWith(...components)), 'sbom.json');
    return ((await sent.expect(201)).body as { id: string }).id;
  };
  const bring = async (revision: Revision = {}) => {
    const { body } = await hospital.administrator.post('/api/v1/advisories').send(flaw(revision)).expect(201);
    await hospital.settled();
    return (body as { receipts: { id: string }[] }).receipts[0]?.id ?? '';
  };
  const partsOf = (id: string, query = '') => hospital.list<Part>(`advisories/${id}/components${query}`);
  const named = ({ name, version, verdict }: Part) => `${name} ${version} ${verdict}`;
  const mark = (id: string, asked: object) => hospital.administrator.post(`/api/v1/advisories/${id}/components/marks`).send(asked);

  it('SM-3 lists the matching documents of an SBOM, and none of one whose place a newer one took', async () => {
    const sbom = await bringSbom('SZ-310', '1.4', inPump);
    const other = await bringSbom('KB-7', '5.0', ['pkg:npm/kazaguruma@1.0.0']);
    await bring();
    await bring({ id: 'LOG-2' });
    const told = await hospital.list<Told>(`documents/${sbom}/advisories`);
    expect(told.map(({ trackingId, verdict, components }) => [trackingId, verdict, ...components.map(named)])).toEqual([
      ['LOG-1', 'affected', 'shirabe-core 2.13.0 affected', 'shirabe-core 2.14.1 affected'],
      ['LOG-2', 'affected', 'shirabe-core 2.13.0 affected', 'shirabe-core 2.14.1 affected'],
    ]);
    expect(await hospital.list(`documents/${other}/advisories`)).toEqual([]);
    await bringSbom('SZ-310', '1.4', ['pkg:npm/kazaguruma@1.0.0']);
    expect(await hospital.list(`documents/${sbom}/advisories`)).toEqual([]);
    await hospital.administrator.get('/api/v1/documents/nothing/advisories').expect(404);
  });

  it('SM-4 lists the matching documents of a component', async () => {
    await bringSbom('SZ-310', '1.4', inPump);
    await bring();
    const found = await hospital.list<{ version: string; models: { id: string }[] }>('components?name=shirabe-core');
    const idOf = (version: string) => found.find((component) => component.version === version)?.models[0]?.id ?? '';
    const told = async (version: string) =>
      (await hospital.list<Told>(`components/${idOf(version)}/advisories`)).map(({ trackingId, components }) => [
        trackingId,
        ...components.map(named),
      ]);
    expect(await told('2.14.1')).toEqual([['LOG-1', 'shirabe-core 2.14.1 affected']]);
    expect(await told('2.15.0')).toEqual([]);
    expect(await hospital.get(`components/${idOf('2.14.1')}`)).toMatchObject({
      purls: [`${library}@2.14.1`],
      model: 'Sazanami 310',
      softwareVersion: '1.4',
      devices: 2,
    });
    await hospital.administrator.get('/api/v1/components/nothing/advisories').expect(404);
  });

  it('SM-5 lists the matching SBOMs of a document', async () => {
    const pump = await bringSbom('SZ-310', '1.4', inPump);
    const monitor = await bringSbom('KB-7', '5.0', [library]);
    await bringSbom('KB-7', '6.0', [`${library}@2.14.1`]);
    const id = await bring();
    const common = { manufacturer: 'Kasugai Meditec', marks: { none: expect.any(Number), in_progress: 0, done: 0 } };
    expect(await hospital.list(`advisories/${id}/sboms`)).toEqual([
      { ...common, documentId: monitor, model: 'Komorebi 7', softwareVersion: '5.0', devices: 1, verdict: 'undetermined', components: 1 },
      { ...common, documentId: pump, model: 'Sazanami 310', softwareVersion: '1.4', devices: 2, verdict: 'affected', components: 2 },
    ]);
  });

  it('SM-6 lists the matching components of a document, each for itself, and tells certain from uncertain', async () => {
    const pump = await bringSbom('SZ-310', '1.4', inPump);
    await bringSbom('KB-7', '5.0', [library]);
    const id = await bring();
    const parts = await partsOf(id);
    expect(parts.map((part) => [part.model, named(part), part.devices])).toEqual([
      ['Komorebi 7', `${library} null undetermined`, 1],
      ['Sazanami 310', 'shirabe-core 2.13.0 affected', 2],
      ['Sazanami 310', 'shirabe-core 2.14.1 affected', 2],
    ]);
    expect(parts[1]?.documentId).toBe(pump);
    expect(await partsOf(id, '?verdict=undetermined')).toHaveLength(1);
  });

  it('SM-7 marks a matching component, for each vulnerability: not remediated, in progress, done', async () => {
    await bringSbom('SZ-310', '1.4', inPump);
    const id = await bring();
    const [older, newer] = await partsOf(id);
    await mark(id, { components: [older?.id], vulnerability: 'CVE-2099-7001', state: 'in_progress', comment: 'Patch ordered' }).expect(200);
    const states = async () =>
      (await partsOf(id)).map(({ version, vulnerabilities }) => [version, vulnerabilities[0]?.mark?.state ?? 'none']);
    expect(await states()).toEqual([
      ['2.13.0', 'in_progress'],
      ['2.14.1', 'none'],
    ]);
    expect((await partsOf(id))[0]?.vulnerabilities[0]?.mark).toMatchObject({
      comment: 'Patch ordered',
      by: 'spec administrator',
      stale: false,
    });
    expect((await mark(id, { components: [older?.id, newer?.id], state: 'done' }).expect(200)).body).toEqual({ marked: 2 });
    expect(await states()).toEqual([
      ['2.13.0', 'done'],
      ['2.14.1', 'done'],
    ]);
  });

  it('SM-7 keeps marks over a new SBOM with the same component and over new words; other advice makes a person look again', async () => {
    await bringSbom('SZ-310', '1.4', inPump);
    const id = await bring();
    await mark(id, { components: (await partsOf(id)).map((part) => part.id), state: 'done' }).expect(200);
    await bringSbom('SZ-310', '1.4', [...inPump, 'pkg:npm/new@1.0.0']);
    await bring({ version: '1.1.0', title: 'In better words' });
    const marks = async () => (await partsOf(id)).map(({ vulnerabilities }) => vulnerabilities[0]?.mark);
    expect((await marks()).map((each) => [each?.state, each?.stale])).toEqual([
      ['done', false],
      ['done', false],
    ]);
    await bring({ version: '2.1.0', fix: 'Use 2.16.0' });
    expect((await marks()).map((each) => [each?.state, each?.stale])).toEqual([
      ['done', true],
      ['done', true],
    ]);
  });

  it('SM-7 marks nothing that the document does not concern, and not for those who only read', async () => {
    await bringSbom('SZ-310', '1.4', inPump);
    const id = await bring();
    const [part] = await partsOf(id);
    const { body } = await mark(id, { components: [part?.id, 'nothing'], state: 'done' }).expect(422);
    expect((body as { error: { details: unknown[] } }).error.details).toEqual([
      expect.objectContaining({ pointer: '/components/1', code: 'components.not-matched' }),
    ]);
    await mark(id, { components: [part?.id], vulnerability: 'CVE-2099-1', state: 'done' }).expect(422);
    const viewer = await hospital.withRole('viewer');
    await viewer
      .post(`/api/v1/advisories/${id}/components/marks`)
      .send({ components: [part?.id], state: 'done' })
      .expect(403);
    expect(await partsOf(id, '?mark=done')).toEqual([]);
  });

  it('SM-10b runs by hand for a component and a list of components', async () => {
    await bringSbom('SZ-310', '1.4', inPump);
    await bringSbom('KB-7', '5.0', [library]);
    const id = await bring();
    const parts = await partsOf(id);
    const before = await hospital.list('findings');
    const changes = hospital.app.get(Changes);
    const batches: string[] = [];
    const done = changes.done.bind(changes);
    jest.spyOn(changes, 'done').mockImplementation((manager, worked) => {
      batches.push(`${worked[0]?.lane ?? ''} ${worked[0]?.kind ?? ''} ×${worked.length}`);
      return done(manager, worked);
    });
    for (const components of [[parts[0]?.id], parts.map((part) => part.id)]) {
      const sent = hospital.administrator.post('/api/v1/matching/runs').send({ components });
      expect((await sent.expect(202)).body).toEqual({ advisories: 0, devices: 0, components: components.length });
      await hospital.settled();
    }
    expect(batches).toEqual(['manual release ×1', 'manual release ×2']);
    expect(await hospital.list('findings')).toEqual(before);
    await hospital.administrator
      .post('/api/v1/matching/runs')
      .send({ components: ['nothing'] })
      .expect(422);
  });

  it('SM-13 counts the components that match a document, and those that carry a given mark', async () => {
    await bringSbom('SZ-310', '1.4', inPump);
    await bringSbom('KB-7', '5.0', [library]);
    const id = await bring();
    const [first, second] = await partsOf(id);
    await mark(id, { components: [first?.id], state: 'done' }).expect(200);
    await mark(id, { components: [second?.id], state: 'in_progress' }).expect(200);
    expect(await hospital.get(`advisories/${id}/components?limit=1`)).toMatchObject({
      matched: 3,
      marks: { none: 1, in_progress: 1, done: 1 },
    });
    const count = async (state: string) => (await hospital.get(`advisories/${id}/components?mark=${state}&limit=1`))['total'];
    expect([await count('none'), await count('in_progress'), await count('done')]).toEqual([1, 1, 1]);
  });
});
