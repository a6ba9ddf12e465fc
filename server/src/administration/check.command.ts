import type { DataSource } from 'typeorm';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../database/all.migration.js';
import { placeOfDocument } from './backup-members.js';
import { hashOfFile } from './backup-files.store.js';
import type { Command, Surroundings } from './command.js';
import { isWhole, withStandingDatabase } from './standing-database.store.js';

/** What is asked of the data, and what is said when it holds or not. `found` counts what does not hold. */
interface Finding {
  readonly code: string;
  readonly found: number;
}

/** Whether the data is whole: nothing here changes anything, so it may run beside the server. Exit code 1 when anything does not hold. */
export const checkCommand: Command = {
  options: {},
  run: (_asked, surroundings) =>
    withStandingDatabase(surroundings.settings, async (database) => {
      const missing = await migrationsMissing(database);
      tell({ code: 'check.migrations', found: missing }, surroundings);
      // Before all migrations ran there may be tables missing that are asked about below.
      if (missing > 0) return 1;
      const findings = [
        ...(await structure(database)),
        ...(await joints(database)),
        ...(await documents(database, surroundings.settings.dataFolder)),
      ];
      for (const finding of findings) tell(finding, surroundings);
      surroundings.say('check.pending', { count: await countOf(database, 'select count(*) as n from pending_change') });
      return findings.some(({ found }) => found > 0) ? 1 : 0;
    }),
};

function tell({ code, found }: Finding, { say, complain }: Surroundings): void {
  if (found === 0) say(`${code}.good`);
  else complain(`${code}.bad`, { count: found });
}

async function migrationsMissing(database: DataSource): Promise<number> {
  const done = await database.query<{ name: string }[]>('select name from migrations').catch(() => []);
  const names = new Set(done.map(({ name }) => name));
  return migrations.filter((migration) => !names.has(migration.name)).length;
}

async function structure(database: DataSource): Promise<Finding[]> {
  if (database.options.type === 'postgres') return [];
  const broken = await database.query<unknown[]>('pragma foreign_key_check');
  return [
    { code: 'check.integrity', found: (await isWhole(database)) ? 0 : 1 },
    { code: 'check.foreign-keys', found: broken.length },
  ];
}

/** What no foreign key guards: an advisory has its current revision, and a revision the document that it was read from. */
async function joints(database: DataSource): Promise<Finding[]> {
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
async function documents(database: DataSource, dataFolder: string): Promise<Finding[]> {
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
