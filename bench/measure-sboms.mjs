import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tell, timed } from './figures.mjs';
import { formOf, settled, signIn, startServer } from './server.mjs';

/** As many as the largest SBOM of a device that was seen in public. */
const COMPONENTS = 12_646;
const ROUNDS = 3;
const MAKER = 'Measured Makers';

/** How long a large SBOM takes from its sending to the answer that it is kept, and how long others wait meanwhile. */
export async function measureSboms({ folder, database, repeat }) {
  const data = join(folder, 'sboms');
  mkdirSync(data, { recursive: true });
  const { server } = await startServer(data);
  try {
    const ask = await signIn(server.address);
    const ledger = `管理番号,販売名,型式,製造販売業者,製造番号,ソフトウェアVer.\r\nM1,Measured,MS-1,${MAKER},S1,1.0\r\n`;
    await ask('POST', '/inventory/imports', formOf(ledger, 'ledger.csv'));
    await settled(server.address);
    const [taken, waited] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const form = formOf(JSON.stringify(largeSbom(round)), 'large.cdx.json');
      for (const [name, value] of Object.entries({ manufacturer: MAKER, model: 'MS-1', softwareVersion: `${round + 1}.0` }))
        form.append(name, value);
      const others = keepAsking(server.address);
      const { ms } = await timed(() => ask('POST', '/documents', form));
      taken.push(ms);
      waited.push(await others.stop());
      await settled(server.address);
    }
    const size = { components: COMPONENTS, rounds: ROUNDS, othersAskEveryMs: ASK_EVERY_MS, database };
    tell('read and store a large SBOM: best of its rounds', Math.min(...taken), 'ms', size, repeat);
    tell('read and store a large SBOM: worst of its rounds', Math.max(...taken), 'ms', size, repeat);
    tell('longest wait of another request meanwhile', Math.max(...waited.map(({ longest }) => longest)), 'ms', size, repeat);
    tell('median wait of another request meanwhile', waited.map(({ median }) => median).sort((a, b) => a - b)[1], 'ms', size, repeat);
  } finally {
    await server.stop();
  }
}

/** Fifty times a second, far more often than a hospital's people and pages together. */
const ASK_EVERY_MS = 20;

/** Asks for the health page again and again until told to stop. */
function keepAsking(address) {
  const waits = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const { ms } = await timed(async () => (await fetch(`${address}/api/v1/health`)).text());
      waits.push(ms);
      await pause(ASK_EVERY_MS);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await asking;
      waits.sort((a, b) => a - b);
      return { longest: waits.at(-1), median: waits[waits.length >> 1] };
    },
  };
}

function largeSbom(round) {
  const components = Array.from({ length: COMPONENTS }, (_, number) => {
    const version = `${round + 1}.${number % 97}.${number % 13}`;
    const purl = `pkg:npm/%40scope${number % 50}/part-${number}@${version}`;
    const [hashes, licenses] = [[{ alg: 'SHA-256', content: 'ab'.repeat(32) }], [{ license: { id: 'MIT' } }]];
    return { type: 'library', 'bom-ref': purl, name: `part-${number}`, version, purl, hashes, licenses };
  });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'device', name: 'Measured' } },
    components,
  };
}
