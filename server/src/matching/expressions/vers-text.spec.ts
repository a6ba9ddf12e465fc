import { inRange } from '../ranges.js';
import { schemeNamed } from '../versions.js';
import { simplifiedVers } from './vers-order.js';
import { formatVers, parseVers, type VersProblem } from './vers-text.js';

const published: readonly (readonly [text: string, canonical: string | undefined, problems: readonly VersProblem[], reason: string])[] = [
  ['vers:npm/1.2.3', 'vers:npm/1.2.3', [], 'one version'],
  ['vers:npm/>=1.0.0|<2.0.0|>=3.0.0', 'vers:npm/>=1.0.0|<2.0.0|>=3.0.0', [], 'two intervals'],
  ['vers:deb/*', 'vers:deb/*', [], 'all versions'],
  ['vers:deb/<1:2.0~rc1+x-1', 'vers:deb/<1:2.0~rc1+x-1', [], 'signs that stay as they are'],
  ['vers:npm/1.0%252F0', 'vers:npm/1.0%252F0', [], 'a percent sign is decoded once'],
  ['vers:unheard-of/>=9|<10', 'vers:unheard-of/>=9|<10', [], 'a type that is not known: nothing can be said of its order'],
  ['VERS:npm/1.2.3', 'vers:npm/1.2.3', ['vers_not_lowercase'], 'the scheme is written small'],
  ['vers:NPM/1.2.3', 'vers:npm/1.2.3', ['vers_not_lowercase'], 'so is the type'],
  ['vers:npm/>=1.0.0| <2.0.0', 'vers:npm/>=1.0.0|<2.0.0', ['vers_whitespace'], 'no blanks'],
  ['vers:npm/|1.2.3||2.0.0|', 'vers:npm/1.2.3|2.0.0', ['vers_empty_constraint'], 'bars only between'],
  ['vers:npm/=1.2.3', 'vers:npm/1.2.3', ['vers_explicit_equal'], 'equality has no sign'],
  ['vers:npm/1%2E2.3', 'vers:npm/1.2.3', ['vers_encoding_not_canonical'], 'a dot is not encoded'],
  ['vers:generic/1.0%3d', 'vers:generic/1.0%3D', ['vers_encoding_not_canonical'], 'in capital letters'],
  ['vers:generic/版2', 'vers:generic/%E7%89%882', ['vers_encoding_not_canonical'], 'ASCII only'],
  ['vers:npm/*|1.2.3', 'vers:npm/*|1.2.3', ['vers_asterisk_not_alone'], 'the asterisk stands alone'],
  ['vers:npm/1.2.3|1.2.3', 'vers:npm/1.2.3|1.2.3', ['vers_duplicate_version'], 'each version once'],
  ['vers:npm/1.2.3|>v1.2.3', 'vers:npm/1.2.3|>v1.2.3', ['vers_duplicate_version'], 'by the order of the type'],
  ['vers:npm/10.0.0|9.0.0', 'vers:npm/9.0.0|10.0.0', ['vers_not_sorted'], 'by value'],
  ['vers:npm/>=1.0.0|<latest', 'vers:npm/>=1.0.0|<latest', ['vers_order_unknown'], 'no version of the type'],
  ['vers:npm/>1.0.0|>2.0.0', 'vers:npm/>1.0.0|>2.0.0', ['vers_comparators_not_alternating'], 'the second says nothing'],
  ['vers:npm/1.0.0|<2.0.0', 'vers:npm/1.0.0|<2.0.0', ['vers_comparators_not_alternating'], 'the first says nothing'],
  [
    'vers:datetime/2024-01-01t00:00:00z',
    'vers:datetime/2024-01-01t00:00:00z',
    ['vers_datetime_not_uppercase'],
    'T and Z are capital letters',
  ],
  ['npm/1.2.3', undefined, [], 'no scheme'],
  ['vers:/1.2.3', undefined, [], 'no type'],
  ['vers:npm/', undefined, [], 'no constraint'],
  ['vers:npm/>=', undefined, [], 'no version'],
  ['vers:npm/1.0%2G', undefined, [], 'a percent sign that encodes nothing'],
  ['vers:invalid/1.0', undefined, [], 'reserved for what is invalid'],
];

test.each(published)('%s is canonically %s (%s: %s)', (text, canonical, problems) => {
  const parsed = parseVers(text);
  expect(parsed && formatVers(parsed.scheme, parsed.constraints)).toBe(canonical);
  expect(parsed?.problems ?? []).toEqual(problems);
  expect(parsed?.canonical ?? false).toBe(canonical !== undefined && problems.length === 0);
});

const simplified: readonly (readonly [string, string])[] = [
  ['vers:npm/>=1.0.0|>=2.0.0|<3.0.0', 'vers:npm/>=1.0.0|<3.0.0'],
  ['vers:npm/<1.0.0|<2.0.0', 'vers:npm/<2.0.0'],
  ['vers:npm/1.0.0|<2.0.0|!=1.5.0', 'vers:npm/!=1.5.0|<2.0.0'],
  ['vers:npm/>1.0.0|1.5.0|<=2.0.0|3.0.0', 'vers:npm/>1.0.0|<=2.0.0|3.0.0'],
];

test.each(simplified)('%s says no more than %s', (text, expected) => {
  const { scheme = '', constraints = [] } = parseVers(text) ?? {};
  expect(formatVers(scheme, simplifiedVers(constraints, schemeNamed(scheme)) ?? [])).toBe(expected);
});

const contained: readonly (readonly [range: string, version: string, expected: boolean | undefined, reason: string])[] = [
  ['vers:deb/<1:1.0', '2.0-1', true, 'the order of the type decides'],
  ['vers:rpm/>=1.0-1.el8|<1.0-5.el8', '1.0-3.el8', true, 'between'],
  ['vers:pypi/<1.0', '1.0rc1', true, 'a pre-release is older'],
  ['vers:npm/<2.0.0|>=1.0.0', '0.9.0', false, 'read liberally: one interval'],
  ['vers:maven/<1.0|!=0.9|>=2.0', '0.9', false, 'an exception'],
  ['vers:gem/1.0|3.0', '2.0', false, 'listed versions only'],
  ['vers:semver/<2.0.0', '2.0', undefined, 'no version of the type'],
  ['vers:unheard-of/<2.0.0', '1.0', undefined, 'a type that is not known'],
  ['vers:unheard-of/1.0', '1.0', true, 'the same text in any type'],
  ['vers:all/*', '1.0', true, 'all versions of anything'],
  ['vers:none/*', '1.0', false, 'none'],
];

test.each(contained)('%s contains %s: %s (%s)', (range, version, expected) => {
  expect(inRange('generic', version, range)).toBe(expected);
});
