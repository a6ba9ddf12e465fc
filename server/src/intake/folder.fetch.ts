import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

export interface FolderFile {
  readonly name: string;
  readonly read: () => Promise<Buffer>;
}

export type FolderProblem = { readonly code: 'source.folder-outside-data' | 'source.folder-missing' };

const DEEPEST = 6;
const MOST_FILES = 50_000;

/** A folder inside the data folder, for what is carried in by hand. Links that lead out of it are not followed. */
export async function filesOfFolder(dataFolder: string, address: string, largest: number): Promise<FolderFile[] | FolderProblem> {
  const root = resolve(dataFolder, address.replace(/^file:(\/\/)?/, ''));
  if (!isInside(resolve(dataFolder), root)) return { code: 'source.folder-outside-data' };
  const [realRoot, realData] = [await realpath(root).catch(() => undefined), await realpath(dataFolder).catch(() => dataFolder)];
  if (realRoot === undefined) return { code: 'source.folder-missing' };
  if (!isInside(realData, realRoot)) return { code: 'source.folder-outside-data' };
  const names: string[] = [];
  await collect(realRoot, 0, names);
  const files: FolderFile[] = [];
  for (const path of names.sort()) {
    const { size } = await stat(path);
    if (size <= largest) files.push({ name: relative(realRoot, path), read: () => readFile(path) });
  }
  return files;
}

async function collect(folder: string, depth: number, names: string[]): Promise<void> {
  if (depth > DEEPEST) return;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (names.length >= MOST_FILES) return;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await collect(path, depth + 1, names);
    else if (entry.isFile()) names.push(path);
  }
}

function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
