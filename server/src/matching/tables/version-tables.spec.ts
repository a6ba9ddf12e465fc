import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemeOfEcosystem } from '#feeds/vocabulary/ecosystem-schemes.js';
import { isAffectedByLists } from '../advisory-versions.js';
import { compareRpmOfOneLine, compareRpmVersionOnly, compareWithEpochs, type EpochPolicy } from '../distribution-versions.js';
import { simplifiedVers } from '../expressions/vers-order.js';
import { formatVers, parseVers } from '../expressions/vers-text.js';
import { versOfNativeRange } from '../native-range.js';
import { inRange } from '../ranges.js';
import { runtimeOfUpdate, versionWithoutPlatform, versionWithoutV } from '../version-cleaning.js';
import { schemeNamed } from '../versions.js';
import { normalisedComposer } from '../versions/notation/composer-normal.js';
import { compareBuilds, mayBeForRelease, namesInBulletins } from '../windows-products.js';

const folder = join(fileURLToPath(new URL('../../../../', import.meta.url)), '../shared/corpus/matching');
const there = existsSync(folder);
if (!there) console.log('The tables of facts beside the project are not there: nothing is asked of them.');

interface Case {
  readonly id: string;
}
interface Outcome {
  readonly answer: unknown;
  readonly expected: unknown;
}

/** Asks every case of a table; those set aside are named by id, and each of them must really be answered otherwise. */
function score<Asked extends Case>(
  name: string,
  asideFor: Readonly<Record<string, readonly string[]>>,
  ask: (asked: Asked) => Outcome,
): void {
  const table = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { columns?: string[]; cases: unknown[] };
  const cases = table.cases.map((row) =>
    table.columns ? Object.fromEntries(table.columns.map((column, index) => [column, (row as unknown[])[index]])) : row,
  ) as Asked[];
  const aside = new Set(Object.values(asideFor).flat());
  const outcomes = cases.map((asked) => ({ asked, ...ask(asked) }));
  const isRight = ({ answer, expected }: Outcome) => JSON.stringify(answer ?? null) === JSON.stringify(expected ?? null);
  const wrong = outcomes.filter((outcome) => !isRight(outcome) && !aside.has(outcome.asked.id));
  const needless = outcomes.filter((outcome) => isRight(outcome) && aside.has(outcome.asked.id)).map(({ asked }) => asked.id);
  const passed = outcomes.filter(isRight).length;
  console.log(`${name}: ${passed}/${cases.length}, set aside ${cases.length - passed - wrong.length}`);
  expect({ wrong, needless }).toEqual({ wrong: [], needless: [] });
}

