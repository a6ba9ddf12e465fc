import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isMajorStep, versioningOf } from '#feeds/revision-order.js';
import type { CsafWords } from '../../test/csaf-document.js';
import { ledgerOf, startHospital, type FindingAnswer, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { Changes } from '../database/changes.store.js';
import { Transactions } from '../database/transactions.js';

const ledger = ledgerOf(
  'P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
  'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
  'P3 / Kasugai Meditec / Sazanami 310 / SZ-310 / 2.0',
  'P4 / Kasugai Meditec / Sazanami 310 / SZ-310 / ',
);
const pumps: CsafWords = {
  id: 'KSG-1',
  version: '1.0.0',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A', 'CVE-2099-1002 known_affected: A'],
  remediations: ['A: vendor_fix Install 2.0'],
  released: '2026-11-22T00:00:00.000Z',
};
const other: CsafWords = { ...pumps, id: 'KSG-2', vulnerabilities: ['CVE-2099-1003 known_affected: A'] };
const onOldPumps = ['P1 CVE-2099-1001 affected', 'P1 CVE-2099-1002 affected', 'P2 CVE-2099-1001 affected', 'P2 CVE-2099-1002 affected'];
const onUnknownPump = ['P4 CVE-2099-1001 undetermined', 'P4 CVE-2099-1002 undetermined'];

interface Told extends FindingAnswer {
  readonly advisories: readonly { readonly trackingId: string }[];
}

describe('CSAF asset matching system', () => {
  let hospital: HospitalOverHttp;
  beforeEach(async () => {
    hospital = await startHospital();
    await hospital.take(ledger);
  }, 60_000);
  afterEach(() => hospital.close());

  const finding = async (ledgerNumber: string, vulnerability = 'CVE-2099-1001') => {
    const [found] = await hospital.list<Told>(`findings?device=${ledgerNumber}&vulnerability=${vulnerability}`);
    if (!found) throw new Error(`nothing found on ${ledgerNumber}`);
    return found;
  };
  const decide = (findings: readonly string[], decision: object) =>
    hospital.administrator
      .post('/api/v1/findings/decisions')
      .send({ findings, ...decision })
      .expect(201);
  const historyOf = async (id: string) =>
    (await hospital.list<{ kind: string; cause: string }>(`findings/${id}/history`)).map(({ kind }) => kind).reverse();
  const run = (asked: object) => hospital.administrator.post('/api/v1/matching/runs').send(asked).expect(202);
  /** What matching worked off together: the lanes and subjects of every batch, in order. */
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

  it('AM-1 has an asset database: devices from ledgers, each with its product and version', async () => {
    const devices = await hospital.list<Record<string, unknown>>('devices');
    expect(devices.map((device) => [device['ledgerNumber'], device['model'], device['softwareVersion']]).sort()).toEqual([
      ['P1', 'Sazanami 310', '1.4'],
      ['P2', 'Sazanami 310', '1.4'],
      ['P3', 'Sazanami 310', '2.0'],
      ['P4', 'Sazanami 310', null],
    ]);
  });

  it('AM-2 matches documents to assets, and a user narrows to what is certain or looks at what is not', async () => {
    await hospital.bring(pumps);
    expect(await hospital.findings()).toEqual([...onOldPumps, ...onUnknownPump]);
    expect(await hospital.list('findings?verdict=affected')).toHaveLength(4);
    expect(await hospital.list('findings?verdict=undetermined')).toHaveLength(2);
  });

  it('AM-3 lists, for a product, the documents that match it', async () => {
    await hospital.take(ledgerOf('K1 / Tokiwagi Instruments / Komorebi 7 / KM-7 / 5.0'));
    await hospital.bring(pumps);
    await hospital.bring({ ...other, products: ['A = Tokiwagi Instruments / Komorebi 7 / 5.0'], id: 'TKW-9' });
    const models = await hospital.list<{ id: string; name: string }>('models');
    const told = await Promise.all(
      models.map(async ({ id, name }) => {
        const findings = await hospital.list<Told>(`findings?model=${id}`);
        return [name, ...new Set(findings.flatMap(({ advisories }) => advisories.map(({ trackingId }) => trackingId)))];
      }),
    );
    expect(told.sort()).toEqual([
      ['Komorebi 7', 'TKW-9'],
      ['Sazanami 310', 'KSG-1'],
    ]);
  });

  it('AM-4 lists, for an asset, the documents that match it', async () => {
    await hospital.bring(pumps);
    await hospital.bring(other);
    const told = (await hospital.list<Told>('findings?device=P1')).flatMap(({ advisories }) =>
      advisories.map(({ trackingId }) => trackingId),
    );
    expect([...new Set(told)].sort()).toEqual(['KSG-1', 'KSG-2']);
    expect(await hospital.list('findings?device=P3')).toEqual([]);
  });

  it('AM-5 names, for a document, each product that matches it, with its devices', async () => {
    const { id } = await hospital.bring(pumps);
    const devices = await hospital.list<{ model: string; softwareVersion: string | null; verdict: string }>(`advisories/${id}/devices`);
    const products = Map.groupBy(devices, ({ model, softwareVersion, verdict }) => `${model} ${softwareVersion ?? '?'}: ${verdict}`);
    expect([...products].map(([product, { length }]) => `${product} ×${length}`).sort()).toEqual([
      'Sazanami 310 1.4: affected ×2',
      'Sazanami 310 2.0: not_affected ×1',
      'Sazanami 310 ?: undetermined ×1',
    ]);
  });

  it('AM-6 lists, for a document, the assets that match it, each with its product', async () => {
    const { id } = await hospital.bring(pumps);
    const devices = await hospital.list<Record<string, unknown>>(`advisories/${id}/devices`);
    expect(devices.map((device) => [device['ledgerNumber'], device['model'], device['softwareVersion'], device['verdict']])).toEqual([
      ['P1', 'Sazanami 310', '1.4', 'affected'],
      ['P2', 'Sazanami 310', '1.4', 'affected'],
      ['P3', 'Sazanami 310', '2.0', 'not_affected'],
      ['P4', 'Sazanami 310', null, 'undetermined'],
    ]);
  });

  it('AM-7 marks a matched asset, for each vulnerability: not remediated, in progress, done', async () => {
    await hospital.bring(pumps);
    const mark = async (vulnerability = 'CVE-2099-1001') => (await finding('P1', vulnerability)).remediationState;
    expect(await mark()).toBe('none');
    const { id, deviceId } = await finding('P1');
    await decide([id], { status: 'affected' });
    expect([await mark(), await mark('CVE-2099-1002')]).toEqual(['in_progress', 'none']);
    await decide([id], { status: 'fixed', fixedOn: '2026-11-22', fixedBy: 'K. Tanaka', newVersions: { [deviceId]: '2.0' } });
    expect(await mark()).toBe('done');
    expect((await finding('P2')).remediationState).toBe('none');
  });

  it('AM-7a marks all assets at once', async () => {
    await hospital.bring(pumps);
    const all = await hospital.list<Told>('findings?vulnerability=CVE-2099-1001&verdict=affected');
    await decide(
      all.map(({ id }) => id),
      { status: 'affected' },
    );
    expect([(await finding('P1')).remediationState, (await finding('P2')).remediationState]).toEqual(['in_progress', 'in_progress']);
  });

  it('AM-8 brings up no newer revision as new where the remediation has not changed, and does where it has', async () => {
    await hospital.bring(pumps);
    const { id } = await finding('P1');
    await decide([id], { status: 'affected' });
    const revise = async (words: Partial<CsafWords>) => {
      await hospital.settled();
      await hospital.bring({ ...pumps, ...words });
      return finding('P1');
    };
    const same = await revise({ version: '2.0.0', title: 'In better words', released: '2026-11-22T01:00:00.000Z' });
    expect([same.id, same.remediationState, same.decision?.stale]).toEqual([id, 'in_progress', false]);
    expect(await historyOf(id)).not.toContain('changed');
    const changed = await revise({
      version: '2.1.0',
      remediations: ['A: vendor_fix Install 2.1'],
      released: '2026-11-22T02:00:00.000Z',
    });
    expect([changed.id, changed.state, changed.decision?.stale]).toEqual([id, 'open', true]);
    expect(await historyOf(id)).toContain('changed');
  });

  it('AM-9 knows semantic versioning of documents from other versioning, and orders by it', async () => {
    expect(['1.4.0', '2.0.0-rc.1+7', '3', '1.4', 'Rev B', '01.0.0'].map(versioningOf)).toEqual([
      'semantic',
      'semantic',
      'integer',
      'other',
      'other',
      'other',
    ]);
    expect([isMajorStep('1.9.0', '2.0.0'), isMajorStep('1.9.0', '1.10.0'), isMajorStep('1', '2')]).toEqual([true, false, false]);
    for (const version of ['1.10.0', '1.9.0', '1.10.0-rc.1']) await hospital.bring({ ...pumps, version });
    expect(await hospital.list('advisories')).toEqual([expect.objectContaining({ revision: '1.10.0' })]);
  });

  it('AM-10 runs by hand for a document, a list of documents, an asset, a list of assets', async () => {
    const [first, second] = [(await hospital.bring(pumps)).id, (await hospital.bring(other)).id];
    const before = await hospital.list('findings');
    const [p1, p3] = [await hospital.deviceId('P1'), await hospital.deviceId('P3')];
    await hospital.settled();
    const runs: readonly (readonly [asked: object, worked: readonly string[]])[] = [
      [{ advisories: [first] }, ['manual advisory ×1']],
      [{ advisories: [first, second] }, ['manual advisory ×2']],
      [{ devices: [p1] }, ['manual release ×1']],
      [{ devices: [p1, p3] }, ['manual release ×2']],
    ];
    const batches = watchBatches();
    for (const [asked, worked] of runs) {
      await run(asked);
      await hospital.settled();
      expect([asked, batches.splice(0)]).toEqual([asked, worked]);
    }
    expect(await hospital.list('findings')).toEqual(before);
  });

  it('AM-11 runs by itself for a new document, a new asset and a step of the major version', async () => {
    const batches = watchBatches();
    await hospital.bring(pumps);
    await hospital.settled();
    expect(batches.splice(0)).toEqual(['automatic advisory ×1']);
    await hospital.take(ledgerOf('P9 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.5'));
    expect(await hospital.findings()).toContain('P9 CVE-2099-1001 affected');
    expect(batches.splice(0)).toEqual([expect.stringMatching(/^automatic release ×/)]);
    const products = ['A = Kasugai Meditec / Sazanami 310 / < 1.5'];
    await hospital.bring({ ...pumps, version: '2.0.0', products, released: '2026-11-22T01:00:00.000Z' });
    expect(await hospital.findings()).not.toContain('P9 CVE-2099-1001 affected');
    expect(batches.splice(0)).toEqual(['automatic advisory ×1']);
  });

  it('AM-12 pools what runs by itself', async () => {
    const ids = [(await hospital.bring(pumps)).id, (await hospital.bring(other)).id];
    await hospital.settled();
    const batches = watchBatches();
    await hospital.app.get(Transactions).run((manager) => hospital.app.get(Changes).note(manager, 'advisory', ids, 'spec'));
    await hospital.settled();
    expect(batches).toEqual(['automatic advisory ×2']);
  });

  it('AM-13 never works off together what a person asked for and what runs by itself, and the person comes first', async () => {
    const [first, second] = [(await hospital.bring(pumps)).id, (await hospital.bring(other)).id];
    await hospital.settled();
    const batches = watchBatches();
    const changes = hospital.app.get(Changes);
    await hospital.app.get(Transactions).run(async (manager) => {
      await changes.note(manager, 'advisory', [first, second], 'spec');
      await changes.note(manager, 'advisory', [first, second], 'spec', 'manual');
    });
    await hospital.settled();
    expect(batches).toEqual(['manual advisory ×2', 'automatic advisory ×2']);
  });

  it('AM-14a counts the assets that match a document', async () => {
    await hospital.bring(pumps);
    expect(await hospital.list('advisories')).toEqual([expect.objectContaining({ affectedDevices: 2, undeterminedDevices: 1 })]);
  });

  it('AM-14b counts the assets of a document that carry a given mark', async () => {
    const { id } = await hospital.bring(other);
    await decide([(await finding('P1', 'CVE-2099-1003')).id], { status: 'affected' });
    const count = async (mark: string) =>
      (await hospital.get(`findings?advisory=${id}&vulnerability=CVE-2099-1003&remediationState=${mark}&limit=1`))['total'];
    expect([await count('none'), await count('in_progress'), await count('done')]).toEqual([2, 1, 0]);
  });
});
