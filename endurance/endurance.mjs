// `npm run endurance -- --kills N` kills the server at random moments while it is taking in, `-- --polls N` while it polls, and proves that nothing was
// lost (README.md here).
import { join } from 'node:path';
import { makeReady, runOnOwnNode } from '../ready.mjs';

const words = process.argv.slice(2);
const trial = words.some((word) => word.startsWith('--polls')) ? 'poll-kills.mjs' : 'kills.mjs';

makeReady({ pages: false });
runOnOwnNode([join(import.meta.dirname ?? 'endurance', trial), ...words]);
