import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { inChunks } from '../../database/transactions.js';
import { BLOCK, fillingOf, headerOf } from '../../documents/tape.js';
import { Refusal } from '../../http/refusal.js';
import { SETTINGS, type Settings } from '../../settings.js';
import { LIST, MANIFEST, SIGNATURE, placeOf, readLine, type BundleDocument } from './bundle-manifest.js';

const DAY_MS = 86_400_000;
/** A bundle of everything that is published in twenty years has less than this many bytes. */
export const LARGEST_BUNDLE = 64 * 1024 ** 3;
const LINES_AT_ONCE = 500;
/** Documents up to this size, in bytes, are read so many at once. */
const SMALL = 256 * 1024;
const READ_AT_ONCE = 25;

/** A list of documents while it lies in the data folder, for as long as a bundle is made or read. */
export interface ListFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** The files that bundles are made of and read from. Whatever is put aside lies in the data folder and goes when it was used. */
@Injectable()
export class BundleFiles {
  private readonly folder: string;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.folder = join(settings.dataFolder, 'bundles');
  }

  /** What people call the machine. */
  readonly machineName = hostname;

  /** A place for what is needed for a while; what a process that was killed left there goes after a day. */
  async placeAside(name: string): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const { mtimeMs: now } = await stat(this.folder);
    for (const left of await readdir(this.folder)) {
      const path = join(this.folder, left);
      const age = await stat(path).then(
        ({ mtimeMs }) => now - mtimeMs,
        () => 0,
      );
      if (age > DAY_MS) await rm(path, { force: true });
    }
    return join(this.folder, `${name}-${randomUUID()}`);
  }

  async remove(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /** Keeps what is sent until it was read. Refuses what is larger than any bundle, and removes what was not sent whole. */
  async receive(bytes: AsyncIterable<Uint8Array>): Promise<string> {
    const path = await this.placeAside('incoming');
    let size = 0;
    async function* bounded(): AsyncGenerator<Uint8Array> {
      for await (const piece of bytes) {
        size += piece.length;
        if (size > LARGEST_BUNDLE) throw new Refusal(413, 'bundle.too-large');
        yield piece;
      }
    }
    try {
      await pipeline(bounded, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      return path;
    } catch (error) {
      await this.remove(path);
      throw error;
    }
  }

  /** Writes lines to a file aside and reckons their hash. */
  async writeList(pages: AsyncIterable<readonly BundleDocument[]>): Promise<ListFile> {
    const path = await this.placeAside('list');
    const hash = createHash('sha256');
    let size = 0;
    async function* lines(): AsyncGenerator<Buffer> {
      for await (const page of pages) {
        const bytes = Buffer.from(page.map((line) => `${JSON.stringify(line)}\n`).join(''));
        hash.update(bytes);
        size += bytes.length;
        yield bytes;
      }
    }
    try {
      await pipeline(lines, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await this.remove(path);
      throw error;
    }
    return { path, size, sha256: hash.digest('hex') };
  }

  /** The lines of a list that was kept aside, some at a time; undefined for one that is none. */
  async *linesOf(path: string): AsyncGenerator<readonly (BundleDocument | undefined)[]> {
    let page: (BundleDocument | undefined)[] = [];
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      page.push(readLine(line));
      if (page.length < LINES_AT_ONCE) continue;
      yield page;
      page = [];
    }
    if (page.length > 0) yield page;
  }

  /** How large a kept document is on the disk; undefined when it is not there. */
  async sizeOfKept(sha256: string): Promise<number | undefined> {
    return stat(join(this.settings.dataFolder, placeOf(sha256))).then(
      ({ size }) => size,
      () => undefined,
    );
  }

  /**
   * The bundle, packed, a piece at a time; the list goes when it was written. Every document is held against its hash while it is read: one that the disk changed ends the making,
   * since nobody could take the bundle in.
   */
  packed(manifest: Uint8Array, signature: string, list: ListFile, madeAt: string): Readable {
    const seconds = Date.parse(madeAt) / 1000;
    const tape = Readable.from(this.tapeOf(manifest, signature, list, seconds), { objectMode: false });
    const gzip = createGzip();
    tape.once('error', (error) => gzip.destroy(error));
    gzip.once('close', () => tape.destroy());
    return tape.pipe(gzip);
  }

  private async *tapeOf(manifest: Uint8Array, signature: string, list: ListFile, seconds: number): AsyncGenerator<Uint8Array> {
    try {
      yield* memberOf(MANIFEST, manifest, seconds);
      yield* memberOf(SIGNATURE, Buffer.from(signature), seconds);
      yield headerOf({ name: LIST, size: list.size }, seconds);
      for await (const piece of createReadStream(list.path)) yield piece as Buffer;
      yield new Uint8Array(fillingOf(list.size));
      for await (const page of this.linesOf(list.path))
        yield* this.documentsOf(
          page.filter((line) => line !== undefined),
          seconds,
        );
      yield new Uint8Array(2 * BLOCK);
    } finally {
      await this.remove(list.path);
    }
  }

  /** Small ones, which nearly all are, some at once: opening them takes longer than reading them. */
  private async *documentsOf(lines: readonly BundleDocument[], seconds: number): AsyncGenerator<Uint8Array> {
    for (const some of inChunks(lines, READ_AT_ONCE)) {
      const areSmall = some.every(({ size }) => size <= SMALL);
      if (areSmall) yield Buffer.concat((await Promise.all(some.map((line) => this.smallDocument(line, seconds)))).flat());
      else for (const line of some) yield* this.largeDocument(line, seconds);
    }
  }

  private async smallDocument({ path, sha256, size }: BundleDocument, seconds: number): Promise<readonly Uint8Array[]> {
    const bytes = await readFile(join(this.settings.dataFolder, path)).catch(() => Buffer.alloc(0));
    if (bytes.length !== size || createHash('sha256').update(bytes).digest('hex') !== sha256) throw damaged(sha256);
    return [headerOf({ name: path, size }, seconds), bytes, new Uint8Array(fillingOf(size))];
  }

  private async *largeDocument({ path, sha256, size }: BundleDocument, seconds: number): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    let read = 0;
    yield headerOf({ name: path, size }, seconds);
    for await (const piece of createReadStream(join(this.settings.dataFolder, path))) {
      hash.update(piece as Buffer);
      read += (piece as Buffer).length;
      if (read <= size) yield piece as Buffer;
    }
    if (read !== size || hash.digest('hex') !== sha256) throw damaged(sha256);
    yield new Uint8Array(fillingOf(size));
  }

  async refuseToOverwrite(target: string): Promise<void> {
    if (await exists(target)) throw new Refusal(409, 'bundle.target-there', { target });
  }

  /** Writes a bundle where it was asked for: under its name only when it is whole and on the disk. */
  async writeTo(target: string, packed: Readable): Promise<void> {
    await mkdir(dirname(target), { recursive: true });
    const unfinished = `${target}.unfinished-${randomUUID()}`;
    try {
      await pipeline(packed, createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }));
      const file = await open(unfinished, 'r+');
      await file.sync();
      await file.close();
      await rename(unfinished, target);
    } catch (error) {
      packed.destroy();
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  /** A small file of a person, whole; undefined for one that is large or not there. */
  async smallFile(path: string, most: number): Promise<Buffer | undefined> {
    const size = await stat(path).then(
      (found) => (found.isFile() ? found.size : Infinity),
      () => undefined,
    );
    if (size === undefined) throw new Refusal(404, 'bundle.file-not-readable', { file: path });
    return size > most ? undefined : readFile(path);
  }
}

function damaged(sha256: string): Refusal {
  return new Refusal(409, 'bundle.document-damaged', { document: sha256.slice(0, 16) });
}

async function* memberOf(name: string, bytes: Uint8Array, seconds: number): AsyncGenerator<Uint8Array> {
  yield headerOf({ name, size: bytes.length }, seconds);
  yield bytes;
  yield new Uint8Array(fillingOf(bytes.length));
  await Promise.resolve();
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
