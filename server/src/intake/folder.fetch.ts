import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

export interface FolderFile {
  /** Path from the folder, with `/`. */
  readonly name: string;
  readonly size: number;
  readonly read: () => Promise<Buffer>;
}

export interface FolderListing {
  readonly files: readonly FolderFile[];
  /** What stands in the folder and is not read, and why. */
  readonly left: readonly {
    readonly name: string;
    readonly code: 'source.folder-too-deep' | 'source.too-many-files' | 'source.link-not-followed';
  }[];
}

export type FolderProblem = { readonly code: 'source.folder-outside-data' | 'source.folder-missing' };

const DEEPEST = 6;
const MOST_FILES = 50_000;

/**
 * A folder inside the data folder, for what is carried in by hand. Links are not followed, wherever they lead: one that led out of the data
 * folder would read what nobody gave to the program.
 * @param address as a source has it: `file:inbox`, `inbox`, `file:///the/data/folder/inbox`
 */
export async function filesOfFolder(dataFolder: string, address: string): Promise<FolderListing | FolderProblem> {
  const root = resolve(dataFolder, address.replace(/^file:(\/\/)?/, ''));
  if (!isInside(resolve(dataFolder), root) || isOwn(resolve(dataFolder), root)) return { code: 'source.folder-outside-data' };
  const [realRoot, realData] = [await realpath(root).catch(() => undefined), await realpath(dataFolder).catch(() => dataFolder)];
  if (realRoot === undefined) return { code: 'source.folder-missing' };
  if (!isInside(realData, realRoot)) return { code: 'source.folder-outside-data' };
  if (!(await stat(realRoot)).isDirectory()) return { code: 'source.folder-missing' };
  const [paths, left]: [string[], { name: string; code: FolderListing['left'][number]['code'] }[]] = [[], []];
  await collect(realRoot, 0, paths, (path, code) => left.push({ name: nameIn(realRoot, path), code }));
  const files: FolderFile[] = [];
  for (const path of paths.sort()) {
    // Between listing and asking a file may have been taken away: then it is not there, and that is all.
    const size = await stat(path).then(
      (found) => found.size,
      () => undefined,
    );
    if (size !== undefined) files.push({ name: nameIn(realRoot, path), size, read: () => readFile(path) });
  }
  return { files, left };
}

async function collect(
  folder: string,
  depth: number,
  paths: string[],
  leave: (path: string, code: FolderListing['left'][number]['code']) => void,
): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) leave(path, 'source.link-not-followed');
    else if (entry.isDirectory() && depth >= DEEPEST) leave(path, 'source.folder-too-deep');
    else if (entry.isDirectory()) await collect(path, depth + 1, paths, leave);
    else if (entry.isFile() && paths.length >= MOST_FILES) return leave(path, 'source.too-many-files');
    else if (entry.isFile()) paths.push(path);
  }
}

function nameIn(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** The data folder itself and the documents that the program keeps in it are not for carrying in. */
function isOwn(dataFolder: string, root: string): boolean {
  return root === dataFolder || isInside(join(dataFolder, 'documents'), root);
}

function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
