import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { quantile, tell, timed } from './figures.mjs';
import { randomFrom } from './random.mjs';

const VERSIONS_OF_A_NAME = 5;
/** Of all ranges, so many tell of software that no SBOM of the hospital contains; the others share its names. */
const SHARE_OF_STRANGERS = 1 / 3;
const RANGES_OF_A_RECORD = 12;
const SBOM = 400;
const SBOMS_ASKED = 50;

/**
 * Which of very many catalogue records have something to tell: ranges of versions in the database against the components of all SBOMs, and
 * against those of one. The answer is reckoned a second time without the database, and a measure fails rather than measure a wrong answer.
 */
export async function measureRanges({ folder, database, ranges, components, seed, repeat }) {
  const { DataSource } = await import('typeorm');
  const { writerOptions } = await import('../dist/server/src/database/data-sources.js');
  const { CatalogueRangesStore } = await import('../dist/server/src/matching/catalogue-ranges.store.js');
  const { keyNumber, probesOf, rangeNumber } = await import('../dist/server/src/matching/catalogue-ranges.js');
  const data = join(folder, `ranges-${ranges}`);
  mkdirSync(data, { recursive: true });
  const source = await new DataSource(writerOptions({ dataFolder: data, databaseUrl: process.env.DATABASE_URL })).initialize();
  try {
    const made = makeRanges({ ranges, components, seed });
    const size = { ranges, components: made.components.length, names: made.names.length, records: made.records, database };
    const filled = await timed(() => fill(source, made, { keyNumber, rangeNumber }));
    tell('catalogue ranges, first load', filled.ms, 'ms', size, repeat);
    const store = new CatalogueRangesStore();
    const ask = async (asked) => {
      const byKey = Map.groupBy(asked, ({ key }) => key);
      const schemes = await store.schemesOf(source.manager, [...byKey.keys()]);
      const probes = [...byKey].flatMap(([key, found]) =>
        probesOf(key, new Set(found.map(({ version }) => version)), schemes.get(keyNumber(key)) ?? []),
      );
      return store.advisoriesAt(source.manager, probes);
    };
    const whole = await timed(() => ask(made.components));
    const right = made.tellingOf(made.components);
    if (whole.result.size !== right.size) throw new Error(`${whole.result.size} records found where there must be ${right.size}`);
    tell('which records tell of all components', whole.ms, 'ms', { ...size, found: right.size }, repeat);
    await measureSboms(ask, made, size, repeat);
    tell('memory with that', process.memoryUsage.rss() / 2 ** 20, 'MB', size, repeat);
  } finally {
    await source.destroy();
  }
}

async function measureSboms(ask, made, size, repeat) {
  const random = randomFrom(7);
  const times = [];
  for (let asked = 0; asked < SBOMS_ASKED; asked += 1) {
    const sbom = Array.from({ length: SBOM }, () => random.oneOf(made.components));
    const { ms, result } = await timed(() => ask(sbom));
    if (asked % 10 === 0 && result.size !== made.tellingOf(sbom).size) throw new Error('another answer than reckoned');
    times.push(ms);
  }
  for (const share of [0.5, 0.95])
    tell(`which records tell of a new SBOM, p${share * 100}`, quantile(times, share), 'ms', { ...size, sbom: SBOM }, repeat);
}

/** Narrow ranges over the versions 0.0 … 39.9 of each name, twelve to a record, as the NVD has them. */
function makeRanges({ ranges, components, seed }) {
  const random = randomFrom(seed);
  const names = Array.from({ length: Math.ceil(components / VERSIONS_OF_A_NAME) }, (_, number) => `purl:npm//name-${number}`);
  const all = names.flatMap((key) => Array.from({ length: VERSIONS_OF_A_NAME }, (_, at) => ({ key, at: at * 80 + random.below(80) })));
  const told = [];
  for (let number = 0; number < ranges; number += 1) {
    const isStrange = random.next() < SHARE_OF_STRANGERS;
    const key = isStrange ? `purl:npm//elsewhere-${random.below(names.length * 4)}` : random.oneOf(names);
    const low = random.below(396);
    told.push({ key, low, high: low + 1 + random.below(3), record: Math.floor(number / RANGES_OF_A_RECORD) });
  }
  const byKey = Map.groupBy(told, ({ key }) => key);
  return {
    names,
    told,
    records: Math.ceil(ranges / RANGES_OF_A_RECORD),
    components: all.map(({ key, at }) => ({ key, at, version: versionOf(at) })),
    tellingOf: (asked) =>
      new Set(
        asked.flatMap(({ key, at }) =>
          (byKey.get(key) ?? []).filter(({ low, high }) => low <= at && at <= high).map(({ record }) => record),
        ),
      ),
  };
}

function versionOf(at) {
  return `${Math.floor(at / 10)}.${at % 10}.0`;
}

async function fill(source, { told, records }, { keyNumber, rangeNumber }) {
  const { insertRows } = await import('../dist/server/src/database/many-rows.store.js');
  const { catalogueRangeTable, catalogueSchemeTable } = await import('../dist/server/src/matching/matching.table.js');
  const { advisoryTable } = await import('../dist/server/src/advisories/advisories.table.js');
  const { schemeNamed } = await import('../dist/server/src/matching/versions.js');
  const keyOf = (at) => schemeNamed('semver').sortKey(versionOf(at));
  const ids = Array.from({ length: records }, () => randomUUID());
  await source.transaction(async (manager) => {
    await insertRows(manager, advisoryTable, ids.map(advisoryOf));
    const schemes = new Set(told.map(({ key }) => keyNumber(key)));
    await insertRows(
      manager,
      catalogueSchemeTable,
      [...schemes].map((number) => ({ number, scheme: 'semver' })),
    );
    const rows = told.map(({ key, low, high, record }) => ({
      number: rangeNumber(key, 'semver'),
      low: keyOf(low),
      high: keyOf(high),
      advisoryId: ids[record],
    }));
    const once = new Map(rows.map((row) => [`${row.number} ${row.low} ${row.high} ${row.advisoryId}`, row]));
    await insertRows(manager, catalogueRangeTable, [...once.values()]);
  });
}

function advisoryOf(id, number) {
  return {
    id,
    identity: `bench ${number}`,
    publisher: 'Bench',
    trackingId: `CVE-2099-${number}`,
    currentRevisionId: id,
    revision: '1',
    title: '',
    publishedAt: null,
    revisedAt: null,
    receivedAt: '2099-01-01T00:00:00.000Z',
    severityScore: null,
    severityVersion: null,
    severityVector: null,
    severityBand: 'unknown',
    withdrawn: false,
    draft: false,
    vulnerabilities: [],
    searchText: '',
    remarks: 0,
  };
}
