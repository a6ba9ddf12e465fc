import type { Advisory } from '../../advisory.js';
import type { Reading } from '../../reading.js';
import { cve5 } from './cve5.js';

function readingOf(cna: object, adp: readonly object[] = []): Reading<Advisory> {
  const cveMetadata = { cveId: 'CVE-2026-90020', state: 'PUBLISHED', dateUpdated: '2026-01-01T00:00:00Z' };
  return cve5.read({ text: '', json: { dataType: 'CVE_RECORD', cveMetadata, containers: { cna, adp } } });
}

function ofVersions(defaultStatus: string | undefined, ...versions: readonly object[]): Reading<Advisory> {
  return readingOf({ affected: [{ vendor: 'v', product: 'p', defaultStatus, versions }] });
}

/** `status: words of the versions`, a line for each product statement. */
function statements({ items: [advisory] }: Reading<Advisory>): readonly string[] {
  const versions = new Map(
    advisory?.products.map(({ id, version }) => [
      id,
      version.kind === 'none' ? 'none' : `${'scheme' in version ? `${version.scheme} ` : ''}${version.raw}`,
    ]),
  );
  const statuses = advisory?.vulnerabilities[0]?.statuses ?? [];
  return statuses.flatMap(({ status, productIds }) => productIds.map((id) => `${status}: ${versions.get(id)}`));
}

function told({ remarks }: Reading<Advisory>): readonly string[] {
  return remarks.map(({ gravity, code }) => `${gravity} ${code.replace('cve5.', '')}`);
}

describe('What an entry says of versions', () => {
  const affected = (more: object) => ({ status: 'affected', versionType: 'semver', ...more });
  test.each<[string, readonly object[], readonly string[], readonly string[]]>([
    ['a range', [affected({ version: '1.0', lessThan: '2.0' })], ['known_affected: semver >= 1.0, < 2.0'], []],
    ['a range from the beginning', [affected({ version: '0', lessThanOrEqual: '2.0' })], ['known_affected: semver <= 2.0'], []],
    ['a range without end', [affected({ version: '1.0', lessThan: '*' })], ['known_affected: semver >= 1.0'], []],
    ['a whole train', [affected({ version: '5.10.7', lessThanOrEqual: '5.10.*' })], ['known_affected: semver >= 5.10.7, < 5.11'], []],
    ['everything', [affected({ version: '0', lessThan: '*' })], ['known_affected: *'], []],
    ['single versions', [affected({ version: '1.0' }), affected({ version: 'v1.1' })], ['known_affected: semver 1.0 | v1.1'], []],
    ['words', [{ version: '< 4.2.0', status: 'affected' }], ['known_affected: generic < 4.2.0'], []],
    [
      'words twice',
      [affected({ version: '9.18 and below', lessThan: '9.18 and below', versionType: 'custom' })],
      ['known_affected: generic 9.18 and below'],
      [],
    ],
    ['words and a bound', [affected({ version: 'Multiple', lessThan: '2.0' })], ['known_affected: unknown Multiple, < 2.0'], []],
    ['"n/a"', [affected({ version: 'n/a' })], ['known_affected: none'], []],
    ['all', [affected({ version: 'All versions' })], ['known_affected: All versions'], []],
    [
      'a range that ends where it begins',
      [affected({ version: '8.4.0', lessThan: '8.4.0' })],
      ['known_affected: unknown 8.4.0, < 8.4.0'],
      ['doubt range-contradicts-itself'],
    ],
    [
      'a range upside down',
      [affected({ version: '6.1', lessThan: '1.001' })],
      ['known_affected: unknown 6.1, < 1.001'],
      ['doubt range-contradicts-itself'],
    ],
    ['a status of the future', [{ version: '1.0', status: 'maybe' }], ['unknown: generic 1.0'], ['doubt status-not-known']],
    [
      'free versions',
      [affected({ version: '1', lessThan: '2' }), { version: '2', lessThan: '3', status: 'unaffected', versionType: 'semver' }],
      ['known_affected: semver >= 1, < 2', 'known_not_affected: semver >= 2, < 3'],
      [],
    ],
    [
      'changes in any order',
      [
        affected({
          version: '1',
          lessThan: '9',
          changes: [
            { at: '5', status: 'affected' },
            { at: '3', status: 'unaffected' },
          ],
        }),
      ],
      ['known_affected: semver >= 1, < 3 | >= 5, < 9', 'known_not_affected: semver >= 3, < 5'],
      [],
    ],
    [
      'a change at the very end',
      [affected({ version: '1', lessThan: '2', changes: [{ at: '2', status: 'unaffected' }] })],
      ['known_affected: semver >= 1, < 2'],
      [],
    ],
    [
      'changes whose order only the scheme knows, upside down',
      [
        affected({
          version: '1',
          lessThan: '9',
          changes: [
            { at: '3', status: 'unaffected' },
            { at: '2', status: 'affected' },
            { at: '2a', status: 'unaffected' },
          ],
        }),
      ],
      ['known_affected: unknown 1, < 9'],
      ['doubt changes-without-order'],
    ],
    [
      'changes without a range',
      [affected({ version: '1', changes: [{ at: '3', status: 'unaffected' }] })],
      ['known_affected: unknown 1'],
      ['doubt changes-without-range'],
    ],
    [
      'commits',
      [affected({ version: 'abc', lessThan: 'def', versionType: 'git' })],
      [],
      ['note commits-not-compared', 'doubt speaks-of-nothing'],
    ],
  ])('%s', (_name, versions, expected, remarks) => {
    const reading = ofVersions('unaffected', ...versions);
    expect(statements(reading)).toEqual(expected);
    expect(told(reading)).toEqual(remarks);
  });

  const free = { version: '2.0', lessThan: '3.0', status: 'unaffected', versionType: 'semver' };
  test.each<[string, string | undefined, readonly object[], readonly string[]]>([
    [
      'all but what is listed',
      'affected',
      [free],
      ['known_affected: semver defaultStatus: affected, ≠ >= 2.0, < 3.0', 'known_not_affected: semver >= 2.0, < 3.0'],
    ],
    ['all', 'affected', [], ['known_affected: defaultStatus: affected']],
    [
      'all but words, which nobody can except',
      'affected',
      [{ version: 'the newest ones', status: 'unaffected' }],
      ['known_affected: unknown defaultStatus: affected, ≠ ', 'known_not_affected: generic the newest ones'],
    ],
    ['none', 'unaffected', [], ['known_not_affected: defaultStatus: unaffected']],
    ['the rest is open', 'unknown', [affected({ version: '1' })], ['known_affected: semver 1', 'unknown: defaultStatus: unknown']],
    ['not said, which is open', undefined, [affected({ version: '1' })], ['known_affected: semver 1', 'unknown: defaultStatus: unknown']],
  ])('by default: %s', (_name, fallback, versions, expected) => {
    expect(statements(ofVersions(fallback, ...versions))).toEqual(expected);
  });

  test('what is excepted is told apart from what is affected', () => {
    expect(ofVersions('affected', free).items[0]?.products[0]?.version).toMatchObject({
      intervals: [{ from: null, to: null }],
      except: { intervals: [{ from: '2.0', to: '3.0', toInclusive: false }], versions: [] },
    });
  });

  test.each([
    ['custom', 'generic'],
    ['semver 2.0.0', 'semver'],
    ['python', 'pypi'],
    ['RPM', 'rpm'],
    ['pan-os', 'pan-os'],
  ])('%s is the numbering %s', (versionType, scheme) => {
    const [product] = ofVersions('unaffected', { version: '1', status: 'affected', versionType }).items[0]?.products ?? [];
    expect(product?.version).toMatchObject({ scheme });
  });
});

