import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const PAGE = 1000;

/** Everything that was acknowledged is there: documents byte for byte under the receipt's id and revision, and every import by its id. */
export async function proveAcknowledged(ask, address, credentials, acknowledged) {
  const imports = acknowledged.some(({ kind }) => kind === 'ledger')
    ? new Set((await all(ask, '/inventory/imports')).map(({ id }) => id))
    : null;
  for (const { kind, name, text, answer } of acknowledged) {
    if (kind === 'ledger') must(imports.has(answer.id), `the import of ${name} was acknowledged and is not there`);
    else for (const receipt of answer.receipts) await proveDocument(address, credentials, name, text, receipt);
  }
}

async function proveDocument(address, headers, name, text, { id, revision, sha256 }) {
  const reply = await fetch(`${address}/api/v1/advisories/${id}/content?revision=${revision}`, { headers });
  must(reply.ok, `${name} was acknowledged and is not there (${reply.status})`);
  const bytes = Buffer.from(await reply.arrayBuffer());
  must(bytes.equals(Buffer.from(text)), `${name} was acknowledged and is another now`);
  must(createHash('sha256').update(bytes).digest('hex') === sha256, `${name}: the receipt names another hash`);
}

/** Nothing is half: `mimamori check` finds the data whole. */
export async function proveWhole(dataFolder) {
  const check = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'dist/server/src/administration/start.js', 'check'], {
    cwd: root,
    env: { ...process.env, MIMAMORI_DATA: dataFolder, LANG: 'en' },
  });
  const said = [];
  for (const stream of [check.stdout, check.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  const [code] = await once(check, 'exit');
  must(code === 0, `the data is not whole: ${said.join('')}`);
}

/** What came of it all, without ids and times, as sorted lines: two runs with the same deliveries must give the same. */
export async function resultsOf(ask) {
  const devices = await all(ask, '/devices');
  const findings = await all(ask, '/findings');
  const advisories = await all(ask, '/advisories');
  const names = await all(ask, '/product-names/unconfirmed');
  return [
    ...devices.map((each) => [
      'device',
      each.ledgerNumber,
      each.manufacturer,
      each.model,
      each.softwareVersion,
      each.department,
      each.active,
    ]),
    ...findings
      .filter(({ state }) => state !== 'closed')
      .map((each) => ['finding', each.ledgerNumber, each.vulnerability, each.verdict, each.state]),
    ...advisories.map((each) => ['advisory', each.trackingId, each.revision, each.affectedDevices, each.undeterminedDevices]),
    ...names.map((each) => ['name', each.manufacturer, each.product]),
  ]
    .map((fields) => fields.join('\t'))
    .sort();
}

/** Every item of a list. */
export async function all(ask, path) {
  const items = [];
  for (let total = Infinity; items.length < total;) {
    const page = await ask('GET', `${path}?offset=${items.length}&limit=${PAGE}`);
    total = page.total;
    items.push(...page.items);
    if (page.items.length === 0) break;
  }
  return items;
}

export function must(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}
