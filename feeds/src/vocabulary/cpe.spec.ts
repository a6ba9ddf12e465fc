import { cpeKey, cpeMatches, cpeRelation, formatCpe, parseCpe, readCpe, type Cpe, type NameRelation } from './cpe.js';
import { attributeRelation, type AttributeRelation } from './cpe-relation.js';

const anything: Cpe = {
  part: '*',
  vendor: '*',
  product: '*',
  version: '*',
  update: '*',
  edition: '*',
  language: '*',
  swEdition: '*',
  targetSw: '*',
  targetHw: '*',
  other: '*',
};

describe('A CPE name is read from both bindings', () => {
  test.each<[text: string, said: Partial<Cpe>, why: string]>([
    [
      'cpe:2.3:a:clinic:dose_plan:1.0:sp1:*:*:*:*:*:*',
      { part: 'a', vendor: 'clinic', product: 'dose_plan', version: '1.0', update: 'sp1' },
      'plain',
    ],
    [
      'cpe:2.3:H:Clinic:Pump:-:*:*:*:*:*:X64:*',
      { part: 'h', vendor: 'clinic', product: 'pump', version: '-', targetHw: 'x64' },
      'case says nothing',
    ],
    [
      'cpe:2.3:a:c:p\\:q\\\\r:1\\.0\\-2\\_3:*:*:*:*:*:*:*',
      { part: 'a', vendor: 'c', product: 'p\\:q\\\\r', version: '1.0-2_3' },
      'quoted colon and backslash; needless quoting goes',
    ],
    ['cpe:2.3:a:c:p:\\-:*:*:*:*:*:*:*', { part: 'a', vendor: 'c', product: 'p', version: '\\-' }, 'a hyphen that is text is not NA'],
    [
      'cpe:2.3:o:c:p??:*:?x*:*:ja-jp:*:*:*:*',
      { part: 'o', vendor: 'c', product: 'p??', update: '?x*', language: 'ja-jp' },
      'wildcards at the ends',
    ],
    [
      'cpe:/a:clinic:dose_plan:1.0:sp1::ja',
      { part: 'a', vendor: 'clinic', product: 'dose_plan', version: '1.0', update: 'sp1', language: 'ja' },
      'URI of 2.2',
    ],
    [
      'cpe:/o:c:p:-::~e~pro~~x64~',
      { part: 'o', vendor: 'c', product: 'p', version: '-', edition: 'e', swEdition: 'pro', targetHw: 'x64' },
      'packed edition',
    ],
    ['cpe:/a:c%21:p%01%01:1.%02:%2d', { part: 'a', vendor: 'c\\!', product: 'p??', version: '1.*', update: '\\-' }, 'escapes'],
    ['cpe:/:c', { vendor: 'c' }, 'an empty part is ANY'],
    ['cpe:/h', { part: 'h' }, 'what is missing is ANY'],
  ])('%s (%#)', (text, said) => {
    expect(parseCpe(text)).toEqual({ ...anything, ...said });
  });

  test.each<[text: string, why: string]>([
    ['', 'nothing'],
    ['cpe:2.3:a:clinic:dose', 'too short'],
    ['cpe:2.3:a:c:p:1:*:*:*:*:*:*:*:*', 'too long'],
    ['cpe:2.3:x:c:p:1:*:*:*:*:*:*:*', 'part is a, h or o'],
    ['cpe:2.3:a::p:1:*:*:*:*:*:*:*', 'an empty value'],
    ['cpe:2.3:a:c*d:p:1:*:*:*:*:*:*:*', 'a wildcard in the middle'],
    ['cpe:2.3:a:?*:p:1:*:*:*:*:*:*:*', 'nothing but wildcards'],
    ['cpe:2.3:a:c:p:1:*:*:*:*:*:*:**', 'two stars'],
    ['cpe:2.3:a:c:p:1:*:*:klingon:*:*:*:*', 'no language'],
    ['cpe:2.3:a:c:p:1\\:*:*:*:*:*:*:*', 'a quoted colon parts nothing'],
    ['cpe:/a:c:p:1:2:3:4:5', 'too many parts'],
    ['cpe:/a:c:p:1::~a~b', 'an edition that is packed by half'],
    ['cpe:/a:c%02d:p', 'an escaped wildcard in the middle'],
    ['cpe:/a:c%00', 'a control sign'],
    ['cpe:/a:c%zz', 'no escape'],
    [' cpe:/a:c', 'a blank in front'],
  ])('%s is none: %s', (text) => {
    expect(parseCpe(text)).toBeUndefined();
  });

  test.each<[text: string, said: Partial<Cpe> | undefined, why: string]>([
    [
      'cpe:2.3:a:go:x/dose:1.0+b:*:*:*:*:*:*:*',
      { part: 'a', vendor: 'go', product: 'x\\/dose', version: '1.0\\+b' },
      'punctuation without quotes',
    ],
    [
      'cpe:2.3:a:c:p:1:*:*:klingon:*:*:*:*',
      { part: 'a', vendor: 'c', product: 'p', version: '1', language: 'klingon' },
      'a language that is none',
    ],
    ['cpe:2.3:a:c*d:p:1:*:*:*:*:*:*:*', undefined, 'still no wildcard in the middle'],
    ['cpe:2.3:a:c d:p:1:*:*:*:*:*:*:*', undefined, 'no blanks'],
    ['cpe:2.3:a:c:p', undefined, 'still eleven values'],
  ])('%s is read without strictness (%#)', (text, said) => {
    expect(parseCpe(text)).toBeUndefined();
    expect(readCpe(text)).toEqual(said && { ...anything, ...said });
  });

  test.each<[formatted: string, uri: string]>([
    ['cpe:2.3:a:clinic:dose_plan:1.0:-:*:ja:*:*:*:*', 'cpe:/a:clinic:dose_plan:1.0:-::ja'],
    ['cpe:2.3:a:c\\$:p??:1.*:*:e:*:pro:win:x64:*', 'cpe:/a:c%24:p%01%01:1.%02::~e~pro~win~x64~'],
    ['cpe:2.3:*:*:*:*:*:*:*:*:*:*:*', 'cpe:/'],
    ['cpe:2.3:a:c:p:\\-:*:*:*:*:*:*:*', 'cpe:/a:c:p:%2d'],
  ])('%s and %s are one name', (formatted, uri) => {
    const cpe = parseCpe(formatted) ?? anything;
    expect([formatCpe(cpe), formatCpe(cpe, '2.2'), parseCpe(uri)]).toEqual([formatted, uri, cpe]);
  });
});

