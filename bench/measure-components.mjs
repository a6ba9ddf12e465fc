import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile, tell } from './figures.mjs';
import { randomFrom } from './random.mjs';
import { formOf, settled, signIn, startServer } from './server.mjs';

const IN_ONE_SBOM = 1_500;
/** A hospital's SBOMs repeat each other: of its components each stands in this many SBOMs, give or take. */
const SBOMS_OF_A_COMPONENT = 4;
const ASKED = 40;
/** SBOMs that come in afterwards, of usual size, each with one component that a record tells of. */
const NEW_SBOMS = 20;
const IN_A_NEW_SBOM = 400;
const VULNERABILITY = 'CVE-2099-77777';
const KINDS = ['deb', 'npm', 'maven/org.example', 'pypi', 'nuget'];

/** Looking for a component in the SBOMs of a whole hospital; each answer is held against what was put in. */
export async function measureComponents({ folder, database, repeat, components, seed }) {
  const data = join(folder, 'components');
  mkdirSync(data, { recursive: true });
  const releases = Math.ceil(components / IN_ONE_SBOM);
  const { server } = await startServer(data);
  try {
    const ask = await signIn(server.address);
    await ask('POST', '/inventory/imports', formOf(ledgerOf(releases), 'ledger.csv'));
    const pool = poolOf(Math.ceil(components / SBOMS_OF_A_COMPONENT), seed);
    const stands = await bringSboms(ask, releases, pool, seed);
    await settled(server.address, 200);
    const size = { components: releases * IN_ONE_SBOM, different: stands.size, sboms: releases, database };
    for (const [name, queries] of searches(pool, seed)) await measureSearch(ask, name, queries, size, repeat);
    await checkOne(ask, pool, stands);
    await measureNewSboms(ask, pool, size, repeat, seed);
  } finally {
    await server.stop();
  }
}

function ledgerOf(releases) {
  const rows = Array.from(
    { length: releases },
    (_, at) => `C-${at},Maker ${at % 40},Device ${at % 200},D-${at % 200},${1 + Math.floor(at / 200)}.0,ICU,常時接続,稼働中`,
  );
  return ['管理番号,製造販売業者,販売名,型式,ソフトウェアVer.,設置部署,接続形態,稼働状態', ...rows].join('\r\n');
}

function poolOf(size, seed) {
  const random = randomFrom(seed);
  return Array.from({ length: size }, (_, at) => {
    const name = `lib${(at * 7919) % size}-${random.oneOf(['core', 'ssl', 'net', 'xml', 'util', 'audio'])}`;
    const version = `${random.below(9)}.${random.below(31)}.${random.below(17)}`;
    const purl = `pkg:${random.oneOf(KINDS)}/${name}@${version}`;
    const cpe = `cpe:2.3:a:vendor${random.below(500)}:${name}:${version}:*:*:*:*:*:*:*`;
    return { type: 'library', name, version, purl, ...(at % 3 === 0 && { cpe }) };
  });
}

async function bringSboms(ask, releases, pool, seed) {
  const random = randomFrom(seed + 1);
  const stands = new Map();
  for (let at = 0; at < releases; at += 1) {
    const chosen = new Set();
    while (chosen.size < IN_ONE_SBOM) chosen.add(random.below(pool.length));
    for (const each of chosen) stands.set(each, [...(stands.get(each) ?? []), at]);
    const sbom = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components: [...chosen].map((each) => pool[each]) };
    const form = formOf(JSON.stringify(sbom), 'sbom.json');
    form.append('manufacturer', `Maker ${at % 40}`);
    form.append('model', `D-${at % 200}`);
    form.append('softwareVersion', `${1 + Math.floor(at / 200)}.0`);
    await ask('POST', '/documents', form);
  }
  return stands;
}

