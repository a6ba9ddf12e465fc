import { describe, expect, test } from '@jest/globals';
import type { Advisory, ProductStatement, VersionStatement } from '#feeds/advisory.js';
import { keyNumber, probesOf, rangeNumber, rangesOfCatalogue } from './catalogue-ranges.js';
import { advisoryOf, namesWith, productOf, pump, releaseOf } from './fixtures/small-hospital.js';
import { judgeComponents, versionOf } from './judge-components.js';
import { keysOfFleetComponent, type FleetComponent } from './meet-components.js';
import { schemeNamed } from './versions.js';

const LAST = '\u{10FFFF}';
const keyOf = (scheme: string, version: string) => schemeNamed(scheme)?.sortKey?.(version) ?? '';

function intervals(scheme: string, words: string, except?: string): VersionStatement {
  const read = (text: string) => {
    const parts = text.split(' ').filter(Boolean);
    return {
      versions: parts.filter((part) => !/[[(]/.test(part)),
      intervals: parts.filter((part) => /[[(]/.test(part)).map(intervalOf),
    };
  };
  return { kind: 'intervals', scheme, ...read(words), ...(except !== undefined && { except: read(except) }), raw: words, pointer: '' };
}

/** `[1.0,2.0)`, an end that is left out is open. */
function intervalOf(text: string) {
  const [, open = '', from = '', to = '', close = ''] = /^([[(])([^,]*),([^\])]*)([\])])$/.exec(text) ?? [];
  return { from: from || null, fromInclusive: open === '[', to: to || null, toInclusive: close === ']' };
}

function record(version: VersionStatement, statuses: string, more: Partial<Advisory> = {}): Advisory {
  return advisoryOf([productOf('A = - / shirabe / -', { version })], [statuses], { format: 'nvd-cve', ...more });
}

describe('The ranges by which a record is found', () => {
  const semver = (low: string, high: string) => ({ low: low && keyOf('semver', low), high: high ? keyOf('semver', high) : LAST });
  const everything = { scheme: '', low: '', high: LAST };
  const facts: readonly (readonly [why: string, advisory: Advisory, found: readonly object[]])[] = [
    [
      'both ends are held to be inside: it is judged anyway',
      record(intervals('semver', '[1.0.0,2.0.0)'), 'CVE-2099-1 known_affected: A'),
      [{ scheme: 'semver', ...semver('1.0.0', '2.0.0') }],
    ],
    [
      'pieces that touch are one',
      record(intervals('semver', '[1.0.0,2.0.0) 1.5.0 [2.0.0,3.0.0] 4.0.0'), 'CVE-2099-1 known_affected: A'),
      [
        { scheme: 'semver', ...semver('1.0.0', '3.0.0') },
        { scheme: 'semver', ...semver('4.0.0', '4.0.0') },
      ],
    ],
    [
      'an open end',
      record(intervals('semver', '[,1.2.0)'), 'CVE-2099-1 known_affected: A'),
      [{ scheme: 'semver', ...semver('', '1.2.0') }],
    ],
    ['an end without a sort key: everything', record(intervals('semver', '[,one)'), 'CVE-2099-1 known_affected: A'), [everything]],
    ['a scheme without sort keys: everything', record(intervals('maven', '[,1.2)'), 'CVE-2099-1 known_affected: A'), [everything]],
    [
      'words: everything',
      record({ kind: 'words', scheme: 'generic', raw: '1.x', isRange: true, pointer: '' }, 'CVE-2099-1 known_affected: A'),
      [everything],
    ],
    ['no version stated: everything', record({ kind: 'none' }, 'CVE-2099-1 known_affected: A'), [everything]],
    [
      'only fixed: whoever is outside is told that nobody mentioned it',
      record(intervals('semver', '2.0.0'), 'CVE-2099-1 fixed: A'),
      [everything],
    ],
    [
      'only not affected: found by what cannot be compared',
      record(intervals('semver', '[,2.0.0)'), 'CVE-2099-1 known_not_affected: A'),
      [{ scheme: 'semver', low: LAST, high: '' }],
    ],
    ['withdrawn', record(intervals('semver', '[,2.0.0)'), 'CVE-2099-1 known_affected: A', { withdrawn: true }), []],
    [
      'no catalogue: it is looked at every time',
      record(intervals('semver', '[,2.0.0)'), 'CVE-2099-1 known_affected: A', { format: 'csaf-2.0' }),
      [],
    ],
  ];
  test.each(facts)('%s', (_why, advisory, found) => {
    expect(rangesOfCatalogue(advisory)).toEqual(found.map((range) => ({ key: 'name:shirabe', ...range })));
  });

  test('thousands of single versions become one range from the first to the last', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `${index * 2 + 1}.0.0`).join(' ');
    expect(rangesOfCatalogue(record(intervals('semver', many), 'CVE-2099-1 known_affected: A'))).toEqual([
      { key: 'name:shirabe', scheme: 'semver', ...semver('1.0.0', '5999.0.0') },
    ]);
  });

  test('who cannot be compared with one version looks for all ranges', () => {
    expect(probesOf('name:shirabe', new Set(['1.2.0', null]), ['semver', ''])).toEqual([
      { number: rangeNumber('name:shirabe', 'semver'), at: null },
      { number: rangeNumber('name:shirabe', ''), at: '' },
    ]);
    expect(keyNumber('name:shirabe')).toBeLessThan(2 ** 48);
  });
});

