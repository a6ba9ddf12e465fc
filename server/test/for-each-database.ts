import { jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { readerOptions, writerOptions, type DatabaseSettings } from '../src/database/data-sources.js';
import { Transactions } from '../src/database/transactions.js';
import { addressOf, dropDatabase, emptyDatabase, giveBack, migratedDatabase } from './postgresql-databases.js';
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
  const ofBlock: Lasting = { opened: [], made: [] };
  const ofTest: Lasting = { opened: [], made: [] };
  let lasting = ofBlock;
  const newDatabase = async (isMigrated = true) => {
    const one = await make(isMigrated);
    lasting.made.push(one);
    return one.settings;
  };
  const open: OpenNewDatabase = async ({ isMigrated } = { isMigrated: true }) => {
    const settings = await newDatabase(isMigrated);
    const writer = await new DataSource({ ...writerOptions(settings), migrationsRun: isMigrated }).initialize();
    const reader = await new DataSource(readerOptions(settings)).initialize();
    lasting.opened.push(reader, writer);
    return { settings, writer, reader, transactions: new Transactions(writer) };
  };
  // What is made for a test is given back after it, so that the next one can have it.
  beforeEach(() => {
    lasting = ofTest;
  });
  described(open, () => newDatabase());
  // Jest runs these in the order of their registration: what the block itself closes is closed by now.
  afterEach(async () => {
    lasting = ofBlock;
    await end(ofTest);
  });
  afterAll(() => end(ofBlock));
}

interface Lasting {
  readonly opened: DataSource[];
  readonly made: Made[];
}

async function end({ opened, made }: Lasting): Promise<void> {
  for (const source of opened.splice(0)) if (source.isInitialized) await source.destroy();
  for (const { remove } of made.splice(0)) await remove();
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

async function newDatabaseOn(postgresql: RunningPostgresql, isMigrated: boolean): Promise<Made> {
  const folder = await newFolder();
  const name = await (isMigrated ? migratedDatabase(postgresql) : emptyDatabase(postgresql));
  return {
    settings: { ...folder.settings, databaseUrl: addressOf(postgresql.url, name) },
    remove: async () => {
      await (isMigrated ? giveBack(postgresql, name) : dropDatabase(postgresql, name));
      await folder.remove();
    },
  };
}
