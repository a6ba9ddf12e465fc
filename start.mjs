// `npm start`: runs on the system's Node before anything is installed, so it is plain JavaScript without dependencies.
// Installs what is missing, builds what is missing or older than its sources, starts the server and ends with it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const isWindows = process.platform === 'win32';

function npm(...words) {
  const { status } = spawnSync('npm', words, { stdio: 'inherit', shell: isWindows });
  if (status !== 0) process.exit(status ?? 1);
}

/** Time of the newest source file under these paths, in milliseconds. */
function newest(paths) {
  return Math.max(
    0,
    ...paths
      .filter(existsSync)
      .map((path) => (statSync(path).isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : statSync(path).mtimeMs)),
  );
}

function isOlder(made, sources) {
  return !existsSync(made) || statSync(made).mtimeMs < newest(sources);
}

const shared = ['package-lock.json', 'tsconfig.json'];
if (isOlder('node_modules/.package-lock.json', ['package-lock.json'])) {
  console.log('Installing what Mimamori needs (about a minute) ...');
  npm('ci', '--no-audit', '--loglevel=error');
}
if (isOlder('dist/client/index.html', ['client', 'angular.json', ...shared])) {
  console.log('Building the pages ...');
  npm('run', '--silent', 'build:client');
}
if (isOlder('dist/.tsbuildinfo', ['server/src', 'feeds/src', 'seeds', 'tsconfig.build.json', ...shared])) {
  console.log('Building the server ...');
  npm('run', '--silent', 'build:server');
}

// npm put node_modules/.bin first in PATH, so `node` is the version that the project brings, not the one that runs this file.
const server = spawn('node', ['--disable-warning=ExperimentalWarning', 'dist/server/src/start.js'], {
  stdio: 'inherit',
  shell: isWindows,
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
// npm does not pass SIGTERM on: when it is gone, the server must not stay behind as an orphan.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) server.kill('SIGTERM');
}, 500).unref();
server.on('exit', (code, signal) => {
  process.exitCode = signal ? 130 : (code ?? 0);
});
