import { examineVersion, inRange } from './ranges.js';
import { formatVers, parseVers } from './expressions/vers-text.js';
import { inNativeRange, versOfNativeRange } from './native-range.js';
import { normalisedComposer } from './versions/notation/composer-normal.js';
import { runtimeOfUpdate, versionWithoutPlatform } from './version-cleaning.js';
import { compareVersions, schemeNamed, versionSchemes } from './versions.js';
import { mayBeForRelease } from './windows-products.js';

/** What one answer may take, on a machine that does something else at the same time. Ordinary answers take microseconds. */
const BOUND_MS = 500;
const LONG = 100_000;

/** Long texts, and texts in which careless patterns try every way of taking a run apart. */
const hostile: readonly (readonly [name: string, text: string])[] = [
  ['digits', '1'.repeat(LONG)],
  ['numbers', '1.'.repeat(LONG / 2)],
  ['numbers and a sign that ends nothing', `${'1.'.repeat(100)}!`],
  ['dashes', '1-'.repeat(LONG / 2)],
  ['dashes within the bound', `1${'-1'.repeat(120)}!`],
  ['letters and digits', `1${'a1'.repeat(LONG / 2)}`],
  ['letters and digits within the bound', `1${'a1'.repeat(120)}!`],
  ['digits within the bound', `1.0.0-alpha${'1'.repeat(230)}!`],
  ['tildes', `1${'~'.repeat(LONG)}`],
  ['blanks', ' '.repeat(LONG)],
  ['blanks between', `1${' '.repeat(LONG)}1`],
  ['bars', '|'.repeat(LONG)],
  ['brackets', '('.repeat(LONG)],
  ['intervals', '[1,2],'.repeat(300)],
  ['comparators', '>1 '.repeat(600)],
  ['VERS', `vers:npm/${'>1.0.0|<2.0.0|'.repeat(LONG / 20)}`],
  ['VERS of equal signs', `vers:generic/${'='.repeat(LONG)}`],
  ['percent signs', `vers:deb/${'%25'.repeat(LONG / 4)}`],
  ['machines', `1${'-x86-linux'.repeat(25)}!`],
  ['names of Windows', `Windows ${'on windows '.repeat(LONG / 20)}`],
  ['NUL', '1.0\u0000'],
  ['control characters', Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('1')],
  ['half a surrogate pair', '1.0\ud800'],
  ['from right to left', '1.0\u202e2.0'],
  ['names of properties', '__proto__'],
];

const questions: Readonly<Record<string, (text: string) => unknown>> = {
  'order in every scheme': (text) =>
    versionSchemes.map((scheme) => [compareVersions(scheme, text, '1.0.0'), compareVersions(scheme, '1.0.0', text)]),
  'keys in every scheme': (text) => versionSchemes.map((scheme) => schemeNamed(scheme)?.sortKey?.(text)),
  'covering in every scheme': (text) =>
    versionSchemes.map((scheme) => [schemeNamed(scheme)?.covers?.(text, '1.0.0'), schemeNamed(scheme)?.covers?.('1', text)]),
  'a version in a range': (text) => versionSchemes.map((scheme) => inRange(scheme, text, `vers:${scheme}/>=1.0.0`)),
  'a range': (text) => [inRange('generic', '1.0.0', text), inRange('npm', '1.0.0', text)],
  'the bounds of an interval': (text) => inRange('deb', '1.0', { from: text, to: text }),
  'words about versions': (text) => examineVersion({ raw: text, scheme: 'generic', isRange: true }, '1.0'),
  VERS: (text) => {
    const parsed = parseVers(text);
    return parsed && formatVers(parsed.scheme, parsed.constraints);
  },
  'a native range': (text) =>
    ['npm', 'gem', 'pypi', 'maven', 'conan', 'nginx', 'openssl', 'deb'].map((scheme) => [
      inNativeRange(scheme, '1.0.0', text),
      versOfNativeRange(scheme, text),
    ]),
  cleaning: (text) => [
    versionWithoutPlatform('gem', text),
    versionWithoutPlatform('maven', text),
    runtimeOfUpdate(text),
    normalisedComposer(text.slice(0, 256)),
  ],
  'products of Windows': (text) => [mayBeForRelease(text, 'Windows 11'), mayBeForRelease('Windows 11', text)],
};

describe.each(Object.entries(questions))('%s', (_, ask) => {
  test.each(hostile)('%s: no throw, within the bound', (_name, text) => {
    expect(timed(() => ask(text))).toBeLessThan(BOUND_MS);
  });

  test('random text: no throw, within the bound', () => {
    const signs = [
      '0',
      '1',
      '9',
      'a',
      'rc',
      'v',
      '.',
      '-',
      '+',
      '~',
      '^',
      '_',
      ':',
      '!',
      '*',
      '|',
      '<',
      '>',
      '=',
      '(',
      ')',
      '[',
      ',',
      ' ',
      '%2',
      '%',
      'x',
      '\u0000',
      'é',
      '版',
      '😀',
      '\ud83d',
      '\\',
      '/',
      '&',
      'vers:npm/',
      '以前',
    ];
    let state = 7;
    const next = (limit: number) => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) % limit;
    const texts = Array.from({ length: 400 }, () => Array.from({ length: next(40) }, () => signs[next(signs.length)]).join(''));
    expect(Math.max(...texts.map((text) => timed(() => ask(text))))).toBeLessThan(BOUND_MS);
  });
});

test('a text that is too long is no version, and no range', () => {
  expect(compareVersions('npm', '1.0.0', `1.0.${'1'.repeat(300)}`)).toBeUndefined();
  expect(inRange('npm', '1.0.0', `vers:npm/${'1.0.0|'.repeat(LONG)}`)).toBeUndefined();
});

function timed(ask: () => unknown): number {
  const start = performance.now();
  ask();
  return performance.now() - start;
}
