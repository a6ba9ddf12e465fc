import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLegalRangeName, isLegalVersionName } from '../branch-name.js';
import { sameUpdate } from '../cpe-update.js';
import { cpeAttributes, type CpeAttribute } from '../cpe-value.js';
import { formatCpe, readCpe, type Cpe } from '../cpe.js';
import { normalizePackageName } from '../package-name.js';
import { purlCovers } from '../purl-key.js';
import { readPurl } from '../purl.js';
import { readWildcard } from '../wildcard.js';

/** Facts of other tools' test suites; they stand beside the project and are never copied into it. */
const corpus = join(import.meta.dirname, '../../../../../shared/corpus');
const isThere = existsSync(join(corpus, 'matching'));
if (!isThere) console.log('skipped: tables of identifiers, because ../shared/corpus/matching is not beside the project');

interface Case {
  readonly id: string;
}

interface BranchCase extends Case {
  readonly category: string;
  readonly test: string;
  readonly names: readonly string[];
  readonly valid: boolean;
}

interface BindCase extends Case {
  readonly op: string;
  readonly wfn: Readonly<Record<string, unknown>>;
  readonly expected: string;
}

/** Cases that are not followed, each with the reason. */
const setAside: Readonly<Record<string, string>> = {
  '4c6cc1c05198': 'calls `vers:/all` legal: it is no specifier of versions without a scheme, and a vers-like specifier must have no URI',
  '02f50242f024': 'an attribute that is a number: types forbid it',
  '675cbb0a0c89': 'quotes a letter, which NISTIR 7695 does not allow',
};

(isThere ? describe : describe.skip)('Tables of identifiers', () => {
  test('cpe-update-equal', () => {
    score<Case & { a: string; b: string; equal: boolean }>('cpe-update-equal', ({ a, b, equal }) => sameUpdate(a, b) === equal);
  });

  test('csaf-helper-wildcard', () => {
    score<Case & { values: string[]; valid: boolean }>(
      'csaf-helper-wildcard',
      ({ values, valid }) => values.every((value) => readWildcard(value)) === valid,
    );
  });

  test('csaf-branch-name', () => {
    score<BranchCase>('csaf-branch-name', ({ category, names, valid }) => {
      return names.every(category === 'product_version' ? isLegalVersionName : isLegalRangeName) === valid;
    });
  });

  test('package-name-normalize', () => {
    score<Case & { ecosystem: string; name: string; expected: string }>('package-name-normalize', ({ ecosystem, name, expected }) => {
      return normalizePackageName(ecosystem, name) === expected;
    });
  });

  test('purl-generalizes', () => {
    score<Case & { general: string; specific: string; matches: boolean }>('purl-generalizes', ({ general, specific, matches }) => {
      return purlCovers(general, specific) === matches;
    });
  });

  test('cpe-bind (writing)', () => {
    score<BindCase>(
      'cpe-bind',
      ({ op, wfn, expected }) => formatCpe(fromWellFormedName(wfn), op === 'to-uri' ? '2.2' : '2.3') === expected,
      ({ op }) => op !== 'parse',
    );
    const file = join(corpus, 'cpe/cpe-bind.json');
    const { tests } = JSON.parse(readFileSync(file, 'utf8')) as {
      tests: { binding: string; wfn: Record<string, unknown>; expected: string }[];
    };
    for (const { binding, wfn, expected } of tests)
      expect(formatCpe(fromWellFormedName(wfn), binding === 'uri' ? '2.2' : '2.3')).toBe(expected);
  });
});

(isThere ? describe : describe.skip)('Identifiers of real documents', () => {
  test('CPE names and package URLs of the corpora can be read', () => {
    const texts = ['spdx', 'cyclonedx', 'nvd', 'osv'].flatMap((folder) => textsUnder(join(corpus, folder)));
    const cpes = new Set(texts.flatMap((text) => text.match(/(?<=")cpe:(?:2\.3:|\/)[^"\s]*(?=")/g) ?? []));
    const purls = new Set(texts.flatMap((text) => text.match(/(?<=")pkg:[a-z]+\/[^"\s]*(?=")/g) ?? []));
    const unread = [
      ...[...cpes].filter((cpe) => !readCpe(JSON.parse(`"${cpe}"`) as string)),
      ...[...purls].filter((purl) => !readPurl(JSON.parse(`"${purl}"`) as string)),
    ];
    console.log(
      `${cpes.size} CPE names, ${purls.size} package URLs, not read: ${unread.length}${unread
        .slice(0, 20)
        .map((text) => `\n  ${text}`)
        .join('')}`,
    );
    expect(unread.length).toBeLessThan((cpes.size + purls.size) / 200);
  });
});

function score<T extends Case>(table: string, isRight: (each: T) => boolean, isAsked: (each: T) => boolean = () => true): void {
  const { cases } = JSON.parse(readFileSync(join(corpus, 'matching', `${table}.json`), 'utf8')) as { cases: T[] };
  const asked = cases.filter(isAsked);
  const aside = asked.filter(({ id }) => Object.hasOwn(setAside, id));
  const wrong = asked.filter((each) => !aside.includes(each) && !isRight(each));
  const total = asked.length - aside.length;
  const reasons = aside.map(({ id }) => `\n  set aside ${id}: ${setAside[id] ?? ''}`).join('');
  console.log(`${table}: ${total - wrong.length}/${total}${reasons}`);
  expect(wrong).toEqual([]);
}

const wfnWords: Partial<Record<CpeAttribute, string>> = { swEdition: 'sw_edition', targetSw: 'target_sw', targetHw: 'target_hw' };

/** A well-formed name quotes all but letters, digits and the underscore. */
function fromWellFormedName(wfn: Readonly<Record<string, unknown>>): Cpe {
  const value = (attribute: CpeAttribute) => {
    const text = wfn[wfnWords[attribute] ?? attribute];
    if (text === undefined || text === 'ANY') return '*';
    return text === 'NA' || typeof text !== 'string' ? '-' : text.replace(/\\([.\-_])/g, '$1');
  };
  return Object.fromEntries(cpeAttributes.map((attribute) => [attribute, value(attribute)])) as Cpe;
}

function textsUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
