// `npm run mimamori -- <command>`: administration without the browser. Runs on the system's Node before anything is installed.
import { join } from 'node:path';
import { makeReady, runOnOwnNode } from './ready.mjs';

makeReady({ pages: false });
runOnOwnNode([join(import.meta.dirname ?? '.', 'dist/server/src/administration/start.js'), ...process.argv.slice(2)]);
