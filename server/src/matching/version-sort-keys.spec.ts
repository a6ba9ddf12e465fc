import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemeNamed, versionSchemes, type Order } from './versions.js';

/** The signs of which random versions are made: what a version begins with, and what follows. */
const alphabets: Readonly<Record<string, readonly [beginnings: string, parts: string]>> = {
  alpm: ['0 1 2 01 10 1:1', '. _ + a rc 0 1 10 -1 -2'],
  apk: ['0 1 2 01 10', '.0 .1 .01 .10 a z _alpha _rc1 _p2 _git ~abc12 -r0 -r1 -r10'],
  cargo: ['1.0.0 1.0.1 0.9.0 1', '-a -1 .b .10 .2 +x -rc'],
  composer: ['1 v1 0 2 2010-01-02 20100102 1.x-dev', '.0 .1 .10 -alpha1 b2 RC -dev -p1 -beta.3 -stable'],
  cran: ['0.1 1.0 1.10', '.0 -1 .1 -10 .01'],
  datetime: ['2024-01-01T00:00:00 2023-12-31T23:30:00', '.5 .05 .50 Z +01:00 -00:30'],
  deb: ['0 1 2 01 10 1:1', '. ~ + - a rc Z 0 1 10 -1 ~~'],
  gem: ['0 1 2 10', '.0 .1 .a .rc .0 -1 b .10 .B'],
  generic: ['1 2 10 v1 1.0 A.01', '.0 .1 .10 .01 -1 a rc1 _2 SP1'],
  gentoo: ['0 1 2 01 10', '.0 .1 .01 .010 .10 a _alpha _rc1 _p _p0 -r0 -r1'],
  golang: ['v1 v1.2 1.2.3 go1.20 go1.21.1', '-rc.1 .0 rc2 -0.20200101120000-abcdefabcdef +incompatible beta1'],
  hackage: ['0 1 10', '.0 .1 .10 .01'],
  intdot: ['0 1 10 01', '.0 .1 .10 .01'],
  jvm: ['1.8.0 8 8u 11.0 17 1.7', '_131 131 .2 .0 -ea +9 -b10 .10'],
  lexicographic: ['a A 1 é 😀 ﬀ', 'a B 1 é 😀 ﬀ -'],
  npm: ['1.0.0 v1.0.1 = 1 1.2', '1.0.0 -a beta .1 .10 +x .0'],
  nuget: ['0 1 1.0 1.0.1', '.0 .1 -a -A .10 -rc.1 +x .01'],
  openssl: ['1.0.2 0.9.8 3.0.0 1.1.1', 'a z za -beta1 -pre2 -dev -alpha17 .1 -fips'],
  pub: ['1.0.0 1.0.1 v1.0.0', '-a .1 .10 +1 +a +10 -rc'],
  pypi: ['1 0 1!1 v2', '.0 .1 a1 rc2 .post1 .dev3 +l -1 .10 +1.a .post'],
  rpm: ['0 1 01 10 a 1:1', '. ~ ^ - _ a rc Z 0 1 10 -1'],
  semver: ['1.0.0 1.0.1 0.9.0', '-a -1 .b .10 .2 +x -rc'],
};

/** Reproducible numbers below `limit` (mulberry32). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function randomVersions(scheme: string, count: number): readonly string[] {
  const [beginnings, parts] = (alphabets[scheme] ?? ['', '']).map((text) => text.split(' '));
  const next = numbers(count);
  const one = (list: readonly string[] = []) => list[next(list.length)] ?? '';
  return Array.from({ length: count }, () => one(beginnings) + Array.from({ length: next(5) }, () => one(parts)).join(''));
}

function versionsOfFacts(scheme: string): readonly string[] {
  const text = readFileSync(fileURLToPath(new URL(`./versions/${scheme}.facts.txt`, import.meta.url)), 'utf8');
  const lines = text.split('\n').map((line) => /^(.+?) [<=?] (.+?)\s{2,}# .+$/.exec(line));
  return lines.flatMap((found) => (found ? [found[1] ?? '', found[2] ?? ''] : []));
}

/** As SQLite (BINARY) and PostgreSQL (COLLATE "C") compare text: by the bytes of UTF-8. */
function binaryOrder(a: string, b: string): Order {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

const withKeys = versionSchemes.filter((scheme) => schemeNamed(scheme)?.sortKey !== undefined);

test('every scheme has sort keys, except those whose order is not total', () => {
  expect(versionSchemes.filter((scheme) => !withKeys.includes(scheme))).toEqual(['conan', 'maven']);
});

describe.each(withKeys)('sort keys of %s', (id) => {
  const scheme = schemeNamed(id);
  const versions = [...new Set([...versionsOfFacts(id), ...randomVersions(id, 300)])];
  const keyed = versions.flatMap((version) => {
    const key = scheme?.sortKey?.(version);
    return key === undefined ? [] : [{ version, key }];
  });

  test('many versions have one, and it is printable', () => {
    expect(keyed.length).toBeGreaterThan(id === 'lexicographic' ? 10 : 20);
    const odd = keyed.filter(({ key }) => (id === 'lexicographic' ? /\p{Cc}/u : /[^\x21-\x7e]/).test(key));
    expect(odd).toEqual([]);
  });

  test('their binary order is the order of the versions', () => {
    const broken = keyed.flatMap((a) =>
      keyed
        .filter((b) => scheme?.compare(a.version, b.version) !== binaryOrder(a.key, b.key))
        .map((b) => `${a.version} | ${b.version}: ${scheme?.compare(a.version, b.version)}`),
    );
    expect(broken).toEqual([]);
  });

  test('a version without an order has none', () => {
    for (const text of ['', ' ', '\u0000', '1'.repeat(500)]) expect(scheme?.sortKey?.(text)).toBeUndefined();
  });
});
