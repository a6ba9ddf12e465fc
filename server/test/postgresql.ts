import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface RunningPostgresql {
  readonly url: string;
  /** Started for this run, and gone with all its databases after it. */
  readonly isOwn: boolean;
}

type Postgresql = RunningPostgresql | { readonly missing: string };
type Answer = ({ readonly url: string } | { readonly missing: string }) & { readonly keeper?: number };

const LONGEST_START_MS = 60_000;

/**
 * Address of the PostgreSQL of this Jest run (a superuser of the database `postgres`), or why there is none. One is started for the whole
 * run by the first who asks; MIMAMORI_TEST_POSTGRESQL names another one, or is `off`.
 */
export async function postgresqlOfThisRun(): Promise<Postgresql> {
  const given = process.env['MIMAMORI_TEST_POSTGRESQL'];
  if (given === 'off') return { missing: 'MIMAMORI_TEST_POSTGRESQL is off' };
  if (given) return { url: given, isOwn: false };
  const run = processOfThisRun();
  const folder = folderOf(run);
  if (isLeftOver(folder)) rmSync(folder, { recursive: true, force: true });
  if (isFirst(folder)) startKeeper(folder, run);
  for (const until = Date.now() + LONGEST_START_MS; Date.now() < until; await wait(50)) {
    const answer = answerIn(folder);
    if (answer) return 'url' in answer ? { url: answer.url, isOwn: true } : answer;
  }
  return { missing: `it did not start within ${LONGEST_START_MS / 1000} s` };
}

/** A folder that goes with the run, for what its specs share; undefined where nobody would take it away. */
export function sharedFolder(): string | undefined {
  const folder = folderOf(processOfThisRun());
  return process.env['MIMAMORI_TEST_POSTGRESQL'] || !existsSync(folder) ? undefined : folder;
}

const folderOf = (run: number) => join(tmpdir(), `mimamori-postgresql-${run}`);

/** Jest's specs run in worker processes, or in Jest's own when there is but one worker. */
function processOfThisRun(): number {
  const isWorker = process.argv[1]?.includes('jest-worker') ?? false;
  return isWorker ? process.ppid : process.pid;
}

/** To make a folder is the one thing that only one of several processes can do. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o755 });
    return true;
  } catch {
    return false;
  }
}

/** Folder of an earlier run with the same process id, whose keeper was killed before it could tidy up. */
function isLeftOver(folder: string): boolean {
  const keeper = answerIn(folder)?.keeper;
  if (keeper === undefined) return false;
  return !existsSync(`/proc/${keeper}`) && existsSync('/proc');
}

function startKeeper(folder: string, run: number): void {
  const keeper = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'postgresql-keeper.ts'), folder, String(run)],
    {
      detached: true,
      stdio: 'ignore',
    },
  );
  keeper.unref();
}

function answerIn(folder: string): Answer | undefined {
  const file = join(folder, 'answer.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Answer) : undefined;
}
