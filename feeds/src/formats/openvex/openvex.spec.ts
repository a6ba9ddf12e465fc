import type { Advisory } from '../../advisory.js';
import type { Reading } from '../../reading.js';
import { openvex } from './openvex.js';

const head = {
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://kumo.example.com/vex/1',
  author: 'Kumo',
  timestamp: '2026-01-01T00:00:00Z',
  version: 1,
};

function readingOf(document: object): Reading<Advisory> {
  return openvex.read({ text: '', json: JSON.parse(JSON.stringify({ ...head, ...document })) });
}

function statement(more: object): object {
  return { vulnerability: { name: 'CVE-2026-90010' }, products: [{ '@id': 'pkg:npm/p@1' }], status: 'fixed', ...more };
}

function statuses({ items: [advisory] }: Reading<Advisory>): readonly string[] {
  return (advisory?.vulnerabilities ?? []).flatMap(({ id, statuses: groups }) =>
    groups.map(({ status, productIds }) => `${id} ${status} ${productIds.join(' + ')}`),
  );
}

function told({ remarks }: Reading<Advisory>): readonly string[] {
  return remarks.map(({ gravity, code, pointer }) => `${gravity} ${code.replace('openvex.', '')} ${pointer}`);
}

describe('A statement', () => {
  test.each<[string, object, string | null, readonly string[]]>([
    ['affected', { status: 'affected', action_statement: 'Update.' }, 'known_affected', []],
    ['affected without an action', { status: 'affected' }, 'known_affected', ['note affected-without-action /statements/0']],
    ['not affected', { status: 'not_affected', justification: 'component_not_present' }, 'known_not_affected', []],
    ['not affected, with words instead of a label', { status: 'not_affected', impact_statement: 'No.' }, 'known_not_affected', []],
    [
      'not affected without a reason',
      { status: 'not_affected' },
      'known_not_affected',
      ['doubt not-affected-without-reason /statements/0'],
    ],
    [
      'not affected for a reason of its own',
      { status: 'not_affected', justification: 'luck' },
      'known_not_affected',
      ['doubt justification-not-known /statements/0/justification'],
    ],
    ['under investigation', { status: 'under_investigation' }, 'under_investigation', []],
    ['a status of the future is no all-clear', { status: 'harmless' }, 'unknown', ['doubt status-not-known /statements/0/status']],
    ['no status', { status: undefined }, null, ['doubt member-missing /statements/0/status']],
    ['no vulnerability', { vulnerability: {} }, null, ['doubt vulnerability-not-named /statements/0/vulnerability']],
    [
      'a product without a name',
      { products: [{}] },
      '',
      ['doubt product-not-named /statements/0/products/0', 'doubt statement-without-products /statements/0/products'],
    ],
  ])('%s', (_name, more, status, remarks) => {
    const reading = readingOf({ statements: [statement(more)] });
    expect(statuses(reading)).toEqual(status === null || status === '' ? [] : [`CVE-2026-90010 ${status} pkg:npm/p@1`]);
    expect(told(reading)).toEqual(remarks);
  });

  test.each<[string, readonly object[], readonly string[]]>([
    [
      'the later instant',
      [
        statement({ status: 'fixed', timestamp: '2026-03-01T00:00:00Z' }),
        statement({ status: 'under_investigation', timestamp: '2026-02-01T00:00:00Z' }),
      ],
      ['CVE-2026-90010 fixed pkg:npm/p@1'],
    ],
    [
      'an instant over that of the document',
      [statement({ status: 'fixed', timestamp: '2025-12-31T23:59:59Z' }), statement({ status: 'under_investigation' })],
      ['CVE-2026-90010 under_investigation pkg:npm/p@1'],
    ],
    [
      'the later in the document, of equal instants',
      [statement({ status: 'under_investigation' }), statement({ status: 'fixed' })],
      ['CVE-2026-90010 fixed pkg:npm/p@1'],
    ],
    [
      'an instant with an offset',
      [statement({ status: 'fixed', timestamp: '2026-01-01T05:00:00+09:00' }), statement({ status: 'under_investigation' })],
      ['CVE-2026-90010 under_investigation pkg:npm/p@1'],
    ],
  ])('holds until a later one: %s', (_name, list, expected) => {
    const reading = readingOf({ statements: list });
    expect(statuses(reading)).toEqual(expected);
    expect(told(reading).map((line) => line.split(' ')[1])).toEqual(['statement-superseded']);
  });

  test('superseded for one product holds for the others', () => {
    const both = statement({ status: 'under_investigation', products: [{ '@id': 'pkg:npm/p@1' }, { '@id': 'pkg:npm/q@1' }] });
    expect(statuses(readingOf({ statements: [both, statement({})] }))).toEqual([
      'CVE-2026-90010 under_investigation pkg:npm/q@1',
      'CVE-2026-90010 fixed pkg:npm/p@1',
    ]);
  });
});