describe('Products', () => {
  test.each<[string, object, object | null]>([
    [
      'of a registry',
      { packageName: 'p', collectionURL: 'https://registry.npmjs.org' },
      { vendor: null, product: 'p', package: { ecosystem: 'npm', name: 'p' } },
    ],
    [
      'of another collection',
      { vendor: 'v', product: 'v plugin', packageName: 'p', collectionURL: 'https://example.com/x' },
      { name: 'v plugin', product: 'v plugin', package: { ecosystem: 'https://example.com/x', name: 'p' } },
    ],
    ['with a name and nothing else', { packageName: 'p' }, { vendor: null, product: 'p', name: 'p' }],
    [
      'with places in the code',
      { product: 'p', modules: ['m'], programFiles: ['f.c'], programRoutines: [{ name: 'g' }], platforms: ['x86'] },
      {
        traits: [
          { category: 'platform', name: 'x86' },
          { category: 'module', name: 'm' },
          { category: 'program_file', name: 'f.c' },
          { category: 'program_routine', name: 'g' },
        ],
      },
    ],
    ['of which nobody says what they are', { vendor: 'n/a', product: 'n/a' }, null],
  ])('%s', (_name, entry, expected) => {
    const [product] = readingOf({ affected: [{ ...entry, defaultStatus: 'affected' }] }).items[0]?.products ?? [];
    if (expected === null) expect(product).toBeUndefined();
    else expect(product).toMatchObject(expected);
  });
});

test("Exploitation is known from CISA's container or from the CNA's tag", () => {
  const kev = { metrics: [{ other: { type: 'kev', content: { dateAdded: '2026-02-02' } } }] };
  const none = { ransomware: null, actBy: null, action: null };
  expect(readingOf({}, [kev]).items[0]?.vulnerabilities[0]?.exploited).toEqual({ since: '2026-02-02', ...none });
  expect(readingOf({ tags: ['x_known-exploited-vulnerability'] }).items[0]?.vulnerabilities[0]?.exploited).toEqual({
    since: null,
    ...none,
  });
  expect(readingOf({}).items[0]?.vulnerabilities[0]?.exploited).toBeUndefined();
});
