import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolvePlaceholders } from '../../../seeds/placeholders.js';
import { startHospital, type FindingAnswer, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { TODAY } from '../../test/program.js';
import { openDemonstration } from './demonstration.job.js';
import { DemonstrationService } from './demonstration.service.js';

const seeds = join(import.meta.dirname, '../../../seeds');

type Verdict = 'affected' | 'not_affected' | 'undetermined';
type Verdicts = Readonly<Record<Verdict, readonly string[]>>;
interface ExpectedAdvisory {
  readonly trackingId: string;
  readonly revision: string;
  readonly publisher: string;
  readonly queue: 'morning' | 'backlog';
  /** null: the document gives none. */
  readonly severity: { readonly score: number | null; readonly band: string } | null;
  readonly vulnerabilities: readonly string[];
  readonly verdicts: Verdicts;
}
interface Expected {
  readonly devices: { readonly total: number; readonly active: number; readonly inactive: readonly string[] };
  readonly remarks: Readonly<Record<string, readonly string[]>>;
  readonly duplicates: readonly (readonly string[])[];
  readonly lifecycleCounts: Readonly<Record<string, number>>;
  readonly lifecycle: Readonly<Record<string, object>>;
  readonly advisories: readonly ExpectedAdvisory[];
  readonly records: readonly ExpectedAdvisory[];
  readonly vulnerabilities: Readonly<Record<string, Verdicts & { readonly trackingIds: readonly string[] }>>;
  readonly namesToConfirm: readonly {
    readonly trackingId: string;
    readonly manufacturer: string;
    readonly product: string;
    readonly candidates: readonly string[];
    readonly verdictsWhenConfirmed: Verdicts;
  }[];
}
const expected = JSON.parse(resolvePlaceholders(readFileSync(join(seeds, 'expected.json'), 'utf8'), TODAY)) as Expected;
const advisories = [...expected.advisories, ...expected.records];
const inactive = new Set(expected.devices.inactive);

let dataFolder: string;
let hospital: HospitalOverHttp;

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'mimamori-demonstration-'));
  hospital = await startHospital({ dataFolder });
  await openDemonstration(hospital.app, seeds);
  await hospital.settled();
}, 120_000);
afterAll(async () => {
  await hospital.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

interface DeviceAnswer {
  readonly id: string;
  readonly ledgerNumber: string;
  readonly active: boolean;
  readonly remarks: readonly string[];
}
interface AdvisoryAnswer {
  readonly id: string;
  readonly trackingId: string;
}

async function advisoryNamed(trackingId: string): Promise<AdvisoryAnswer & Record<string, unknown>> {
  const [advisory] = await hospital.list<AdvisoryAnswer & Record<string, unknown>>(`advisories?trackingId=${trackingId}`);
  if (!advisory) throw new Error(`${trackingId} was not loaded`);
  return advisory;
}

async function verdictsOf(advisoryId: string): Promise<Verdicts> {
  const devices = await hospital.list<{ ledgerNumber: string; verdict: Verdict }>(`advisories/${advisoryId}/devices`);
  const of = (verdict: Verdict) => devices.filter((each) => each.verdict === verdict).map(({ ledgerNumber }) => ledgerNumber);
  return { affected: of('affected'), not_affected: of('not_affected'), undetermined: of('undetermined') };
}

describe('the demonstration hospital', () => {
  test('is loaded once', async () => {
    expect(await hospital.get('demonstration')).toEqual({
      loaded: true,
      devices: expected.devices.total,
      advisories: advisories.length,
    });
    await openDemonstration(hospital.app, seeds);
    expect(await hospital.list('inventory/imports')).toHaveLength(3);
  });

  test('has its devices, and what a person should look at in them', async () => {
    const devices = await hospital.list<DeviceAnswer>('devices');
    expect(devices).toHaveLength(expected.devices.total);
    expect(devices.filter(({ active }) => !active).map(({ ledgerNumber }) => ledgerNumber)).toEqual(expected.devices.inactive);
    const with_ = (code: string) => devices.filter(({ remarks }) => remarks.includes(code)).map(({ ledgerNumber }) => ledgerNumber);
    expect(Object.fromEntries(Object.keys(expected.remarks).map((code) => [code, with_(code)]))).toEqual(expected.remarks);
    const known = [...Object.keys(expected.remarks), 'duplicate'];
    expect(devices.flatMap(({ remarks }) => remarks.filter((code) => !known.includes(code)))).toEqual([]);
    for (const pair of expected.duplicates) expect(with_('duplicate').some((ledgerNumber) => pair.includes(ledgerNumber))).toBe(true);
    expect(with_('duplicate').filter((ledgerNumber) => !expected.duplicates.flat().includes(ledgerNumber))).toEqual([]);
  });

  test('has every state of the life cycle', async () => {
    const standings = await hospital.list<{ ledgerNumber: string; status: string } & Record<string, unknown>>('lifecycle');
    const counts: Record<string, number> = {};
    for (const { status } of standings) counts[status] = (counts[status] ?? 0) + 1;
    expect(counts).toEqual(expected.lifecycleCounts);
    const found = standings.map(({ ledgerNumber, status, eol, eos, eolStep, eosStep, flags }) => [
      ledgerNumber,
      { status, eol, eos, eolStep, eosStep, flags },
    ]);
    expect(Object.fromEntries(found)).toEqual(expected.lifecycle);
  });

  test.each(advisories)(
    '$trackingId says of each device what was worked out by hand',
    async ({ trackingId, revision, publisher, severity, vulnerabilities, verdicts }) => {
      const advisory = await advisoryNamed(trackingId);
      expect(advisory).toMatchObject({ revision, publisher, severity: severity ?? { score: null, band: 'unknown' }, vulnerabilities });
      expect(await verdictsOf(advisory.id)).toEqual(verdicts);
      expect([advisory['affectedDevices'], advisory['undeterminedDevices']]).toEqual([
        verdicts.affected.length,
        verdicts.undetermined.length,
      ]);
    },
  );

  test.each(Object.entries(expected.vulnerabilities))(
    '%s: the findings after the word of the makers',
    async (vulnerability, { affected, undetermined }) => {
      const findings = await hospital.list<FindingAnswer & { advisories: { trackingId: string }[] }>(
        `findings?vulnerability=${vulnerability}`,
      );
      const open = (verdict: Verdict) =>
        findings
          .filter((each) => each.verdict === verdict && each.state !== 'closed')
          .map(({ ledgerNumber }) => ledgerNumber)
          .sort();
      expect({ affected: open('affected'), undetermined: open('undetermined') }).toEqual({ affected, undetermined });
      expect(findings.filter(({ ledgerNumber }) => inactive.has(ledgerNumber))).toEqual([]);
    },
  );

  test('has no finding beyond those', async () => {
    const findings = await hospital.list<FindingAnswer>('findings');
    expect([...new Set(findings.map(({ vulnerability }) => vulnerability))].filter((each) => !(each in expected.vulnerabilities))).toEqual(
      [],
    );
  });

  test('shows what is old in the queue of past documents, and the rest this morning', async () => {
    const told = async (queue: string) => {
      const items = await hospital.list<{ advisories: { trackingId: string }[] }>(`morning-list?queue=${queue}`);
      return [...new Set(items.flatMap(({ advisories }) => advisories.map(({ trackingId }) => trackingId)))].sort();
    };
    const ofQueue = (queue: string) =>
      advisories
        .filter((each) => each.queue === queue && each.verdicts.affected.length + each.verdicts.undetermined.length > 0)
        .map(({ trackingId }) => trackingId);
    expect(await told('backlog')).toEqual(ofQueue('backlog').sort());
    const morning = await told('morning');
    // What another document clears after all is in no queue.
    expect(morning.filter((trackingId) => !ofQueue('morning').includes(trackingId))).toEqual([]);
  });

  test('asks about the names that only a person can tell, and judges them once they are confirmed', async () => {
    const open = await hospital.list<{
      manufacturer: string;
      manufacturerId: string;
      product: string;
      advisories: AdvisoryAnswer[];
      candidates: { modelId: string; modelNumber: string; undetermined: boolean }[];
    }>('product-names/unconfirmed');
    const inShort = open.map(({ manufacturer, product, advisories, candidates }) => ({
      trackingId: advisories.map(({ trackingId }) => trackingId).join(),
      manufacturer,
      product,
      candidates: candidates.filter(({ undetermined }) => undetermined).map(({ modelNumber }) => modelNumber),
    }));
    expect(inShort).toEqual(
      expected.namesToConfirm.map(({ trackingId, manufacturer, product, candidates }) => ({
        trackingId,
        manufacturer,
        product,
        candidates,
      })),
    );
    for (const { trackingId, product, verdictsWhenConfirmed } of expected.namesToConfirm) {
      const name = open.find((each) => each.product === product);
      const confirmed = { manufacturerId: name?.manufacturerId, product, modelIds: name?.candidates.map(({ modelId }) => modelId) };
      await hospital.administrator.post('/api/v1/product-names').send(confirmed).expect(201);
      await hospital.settled();
      expect(await verdictsOf((await advisoryNamed(trackingId)).id)).toEqual(verdictsWhenConfirmed);
    }
    expect(await hospital.list('product-names/unconfirmed')).toEqual([]);
  });
});

describe('"begin with our own hospital"', () => {
  test('is for administrators', async () => {
    await (await hospital.withRole('manager')).delete('/api/v1/demonstration').expect(403);
    expect(await hospital.get('demonstration')).toMatchObject({ loaded: true });
  });

  test('takes away everything, leaves the users, and does not come back', async () => {
    await hospital.administrator.delete('/api/v1/demonstration').expect(204);
    await expectEmpty();
    expect(existsSync(join(dataFolder, 'documents')) ? readdirSync(join(dataFolder, 'documents')) : []).toEqual([]);
    await hospital.administrator.delete('/api/v1/demonstration').expect(409);
    await hospital.close();
    hospital = await startHospital({ dataFolder });
    await openDemonstration(hospital.app, seeds);
    await expectEmpty();
  });

  test('and the own hospital begins as on a new installation', async () => {
    const csv = '管理番号,製造販売業者,販売名,型式,ソフトウェアVer.\r\nP1,Kasugai Meditec,Sazanami 310,SZ-310,1.4';
    expect(await hospital.take(csv)).toMatchObject({ created: 1 });
    expect(await hospital.list('devices')).toHaveLength(1);
  });

  async function expectEmpty(): Promise<void> {
    expect(await hospital.get('demonstration')).toEqual({ loaded: false, devices: 0, advisories: 0 });
    for (const list of [
      'devices',
      'advisories',
      'findings',
      'inventory/imports',
      'product-names/unconfirmed',
      'sources',
      'lifecycle',
      'morning-list/reviews',
    ])
      expect([list, await hospital.list(list)]).toEqual([list, []]);
    expect(await hospital.get('morning-list')).toMatchObject({ total: 0, pending: 0, namesToConfirm: 0 });
  }
});

describe('a demonstration whose loading breaks off', () => {
  let folder: string;
  let other: HospitalOverHttp;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mimamori-broken-off-'));
    other = await startHospital({ dataFolder: join(folder, 'data') });
  }, 60_000);
  afterAll(async () => {
    await other.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is sent away and loaded anew at the next start', async () => {
    // As the program leaves it that stops in the middle: the mark, and a part of the data.
    await other.app.get(DemonstrationService).markLoading();
    await other.take('alias,canonical\r\nSomebody,Somebody Else', '?kind=aliases');
    await openDemonstration(other.app, seeds);
    expect(await other.get('demonstration')).toEqual({
      loaded: true,
      devices: expected.devices.total,
      advisories: advisories.length,
    });
    expect(await other.list('inventory/imports')).toHaveLength(3);
    await other.settled();
  }, 60_000);

  test('leaves nothing behind when a file of it is refused, and the program serves on', async () => {
    await other.administrator.delete('/api/v1/demonstration').expect(204);
    await other.close();
    rmSync(join(folder, 'data'), { recursive: true, force: true });
    other = await startHospital({ dataFolder: join(folder, 'data') });
    mkdirSync(join(folder, 'seeds'));
    writeFileSync(
      join(folder, 'seeds', 'manifest.json'),
      JSON.stringify([
        { kind: 'aliases', file: 'makers.csv' },
        { kind: 'advisories', file: 'bad.json' },
      ]),
    );
    writeFileSync(join(folder, 'seeds', 'makers.csv'), 'alias,canonical\r\nSomebody,Somebody Else');
    writeFileSync(join(folder, 'seeds', 'bad.json'), '{');
    const said: unknown[] = [];
    const spoken = console.error;
    console.error = (...words: unknown[]) => void said.push(words.join(' '));
    await openDemonstration(other.app, join(folder, 'seeds')).finally(() => (console.error = spoken));
    expect(said.join('\n')).toContain('bad.json');
    expect(await other.get('demonstration')).toEqual({ loaded: false, devices: 0, advisories: 0 });
    expect(await other.list('inventory/imports')).toEqual([]);
  }, 60_000);
});
