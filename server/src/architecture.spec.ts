import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { circlesOf, isForSpecs, partOf, violationsOf } from '../test/architecture.js';
import { arrows, exceptions, longFile } from '../test/architecture.facts.js';
import { readSource, sourceOf, sourcePaths } from '../test/sources.js';

const root = join(import.meta.dirname, '../..');
const folders = ['feeds', 'server', 'client', 'seeds', 'e2e'].filter((folder) => existsSync(join(root, folder)));
const sources = sourcePaths(root, folders).map((path) => readSource(root, path));
const program = sources.filter(({ path }) => !isForSpecs(path));

describe('The architecture', () => {
  it('finds the program', () => {
    expect(program.length).toBeGreaterThan(200);
  });

  it('holds in every file', () => {
    expect(sources.flatMap(violationsOf)).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(circlesOf(sources)).toEqual([]);
  });

  it('knows every folder of the server', () => {
    const unknown = [...new Set(program.map(({ path }) => partOf(path)))].filter((part) => part !== 'root' && !(part in arrows));
    expect(unknown).toEqual([]);
  });

  it('imports nothing that is not there', () => {
    const known = new Set(sources.map(({ path }) => path));
    const missing = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ to, isPackage }) => !isPackage && !known.has(to) && !existsSync(join(root, to)))
        .map(({ to }) => `${path} imports ${to}`),
    );
    expect(missing).toEqual([]);
  });

  it('makes exceptions for files that are there, and only where they are needed', () => {
    const known = new Map(sources.map((source) => [source.path, source]));
    const needless = Object.entries(exceptions).flatMap(([path, { may }]) => {
      const source = known.get(path);
      if (!source) return [`${path} is not there`];
      const seen = [...source.uses, ...source.imports.flatMap(({ to, isPackage }) => (isPackage ? [to] : [partOf(to), to]))];
      const isUsed = (word: string) => word === '*' || seen.some((one) => one === word || one.includes(`.${word}.ts`));
      return may.filter((word) => !isUsed(word) && !(word in arrows)).map((word) => `${path} needs no exception for ${word}`);
    });
    expect(needless).toEqual([]);
  });

  it('lists the files that grow long', () => {
    const long = program.filter(({ path, lines }) => lines > longFile && !/\.(facts|generated)\.ts$/.test(path));
    if (long.length > 0)
      console.log(`Files of more than ${longFile} lines:\n${long.map(({ path, lines }) => `  ${lines} ${path}`).join('\n')}`);
    expect(long.length).toBeLessThan(program.length / 20);
  });
});

describe('The arrows', () => {
  it('run one way', () => {
    const names = Object.keys(arrows);
    const around = names.filter((name) => reachable(name).has(name));
    expect(around).toEqual([]);
  });

  function reachable(from: string, seen = new Set<string>()): Set<string> {
    for (const to of arrows[from] ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      reachable(to, seen);
    }
    return seen;
  }
});

