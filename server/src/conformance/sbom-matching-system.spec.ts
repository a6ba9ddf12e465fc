import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { read } from '#feeds/formats.js';
import { isMajorStep, versioningOf } from '#feeds/revision-order.js';
import { ledgerOf, startHospital, type FindingAnswer, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { Changes } from '../database/changes.store.js';
import { Transactions } from '../database/transactions.js';
import { namesWith, pump, releaseOf } from '../matching/fixtures/small-hospital.js';
import { judgeComponents } from '../matching/judge-components.js';
import type { FleetComponent } from '../matching/meet-components.js';
import { flaw, library, sbomWith, type Revision } from './fixtures/library-flaw.js';
import { bytesOf } from './fixtures/monitor-notices.js';

function componentOf(words: Partial<FleetComponent>): FleetComponent {
  return { id: 'one', releaseId: 'pump 1.4', name: 'shirabe-core', version: null, supplier: null, purls: [], cpes: [], ...words };
}

describe('CSAF SBOM matching', () => {
  const facts: readonly (readonly [component: Partial<FleetComponent>, verdicts: readonly string[], because: string])[] = [
    [{ version: '2.14.1', purls: [`${library}@2.14.1`] }, ['CVE-2099-7001 affected'], 'same package, version in the range'],
    [{ version: '2.15.0', purls: [`${library}@2.15.0`] }, ['CVE-2099-7001 not_affected'], 'same package, version outside the range'],
    [{ purls: [library] }, ['CVE-2099-7001 undetermined'], 'same package, its version is not known'],
    [{ version: '2.14.1' }, ['CVE-2099-7001 undetermined'], 'the name alone is never certain'],
    [{ version: '2.14.1', purls: ['pkg:maven/org.other/shirabe-core@2.14.1'] }, [], 'another package of the same name'],
  ];
  it.each(facts)('SM-2 matches a document to a component, and tells certain from uncertain: %j gives %j (%s)', (words, verdicts) => {
    const [advisory] = read(bytesOf(flaw())).items;
    if (!advisory) throw new Error('the document was not read');
    const component = componentOf(words);
    const judged = judgeComponents(advisory, releaseOf(pump, '1.4'), [component], { cpes: [], isComplete: false }, namesWith());
    expect(judged.map(({ vulnerability, verdict }) => `${vulnerability} ${verdict}`)).toEqual(verdicts);
    const named = { name: 'shirabe-core', version: component.version, purl: component.purls[0] ?? null };
    for (const { via, component: told } of judged) expect([via, told]).toEqual(['component', named]);
  });

  it('SM-9 knows semantic versioning of documents from other versioning', () => {
    expect(['1.4.0', '3', 'Rev B'].map(versioningOf)).toEqual(['semantic', 'integer', 'other']);
    expect([isMajorStep('1.9.0', '2.0.0'), isMajorStep('1.9.0', '1.10.0')]).toEqual([true, false]);
  });
});

describe('CSAF SBOM matching system', () => {
  let hospital: HospitalOverHttp;
  beforeEach(async () => {
    hospital = await startHospital();
    await hospital.take(ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4'));
  }, 60_000);
  afterEach(() => hospital.close());

  const bringSbom = (...components: readonly string[]) =>
    hospital.administrator
      .post('/api/v1/documents')
      .field('manufacturer', 'Kasugai Meditec')
      .field('model', 'SZ-310')
      .field('softwareVersion', '1.4')
      .attach('file', bytesOf(sbomWith(...components)), 'sbom.json')
      .expect(201);
  const bring = async (revision: Revision = {}) => {
    const { body } = await hospital.administrator.post('/api/v1/advisories').send(flaw(revision)).expect(201);
    await hospital.settled();
    const [receipt] = (body as { receipts: { id: string }[] }).receipts;
    return receipt?.id ?? '';
  };
  const finding = async () => {
    const [found] = await hospital.list<FindingAnswer & { via: string; component: { purl: string } | null }>('findings');
    if (!found) throw new Error('nothing was found');
    return found;
  };
  const history = async (id: string) => (await hospital.list<{ kind: string }>(`findings/${id}/history`)).map(({ kind }) => kind).reverse();
  /** The lanes and kinds that matching worked off together, in order. */
  const watchBatches = () => {
    const changes = hospital.app.get(Changes);
    const batches: string[] = [];
    const done = changes.done.bind(changes);
    jest.spyOn(changes, 'done').mockImplementation((manager, worked) => {
      batches.push([...new Set(worked.map(({ lane, kind }) => `${lane} ${kind}`)), `×${worked.length}`].join(' '));
      return done(manager, worked);
    });
    return batches;
  };

  it('SM-1 has a database of SBOMs and their components', async () => {
    await bringSbom(`${library}@2.14.1`, 'pkg:npm/kazaguruma@1.0.0');
    expect(await hospital.list('documents')).toEqual([expect.objectContaining({ kind: 'sbom', model: 'Sazanami 310', components: 2 })]);
    const components = await hospital.list<Record<string, unknown>>('components?q=shirabe');
    expect(components.map((component) => [component['name'], component['version'], component['purl']])).toEqual([
      ['shirabe-core', '2.14.1', `${library}@2.14.1`],
    ]);
  });

  it('SM-8 brings up no newer revision as new where the remediation has not changed, and does where it has', async () => {
    await bringSbom(`${library}@2.14.1`);
    await bring();
    const { id } = await finding();
    await hospital.administrator
      .post('/api/v1/findings/decisions')
      .send({ findings: [id], status: 'affected' })
      .expect(201);
    await bring({ version: '2.0.0', title: 'In better words' });
    expect(await finding()).toMatchObject({ id, via: 'component', remediationState: 'in_progress', decision: { stale: false } });
    expect(await history(id)).not.toContain('changed');
    await bring({ version: '2.1.0', fix: 'Use 2.16.0' });
    expect(await finding()).toMatchObject({ id, state: 'open', decision: { stale: true } });
    expect(await history(id)).toContain('changed');
  });

  it('SM-10a runs by hand for a document and a list of documents', async () => {
    await bringSbom(`${library}@2.14.1`);
    const ids = [await bring(), await bring({ id: 'LOG-2' })];
    const before = await hospital.list('findings');
    const batches = watchBatches();
    for (const advisories of [ids.slice(0, 1), ids]) {
      await hospital.administrator.post('/api/v1/matching/runs').send({ advisories }).expect(202);
      await hospital.settled();
    }
    expect(batches).toEqual(['manual advisory ×1', 'manual advisory ×2']);
    expect(await hospital.list('findings')).toEqual(before);
  });

  it('SM-11 runs by itself for a new document, new components and a step of the major version', async () => {
    await bringSbom('pkg:npm/kazaguruma@1.0.0');
    await bring();
    expect(await hospital.list('findings')).toEqual([]);
    await bringSbom(`${library}@2.14.1`);
    expect(await finding()).toMatchObject({ verdict: 'affected', via: 'component', component: { purl: `${library}@2.14.1` } });
    const batches = watchBatches();
    await bring({ version: '2.0.0' });
    await bring({ id: 'LOG-2' });
    expect(batches).toEqual(['automatic advisory ×1', 'automatic advisory ×1']);
    expect((await finding()) as unknown).toMatchObject({
      advisories: expect.arrayContaining([
        expect.objectContaining({ trackingId: 'LOG-1' }),
        expect.objectContaining({ trackingId: 'LOG-2' }),
      ]),
    });
  });

  it('SM-12 never works off together what a person asked for and what runs by itself', async () => {
    await bringSbom(`${library}@2.14.1`);
    const ids = [await bring(), await bring({ id: 'LOG-2' })];
    const batches = watchBatches();
    const changes = hospital.app.get(Changes);
    await hospital.app.get(Transactions).run(async (manager) => {
      await changes.note(manager, 'advisory', ids, 'spec');
      await changes.note(manager, 'advisory', ids, 'spec', 'manual');
    });
    await hospital.settled();
    expect(batches).toEqual(['manual advisory ×2', 'automatic advisory ×2']);
  });
});
