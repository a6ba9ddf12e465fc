import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planOptions, planStandings, planStates } from '../api/types-of-planning';
import { ja } from '../words/ja';

/** The workbook's words, made by the server. Jest is started at the root of the project. */
const source = readFileSync(join(process.cwd(), 'server/src/replacement-plan/plan-words.facts.ts'), 'utf8');

/** `optionWords`: code -> word, as they stand in the source. */
function wordsOf(name: string): Readonly<Record<string, string>> {
  const body = new RegExp(`export const ${name}[^=]*= \\{([^}]*)\\}`).exec(source)?.[1] ?? '';
  return Object.fromEntries([...body.matchAll(/(\w+): '([^']*)'/g)].map(([, code = '', word = '']) => [code, word]));
}

describe('The words of the exported plans', () => {
  it.each([
    ['optionWords', planOptions, ja.planning.options],
    ['stateWords', planStates, ja.planning.states],
    ['standingWords', planStandings, ja.planning.standings],
  ] as const)('%s are those of the screen, one for every code, and no two are the same', (name, codes, screen) => {
    const words = wordsOf(name);
    expect(Object.keys(words).sort()).toEqual([...codes].sort());
    expect(new Set(Object.values(words)).size).toBe(codes.length);
    expect(words).toEqual(screen);
  });

  it('name the stages as the screen does, where it tells the same ones', () => {
    const { inconsistent, ...stages } = wordsOf('statusWords');
    expect(inconsistent).toBeDefined();
    const screen: Readonly<Record<string, string>> = ja.codes.lifecycleStatuses;
    expect(Object.keys(stages).length).toBeGreaterThan(3);
    expect(Object.fromEntries(Object.keys(stages).map((code) => [code, screen[code]]))).toEqual(stages);
  });
});