describe('A product', () => {
  const productOf = (product: unknown) => readingOf({ statements: [statement({ products: [product] })] }).items[0]?.products[0];
  test.each<[string, unknown, object]>([
    [
      'by package URL',
      { '@id': 'pkg:deb/debian/p@1%3A1.0' },
      { name: 'debian/p', vendor: null, product: 'p', version: { kind: 'words', scheme: 'deb', raw: '1:1.0', isRange: false } },
    ],
    ['by package URL without version: every version', { '@id': 'pkg:npm/p' }, { version: { kind: 'all', raw: '*' } }],
    ['of a maker', { '@id': 'pkg:generic/kumo/ct@1' }, { vendor: 'kumo', product: 'ct' }],
    ['by CPE', { '@id': 'cpe:2.3:o:kumo:ct:4.1:*:*:*:*:*:*:*' }, { vendor: 'kumo', product: 'ct', version: { kind: 'words', raw: '4.1' } }],
    [
      'by an address, which says nothing of versions',
      { '@id': 'https://kumo.example.com/ct' },
      { version: { kind: 'none' }, identifiers: { uris: [{ namespace: 'openvex', uri: 'https://kumo.example.com/ct' }] } },
    ],
    ['by identifiers alone', { identifiers: { purl: 'pkg:npm/p@1' } }, { id: 'pkg:npm/p@1', product: 'p' }],
    ['as version 0.0.1 had it', 'pkg:npm/p@1', { id: 'pkg:npm/p@1', product: 'p' }],
  ])('%s', (_name, product, expected) => {
    expect(productOf(product)).toMatchObject(expected);
  });

  test('is one product with all its identifiers, however often it is named', () => {
    const list = [
      statement({}),
      statement({
        vulnerability: { name: 'CVE-2026-90020' },
        products: [{ '@id': 'pkg:npm/p@1', identifiers: { cpe23: 'cpe:2.3:a:v:p:1:*:*:*:*:*:*:*' } }],
      }),
    ];
    expect(
      readingOf({ statements: list }).items[0]?.products.map(({ identifiers }) => [...identifiers.purls, ...identifiers.cpes]),
    ).toEqual([['pkg:npm/p@1', 'cpe:2.3:a:v:p:1:*:*:*:*:*:*:*']]);
  });

  test('with subcomponents is spoken of through these, and not as a whole', () => {
    const reading = readingOf({
      statements: [statement({ products: [{ '@id': 'pkg:npm/p@1', subcomponents: [{ '@id': 'pkg:npm/q@2' }] }] })],
    });
    expect(statuses(reading)).toEqual(['CVE-2026-90010 fixed pkg:npm/q@2 @ pkg:npm/p@1']);
    expect(reading.items[0]?.products.at(-1)?.relation).toEqual({
      category: 'subcomponent',
      component: 'pkg:npm/q@2',
      partOf: 'pkg:npm/p@1',
    });
  });
});

test.each<[string, object, readonly string[]]>([
  ['identity', { '@id': undefined, statements: [statement({})] }, ['refusal required-missing /@id']],
  ['statements', {}, ['refusal required-missing /statements']],
  ['any statement', { statements: [] }, ['refusal required-missing /statements']],
])('A document without %s is refused', (_name, document, expected) => {
  const reading = readingOf(document);
  expect(reading.items).toEqual([]);
  expect(told(reading)).toEqual(expected);
});

test('Ten thousand products with ten thousand shared parts are not multiplied', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `pkg:npm/p${index}`);
  const reading = readingOf({ statements: [statement({ products: many, subcomponents: many })] });
  expect(told(reading)).toEqual([
    'doubt too-many-combinations /statements/0/products',
    'doubt statement-without-products /statements/0/products',
  ]);
});

test.each<[unknown, boolean]>([
  ['https://openvex.dev/ns/v0.2.0', true],
  ['https://openvex.dev/ns', true],
  [['https://example.com', 'https://openvex.dev/ns/v0.2.0'], true],
  ['https://example.com/ns', false],
  [undefined, false],
])('recognises the context %j: %s', (context, expected) => {
  expect(openvex.recognises({ text: '', json: { '@context': context } })).toBe(expected);
});
