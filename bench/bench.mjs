// `npm run bench`: prints one JSON object a line (see README.md here). Standard output carries nothing else.
import { join } from 'node:path';
import { makeReady, runOnOwnNode } from '../ready.mjs';

makeReady({ pages: false });
runOnOwnNode([join(import.meta.dirname ?? 'bench', 'measures.mjs'), ...process.argv.slice(2)]);