(there ? describe : describe.skip)('tables of facts about versions', () => {
  test('scheme-of-ecosystem', () => {
    const aside = {
      'the peer knows no scheme, and there is one': ['2ee3e06578db', '3f495de6a7ba', '1cbc6407be6b', '51085b46e8e1'],
    };
    score<Case & { ecosystem: string; scheme: string | null }>('scheme-of-ecosystem', aside, ({ ecosystem, scheme }) => ({
      answer: schemeNamed(schemeOfEcosystem(ecosystem))?.id,
      expected: scheme,
    }));
  });

  test('epoch-policy', () => {
    type Asked = Case & { scheme: string; policy: EpochPolicy; package_version: string; advisory_version: string; cmp: number };
    score<Asked>('epoch-policy', {}, ({ scheme, policy, package_version: version, advisory_version: bound, cmp }) => ({
      answer: compareWithEpochs(scheme, policy, version, bound),
      expected: cmp,
    }));
  });

  test('version-comparability', () => {
    type Asked = Case & { type: string; a: string; b: string; cmp: number | null };
    score<Asked>('version-comparability', {}, ({ type, a, b, cmp }) => ({ answer: compareOfType(type, a, b), expected: cmp }));
  });

  test('version-normalize', () => {
    const aside = { 'a dash and .pre. are the same version of a gem; as written it is kept': ['69bb1af0a317'] };
    score<Case & { rule: string; input: string; expected: string }>('version-normalize', aside, ({ rule, input, expected }) => ({
      answer: cleaned[rule]?.(input),
      expected,
    }));
  });

  test('advisory-versions', () => {
    type Asked = Case & {
      scheme: string;
      version: string;
      vulnerable: string[];
      patched: string[] | null;
      unaffected: string[];
      affected: boolean;
    };
    const aside = {
      'the peer clears a device because it cannot read the version or a range; here it is undetermined': [
        '6b216b78e048',
        '3d195a4bae88',
        '00f864bad895',
        '3e3e7b4f08c7',
        '72a359d4a601',
      ],
      'the asterisk is all versions here, and no mistake': ['399b6f281c40'],
      'bitnami is no scheme here: what a revision on one side alone means is told in two ways': [
        '1e8d6075332c',
        '2d3d5e40adde',
        '0d16603d583b',
      ],
    };
    score<Asked>('advisory-versions', aside, ({ scheme, version, vulnerable, patched, unaffected, affected }) => ({
      answer: isAffectedByLists(scheme, version, { vulnerable, patched: patched ?? [], unaffected }),
      expected: affected,
    }));
  });

  test('vers-from-native', () => {
    const aside = {
      'npm reads <= 1.0 as below 1.1, 2.1 as all of 2.1, and ~0.8.0-pre as below 0.9': ['433d3eaf7bd9', '15ec62f93782', '698d55c3f1c0'],
      'two versions that must both be equal are none for npm': ['0ce5dfb4f687'],
    };
    score<Case & { scheme: string; native: string; expected: string }>('vers-from-native', aside, ({ scheme, native, expected }) => ({
      answer: versOfNativeRange(scheme, native),
      expected,
    }));
  });

  test('windows-product-filter', () => {
    const aside = {
      'a program or a computer that may well be there with that release: leaving it out would be a guess': [
        '37772aab78c6',
        '4e025c5f1301',
        '28199c011961',
        '300f20691234',
        '2910ec730cdb',
      ],
    };
    score<Case & { product: string; release: string; applies: boolean }>(
      'windows-product-filter',
      aside,
      ({ product, release, applies }) => ({
        answer: mayBeForRelease(product, release),
        expected: applies,
      }),
    );
  });

  test('windows-product-name', () => {
    score<Case & { name: string; release: string | null; expected: string[] | null }>(
      'windows-product-name',
      {},
      ({ name, release, expected }) => ({
        answer: namesInBulletins(name, release),
        expected,
      }),
    );
  });

  test('vers', () => {
    const aside = {
      'no part of the product asks whether two ranges overlap, or for all that is not in one': [
        '7249913661d7',
        '77adb4d30789',
        '3f655c100927',
        '7f36756eb3d0',
        '2a720371c8ab',
        '1621d16a8390',
        '4a3bc47b49e8',
        '76e15598f12a',
        '7516500c9b53',
        '09678410f3c8',
        '042586349c9b',
        '647f970df2a0',
        '36902ad87055',
        '02c38f3811c4',
        '739a5632332b',
        '5479c2dd68b9',
        '2f2b7ce027ac',
        '76ba104a9e00',
        '57e16146e4db',
        '4d5f3cb459dc',
        '454df47f2eb8',
        '5fb861d381bc',
      ],
      'OSV and NVD are read as intervals, which are asked as they are': [
        '63bd54d0ae0f',
        '22ceb8f44395',
        '155f704bac90',
        '46be182d9f0c',
        '0dd2eac300f3',
      ],
    };
    score<VersCase>('vers', aside, (asked) => ({ answer: versAnswers[asked.op]?.(asked), expected: asked.expected }));
  });
});

const cleaned: Readonly<Record<string, (input: string) => string | undefined>> = {
  'maven-platform-suffix': (input) => versionWithoutPlatform('maven', input),
  'gem-platform-suffix': (input) => versionWithoutPlatform('gem', input),
  'jvm-to-semver': runtimeOfUpdate,
  'leading-v': versionWithoutV,
  composer: normalisedComposer,
};

/** The types of the table are names of products without their dashes. */
function compareOfType(type: string, a: string, b: string): unknown {
  if (type === 'rpm') return compareRpmOfOneLine(a, b);
  if (type === 'rpmversiononly') return compareRpmVersionOnly(a, b);
  const products = [
    'windows',
    'edge',
    'exchange',
    'sharepoint',
    'sql-server',
    'office-windows',
    'office-mac',
    'dotnet-core',
    'visual-studio',
    'vs-code',
  ];
  const parts = ['windows', 'security-intelligence', 'linux', 'mac', 'iot', 'ios', 'android'].map((part) => `defender-${part}`);
  const teams = ['desktop', 'client', 'android', 'ios'].map((part) => `teams-${part}`);
  const product = [...products, ...parts, ...teams].find((name) => `microsoft${name.replaceAll('-', '')}` === type);
  return compareBuilds(product ?? type, a, b);
}

interface VersCase extends Case {
  readonly op: string;
  readonly vers: string;
  readonly version: string;
  readonly scheme: string;
  readonly ghsa: string;
  readonly expected: unknown;
}

const versAnswers: Readonly<Record<string, (asked: VersCase) => unknown>> = {
  contains: ({ vers, version }) => inRange(parseVers(vers)?.scheme ?? '', version, vers),
  parse: ({ vers }) => {
    const parsed = parseVers(vers);
    if (!parsed?.canonical) return 'error';
    return { scheme: parsed.scheme, version_constraints: parsed.constraints.map(({ operator, version }) => [operator, version]) };
  },
  normalize: ({ vers }) => {
    const parsed = parseVers(vers);
    return parsed && formatVers(parsed.scheme, parsed.constraints);
  },
  simplify: ({ vers }) => {
    const parsed = parseVers(vers);
    const simplified = parsed && simplifiedVers(parsed.constraints, schemeNamed(parsed.scheme));
    return parsed && simplified && formatVers(parsed.scheme, simplified);
  },
  'from-ghsa': ({ scheme, ghsa }) => versOfNativeRange(scheme, ghsa),
};
