import { describe, expect, test } from '@jest/globals';
import type { ProductStatement } from '#feeds/advisory.js';
import { advisoryOf, joinedOf, models, namesWith, productOf, vulnerabilityOf } from './fixtures/small-hospital.js';
import { judgeProducts, type Judgement } from './judge-products.js';
import { meetProducts } from './meet-products.js';

/** Products of the pump, each under one letter. */
const catalogue: readonly ProductStatement[] = [
  'old = Kasugai Meditec / Sazanami 310 / < 2.0',
  'two = Kasugai Meditec / Sazanami 310 / 2.0',
  'three = Kasugai Meditec / Sazanami 310 / 3.0',
  'new = Kasugai Meditec / Sazanami 310 / >= 2.0',
  'all = Kasugai Meditec / Sazanami 310 / all',
  'bare = Kasugai Meditec / Sazanami 310 / -',
  'words = Kasugai Meditec / Sazanami 310 / the spring edition',
  'family = Kasugai Meditec / Sazanami series / < 2.0',
  'familyNew = Kasugai Meditec / Sazanami series / >= 2.0',
].map((line) => productOf(line));

function judged(statuses: string, installed: string | null, products = catalogue): Judgement | undefined {
  const vulnerability = vulnerabilityOf(`CVE-2099-1 ${statuses}`);
  const named = products.filter(
    ({ id, relation }) => relation || statuses.match(/\w+/g)?.includes(id) || products.some((each) => each.relation),
  );
  const { met } = meetProducts(advisoryOf(named, [`CVE-2099-1 ${statuses}`]), models, namesWith());
  const meeting = met.find(({ modelId }) => modelId === 'pump');
  if (!meeting) throw new Error(`no product of "${statuses}" means the pump`);
  return judgeProducts(vulnerability, meeting, installed);
}

/** The verdict; for an undetermined one the missing fact; behind it the publisher's own word. */
function inShort(judgement: Judgement | undefined): string {
  if (!judgement) return 'nothing';
  const { verdict, doubt, statement } = judgement;
  return [verdict, ...(doubt === null ? [] : [doubt]), statement].join(', ');
}

describe('what a document says of the version that is installed', () => {
  const facts: readonly (readonly [statuses: string, installed: string | null, short: string, because: string])[] = [
    ['known_affected: old', '1.4', 'affected, affected', 'inside'],
    ['known_affected: old', '2.0', 'not_affected, none', 'outside of all that is affected; the publisher did not say so of this version'],
    ['known_affected: old', null, 'undetermined, version_unknown, none', 'nobody wrote the version down'],
    ['known_affected: old', '不明', 'undetermined, version_unknown, none', 'said to be unknown'],
    ['known_affected: all', null, 'affected, affected', 'every version, whatever is installed'],
    ['known_affected: bare', '1.4', 'undetermined, no_version_stated, none', 'no version stated is never "all"'],
    ['known_affected: words', '1.4', 'undetermined, expression_names_model, none', 'words that name no version'],
    ['known_affected: two', '2.0', 'affected, affected', 'the version itself'],
    ['known_affected: old two', '2.0', 'affected, affected', 'one of several suffices'],
    ['known_affected: old words', '2.0', 'undetermined, expression_names_model, none', 'outside of one, and perhaps in the other'],

    ['fixed: two', '2.0', 'not_affected, fixed', 'the version that is fixed'],
    ['fixed: two', '1.4', 'undetermined, version_not_mentioned, none', 'fixed in 2.0: of 1.4 nobody said anything'],
    ['fixed: two', null, 'undetermined, version_unknown, none', 'whether it is the fixed one is not known'],
    ['known_not_affected: new', '2.4', 'not_affected, not_affected', 'in so many words'],
    ['known_not_affected: new', '1.4', 'nothing', 'other versions are cleared: of this one it does not speak'],
    ['known_not_affected: new', null, 'undetermined, version_unknown, none', 'whether it is a cleared one is not known'],
    ['known_not_affected: bare', '1.4', 'undetermined, no_version_stated, none', 'cleared without a version: not every one'],
    ['known_not_affected: all', null, 'not_affected, not_affected', 'every version is cleared'],
    ['under_investigation: two', '2.0', 'undetermined, under_investigation, under_investigation', 'the publisher does not know yet'],
    ['under_investigation: two', '1.4', 'nothing', 'another version is investigated'],
    ['under_investigation: two; fixed: three', '1.4', 'undetermined, version_not_mentioned, none', 'somewhere before the fix'],
    ['under_investigation: two', null, 'undetermined, version_unknown, none', 'perhaps this one'],

    ['known_affected: old; fixed: two', '1.4', 'affected, affected', 'before the fix'],
    ['known_affected: old; fixed: two', '2.0', 'not_affected, fixed', 'with the fix'],
    ['known_affected: old; fixed: two', '2.5', 'not_affected, none', 'after the fix, of which nothing is said'],
    ['known_affected: old; fixed: two', null, 'undetermined, version_unknown, none', 'before or after is not known'],
    ['known_affected: two; fixed: two', '2.0', 'undetermined, document_contradicts_itself, affected', 'affected and fixed at once'],
    ['known_affected: all; known_not_affected: two', '2.0', 'undetermined, document_contradicts_itself, affected', 'all, and not this one'],
    ['known_affected: all; known_not_affected: two', '1.4', 'affected, affected', 'all, and the exception is another one'],
    ['known_affected: words; fixed: two', '2.0', 'not_affected, fixed', 'a clear word counts before one that tells nothing'],
    ['known_affected: old; known_not_affected: words', '2.5', 'not_affected, none', 'what may be cleared besides adds no doubt'],
    [
      'known_affected: old; under_investigation: three',
      '3.0',
      'undetermined, under_investigation, under_investigation',
      'investigated is not cleared',
    ],
    [
      'known_affected: bare; under_investigation: two',
      '2.0',
      'undetermined, under_investigation, under_investigation',
      'the certain doubt first',
    ],

    ['first_affected: two', '2.0', 'affected, affected', 'the first version that is affected'],
    [
      'first_affected: two; last_affected: three',
      '2.5',
      'undetermined, only_ends_of_range_stated, none',
      'the ends do not make a range (matching.md 1.2)',
    ],
    ['first_affected: two; known_affected: old', '3.0', 'not_affected, none', 'a range is described besides'],
    [
      'first_affected: two; known_affected: three',
      '2.5',
      'undetermined, only_ends_of_range_stated, none',
      'single versions describe no range',
    ],
    ['first_fixed: three', '3.0', 'not_affected, fixed', 'the first that is fixed'],

    ['recommended: two; known_affected: old', '2.0', 'not_affected, none', 'a recommendation says nothing about being affected'],
    ['recommended: two', '2.0', 'undetermined, product_without_status, none', 'only recommended: nobody said whether it is affected'],
    ['unknown: two', '2.0', 'undetermined, product_without_status, none', 'the publisher does not know'],
  ];
  test.each(facts)('%s on %p: %s (%s)', (statuses, installed, expected) => {
    expect(inShort(judged(statuses, installed))).toBe(expected);
  });
});

