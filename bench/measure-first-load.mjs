import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile, tell, tellSkipped, timed } from './figures.mjs';
import { makeHospital } from './hospital.mjs';
import { jvnFiles, nvdFiles } from './make-catalogue.mjs';
import { formOf, settled, signIn, startServer } from './server.mjs';

const MAKERS = 40;
const MODELS_OF_MAKER = 6;
/** How often somebody opens the morning list while the first load runs. */
const LOOK_EVERY_MS = 500;

/** A hospital's first load: the NVD and JVN iPedia as files in a folder, while people work. */
export async function measureFirstLoad({ folder, database, repeat, devices, nvd, jvn, seed }) {
  const data = join(folder, 'first-load');
  const inbox = join(data, 'inbox');
  mkdirSync(inbox, { recursive: true });
  for (const files of [nvdFiles(nvd, seed), jvnFiles(jvn, seed)])
    for (const { name, text } of files) writeFileSync(join(inbox, name), text);
  const { server } = await startServer(data);
  try {
    const ask = await signIn(server.address);
    const { ledger } = makeHospital({ devices, makers: MAKERS, modelsOfMaker: MODELS_OF_MAKER, seed });
    await ask('POST', '/inventory/imports', formOf(ledger, 'ledger.csv'));
    await settled(server.address);
    const { id } = await ask('POST', '/sources', { name: 'First load', address: 'file:inbox', format: 'auto', enabled: false });
    const looks = keepLooking(ask);
    const { ms } = await timed(async () => {
      await polled(ask, id);
      await settled(server.address, 200);
    });
    const waits = await looks.stop();
    const { total } = await ask('GET', '/advisories?limit=1');
    if (total !== nvd + jvn) throw new Error(`${total} advisories where there must be ${nvd + jvn}`);
    const size = { devices, nvd, jvn, database };
    tell('first load of NVD and JVN from files', ms / 1000, 's', size, repeat);
    tell('records a second', ((nvd + jvn) * 1000) / ms, '1/s', size, repeat);
    tell('morning list meanwhile, p50', quantile(waits, 0.5), 'ms', size, repeat);
    tell('morning list meanwhile, p95', quantile(waits, 0.95), 'ms', size, repeat);
    tell('morning list meanwhile, longest', Math.max(...waits), 'ms', size, repeat);
    tellPeak(server.child.pid, size, repeat);
  } finally {
    await server.stop();
  }
}

/** Node's fetch gives up an answer after five minutes, and the answer to a poll comes when all of it is stored. */
async function polled(ask, id) {
  await ask('POST', `/sources/${id}/poll`, {}).catch((error) => {
    if (error.cause?.code !== 'UND_ERR_HEADERS_TIMEOUT') throw error;
  });
  for (;;) {
    const { items } = await ask('GET', '/sources');
    const source = items.find((each) => each.id === id);
    if (source.progress === null && source.lastPolledAt !== null) return;
    await pause(LOOK_EVERY_MS);
  }
}

function keepLooking(ask) {
  const waits = [];
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      const { ms } = await timed(() => ask('GET', '/morning-list?limit=100'));
      waits.push(ms);
      await pause(LOOK_EVERY_MS);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await looking;
      return waits;
    },
  };
}

/** The most memory that the process ever held, as Linux counts it. */
function tellPeak(pid, size, repeat) {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    tell('peak memory of the server', Number(peak?.[1]) / 1024, 'MB', size, repeat);
  } catch {
    tellSkipped('peak memory of the server', 'this system does not tell it');
  }
}
