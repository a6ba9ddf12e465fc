import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const page = readFileSync(join(import.meta.dirname, '../../../CONFORMANCE.md'), 'utf8');

/** How many requirements each target has in CSAF 2.1; the letters of C-2 are those of the clauses that it refers to. */
const required: readonly string[] = [
  'C-1',
  ...[...'abcdefghijk'].map((letter) => `C-2${letter}`),
  ...numbered('V', 3),
  ...numbered('M', 13),
  ...numbered('AM', 14),
  ...numbered('SM', 13),
];

function numbered(target: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${target}-${index + 1}`);
}

interface Row {
  readonly id: string;
  readonly what: string;
  readonly proof: string;
}
interface Title {
  readonly file: string;
  readonly id: string;
  readonly text: string;
}

function rowsOf(text: string): Row[] {
  return [...text.matchAll(/^\| ((?:C|V|M|AM|SM)-\w+) +\| (.+?) +\| (.+?) +\|$/gm)].map(([, id = '', what = '', proof = '']) => ({
    id,
    what,
    proof,
  }));
}

/** The titles of the specs of a file that begin with an id. */
function titlesIn(file: string, text: string): Title[] {
  const named = /\b(?:it|test)(?:\.\w+)?(?:\([^()]*\))?\(\s*(['"`])((?:C|V|M|AM|SM)-\w+) (.*?)(?<!\\)\1/g;
  return [...text.matchAll(named)].map(([, , id = '', rest = '']) => ({ file, id, text: `${id} ${rest}` }));
}

function problemsOf(rows: readonly Row[], titles: readonly Title[]): string[] {
  const known = new Set(rows.map(({ id }) => id));
  return [
    ...rows.filter(({ id }, index) => rows.findIndex((row) => row.id === id) !== index).map(({ id }) => `${id} stands twice on the page`),
    ...titles.filter(({ id }) => !known.has(id)).map(({ id, file }) => `${id} of ${file} is not on the page`),
    ...rows.flatMap((row) => problemsOfRow(row, titles)),
  ];
}

function problemsOfRow({ id, what, proof }: Row, titles: readonly Title[]): string[] {
  const own = titles.filter((title) => title.id === id);
  if (proof.startsWith('not taken up')) {
    if (!/^not taken up \((SHOULD|MAY)\): \S.+/.test(proof)) return [`${id} is "not taken up" without word and reason`];
    return /\((SHOULD|MAY)\)$/.test(what) ? own.map(({ file }) => `${id} is "not taken up", and ${file} shows it`) : [`${id} is required`];
  }
  if (proof.startsWith('not yet')) {
    if (!/^not yet: \S.+/.test(proof)) return [`${id} is "not yet" without a reason`];
    return own.map(({ file }) => `${id} is "not yet" on the page, and ${file} shows it`);
  }
  const [, file, text] = /^`(.+\.spec\.ts)`: (.+)$/.exec(proof) ?? [];
  if (file === undefined || text === undefined) return [`${id} names neither a spec nor a reason`];
  if (own.length === 0) return [`${id} has no spec`];
  return own.some((title) => title.file === file && title.text.startsWith(text)) ? [] : [`${id}: ${file} has no spec "${text}"`];
}

describe('The page of conformance', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.spec.ts') && file !== 'conformance-page.spec.ts');
  const titles = files.flatMap((file) => titlesIn(file, readFileSync(join(import.meta.dirname, file), 'utf8')));
  const rows = rowsOf(page);

  it('and the specs tell of the same requirements', () => {
    expect(titles.length).toBeGreaterThan(30);
    expect(problemsOf(rows, titles)).toEqual([]);
  });

  it('reads every row of its tables and every spec with an id', () => {
    expect(page.split('\n').filter((line) => /^\| (?!id +\||-)/.test(line))).toHaveLength(rows.length);
    const ids = files.flatMap((file) => readFileSync(join(import.meta.dirname, file), 'utf8').match(/['"`](?:C|V|M|AM|SM)-\d\w* /g) ?? []);
    expect(ids).toHaveLength(titles.length);
  });

  it('leaves out no requirement, whole or in parts', () => {
    const missing = required.filter((id) => !rows.some((row) => isPartOf(row.id, id)));
    expect(missing).toEqual([]);
  });

  it('claims its five targets as long as no required row says "not yet"', () => {
    const open = rows.filter(({ what, proof }) => proof.startsWith('not yet') && !/\((SHOULD|MAY)\)$/.test(what)).map(({ id }) => id);
    expect(page.includes('Mimamori is built to be a CSAF consumer')).toBe(open.length === 0);
  });

  const faults: readonly (readonly [row: Partial<Row>, title: Partial<Title> | null, problem: string | null])[] = [
    [{}, {}, null],
    [{}, null, 'M-1 has no spec'],
    [{}, { text: 'M-1 does another thing' }, 'M-1: a.spec.ts has no spec "M-1 does it"'],
    [{}, { file: 'b.spec.ts' }, 'M-1: a.spec.ts has no spec "M-1 does it"'],
    [{ proof: 'not yet: a reason' }, null, null],
    [{ proof: 'not yet' }, null, 'M-1 is "not yet" without a reason'],
    [{ proof: 'not yet: a reason' }, {}, 'M-1 is "not yet" on the page, and a.spec.ts shows it'],
    [{ what: 'x (SHOULD)', proof: 'not taken up (SHOULD): a reason' }, null, null],
    [{ proof: 'not taken up (SHOULD): a reason' }, null, 'M-1 is required'],
    [{ what: 'x (MAY)', proof: 'not taken up' }, null, 'M-1 is "not taken up" without word and reason'],
    [{ proof: 'surely' }, {}, 'M-1 names neither a spec nor a reason'],
    [{ id: 'M-2', proof: 'not yet: a reason' }, {}, 'M-1 of a.spec.ts is not on the page'],
  ];
  it.each(faults)('is held to the specs: %j and %j are %s', (row, title, problem) => {
    const rowOf = { id: 'M-1', what: 'x', proof: '`a.spec.ts`: M-1 does it', ...row };
    const titleOf = title && { file: 'a.spec.ts', id: 'M-1', text: 'M-1 does it', ...title };
    expect(problemsOf([rowOf], titleOf ? [titleOf] : [])).toEqual(problem === null ? [] : [problem]);
  });
});

/** `M-6a` is a part of `M-6`, `C-2h1` of `C-2h`, `M-12` is none of `M-1`. */
function isPartOf(part: string, whole: string): boolean {
  const rest = part.slice(whole.length);
  return part.startsWith(whole) && (rest === '' || (/\d$/.test(whole) ? /^[a-z]$/ : /^\d$/).test(rest));
}