function searches(pool, seed) {
  const random = randomFrom(seed + 2);
  const some = (make) => Array.from({ length: ASKED }, () => make(random.oneOf(pool)));
  return [
    ['a piece of a name', some(({ name }) => ({ q: name.slice(1, 7) }))],
    ['a piece that many have', some(({ name }) => ({ q: name.split('-')[1] }))],
    ['a whole name and version', some(({ name, version }) => ({ name, version }))],
    ['a package', some(({ purl }) => ({ purl: purl.split('@')[0] }))],
    ['a CPE', some(({ name }) => ({ cpe: `cpe:2.3:a:*:${name}:*:*:*:*:*:*:*:*` }))],
    ['a name and a range', some(({ name }) => ({ name, range: '< 5.0' }))],
    ['what is not there', some(({ name }) => ({ q: `${name}zz` }))],
    ['everything', some(() => ({}))],
  ];
}

async function measureSearch(ask, name, queries, size, repeat) {
  const times = [];
  for (const query of queries) {
    const began = performance.now();
    await ask('GET', `/components?${new URLSearchParams({ limit: '100', ...query })}`);
    times.push(performance.now() - began);
  }
  tell(`search for components by ${name}, p50`, quantile(times, 0.5), 'ms', size, repeat);
  tell(`search for components by ${name}, p95`, quantile(times, 0.95), 'ms', size, repeat);
}

/** From the sending of an SBOM to the finding that rests on it. */
async function measureNewSboms(ask, pool, size, repeat, seed) {
  const random = randomFrom(seed + 3);
  const rows = Array.from({ length: NEW_SBOMS }, (_, at) => `N-${at},Maker 0,New device,ND-1,${at + 1}.0,ICU,常時接続,稼働中`);
  const heading = '管理番号,製造販売業者,販売名,型式,ソフトウェアVer.,設置部署,接続形態,稼働状態';
  await ask('POST', '/inventory/imports?ledger=new', formOf([heading, ...rows].join('\r\n'), 'new.csv'));
  const affected = [
    { package: { ecosystem: 'npm', name: 'told-of' }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.0.0' }] }] },
  ];
  const record = {
    schema_version: '1.6.0',
    id: 'GHSA-2099-told-told',
    aliases: [VULNERABILITY],
    modified: '2099-01-02T00:00:00Z',
    affected,
  };
  await ask('POST', '/advisories', JSON.stringify(record));
  const times = [];
  for (let at = 0; at < NEW_SBOMS; at += 1) {
    const components = Array.from({ length: IN_A_NEW_SBOM - 1 }, () => random.oneOf(pool));
    components.push({ type: 'library', name: 'told-of', version: '1.0.0', purl: 'pkg:npm/told-of@1.0.0' });
    const form = formOf(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: at + 1, components }), 'new.json');
    for (const [name, value] of Object.entries({ manufacturer: 'Maker 0', model: 'ND-1', softwareVersion: `${at + 1}.0` }))
      form.append(name, value);
    const began = performance.now();
    await ask('POST', '/documents', form);
    for (let seen = 0; seen <= at;) {
      while ((await ask('GET', '/health')).pending > 0) await pause(2);
      seen = (await ask('GET', `/findings?vulnerability=${VULNERABILITY}&limit=1`)).total;
    }
    times.push(performance.now() - began);
  }
  const about = { ...size, sbom: IN_A_NEW_SBOM };
  tell('new SBOM to its finding, p50', quantile(times, 0.5), 'ms', about, repeat);
  tell('new SBOM to its finding, p95', quantile(times, 0.95), 'ms', about, repeat);
}

/** A fast wrong answer is none. */
async function checkOne(ask, pool, stands) {
  const [index, releases] = stands.entries().next().value;
  const { purl } = pool[index];
  const { items } = await ask('GET', `/components?${new URLSearchParams({ purl })}`);
  const found = items.flatMap(({ models }) => models).length;
  if (found !== releases.length) throw new Error(`${purl}: in ${found} releases where there must be ${releases.length}`);
}