describe('Names are compared by NISTIR 7696', () => {
  test.each<[source: string, relation: AttributeRelation, target: string, why: string]>([
    ['*', 'equal', '*', 'ANY'],
    ['*', 'superset', '-', 'ANY holds NA'],
    ['*', 'undefined', 'a*', 'patterns as targets are not compared'],
    ['a*', 'undefined', 'a*', 'not even when they are the same'],
    ['-', 'subset', '*', ''],
    ['-', 'disjoint', 'a', 'NA is no text'],
    ['a', 'subset', '*', ''],
    ['a', 'disjoint', '-', ''],
    ['5.15.10', 'disjoint', '5.15.103', 'the beginning of a version is not the version'],
    ['5.15.10*', 'superset', '5.15.103', 'unless somebody says so'],
    ['ba?', 'superset', 'ba', 'a question mark may stand for nothing'],
    ['ba?', 'disjoint', 'bars', 'and for one sign at most'],
    ['??r', 'superset', 'bar', ''],
    ['*a*', 'superset', 'bar', ''],
    ['*.*', 'superset', '1.0', 'the dot is a dot'],
    ['*.*', 'disjoint', '10', ''],
    ['\\?', 'disjoint', 'a', 'quoted it is a text'],
    ['a\\**', 'superset', 'a\\*b', 'quoted star, then any'],
    ['?a', 'superset', '\\!a', 'what is quoted is one sign'],
  ])('%s is %s of %s %s', (source, relation, target) => {
    expect(attributeRelation(source, target)).toBe(relation);
  });

  test.each<[source: string, target: string, relation: NameRelation | undefined, matches: boolean | undefined]>([
    ['a:c:p:*:*', 'a:c:p:1:*', 'superset', true],
    ['a:c:p:1:*', 'a:c:p:1:*', 'equal', true],
    ['a:c:p:1:*', 'a:c:p:*:*', 'subset', undefined],
    ['a:c:p:1:*', 'a:c:p:2:*', 'disjoint', false],
    ['a:c:p:*:sp1', 'a:c:p:1:*', 'intersect', undefined],
    ['a:c:p:*:*', 'a:c:p*:1:*', 'intersect', undefined],
    ['a:c:p:*:*', 'a:c', undefined, undefined],
  ])('%s and %s: %s', (source, target, relation, matches) => {
    const [one, other] = [source, target].map((text) => `cpe:2.3:${text}:*:*:*:*:*:*`);
    expect([cpeRelation(one ?? '', other ?? ''), cpeMatches(one ?? '', other ?? '')]).toEqual([relation, matches]);
  });

  test.each<[text: string, key: string | undefined]>([
    ['cpe:/a:clinic:dose%21:1', 'a:clinic:dose\\!'],
    ['cpe:/a:clinic', undefined],
    ['cpe:/a:clinic:-', undefined],
    ['cpe:/a:clin%02:dose', undefined],
  ])('%s is looked up by %s', (text, key) => {
    expect(cpeKey(parseCpe(text) ?? anything)).toBe(key);
  });
});
