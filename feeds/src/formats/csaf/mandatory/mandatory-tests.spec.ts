import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../../formats.js';
import { failedTests } from './mandatory-tests.js';

type Json = Record<string, unknown>;

/** A document that passes every test, and a few words more than it needs. */
function soundDocument(version: '2.0' | '2.1'): Json {
  const at = '2026-11-20T00:00:00Z';
  const score = { version: '3.1', vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', baseScore: 9.8, baseSeverity: 'CRITICAL' };
  const products = ['A'];
  const scores = version === '2.0' ? { scores: [{ products, cvss_v3: score }] } : { metrics: [{ products, content: { cvss_v3: score } }] };
  const product = (id: string, name: string) => ({
    category: 'product_version',
    name,
    product: { product_id: id, name: `Sazanami ${name}`, product_identification_helper: { model_numbers: ['SZ-*'] } },
  });
  return {
    document: {
      category: 'csaf_security_advisory',
      csaf_version: version,
      title: 'Sazanami 310',
      lang: 'en',
      publisher: { name: 'Kasugai Meditec', category: 'vendor', namespace: 'https://kasugai.example.com' },
      distribution: { tlp: { label: version === '2.0' ? 'WHITE' : 'CLEAR' } },
      tracking: {
        id: 'KSG-1',
        version: '2',
        status: 'final',
        initial_release_date: at,
        current_release_date: at,
        revision_history: [
          { number: '1', date: '2026-11-19T00:00:00Z', summary: 'first' },
          { number: '2', date: at, summary: 'second' },
        ],
      },
    },
    product_tree: {
      branches: [{ category: 'product_name', name: 'Sazanami', branches: [product('A', '1.0'), product('B', '2.0')] }],
      product_groups: [{ group_id: 'G', product_ids: ['A', 'B'] }],
    },
    vulnerabilities: [
      {
        cve: 'CVE-2099-1001',
        notes: [{ category: 'description', text: 'x' }],
        product_status: { known_affected: ['A'], fixed: ['B'] },
        remediations: [{ category: 'mitigation', details: 'x', product_ids: ['A'] }],
        ...scores,
      },
    ],
  };
}

/** The document with another value at a pointer; undefined takes it away. */
function changed(document: Json, pointer: string, value: unknown): Json {
  const names = pointer.split('/').slice(1);
  const last = names.pop() ?? '';
  let place: Json = document;
  for (const name of names) place = place[name] as Json;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return document;
}

function failuresOf(document: Json): readonly string[] {
  const { remarks } = read(new TextEncoder().encode(JSON.stringify(document)));
  return [...new Set(failedTests(remarks).map(({ code }) => code.replace('csaf.', '')))];
}

const history = (...entries: readonly string[]) =>
  entries.map((entry) => {
    const [number, day] = entry.split(' on ');
    return { number, date: `2026-11-${day}T00:00:00Z`, summary: 'x' };
  });
const vulnerability = '/vulnerabilities/0';
const tracking = '/document/tracking';
const leaf = '/product_tree/branches/0/branches/0';
const lowScore = { version: '3.1', vectorString: 'CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N', baseScore: 1.6, baseSeverity: 'LOW' };
const vex = { ...(soundDocument('2.0').document as Json), category: 'csaf_vex' };

describe('A document that is sound', () => {
  test.each(['2.0', '2.1'] as const)('as CSAF %s passes every mandatory test', (version) => {
    expect(failuresOf(soundDocument(version))).toEqual([]);
  });
});

describe('A document that fails', () => {
  const facts: readonly (readonly [pointer: string, value: unknown, failures: readonly string[], because: string])[] = [
    [`${vulnerability}/product_status/fixed`, ['C'], ['product-not-defined'], '6.1.1: nobody says what C is'],
    [`${leaf}/product/product_id`, 'B', ['product-id-not-unique', 'product-not-defined'], '6.1.2: B is two products, and A none'],
    ['/product_tree/product_groups/1', { group_id: 'G', product_ids: ['A'] }, ['test-group-id-repeated'], '6.1.5'],
    [`${vulnerability}/product_status/known_not_affected`, ['A'], ['status-contradicts-itself'], '6.1.6: A is affected as well'],
    [`${vulnerability}/scores/1`, { products: ['A'], cvss_v3: lowScore }, ['test-score-repeated'], '6.1.7: which of the two?'],
    [`${vulnerability}/scores/0/cvss_v3/baseSeverity`, undefined, ['test-score-not-whole'], '6.1.8: FIRST requires it'],
    [`${vulnerability}/scores/0/cvss_v3/version`, '3.0', ['test-score-not-whole'], '6.1.8: the vector is of 3.1'],
    [`${vulnerability}/scores/0/cvss_v3/baseScore`, 9.1, ['score-differs-from-vector'], '6.1.9: the vector gives 9.8'],
    [`${vulnerability}/scores/0/cvss_v3/baseSeverity`, 'HIGH', ['test-score-differs'], '6.1.9: 9.8 is critical'],
    [`${vulnerability}/scores/0/cvss_v3/attackVector`, 'LOCAL', ['test-score-contradicts-vector'], '6.1.10: AV:N'],
    [`${vulnerability}/scores/0/cvss_v3/reportConfidence`, 'NOT_DEFINED', [], '6.1.10: so says the vector, in silence'],
    ['/document/lang', 'ez', ['test-language'], '6.1.12: there is no such language'],
    ['/document/lang', 'qcb-QM', [], '6.1.12: private use'],
    [`${leaf}/product/product_identification_helper/purl`, 'pkg:kasugai', ['test-purl'], '6.1.13: no name'],
    [
      `${tracking}/revision_history`,
      history('1 on 20', '2 on 19'),
      ['test-history-not-sorted', 'test-version-not-latest', 'test-revision-missing'],
      '6.1.14',
    ],
    [`${tracking}/revision_history`, history('2 on 20', '1 on 20'), [], '6.1.14: at one time the numbers tell the order'],
    ['/document/publisher/category', 'translator', ['test-translator'], '6.1.15: of which language?'],
    [`${tracking}/version`, '3', ['test-version-not-latest'], '6.1.16'],
    [`${tracking}/version`, '0', ['status-contradicts-version', 'test-version-not-latest'], '6.1.17: a draft that calls itself final'],
    [`${tracking}/revision_history`, history('0 on 18', '1 on 19', '2 on 20'), ['test-draft-in-history'], '6.1.18'],
    [
      `${tracking}/revision_history`,
      history('1.0.0-a on 19', '2.0.0 on 20'),
      ['test-version-not-latest', 'test-pre-release-in-history', 'test-versions-of-two-kinds'],
      '6.1.19, 30',
    ],
    [`${tracking}/revision_history`, history('2 on 20'), ['test-revision-missing'], '6.1.21: where is 1?'],
    [`${tracking}/revision_history`, history('1 on 19', '2 on 20', '2 on 20'), ['test-revision-repeated'], '6.1.22'],
    ['/vulnerabilities/1', { cve: 'CVE-2099-1001', notes: [], product_status: { fixed: ['A'] } }, ['vulnerability-repeated'], '6.1.23'],
    [
      `${vulnerability}/involvements`,
      [
        { party: 'vendor', status: 'open' },
        { party: 'vendor', status: 'completed' },
      ],
      ['test-party-repeated'],
      '6.1.24',
    ],
    [
      `${leaf}/product/product_identification_helper/hashes`,
      [{ filename: 'x', file_hashes: ['a', 'b'].map((value) => ({ algorithm: 'sha256', value })) }],
      ['test-hash-repeated'],
      '6.1.25',
    ],
    ['/document/category', 'Security-Advisory', ['test-category-like-profile'], '6.1.26'],
    ['/document/category', 'csaf_base', [], '6.1.26: that one is meant'],
    ['/product_tree', undefined, ['product-not-defined', 'test-profile-needs'], '6.1.27.4'],
    [`${vulnerability}/notes`, undefined, ['test-profile-needs'], '6.1.27.5'],
    ['/document/category', 'csaf_informational_advisory', ['test-profile-needs', 'test-profile-forbids'], '6.1.27.1 to 3'],
    ['/document', vex, [], '6.1.27.8 to 10: a VEX with what it needs'],
    ['/document/source_lang', 'en', ['test-translation-same-language'], '6.1.28'],
    [`${vulnerability}/remediations/0/product_ids`, [], ['without-products'], '6.1.29'],
    [`${leaf}/name`, 'prior to 2.0', ['test-range-as-version'], '6.1.31'],
    [`${leaf}/name`, 'after-eight', [], '6.1.31: a name, no range'],
    [
      `${vulnerability}/flags`,
      [1, 2].map(() => ({ label: 'component_not_present', group_ids: ['G'] })),
      ['test-several-justifications'],
      '6.1.33',
    ],
  ];
  test.each(facts)('2.0: %s = %j: %j (%s)', (pointer, value, failures) => {
    expect(failuresOf(changed(soundDocument('2.0'), pointer, value))).toEqual(failures);
  });

  const newer: readonly (readonly [pointer: string, value: unknown, failures: readonly string[], because: string])[] = [
    [
      `${vulnerability}/remediations/1`,
      { category: 'none_available', details: 'x', product_ids: ['A'] },
      ['test-remediations-contradict'],
      '6.1.35',
    ],
    [`${vulnerability}/remediations/0/product_ids`, ['B'], ['test-remediation-contradicts-status'], '6.1.36: B is fixed'],
    [`${vulnerability}/discovery_date`, '2026-11-31T00:00:00Z', ['test-date'], '6.1.37: no such day'],
    [
      '/document/distribution/sharing_group',
      { id: '00000000-0000-0000-0000-000000000000', name: 'x' },
      ['test-sharing-group-not-public', 'test-sharing-group-name'],
      '6.1.39 to 41',
    ],
    [`${leaf}/product/product_identification_helper/model_numbers`, ['SZ-*-*'], ['test-several-stars'], '6.1.43'],
    [`${leaf}/product/product_identification_helper/model_numbers`, ['SZ-\\*-*'], [], '6.1.43: the first is a star and no wildcard'],
    [`${vulnerability}/disclosure_date`, '2026-11-21T00:00:00Z', ['test-later-than-document'], '6.1.45'],
    ['/document/license_expression', 'Use it as you like', ['test-licence'], '6.1.54'],
    ['/document/license_expression', 'MIT OR (Apache-2.0 WITH LLVM-exception)', [], '6.1.54'],
    ['/document/license_expression', 'LicenseRef-kasugai', ['test-licence-text'], '6.1.55: and what does it say?'],
  ];
  test.each(newer)('2.1: %s = %j: %j (%s)', (pointer, value, failures) => {
    expect(failuresOf(changed(soundDocument('2.1'), pointer, value))).toEqual(failures);
  });
});

test('A document that is made to cost time costs no more than its size', () => {
  const ids = Array.from({ length: 3000 }, (_, index) => `P${index}`);
  const document = soundDocument('2.1');
  changed(document, '/product_tree/product_groups/0/product_ids', ids);
  changed(
    document,
    `${vulnerability}/remediations`,
    ids.map(() => ({ category: 'mitigation', details: 'x', group_ids: ['G'] })),
  );
  changed(
    document,
    `${tracking}/revision_history`,
    ids.map((_, index) => ({ number: String(index + 1), date: '2026-11-20T00:00:00Z', summary: 'x' })),
  );
  const begun = performance.now();
  expect(failuresOf(document)).toContain('groups-too-wide');
  expect(performance.now() - begun).toBeLessThan(10_000);
});

const suite = join(import.meta.dirname, '../../../../../../shared/corpus/csaf');
if (!existsSync(suite)) console.log("Skipped: the standard's own tests (../shared/corpus/csaf) are not beside the project.");

(existsSync(suite) ? describe : describe.skip)("The standard's own documents", () => {
  /** Files numbered to 10 fail, as do a few that its table names. */
  const failing = (file: string, group: string): boolean =>
    /2024-6-(?:1-14-21|1-14-32|1-37-20|1-48-21|2-38-02|2-38-13)\.json$/.test(file) ||
    (group === 'mandatory' && Number(/-(\d+)\.json$/.exec(file)?.[1]) <= 10);

  test.each([
    ['2.0', 1],
    // A draft, whose documents rest in part on lists that are not ours (SSVC, CWE, extensions).
    ['2.1', 0.9],
  ])('of %s are told apart', (version, least) => {
    const root = join(suite, `csaf_${version}/test/validator/data`);
    const files = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name: group }) => readdirSync(join(root, group)).map((file) => ({ group, file })))
      .filter(({ file }) => /-\d+\.json$/.test(file));
    const right = files.filter(({ group, file }) => {
      const { remarks } = read(readFileSync(join(root, group, file)));
      return failedTests(remarks).length > 0 === failing(file, group);
    });
    console.log(`CSAF ${version}: ${right.length} of ${files.length} told apart`);
    expect(right.length / files.length).toBeGreaterThanOrEqual(least);
  });
});
