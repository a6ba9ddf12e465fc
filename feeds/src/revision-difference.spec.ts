import { differenceOf } from './revision-difference.js';

describe('What differs between two revisions', () => {
  test('of the same content is nothing, in whatever order its members and entries stand', () => {
    const before = {
      a: 1,
      list: [
        { product_id: 'P-1', name: 'x' },
        { product_id: 'P-2', name: 'y' },
      ],
      ids: ['P-1', 'P-2'],
    };
    const after = {
      ids: ['P-2', 'P-1'],
      list: [
        { name: 'y', product_id: 'P-2' },
        { name: 'x', product_id: 'P-1' },
      ],
      a: 1,
    };
    expect(differenceOf(before, after)).toEqual([]);
  });

  test.each<[string, unknown, unknown, ReturnType<typeof differenceOf>]>([
    ['a changed text', { a: { b: 'x' } }, { a: { b: 'y' } }, [{ pointer: '/a/b', kind: 'changed', before: 'x', after: 'y' }]],
    ['another type', { a: [1] }, { a: { 0: 1 } }, [{ pointer: '/a', kind: 'changed', before: [1], after: { 0: 1 } }]],
    ['a new member', {}, { 'a/b': null }, [{ pointer: '/a~1b', kind: 'added', after: null }]],
    ['a member less', { a: 0 }, {}, [{ pointer: '/a', kind: 'removed', before: 0 }]],
    [
      'a member named like the prototype',
      JSON.parse('{"__proto__":1}'),
      JSON.parse('{"__proto__":2}'),
      [{ pointer: '/__proto__', kind: 'changed', before: 1, after: 2 }],
    ],
    [
      'a product id that went and one that came',
      { known_affected: ['P-1', 'P-2'] },
      { known_affected: ['P-2', 'P-3'] },
      [
        { pointer: '/known_affected/0', kind: 'removed', before: 'P-1' },
        { pointer: '/known_affected/1', kind: 'added', after: 'P-3' },
      ],
    ],
    [
      'a vulnerability put in front of the others',
      { vulnerabilities: [{ cve: 'CVE-2026-1', title: 'a' }] },
      { vulnerabilities: [{ cve: 'CVE-2026-2' }, { cve: 'CVE-2026-1', title: 'b' }] },
      [
        { pointer: '/vulnerabilities/0', kind: 'added', after: { cve: 'CVE-2026-2' } },
        { pointer: '/vulnerabilities/1/title', kind: 'changed', before: 'a', after: 'b' },
      ],
    ],
    [
      'a branch that moved and whose product was renamed',
      { branches: [branch('1.0', 'Pump 1.0'), branch('2.0', 'Pump 2.0')] },
      { branches: [branch('2.0', 'Pump II 2.0'), branch('1.0', 'Pump 1.0')] },
      [{ pointer: '/branches/0/product/name', kind: 'changed', before: 'Pump 2.0', after: 'Pump II 2.0' }],
    ],
    [
      'an entry of the history',
      { revision_history: [{ number: '1', summary: 'First' }] },
      {
        revision_history: [
          { number: '2', summary: 'Fix' },
          { number: '1', summary: 'First' },
        ],
      },
      [{ pointer: '/revision_history/0', kind: 'added', after: { number: '2', summary: 'Fix' } }],
    ],
    [
      'entries without a name are paired in order, equal ones first',
      { notes: [{ text: 'a' }, { text: 'b' }] },
      { notes: [{ text: 'c' }, { text: 'a' }] },
      [{ pointer: '/notes/0/text', kind: 'changed', before: 'b', after: 'c' }],
    ],
    ['the same entry once more', { list: ['a'] }, { list: ['a', 'a'] }, [{ pointer: '/list/1', kind: 'added', after: 'a' }]],
  ])('tells of %s', (_name, before, after, expected) => {
    expect(differenceOf(before, after)).toEqual(expected);
  });

  test('holds for lists of ten thousand products', () => {
    const products = Array.from({ length: 10_000 }, (_, index) => ({ product_id: `P-${index}`, name: `Pump ${index}` }));
    expect(differenceOf(products, [...products].reverse())).toEqual([]);
    const ids = products.map((product) => product.product_id);
    expect(differenceOf(ids, [...ids].reverse())).toEqual([]);
  });
});

function branch(version: string, name: string): unknown {
  return { category: 'product_version', name: version, product: { name, product_id: version } };
}
