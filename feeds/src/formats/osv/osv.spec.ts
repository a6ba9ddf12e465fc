import type { Advisory, VersionStatement } from '../../advisory.js';
import type { Reading } from '../../reading.js';
import { osv } from './osv.js';

interface RangeText {
  readonly type?: string;
  readonly events: readonly Readonly<Record<string, string>>[];
}

function readingOf(record: unknown): Reading<Advisory> {
  return osv.read({ text: '', json: record });
}

/** A record of one package with these ranges and versions. */
function recordOf(ranges: readonly RangeText[], versions: readonly string[] = [], ecosystem = 'npm'): object {
  const typed = ranges.map((range) => ({ type: 'ECOSYSTEM', ...range }));
  return { id: 'X-1', modified: '2026-01-01T00:00:00Z', affected: [{ package: { ecosystem, name: 'p' }, ranges: typed, versions }] };
}

function told({ remarks }: Reading<Advisory>): readonly string[] {
  return remarks.map(({ gravity, code }) => `${gravity} ${code.replace('osv.', '')}`);
}

function shown(version: VersionStatement | undefined): string {
  return version === undefined
    ? 'no product'
    : version.kind === 'none'
      ? 'none'
      : `${version.kind}${'scheme' in version ? ` ${version.scheme}` : ''} ${version.raw}`;
}

describe('What the events of a range say', () => {
  test.each<[string, readonly RangeText[], readonly string[], string, readonly string[]]>([
    ['from the beginning to below the fix', [{ events: [{ introduced: '0' }, { fixed: '2.0' }] }], [], 'intervals npm < 2.0', []],
    [
      'events in any order, also both in one object',
      [{ events: [{ fixed: '2.0', introduced: '1.0' }] }],
      [],
      'intervals npm >= 1.0, < 2.0',
      [],
    ],
    [
      'the last affected is affected',
      [{ events: [{ introduced: '1.0' }, { last_affected: '1.9' }] }],
      [],
      'intervals npm >= 1.0, <= 1.9',
      [],
    ],
    ['every version', [{ events: [{ introduced: '0' }] }], ['1.0'], 'all introduced: 0', []],
    [
      'ranges of one numbering are one statement',
      [{ events: [{ introduced: '1' }, { fixed: '2' }] }, { events: [{ introduced: '3' }] }],
      [],
      'intervals npm >= 1, < 2 | >= 3',
      [],
    ],
    ['listed versions beside a range', [{ events: [{ introduced: '1' }, { fixed: '2' }] }], ['0.9'], 'intervals npm >= 1, < 2 | 0.9', []],
    ['listed versions alone', [], ['1.0', '1.1'], 'intervals npm 1.0 | 1.1', []],
    ['nothing beyond a limit', [{ events: [{ introduced: '1' }, { limit: '3' }, { limit: '2' }] }], [], 'intervals npm >= 1, < 3', []],
    ['a limit that is none', [{ events: [{ introduced: '1' }, { limit: '*' }] }], [], 'intervals npm >= 1', []],
    ['a range that nothing begins', [{ events: [{ fixed: '2' }] }], [], 'words unknown fixed: 2', ['doubt range-not-understood']],
    [
      'a range that ends where it begins',
      [{ events: [{ introduced: '2' }, { fixed: '2' }] }],
      [],
      'words unknown introduced: 2, fixed: 2',
      ['doubt range-not-understood'],
    ],
    [
      'commits alone',
      [{ type: 'GIT', events: [{ introduced: '0' }] }],
      [],
      'none',
      ['note commits-not-compared', 'doubt versions-not-said'],
    ],
    [
      'a type of the future',
      [{ type: 'DATE', events: [{ introduced: '0' }] }],
      [],
      'words unknown introduced: 0',
      ['doubt range-type-not-known', 'doubt range-not-understood'],
    ],
    [
      'an event of the future',
      [{ events: [{ introduced: '1' }, { retracted: '2' }] }],
      [],
      'intervals npm >= 1',
      ['doubt event-not-known'],
    ],
    ['nothing at all', [], [], 'none', ['doubt versions-not-said']],
  ])('%s', (_reason, ranges, versions, expected, remarks) => {
    const reading = readingOf(recordOf(ranges, versions));
    expect(shown(reading.items[0]?.products[0]?.version)).toBe(expected);
    expect(told(reading)).toEqual(remarks);
  });

  test.each<[string, string, string]>([
    ['Debian:12', 'ECOSYSTEM', 'deb'],
    ['Red Hat:enterprise_linux:9::appstream', 'ECOSYSTEM', 'rpm'],
    ['crates.io', 'SEMVER', 'cargo'],
    ['GIT Hub Thing', 'ECOSYSTEM', 'git-hub-thing'],
    ['Unheard', 'SEMVER', 'semver'],
  ])('%s with %s numbers like %s', (ecosystem, type, scheme) => {
    const [product] = readingOf(recordOf([{ type, events: [{ introduced: '1' }] }], [], ecosystem)).items[0]?.products ?? [];
    expect(product?.version).toMatchObject({ scheme });
    expect(product?.package).toEqual({ ecosystem, name: 'p' });
  });
});

