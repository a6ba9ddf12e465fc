import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../../json-place.js';
import type { Reading, Remark } from '../../reading.js';
import type { Advisory } from '../../advisory.js';
import { csaf } from './csaf.js';

const folder = join(import.meta.dirname, 'fixtures');
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.reading.json'));

describe('A CSAF document', () => {
  test.each(fixtures)('%s reads as expected, to the last member', (name) => {
    expect(readingOf(fixture(name))).toEqual(fixture(name.replace('.json', '.reading.json')));
  });

  test.each<[string, unknown, boolean]>([
    ['a document with its version', { document: { csaf_version: '2.0' } }, true],
    ['a document that forgot its version', { document: { tracking: {}, publisher: {} } }, true],
    ['a provider of documents', { canonical_url: 'x', publisher: {} }, false],
    ['a list of documents', { feed: { entry: [] } }, false],
    ['a list', [], false],
    ['no JSON', undefined, false],
  ])('is recognised by its head: %s', (_name, json, expected) => {
    expect(csaf.recognises({ text: '', json })).toBe(expected);
  });
});

describe('A document without identity is refused with its place', () => {
  test.each<[string, unknown]>([
    ['/document/title', undefined],
    ['/document/title', ' '],
    ['/document/title', 7],
    ['/document/publisher', undefined],
    ['/document/publisher/name', undefined],
    ['/document/tracking', 'x'],
    ['/document/tracking/id', ''],
  ])('%s: %j', (pointer, value) => {
    const reading = readingOf(replaced(fixture('infusion-pump.json'), pointer, value));
    expect(reading.items).toEqual([]);
    expect(reading.remarks).toContainEqual({ pointer, code: 'csaf.required-missing', gravity: 'refusal' });
  });
});

describe('What is doubtful is kept and told', () => {
  const tree = '/product_tree/branches/0/branches/0/branches/0/branches';
  test.each<[string, string, unknown, readonly string[]]>([
    ['a status in no list', '/document/tracking/status', 'done', ['doubt status-not-known /document/tracking/status']],
    [
      'a final draft',
      '/document/tracking/version',
      '0.9.0',
      [
        'doubt status-contradicts-version /document/tracking/status',
        'note revision-not-in-history /document/tracking/revision_history',
        'note test-version-not-latest /document/tracking/version',
        'note test-versions-of-two-kinds /document/tracking/revision_history',
      ],
    ],
    ['a version that is a number', '/document/tracking/version', 2, ['note version-is-a-number /document/tracking/version']],
    [
      'a version that lost its zero',
      '/document/tracking/version',
      1.1,
      ['doubt wrong-type /document/tracking/version', 'note revision-not-in-history /document/tracking/revision_history'],
    ],
    [
      'a date that is none',
      '/document/tracking/current_release_date',
      'soon',
      ['doubt date-not-understood /document/tracking/current_release_date'],
    ],
    ['a label of no scheme', '/document/distribution/tlp/label', 'PURPLE', ['doubt tlp-not-known /document/distribution/tlp/label']],
    ['a newer format', '/document/csaf_version', '3.0', ['doubt csaf-version-not-known /document/csaf_version']],
    ['a member of another name', '/vulnerabilities/0/product_staus', {}, ['note member-not-known /vulnerabilities/0/product_staus']],
    ['an unknown branch', `${tree}/0/category`, 'colour', [`doubt branch-category-not-known ${tree}/0/category`]],
    [
      'a product without its id',
      `${tree}/0/product/product_id`,
      undefined,
      [
        `doubt product-without-id ${tree}/0/product/product_id`,
        'doubt product-not-defined /vulnerabilities/0/product_status/known_affected/0',
        'doubt product-not-defined /vulnerabilities/0/scores/0/products/0',
        'doubt product-not-defined /vulnerabilities/0/remediations/0/product_ids/0',
        'doubt product-not-defined /vulnerabilities/0/threats/0/product_ids/0',
      ],
    ],
    [
      'a branch that ends in nothing',
      `${tree}/1/product`,
      undefined,
      [`doubt branch-without-product ${tree}/1`, 'doubt product-not-defined /vulnerabilities/0/product_status/fixed/0'],
    ],
    [
      'a range under the wrong category',
      `${tree}/1/name`,
      '>= 7',
      [`note range-in-product-version ${tree}/1/name`, `note test-range-as-version ${tree}/1/name`],
    ],
    [
      'a product in two groups',
      '/vulnerabilities/0/product_status/fixed',
      ['P-1'],
      ['doubt status-contradicts-itself /vulnerabilities/0/product_status', `note product-without-status ${tree}/1/product`],
    ],
    [
      'a remediation of an unknown product',
      '/vulnerabilities/0/remediations/1/product_ids',
      ['P-9'],
      ['doubt product-not-defined /vulnerabilities/0/remediations/1/product_ids/0'],
    ],
    [
      'a remediation of nobody',
      '/vulnerabilities/0/remediations/1/product_ids',
      undefined,
      ['doubt without-products /vulnerabilities/0/remediations/1'],
    ],
    ['a number instead of a CVE', '/vulnerabilities/0/cve', 'CVE-26-1', ['doubt cve-not-understood /vulnerabilities/0/cve']],
    [
      'a vector that is none',
      '/vulnerabilities/0/scores/0/cvss_v3/vectorString',
      'high',
      [
        'doubt vector-not-understood /vulnerabilities/0/scores/0/cvss_v3/vectorString',
        'note test-score-not-whole /vulnerabilities/0/scores/0/cvss_v3',
      ],
    ],
    [
      'an extension that matters',
      '/x_extensions',
      [{ $schema: 'https://ext.example', critical: true }],
      ['doubt critical-extension-not-known /x_extensions/0'],
    ],
    [
      'no vulnerability at all',
      '/vulnerabilities',
      undefined,
      [
        'doubt speaks-of-nothing ',
        `note product-without-status ${tree}/0/product`,
        `note product-without-status ${tree}/1/product`,
        'note product-without-status /product_tree/branches/0/branches/0/branches/1/branches/0/product',
        'note product-without-status /product_tree/branches/1/branches/0/branches/0/branches/0/product',
        'note test-profile-needs /vulnerabilities',
      ],
    ],
  ])('%s', (_name, pointer, value, expected) => {
    const usual = new Set(told(readingOf(fixture('infusion-pump.json'))));
    const reading = readingOf(replaced(fixture('infusion-pump.json'), pointer, value));
    expect(reading.items).toHaveLength(1);
    expect(told(reading).filter((remark) => !usual.has(remark))).toEqual(expected);
  });
});

