// `npm run endurance -- --kills N` kills the server at random moments while it is taking in, `-- --polls N` while it polls, and proves that nothing was
// lost; `-- --rows N` takes a ledger of so many rows, and `-- --orders N` lets the same things happen in N orders, and proves that the end is the same (README.md here).
import { join } from 'node:path';
import { makeReady, runOnOwnNode } from '../ready.mjs';

const words = process.argv.slice(2);
const asks = (name) => words.some((word) => word.startsWith(name));
/** Specs of which every change has a sample. */
const whole = {
  '--orders': { variable: 'MIMAMORI_ORDERS', spec: 'any-order', usual: '200' },
  '--rows': { variable: 'MIMAMORI_LEDGER_ROWS', spec: 'strange-ledgers', usual: '100000' },
};
const asked = Object.keys(whole).find(asks);

makeReady({ pages: false });
if (asked) {
  const { variable, spec, usual } = whole[asked];
  process.env[variable] = /^--\w+[= ](\d+)$/.exec(words.slice(0, 2).join(' '))?.[1] ?? usual;
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  runOnOwnNode([...jest, '--selectProjects', 'server', '--testPathPatterns', spec]);
} else {
  const trial = asks('--polls') ? 'poll-kills.mjs' : 'kills.mjs';
  runOnOwnNode([join(import.meta.dirname ?? 'endurance', trial), ...words]);
}
