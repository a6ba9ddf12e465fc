import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureComponents } from './measure-components.mjs';
import { measureFirstLoad } from './measure-first-load.mjs';
import { measureHospital } from './measure-hospital.mjs';
import { measureLifecycle } from './measure-lifecycle.mjs';
import { measurePush } from './measure-push.mjs';
import { measureRanges } from './measure-ranges.mjs';
import { measureReading } from './measure-reading.mjs';
import { measureSboms } from './measure-sboms.mjs';
import { measureStart } from './measure-start.mjs';

const { values } = parseArgs({
  options: {
    devices: { type: 'string', default: '10000' },
    findings: { type: 'string', default: '50000' },
    documents: { type: 'string', default: '30' },
    components: { type: 'string', default: '300000' },
    fleet: { type: 'string', default: '100000' },
    models: { type: 'string', default: '2000' },
    ranges: { type: 'string', default: '300000,3000000,9000000' },
    pushes: { type: 'string', default: '1000' },
    nvd: { type: 'string', default: '250000' },
    jvn: { type: 'string', default: '240000' },
    seed: { type: 'string', default: '1' },
    shared: { type: 'string', default: '../shared' },
    only: { type: 'string', default: 'start,reading,sboms,hospital,components' },
  },
});
const wanted = values.only.split(',');
const options = {
  devices: Number(values.devices),
  findings: Number(values.findings),
  documents: Number(values.documents),
  components: Number(values.components),
  seed: Number(values.seed),
  corpus: resolve(values.shared, 'corpus/csaf/cisa'),
};
const database = process.env.DATABASE_URL ? 'postgresql' : 'sqlite';
const repeat = `npm run bench -- --devices ${options.devices} --findings ${options.findings} --documents ${options.documents} --components ${options.components} --seed ${options.seed}`;

const folder = mkdtempSync(join(tmpdir(), 'mimamori-bench-'));
try {
  const context = { ...options, folder, database, repeat };
  if (wanted.includes('start')) await measureStart(context);
  if (wanted.includes('reading')) await measureReading(context);
  if (wanted.includes('sboms')) await measureSboms(context);
  if (wanted.includes('hospital')) await measureHospital(context);
  if (wanted.includes('components')) await measureComponents(context);
  if (wanted.includes('lifecycle'))
    await measureLifecycle({
      ...context,
      fleet: Number(values.fleet),
      models: Number(values.models),
      repeat: `npm run bench -- --only lifecycle --fleet ${values.fleet} --models ${values.models} --seed ${options.seed}`,
    });
  if (wanted.includes('push'))
    await measurePush({
      ...context,
      pushes: Number(values.pushes),
      repeat: `npm run bench -- --only push --pushes ${values.pushes} --devices ${options.devices} --seed ${options.seed}`,
    });
  if (wanted.includes('first-load'))
    await measureFirstLoad({
      ...context,
      nvd: Number(values.nvd),
      jvn: Number(values.jvn),
      repeat: `npm run bench -- --only first-load --nvd ${values.nvd} --jvn ${values.jvn} --devices ${options.devices} --seed ${options.seed}`,
    });
  // A hundred ranges a component, as the NVD has on software that is in devices.
  if (wanted.includes('ranges'))
    for (const ranges of values.ranges.split(',').map(Number))
      await measureRanges({
        ...context,
        ranges,
        components: ranges / 100,
        repeat: `npm run bench -- --only ranges --ranges ${ranges} --seed ${options.seed}`,
      });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
