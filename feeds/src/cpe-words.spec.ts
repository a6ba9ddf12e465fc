import { cpeWords } from './cpe-words.js';

test.each<[string, string | null]>([
  ['cpe:2.3:a:aozora:drip:1.0:sp1:*:*:*:*:*:*', 'a|aozora|drip|1.0|sp1'],
  ['cpe:2.3:a:treck:tcp\\/ip:*:*:*:*:*:*:*:*', 'a|treck|tcp/ip|null|null'],
  ['cpe:2.3:a:v:a\\:b:1\\.0\\(2\\):*:*:*:*:*:*:*', 'a|v|a:b|1.0(2)|null'],
  ['cpe:2.3:h:aozora:monitor:-:*:*:*:*:*:*:*', 'h|aozora|monitor|-|null'],
  ['cpe:/a:rockwell:idc_%28x%29', 'a|rockwell|idc_(x)|null|null'],
  ['cpe:/o:aozora:os:2.0:u1', 'o|aozora|os|2.0|u1'],
  ['cpe:/a:v:%zz', 'a|v|%zz|null|null'],
  ['cpe:2.3:x:v:p', null],
  ['drip 1.0', null],
  [`cpe:2.3:a:${'a'.repeat(5000)}`, null],
])('%s', (name, expected) => {
  const words = cpeWords(name);
  expect(
    words === null
      ? null
      : [words.part, words.vendor, words.product, words.version, words.update].join('|').replace(/\|(?=\||$)/g, '|null'),
  ).toBe(expected);
});
