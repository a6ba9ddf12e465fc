import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { readerOptions } from '../database/data-sources.js';
import { Refusal } from '../http/refusal.js';
import type { Settings } from '../settings.js';
import { DATABASE } from './backup-members.js';

/** The database as it stands: opened for reading only, and neither made nor migrated. */
export async function withStandingDatabase<Result>(
  { dataFolder, databaseUrl }: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
  work: (database: DataSource) => Promise<Result>,
): Promise<Result> {
  if (!databaseUrl && !existsSync(join(dataFolder, DATABASE))) throw new Refusal(404, 'use.no-database', { folder: dataFolder });
  return within(await new DataSource(readerOptions({ dataFolder, databaseUrl })).initialize(), work);
}

/** Any SQLite file, for reading only. */
export async function withSqliteFile<Result>(path: string, work: (database: DataSource) => Promise<Result>): Promise<Result> {
  return within(await new DataSource({ type: 'better-sqlite3', database: path, readonly: true }).initialize(), work);
}

/** Whether SQLite finds the file whole, page by page and index by index. */
export async function isWhole(database: DataSource): Promise<boolean> {
  const rows = await database.query<{ integrity_check: string }[]>('pragma integrity_check');
  return rows.length === 1 && rows[0]?.integrity_check === 'ok';
}

async function within<Result>(database: DataSource, work: (database: DataSource) => Promise<Result>): Promise<Result> {
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}
