// `npm run acceptance -- [DIR] [options of score-scenario]`: plays every scenario of DIR (../shared) against a server of its own and scores the
// answers. Options that are given replace the default ones, and then there is one run a scenario; `--sample` makes two of the five runs, for
// machines that have twenty minutes. Exit code 1 when a run fails.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const [given] = process.argv.slice(2);
const hasFolder = given !== undefined && !given.startsWith('--');
const folder = resolve(hasFolder ? given : join(root, '../shared'));
const isSample = process.argv.includes('--sample');
const options = process.argv.slice(hasFolder ? 3 : 2).filter((option) => option !== '--sample');

const scored = ['--only', 'inventory,udi,lifecycle,advisories,idempotency', '--documents', 'csaf-cisa', '--via', 'product'];
const all = ['--only', 'inventory,udi,lifecycle,advisories,findings,timeline,idempotency'];
/**
 * A record of hospital-a says of the very component that a device contains (curl 7.74.0) what cannot be understood (CVE-2023-38545 of the CVE
 * list: affected from 8.4.0 to below 8.4.0). "Cannot tell" is the true answer, and the expected answers have no row for it.
 */
const certain = [
  'inventory.imports inventory.devices inventory.maker inventory.dates inventory.flags udi.fields',
  'lifecycle.status lifecycle.steps lifecycle.flags lifecycle.days lifecycle.boundaries lifecycle.events',
  'advisories.strict-recall advisories.lenient-recall advisories.safety advisories.precision advisories.reasons',
  'findings.strict-recall findings.lenient-recall findings.safety findings.precision findings.one-each findings.statements findings.kev',
  'findings.no-false-alarms timeline.guards timeline.receipts timeline.counts idempotency.requests idempotency.totals',
].flatMap((line) => line.split(' '));
const whole = [...all, '--at-least', [...certain.map((measure) => `${measure}=1`), 'advisories.no-false-alarms=0.995'].join(',')];
/** The last run is about names: without the map of a hospital, what meets no device must be asked about. */
const every =
  options.length > 0
    ? [{ name: 'as asked', options, namesAsked: false }]
    : [
        { name: 'with the names that were confirmed', options: scored, namesAsked: false },
        { name: 'with the SBOMs and every source, by product and component', options: whole, namesAsked: false },
        { name: 'the same in the wrong order', options: [...whole, '--wrong-order'], namesAsked: false },
        {
          name: 'the same without names',
          options: [...all, '--without-product-names', '--at-least', 'advisories.safety=0.98,advisories.no-false-alarms=0.98'],
          namesAsked: false,
        },
        {
          name: 'without them',
          options: [...scored, '--without-product-names', '--at-least', 'advisories.safety=0.95,advisories.no-false-alarms=0.95'],
          namesAsked: true,
        },
      ];

/** The whole in its plain order, and what is asked of a person where no name was confirmed. */
const runs = isSample && options.length === 0 ? [every[1], every[4]] : every;

const tools = { server: join(folder, 'tools/with-server'), score: join(folder, 'tools/score-scenario.mjs') };
const scenarios = existsSync(join(folder, 'scenarios'))
  ? readdirSync(join(folder, 'scenarios'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, 'scenarios', entry.name))
      .sort()
  : [];
if (scenarios.length === 0 || !existsSync(tools.server) || !existsSync(tools.score)) {
  console.log(`Skipped: acceptance, because there are no scenarios and tools in ${folder}.`);
  process.exit(0);
}

let failed = 0;
for (const scenario of scenarios) {
  for (const { name, options: asked, namesAsked } of runs) {
    console.log(`\n${scenario}, ${name}`);
    const words = [join(import.meta.dirname, 'acceptance-run.mjs'), tools.score, scenario, String(namesAsked), ...asked];
    // A fresh clone installs and builds before it answers.
    const environment = { WITH_SERVER_SECONDS: '600', ...process.env };
    const { status, error } = spawnSync(tools.server, [process.execPath, ...words], { cwd: root, stdio: 'inherit', env: environment });
    if (error) console.error(String(error));
    if (status !== 0) failed += 1;
  }
}
console.log(
  failed === 0
    ? '\nAcceptance: every run reaches its thresholds.'
    : `\nAcceptance: ${failed} of ${scenarios.length * runs.length} runs fail.`,
);
process.exitCode = failed === 0 ? 0 : 1;
