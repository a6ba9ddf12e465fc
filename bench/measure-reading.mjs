import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocument } from './documents.mjs';
import { tell, tellSkipped, timed } from './figures.mjs';
import { makeHospital } from './hospital.mjs';
import { formOf, settled, signIn, startServer } from './server.mjs';

const OWN_DOCUMENTS = 200;
const MEDICAL = /icsma-[^/\\]*\.json$/i;

/** How long reading takes and how much memory, for documents of our own making and, where it is there, for a corpus of real ones. */
export async function measureReading({ folder, corpus, seed, devices, database, repeat }) {
  await readAll('own documents', ownDocuments(join(folder, 'documents'), seed), repeat);
  const medical = existsSync(corpus) ? filesUnder(corpus).filter((path) => MEDICAL.test(path)) : [];
  if (medical.length === 0) {
    tellSkipped('read all medical advisories of the corpus', `there is no ${corpus}`);
    tellSkipped('read and match all medical advisories of the corpus', `there is no ${corpus}`);
    return;
  }
  await readAll('all medical advisories of the corpus', medical, repeat);
  await readAndMatch(medical, join(folder, 'corpus'), makeHospital({ devices, seed }), database, repeat);
}

/** In a process of its own, so that its memory is that of reading alone. */
async function readAll(what, files, repeat) {
  const child = fork(join(import.meta.dirname, 'read-documents.mjs'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.send(files);
  const [{ ms, bytes, documents, peak }] = await once(child, 'message');
  const size = { documents, megabytes: Math.round(bytes / 1e5) / 10 };
  tell(`read ${what}`, ms, 'ms', size, repeat);
  tell(`read ${what}: memory`, peak / 1e6, 'MB', size, repeat);
}

/** All of them posted one after the other to a server with a fleet, until nothing is pending. */
async function readAndMatch(files, data, hospital, database, repeat) {
  mkdirSync(data, { recursive: true });
  const { server } = await startServer(data);
  try {
    const ask = await signIn(server.address);
    const { rows } = await ask('POST', '/inventory/imports', formOf(hospital.ledger, 'ledger.csv'));
    await settled(server.address);
    const { ms } = await timed(async () => {
      for (const file of files) await ask('POST', '/advisories', readFileSync(file));
      await settled(server.address);
    });
    const size = { documents: files.length, devices: rows, releases: hospital.releases, database };
    tell('read and match all medical advisories of the corpus', ms, 'ms', size, repeat);
  } finally {
    await server.stop();
  }
}

function ownDocuments(folder, seed) {
  mkdirSync(folder, { recursive: true });
  const { models } = makeHospital({ devices: 0, seed });
  return Array.from({ length: OWN_DOCUMENTS }, (_, number) => {
    const from = (number * 6) % models.length;
    const made = makeDocument({ number, models: models.slice(from, from + 6), vulnerabilities: 10, revisedAt: '2026-01-15T00:00:00.000Z' });
    const path = join(folder, `${made.trackingId.toLowerCase()}.json`);
    writeFileSync(path, JSON.stringify(made.document, null, 2));
    return path;
  });
}

export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
