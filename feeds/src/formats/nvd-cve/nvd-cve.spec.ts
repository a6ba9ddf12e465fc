import type { Advisory } from '../../advisory.js';
import type { Reading } from '../../reading.js';
import { nvdCve } from './nvd-cve.js';

const base = {
  id: 'CVE-2026-90010',
  vulnStatus: 'Analyzed',
  lastModified: '2026-01-01T00:00:00.000',
  descriptions: [{ lang: 'en', value: 'x' }],
};

function readingOf(record: object): Reading<Advisory> {
  return nvdCve.read({ text: '', json: { cve: { ...base, ...record } } });
}

function told({ remarks }: Reading<Advisory>): readonly string[] {
  return remarks.map(({ gravity, code }) => `${gravity} ${code.replace('nvd-cve.', '')}`);
}

function cpe(product: string, rest = '*:*', part = 'a'): string {
  return `cpe:2.3:${part}:v:${product}:${rest}:*:*:*:*:*:*`;
}

function match(product: string, more: object = {}): object {
  return { vulnerable: true, criteria: cpe(product), ...more };
}

/** `product version [condition; condition]`, a condition being its alternatives, with ! where it is negated. */
function productsOf(reading: Reading<Advisory>): readonly string[] {
  return (reading.items[0]?.products ?? []).map(({ product, version, environment }) => {
    const conditions = environment?.allOf.map(
      ({ negate, anyOf }) => `${negate ? '!' : ''}${anyOf.map((each) => each.cpe.split(':')[4]).join('|')}`,
    );
    return `${product} ${version.kind === 'none' ? 'none' : version.raw}${conditions === undefined ? '' : ` [${conditions.join('; ')}]`}`;
  });
}

describe('A match of a configuration', () => {
  test.each<[string, object, string, readonly string[]]>([
    ['bounds', match('p', { versionStartIncluding: '1.0', versionEndExcluding: '2.0' }), 'p >= 1.0, < 2.0', []],
    ['the other bounds', match('p', { versionStartExcluding: '1.0', versionEndIncluding: '2.0' }), 'p > 1.0, <= 2.0', []],
    ['one bound', match('p', { versionEndIncluding: '2.0' }), 'p <= 2.0', []],
    ['a version in the name', match('p', { criteria: cpe('p', '1.0\\(2\\):sp1') }), 'p 1.0(2)', []],
    ['any version', match('p'), 'p *', []],
    ['no versions', match('p', { criteria: cpe('p', '-:*') }), 'p none', []],
    [
      'bounds upside down',
      match('p', { versionStartIncluding: '2.0', versionEndExcluding: '1.0' }),
      'p >= 2.0, < 1.0',
      ['doubt range-contradicts-itself'],
    ],
    [
      'bounds with nothing between',
      match('p', { versionStartExcluding: '2.0', versionEndIncluding: '2.0' }),
      'p > 2.0, <= 2.0',
      ['doubt range-contradicts-itself'],
    ],
    ['a forgotten flag', { criteria: cpe('p') }, 'p *', ['doubt wrong-type']],
  ])('with %s', (_name, cpeMatch, expected, remarks) => {
    const reading = readingOf({ configurations: [{ nodes: [{ operator: 'OR', negate: false, cpeMatch: [cpeMatch] }] }] });
    expect(productsOf(reading)).toEqual([expected]);
    expect(told(reading)).toEqual(remarks);
  });

  test('with bounds upside down affects nobody and clears nobody', () => {
    const upsideDown = match('p', { versionStartIncluding: '8.4.0', versionEndExcluding: '8.4.0' });
    const [product] = readingOf({ configurations: [{ nodes: [{ cpeMatch: [upsideDown] }] }] }).items[0]?.products ?? [];
    expect(product?.version).toMatchObject({ kind: 'words', scheme: 'unknown' });
  });
});

