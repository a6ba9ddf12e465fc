import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { coordinator, type CsafWords } from '../../test/csaf-document.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type FindingAnswer, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { DemonstrationService } from '../demonstration/demonstration.service.js';

const HIGH = 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H';
const LOW = 'CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N';

const range: CsafWords = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0', 'B = Kasugai Meditec / Sazanami 320 / < 1.5'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A', 'CVE-2099-1002 known_affected: A B'],
  remediations: ['A B: vendor_fix Update'],
  vector: LOW,
};
const family: CsafWords = {
  id: 'MDVCC-1',
  version: '1',
  publisher: coordinator,
  products: ['A = Kasugai Meditec / Sazanami series / < 3.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A', 'CVE-2099-1003 known_affected: A'],
  vector: HIGH,
};
const cleared: CsafWords = {
  id: 'KSG-2',
  version: '1',
  products: ['A = Harukaze Devices / Sazanami 310 / >= 1.0'],
  vulnerabilities: ['CVE-2099-1003 known_not_affected: A'],
};
const withdrawn: CsafWords = {
  id: 'KSG-3',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / 1.4'],
  vulnerabilities: ['CVE-2099-1004 known_affected: A'],
};
const joined: CsafWords = {
  id: 'MDVCC-2',
  version: '1',
  publisher: coordinator,
  products: [
    'A = Kasugai Meditec, Tokiwagi Instruments / Komorebi 7 / -',
    'B = Tokiwagi Instruments / Komorebi / 5.0',
    'C = Kasugai Meditec / Utatane 9 / 1.0',
  ],
  vulnerabilities: ['CVE-2099-1005 known_affected: A B C'],
};

interface Act {
  readonly name: string;
  readonly after?: readonly string[];
  readonly run: (hospital: HospitalOverHttp) => Promise<unknown>;
}

const bringing = (words: CsafWords, name = `${words.id} ${words.version}`): Act => ({ name, run: (hospital) => hospital.bring(words) });
const importing = (name: string, csv: string, query: string, after: readonly string[] = []): Act => ({
  name,
  after,
  run: (hospital) => hospital.take(csv, query),
});
const changing = (name: string, ledgerNumber: string, values: object): Act => ({
  name,
  after: ['ledger'],
  run: async ({ administrator, deviceId }) =>
    administrator
      .patch(`/api/v1/devices/${await deviceId(ledgerNumber)}`)
      .send(values)
      .expect(200),
});

/** What happens in a hospital, in its plain order. Any other order that is possible has to come to the same. */
const acts: readonly Act[] = [
  importing(
    'models',
    'model_key,type,brand_ja,maker\r\nPUMP,SZ-310,Sazanami 310,Kasugai Meditec\r\nSYR,SZ-320,Sazanami 320,Kasugai Meditec',
    '?kind=models',
  ),
  importing('aliases', 'alias,canonical\r\nHarukaze Devices,Kasugai Meditec\r\nTokiwagi KK,Tokiwagi Instruments', '?kind=aliases'),
  importing(
    'ledger',
    ledgerOf(
      'P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4',
      'P2 / Kasugai Meditec / Sazanami 310 / SZ-310 / 2.5',
      'P3 / Kasugai Meditec / Sazanami 310 / SZ-310 / ',
      'S1 / Kasugai Meditec / Sazanami 320 / SZ-320 / 1.0',
      'M1 / Tokiwagi KK / Komorebi 7 / KM-7 / 5.0',
      'D1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4 / 廃棄済',
    ),
    '',
    ['models'],
  ),
  bringing(range),
  bringing({
    ...range,
    version: '2',
    products: ['A = Kasugai Meditec / Sazanami 310 / < 2.6', 'B = Kasugai Meditec / Sazanami 320 / < 1.0'],
    released: '2026-11-21T00:00:00.000Z',
  }),
  bringing({
    ...range,
    version: '3',
    status: 'draft',
    vulnerabilities: ['CVE-2099-1009 known_affected: A'],
    released: '2026-11-21T12:00:00.000Z',
  }),
  bringing(family),
  bringing(cleared),
  bringing(withdrawn),
  bringing({ ...withdrawn, version: '2', category: 'csaf_withdrawn', products: [], vulnerabilities: [] }),
  bringing(joined),
  importing(
    'product names',
    'model_key,type,advisory_id,advisory_product_name\r\nPUMP,SZ-310,MDVCC-1,Sazanami series',
    '?kind=productNames',
    ['models', 'ledger'],
  ),
  changing('P2 by hand', 'P2', { softwareVersion: '2.7' }),
  changing('P3 by hand', 'P3', { softwareVersion: '1.9' }),
  changing('M1 out of use', 'M1', { active: false }),
  { ...changing('M1 in use again', 'M1', { active: true }), after: ['M1 out of use'] },
  {
    name: 'none of ours',
    after: ['ledger', 'MDVCC-2 1'],
    run: async ({ administrator, list, settled }) => {
      await settled();
      const names = await list<{ product: string; manufacturerId: string; manufacturer: string }>('product-names/unconfirmed');
      const name = names.find(({ product, manufacturer }) => product === 'Utatane 9' && manufacturer === 'Kasugai Meditec');
      return administrator
        .post('/api/v1/product-names')
        .send({ manufacturerId: name?.manufacturerId, product: 'Utatane 9', modelIds: [] })
        .expect(201);
    },
  },
];

