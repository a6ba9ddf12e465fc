import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from './all.migration.js';
import { tables } from './tables.js';

export interface DatabaseSettings {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
}

/** Name of the data source that writes and migrates; the default one only reads. */
export const WRITER = 'writer';

export function writerOptions(settings: DatabaseSettings): DataSourceOptions {
  const shared = { name: WRITER, entities: tables, migrations, migrationsRun: true, synchronize: false } as const;
  if (settings.databaseUrl) return { ...shared, type: 'postgres', url: settings.databaseUrl };
  mkdirSync(settings.dataFolder, { recursive: true });
  return {
    ...shared,
    type: 'better-sqlite3',
    database: join(settings.dataFolder, 'mimamori.sqlite'),
    enableWAL: true,
    timeout: 5000,
    // With synchronous = NORMAL a power cut can lose the last commits of the write-ahead log.
    prepareDatabase: (database: SqliteConnection) => {
      database.pragma('synchronous = FULL');
      database.pragma(`wal_autocheckpoint = ${PAGES_OF_LOG}`);
      // 8 MiB: what a long transaction changes goes into the log bit by bit, and its commit, for which everybody waits, has little left to write.
      database.pragma('cache_size = -8192');
      beginAsWriter(database);
    },
  };
}

/**
 * Twelve times the usual length of the write-ahead log: who stores something should not wait until all of it is moved into the database, which
 * `Transactions` does when nobody waits.
 */
const PAGES_OF_LOG = 12_000;
/** 400 MB, where a thread of its own moves the log: whoever stores something does so only if that thread fails. */
export const PAGES_OF_LOG_WITH_MOVER = 100_000;

interface SqliteConnection {
  pragma(text: string): unknown;
  prepare(statement: string): unknown;
}

/**
 * A transaction that begins by reading and writes later is refused at once (SQLITE_BUSY_SNAPSHOT, whatever the timeout) when another process
 * wrote in between: the server and a command of the command line would break each other's writes. TypeORM knows no BEGIN IMMEDIATE, which
 * takes the right to write first, and waits for it.
 */
function beginAsWriter(database: SqliteConnection): void {
  const prepare = database.prepare.bind(database);
  database.prepare = (statement) => prepare(statement === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : statement);
}

/** Opened after the writer, so that the file exists and is migrated. A stray write through it throws at once on SQLite. */
export function readerOptions(settings: DatabaseSettings): DataSourceOptions {
  const shared = { entities: tables, synchronize: false } as const;
  if (settings.databaseUrl) return { ...shared, type: 'postgres', url: settings.databaseUrl };
  return {
    ...shared,
    type: 'better-sqlite3',
    database: join(settings.dataFolder, 'mimamori.sqlite'),
    readonly: true,
    enableWAL: false,
    timeout: 5000,
    prepareDatabase: (database: { pragma(text: string): unknown }) => {
      database.pragma('cache_size = -65536');
      // Sorting and grouping in files takes two and a half times as long; what is sorted becomes objects in memory anyway.
      database.pragma('temp_store = memory');
    },
  };
}

/** By which names the database remembers the migrations that ran, oldest first. */
export const migrationNames: readonly string[] = migrations.map(({ name }) => name);