describe('when the name only points to the model', () => {
  const facts: readonly (readonly [statuses: string, installed: string | null, short: string, because: string])[] = [
    ['known_affected: family', '1.4', 'undetermined, name_to_confirm, affected', 'affected if this is the one that is meant'],
    ['known_affected: family', '2.0', 'not_affected, none', 'outside, whether or not it is meant'],
    ['known_affected: family', null, 'undetermined, version_unknown, none', 'two facts are missing; the version is asked first'],
    ['known_not_affected: familyNew', '2.0', 'not_affected, none', 'not called affected; but no word about this very product'],
    ['known_affected: family; fixed: familyNew', '1.4', 'undetermined, name_to_confirm, affected', 'affected if it is the one'],
    ['known_affected: family old', '2.0', 'not_affected, none', 'the product itself counts before the family'],
    ['known_affected: family; known_not_affected: all', '1.4', 'not_affected, not_affected', 'what is said of the product itself counts'],
  ];
  test.each(facts)('%s on %p: %s (%s)', (statuses, installed, expected) => {
    expect(inShort(judged(statuses, installed))).toBe(expected);
  });
});

describe('a product made of others', () => {
  const parts = (category: string) => [
    productOf('D = Kasugai Meditec / Sazanami 310 / < 2.0'),
    productOf('L = Kazaguruma Project / kazatls / < 1.0.2'),
    joinedOf('J', 'kazatls in Sazanami', 'L', category, 'D'),
  ];
  const firmware = [
    productOf('D = Kasugai Meditec / Sazanami 310 / -'),
    productOf('F = Kasugai Meditec / Sazanami 310 firmware / < 2.0'),
    joinedOf('J', 'firmware', 'F', 'installed_on', 'D'),
  ];
  const facts: readonly (readonly [
    products: readonly ProductStatement[],
    statuses: string,
    installed: string | null,
    short: string,
    because: string,
  ])[] = [
    [parts('default_component_of'), 'known_affected: J', '1.4', 'affected, affected', 'always there, in this version'],
    [
      parts('optional_component_of'),
      'known_affected: J',
      '1.4',
      'undetermined, component_unknown, none',
      'whether it is built in is not known',
    ],
    [parts('optional_component_of'), 'known_affected: J', '2.4', 'not_affected, none', 'outside by the device alone'],
    [
      parts('optional_component_of'),
      'known_not_affected: J',
      '1.4',
      'undetermined, component_unknown, none',
      'cleared with the component; without it nobody said',
    ],
    [firmware, 'known_affected: J', '1.4', 'affected, affected', 'the version is that of the firmware'],
    [firmware, 'known_affected: J', '2.4', 'not_affected, none', 'another firmware'],
  ];
  test.each(facts)('%#: %s %s on %p: %s (%s)', (products, statuses, installed, expected) => {
    expect(inShort(judged(statuses, installed, products))).toBe(expected);
  });
});

