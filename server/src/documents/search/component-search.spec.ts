import { rangeExaminer } from '../../matching/component-in-range.js';
import { readySearch, saysNothing, type ComponentSearch } from './component-search.js';
import { partOf, type PartWords } from './component-part.js';

const openssl: PartWords = {
  name: 'OpenSSL',
  version: '3.0.2',
  purls: ['pkg:deb/debian/openssl@3.0.2-0%2Bdeb12u1?arch=amd64'],
  cpes: ['cpe:/a:openssl:openssl:3.0.2'],
};
const logger: PartWords = {
  name: 'shirabe-core',
  version: '2.14.1',
  purls: ['pkg:maven/org.example.logging/shirabe-core@2.14.1'],
  cpes: [],
};
const bare: PartWords = { name: 'ＯＳ　カーネル', version: null, purls: [], cpes: ['cpe:2.3:o:example:kernel:*:*:*:*:*:*:*:*'] };

const unversioned: PartWords = { ...logger, purls: ['pkg:maven/org.example.logging/shirabe-core'] };
const unknown: PartWords = { ...unversioned, version: null };

/** part, search, and what is answered: `yes`, `no`, or the code of the doubt. */
const facts: readonly (readonly [part: PartWords, search: ComponentSearch, answer: string, because: string])[] = [
  [openssl, { q: 'ssl' }, 'yes', 'a piece of the name is enough'],
  [openssl, { q: 'SSL debian' }, 'yes', 'each word somewhere, whatever its case'],
  [openssl, { q: 'ssl maven' }, 'no', 'all words have to be there'],
  [openssl, { q: '3.0.2' }, 'yes', 'a version is found too'],
  [bare, { q: 'os ｶｰﾈﾙ' }, 'yes', 'full and half width are one (NFKC)'],
  [openssl, { q: 'open_sl%' }, 'no', 'signs of patterns are signs'],
  [openssl, { name: 'openssl' }, 'yes', 'the whole name'],
  [openssl, { name: 'openss' }, 'no', 'a piece is not the whole name'],
  [openssl, { name: 'openssl', version: '3.0.2' }, 'yes', 'the version as written'],
  [openssl, { name: 'openssl', version: '3.0' }, 'no', 'a piece is not the whole version'],
  [openssl, { purl: 'pkg:deb/debian/openssl' }, 'yes', 'a package without version means every version'],
  [openssl, { purl: 'pkg:deb/debian/openssl@3.0.2-0+deb12u1' }, 'yes', 'encoded or not, it is the same version'],
  [openssl, { purl: 'pkg:deb/debian/openssl@3.0.3' }, 'no', 'another version'],
  [unversioned, { purl: 'pkg:maven/org.example.logging/shirabe-core@2.14.1' }, 'yes', 'the version stands beside the package URL'],
  [unversioned, { purl: 'pkg:maven/org.example.logging/shirabe-core@2.17.0' }, 'no', 'and it is another'],
  [unknown, { purl: 'pkg:maven/org.example.logging/shirabe-core@2.14.1' }, 'purl_says_less', 'no version anywhere'],
  [openssl, { purl: 'pkg:deb/debian/openssl?arch=arm64' }, 'no', 'another architecture'],
  [openssl, { purl: 'pkg:deb/debian/openssl?distro=bookworm' }, 'purl_says_less', 'it does not say of which distribution'],
  [openssl, { purl: 'pkg:deb/debian/openss' }, 'no', 'another package whose name begins alike'],
  [openssl, { purl: 'pkg:deb/debian' }, 'yes', 'the beginning of the address up to a stroke'],
  [openssl, { purl: 'pkg:rpm/openssl' }, 'no', 'another kind of package'],
  [logger, { purl: 'pkg:maven/org.example.logging' }, 'yes', 'a group of packages'],
  [openssl, { cpe: 'cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*' }, 'yes', 'written as 2.2, sought as 2.3'],
  [openssl, { cpe: 'cpe:/a:openssl:openssl' }, 'yes', 'sought as 2.2'],
  [openssl, { cpe: 'cpe:2.3:a:openssl:openssl:1.1.1:*:*:*:*:*:*:*' }, 'no', 'another version'],
  [openssl, { cpe: 'cpe:2.3:a:*:openssl:*:*:*:*:*:*:*:*' }, 'yes', 'any vendor'],
  [bare, { cpe: 'cpe:2.3:o:example:kernel:5.4:*:*:*:*:*:*:*' }, 'cpe_says_less', 'the component does not say which version it is'],
  [logger, { cpe: 'cpe:2.3:a:apache:log4j:*:*:*:*:*:*:*:*' }, 'no', 'it has no CPE'],
  [logger, { name: 'shirabe-core', range: '< 2.15.0' }, 'yes', 'inside by the scheme of maven'],
  [logger, { name: 'shirabe-core', range: '2.15.0 以上' }, 'no', 'outside, in Japanese words'],
  [logger, { name: 'shirabe-core', range: 'vers:maven/>=2.0|<2.14.1' }, 'no', 'outside by a VERS range'],
  [bare, { q: 'カーネル', range: '< 6.1' }, 'component_version_unknown', 'without a version nobody can tell, and that is shown'],
];

describe('M067 the search for components', () => {
  it.each(facts)('of %j with %j answers %s: %s', (part, search, answer) => {
    const met = readySearch(search, rangeExaminer).meets(part, partOf(part).sought);
    expect(met ? (met.doubt ?? 'yes') : 'no').toBe(answer);
  });

  it('looks in the database for nothing narrower than what it means', () => {
    const missed = facts.filter(([part, search, answer]) => {
      if (answer === 'no') return false;
      const { sought } = partOf(part);
      return !readySearch(search, rangeExaminer).patterns.every((pattern) => likes(sought, pattern));
    });
    expect(missed).toEqual([]);
  });

  it('trusts the patterns alone only where they say the same', () => {
    for (const [part, search, answer] of facts) {
      const { isExact, patterns } = readySearch(search, rangeExaminer);
      if (isExact) expect([search, patterns.every((pattern) => likes(partOf(part).sought, pattern))]).toEqual([search, answer === 'yes']);
    }
  });

  it.each([
    ['< 2.15.0', true],
    ['vers:npm/>=1|<2', true],
    ['1.2.3', true],
    ['whatever the maker ships', false],
  ])('understands the range %s: %s', (range, understood) => {
    expect(rangeExaminer.understands(range)).toBe(understood);
  });

  it('knows when nothing is sought', () => {
    expect([{}, { q: ' ' }, { range: '< 1' }, { name: 'x' }].map(saysNothing)).toEqual([true, true, true, false]);
  });
});

/** LIKE as both databases do it, with `!` as escape. */
function likes(text: string, pattern: string): boolean {
  const source = [...pattern.matchAll(/!(.)|([\s\S])/gu)].map(([, quoted, plain]) => {
    if (quoted === undefined && plain === '%') return '[\\s\\S]*';
    return (quoted ?? plain ?? '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  return new RegExp(`^${source.join('')}$`, 'u').test(text);
}
