import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { randomFrom } from '../bench/random.mjs';
import { askingAs, firstAnswer, formOf, launchServer, settled, signIn } from '../bench/server.mjs';
import { deliveriesFrom } from './deliveries.mjs';
import { must, proveAcknowledged, proveWhole, resultsOf } from './proofs.mjs';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } } });
const kills = Number(values.kills);
const random = randomFrom(Number(values.seed));
/** The longest that a server lives after its first answer, and before it: some are killed while they start. */
const LONGEST_LIFE_MS = 2500;
const LONGEST_START_MS = 2000;
const KILLED_IN_START = 0.15;
/** Every so many kills the whole data is checked, which costs as much as a start. */
const CHECKED_EVERY = 10;

const folder = mkdtempSync(join(tmpdir(), 'mimamori-endurance-'));
const data = join(folder, 'disturbed');
mkdirSync(data);
const deliveries = deliveriesFrom(Number(values.seed));
const acknowledged = [];
const next = { ledger: 0, document: 0 };
/** Documents whose answer never came: whether they were taken nobody knows, so they are sent again. */
const again = [];
let credentials;
let provedUntil = 0;

/** The server that lives now: who ends the trial ends it as well. */
let living;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    living?.child.kill('SIGKILL');
    console.error(`Ended by ${signal}. The data is kept in ${folder} (seed ${values.seed}).`);
    process.exit(130);
  });

try {
  credentials = await firstToken();
  for (let kill = 1; kill <= kills; kill += 1) {
    await liveAndDie(kill);
    if (kill % CHECKED_EVERY === 0) {
      await proveWhole(data);
      console.log(`${kill} kills: ${acknowledged.length} acknowledged, ${next.ledger} ledgers, ${next.document} documents`);
    }
  }
  const disturbed = await lastLife();
  const undisturbed = await withoutDisturbance();
  compare(disturbed, undisturbed);
  console.log(
    `${kills} kills: all ${acknowledged.length} acknowledged deliveries are there, nothing is half, nothing is pending, and the ${disturbed.length} results are those of an undisturbed run.`,
  );
  rmSync(folder, { recursive: true, force: true });
} catch (error) {
  console.error(`${error.message}\nThe data is kept in ${folder} (seed ${values.seed}).`);
  process.exitCode = 1;
}

async function launched(dataFolder) {
  living = await launchServer(dataFolder);
  return living;
}

async function firstToken() {
  const server = await launched(data);
  await firstAnswer(server);
  const ask = await signIn(server.address);
  const { token } = await ask('POST', '/tokens', { name: 'endurance', role: 'administrator', expiresOn: '2099-12-31' });
  await server.stop();
  return { authorization: `Bearer ${token}` };
}

/** One life of the server: what was acknowledged in the last one is proved, then deliveries go on until it is killed. */
async function liveAndDie(kill) {
  const server = await launched(data);
  if (random.next() < KILLED_IN_START) {
    await pause(random.below(LONGEST_START_MS));
    return murder(server);
  }
  await firstAnswer(server);
  const ask = askingAs(server.address, credentials);
  await proveAcknowledged(ask, server.address, credentials, acknowledged.slice(provedUntil));
  provedUntil = acknowledged.length;
  let isAlive = true;
  const lanes = [ledgerLane(ask, () => isAlive), documentLane(ask, () => isAlive), documentLane(ask, () => isAlive)];
  await pause(random.below(LONGEST_LIFE_MS));
  isAlive = false;
  await murder(server);
  await Promise.all(lanes);
  must(!server.said.join('').includes('request failed'), `the server failed before kill ${kill}: ${server.said.join('')}`);
}

async function murder({ child }) {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await gone;
}

/** Ledgers keep their order: the next one comes when the one before was acknowledged. */
async function ledgerLane(ask, isAlive) {
  while (isAlive()) {
    const delivery = deliveries.ledger(next.ledger);
    const answer = await sent(() => ask('POST', '/inventory/imports', formOf(delivery.text, delivery.name)), isAlive);
    if (answer === undefined) return;
    acknowledged.push({ ...delivery, answer });
    next.ledger += 1;
    await pause(random.below(300));
  }
}

async function documentLane(ask, isAlive) {
  while (isAlive()) {
    const delivery = again.pop() ?? deliveries.document(next.document++);
    const answer = await sent(() => ask('POST', '/advisories', delivery.text), isAlive);
    if (answer === undefined) return void again.push(delivery);
    acknowledged.push({ ...delivery, answer });
  }
}

/** The answer; undefined when the server died first. While it lives, everything must be answered well. */
async function sent(send, isAlive) {
  try {
    return await send();
  } catch (error) {
    if (isAlive()) throw error;
    return undefined;
  }
}

/** The server that is left alone: it takes what is open, comes to rest, and has all that was ever acknowledged. */
async function lastLife() {
  const server = await launched(data);
  await firstAnswer(server);
  const ask = askingAs(server.address, credentials);
  for (const delivery of again.splice(0)) acknowledged.push({ ...delivery, answer: await ask('POST', '/advisories', delivery.text) });
  await settled(server.address);
  await proveAcknowledged(ask, server.address, credentials, acknowledged);
  const results = await resultsOf(ask);
  await server.stop();
  await proveWhole(data);
  return results;
}

/** The same deliveries once, one after the other, to a server that nobody kills. */
async function withoutDisturbance() {
  const calm = join(folder, 'undisturbed');
  mkdirSync(calm);
  const server = await launched(calm);
  await firstAnswer(server);
  const ask = await signIn(server.address);
  for (let number = 0; number < next.ledger; number += 1) {
    const { text, name } = deliveries.ledger(number);
    await ask('POST', '/inventory/imports', formOf(text, name));
  }
  for (let number = 0; number < next.document; number += 1) await ask('POST', '/advisories', deliveries.document(number).text);
  await settled(server.address);
  const results = await resultsOf(ask);
  await server.stop();
  return results;
}

function compare(disturbed, undisturbed) {
  const [one, other] = [new Set(disturbed), new Set(undisturbed)];
  const missing = undisturbed.filter((line) => !one.has(line));
  const surplus = disturbed.filter((line) => !other.has(line));
  writeFileSync(join(folder, 'difference.txt'), [...missing.map((line) => `- ${line}`), ...surplus.map((line) => `+ ${line}`)].join('\n'));
  must(
    missing.length + surplus.length === 0 && disturbed.length === undisturbed.length,
    `the results differ: ${missing.length} missing, ${surplus.length} too many, for example ${[...missing, ...surplus][0]}`,
  );
}