describe('A configuration', () => {
  const platform = match('hw', { vulnerable: false, criteria: cpe('hw', '-:*', 'h') });
  const or = (...cpeMatch: readonly object[]) => ({ operator: 'OR', negate: false, cpeMatch });
  test.each<[string, object, readonly string[], readonly string[]]>([
    ['without AND: each for itself', { nodes: [or(match('a')), or(match('b'))] }, ['a *', 'b *'], []],
    ['AND with a platform', { operator: 'AND', nodes: [or(match('a'), match('b')), or(platform)] }, ['a * [hw]', 'b * [hw]'], []],
    ['AND of two that are vulnerable', { operator: 'AND', nodes: [or(match('a')), or(match('b'))] }, ['a * [b]', 'b * [a]'], []],
    ['AND within a node', { nodes: [{ operator: 'AND', negate: false, cpeMatch: [match('a'), platform] }] }, ['a * [hw]'], []],
    [
      'AND with a platform that must not be there',
      { operator: 'AND', nodes: [or(match('a')), { ...or(platform), negate: true }] },
      ['a * [!hw]'],
      [],
    ],
    ['a negated node that is vulnerable', { nodes: [{ ...or(match('a')), negate: true }] }, ['a none'], ['doubt negated']],
    ['a negated configuration', { negate: true, nodes: [or(match('a'))] }, ['a none'], ['doubt negated']],
    ['a platform without AND', { nodes: [or(match('a'), platform)] }, ['a *'], ['note platform-without-and']],
    ['platforms alone', { nodes: [or(platform)] }, [], ['doubt nothing-vulnerable', 'doubt speaks-of-nothing']],
    [
      'an operator of the future counts as a condition',
      { operator: 'XOR', nodes: [or(match('a')), or(platform)] },
      ['a * [hw]'],
      ['doubt operator-not-known'],
    ],
  ])('%s', (_name, configuration, expected, remarks) => {
    const reading = readingOf({ configurations: [configuration] });
    expect(productsOf(reading)).toEqual(expected);
    expect(told(reading)).toEqual(remarks);
  });

  test('of a thousand sides says of no product what it means, and takes no memory', () => {
    const nodes = Array.from({ length: 1000 }, (_, index) => or(match(`p${index}`)));
    const reading = readingOf({ configurations: [{ operator: 'AND', nodes }] });
    expect(told(reading)).toEqual(['doubt condition-too-wide']);
    expect(new Set(reading.items[0]?.products.map((product) => `${product.version.kind} ${product.environment === undefined}`))).toEqual(
      new Set(['none true']),
    );
  });
});

describe('A record', () => {
  const affected = [
    { source: 's', affectedData: [{ vendor: 'Kumo', product: 'Viewer', versions: [{ version: '1', status: 'affected' }] }] },
  ];
  test('without configurations tells what the CNA says', () => {
    expect(productsOf(readingOf({ vulnStatus: 'Deferred', affected }))).toEqual(['Viewer 1', 'Viewer defaultStatus: unknown']);
  });

  test('with both keeps to its configurations, and notes it', () => {
    const reading = readingOf({ affected, configurations: [{ nodes: [{ cpeMatch: [match('p')] }] }] });
    expect(productsOf(reading)).toEqual(['p *']);
    expect(told(reading)).toEqual(['note affected-beside-configurations']);
  });

  test('with neither is doubted: it is not "not affected"', () => {
    expect(told(readingOf({ vulnStatus: 'Received' }))).toEqual(['doubt speaks-of-nothing']);
  });

  test('that was rejected speaks of nothing', () => {
    const reading = readingOf({ vulnStatus: 'Rejected', configurations: [{ nodes: [{ cpeMatch: [match('p')] }] }] });
    expect(reading.items[0]).toMatchObject({ withdrawn: true, products: [] });
    expect(told(reading)).toEqual(['note withdrawn']);
  });
});

test('An answer without hits is no refusal', () => {
  const json = { format: 'NVD_CVE', totalResults: 0, vulnerabilities: [] };
  expect(nvdCve.read({ text: '', json })).toEqual({
    items: [],
    remarks: [{ pointer: '/totalResults', code: 'nvd-cve.answer-is-empty', gravity: 'note' }],
  });
});

test.each<[string, unknown, boolean]>([
  ['an answer', { format: 'NVD_CVE', vulnerabilities: [] }, true],
  ['an entry', { cve: base }, true],
  ['a record', base, true],
  ['a history of changes', { format: 'NVD_CVEHistory', cveChanges: [] }, false],
  ["CISA's catalogue", { vulnerabilities: [{ cveID: 'CVE-2026-1' }] }, false],
])('recognises %s: %s', (_name, json, expected) => {
  expect(nvdCve.recognises({ text: '', json })).toBe(expected);
});
