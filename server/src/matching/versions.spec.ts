import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareVersions, schemeNamed, versionSchemes, type Order } from './versions.js';

const folder = fileURLToPath(new URL('./versions/', import.meta.url));

interface Fact {
  readonly a: string;
  readonly b: string;
  readonly order: Order | undefined;
  readonly line: string;
}

function factsOf(scheme: string): readonly Fact[] {
  const lines = readFileSync(`${folder}${scheme}.facts.txt`, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map(factOf);
}

function factOf(line: string): Fact {
  const [, a, sign, b] = /^(.+?) ([<=?]) (.+?)\s{2,}# .+$/.exec(line) ?? [];
  if (a === undefined || b === undefined) throw new Error(`not a fact: ${line}`);
  return { a, b, order: sign === '<' ? -1 : sign === '=' ? 0 : undefined, line };
}

function mirrored(order: Order | undefined): Order | undefined {
  return order === undefined || order === 0 ? order : order === -1 ? 1 : -1;
}

const rubbish = ['', ' ', '1'.repeat(500), '\u0000', '1.0\u0000'];
/** Text, and so versions where any text is one. */
const noVersions = ['-', '()', '不明', '<'];

test('the folder and the list of schemes agree', () => {
  const files = readdirSync(folder).filter((name) => name.includes('.'));
  expect(
    files
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.replace('.ts', ''))
      .sort(),
  ).toEqual([...versionSchemes].sort());
  expect(
    files
      .filter((name) => name.endsWith('.facts.txt'))
      .map((name) => name.replace('.facts.txt', ''))
      .sort(),
  ).toEqual([...versionSchemes].sort());
});

describe.each(versionSchemes)('scheme %s', (scheme) => {
  const facts = factsOf(scheme);
  const versions = [...new Set(facts.flatMap(({ a, b }) => [a, b]))];
  const compare = (a: string, b: string) => compareVersions(scheme, a, b);

  test.each(facts.map((fact) => [fact.line, fact] as const))('%s', (_, { a, b, order }) => {
    expect(compare(a, b)).toBe(order);
    expect(compare(b, a)).toBe(mirrored(order));
  });

  test('any two versions of the facts are in opposite order when they change places', () => {
    const broken = versions.flatMap((a) => versions.filter((b) => compare(a, b) !== mirrored(compare(b, a))).map((b) => `${a} | ${b}`));
    expect(broken).toEqual([]);
  });

  test('three versions never contradict each other', () => {
    const orders = versions.map((a) => versions.map((b) => compare(a, b)));
    const broken: string[] = [];
    const known = (i: number, j: number) => orders[i]?.[j];
    for (const [i, a] of versions.entries()) {
      for (const [j, b] of versions.entries()) {
        if (known(i, j) !== -1 && known(i, j) !== 0) continue;
        for (const [k, c] of versions.entries()) {
          const [first, second, whole] = [known(i, j), known(j, k), known(i, k)];
          if (second !== -1 && second !== 0) continue;
          const least = first === 0 && second === 0 ? 0 : -1;
          if (whole !== undefined && whole !== least) broken.push(`${a} | ${b} | ${c}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  test('a version equals itself, covers itself, and rubbish is undefined', () => {
    for (const { a } of facts.filter(({ order }) => order !== undefined)) {
      expect([a, compare(a, a)]).toEqual([a, 0]);
      expect([a, schemeNamed(scheme)?.covers?.(a, a) ?? true]).toEqual([a, true]);
    }
    for (const text of [...rubbish, ...(scheme === 'lexicographic' ? [] : noVersions)])
      expect([text, compare(text, '1.0')]).toEqual([text, undefined]);
  });
});

test('nothing is known of a scheme that is not listed', () => {
  expect(compareVersions('no-such-scheme', '1', '1')).toBeUndefined();
});

const covering: readonly (readonly [release: string, version: string, expected: boolean | undefined, reason: string])[] = [
  ['12.1', '12.1.2', true, 'a patch of the release'],
  ['12.1', '12.1', true, 'the release itself'],
  ['12.1', '12.10', false, 'no text prefix'],
  ['9.33', '9.33 Build 4', true, 'a build of it'],
  ['1.7.15', '1.7.15b', true, 'a letter of it'],
  ['N', 'N.01.00', true, 'under the letter'],
  ['B.06.18', 'B.06', false, 'the shorter is no patch'],
  ['2', 'V2', true, 'an introduction counts nothing'],
  ['2', '不明', undefined, 'no version'],
];

test.each(covering)('%s covers %s: %s (%s)', (release, version, expected) => {
  expect(schemeNamed('generic')?.covers?.(release, version)).toBe(expected);
});
