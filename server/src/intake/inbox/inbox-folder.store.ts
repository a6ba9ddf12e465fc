import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { SETTINGS, type Settings } from '../../settings.js';
import { isUnfinishedName, type SeenFile } from './inbox-outcome.js';

/** Whoever has not said for so long that it is alive is gone, and its files are taken over. */
const GONE_AFTER_MS = 300_000;
const ALIVE = '.alive';

/**
 * The watched folder. A process takes a file by moving it into a folder of its own: of two that try, one succeeds, whether they share a database or
 * not. What a process that was killed had taken is moved back by the others. Nothing in it is ever deleted or written over.
 */
@Injectable()
export class InboxFolder {
  /** Undefined where none is set. */
  readonly path: string | undefined;
  private readonly me = randomUUID();

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.path = settings.inbox;
  }

  /** Files that somebody put there, in order of their names; links and folders are left alone. */
  async seen(): Promise<readonly SeenFile[]> {
    const folder = this.place();
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && !isUnfinishedName(entry.name)).map(({ name }) => name);
    const files: SeenFile[] = [];
    for (const name of names.sort()) {
      const found = await stat(join(folder, name)).catch(() => undefined);
      if (found) files.push({ name, size: found.size, modified: found.mtimeMs });
    }
    return files;
  }

  /** Makes the folders, says that this process is alive, and gives back what others left behind. */
  async prepare(): Promise<void> {
    for (const name of ['done', 'refused']) await mkdir(this.place(name), { recursive: true });
    const now = await this.sayAlive();
    for (const other of await readdir(this.place('working'))) {
      if (other === this.me) continue;
      const alive = await stat(this.place('working', other, ALIVE)).catch(() => undefined);
      if (alive && now - alive.mtimeMs > GONE_AFTER_MS) await this.takeOver(other);
    }
  }

  /** By the clock of the disk, which is the same for all who share it. */
  async sayAlive(): Promise<number> {
    await mkdir(this.place('working', this.me), { recursive: true });
    const path = this.place('working', this.me, ALIVE);
    await writeFile(path, '');
    return (await stat(path)).mtimeMs;
  }

  /** Where the file lies now; undefined when another process was quicker. */
  async take(name: string): Promise<string | undefined> {
    const taken = this.place('working', this.me, name);
    return rename(this.place(name), taken).then(
      () => taken,
      () => undefined,
    );
  }

  /** Puts a file that this process took where it belongs, with a text beside it where there is something to say. */
  async put(name: string, to: 'done' | 'refused' | 'again', text: string): Promise<void> {
    const folder = to === 'again' ? this.place() : this.place(to);
    const free = await freeName(folder, name);
    if (text !== '') await writeFile(join(folder, `${free}.txt`), text, { flag: 'wx' });
    await rename(this.place('working', this.me, name), join(folder, free));
  }

  async beginning(path: string, bytes: number): Promise<Buffer> {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  content(path: string): Promise<Buffer> {
    return readFile(path);
  }

  /** Files that were refused and lie there still. */
  async refused(): Promise<readonly string[]> {
    const names = await readdir(this.place('refused')).catch(() => []);
    return names.filter((name) => !name.endsWith('.txt')).sort();
  }

  private async takeOver(other: string): Promise<void> {
    const folder = this.place('working', other);
    for (const name of await readdir(folder)) {
      if (name === ALIVE) continue;
      // Two that take over at once: one of them finds the file gone, and that is all.
      await rename(join(folder, name), join(this.place(), await freeName(this.place(), name))).catch(() => undefined);
    }
    await unlink(join(folder, ALIVE)).catch(() => undefined);
    await rmdir(folder).catch(() => undefined);
  }

  private place(...parts: readonly string[]): string {
    if (this.path === undefined) throw new Error('there is no watched folder');
    return join(this.path, ...parts);
  }
}

/** The name itself, or with a number behind it: what lies there already is never written over. */
async function freeName(folder: string, name: string): Promise<string> {
  const there = new Set(await readdir(folder));
  if (!there.has(name)) return name;
  const { name: stem, ext } = parse(name);
  for (let number = 2; ; number += 1) {
    const tried = `${stem} (${number})${ext}`;
    if (!there.has(tried)) return tried;
  }
}
