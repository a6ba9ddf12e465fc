import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { makeClock } from '../clock.js';
import { Refusal } from '../http/refusal.js';
import { DATABASE, MANIFEST, memberNamed, type BackupManifest } from './backup-members.js';
import { fileTarget, folderTarget, hashOfFile, type BackupTarget } from './backup-files.store.js';
import { wordAt, type Command } from './command-line.command.js';
import { withSqliteFile } from './standing-database.store.js';

/** Names that mean one file; every other name is a folder. */
const ONE_FILE = /\.(tar\.gz|tgz)$/i;

/**
 * A consistent copy while the server runs. The database is copied first, as one reading sees it; every document it speaks of was on the disk
 * before it did, so the documents that are copied after it are all there.
 */
export const backupCommand: Command = {
  options: {},
  async run(asked, { settings, say, complain }) {
    const target = resolve(wordAt(asked, 0, 'FILE|FOLDER'));
    const isFile = ONE_FILE.test(target);
    await refuseToOverwrite(target, isFile);
    const unfinished = isFile ? `${target}.unfinished-${process.pid}` : target;
    await mkdir(isFile ? dirname(target) : target, { recursive: true, mode: 0o700 });
    const work = await mkdtemp(join(tmpdir(), 'mimamori-backup-'));
    try {
      const database = settings.databaseUrl ? undefined : await copyOfDatabase(settings.dataFolder, work);
      const documents = await filesOfDocuments(settings.dataFolder);
      await writeAll(isFile ? fileTarget(unfinished) : folderTarget(target), work, database, documents, makeClock(settings.now).now());
      if (isFile) await rename(unfinished, target);
      say('backup.done', { documents: documents.length, target });
      if (database) return 0;
      complain('backup.postgresql');
      return 3;
    } catch (error) {
      if (isFile) await rm(unfinished, { force: true });
      throw error;
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  },
};

async function refuseToOverwrite(target: string, isFile: boolean): Promise<void> {
  const standing = await stat(target).catch(() => undefined);
  if (!standing) return;
  const isEmptyFolder = !isFile && standing.isDirectory() && (await readdir(target)).length === 0;
  if (!isEmptyFolder) throw new Refusal(409, 'backup.target-there', { target });
}

/** VACUUM INTO reads in one transaction, whatever is written meanwhile, and leaves a file without a write-ahead log. */
async function copyOfDatabase(dataFolder: string, work: string): Promise<string> {
  const path = join(dataFolder, DATABASE);
  if (!existsSync(path)) throw new Refusal(404, 'use.no-database', { folder: dataFolder });
  const copy = join(work, DATABASE);
  await withSqliteFile(path, (database) => database.query('VACUUM INTO ?', [copy]));
  return copy;
}

interface KeptFile {
  readonly name: string;
  readonly path: string;
}

async function filesOfDocuments(dataFolder: string): Promise<KeptFile[]> {
  const folder = join(dataFolder, 'documents');
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: `documents/${basename(entry.parentPath)}/${entry.name}`, path: join(entry.parentPath, entry.name) }))
    .filter(({ name }) => memberNamed(name)?.kind === 'document')
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function writeAll(
  target: BackupTarget,
  work: string,
  database: string | undefined,
  documents: readonly KeptFile[],
  madeAt: string,
): Promise<void> {
  const manifest: BackupManifest = {
    format: 'mimamori-backup-1',
    madeAt,
    ...(database && { database: { sha256: await hashOfFile(database), size: (await stat(database)).size } }),
    documents: documents.length,
  };
  const manifestFile = join(work, MANIFEST);
  await writeFile(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  await target.add(MANIFEST, manifestFile);
  if (database) await target.add(DATABASE, database);
  for (const { name, path } of documents) await target.add(name, path);
  await target.finish();
}
