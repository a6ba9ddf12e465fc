import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MODELS_NAMED, documentOf, makeDocument, visible } from './documents.mjs';
import { quantile, tell, timed } from './figures.mjs';
import { makeHospital } from './hospital.mjs';
import { memoryAtRest } from './measure-start.mjs';
import { formOf, settled, signIn, startServer } from './server.mjs';

const PAGES_ASKED = 30;
const VULNERABILITIES = 7;

/** One hospital from its first ledger to its morning list. */
export async function measureHospital({ folder, database, repeat, devices, findings, documents, seed }) {
  const data = join(folder, 'hospital');
  mkdirSync(data, { recursive: true });
  const hospital = makeHospital({ devices, seed });
  const { server } = await startServer(data);
  const size = { devices, releases: hospital.releases, database };
  try {
    const ask = await signIn(server.address);
    await measureImports(ask, server.address, hospital, size, repeat);
    const first = await fill(ask, server.address, hospital, findings);
    await measureDocuments(ask, hospital, first, documents, size, repeat);
    await measureRevisions(ask, hospital, first + documents, documents, size, repeat);
    await settled(server.address);
    await measureMorning(ask, size, repeat);
    await measureImportsAgain(ask, server.address, hospital, size, repeat);
  } finally {
    await server.stop();
  }
  await measureRestart(data, size, repeat);
}

async function measureImports(ask, address, { ledger }, size, repeat) {
  const first = await timed(() => ask('POST', '/inventory/imports', formOf(ledger, 'ledger.csv')));
  if (first.result.created !== size.devices) throw new Error(`created ${first.result.created} of ${size.devices}`);
  tell('import of a ledger, first', first.ms, 'ms', size, repeat);
  const again = await timed(() => ask('POST', '/inventory/imports', formOf(ledger, 'ledger.csv')));
  if (again.result.unchanged !== size.devices) throw new Error(`unchanged ${again.result.unchanged} of ${size.devices}`);
  tell('import of a ledger, again unchanged', again.ms, 'ms', size, repeat);
  await settled(address);
}

/** A newer export in which every twentieth device has moved, while all documents are there: every release with such a device is judged again. */
async function measureImportsAgain(ask, address, { ledger }, size, repeat) {
  const moved = ledger.replaceAll(/^(ME-\d{4}[02]0,.*?,)稼働中,(?=\r)/gm, '$1稼働中,移設済み');
  const taken = await timed(() => ask('POST', '/inventory/imports', formOf(moved, 'ledger.csv')));
  tell('import of a ledger, some devices changed', taken.ms, 'ms', { ...size, changed: taken.result.updated }, repeat);
  const matched = await timed(() => settled(address));
  tell('matching after that import', matched.ms, 'ms', { ...size, changed: taken.result.updated }, repeat);
}

/** Documents until there are as many open findings as wanted; gives the number of the next document. */
async function fill(ask, address, hospital, wanted) {
  let number = 0;
  for (let findings = 0; findings < wanted; number += 1) {
    const made = documentOf(hospital, number, VULNERABILITIES);
    await ask('POST', '/advisories', made.document);
    findings += made.findings * VULNERABILITIES;
  }
  await settled(address);
  return number;
}

async function measureDocuments(ask, hospital, first, documents, size, repeat) {
  const times = [];
  const acknowledged = [];
  for (let number = first; number < first + documents; number += 1) {
    const made = documentOf(hospital, number, VULNERABILITIES);
    const body = JSON.stringify(made.document);
    const began = performance.now();
    await ask('POST', '/advisories', body);
    acknowledged.push(performance.now() - began);
    await visible(ask, made);
    times.push(performance.now() - began);
  }
  const about = { ...size, documents };
  tell('document to receipt, p50', quantile(acknowledged, 0.5), 'ms', about, repeat);
  tell('document to receipt, p95', quantile(acknowledged, 0.95), 'ms', about, repeat);
  tell('document to its findings, p50', quantile(times, 0.5), 'ms', about, repeat);
  tell('document to its findings, p95', quantile(times, 0.95), 'ms', about, repeat);
}

/** A document of usual size, about one model and one vulnerability, is revised: it tells of one more model. */
async function measureRevisions(ask, { models }, first, documents, size, repeat) {
  const times = [];
  for (let number = first; number < first + documents; number += 1) {
    const maker = models[(number * MODELS_NAMED) % models.length].maker;
    const two = models.filter((model) => model.maker === maker).slice(0, 2);
    const about = { number, vulnerabilities: 1, revisedAt: '2026-01-15T00:00:00.000Z' };
    const before = makeDocument({ ...about, models: two.slice(0, 1) });
    await ask('POST', '/advisories', JSON.stringify(before.document));
    await visible(ask, before);
    const after = makeDocument({ ...about, models: two, revisedAt: '2026-01-16T00:00:00.000Z', version: 2 });
    const { ms } = await timed(async () => {
      await ask('POST', '/advisories', JSON.stringify(after.document));
      await visible(ask, after);
    });
    times.push(ms);
  }
  const about = { ...size, documents };
  tell('changed document to its findings, p50', quantile(times, 0.5), 'ms', about, repeat);
  tell('changed document to its findings, p95', quantile(times, 0.95), 'ms', about, repeat);
}

async function measureMorning(ask, size, repeat) {
  const { total: open } = await ask('GET', '/findings?state=open&limit=1');
  const about = { ...size, open };
  await measurePage(ask, 'morning list, first page', '/morning-list?limit=100', about, repeat);
  // Something is stored before each page, so that nothing of the one before can be used again.
  const store = () => ask('PATCH', '/session', { language: 'ja' });
  await measurePage(ask, 'morning list, first page, after a change', '/morning-list?limit=100', about, repeat, store);
  await measurePage(ask, 'devices, first page', '/devices?limit=100', about, repeat);
  await measurePage(ask, 'findings, first page', '/findings?limit=100', about, repeat);
  await measurePage(ask, 'life cycle, first page', '/lifecycle?limit=100', about, repeat);
}

async function measurePage(ask, name, path, about, repeat, before = () => undefined) {
  const times = [];
  for (let asked = 0; asked < PAGES_ASKED; asked += 1) {
    await before();
    times.push((await timed(() => ask('GET', path))).ms);
  }
  tell(`${name}, p50`, quantile(times, 0.5), 'ms', about, repeat);
  tell(`${name}, p95`, quantile(times, 0.95), 'ms', about, repeat);
}

async function measureRestart(data, size, repeat) {
  const { startedMs, server } = await startServer(data);
  try {
    tell('start to first answer, full', startedMs, 'ms', size, repeat);
    tell('memory at rest, full', await memoryAtRest(server.address), 'MB', size, repeat);
    const ask = await signIn(server.address);
    for (let asked = 0; asked < 5; asked += 1) await ask('GET', '/morning-list?limit=100');
    tell('memory at rest, after the morning list', await memoryAtRest(server.address), 'MB', size, repeat);
  } finally {
    await server.stop();
  }
}