describe('A record that is not found', () => {
  test('would have told nothing that a person has to see', () => {
    const next = numbers(20991125);
    const counts = { found: 0, notFound: 0 };
    for (let round = 0; round < 6000; round += 1) {
      const [advisory, component] = [randomRecord(next), randomComponent(next)];
      const told = judgeComponents(advisory, releaseOf(pump, '1'), [component], { cpes: component.cpes, isComplete: false }, namesWith());
      const isFound = finds(advisory, component);
      counts[isFound ? 'found' : 'notFound'] += 1;
      if (!isFound)
        expect({ advisory, component, told: told.filter(({ verdict }) => verdict !== 'not_affected') }).toEqual({
          advisory,
          component,
          told: [],
        });
    }
    // Both happen often enough to mean something.
    expect(Math.min(counts.found, counts.notFound)).toBeGreaterThan(500);
  });
});

/** As the database does it. */
function finds(advisory: Advisory, component: FleetComponent): boolean {
  const ranges = rangesOfCatalogue(advisory);
  return keysOfFleetComponent(component).some((key) => {
    const own = ranges.filter((range) => range.key === key);
    const probes = probesOf(key, new Set([versionOf(component)]), [...new Set(own.map(({ scheme }) => scheme))]);
    return probes.some(({ number, at }) =>
      own.some(({ scheme, low, high }) => rangeNumber(key, scheme) === number && (at === null || (low <= at && at <= high))),
    );
  });
}

const VERSIONS = [
  '1.0.0',
  '1.2.0',
  '1.2.3',
  '1.10.0',
  '2.0.0',
  '2.0.0-rc.1',
  '1.2',
  '1',
  'v1.2.3',
  'unknown',
  'U61',
  '1.0.2k',
  '2:1.0-3',
  '',
];
const SCHEMES = ['semver', 'generic', 'deb', 'pypi', 'openssl', 'intdot', 'rpm', 'gem', 'maven', 'unheard-of'];
const STATUSES = [
  'known_affected',
  'known_affected',
  'known_affected',
  'known_not_affected',
  'known_not_affected',
  'fixed',
  'under_investigation',
  'last_affected',
];

type Next = (limit: number) => number;

function randomRecord(next: Next): Advisory {
  const pick = <Item>(list: readonly Item[]) => list[next(list.length)] as Item;
  const products = Array.from({ length: 1 + next(3) }, (_, index): ProductStatement => {
    const words = Array.from({ length: 1 + next(3) }, () =>
      next(3) === 0 ? pick(VERSIONS) || '1.1.0' : `${pick(['[', '('])}${pick(VERSIONS)},${pick(VERSIONS)}${pick([']', ')'])}`,
    ).join(' ');
    const version = pick<VersionStatement>([
      ...Array.from({ length: 6 }, () => intervals(pick(SCHEMES), words, next(4) === 0 ? '1.2.3' : undefined)),
      { kind: 'none' },
      { kind: 'all', raw: 'vers:all/*', pointer: '' },
    ]);
    const identifiers = {
      ...productOf('B = - / - / -').identifiers,
      cpes: next(2) === 0 ? [`cpe:2.3:a:${pick(['naniwa', 'other'])}:shirabe:*:*:*:*:*:*:*:*`] : [],
    };
    return productOf(`${'ABC'[index]} = ${pick(['-', 'Naniwa', 'Other'])} / ${pick(['shirabe', 'shirabe', 'sonata'])} / -`, {
      version,
      identifiers,
    });
  });
  const statuses = products.map(({ id }) => `CVE-2099-${1 + next(2)} ${pick(STATUSES)}: ${id}`);
  return advisoryOf(products, statuses, { format: pick(['nvd-cve', 'cve5', 'osv']) });
}

function randomComponent(next: Next): FleetComponent {
  const pick = <Item>(list: readonly Item[]) => list[next(list.length)] as Item;
  const version = pick([...VERSIONS, null]);
  return {
    id: 'component',
    releaseId: releaseOf(pump, '1').releaseId,
    name: 'shirabe',
    version: version === '' ? null : version,
    supplier: pick([null, 'Naniwa', 'Other']),
    purls: next(3) === 0 ? [`pkg:deb/debian/shirabe@1.2.3?distro=debian-12`] : [],
    cpes: next(2) === 0 ? ['cpe:2.3:a:naniwa:shirabe:1.2.0:*:*:*:*:*:*:*'] : [],
  };
}

/** Reproducible numbers below `limit` (mulberry32). */
function numbers(seed: number): Next {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
