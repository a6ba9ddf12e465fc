// `npm run endurance -- --kills N`: kills the server at random moments while it is taking in, and proves that nothing was lost (README.md here).
import { join } from 'node:path';
import { makeReady, runOnOwnNode } from '../ready.mjs';

makeReady({ pages: false });
runOnOwnNode([join(import.meta.dirname ?? 'endurance', 'kills.mjs'), ...process.argv.slice(2)]);
