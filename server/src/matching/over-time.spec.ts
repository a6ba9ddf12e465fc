import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { coordinator, type CsafWords } from '../../test/csaf-document.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type FindingAnswer, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { writerOptions, type DatabaseSettings } from '../database/data-sources.js';
import { advisoryTable } from '../advisories/advisories.table.js';
import { pendingChangeTable } from '../database/pending-change.table.js';
import { jobTable } from '../intake/intake.table.js';
import { findingEventTable, findingTable, verdictTable } from './matching.table.js';

const fleet = [
  'P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
  'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
  'P3 / Kasugai Meditec / Sazanami 310 / SZ-310 / 2.0',
  'S1 / Kasugai Meditec / Sazanami 320 / SZ-320 / 1.0',
];
const first: CsafWords = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A'],
  remediations: ['A: vendor_fix Install 2.0'],
  vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H',
};

forEachDatabase('Findings over time', (_open, newDatabase) => {
  let settings: DatabaseSettings;
  let hospital: HospitalOverHttp;
  let imported: string;

  beforeEach(async () => {
    settings = await newDatabase();
    hospital = await startHospital(settings);
    imported = (await hospital.take(ledgerOf(...fleet))).id;
  }, 60_000);
  afterEach(() => hospital.close());

  const finding = async (ledgerNumber: string): Promise<FindingAnswer & Record<string, unknown>> => {
    const [found] = await hospital.list<FindingAnswer & Record<string, unknown>>(`findings?device=${ledgerNumber}`);
    if (!found) throw new Error(`no finding on ${ledgerNumber}`);
    return found;
  };
  const history = async (id: string) =>
    (await hospital.list<{ kind: string; cause: string }>(`findings/${id}/history`))
      .map(({ kind, cause }) => `${kind} (${cause})`)
      .reverse();
  /** What happened is written down with its own day. */
  const tomorrow = async (instant: string) => {
    await hospital.settled();
    hospital.moveClockTo(instant);
  };
  const change = async (ledgerNumber: string, values: object) =>
    hospital.administrator
      .patch(`/api/v1/devices/${await hospital.deviceId(ledgerNumber)}`)
      .send(values)
      .expect(200);

  test('one vulnerability on one device is one finding, however many documents tell of it', async () => {
    await hospital.bring(first);
    await hospital.bring({
      ...first,
      id: 'MDVCC-1',
      publisher: coordinator,
      vulnerabilities: ['CVE-2099-1001 known_affected: A', 'CVE-2099-1002 known_affected: A'],
    });
    expect(await hospital.findings()).toEqual([
      'P1 CVE-2099-1001 affected',
      'P1 CVE-2099-1002 affected',
      'P2 CVE-2099-1001 affected',
      'P2 CVE-2099-1002 affected',
    ]);
    const [both] = await hospital.list<Record<string, unknown>>('findings?device=P1&vulnerability=CVE-2099-1001');
    expect(both).toMatchObject({
      title: 'CVE-2099-1001 in words',
      verdict: 'affected',
      via: 'product',
      component: null,
      statement: { publisher: 'Kasugai Meditec', status: 'affected' },
      severity: { score: 8.1, band: 'high' },
      remediations: [{ category: 'vendor_fix', details: 'Install 2.0', url: null, publisher: expect.any(String) }],
      state: 'open',
      remediationState: 'none',
      decision: null,
    });
    expect((both?.['advisories'] as { trackingId: string }[]).map(({ trackingId }) => trackingId).sort()).toEqual(['KSG-1', 'MDVCC-1']);
  });

  test('a revision that leaves the remediation as it was reaffirms; one that changes it is news; a withdrawal closes', async () => {
    await hospital.bring(first);
    const { id, changedAt } = await finding('P1');
    await tomorrow('2026-11-23T08:30:00+09:00');
    await hospital.bring({ ...first, version: '2', title: 'better words', released: '2026-11-21T00:00:00.000Z' });
    expect(await finding('P1')).toMatchObject({ id, changedAt });
    await tomorrow('2026-11-23T09:00:00+09:00');
    await hospital.bring({ ...first, version: '3', remediations: ['A: vendor_fix Install 2.1'], released: '2026-11-22T00:00:00.000Z' });
    expect(await finding('P1')).toMatchObject({ id, changedAt: '2026-11-23T00:00:00.000Z' });
    await tomorrow('2026-11-24T09:00:00+09:00');
    await hospital.bring({
      ...first,
      version: '4',
      category: 'csaf_withdrawn',
      products: [],
      vulnerabilities: [],
      released: '2026-11-22T06:00:00.000Z',
    });
    expect(await hospital.findings()).toEqual([]);
    expect(await history(id)).toEqual([
      'opened (revision KSG-1 1)',
      'reaffirmed (revision KSG-1 2)',
      'changed (revision KSG-1 3)',
      'closed (no_longer_told: withdrawn KSG-1 4)',
    ]);
  });

  test('what a later revision clears is closed, what it says again opens again', async () => {
    await hospital.bring(first);
    await tomorrow('2026-11-23T09:00:00+09:00');
    await hospital.bring({ ...first, version: '2', vulnerabilities: ['CVE-2099-1001 known_not_affected: A'] });
    expect(await hospital.findings({ closed: true })).toEqual([
      'P1 CVE-2099-1001 not_affected closed',
      'P2 CVE-2099-1001 not_affected closed',
    ]);
    await tomorrow('2026-11-24T09:00:00+09:00');
    await hospital.bring({ ...first, version: '3' });
    expect(await hospital.findings({ closed: true })).toEqual(['P1 CVE-2099-1001 affected open', 'P2 CVE-2099-1001 affected open']);
    expect((await history((await finding('P1')).id)).map((line) => line.split(' ')[0])).toEqual(['opened', 'closed', 'reopened']);
  });

  test('documents first and the ledger afterwards comes to the same', async () => {
    await hospital.bring(first);
    const expected = await hospital.findings();
    await hospital.close();
    hospital = await startHospital(await newDatabase());
    await hospital.bring(first);
    await hospital.take(ledgerOf(...fleet));
    expect(await hospital.findings()).toEqual(expected);
  });

  test('a device that goes out of use has nothing open, and has it again when it comes back', async () => {
    const { id } = await hospital.bring(first);
    await hospital.settled();
    await hospital.take(ledgerOf(...fleet.slice(1), `${fleet[0]} / 廃棄済`));
    expect(await hospital.findings({ closed: true })).toEqual(['P1 CVE-2099-1001 affected closed', 'P2 CVE-2099-1001 affected open']);
    expect(await hospital.get(`advisories/${id}`)).toMatchObject({ affectedDevices: 1 });
    expect((await hospital.list<{ ledgerNumber: string }>(`advisories/${id}/devices`)).map(({ ledgerNumber }) => ledgerNumber)).toEqual([
      'P2',
      'P3',
    ]);
    await hospital.take(ledgerOf(...fleet));
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected', 'P2 CVE-2099-1001 affected']);
    await change('P2', { active: false });
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected']);
    await change('P2', { active: true });
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected', 'P2 CVE-2099-1001 affected']);
  });

  test('the last device of a release out of use leaves no verdict behind', async () => {
    const { id } = await hospital.bring(first);
    await change('P3', { active: false });
    await hospital.settled();
    expect((await hospital.list<{ ledgerNumber: string }>(`advisories/${id}/devices`)).map(({ ledgerNumber }) => ledgerNumber)).toEqual([
      'P1',
      'P2',
    ]);
    await change('P3', { active: true });
    expect(await hospital.list(`advisories/${id}/devices`)).toHaveLength(3);
  });

  test('an import that is taken back takes its devices and what was found on them out of sight', async () => {
    const { id } = await hospital.bring(first);
    expect(await hospital.findings()).toHaveLength(2);
    await hospital.administrator.post(`/api/v1/inventory/imports/${imported}/undo`).expect((answer) => answer.ok || fail(answer.body));
    expect(await hospital.findings({ closed: true })).toEqual([]);
    expect(await hospital.list('devices')).toEqual([]);
    expect(await hospital.list(`advisories/${id}/devices`)).toEqual([]);
    expect(await hospital.get('morning-list')).toMatchObject({ total: 0 });
    expect(
      await stored(settings, async (database) => (await database.getRepository(findingTable).find()).map(({ state }) => state)),
    ).toEqual(['closed', 'closed']);
    await hospital.take(ledgerOf(...fleet));
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected', 'P2 CVE-2099-1001 affected']);
  });

  test('another version by hand is judged at once', async () => {
    await hospital.bring(first);
    await change('P1', { softwareVersion: '2.0' });
    await change('P3', { softwareVersion: null });
    expect(await hospital.findings()).toEqual(['P2 CVE-2099-1001 affected', 'P3 CVE-2099-1001 undetermined']);
    await change('P3', { softwareVersion: '1.9' });
    expect(await hospital.findings()).toEqual(['P2 CVE-2099-1001 affected', 'P3 CVE-2099-1001 affected']);
  });

  test('an alias that is learnt later is judged at once', async () => {
    await hospital.bring({ ...first, products: ['A = Harukaze Devices / Sazanami 310 / < 2.0'] });
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 undetermined', 'P2 CVE-2099-1001 undetermined']);
    await hospital.take('alias,canonical\r\nHarukaze Devices,Kasugai Meditec', '?kind=aliases');
    expect(await hospital.findings()).toEqual(['P1 CVE-2099-1001 affected', 'P2 CVE-2099-1001 affected']);
  });

  test('what was stored and not yet matched when the program stopped is matched when it starts again', async () => {
    await hospital.bring(first);
    const expected = await hospital.findings();
    await hospital.close();
    // As a power cut leaves it: the document and the note of the change are there, nothing that matching makes of them.
    await stored(settings, async (database) => {
      for (const table of [findingEventTable, findingTable, verdictTable])
        await database.getRepository(table).createQueryBuilder().delete().execute();
      const [advisory] = await database.getRepository(advisoryTable).find();
      await database.getRepository(pendingChangeTable).insert({
        id: randomUUID(),
        kind: 'advisory',
        subjectId: advisory?.id ?? '',
        lane: 'automatic',
        cause: 'revision KSG-1 1',
        at: '2026-11-21T23:30:00.000Z',
      });
      await database.getRepository(jobTable).insert({
        id: 'broken-off',
        kind: 'advisories',
        state: 'running',
        done: 3,
        total: 10,
        startedAt: '2026-11-21T23:30:00.000Z',
        endedAt: null,
        error: null,
        result: null,
        by: 'spec',
      });
    });
    hospital = await startHospital(settings);
    expect(await hospital.findings()).toEqual(expected);
    expect(await hospital.get('jobs/broken-off')).toMatchObject({ state: 'failed', error: { code: 'intake.job-broken-off' } });
  });

  test('the same again changes nothing, and starting again does not either', async () => {
    await hospital.bring(first);
    const before = await hospital.list('findings');
    await hospital.bring(first);
    await hospital.take(ledgerOf(...fleet));
    expect(await hospital.list('findings')).toEqual(before);
    await hospital.close();
    hospital = await startHospital(settings);
    expect(await hospital.list('findings')).toEqual(before);
  });

  test('are found by device, vulnerability, document, verdict and state', async () => {
    const { id } = await hospital.bring(first);
    await hospital.bring({
      ...first,
      id: 'KSG-2',
      products: ['A = Kasugai Meditec / Sazanami 320 / -'],
      vulnerabilities: ['CVE-2099-1002 known_affected: A'],
    });
    const lines = async (query: string) =>
      (await hospital.list<FindingAnswer>(`findings?${query}`))
        .map(({ ledgerNumber, vulnerability }) => `${ledgerNumber} ${vulnerability.slice(-1)}`)
        .sort();
    const facts: readonly (readonly [query: string, found: readonly string[]])[] = [
      ['device=P1', ['P1 1']],
      [`device=${await hospital.deviceId('P2')}`, ['P2 1']],
      ['vulnerability=CVE-2099-1002', ['S1 2']],
      [`advisory=${id}`, ['P1 1', 'P2 1']],
      ['verdict=undetermined', ['S1 2']],
      ['state=open', ['P1 1', 'P2 1', 'S1 2']],
      ['state=closed', []],
      ['knownExploited=true', []],
      ['device=P1&verdict=undetermined', []],
    ];
    for (const [query, found] of facts) expect([query, await lines(query)]).toEqual([query, found]);
    const [one] = await hospital.list<FindingAnswer>('findings?device=P1');
    expect(await lines(`id=${one?.id ?? ''}`)).toEqual(['P1 1']);
    await hospital.administrator.get('/api/v1/findings?verdict=perhaps').expect(422);
  });
});

async function stored<Result>(settings: DatabaseSettings, work: (database: DataSource) => Promise<Result>): Promise<Result> {
  const database = await new DataSource(writerOptions(settings)).initialize();
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

function fail(answer: unknown): never {
  throw new Error(JSON.stringify(answer));
}
