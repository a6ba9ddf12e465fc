import { jest } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { readerOptions, writerOptions, type DatabaseSettings } from '../src/database/data-sources.js';
import { Transactions } from '../src/database/transactions.js';
import { postgresqlOfThisRun, sharedFolder, type RunningPostgresql } from './postgresql.js';

export interface OpenDatabase {
  readonly settings: DatabaseSettings;
  readonly writer: DataSource;
  readonly reader: DataSource;
  readonly transactions: Transactions;
}

/** A new and empty database of its own; it and everything opened on it goes after the describe block. */
export type NewDatabase = () => Promise<DatabaseSettings>;
/** Opens a new database as the program does: migrated, a data source that writes and one that reads. */
export type OpenNewDatabase = (how?: { readonly isMigrated: boolean }) => Promise<OpenDatabase>;
type Described = (open: OpenNewDatabase, newDatabase: NewDatabase) => void;

// A database is there in a fraction of a second, on a machine that is busy with other things in several.
jest.setTimeout(60_000);

/** Known when the spec is read, so that what cannot run is counted as skipped and not as passed. */
const postgresql = await postgresqlOfThisRun();

/** Runs a describe block on SQLite and on PostgreSQL; where PostgreSQL cannot start, its half is skipped and says why. */
export function forEachDatabase(name: string, described: Described): void {
  describe(`${name} (SQLite)`, () => describeOn(newFolder, described));
  if ('url' in postgresql) {
    describe(`${name} (PostgreSQL)`, () => describeOn((isMigrated) => newDatabaseOn(postgresql, isMigrated), described));
    return;
  }
  console.log(`Skipped: ${name} on PostgreSQL, because ${postgresql.missing}.`);
  describe.skip(`${name} (PostgreSQL)`, () => describeOn(newFolder, described));
}

/** As data-sources.ts names it. */
const DATABASE_FILE = 'mimamori.sqlite';

interface Made {
  readonly settings: DatabaseSettings;
  readonly remove: () => Promise<void>;
}

function describeOn(make: (isMigrated: boolean) => Promise<Made>, described: Described): void {
  const made: Made[] = [];
  const opened: DataSource[] = [];
  const newDatabase = async (isMigrated = true) => {
    const one = await make(isMigrated);
    made.push(one);
    return one.settings;
  };
  const open: OpenNewDatabase = async ({ isMigrated } = { isMigrated: true }) => {
    const settings = await newDatabase(isMigrated);
    const writer = await new DataSource({ ...writerOptions(settings), migrationsRun: isMigrated }).initialize();
    const reader = await new DataSource(readerOptions(settings)).initialize();
    opened.push(reader, writer);
    return { settings, writer, reader, transactions: new Transactions(writer) };
  };
  described(open, () => newDatabase());
  // Jest runs these in the order of their registration: what the block itself closes is closed by now.
  afterAll(async () => {
    for (const source of opened) if (source.isInitialized) await source.destroy();
    for (const { remove } of made) await remove();
  });
}

async function newFolder(isMigrated = false): Promise<Made> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'mimamori-spec-'));
  const template = isMigrated ? await migratedFile() : undefined;
  if (template !== undefined) await copyFile(template, join(dataFolder, DATABASE_FILE));
  return { settings: { dataFolder, databaseUrl: undefined }, remove: () => rm(dataFolder, { recursive: true, force: true }) };
}

/** As `migratedTemplate`, for SQLite: a file that is copied. Whoever comes while it is made does without. */
async function migratedFile(): Promise<string | undefined> {
  const shared = sharedFolder();
  if (shared === undefined) return undefined;
  const [folder, making] = [join(shared, 'sqlite'), join(shared, 'sqlite-unfinished')];
  if (!existsSync(folder)) {
    if ((await mkdir(making, { recursive: true })) === undefined) return undefined;
    const writer = await new DataSource(writerOptions({ dataFolder: making, databaseUrl: undefined })).initialize();
    await writer.destroy();
    await rename(making, folder);
  }
  return join(folder, DATABASE_FILE);
}

async function newDatabaseOn({ url, isOwn }: RunningPostgresql, isMigrated: boolean): Promise<Made> {
  const {
    settings: { dataFolder },
    remove,
  } = await newFolder();
  const name = `spec_${randomBytes(8).toString('hex')}`;
  // On a server that was named to us nothing may stay behind.
  const template = isMigrated && isOwn ? await migratedTemplate(url) : undefined;
  await asSuperuser(url, (ask) =>
    ask(`CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${template} STRATEGY file_copy`}`),
  );
  return {
    settings: { dataFolder, databaseUrl: addressOf(url, name) },
    remove: async () => {
      await asSuperuser(url, (ask) => ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      await remove();
    },
  };
}

/** Migrated once for the run, and copied by whoever wants a database: the migrations take several times as long as a copy. */
async function migratedTemplate(url: string): Promise<string> {
  const [template, unfinished] = ['spec_template', 'spec_template_unfinished'];
  await asSuperuser(url, async (ask) => {
    // Held until the connection ends: other processes of the run wait for the template.
    await ask('SELECT pg_advisory_lock(1)');
    const made = (await ask(`SELECT 1 FROM pg_database WHERE datname = '${template}'`)) as unknown[];
    if (made.length > 0) return;
    await ask(`DROP DATABASE IF EXISTS ${unfinished}`);
    await ask(`CREATE DATABASE ${unfinished}`);
    const writer = await new DataSource(writerOptions({ dataFolder: '', databaseUrl: addressOf(url, unfinished) })).initialize();
    await writer.destroy();
    await ask(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  });
  return template;
}

function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function asSuperuser(url: string, work: (ask: (statement: string) => Promise<unknown>) => Promise<unknown>): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
  try {
    await work((statement) => source.query(statement));
  } finally {
    await source.destroy();
  }
}
