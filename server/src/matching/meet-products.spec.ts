import { describe, expect, test } from '@jest/globals';
import type { Advisory, ProductStatement } from '#feeds/advisory.js';
import { advisoryOf, coordinator, joinedOf, models, namesWith, productOf } from './fixtures/small-hospital.js';
import type { ConfirmedProduct } from './fleet.js';
import { meetProducts } from './meet-products.js';

/** What met, a line each: `model < product certain|asked by rule`, and what is open for a person: `? maker: name`. */
function meetingsOf(
  products: readonly (string | ProductStatement)[],
  {
    confirmed = [],
    vulnerabilities = [],
    ...more
  }: Partial<Advisory> & { confirmed?: Partial<ConfirmedProduct>[]; vulnerabilities?: never[] } = {},
): string[] {
  const { met, unmet } = meetProducts(advisoryOf(products, vulnerabilities, more), models, namesWith(...confirmed));
  return [
    ...met.flatMap(({ modelId, products: all }) =>
      all.map(({ product, certain, by, condition }) =>
        [modelId, '<', product.id, certain ? 'certain' : 'asked', by, ...(condition === null ? [] : [condition])].join(' '),
      ),
    ),
    ...unmet.map(({ manufacturerId, product }) => `? ${manufacturerId}: ${product}`),
  ].sort();
}

describe('a product of a document means a model of the hospital', () => {
  const facts: readonly (readonly [product: string, met: readonly string[], because: string])[] = [
    ['A = Kasugai Meditec / Sazanami 310 / < 2', ['pump < A certain same_name'], 'maker and name are the same'],
    [
      'A = 春日井メディテック㈱ / SZ-310 / < 2',
      ['pump < A certain same_name'],
      'the maker by an alias, the model by its number, which is one of its names',
    ],
    [
      'A = Tokiwagi Instruments / Sazanami 310 / < 2',
      ['? tokiwa: Sazanami 310'],
      'another maker has nothing of that name; a person may know better',
    ],
    ['A = Minamo Devices / Komorebi 9 / < 2', [], 'nobody here has anything of that maker or of that name'],
    ['A = Siemens Healthineers / Sazanami 310 / < 2', [], 'a maker that is known and not here: not ours, whatever it is called'],
    [
      'A = Kasugaj Meditek / Sazanami 310 / < 2',
      ['? kasuga: Sazanami 310', 'pump < A asked same_name'],
      'a misspelt vendor must not hide a device',
    ],
    ['A = Kasugai Meditec / Yunagi / < 2', ['? kasuga: Yunagi'], 'a product of a maker we know that met nothing is asked about'],
    [
      'A = Kasugai Meditec, Tokiwagi Instruments / Komorebi 7 / < 2',
      ['? kasuga: Komorebi 7', 'monitor < A certain same_name'],
      'a list of makers that are all known means each',
    ],
    [
      'A = Kasugai Meditec, Minamo / Sazanami 310 / < 2',
      ['? kasuga: Sazanami 310', 'pump < A asked same_name'],
      'a list with somebody unknown only mentions ours',
    ],
  ];
  test.each(facts)('%s gives %p: %s', (product, expected) => {
    expect(meetingsOf([product])).toEqual(expected);
  });
});

describe('a product without a vendor', () => {
  const facts: readonly (readonly [publisher: Advisory['publisher'], name: string, met: readonly string[], because: string])[] = [
    [
      { name: 'Kasugai Meditec', namespace: null, category: 'vendor' },
      'Sazanami 310',
      ['pump < A certain same_name'],
      'a maker that publishes means its own',
    ],
    [
      coordinator,
      'Kasugai Meditec Sazanami 310',
      ['? kasuga: Kasugai Meditec Sazanami 310', 'pump < A asked same_name'],
      'its name mentions the maker',
    ],
    [coordinator, 'Komorebi 7', ['? tokiwa: Komorebi 7', 'monitor < A asked same_name'], 'exactly the name of a model'],
    [coordinator, 'Komorebi', [], 'part of a name of nobody knows which maker'],
  ];
  test.each(facts)('published by %p as %s gives %p: %s', (publisher, name, expected) => {
    expect(meetingsOf([productOf(`A = - / ${name}`, { name })], { publisher })).toEqual(expected);
  });
});

