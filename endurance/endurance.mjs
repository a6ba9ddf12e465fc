// `npm run endurance -- --kills N` kills the server at random moments while it is taking in, `-- --polls N` while it polls, and proves that nothing was
// lost; `-- --orders N` lets the same things happen in N orders, and proves that the end is the same (README.md here).
import { join } from 'node:path';
import { makeReady, runOnOwnNode } from '../ready.mjs';

const words = process.argv.slice(2);
const asks = (name) => words.some((word) => word.startsWith(name));

makeReady({ pages: false });
if (asks('--orders')) {
  const [, orders = '200'] = /^--orders[= ](\d+)$/.exec(words.slice(0, 2).join(' ')) ?? [];
  process.env.MIMAMORI_ORDERS = orders;
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  runOnOwnNode([...jest, '--selectProjects', 'server', '--testPathPatterns', 'any-order']);
} else {
  const trial = asks('--polls') ? 'poll-kills.mjs' : 'kills.mjs';
  runOnOwnNode([join(import.meta.dirname ?? 'endurance', trial), ...words]);
}
