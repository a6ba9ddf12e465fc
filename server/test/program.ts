import { jest } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { AccountsService } from '../src/accounts/accounts.service.js';
import { createApplication } from '../src/application.js';
import { CLOCK, makeClock, type Clock } from '../src/clock.js';
import type { Role } from '../src/http/principal.js';
import type { Settings } from '../src/settings.js';

export type Agent = ReturnType<typeof request.agent>;
export type Anyone = ReturnType<typeof request>;

/** The whole program, running on a port of its own on loopback. Paths are asked from the root: `/api/v1/session`. */
export interface Program {
  readonly app: NestExpressApplication;
  readonly address: string;
  /** Password of the user `admin` where the program made it. */
  readonly firstPassword: string | null;
  /** Asks without credentials, and keeps no cookie. */
  readonly anyone: Anyone;
  /** Asks with a token of the administrator. */
  readonly administrator: Agent;
  /** An agent that asks with a new token of this role. */
  readonly withRole: (role: Role) => Promise<Agent>;
  /** A browser, so to speak: signed in by name and password, and keeps its cookie. */
  readonly signedIn: (username: string, password: string) => Promise<Agent>;
  /** Moves the program's clock (an instant, as in MIMAMORI_NOW). */
  readonly moveClockTo: (instant: string) => void;
  readonly close: () => Promise<void>;
}

/** The morning on which the specs take place: Sunday, 22 November 2026, half past eight in Japan. */
export const NOW = '2026-11-22T08:30:00+09:00';
export const TODAY = '2026-11-22';
export const ADMIN_PASSWORD = 'Kanri-no-aikotoba-1';
const LAST_DAY = '2099-12-31';
const NO_CLIENT = join(tmpdir(), 'mimamori-has-no-client-here');

// To start takes about a second, on a machine that is busy with other things several.
jest.setTimeout(60_000);
// What a spec provokes on purpose is no news on its console.
process.env['MIMAMORI_LOG'] ??= 'silent';

/** Starts the program as `npm start` does, on a temporary folder unless one is given, with the clock stopped at NOW and the user `admin`. */
export async function startProgram(given: Partial<Settings> = {}, clientFolder = NO_CLIENT): Promise<Program> {
  const ownFolder = given.dataFolder === undefined ? mkdtempSync(join(tmpdir(), 'mimamori-program-')) : undefined;
  const settings = settingsOf({ dataFolder: ownFolder ?? '', ...given });
  const app = await createApplication(settings, clientFolder);
  const firstPassword = await app.get(AccountsService).ensureFirstUser(settings.adminPassword);
  await app.listen(settings.port, settings.host);
  const address = `http://127.0.0.1:${new URL(await app.getUrl()).port}`;
  const withRole = async (role: Role) => withToken(address, await tokenOf(app, role));
  return {
    app,
    address,
    firstPassword,
    anyone: request(address),
    administrator: await withRole('administrator'),
    withRole,
    signedIn: (username, password) => signIn(address, username, password),
    moveClockTo: (instant) => void Object.assign(app.get<Clock>(CLOCK), makeClock(instant)),
    close: async () => {
      await app.close();
      if (ownFolder) rmSync(ownFolder, { recursive: true, force: true });
    },
  };
}

function settingsOf(given: Partial<Settings>): Settings {
  return {
    port: 0,
    host: '127.0.0.1',
    dataFolder: '',
    databaseUrl: undefined,
    adminPassword: ADMIN_PASSWORD,
    demonstration: false,
    now: NOW,
    largestDocument: 5 * 1024 * 1024,
    tls: false,
    allowedHosts: [],
    proxy: undefined,
    authorities: undefined,
    inbox: undefined,
    nvdKey: undefined,
    patience: 0.001,
    ...given,
  };
}

async function tokenOf(app: NestExpressApplication, role: Role): Promise<string> {
  const maker = { kind: 'user', id: 'spec', name: 'spec', role: 'administrator' } as const;
  const { token } = await app.get(AccountsService).makeToken({ name: `spec ${role}`, role, expiresOn: LAST_DAY }, maker);
  return token;
}

function withToken(address: string, token: string): Agent {
  const agent = request.agent(address);
  return agent.set('Authorization', `Bearer ${token}`);
}

async function signIn(address: string, username: string, password: string): Promise<Agent> {
  const agent = request.agent(address);
  await agent.post('/api/v1/session').send({ username, password }).expect(200);
  return agent;
}
