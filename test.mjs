// `npm test`: every check there is. It runs on the system's Node before anything is installed, so it is plain JavaScript without
// dependencies. `npm test -- --testPathPatterns day` hands its words to Jest and runs those specs only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';

const isWindows = process.platform === 'win32';
const root = import.meta.dirname ?? process.cwd();
const words = process.argv.slice(2);
const notes = mkdtempSync(join(tmpdir(), 'mimamori-test-'));
/** A check that hangs must not hold up the rest for ever. */
const LONGEST_CHECK_MS = 15 * 60_000;
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** What ran: `{ name, passed, failed, skipped, seconds, remarks }`; a check that is no test case by itself counts as one. */
const results = [];
const running = new Set();

/** Runs a command on the Node that the project brings; gives its exit code, and what it printed when it is kept back. */
function run(command, args, { isKeptBack = false, environment = {}, onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: isKeptBack || onLine ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: isWindows,
      // A group of its own, so that what the command has started can be stopped with it.
      detached: !isWindows,
      env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`, ...environment },
    });
    running.add(child);
    let said = '';
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        if (!isKeptBack) out.write(text);
        said += text;
      });
    }
    const timer = setTimeout(() => stop(child, 'SIGKILL'), LONGEST_CHECK_MS);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      if (onLine) said.split('\n').forEach((line) => onLine(line.trim()));
      resolve({
        code: signal ? 1 : (code ?? 1),
        said: signal === 'SIGKILL' ? `${said}\nstopped after ${LONGEST_CHECK_MS / 60_000} minutes` : said,
      });
    });
    child.on('error', (error) => resolve({ code: 1, said: String(error) }));
  });
}

function stop(child, signal) {
  try {
    if (isWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself meanwhile.
  }
}

function heading(name) {
  console.log(`\n== ${name}`);
}

async function timed(work) {
  const started = Date.now();
  const result = await work();
  return { seconds: Math.round((Date.now() - started) / 1000), ...result };
}

/** A check that is right or wrong as a whole; what it says is shown when it is wrong. */
async function check(name, command, args, environment) {
  const result = await timed(async () => {
    const { code, said } = await run(command, args, { isKeptBack: true, environment });
    return { name, passed: Number(code === 0), failed: Number(code !== 0), skipped: 0, remarks: [], said };
  });
  heading(`${name}: ${result.failed ? 'failed' : 'passed'} (${result.seconds} s)`);
  if (result.failed) console.log(result.said.trim());
  results.push(result);
}

async function buildAndTypes() {
  await check('build', 'node', ['ready.mjs']);
  await check('types', 'npm', ['run', '--silent', 'typecheck']);
  await check('nothing unused', 'node', ['node_modules/knip/bin/knip.js', '--no-progress']);
}

async function specs(args) {
  heading('specs');
  const file = join(notes, 'jest.json');
  const why = new Set();
  const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'server', 'client', '--maxWorkers=2', '--forceExit'];
  const result = await timed(async () => {
    const { code } = await run(
      'node',
      ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', ...jest, '--json', '--outputFile', file, ...args],
      { onLine: (line) => /^skipped[: ]/i.test(line) && why.add(line), environment: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' } },
    );
    return { name: 'specs', ...countsOfJest(file, code), why: [...why] };
  });
  results.push(result);
}

function countsOfJest(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, remarks: ['Jest did not run'] };
  const told = JSON.parse(readFileSync(file, 'utf8'));
  const broken = told.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  const wrong = told.testResults.filter(({ status }) => status === 'failed').map(({ name }) => `failed: ${relative(root, name)}`);
  const skipped = told.testResults
    .map(({ name, assertionResults }) => [name, assertionResults.filter(({ status }) => status === 'pending' || status === 'todo').length])
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `skipped: ${count} in ${relative(root, name)}`);
  const failed = told.numFailedTests + Math.max(broken.length, told.numRuntimeErrorTestSuites);
  return {
    passed: told.numPassedTests,
    // Jest may also fail for what is no test, such as a pattern that no spec meets.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: told.numPendingTests + told.numTodoTests,
    remarks: [...wrong, ...skipped],
  };
}

/** Journeys in a browser, against the built program. */
async function journeys() {
  heading('journeys in the browser');
  const isThere = existsSync(join(root, 'playwright.config.ts'));
  const browser = [process.env.CHROMIUM_PATH, ...CHROMIUM].find((path) => path && existsSync(path));
  const file = join(notes, 'playwright.json');
  const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  if (!isThere || !browser) {
    const why = isThere ? 'no Chromium is installed (CHROMIUM_PATH may name one)' : 'there are none';
    console.log(`Skipped: ${why}.`);
    if (isThere)
      await run('node', ['node_modules/@playwright/test/cli.js', 'test', '--list', '--reporter=json'], { isKeptBack: true, environment });
    const skipped = existsSync(file) ? casesIn(JSON.parse(readFileSync(file, 'utf8')).suites) : Number(isThere);
    results.push({ name: 'journeys', passed: 0, failed: 0, skipped, seconds: 0, remarks: [], why: [`skipped: ${why}`] });
    return;
  }
  const result = await timed(async () => {
    const { code } = await run('node', ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
      environment: { ...environment, CHROMIUM_PATH: browser },
    });
    return { name: 'journeys', ...countsOfPlaywright(file, code) };
  });
  results.push(result);
}

function countsOfPlaywright(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, remarks: ['Playwright did not run'] };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: stats.skipped,
    remarks: errors.map(({ message }) => `failed: ${String(message).split('\n')[0]}`),
  };
}

function casesIn(suites = []) {
  return suites.reduce((sum, suite) => sum + (suite.specs?.length ?? 0) + casesIn(suite.suites), 0);
}

function installWhatIsMissing() {
  const [made, lock] = ['node_modules/.package-lock.json', 'package-lock.json'].map((path) => join(root, path));
  if (existsSync(made) && statSync(made).mtimeMs >= statSync(lock).mtimeMs) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: isWindows });
  if (status !== 0) process.exit(1);
}

function summarise() {
  const sum = (what) => results.reduce((total, result) => total + result[what], 0);
  console.log('\n== summary');
  for (const { name, passed, failed, skipped, seconds, remarks, why = [] } of results) {
    const counts =
      passed + failed + skipped === 1 ? (failed ? 'failed' : 'passed') : `${passed} passed, ${failed} failed, ${skipped} skipped`;
    console.log(`${name}: ${counts} (${seconds} s)`);
    for (const remark of [...remarks, ...why]) console.log(`    ${remark}`);
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  if (sum('failed') > 0 || sum('passed') === 0) process.exitCode = 1;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    for (const child of running) stop(child, signal);
    process.exit(130);
  });
// npm does not pass SIGTERM on: when it is gone, nothing must stay behind as an orphan.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid === parent) return;
  for (const child of running) stop(child, 'SIGTERM');
  process.exit(130);
}, 500).unref();
process.on('exit', (code) => {
  rmSync(notes, { recursive: true, force: true });
  // The installation or the build ends the run by itself when it fails.
  if (results.length === 0 && code !== 0) console.log('\n0 passed, 1 failed, 0 skipped');
});

if (words.length > 0) {
  installWhatIsMissing();
  await specs(words);
} else {
  installWhatIsMissing();
  // Each keeps one core busy; linting needs nothing of the build, and takes nearly as long as the others.
  await Promise.all([buildAndTypes(), check('lint and layers', 'npm', ['run', '--silent', 'lint'])]);
  await specs([]);
  // A browser leaves half a core idle. A server that is killed while it polls loses nothing and takes nothing twice: four of the hundred kills.
  await Promise.all([journeys(), check('kills while polling', 'node', ['endurance/endurance.mjs', '--polls', '4'])]);
}
summarise();
