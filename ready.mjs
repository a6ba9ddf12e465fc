// Makes a fresh clone ready: installs what is missing, builds what is missing or older than its sources. It runs on the system's Node
// before anything is installed, so it is plain JavaScript without dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isWindows = process.platform === 'win32';
const root = import.meta.dirname ?? process.cwd();

function npm(...words) {
  const { status } = spawnSync('npm', words, { stdio: ['inherit', 2, 2], shell: isWindows, cwd: root });
  if (status !== 0) process.exit(status ?? 1);
}

/** Time of the newest file under these paths, in milliseconds. */
function newest(paths) {
  return Math.max(
    0,
    ...paths
      .filter(existsSync)
      .map((path) => (statSync(path).isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : statSync(path).mtimeMs)),
  );
}

function isOlder(made, sources) {
  const path = join(root, made);
  return !existsSync(path) || statSync(path).mtimeMs < newest(sources.map((source) => join(root, source)));
}

const shared = ['package-lock.json', 'tsconfig.json'];

/** Installs and builds; what it says goes to standard error, so that the answers of a command stay alone on standard output. */
export function makeReady({ pages }) {
  if (isOlder('node_modules/.package-lock.json', ['package-lock.json'])) {
    console.error('Installing what Mimamori needs (about a minute) ...');
    npm('ci', '--no-audit', '--loglevel=error');
  }
  if (pages && isOlder('dist/client/index.html', ['client', 'angular.json', ...shared])) {
    console.error('Building the pages ...');
    npm('run', '--silent', 'build:client');
  }
  if (isOlder('dist/.tsbuildinfo', ['server/src', 'feeds/src', 'seeds', 'tsconfig.build.json', ...shared])) {
    console.error('Building the server ...');
    npm('run', '--silent', 'build:server');
  }
}

/**
 * Runs a script on the Node that the project brings, and ends as it ends. That Node lies in node_modules/.bin; process.execPath would be
 * the system's.
 */
export function runOnOwnNode(words) {
  const program = spawn('node', ['--disable-warning=ExperimentalWarning', ...words], {
    stdio: 'inherit',
    shell: isWindows,
    env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}` },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => program.kill(signal));
  // npm does not pass SIGTERM on: when it is gone, nothing must stay behind as an orphan.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) program.kill('SIGTERM');
  }, 500).unref();
  program.on('exit', (code, signal) => {
    process.exitCode = signal ? 130 : (code ?? 0);
  });
}

// `node ready.mjs`
if (process.argv[1] === import.meta.filename) makeReady({ pages: true });
