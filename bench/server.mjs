import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');
export const PASSWORD = 'Measured-4-once';
const PATIENCE_MS = 60_000;

/** A port that is free now; the system chooses it. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Starts the built server on a data folder, and waits for nothing. */
export async function launchServer(dataFolder, environment = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'dist/server/src/start.js'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      MIMAMORI_DATA: dataFolder,
      MIMAMORI_DEMO: 'off',
      MIMAMORI_ADMIN_PASSWORD: PASSWORD,
      ...environment,
    },
  });
  const said = [];
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  return { address: `http://127.0.0.1:${port}`, child, said, stop: () => stop(child) };
}

/** Waits for the first answer of the health page; fails when the process ends before. */
export async function firstAnswer({ address, child, said }) {
  const began = performance.now();
  while (!(await isHealthy(address))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      // Its last words come a moment after its end.
      await pause(200);
      throw new Error(`the server ended (${child.exitCode ?? child.signalCode}): ${said.join('')}`);
    }
    if (performance.now() - began > PATIENCE_MS) throw new Error(`no answer in ${PATIENCE_MS / 1000} s: ${said.join('')}`);
    await pause(5);
  }
}

/**
 * Starts the built server and waits for its first answer.
 *
 * @returns `startedMs` from the start of the process to the first 200 of the health page, and `server` to ask and to stop
 */
export async function startServer(dataFolder, { environment = {} } = {}) {
  const began = performance.now();
  const server = await launchServer(dataFolder, environment);
  await firstAnswer(server);
  return { startedMs: performance.now() - began, server };
}

async function isHealthy(address) {
  try {
    return (await fetch(`${address}/api/v1/health`)).ok;
  } catch {
    return false;
  }
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Signs in as the first user, and gives `ask(method, path, body?)`: the answer as JSON; anything but success throws. */
export async function signIn(address) {
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
  return askingAs(address, { cookie: answer.headers.getSetCookie()[0].split(';')[0] });
}

/** Asks with these credentials (a cookie or an authorization). */
export function askingAs(address, credentials) {
  return async function ask(method, path, body) {
    const isForm = body instanceof FormData;
    const reply = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { ...credentials, ...(body !== undefined && !isForm && { 'content-type': 'application/json' }) },
      body: body === undefined || isForm || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text.slice(0, 500)}`);
    return text ? parsed(text) : undefined;
  };
}

function parsed(text) {
  return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text;
}

/** Waits until nothing is pending. */
export async function settled(address, everyMs = 10) {
  for (;;) {
    const { pending } = await (await fetch(`${address}/api/v1/health`)).json();
    if (pending === 0) return;
    await pause(everyMs);
  }
}

/** A ledger as the form that the pages send. */
export function formOf(text, fileName) {
  const form = new FormData();
  form.append('file', new Blob([text]), fileName);
  return form;
}
