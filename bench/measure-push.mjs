import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf, visible } from './documents.mjs';
import { quantile, tell } from './figures.mjs';
import { makeHospital } from './hospital.mjs';
import { askingAs, formOf, settled, signIn, startServer } from './server.mjs';

/** Manufacturers push one document after another; each is measured until its receipt and until all its findings are there. */
export async function measurePush({ folder, database, repeat, devices, pushes, seed }) {
  const data = join(folder, 'push');
  mkdirSync(data, { recursive: true });
  const hospital = makeHospital({ devices, seed });
  const { server } = await startServer(data);
  try {
    const ask = await signIn(server.address);
    await ask('POST', '/inventory/imports', formOf(hospital.ledger, 'ledger.csv'));
    await settled(server.address);
    const push = await publisherOf(ask, server.address, hospital);
    const [acknowledged, matched] = [[], []];
    for (let number = 0; number < pushes; number += 1) {
      const made = documentOf(hospital, number, 1);
      const began = performance.now();
      await push('POST', '/feed', JSON.stringify(made.document));
      acknowledged.push(performance.now() - began);
      await visible(ask, made);
      matched.push(performance.now() - began);
    }
    const size = { devices, pushes, database };
    tell('pushed document to its receipt, p50', quantile(acknowledged, 0.5), 'ms', size, repeat);
    tell('pushed document to its receipt, p95', quantile(acknowledged, 0.95), 'ms', size, repeat);
    tell('pushed document to its findings, p50', quantile(matched, 0.5), 'ms', size, repeat);
    tell('pushed document to its findings, p95', quantile(matched, 0.95), 'ms', size, repeat);
  } finally {
    await server.stop();
  }
}

/** One key for all makers of the hospital: what is measured is the way of a document, not who sends it. */
async function publisherOf(ask, address, { models }) {
  const manufacturers = [...new Set(models.map(({ maker }) => maker))];
  const { id } = await ask('POST', '/publishers', { name: 'Measured Makers', manufacturers });
  const { key } = await ask('POST', `/publishers/${id}/keys`, {});
  return askingAs(address, { authorization: `Bearer ${key}`, 'content-type': 'application/json' });
}
