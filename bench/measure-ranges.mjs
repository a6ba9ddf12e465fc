import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { quantile, tell, timed } from './figures.mjs';

/**
 * Which of very many catalogue records have something to tell: ranges of versions in the database against the components of all SBOMs, and
 * against those of one. Another process makes the ranges (`make-ranges.mjs`), so that the memory measured is that of asking alone; it also
 * reckons every answer without the database, and a measure fails rather than measure a wrong answer.
 */
export async function measureRanges({ folder, database, ranges, components, seed, repeat }) {
  const { DataSource } = await import('typeorm');
  const { writerOptions } = await import('../dist/server/src/database/data-sources.js');
  const data = join(folder, `ranges-${ranges}`);
  mkdirSync(data, { recursive: true });
  const made = await makeRanges({ data, ranges, components, seed });
  const size = { ranges, components: made.components.length, names: made.names, records: made.records, database };
  tell('catalogue ranges, first load', made.loadMs, 'ms', size, repeat);
  const source = await new DataSource(writerOptions({ dataFolder: data, databaseUrl: process.env.DATABASE_URL })).initialize();
  try {
    const ask = await askOf(source);
    const before = process.memoryUsage.rss();
    const whole = await timed(() => ask(made.components));
    if (whole.result.size !== made.telling) throw new Error(`${whole.result.size} records found where there must be ${made.telling}`);
    tell('which records tell of all components', whole.ms, 'ms', { ...size, found: made.telling }, repeat);
    tell('memory that it took', (process.memoryUsage.rss() - before) / 2 ** 20, 'MB', size, repeat);
    await measureSboms(ask, made.sboms, size, repeat);
    tell('memory of the whole process', process.memoryUsage.rss() / 2 ** 20, 'MB', size, repeat);
  } finally {
    await source.destroy();
  }
}

/** Asks as the product does: the schemes of the keys, then the places of the versions. */
async function askOf(source) {
  const { CatalogueRangesStore } = await import('../dist/server/src/matching/catalogue-ranges.store.js');
  const { keyNumber, probesOf } = await import('../dist/server/src/matching/catalogue-ranges.js');
  const store = new CatalogueRangesStore();
  return async (asked) => {
    const byKey = Map.groupBy(asked, ({ key }) => key);
    const schemes = await store.schemesOf(source.manager, [...byKey.keys()]);
    const probes = [...byKey].flatMap(([key, found]) =>
      probesOf(key, new Set(found.map(({ version }) => version)), schemes.get(keyNumber(key)) ?? []),
    );
    return store.advisoriesAt(source.manager, probes);
  };
}

async function measureSboms(ask, sboms, size, repeat) {
  const times = [];
  for (const { components, telling } of sboms) {
    const { ms, result } = await timed(() => ask(components));
    if (result.size !== telling) throw new Error(`${result.size} records found for an SBOM where there must be ${telling}`);
    times.push(ms);
  }
  for (const share of [0.5, 0.95])
    tell(
      `which records tell of a new SBOM, p${share * 100}`,
      quantile(times, share),
      'ms',
      { ...size, sbom: sboms[0].components.length },
      repeat,
    );
}

/** Waits until the other process has filled the database, and takes what it asks to be asked. */
function makeRanges(how) {
  return new Promise((resolve, reject) => {
    const maker = fork(join(import.meta.dirname, 'make-ranges.mjs'), { serialization: 'advanced' });
    maker.once('message', (made) => resolve(made));
    maker.once('error', reject);
    maker.once('exit', (code) => reject(new Error(`the ranges could not be made (${code})`)));
    maker.send(how);
  });
}
