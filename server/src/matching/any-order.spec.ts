import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { acts, type Act } from '../../test/acts-in-a-hospital.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { startHospital, type FindingAnswer, type HospitalOverHttp } from '../../test/hospital-over-http.js';

/** A sample for every change; `npm run endurance -- --orders 200` asks for more. */
const ORDERS = Number(process.env['MIMAMORI_ORDERS'] ?? 24);

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
    knownExploited: boolean;
    component: { name: string; version: string } | null;
    severity: { score: number };
    statement: { status: string } | null;
    advisories: { trackingId: string }[];
  };
  const findings = await hospital.list<Row>('findings');
  lines['findings'] = findings
    .filter(({ state }) => state !== 'closed')
    .map(({ ledgerNumber, vulnerability, verdict, title, severity, statement, advisories, component, knownExploited }) =>
      [
        ledgerNumber,
        vulnerability,
        verdict,
        title,
        severity.score,
        statement?.status,
        component && `${component.name} ${component.version}`,
        knownExploited && 'exploited',
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

forEachDatabase('Whatever the order in which things happen', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  let expected: Record<string, readonly string[]>;

  let orders: number;

  beforeEach(async () => {
    const settings = await newDatabase();
    // The order is the same question on both; PostgreSQL is asked less often, since each answer takes longer there.
    orders = settings.databaseUrl === undefined ? ORDERS : Math.ceil(ORDERS / 3);
    hospital = await startHospital(settings);
    for (const act of acts) await act.run(hospital);
    expected = await outcome(hospital);
  }, 60_000);
  afterEach(() => hospital.close());

  test(
    'verdicts, findings and open names are those of the plain order',
    async () => {
      expect(expected['findings']?.length).toBeGreaterThan(5);
      expect(expected['names']?.length).toBeGreaterThan(1);
      for (let seed = 1; seed <= orders; seed += 1) {
        await hospital.beginAnew();
        const order = shuffled(seed);
        const isHurried = seed % 2 === 0;
        for (const act of order) {
          await act.run(hospital);
          // Half of them wait for matching after every act, half let acts and matching overlap.
          if (!isHurried) await hospital.settled();
        }
        expect([seed, order.map(({ name }) => name), await outcome(hospital)]).toEqual([seed, order.map(({ name }) => name), expected]);
      }
    },
    ORDERS * 60_000,
  );
});
