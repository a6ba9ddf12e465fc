import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { writerOptions } from '../src/database/data-sources.js';
import { sharedFolder, type RunningPostgresql } from './postgresql.js';

/**
 * Databases of this run's own PostgreSQL. The migrations take several times as long as a copy of their result, and a copy several times as
 * long as to empty a database: so each one is used again. Names of the empty ones are files in a folder, and who takes one away has it.
 */
const TEMPLATE = 'spec_template';
const UNFINISHED = 'spec_template_unfinished';
const FREE = 'free-databases';
const AS_MADE = 'template.json';
/** What was larger than this is dropped: its tables would be looked through with everything that was deleted from them. */
const LARGEST_GROWTH_KB = 4_000;

type Ask = <Row = Record<string, unknown>>(statement: string) => Promise<Row[]>;

/** A database without tables. */
export async function emptyDatabase({ url }: RunningPostgresql): Promise<string> {
  return asked(url, (ask) => created(ask));
}

/** A migrated database without data: one that was given back, else a copy. */
export async function migratedDatabase({ url, isOwn }: RunningPostgresql): Promise<string> {
  const folder = isOwn ? sharedFolder() : undefined;
  // On a server that was named to us nothing may stay behind.
  if (folder === undefined) return emptyDatabase({ url, isOwn });
  return taken(folder) ?? asked(url, async (ask) => created(ask, ` TEMPLATE ${await template(url, folder, ask)} STRATEGY file_copy`));
}

function taken(folder: string): string | undefined {
  const free = join(folder, FREE);
  mkdirSync(free, { recursive: true });
  return readdirSync(free).find((name) => {
    try {
      rmSync(join(free, name));
      return true;
    } catch {
      // Another process took it.
      return false;
    }
  });
}

export async function dropDatabase({ url }: RunningPostgresql, name: string): Promise<void> {
  await asked(url, (ask) => ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

/** Emptied for the next who wants one; dropped where it is no longer as it was made. */
export async function giveBack(running: RunningPostgresql, name: string): Promise<void> {
  const folder = running.isOwn ? sharedFolder() : undefined;
  const isAsMade = folder !== undefined && (await emptied(running.url, name, madeAs(folder)).catch(() => false));
  if (isAsMade) writeFileSync(join(folder, FREE, name), '');
  else await dropDatabase(running, name);
}

export function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function created(ask: Ask, how = ''): Promise<string> {
  const name = `spec_${randomBytes(8).toString('hex')}`;
  await ask(`CREATE DATABASE ${name}${how}`);
  return name;
}

/** Everything out of all tables that have something; whether the database is now what the migrations made. */
async function emptied(url: string, name: string, was: Made): Promise<boolean> {
  return asked(addressOf(url, name), async (ask) => {
    const tables = await ask<{ name: string }>(FILLED);
    // Without this role the keys that point from table to table would ask for an order.
    await ask(['SET session_replication_role = replica', ...tables.map((table) => `DELETE FROM ${table.name}`)].join('; '));
    const [is] = await ask<Made>(MADE);
    return is !== undefined && is.shape === was.shape && is.size - was.size < LARGEST_GROWTH_KB;
  });
}

/** Made by the first who asks; what it was made as is kept beside. */
async function template(url: string, folder: string, ask: Ask): Promise<string> {
  const isThere = async () => (await ask(`SELECT 1 FROM pg_database WHERE datname = '${TEMPLATE}'`)).length > 0;
  if (await isThere()) return TEMPLATE;
  // Held until the connection ends: other processes of the run wait for the template.
  await ask('SELECT pg_advisory_lock(1)');
  if (await isThere()) return TEMPLATE;
  await ask(`DROP DATABASE IF EXISTS ${UNFINISHED}`);
  await ask(`CREATE DATABASE ${UNFINISHED}`);
  const writer = await new DataSource(writerOptions({ dataFolder: '', databaseUrl: addressOf(url, UNFINISHED) })).initialize();
  const [filled] = await writer.query<{ name: string }[]>(FILLED);
  const [made] = await writer.query<Made[]>(MADE);
  await writer.destroy();
  if (filled) throw new Error(`the migrations write rows into ${filled.name}, which a database that is emptied would lack`);
  writeFileSync(join(folder, AS_MADE), JSON.stringify(made));
  await ask(`ALTER DATABASE ${UNFINISHED} RENAME TO ${TEMPLATE}`);
  return TEMPLATE;
}

function madeAs(folder: string): Made {
  return JSON.parse(readFileSync(join(folder, AS_MADE), 'utf8')) as Made;
}

/** The shape of all tables as a hash, and kilobytes. */
interface Made {
  readonly shape: string;
  readonly size: number;
}

/** A table without a single page was never written. The list of the migrations that ran is part of the shape. */
const FILLED = `SELECT quote_ident(relname) AS name FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations' AND pg_relation_size(oid) > 0`;
/** Objects of our own have ids from 16384 on, and a copy keeps them. */
const MADE = `SELECT (pg_database_size(current_database()) / 1000)::int AS size, md5(concat(
  (SELECT string_agg(concat_ws(' ', attrelid, attnum, attname, atttypid, atttypmod, attnotnull, attisdropped), ';' ORDER BY attrelid, attnum)
    FROM pg_attribute WHERE attrelid >= 16384 AND attnum > 0),
  (SELECT string_agg(concat_ws(' ', indexrelid, indisvalid), ';' ORDER BY indexrelid) FROM pg_index WHERE indexrelid >= 16384),
  (SELECT string_agg(concat_ws(' ', oid, convalidated), ';' ORDER BY oid) FROM pg_constraint WHERE oid >= 16384),
  (SELECT string_agg(concat_ws(' ', oid, tgenabled), ';' ORDER BY oid) FROM pg_trigger WHERE oid >= 16384),
  (SELECT string_agg(ran::text, ';' ORDER BY ran.id) FROM migrations ran))) AS shape`;

async function asked<Result>(url: string, work: (ask: Ask) => Promise<Result>): Promise<Result> {
  const source = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
  try {
    return await work((statement) => source.query(statement));
  } finally {
    await source.destroy();
  }
}
