/**
 * The first file that Node runs. better-sqlite3 crashes the process on Node 20 instead of saying why, so the version is asked before
 * anything else is loaded.
 */
import { setFlagsFromString } from 'node:v8';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 22) {
  console.error(`Mimamori needs Node.js 22.22 or newer; this is ${process.versions.node}. "npm start" uses the right one by itself.`);
  process.exit(1);
}
// Left alone, the heap of a first load of catalogues doubles before it is tidied; the program may stand on a small PC beside others.
setFlagsFromString('--heap-growing-percent=40');
const { main } = await import('./main.js');
await main();
