import { isAffectedByLists } from './advisory-versions.js';
import { compareRpmOfOneLine, compareRpmVersionOnly, compareWithEpochs } from './distribution-versions.js';
import { inNativeRange, versOfNativeRange } from './native-range.js';
import { inRange } from './ranges.js';
import { runtimeOfUpdate, versionWithoutPlatform, versionWithoutV } from './version-cleaning.js';
import { compareVersions, schemeNamed } from './versions.js';
import { compareBuilds, mayBeForRelease, namesInBulletins } from './windows-products.js';

const native: readonly (readonly [scheme: string, range: string, vers: string | undefined])[] = [
  ['npm', '^1.2.3', 'vers:npm/>=1.2.3|<2.0.0'],
  ['npm', '>=2.0.0 <2.1.0 || 1.0.0', 'vers:npm/1.0.0|>=2.0.0|<2.1.0'],
  ['npm', '*', 'vers:npm/*'],
  ['npm', '> 1.0.0 > 2.0.0', undefined],
  ['npm', '< 1.0.0 > 2.0.0', undefined],
  ['npm', 'latest', undefined],
  ['gem', '~> 2.0.8', 'vers:gem/>=2.0.8|<2.1'],
  ['gem', '~> 2, != 2.5', 'vers:gem/>=2|!=2.5|<3'],
  ['pypi', '~=1.4.5', 'vers:pypi/>=1.4.5|<1.5'],
  ['pypi', '==1.2.*', 'vers:pypi/>=1.2.dev0|<1.3.dev0'],
  ['pypi', '~=1', undefined],
  ['maven', '(,1.0],[1.2,)', 'vers:maven/<=1.0|>=1.2'],
  ['maven', '[1.0]', 'vers:maven/1.0'],
  ['maven', '[1.0,2.0', undefined],
  ['nuget', '[1.0.0, 2.0.0)', 'vers:nuget/>=1.0.0|<2.0.0'],
  ['conan', '~1.2', 'vers:conan/>=1.2|<1.3-'],
  ['conan', '^0.1.2', 'vers:conan/>=0.1.2|<0.2-'],
  ['nginx', '1.5.0+, 1.4.1+', 'vers:nginx/>=1.4.1|<1.5.0|>=1.5.0'],
  ['deb', '>= 1.0-1, < 1:0.5', 'vers:deb/>=1.0-1|<1:0.5'],
  ['deb', '^1.0', undefined],
];

test.each(native)('%s %s is %s', (scheme, range, vers) => {
  expect(versOfNativeRange(scheme, range)).toBe(vers);
});

test('a specifier without a local label does not look at that of the version', () => {
  expect(inNativeRange('pypi', '4.2.8+sp1', '== 4.2.8')).toBe(true);
  expect(inNativeRange('pypi', '4.2.8+sp1', '< 4.2.8+sp2')).toBe(true);
});

const lists: readonly (readonly [string, string, readonly string[], readonly string[], readonly string[], boolean | undefined])[] = [
  ['npm', '1.5.0', ['<2.0.0'], [], [], true],
  ['npm', '1.5.0', ['<2.0.0'], ['^1.5.0'], [], false],
  ['gem', '1.4', [], ['~> 1.5', '>= 2'], [], true],
  ['gem', '1.4', [], ['~> 1.5'], ['< 1.5'], false],
  ['gem', '1.9.25-x86-linux', [], ['>= 1.9.24'], [], false],
  ['npm', '1.5.0', [], [], [], undefined],
  ['npm', 'latest', ['<2.0.0'], [], [], undefined],
  ['npm', '1.5.0', ['before the summer'], [], [], undefined],
  ['npm', '1.5.0', ['<2.0.0'], ['some later one'], [], undefined],
  ['npm', '3.0.0', ['<2.0.0'], ['some later one'], [], false],
];

test.each(lists)('%s %s, vulnerable %j, patched %j, unaffected %j: %s', (scheme, version, vulnerable, patched, unaffected, expected) => {
  expect(isAffectedByLists(scheme, version, { vulnerable, patched, unaffected })).toBe(expected);
});

const epochs: readonly (readonly ['deb' | 'rpm', 'zero' | 'auto', string, string, number | undefined])[] = [
  ['rpm', 'zero', '2.0-1', '1:1.0-1', -1],
  ['rpm', 'auto', '2.0-1', '1:1.0-1', 1],
  ['rpm', 'auto', '1:1.0-1', '2.0-1', -1],
  ['rpm', 'auto', '1:1.0-1', '2:0.5-1', -1],
  ['deb', 'auto', '1.0-1', '5:1.0-1', 0],
  ['deb', 'auto', 'unknown', '5:1.0-1', undefined],
];

