import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../http/refusal.js';
import type { TapeMember } from '../documents/tape-file.store.js';
import { DATABASE, memberNamed, readManifest, type BackupManifest } from './backup-members.js';
import { membersOfFile, membersOfFolder } from './backup-files.store.js';
import { wordAt, type Command } from './command-line.command.js';
import { isWhole, withSqliteFile } from './standing-database.store.js';

const LARGEST_MANIFEST = 100_000;

/**
 * Puts a backup into an empty data folder, and only into an empty one. Every document must have the hash that is its name, and the database
 * the hash that the backup names; the database gets its name last, so that a restoring that broke off is never taken for a whole one.
 */
export const restoreCommand: Command = {
  options: {},
  async run(asked, { settings, say, complain }) {
    const from = resolve(wordAt(asked, 0, 'FILE|FOLDER'));
    const source = await stat(from).catch(() => {
      throw new Refusal(404, 'use.file-not-readable', { file: from });
    });
    const { dataFolder } = settings;
    const isNew = await refuseUnlessEmpty(dataFolder);
    try {
      await mkdir(dataFolder, { recursive: true });
      const restored = await takeAll(source.isDirectory() ? membersOfFolder(from) : membersOfFile(from), dataFolder);
      if (restored.hasDatabase) await rename(join(dataFolder, `${DATABASE}.restoring`), join(dataFolder, DATABASE));
      say('restore.done', { documents: restored.documents, folder: dataFolder, madeAt: restored.manifest.madeAt });
      if (restored.hasDatabase) return 0;
      complain('restore.postgresql');
      return 3;
    } catch (error) {
      await empty(dataFolder, isNew);
      throw error;
    }
  },
};

async function refuseUnlessEmpty(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => undefined);
  if (names !== undefined && names.length > 0) throw new Refusal(409, 'restore.folder-not-empty', { folder });
  return names === undefined;
}

async function empty(folder: string, isNew: boolean): Promise<void> {
  if (isNew) return rm(folder, { recursive: true, force: true });
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}

interface Restored {
  readonly manifest: BackupManifest;
  readonly documents: number;
  readonly hasDatabase: boolean;
}

async function takeAll(members: AsyncIterable<TapeMember>, dataFolder: string): Promise<Restored> {
  let [manifest, documents, database]: [BackupManifest | undefined, number, string | undefined] = [undefined, 0, undefined];
  for await (const member of members) {
    const what = memberNamed(member.name);
    if (!what) throw new Refusal(422, 'restore.not-a-backup', { name: member.name });
    if (what.kind === 'manifest') manifest = readManifest(await textOf(member));
    if (what.kind === 'database') database = await keep(member, join(dataFolder, `${DATABASE}.restoring`));
    if (what.kind === 'document') {
      const sha256 = await keep(member, join(dataFolder, member.name));
      if (sha256 !== what.sha256) throw new Refusal(422, 'restore.changed', { name: member.name });
      documents += 1;
    }
  }
  if (!manifest || documents !== manifest.documents) throw new Refusal(422, 'restore.not-whole');
  if (database !== manifest.database?.sha256) throw new Refusal(422, 'restore.changed', { name: DATABASE });
  if (database !== undefined && !(await withSqliteFile(join(dataFolder, `${DATABASE}.restoring`), isWhole)))
    throw new Refusal(422, 'restore.changed', { name: DATABASE });
  return { manifest, documents, hasDatabase: database !== undefined };
}

/** Writes a member and flushes it; gives the hash of what was written. */
async function keep({ bytes }: TapeMember, path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      hash.update(chunk);
      yield chunk;
    }
  }
  await pipeline(Readable.from(hashed()), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
  return hash.digest('hex');
}

async function textOf({ bytes, size }: TapeMember): Promise<string> {
  if (size > LARGEST_MANIFEST) throw new Refusal(422, 'restore.not-a-backup', { name: 'backup.json' });
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
