import { parseBomLink } from './bom-link.js';
import { isLegalRangeName, isLegalVersionName } from './branch-name.js';
import { cpeMatches, formatCpe, parseCpe, readCpe } from './cpe.js';
import { sameUpdate } from './cpe-update.js';
import { readHash } from './hash.js';
import { normalizePackageName, packageIdentity } from './package-name.js';
import { purlCovers } from './purl-key.js';
import { formatPurl, parsePurl, readPurl } from './purl.js';
import { matchesWildcard } from './wildcard.js';

/** Milliseconds for one text of 100 kB; generous, because it is shared with others on a slow machine. */
const MOST_TIME = 300;
const size = 100_000;

/** Everything that is asked of a text from outside. */
function askAll(text: string): void {
  parsePurl(text);
  readPurl(text);
  formatPurl({ type: 'generic', name: text, namespace: text, version: text, qualifiers: { a: text }, subpath: text });
  purlCovers(`pkg:generic/${text}`, text);
  parseCpe(text);
  readCpe(`cpe:2.3:a:${text}:*:*:*:*:*:*:*:*:*`);
  readCpe(`cpe:/a:${text}`);
  cpeMatches(`cpe:2.3:a:*${text}?:*:*:*:*:*:*:*:*:*`, `cpe:2.3:a:${text}:*:*:*:*:*:*:*:*:*`);
  sameUpdate(text, `${text}1`);
  matchesWildcard(text, text);
  matchesWildcard(`*${text}`, `${text}${text}`);
  parseBomLink(text);
  readHash(text, text);
  packageIdentity(text, text);
  packageIdentity('Maven', text);
  normalizePackageName('PyPI', text);
  isLegalRangeName(text);
  isLegalVersionName(text);
}

const long: readonly [what: string, text: string][] = [
  ['one letter', 'a'.repeat(size)],
  ['slashes in front of a letter', `${'/'.repeat(size)}a`],
  ['encoded slashes', `pkg:generic/${'%2F'.repeat(size / 3)}a`],
  ['escapes', '%25'.repeat(size / 3)],
  ['broken escapes', '%'.repeat(size)],
  ['backslashes', '\\'.repeat(size)],
  ['quoted backslashes and a star', `${'\\\\'.repeat(size / 2)}*`],
  ['stars', '*'.repeat(size)],
  ['question marks', '?'.repeat(size)],
  ['colons', ':'.repeat(size)],
  ['at signs', `pkg:npm/${'@'.repeat(size)}`],
  ['qualifiers', `pkg:npm/a?${'a=b&'.repeat(size / 4)}`],
  ['qualifiers, all different', `pkg:npm/a?${Array.from({ length: size / 10 }, (_, index) => `k${index}=v`).join('&')}`],
  ['a subpath of dots', `pkg:npm/a#${'../'.repeat(size / 3)}`],
  ['control signs', '\u0000\u001b\u0085'.repeat(size / 3)],
  ['half signs', '\ud800'.repeat(size)],
  ['zeros and a sign', `u${'0'.repeat(size)}!`],
  ['dashes', '-'.repeat(size)],
  ['blanks', `vers:a/${' '.repeat(size)}<`],
  ['pipes', `<1${'|<1'.repeat(size / 3)}`],
];

describe('Texts that are made to cost time', () => {
  test.each(long)('%s', (_what, text) => {
    const started = performance.now();
    expect(() => askAll(text)).not.toThrow();
    expect(performance.now() - started).toBeLessThan(MOST_TIME * 10);
  });

  it('a CPE as long as is read, against a pattern of its own letters', () => {
    const value = 'a'.repeat(4_000);
    const started = performance.now();
    expect(cpeMatches(`cpe:2.3:a:*${value}b?:*:*:*:*:*:*:*:*:*`, `cpe:2.3:a:${value}${value}:*:*:*:*:*:*:*:*:*`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(MOST_TIME);
  });

  test.each([undefined, null, 1, {}, [], ['pkg:npm/a']])('%j is no text', (value: unknown) => {
    const text = value as string;
    expect([parsePurl(text), parseCpe(text), parseBomLink(text), readHash(text, text), matchesWildcard(text, text)]).toEqual(
      Array(5).fill(undefined),
    );
  });
});

describe('Random texts', () => {
  const pieces = [
    'pkg:',
    'npm',
    'git',
    '/',
    '@',
    '?',
    '#',
    '=',
    '&',
    '%40',
    '%2f',
    '%',
    'a',
    'B',
    '1',
    '.',
    ':',
    'cpe:2.3:a',
    'cpe:/o',
    '*',
    '-',
    '\\',
    '~',
    '!',
    ' ',
    '注',
    '\u0007',
  ];
  const texts = Array.from({ length: 3_000 }, (_, seed) => randomText(seed + 1));

  it('never throw', () => {
    expect(() => texts.forEach(askAll)).not.toThrow();
  });

  it('that are package URLs are written so that they are read again', () => {
    const purls = texts.flatMap((text) => parsePurl(`pkg:generic/${text}`) ?? []);
    expect(purls.length).toBeGreaterThan(300);
    expect(purls.map((purl) => parsePurl(formatPurl(purl) ?? ''))).toEqual(purls);
  });

  it('that are CPE names are written so that they are read again, in both bindings', () => {
    const cpes = texts.flatMap((text) => readCpe(`cpe:/a:${text.replaceAll(':', '')}:${text.slice(0, 3)}`) ?? []);
    expect(cpes.length).toBeGreaterThan(300);
    expect(cpes.map((cpe) => readCpe(formatCpe(cpe, '2.2')))).toEqual(cpes);
    expect(cpes.map((cpe) => readCpe(formatCpe(cpe)))).toEqual(cpes);
  });

  /** The same texts each time: a generator of Lehmer. */
  function randomText(seed: number): string {
    let state = (seed * 48_271) % 2_147_483_647;
    const next = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    return Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join('');
  }
});
