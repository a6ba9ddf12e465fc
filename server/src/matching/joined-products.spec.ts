import { describe, expect, test } from '@jest/globals';
import { joinedOf, productOf } from './fixtures/small-hospital.js';
import { partsOf } from './joined-products.js';

const products = [
  productOf('D = Kasugai Meditec / Sazanami 310 / -'),
  productOf('F = Kasugai Meditec / Sazanami 310 firmware / < 2'),
  productOf('L = Kazaguruma Project / kazatls / < 1.0.2'),
  joinedOf('FD', 'x', 'F', 'installed_on', 'D'),
  joinedOf('LD', 'x', 'L', 'default_component_of', 'D'),
  joinedOf('LF', 'x', 'L', 'default_component_of', 'F'),
  joinedOf('LFD', 'x', 'LF', 'default_component_of', 'D'),
  joinedOf('LFonD', 'x', 'LF', 'installed_on', 'D'),
  joinedOf('LinFD', 'x', 'L', 'external_component_of', 'FD'),
  joinedOf('nobody', 'x', 'gone', 'installed_on', 'D'),
  joinedOf('round', 'x', 'round', 'installed_on', 'round'),
];
const byId = new Map(products.map((product) => [product.id, product]));

describe('the ends of a product that is made of others', () => {
  const facts: readonly (readonly [id: string, parts: string | undefined, because: string])[] = [
    ['D', undefined, 'a product by itself'],
    ['FD', 'F in D, optional', 'what is installed need not be everywhere'],
    ['LD', 'L in D', 'a default component is in every one'],
    ['LFD', 'L in D', 'a component of a component'],
    ['LFonD', 'L in D, optional', 'one uncertain step makes the whole uncertain'],
    ['LinFD', 'L in D, optional', 'the whole may be made of others too'],
    ['nobody', undefined, 'a part that the document does not define'],
    ['round', undefined, 'a circle has no ends'],
  ];
  test.each(facts)('%s is %s: %s', (id, expected) => {
    const product = byId.get(id) ?? productOf('x = -');
    const parts = partsOf(product, byId);
    expect(parts && `${parts.component.id} in ${parts.device.id}${parts.isOptional ? ', optional' : ''}`).toBe(expected);
  });
});
