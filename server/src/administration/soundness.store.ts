import type { DataSource } from 'typeorm';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrationNames } from '../database/data-sources.js';
import { hashOfFile } from './backup-files.store.js';
import { placeOfDocument } from './backup-members.js';
import { isWhole } from './standing-database.store.js';

/** What is asked of the data; `found` counts what does not hold. */
export interface Soundness {
  readonly code: string;
  readonly found: number;
}

export async function countPending(database: DataSource): Promise<number> {
  return countOf(database, 'select count(*) as n from pending_change');
}

export async function migrationsMissing(database: DataSource): Promise<number> {
  const done = await database.query<{ name: string }[]>('select name from migrations').catch(() => []);
  const names = new Set(done.map(({ name }) => name));
  return migrationNames.filter((name) => !names.has(name)).length;
}

export async function structure(database: DataSource): Promise<Soundness[]> {
  if (database.options.type === 'postgres') return [];
  const broken = await database.query<unknown[]>('pragma foreign_key_check');
  return [
    { code: 'check.integrity', found: (await isWhole(database)) ? 0 : 1 },
    { code: 'check.foreign-keys', found: broken.length },
  ];
}

/** What no foreign key guards: an advisory has its current revision, and a revision the document that it was read from. */
export async function joints(database: DataSource): Promise<Soundness[]> {
  const withoutRevision = `select count(*) as n from advisory where not exists
    (select 1 from advisory_revision where advisory_revision.id = advisory.current_revision_id)`;
  const withoutDocument = `select count(*) as n from advisory_revision where not exists
    (select 1 from raw_document where raw_document.id = advisory_revision.document_id)`;
  return [
    { code: 'check.revisions', found: await countOf(database, withoutRevision) },
    { code: 'check.documents-known', found: await countOf(database, withoutDocument) },
  ];
}

/** Every document that the database speaks of lies in the data folder, byte for byte. */
export async function documents(database: DataSource, dataFolder: string): Promise<Soundness[]> {
  const rows = await database.query<{ id: string }[]>('select id from raw_document order by id');
  let [absent, changed] = [0, 0];
  for (const { id } of rows) {
    const path = join(dataFolder, placeOfDocument(id));
    if (!existsSync(path)) absent += 1;
    else if ((await hashOfFile(path)) !== id) changed += 1;
  }
  return [
    { code: 'check.documents-there', found: absent },
    { code: 'check.documents-unchanged', found: changed },
  ];
}

async function countOf(database: DataSource, statement: string): Promise<number> {
  const [row] = await database.query<{ n: number | string }[]>(statement);
  return Number(row?.n ?? 0);
}
