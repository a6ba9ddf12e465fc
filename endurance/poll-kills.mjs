import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { randomFrom } from '../bench/random.mjs';
import { askingAs, firstAnswer, formOf, launchServer, settled, signIn } from '../bench/server.mjs';
import { all, must, proveWhole, resultsOf } from './proofs.mjs';
import { startPublishers } from './publishers.mjs';

const { values } = parseArgs({ options: { polls: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } } });
const kills = Number(values.polls);
const random = randomFrom(Number(values.seed));
const LONGEST_LIFE_MS = 2500;
const CHECKED_EVERY = 10;
const BEGIN_MS = Date.UTC(2026, 10, 1);
/** A source stays two minutes with a process that fell silent, so each life begins later than that. */
const BETWEEN_LIVES_MS = 180_000;

const folder = mkdtempSync(join(tmpdir(), 'mimamori-endurance-'));
const publishers = await startPublishers(random, Number(values.seed));
let lives = 0;

let living;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    living?.child.kill('SIGKILL');
    console.error(`Ended by ${signal}. The data is kept in ${folder} (seed ${values.seed}).`);
    process.exit(130);
  });

try {
  const data = newFolder('disturbed');
  const credentials = await firstLife(data);
  let broken = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    broken += await liveAndDie(data, credentials);
    publishers.goOn();
    if (kill % CHECKED_EVERY === 0) {
      await proveWhole(data);
      console.log(`${kill} kills, ${broken} polls broken off, ${publishers.expected().length} documents published`);
    }
  }
  const disturbed = await lastLife(data, credentials);
  const calm = newFolder('undisturbed');
  const undisturbed = await lastLife(calm, await firstLife(calm));
  const differing = disturbed.filter((line) => !undisturbed.includes(line)).length + Math.abs(disturbed.length - undisturbed.length);
  must(differing === 0, `${differing} results differ from those of an undisturbed run`);
  console.log(
    `${kills} kills while polling, ${broken} polls broken off: each of ${publishers.expected().length} documents is there exactly once in its newest revision, nothing is half, nothing is pending, and the ${disturbed.length} results are those of an undisturbed run.`,
  );
  rmSync(folder, { recursive: true, force: true });
} catch (error) {
  console.error(`${error.message}\nThe data is kept in ${folder} (seed ${values.seed}).`);
  process.exitCode = 1;
} finally {
  living?.child.kill('SIGKILL');
  await publishers.close();
}

function newFolder(name) {
  const made = join(folder, name);
  mkdirSync(made);
  return made;
}

async function launched(data) {
  lives += 1;
  const now = new Date(BEGIN_MS + lives * BETWEEN_LIVES_MS).toISOString();
  const environment = { MIMAMORI_ALLOW_HOSTS: publishers.hosts, MIMAMORI_NOW: `+${now}` };
  living = await launchServer(data, environment);
  try {
    await firstAnswer(living);
  } catch (error) {
    // A port that was free when it was chosen may be another's a moment later, which says nothing of the program.
    if (!error.message.includes('PORT:')) throw error;
    living = await launchServer(data, environment);
    await firstAnswer(living);
  }
  return living;
}

/** A hospital with its ledger and its sources, which nobody polls yet. */
async function firstLife(data) {
  const server = await launched(data);
  const ask = await signIn(server.address);
  await ask('POST', '/inventory/imports', formOf(publishers.ledger, 'ledger.csv'));
  for (const source of publishers.sources) await ask('POST', '/sources', source);
  const { token } = await ask('POST', '/tokens', { name: 'endurance', role: 'administrator', expiresOn: '2099-12-31' });
  await server.stop();
  return { authorization: `Bearer ${token}` };
}

/** All sources are polled at once until the server is killed. Gives how many polls had not ended by then. */
async function liveAndDie(data, credentials) {
  const server = await launched(data);
  const ask = askingAs(server.address, credentials);
  let isAlive = true;
  let open = 0;
  const polls = (await all(ask, '/sources')).map(async ({ id, name }) => {
    open += 1;
    await ask('POST', `/sources/${id}/poll`).catch((error) => {
      if (isAlive) throw new Error(`${name}: ${error.message}`);
    });
    if (isAlive) open -= 1;
  });
  const ended = Promise.all(polls);
  await Promise.race([pause(random.below(LONGEST_LIFE_MS)), ended]);
  isAlive = false;
  const gone = once(server.child, 'exit');
  server.child.kill('SIGKILL');
  if (server.child.exitCode === null && server.child.signalCode === null) await gone;
  await ended;
  must(!server.said.join('').includes('request failed'), `the server failed: ${server.said.join('')}`);
  return open;
}

/** Nobody kills it: every source is read to its end, a second poll brings nothing, and every document is there exactly once. */
async function lastLife(data, credentials) {
  const server = await launched(data);
  const ask = askingAs(server.address, credentials);
  const sources = await all(ask, '/sources');
  const pollAll = () => Promise.all(sources.map(({ id }) => ask('POST', `/sources/${id}/poll`)));
  await pollAll();
  const again = await pollAll();
  must(
    again.every((polled) => polled.new + polled.revised + polled.refused === 0),
    'what was read to its end still brought something new',
  );
  await settled(server.address);
  await proveOnce(ask);
  must(
    (await all(ask, '/sources')).every(({ failing }) => !failing),
    'a source is called failing at the end',
  );
  const results = await resultsOf(ask);
  await server.stop();
  await proveWhole(data);
  return results;
}

async function proveOnce(ask) {
  const advisories = await all(ask, '/advisories');
  const found = advisories
    .map(({ trackingId, revision }) => (trackingId.startsWith('news-') ? trackingId : `${trackingId} ${revision}`))
    .sort();
  const expected = publishers.expected().sort();
  const missing = expected.filter((each) => !found.includes(each));
  must(missing.length === 0, `published and not there: ${missing.slice(0, 5).join(', ')}`);
  must(found.length === expected.length, `${found.length} documents are there and ${expected.length} were published`);
  for (const { id, trackingId } of advisories) {
    const { items } = await ask('GET', `/advisories/${id}/revisions`);
    const revisions = items.map(({ revision }) => revision);
    must(new Set(revisions).size === revisions.length, `${trackingId} has a revision twice: ${revisions.join(', ')}`);
  }
}
