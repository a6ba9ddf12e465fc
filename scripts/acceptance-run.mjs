// One run of the acceptance, started by with-server, which tells the address and the first user in the environment.
import { spawnSync } from 'node:child_process';
import { unaskedNames } from './unasked-names.mjs';

const [score, scenario, namesAsked, ...options] = process.argv.slice(2);
const { URL: url, ADMIN_USER: user, ADMIN_PASSWORD: password } = process.env;

const words = [score, '--url', url, '--user', user, '--password', password, '--scenario', scenario, ...options];
const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
process.exitCode = status ?? 1;

if (namesAsked === 'true') {
  const { asked, unasked } = await unaskedNames(url, user, password, scenario);
  console.log(`names.asked: ${asked - unasked.length}/${asked}`);
  for (const line of unasked.slice(0, 20)) console.log(`    not asked: ${line}`);
  if (unasked.length > 0 || asked === 0) process.exitCode = 1;
}