/** A random order in which every act comes after those it needs; the same for the same seed. */
function shuffled(seed: number): Act[] {
  const random = mulberry32(seed);
  const left = [...acts];
  const order: Act[] = [];
  while (left.length > 0) {
    const done = new Set(order.map(({ name }) => name));
    const possible = left.filter(({ after = [] }) => after.every((name) => done.has(name)));
    const next = possible[Math.floor(random() * possible.length)];
    if (!next) throw new Error('the acts need each other in a circle');
    left.splice(left.indexOf(next), 1);
    order.push(next);
  }
  return order;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Everything that matching came to, without ids and instants of arrival. */
async function outcome(hospital: HospitalOverHttp): Promise<Record<string, readonly string[]>> {
  const lines: Record<string, readonly string[]> = {};
  for (const { id, trackingId, revision } of await hospital.list<{ id: string; trackingId: string; revision: string }>('advisories')) {
    const devices = await hospital.list<{ ledgerNumber: string; verdict: string; because: { code: string }[] }>(`advisories/${id}/devices`);
    lines[`${trackingId} ${revision}`] = devices.map(
      ({ ledgerNumber, verdict, because }) => `${ledgerNumber} ${verdict}: ${because.map(({ code }) => code).join(' ')}`,
    );
  }
  type Row = FindingAnswer & {
    title: string;
    severity: { score: number };
    statement: { status: string } | null;
    advisories: { trackingId: string }[];
  };
  const findings = await hospital.list<Row>('findings');
  lines['findings'] = findings
    .filter(({ state }) => state !== 'closed')
    .map(({ ledgerNumber, vulnerability, verdict, title, severity, statement, advisories }) =>
      [
        ledgerNumber,
        vulnerability,
        verdict,
        title,
        severity.score,
        statement?.status,
        ...advisories.map(({ trackingId }) => trackingId).sort(),
      ].join(' '),
    )
    .sort();
  const names = await hospital.list<{
    manufacturer: string;
    product: string;
    advisories: { trackingId: string }[];
    candidates: { model: string }[];
  }>('product-names/unconfirmed');
  lines['names'] = names
    .map(({ manufacturer, product, candidates }) => `${manufacturer}: ${product} = ${candidates.map(({ model }) => model).join(', ')}`)
    .sort();
  return lines;
}

async function empty(hospital: HospitalOverHttp): Promise<void> {
  await hospital.settled();
  const demonstration = hospital.app.get(DemonstrationService);
  await demonstration.markLoaded('2026-11-01T00:00:00.000Z');
  await demonstration.remove();
}

forEachDatabase('Whatever the order in which things happen', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  let expected: Record<string, readonly string[]>;

  let orders: number;

  beforeEach(async () => {
    const settings = await newDatabase();
    // The order is the same question on both; PostgreSQL is asked less often, since each answer takes longer there.
    orders = settings.databaseUrl === undefined ? 24 : 8;
    hospital = await startHospital(settings);
    for (const act of acts) await act.run(hospital);
    expected = await outcome(hospital);
  }, 60_000);
  afterEach(() => hospital.close());

  test('verdicts, findings and open names are those of the plain order', async () => {
    expect(expected['findings']?.length).toBeGreaterThan(5);
    expect(expected['names']?.length).toBeGreaterThan(1);
    for (let seed = 1; seed <= orders; seed += 1) {
      await empty(hospital);
      const order = shuffled(seed);
      const isHurried = seed % 2 === 0;
      for (const act of order) {
        await act.run(hospital);
        // Half of them wait for matching after every act, half let acts and matching overlap.
        if (!isHurried) await hospital.settled();
      }
      expect([seed, order.map(({ name }) => name), await outcome(hospital)]).toEqual([seed, order.map(({ name }) => name), expected]);
    }
  }, 300_000);
});
