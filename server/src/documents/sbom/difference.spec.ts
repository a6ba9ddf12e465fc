import { sbomDifference } from './difference.js';
import type { Component } from './sbom.js';

type Stated = Partial<Component> & Pick<Component, 'name'>;

const nothing = {
  parentRef: null,
  type: null,
  group: null,
  version: null,
  supplier: null,
  scope: null,
  validUntil: null,
  pointer: '',
} as const;
const lists = { purls: [], cpes: [], swids: [], hashes: [], licences: [] };

function component(stated: Stated): Component {
  return { ...nothing, ...lists, ref: `${stated.name} ${stated.version ?? ''}`, ...stated };
}

/** `changed openssl 3.0.1 → 3.0.2 (version)` */
function told(before: readonly Stated[], after: readonly Stated[]): string[] {
  return sbomDifference(before.map(component), after.map(component)).map((change) => {
    const [old, young] = [change.before, change.after].map((each) => each?.version ?? '-');
    const name = (change.after ?? change.before)?.name ?? '';
    const fields = change.fields.length > 0 ? ` (${change.fields.join(', ')})` : '';
    return `${change.kind} ${name} ${old} → ${young}${fields}`;
  });
}

const openssl = { name: 'openssl', version: '3.0.1', purls: ['pkg:generic/openssl@3.0.1'] };

const facts: readonly (readonly [why: string, before: readonly Stated[], after: readonly Stated[], expected: readonly string[]])[] = [
  ['the same list differs in nothing', [openssl], [openssl], []],
  ['a component that only the later list has', [], [openssl], ['added openssl - → 3.0.1']],
  ['a component that only the earlier list has', [openssl], [], ['removed openssl 3.0.1 → -']],
  [
    'another version of the same package is a change, not one gone and one come',
    [openssl],
    [{ name: 'openssl', version: '3.0.2', purls: ['pkg:generic/openssl@3.0.2'] }],
    ['changed openssl 3.0.1 → 3.0.2 (version)'],
  ],
  [
    'packages of one name in two ecosystems are two components',
    [{ name: 'zlib', version: '1', purls: ['pkg:npm/zlib@1'] }],
    [
      { name: 'zlib', version: '1', purls: ['pkg:npm/zlib@1'] },
      { name: 'zlib', version: '2', purls: ['pkg:deb/debian/zlib@2'] },
    ],
    ['added zlib - → 2'],
  ],
  [
    'equal versions meet first, the other versions in their order as numbers',
    ['1.9', '2.0', '1.10'].map((version) => ({ name: 'a', version, purls: [`pkg:npm/a@${version}`] })),
    ['2.0', '3.0'].map((version) => ({ name: 'a', version, purls: [`pkg:npm/a@${version}`] })),
    ['removed a 1.10 → -', 'changed a 1.9 → 3.0 (version)'],
  ],
  [
    'a component without identifiers meets the same name with one: the identifier is what is new',
    [{ name: 'OpenSSL', version: '3.0.1' }],
    [openssl],
    ['changed openssl 3.0.1 → 3.0.1 (identifiers)'],
  ],
  [
    'without a package URL a CPE tells of which product it is',
    [{ name: 'SSL', version: '1', cpes: ['cpe:2.3:a:openssl:openssl:1:*:*:*:*:*:*:*'] }],
    [{ name: 'OpenSSL library', version: '2', cpes: ['cpe:2.3:a:openssl:openssl:2:*:*:*:*:*:*:*'] }],
    ['changed OpenSSL library 1 → 2 (version)'],
  ],
  [
    'what only one of two tools writes down is no change of the product',
    [openssl],
    [{ ...openssl, supplier: 'OpenSSL Project', licences: ['Apache-2.0'], hashes: [{ algorithm: 'SHA-256', value: 'aa' }] }],
    [],
  ],
  [
    'other bytes under the same version are a change that somebody should see',
    [{ ...openssl, hashes: [{ algorithm: 'SHA-256', value: 'aa' }] }],
    [{ ...openssl, hashes: [{ algorithm: 'SHA-256', value: 'bb' }] }],
    ['changed openssl 3.0.1 → 3.0.1 (hashes)'],
  ],
  [
    'licence and supplier that both state and that differ',
    [{ ...openssl, supplier: 'A', licences: ['OpenSSL'] }],
    [{ ...openssl, supplier: 'B', licences: ['Apache-2.0'] }],
    ['changed openssl 3.0.1 → 3.0.1 (supplier, licences)'],
  ],
  [
    'hashes are the same in capitals',
    [{ ...openssl, hashes: [{ algorithm: 'sha-256', value: 'AB' }] }],
    [{ ...openssl, hashes: [{ algorithm: 'SHA-256', value: 'ab' }] }],
    [],
  ],
];

describe('The difference between two SBOMs', () => {
  it.each(facts)('%s', (_why, before, after, expected) => expect(told(before, after)).toEqual(expected));

  it('tells of each component at most once, and the other way round the same with come and gone exchanged', () => {
    const [before, after] = [facts.flatMap(([, list]) => list), facts.flatMap(([, , list]) => list)].map((list) =>
      (list ?? []).map(component),
    );
    const there = sbomDifference(before ?? [], after ?? []);
    const back = sbomDifference(after ?? [], before ?? []);
    const count = (changes: typeof there, kind: string) => changes.filter((change) => change.kind === kind).length;
    expect(new Set(there.flatMap((change) => change.before ?? [])).size).toBe(count(there, 'removed') + count(there, 'changed'));
    expect([count(back, 'added'), count(back, 'removed')]).toEqual([count(there, 'removed'), count(there, 'added')]);
  });
});