describe('Which vulnerability a record is of', () => {
  const affected = [{ package: { ecosystem: 'npm', name: 'p' }, versions: ['1'] }];
  const idsOf = (record: object) =>
    readingOf({ modified: '2026-01-01T00:00:00Z', affected, ...record }).items[0]?.vulnerabilities.map(
      ({ id, otherIds }) => `${id} (${otherIds.map((other) => other.id).join(', ')})`,
    );
  test.each<[string, object, readonly string[]]>([
    ['the CVE among its aliases', { id: 'GHSA-a', aliases: ['GO-1', 'CVE-2026-90001'] }, ['CVE-2026-90001 (GHSA-a, GO-1)']],
    ['its own id without one', { id: 'GHSA-a', aliases: ['GO-1'], related: ['CVE-2026-90001'] }, ['GHSA-a (GHSA-a, GO-1)']],
    [
      'each CVE that a distribution repairs',
      { id: 'DSA-1', upstream: ['CVE-2026-90001', 'cve-2026-90002'] },
      ['CVE-2026-90001 (DSA-1)', 'CVE-2026-90002 (DSA-1)'],
    ],
    ['a single upstream id of another kind', { id: 'DSA-1', upstream: ['GHSA-b'] }, ['DSA-1 (DSA-1, GHSA-b)']],
  ])('%s', (_name, record, expected) => {
    expect(idsOf(record)).toEqual(expected);
  });

  test('ten thousand CVEs of a thousand packages are one vulnerability and a doubt', () => {
    const upstream = Array.from({ length: 10_000 }, (_, index) => `CVE-2026-${10_000 + index}`);
    const many = Array.from({ length: 1000 }, (_, index) => ({ package: { ecosystem: 'npm', name: `p${index}` }, versions: ['1'] }));
    const reading = readingOf({ id: 'DSA-1', modified: '2026-01-01T00:00:00Z', upstream, affected: many });
    expect(reading.items[0]?.vulnerabilities).toHaveLength(1);
    expect(told(reading)).toEqual(['doubt too-many-combinations']);
  });
});

test('What is taken back is withdrawn, whatever it says', () => {
  const reading = readingOf({ ...recordOf([]), affected: [], withdrawn: 'yesterday' });
  expect(reading.items[0]?.withdrawn).toBe(true);
  expect(told(reading)).toEqual(['doubt date-not-understood', 'note withdrawn']);
});

test('A record without id is left out, and the others stay', () => {
  const good = recordOf([], ['1']);
  const reading = readingOf([{ ...good, id: ' ' }, good]);
  expect(reading.items.map((item) => item.pointer)).toEqual(['/1']);
  expect(reading.remarks).toEqual([{ pointer: '/0/id', code: 'osv.record-without-id', gravity: 'doubt' }]);
});

test.each<[string, unknown, boolean]>([
  ['a record', { id: 'x', modified: 'y', affected: [] }, true],
  ['a list of records', [{ id: 'x', modified: 'y', details: '' }], true],
  ['an answer of the API', { vulns: [{ id: 'x', modified: 'y', summary: '' }] }, true],
  ['a STIX object', { type: 'vulnerability', id: 'x', modified: 'y', references: [] }, false],
  ['an id and a date', { id: 'x', modified: 'y' }, false],
])('recognises %s: %s', (_name, json, expected) => {
  expect(osv.recognises({ text: '', json })).toBe(expected);
});