describe('What the branches say of the version', () => {
  test.each<[string, string, unknown]>([
    ['product_version', '9.33', { kind: 'words', scheme: 'generic', raw: '9.33', isRange: false }],
    ['product_version_range', '<= 9.33 ', { kind: 'words', scheme: 'generic', raw: '<= 9.33 ', isRange: true }],
    ['product_version_range', 'vers:deb/<1.2', { kind: 'words', scheme: 'deb', raw: 'vers:deb/<1.2', isRange: true }],
    ['product_version_range', 'vers:all/*', { kind: 'all', raw: 'vers:all/*' }],
    ['product_version', 'vers:all/*', { kind: 'all', raw: 'vers:all/*' }],
    ['product_version', ' VERS:npm/* ', { kind: 'all', raw: ' VERS:npm/* ' }],
    ['product_version_range', 'vers:none/*', { kind: 'words', scheme: 'none', raw: 'vers:none/*', isRange: true }],
    ['product_version_range', '* (end of life 2011)', { kind: 'words', scheme: 'generic', raw: '* (end of life 2011)', isRange: true }],
    ['product_version', ' ', { kind: 'none' }],
    ['service_pack', 'SP2', { kind: 'none' }],
  ])('%s "%s"', (category, name, expected) => {
    const branch = '/product_tree/branches/0/branches/0/branches/0/branches/0';
    const document = replaced(replaced(fixture('infusion-pump.json'), `${branch}/category`, category), `${branch}/name`, name);
    const version = readingOf(document).items[0]?.products[0]?.version;
    const isNone = version?.kind === 'none';
    expect(version).toEqual(isNone ? expected : { ...(expected as object), pointer: `${branch}/name` });
  });

  test('two versions on one path are one that no scheme can read', () => {
    const document = fixture('infusion-pump.json');
    const inner = { category: 'product_version', name: '2.1', product: { name: 'x', product_id: 'P-4' } };
    const reading = readingOf(replaced(document, '/product_tree/branches/1/branches/0/branches/0/branches/0', inner));
    const product = reading.items[0]?.products.find(({ id }) => id === 'P-4');
    expect(product?.version).toMatchObject({ kind: 'words', scheme: 'unknown', raw: 'vers:intdot/>=2.0|<2.4 / 2.1' });
    expect(told(reading)).toContain('doubt several-versions-on-path /product_tree/branches/1/branches/0/branches/0/branches/0/name');
  });
});

