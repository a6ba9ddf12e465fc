import { canonical, isSame } from './canonical.js';

describe('values are the same', () => {
  const facts: [one: unknown, other: unknown, isSame: boolean, reason: string][] = [
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true, 'in whatever order their members were read'],
    [{ a: { c: 1, b: 2 } }, { a: { b: 2, c: 1 } }, true, 'also inside'],
    [[{ b: 1, a: 2 }], [{ a: 2, b: 1 }], true, 'also in lists'],
    [[1, 2], [2, 1], false, 'but the order of a list counts'],
    [{ a: null }, {}, false, 'and null is not the same as absent'],
    [{ a: undefined }, {}, true, 'which undefined is'],
    ['1', 1, false, 'a text is no number'],
    [null, undefined, false, 'null is a value, undefined is none'],
  ];
  test.each(facts)('%j and %j: %s, %s', (one, other, expected) => {
    expect(isSame(one, other)).toBe(expected);
  });

  it('is one text, which a hash can be made of', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  });
});