/** A file, what stands in it, and what is said of it; `` where nothing is to be said. */
const examples: readonly [path: string, text: string, said: string][] = [
  ['server/src/inventory/device.ts', "import { day } from '#feeds/vocabulary/day.js';", ''],
  ['server/src/inventory/device.ts', "import { verdict } from '../matching/verdict.js';", 'inventory may not import matching'],
  ['server/src/inventory/device.ts', "import type { Verdict } from '../matching/verdict.js';", 'inventory may not import matching'],
  ['server/src/matching/verdict.ts', "export { device } from '../inventory/device.js';", ''],
  ['server/src/matching/verdict.ts', "import { Injectable } from '@nestjs/common';", 'a file without a role is pure'],
  ['server/src/matching/verdict.ts', "import { readFile } from 'node:fs/promises';", 'a file without a role is pure'],
  ['server/src/matching/verdict.ts', "import { createHash } from 'node:crypto';", ''],
  ['server/src/matching/verdict.ts', "import { Verdict } from './matching.contract.js';", 'may not import a .contract'],
  ['server/src/matching/verdict.ts', "import type { Verdict } from './matching.contract.js';", ''],
  ['server/src/matching/verdict.ts', "import { type Verdict } from './matching.contract.js';", ''],
  ['server/src/matching/verdict.ts', "import { findingTable } from './matching.table.js';", 'may not import a .table'],
  ['server/src/matching/verdict.ts', "import { Transactions } from '../database/transactions.js';", 'knows neither database nor HTTP'],
  ['server/src/matching/verdict.ts', "import { Refusal } from '../http/refusal.js';", ''],
  ['server/src/matching/verdict.ts', 'const now = Date.now();', 'only clock.ts looks at the clock'],
  ['server/src/matching/verdict.ts', 'const now = new Date();', 'only clock.ts looks at the clock'],
  ['server/src/matching/verdict.ts', 'const now = new Date;', 'only clock.ts looks at the clock'],
  ['server/src/matching/verdict.ts', "const day = new Date('2026-11-22');", ''],
  ['server/src/matching/verdict.ts', "const text = 'Date.now() is not called here';", ''],
  ['server/src/matching/verdict.ts', 'const chance = Math.random();', 'a file without a role is pure'],
  ['server/src/matching/verdict.ts', "const answer = await fetch('https://example.org');", 'a file without a role is pure'],
  ['server/src/matching/matching.service.ts', 'const now = performance.now();', 'only clock.ts looks at the clock'],
  ['server/src/matching/matching.service.ts', "import { Clock } from '../clock.js';", ''],
  ['server/src/matching/matching.service.ts', "import { AppModule } from '../app.module.js';", 'which only joins the others'],
  ['server/src/matching/matching.service.ts', "import type { EntityManager } from 'typeorm';", ''],
  ['server/src/matching/matching.service.ts', "import { In } from 'typeorm';", 'a .service may not'],
  ['server/src/matching/matching.store.ts', "import { In } from 'typeorm';", ''],
  [
    'server/src/matching/matching.store.ts',
    "import { MatchingService } from './matching.service.js';",
    'a .store may not import a .service',
  ],
  ['server/src/matching/matching.table.ts', "import { MatchingStore } from './matching.store.js';", 'a .table may not import a .store'],
  ['server/src/matching/matching.contract.ts', "import { Injectable } from '@nestjs/common';", 'a .contract may not'],
  ['server/src/matching/matching.manager.ts', "import { verdict } from './verdict.js';", 'the role "manager" is not known'],
  ['server/src/matching/matching.store.ts', "import { startProgram } from '../../test/program.js';", 'no part of the program'],
  ['server/src/http/refusal.ts', "import { device } from '../inventory/device.js';", 'http may not import inventory'],
  ['server/src/database/tables.ts', "import { deviceTable } from '../inventory/inventory.table.js';", ''],
  ['feeds/src/advisory.ts', "import { device } from '../../server/src/inventory/device.js';", 'feeds may not import inventory'],
  ['feeds/src/advisory.spec.ts', "import { device } from '../../server/src/inventory/device.js';", 'feeds knows nothing of the server'],
  ['server/src/inventory/device.spec.ts', "import { verdict } from '../matching/verdict.js';", ''],
  [
    'client/src/app/devices/devices.ts',
    "import { device } from '../../../../server/src/inventory/device';",
    'client may not import inventory',
  ],
  ['client/src/app/devices/devices.ts', "import { Api } from '../api/api';", ''],
  ['server/src/matching/utils/dates.ts', '', '"utils" says nothing of what is inside'],
  ['server/src/matching/helpers.ts', '', '"helpers" says nothing of what is inside'],
  ['server/src/matching/verdict.ts', 'export default function judge() {}', 'exports are named'],
  ['server/src/matching/verdict.ts', 'export enum Kind { affected }', 'unions of literals'],
];

describe('A file', () => {
  it.each(examples)('%s with `%s`: %j', (path, text, said) => {
    const violations = violationsOf(sourceOf(path, text));
    if (said === '') expect(violations).toEqual([]);
    else expect(violations).toEqual([expect.stringContaining(said)]);
  });

  it('of more than 400 lines has a second subject, facts and specs apart', () => {
    const said = (path: string) => violationsOf(sourceOf(path, '\n'.repeat(400)));
    expect(said('server/src/matching/verdict.ts')).toEqual([expect.stringContaining('beyond 400 there is a second subject')]);
    expect([...said('server/src/inventory/makers.facts.ts'), ...said('server/src/matching/verdict.spec.ts')]).toEqual([]);
  });

  it('that imports itself over others is found, with the way', () => {
    const one = sourceOf('server/src/review/one.ts', "import { two } from './two.js';");
    const two = sourceOf('server/src/review/two.ts', "import { one } from './one.js'; import type { Three } from './three.js';");
    const three = sourceOf('server/src/review/three.ts', "import { one } from './one.js';");
    expect(circlesOf([one, two, three])).toEqual(['server/src/review/one.ts -> server/src/review/two.ts -> server/src/review/one.ts']);
  });
});
