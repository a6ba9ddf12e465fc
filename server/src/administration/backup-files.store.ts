import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { chmod, copyFile, mkdir, open, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { once } from 'node:events';
import { createGzip, type Gzip } from 'node:zlib';
import { BLOCK, fillingOf, headerOf } from '../documents/tape.js';
import { membersOfTape, type TapeMember } from '../documents/tape-file.store.js';
import { Refusal } from '../http/refusal.js';

/** Where the members of a backup are put. */
export interface BackupTarget {
  add(name: string, from: string): Promise<void>;
  finish(): Promise<void>;
}

/** A folder, as the members lie in the data folder. */
export function folderTarget(folder: string): BackupTarget {
  return {
    async add(name, from) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await copyFile(from, path);
      // The copy of the database holds hashes of passwords and tokens.
      await chmod(path, 0o600);
    },
    finish: () => Promise.resolve(),
  };
}

/** One file: a tar archive behind gzip, flushed to the disk before it is called finished. */
export function fileTarget(path: string): BackupTarget {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  const gzip = createGzip();
  gzip.pipe(file);
  const failure = new Promise<never>((_, reject) => {
    for (const stream of [file, gzip]) stream.once('error', reject);
  });
  failure.catch(() => undefined);
  return {
    add: (name, from) => Promise.race([failure, addToTape(gzip, name, from)]),
    finish: () => Promise.race([failure, endTape(gzip, file, path)]),
  };
}

async function addToTape(gzip: Gzip, name: string, from: string): Promise<void> {
  const { size, mtimeMs } = await stat(from);
  await put(gzip, headerOf({ name, size }, mtimeMs / 1000));
  for await (const chunk of createReadStream(from)) await put(gzip, chunk as Buffer);
  await put(gzip, new Uint8Array(fillingOf(size)));
}

async function put(gzip: Gzip, bytes: Uint8Array): Promise<void> {
  if (bytes.length > 0 && !gzip.write(bytes)) await once(gzip, 'drain');
}

async function endTape(gzip: Gzip, file: WriteStream, path: string): Promise<void> {
  gzip.end(new Uint8Array(2 * BLOCK));
  if (!file.closed) await once(file, 'close');
  const written = await open(path, 'r+');
  await written.sync();
  await written.close();
}

export async function* membersOfFolder(folder: string): AsyncGenerator<TapeMember> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort())
    yield { name: relative(folder, path).split(sep).join('/'), size: (await stat(path)).size, bytes: createReadStream(path) };
}

/** What is cut off, damaged or no archive at all is refused where that is noticed, which may be in the middle of a member. */
export function membersOfFile(path: string): AsyncGenerator<TapeMember> {
  return membersOfTape(path, () => new Refusal(422, 'restore.not-whole'));
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
