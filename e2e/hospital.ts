import { test as base, expect, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStubPublisher, type StubPublisher } from '../server/test/stub-publisher.js';

export const PASSWORD = 'Asa-no-kakunin-7';
/** A Wednesday morning in the hospital; the clock runs on from here. */
const MORNING = '+2026-11-25T08:30:00+09:00';

const LOST_CONNECTION = /net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE)/;

/** A started program on data of its own. */
export interface Hospital {
  readonly address: string;
  /** Stops it and starts it again on the same data, as after a power cut at night. */
  restart(): Promise<void>;
  /** Whether the journey has stopped it once: only then may a page have found nobody at the other end. */
  readonly wasStopped: boolean;
}

export interface HospitalOptions {
  /** Whether it begins with the demonstration hospital. */
  readonly demonstration: boolean;
  /** Statuses that the journey provokes on purpose, beside 401. */
  readonly provokes: readonly number[];
}

/** Every journey has a hospital of its own, and fails on any error in the browser's console. */
export const test = base.extend<
  { hospital: Hospital; closed: Pick<Hospital, 'address'> } & HospitalOptions,
  { loaded: string; publisher: StubPublisher }
>({
  demonstration: [true, { option: true }],
  provokes: [[], { option: true }],
  /** The demonstration hospital is loaded once; each journey walks through a copy of it. */
  loaded: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'mimamori-loaded-'));
      await stop(await start({ folder, port: await freePort(), demonstration: true }), 'SIGTERM');
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  /** The one host beside itself that the program may ask. */
  publisher: [
    async ({}, use) => {
      const publisher = await startStubPublisher();
      await use(publisher);
      await publisher.close();
    },
    { scope: 'worker' },
  ],
  hospital: async ({ demonstration, loaded, publisher }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'mimamori-journey-'));
    if (demonstration) await cp(loaded, folder, { recursive: true });
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const allowedHost = publisher.host;
    let program = await start({ folder, port, demonstration, allowedHost });
    let wasStopped = false;
    await use({
      address,
      get wasStopped() {
        return wasStopped;
      },
      restart: async () => {
        wasStopped = true;
        await stop(program, 'SIGKILL');
        // What it held is there at once; it may have sent the demonstration away meanwhile.
        program = await start({ folder, port, demonstration: false, allowedHost });
      },
    });
    await stop(program, 'SIGTERM');
    await rm(folder, { recursive: true, force: true });
  },
  /** A second program beside the first, empty: in another network, so to speak. */
  closed: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'mimamori-closed-'));
    const port = await freePort();
    const program = await start({ folder, port, demonstration: false });
    await use({ address: `http://127.0.0.1:${port}` });
    await stop(program, 'SIGTERM');
    await rm(folder, { recursive: true, force: true });
  },
  page: async ({ page, hospital, provokes }, use) => {
    const expected = new RegExp(`status of (${[401, ...provokes].join('|')})`);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      // Asking who is signed in before signing in is answered 401, and a journey may stop the program: the browser writes
      // both down. What it writes of a connection that ended depends on the moment: refused, reset, or a kept socket gone.
      const isExpected = expected.test(message.text()) || (hospital.wasStopped && LOST_CONNECTION.test(message.text()));
      if (message.type() === 'error' && !isExpected) errors.push(message.text());
    });
    await use(page);
    expect(errors).toEqual([]);
  },
});

export { expect };

export async function signIn(page: Page, hospital: Pick<Hospital, 'address'>): Promise<void> {
  await page.goto(hospital.address);
  await page.getByLabel('利用者名').fill('admin');
  await page.getByLabel('パスワード').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '今朝の確認', level: 1 })).toBeVisible();
}

interface Program {
  readonly folder: string;
  readonly port: number;
  readonly demonstration: boolean;
  readonly allowedHost?: string;
}

async function start({ folder, port, demonstration, allowedHost = '' }: Program): Promise<ChildProcess> {
  const program = spawn(process.execPath, ['dist/server/src/start.js'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      MIMAMORI_DATA: folder,
      MIMAMORI_DEMO: demonstration ? 'on' : 'off',
      MIMAMORI_ADMIN_PASSWORD: PASSWORD,
      MIMAMORI_NOW: MORNING,
      MIMAMORI_ALLOW_HOSTS: allowedHost,
    },
  });
  await ready(`http://127.0.0.1:${port}/api/v1`, demonstration);
  return program;
}

/** Answers, has loaded what it begins with, and has matched all of it. */
async function ready(api: string, demonstration: boolean): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  for (let tries = 0; tries < 300; tries += 1) {
    await new Promise((go) => setTimeout(go, 200));
    const health = await fetch(`${api}/health`).then(
      (answer) => answer.json() as Promise<{ pending: number }>,
      () => undefined,
    );
    if (!health) continue;
    if (!demonstration) return;
    const session = await fetch(`${api}/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ username: 'admin', password: PASSWORD }),
    });
    const isLoaded = session.ok && ((await session.json()) as { demonstration: boolean }).demonstration;
    if (isLoaded && health.pending === 0) return;
  }
  throw new Error('the program did not get ready within a minute');
}

async function stop(program: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((go) => program.once('exit', go));
  program.kill(signal);
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
