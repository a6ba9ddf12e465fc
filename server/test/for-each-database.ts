import { jest } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { readerOptions, writerOptions, type DatabaseSettings } from '../src/database/data-sources.js';
import { Transactions } from '../src/database/transactions.js';
import { postgresqlOfThisRun } from './postgresql.js';

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
    describe(`${name} (PostgreSQL)`, () => describeOn(() => newDatabaseOn(postgresql.url), described));
    return;
  }
  console.log(`Skipped: ${name} on PostgreSQL, because ${postgresql.missing}.`);
  describe.skip(`${name} (PostgreSQL)`, () => describeOn(newFolder, described));
}

interface Made {
  readonly settings: DatabaseSettings;
  readonly remove: () => Promise<void>;
}

function describeOn(make: () => Promise<Made>, described: Described): void {
  const made: Made[] = [];
  const opened: DataSource[] = [];
  const newDatabase: NewDatabase = async () => {
    const one = await make();
    made.push(one);
    return one.settings;
  };
  const open: OpenNewDatabase = async ({ isMigrated } = { isMigrated: true }) => {
    const settings = await newDatabase();
    const writer = await new DataSource({ ...writerOptions(settings), migrationsRun: isMigrated }).initialize();
    const reader = await new DataSource(readerOptions(settings)).initialize();
    opened.push(reader, writer);
    return { settings, writer, reader, transactions: new Transactions(writer) };
  };
  described(open, newDatabase);
  // Jest runs these in the order of their registration: what the block itself closes is closed by now.
  afterAll(async () => {
    for (const source of opened) if (source.isInitialized) await source.destroy();
    for (const { remove } of made) await remove();
  });
}

async function newFolder(): Promise<Made> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'mimamori-spec-'));
  return { settings: { dataFolder, databaseUrl: undefined }, remove: () => rm(dataFolder, { recursive: true, force: true }) };
}

async function newDatabaseOn(url: string): Promise<Made> {
  const {
    settings: { dataFolder },
    remove,
  } = await newFolder();
  const name = `spec_${randomBytes(8).toString('hex')}`;
  await asSuperuser(url, `CREATE DATABASE ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return {
    settings: { dataFolder, databaseUrl: address.href },
    remove: async () => {
      await asSuperuser(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await remove();
    },
  };
}

async function asSuperuser(url: string, statement: string): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    await source.query(statement);
  } finally {
    await source.destroy();
  }
}
