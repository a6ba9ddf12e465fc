import { describe, expect, test } from '@jest/globals';
import { advisoryOf, joinedOf, productOf } from '../matching/fixtures/small-hospital.js';
import { isOwnDocument, ownWordOf } from './whose-products.js';

const isOwnMaker = (vendor: string) => vendor === 'Kasugai Meditec' || vendor === '春日井メディテック';

/** Products of a document of Kasugai Meditec, and those of which it is its own word. */
const facts: readonly [what: string, products: readonly string[], own: string][] = [
  ['its own product', ['A = Kasugai Meditec / Sazanami 310 / 1.4'], 'A'],
  ['its own product under another of its names', ['A = 春日井メディテック / Sazanami 310 / 1.4'], 'A'],
  ['a product without a vendor is that of the publisher', ['A = - / Sazanami 310 / 1.4'], 'A'],
  ["another maker's product", ['A = Tokiwagi Instruments / Komorebi 7 / 5.0'], ''],
  ['both', ['A = Kasugai Meditec / Sazanami 310 / 1.4', 'B = Tokiwagi Instruments / Komorebi 7 / 5.0'], 'A'],
];

describe('The own word of a publisher', () => {
  test.each(facts)('%s', (_what, products, own) => {
    const ids = products.map((line) => line.split(' = ')[0] ?? '');
    const word = ownWordOf(advisoryOf(products, [`CVE-2099-1 known_affected: ${ids.join(' ')}`]), isOwnMaker);
    expect(word.ownProducts).toBe(own.split(' ').filter(Boolean).length);
    expect(word.advisory.vulnerabilities.flatMap(({ statuses }) => statuses.flatMap(({ productIds }) => productIds))).toEqual(
      own.split(' ').filter(Boolean),
    );
    expect(word.advisory.products.map(({ id }) => id)).toEqual(ids);
    expect(word.remarks.map(({ code }) => code)).toEqual(ids.filter((id) => !own.includes(id)).map(() => 'feed.other-makers-product'));
  });

  test('a library on its device is its own, whoever made the library', () => {
    const products = [
      productOf('L = Example / Shirabe / 1.0'),
      productOf('D = Kasugai Meditec / Sazanami 310 / 1.4'),
      joinedOf('J', 'both', 'L', 'installed_on', 'D'),
    ];
    const word = ownWordOf(advisoryOf(products, ['CVE-2099-1 known_affected: J']), isOwnMaker);
    expect(word.advisory.vulnerabilities[0]?.statuses).toEqual([{ status: 'known_affected', productIds: ['J'] }]);
  });

  test('without a vendor nobody is meant where the publisher is no maker of its own', () => {
    const publisher = { name: 'MDVCC', namespace: null, category: 'coordinator' } as const;
    expect(
      ownWordOf(advisoryOf(['A = - / Sazanami 310 / 1.4'], ['CVE-2099-1 known_affected: A'], { publisher }), isOwnMaker).ownProducts,
    ).toBe(0);
  });
});

/** Publisher | products | may Kasugai Meditec push it: why. */
const documents: readonly (readonly [publisher: string, products: readonly string[], isOwn: boolean, because: string])[] = [
  ['Kasugai Meditec', ['A = Kasugai Meditec / Sazanami 310 / 1.4'], true, 'its own'],
  ['MDVCC', ['A = Kasugai Meditec / Sazanami 310 / 1.4'], true, 'a coordinator tells of its product'],
  ['Kasugai Meditec', ['A = Tokiwagi Instruments / Komorebi 7 / 5.0'], false, "only another maker's product"],
  ['Kasugai Meditec', [], true, 'a document taken back names no product'],
  ['Tokiwagi Instruments', [], false, 'nor does that of another maker'],
];

describe('A document that Kasugai Meditec pushes', () => {
  test.each(documents)('of %s about %j is its own: %s, because %s', (name, products, isOwn) => {
    const publisher = { name, namespace: null, category: 'vendor' } as const;
    expect(isOwnDocument(advisoryOf(products, [], { publisher }), isOwnMaker)).toBe(isOwn);
  });
});
