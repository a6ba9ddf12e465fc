import { randomUUID } from 'node:crypto';
import { timed } from './figures.mjs';
import { randomFrom } from './random.mjs';

const VERSIONS_OF_A_NAME = 5;
/** Of all ranges, so many tell of software that no SBOM of the hospital contains; the others share its names. */
const SHARE_OF_STRANGERS = 1 / 3;
const RANGES_OF_A_RECORD = 12;
const SBOM = 400;
const SBOMS_ASKED = 50;

/** Fills a database with ranges, and answers components and SBOMs with the number of records that tell of them. */
process.once('message', async ({ data, ranges, components, seed }) => {
  const made = makeRanges({ ranges, components, seed });
  const loadMs = await load(data, made);
  const random = randomFrom(7);
  const sboms = Array.from({ length: SBOMS_ASKED }, () => {
    const asked = Array.from({ length: SBOM }, () => random.oneOf(made.components));
    return { components: asked, telling: made.tellingOf(asked).size };
  });
  const { components: all, records } = made;
  const answer = { loadMs, components: all, names: made.names.length, records, telling: made.tellingOf(all).size, sboms };
  process.send(answer, () => process.exit(0));
});

async function load(data, made) {
  const { DataSource } = await import('typeorm');
  const { writerOptions } = await import('../dist/server/src/database/data-sources.js');
  const source = await new DataSource(writerOptions({ dataFolder: data, databaseUrl: process.env.DATABASE_URL })).initialize();
  const { ms } = await timed(() => fill(source, made));
  await source.destroy();
  return ms;
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

async function fill(source, { told, records }) {
  const { keyNumber, rangeNumber } = await import('../dist/server/src/matching/catalogue-ranges.js');
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