describe('a model number where the version should be', () => {
  const product = [
    productOf('A = Kasugai Meditec / Sazanami / SZ-310', {
      version: { kind: 'words', scheme: 'generic', raw: 'SZ-310', isRange: false, pointer: '/A/version' },
    }),
  ];

  test('means the model, and says nothing of versions', () => {
    expect(inShort(judged('known_affected: A', '1.4', product))).toBe('undetermined, no_version_stated, none');
  });
});

describe('versions that a catalogue gives as intervals', () => {
  const until = (to: string | null, versions: readonly string[] = []): ProductStatement =>
    productOf('A = Kasugai Meditec / Sazanami 310 / -', {
      version: {
        kind: 'intervals',
        scheme: 'generic',
        intervals: to === null ? [] : [{ from: null, fromInclusive: true, to, toInclusive: false }],
        versions,
        raw: `before ${to ?? '-'}`,
        pointer: '/A/version',
      },
    });
  const windows = {
    allOf: [{ negate: false, anyOf: [{ cpe: 'cpe:2.3:o:madoka:os:*:*:*:*:*:*:*:*', version: { kind: 'none' } as const }] }],
    pointer: '/A/nodes',
  };
  const facts: readonly (readonly [product: ProductStatement, installed: string | null, short: string, because: string])[] = [
    [until('2.0'), '1.4', 'affected, affected', 'inside'],
    [until('2.0'), '2.0', 'not_affected, none', 'the end does not belong to it'],
    [until('2.0'), null, 'undetermined, version_unknown, none', 'not written down'],
    [until(null, ['3.0', '3.1']), '3.1', 'affected, affected', 'one of the list'],
    [until('2.0', ['3.0']), '3.2', 'not_affected, none', 'neither'],
    [until('2.0'), 'B.06.18', 'undetermined, version_not_comparable, none', 'another kind of version'],
    [
      { ...until('2.0'), environment: windows },
      '1.4',
      'undetermined, platform_unknown, none',
      'only with something that is not known to be there',
    ],
    [{ ...until('2.0'), environment: windows }, '2.4', 'not_affected, none', 'outside, whatever else is there'],
  ];
  test.each(facts)('%# on %p: %s (%s)', (product, installed, expected) => {
    expect(inShort(judged('known_affected: A', installed, [product]))).toBe(expected);
  });
});

describe('the reasons', () => {
  test('name the product, what is said of it, and the comparison, each with its place', () => {
    expect(judged('known_affected: old; fixed: two', '1.4')).toEqual({
      verdict: 'affected',
      doubt: null,
      because: [
        { code: 'name.same_name', sought: 'Sazanami 310', found: 'Sazanami 310 (SZ-310)', pointer: '/old' },
        { code: 'status.known_affected', sought: 'known_affected', found: 'Kasugai Meditec Sazanami 310 < 2.0', pointer: '/old' },
        { code: 'version.inside', sought: '< 2.0', found: '< 2.0', pointer: '/old/version' },
        { code: 'compared.holds', sought: '< 2.0 (generic)', found: '1.4', pointer: '/old/version' },
      ],
      statement: 'affected',
      productIds: ['old'],
    });
  });

  test('begin with what is missing', () => {
    const { because = [], productIds } = judged('known_affected: old', null) ?? {};
    expect(because.map(({ code }) => code)).toEqual([
      'doubt.version_unknown',
      'name.same_name',
      'status.known_affected',
      'version.version_unknown',
    ]);
    expect(productIds).toEqual(['old']);
  });

  test('of a document that lists hundreds of versions are the first two dozen', () => {
    const many = Array.from({ length: 300 }, (_, index) => productOf(`p${index} = Kasugai Meditec / Sazanami 310 / 9.${index}`));
    const { because = [], verdict } = judged(`known_affected: ${many.map(({ id }) => id).join(' ')}`, '1.4', many) ?? {};
    expect([verdict, because.length]).toEqual(['not_affected', 24]);
  });
});