describe('Products that the document confuses', () => {
  test('an id of two products stands for both in every status', () => {
    const document = replaced(
      fixture('infusion-pump.json'),
      '/product_tree/branches/0/branches/0/branches/1/branches/0/product/product_id',
      'P-1',
    );
    const [advisory] = readingOf(document).items;
    expect(advisory?.products.map(({ id, product }) => `${id} ${product}`).slice(0, 3)).toEqual([
      'P-1 Drip 300',
      'P-2 Drip 300',
      'P-1#2 Drip 100',
    ]);
    expect(advisory?.vulnerabilities[0]?.statuses[0]?.productIds.slice(0, 2)).toEqual(['P-1', 'P-1#2']);
    expect(advisory?.vulnerabilities[0]?.remediations[0]?.productIds).toEqual(['P-1', 'P-1#2']);
  });

  test('products that are parts of each other lose their relation, so that following it ends', () => {
    const document = replaced(fixture('ventilator-vex.json'), '/product_tree/relationships/0/product_reference', 'FW-32@HW-2');
    const reading = readingOf(replaced(document, '/product_tree/relationships/1/product_reference', 'FW-31@HW-2'));
    expect(reading.items[0]?.products.filter((product) => product.relation !== null)).toEqual([]);
    expect(reading.remarks.filter((remark) => remark.code === 'csaf.relation-circular')).toHaveLength(2);
  });

  test('an unknown group stays named, since no products would mean all', () => {
    const reading = readingOf(replaced(fixture('ventilator-vex.json'), '/vulnerabilities/0/remediations/0/group_ids', ['G-9']));
    expect(reading.items[0]?.vulnerabilities[0]?.remediations[0]?.productIds).toEqual(['G-9']);
    expect(told(reading)).toContain('doubt group-not-defined /vulnerabilities/0/remediations/0/group_ids/0');
  });
});

describe('Nothing is skipped in silence', () => {
  /** Known members that are not carried (README.md): nothing looks at them. */
  const uncarried =
    /\/(acknowledgments|generator|contact_details|distribution\/text|tlp\/url|legacy_version|license_expression|sharing_group|disclosure_date|baseSeverity|\$schema|product_groups\/\d+\/summary|cwes\/\d+\/version|first_known_exploitation_dates\/\d+\/date|ssvc_v2\/schemaVersion|selections\/\d+\/(namespace|version)|values\/\d+\/key)(\/|$)/;
  const cases = fixtures.flatMap((name) =>
    pointersOf(fixture(name))
      .filter((pointer) => pointer !== '' && !uncarried.test(pointer))
      .map((pointer) => [name, pointer] as const),
  );

  test.each(cases)('%s: a wrong type at %s is told there', (name, pointer) => {
    const document = fixture(name);
    const wrong = typeof valueAt(document, pointer) === 'number' ? 'x' : 7;
    const { remarks } = readingOf(
      replaced(document, pointer, pointer.endsWith('/tracking/version') || pointer.endsWith('/number') ? true : wrong),
    );
    expect(
      remarks.filter((remark) => remark.gravity !== 'note' && (remark.pointer === pointer || remark.pointer.startsWith(`${pointer}/`))),
    ).not.toEqual([]);
  });
});

test('Remarks without end are counted', () => {
  const document = replaced(
    fixture('infusion-pump.json'),
    '/vulnerabilities/0/product_status/known_affected',
    Array.from({ length: 2000 }, (_, index) => `X-${index}`),
  );
  const reading = readingOf(document);
  expect(reading.remarks.filter((remark) => remark.code === 'csaf.product-not-defined')).toHaveLength(500);
  expect(reading.remarks.at(-1)).toMatchObject({ code: 'csaf.more-of-the-same', params: { code: 'csaf.product-not-defined' } });
});

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

function readingOf(json: unknown): Reading<Advisory> {
  return csaf.read({ text: '', json });
}

function told(reading: { readonly remarks: readonly Remark[] }): readonly string[] {
  return reading.remarks.map(({ gravity, code, pointer }) => `${gravity} ${code.replace('csaf.', '')} ${pointer}`);
}

/** The document with another value at a place; undefined takes the place away. */
function replaced(document: unknown, pointer: string, value: unknown): unknown {
  const copy: unknown = structuredClone(document);
  const tokens = pointer.split('/').slice(1);
  const last = tokens.pop() ?? '';
  const parent = valueAt(copy, tokens.map((token) => `/${token}`).join(''));
  if (Array.isArray(parent)) parent[Number(last)] = value;
  else if (value === undefined) delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string, unknown>)[last] = value;
  return copy;
}

function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, token) => (value as Record<string, unknown>)[token], document);
}

function pointersOf(value: unknown, pointer = ''): readonly string[] {
  const inner = Array.isArray(value)
    ? value.map((entry, index) => [String(index), entry] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return [pointer, ...inner.flatMap(([name, entry]) => pointersOf(entry, `${pointer}/${name}`))];
}
