import { brands, words } from './name-brands.facts.js';
import { cleanName } from './name-cleaning.js';
import { manufacturerKeys } from './name-forms.js';
import { makers, relations } from './makers.facts.js';

const lines = makers
  .trim()
  .split('\n')
  .map((line, company) => ({ line, company, names: namesIn(line) }));
const canonical = lines.filter(({ line }) => !line.startsWith(' ')).map(({ line }) => line.split(' = ')[0]);

describe('the dictionary of makers', () => {
  test('has a few hundred makers, each once', () => {
    expect(canonical.length).toBeGreaterThan(300);
    expect(new Set(canonical).size).toBe(canonical.length);
  });

  test('gives no name to two companies', () => {
    const owner = new Map<string, number>();
    const twice = lines.flatMap(({ names, company }) =>
      names.flatMap((name) => manufacturerKeys(name).filter((key) => isTaken(owner, key, company))),
    );
    expect(twice).toEqual([]);
  });

  test('has no name of a single letter', () => {
    expect(lines.flatMap(({ names }) => names).filter((name) => manufacturerKeys(name).some((key) => key.length < 2))).toEqual([]);
  });

  test('relates only makers that it has', () => {
    const named = relations
      .trim()
      .split('\n')
      .flatMap((line) =>
        line
          .split('|')
          .slice(0, 2)
          .map((name) => name.trim()),
      );
    expect(named.filter((name) => !canonical.includes(name))).toEqual([]);
  });
});

test('a katakana brand or word has one meaning', () => {
  const pairs = `${brands}${words}`
    .split(/[;\n]/u)
    .filter((pair) => pair.includes(' = '))
    .map((pair) => pair.split(' = ').map((side) => cleanName(side)));
  const meanings = new Map<string, Set<string>>();
  for (const [written = '', latin = ''] of pairs) meanings.set(written, (meanings.get(written) ?? new Set()).add(latin));
  expect([...meanings].filter(([, latin]) => latin.size > 1)).toEqual([]);
});

function namesIn(line: string): string[] {
  const [head = '', rest = ''] = line.split(' = ');
  const names = rest.split(';').map((name) => name.trim().replace(/^(?:<\d{4}\s+|~)/u, ''));
  return (line.startsWith(' ') ? names : [head, ...names]).filter((name) => name !== '');
}

function isTaken(owner: Map<string, number>, key: string, company: number): boolean {
  const taken = owner.has(key) && owner.get(key) !== company;
  owner.set(key, owner.get(key) ?? company);
  return taken;
}
