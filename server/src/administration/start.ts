/**
 * The first file that Node runs for `npm run mimamori`. better-sqlite3 crashes the process on Node 20 instead of saying why, so the version
 * is asked before anything else is loaded.
 */
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 22) {
  console.error(
    `Mimamori needs Node.js 22.22 or newer; this is ${process.versions.node}. "npm run mimamori" uses the right one by itself.`,
  );
  process.exit(2);
}
const [{ runCommand }, { standardTerminal }] = await Promise.all([import('./run.command.js'), import('./terminal.command.js')]);
process.exitCode = await runCommand(process.argv.slice(2), process.env, standardTerminal);