describe('names that a person confirmed', () => {
  const family = 'A = Kasugai Meditec / Sazanami series / < 2';
  const facts: readonly (readonly [confirmed: Partial<ConfirmedProduct>[], met: readonly string[], because: string])[] = [
    [[], ['? kasuga: Sazanami series', 'pump < A asked family_of_model', 'syringe < A asked family_of_model'], 'nobody confirmed anything'],
    [[{ productName: 'SAZANAMI Series', modelId: 'pump' }], ['pump < A certain confirmed_name'], 'they count before every pointer'],
    [
      [
        { productName: 'SAZANAMI Series', modelId: 'pump' },
        { productName: 'Sazanami series', modelId: 'syringe' },
      ],
      ['pump < A certain confirmed_name', 'syringe < A certain confirmed_name'],
      'one name may mean several models',
    ],
    [[{ productName: 'Sazanami series', modelId: null }], [], 'none of ours: nobody is asked again'],
    [[{ productName: 'Sazanami series', modelId: 'sold' }], [], 'a model that is no longer here: and not another one instead'],
    [
      [{ productName: 'Sazanami series', modelId: 'pump', trackingId: 'ksg-2099-1' }],
      ['pump < A certain confirmed_name'],
      'in this document',
    ],
    [
      [{ productName: 'Sazanami series', modelId: 'pump', trackingId: 'KSG-2099-2' }],
      ['? kasuga: Sazanami series', 'pump < A asked family_of_model', 'syringe < A asked family_of_model'],
      'in another document',
    ],
    [
      [{ productName: 'Sazanami series', modelId: 'pump', manufacturerId: 'kasuga' }],
      ['pump < A certain confirmed_name'],
      'in every document of its maker',
    ],
    [
      [{ productName: 'Sazanami series', modelId: 'monitor', manufacturerId: 'tokiwa' }],
      ['? kasuga: Sazanami series', 'pump < A asked family_of_model', 'syringe < A asked family_of_model'],
      'the same words of another maker are another name',
    ],
    [[{ productName: 'Kasugai Meditec Sazanami series < 2', modelId: 'pump' }], ['pump < A certain confirmed_name'], 'under the full name'],
  ];
  test.each(facts)('%p gives %p: %s', (confirmed, expected) => {
    expect(meetingsOf([family], { confirmed })).toEqual(expected);
  });

  test('what is found for some models is what is found for them among all', () => {
    const advisory = advisoryOf([family, 'B = Tokiwagi Instruments / Komorebi 7 / < 3'], []);
    for (const names of [namesWith(), namesWith({ productName: 'Sazanami series', modelId: 'pump' })]) {
      const { met } = meetProducts(advisory, models, names);
      const apart = models.flatMap((model) => meetProducts(advisory, [model], names).met);
      expect(new Map(apart.map((each) => [each.modelId, each]))).toEqual(new Map(met.map((each) => [each.modelId, each])));
    }
  });
});

describe('a product made of others', () => {
  const pump = 'D = Kasugai Meditec / Sazanami 310 / -';
  const pumpOfVersion = 'D = Kasugai Meditec / Sazanami 310 / < 2';
  const firmware = 'F = Kasugai Meditec / Sazanami 310 firmware / < 2';
  const library = 'L = Kazaguruma Project / kazatls / < 1.0.2';
  const windows = 'W = Madoka / Madoka OS / -';
  const facts: readonly (readonly [parts: readonly (string | ProductStatement)[], met: readonly string[], because: string])[] = [
    [
      [pump, firmware, joinedOf('J', 'x', 'F', 'installed_on', 'D')],
      ['pump < J certain same_name'],
      'its firmware goes by its name: it has the version',
    ],
    [
      [pumpOfVersion, library, joinedOf('J', 'x', 'L', 'default_component_of', 'D')],
      ['pump < J certain same_name'],
      'every such pump has the library',
    ],
    [
      [pumpOfVersion, library, joinedOf('J', 'x', 'L', 'optional_component_of', 'D')],
      ['pump < J certain same_name component_unknown'],
      'not every pump has it',
    ],
    [
      [pump, library, joinedOf('J', 'x', 'L', 'installed_with', 'D')],
      ['pump < J certain same_name component_unknown'],
      'what is installed beside it is not known',
    ],
    [
      [pump, windows, joinedOf('J', 'x', 'D', 'installed_on', 'W')],
      ['pump < J certain same_name platform_unknown'],
      'the device is the component, on a platform that may be another',
    ],
    [
      [pump, firmware, windows, joinedOf('I', 'y', 'F', 'installed_on', 'D'), joinedOf('J', 'x', 'I', 'installed_with', 'W')],
      ['pump < J certain same_name platform_unknown'],
      'one within another: followed to its ends',
    ],
    [
      [productOf('J = - / -', { name: 'Sazanami 310', relation: { category: 'installed_on', component: 'X', partOf: 'Y' } })],
      ['pump < J certain same_name'],
      'parts that the document does not define: only its own name is left',
    ],
  ];
  test.each(facts)('%p gives %p: %s', (products, expected) => {
    expect(meetingsOf(products)).toEqual(expected);
  });

  test('its parts by themselves are not spoken of, unless a status names them', () => {
    const products = [productOf(pump), productOf(firmware), joinedOf('J', 'x', 'F', 'installed_on', 'D')];
    const met = (vulnerability: string) =>
      meetProducts(advisoryOf(products, [vulnerability]), models, namesWith()).met.flatMap((each) =>
        each.products.map(({ product }) => product.id),
      );
    expect(met('CVE-2099-1 known_affected: J')).toEqual(['J']);
    expect(met('CVE-2099-1 known_affected: J D')).toEqual(['D', 'J']);
  });

  test('a confirmed name of the whole counts before its parts', () => {
    const products = [pump, firmware, joinedOf('J', 'Firmware on pump', 'F', 'installed_on', 'D')];
    expect(meetingsOf(products, { confirmed: [{ productName: 'Firmware on pump', modelId: 'syringe' }] })).toEqual([
      'syringe < J certain confirmed_name',
    ]);
    expect(meetingsOf(products, { confirmed: [{ productName: 'Firmware on pump', modelId: null }] })).toEqual([]);
  });

  test('a circle of parts ends', () => {
    const circle = [joinedOf('J', 'x', 'K', 'installed_on', 'K'), joinedOf('K', 'y', 'J', 'installed_on', 'J')];
    expect(meetingsOf(circle)).toEqual([]);
  });
});

test('what might be meant is offered, the likeliest first', () => {
  const { unmet } = meetProducts(advisoryOf(['A = Kasugai Meditec / Sazanami series / < 2'], []), models, namesWith());
  expect(unmet).toEqual([
    {
      manufacturerId: 'kasuga',
      product: 'Sazanami series',
      candidates: [
        { modelId: 'pump', why: 'family_of_model', undetermined: true, similarity: expect.any(Number) },
        { modelId: 'syringe', why: 'family_of_model', undetermined: true, similarity: expect.any(Number) },
      ],
    },
  ]);
});