test.each(epochs)('%s, a missing epoch as %s: %s and %s give %s', (scheme, policy, a, b, order) => {
  expect(compareWithEpochs(scheme, policy, a, b)).toBe(order);
});

const lines: readonly (readonly [string, string, number | undefined, string])[] = [
  ['1.0-1.el8', '1.0-1.el8_10', -1, 'one line'],
  ['1.0-1.el8', '1.0-2.el9', undefined, 'two releases'],
  ['1.0-1.el9', '1.0-2.module+el9', undefined, 'a module and a package'],
  ['1.0-1.module+el9', '1.0-2.module+el9', -1, 'two of a module'],
  ['1.0-1.el9', '1.0-1.ksplice1.el9', undefined, 'Ksplice'],
  ['1.0-1.ksplice1.el9', '1.0-1.ksplice2.el9', undefined, 'two lines of Ksplice'],
  ['1.0-1.el9_fips', '1.0-2.el9', undefined, 'FIPS'],
  ['1.0-1.el9.cloud', '1.0-2.el9', undefined, 'cloud builds'],
  ['1.0-1.fc35', '1.0-1.module_f35', undefined, 'a module of Fedora'],
  ['1.0-1', '1.0-2', -1, 'no line told'],
];

test.each(lines)('RPM %s and %s: %s (%s)', (a, b, order) => {
  expect(compareRpmOfOneLine(a, b)).toBe(order);
  expect(compareRpmOfOneLine(b, a)).toBe(order === undefined ? undefined : order === 0 ? 0 : -order);
});

test('only the versions of RPM packages', () => {
  expect(compareRpmVersionOnly('1:1.0-5', '1.0')).toBe(0);
  expect(compareRpmVersionOnly('1:1.0-5', '1.1')).toBe(-1);
});

test('what hangs on a version and is no part of its order', () => {
  expect(versionWithoutPlatform('gem', '1.13.1-x86_64-linux-gnu')).toBe('1.13.1');
  expect(versionWithoutPlatform('gem', '1.13.1-rc1')).toBe('1.13.1-rc1');
  expect(versionWithoutPlatform('maven', '12.2.0.jre11')).toBe('12.2.0');
  expect(versionWithoutPlatform('npm', '12.2.0-jre11')).toBe('12.2.0-jre11');
  expect(versionWithoutV('V1.5')).toBe('1.5');
  expect(versionWithoutV('version1.5')).toBe('version1.5');
  expect(runtimeOfUpdate('8.0-update302-b08')).toBe('8.0.302+8');
  expect(runtimeOfUpdate('8.0-update302-x')).toBe('8.0-update302-x');
});

test('builds of one Microsoft product have one shape', () => {
  expect(compareBuilds('windows', '10.0.19045.4894', '10.0.19045.7058')).toBe(-1);
  expect(compareBuilds('visual-studio', '17.8', '17.8.6')).toBeUndefined();
  expect(compareBuilds('no-such-product', '1.0', '1.0')).toBeUndefined();
});

test('a product of a bulletin is left out only when it is certainly for another release', () => {
  const release = 'Windows 10 Version 22H2 for x64-based Systems';
  expect(mayBeForRelease(`.NET 6.0 installed on ${release}`, release)).toBe(true);
  expect(mayBeForRelease('.NET 6.0 installed on Windows 7', release)).toBe(false);
  expect(mayBeForRelease('Microsoft Windows XP', release)).toBe(false);
  expect(mayBeForRelease('Windows Server Update Services 3.0', release)).toBe(true);
  expect(mayBeForRelease('Microsoft Windows XP', '')).toBe(true);
  expect(namesInBulletins('Microsoft Teams', release)).toEqual(['Microsoft Teams', 'Microsoft Teams for Desktop']);
  expect(namesInBulletins('A program', release)).toBeUndefined();
});

test('a text that a registry only lists is sorted last, and never decides about a range', () => {
  expect(compareVersions('nuget', '1.4.0rc3', '3.0.0')).toBe(1);
  expect(compareVersions('nuget', '3.0.0', '1.4.0rc3')).toBe(-1);
  expect(schemeNamed('nuget')?.compare('1.4.0rc3', '3.0.0')).toBeUndefined();
  expect(inRange('nuget', '1.4.0rc3', { to: '3.0.0' })).toBeUndefined();
  expect(inRange('nuget', '1.4.0rc3', 'vers:nuget/<3.0.0')).toBeUndefined();
});

test('schemes are known by what registries call them', () => {
  expect(['pip', 'RubyGems', 'crates.io', 'Go', 'Packagist', 'Alpine'].map((name) => schemeNamed(name)?.id)).toEqual([
    'pypi',
    'gem',
    'cargo',
    'golang',
    'composer',
    'apk',
  ]);
  expect(schemeNamed('__proto__')).toBeUndefined();
});
