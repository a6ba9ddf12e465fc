import { normalizePackageName, packageIdentity, readEcosystem, type PackageIdentity } from './package-name.js';

describe('A package in an ecosystem of OSV', () => {
  test.each<[ecosystem: string, name: string, release: string | null, purlType: string | undefined]>([
    ['Debian:12', 'Debian', '12', 'deb'],
    ['Alpine:v3.18', 'Alpine', 'v3.18', 'apk'],
    ['Ubuntu:22.04:LTS', 'Ubuntu', '22.04:LTS', 'deb'],
    ['Red Hat:enterprise_linux:9::appstream', 'Red Hat', 'enterprise_linux:9::appstream', 'rpm'],
    ['PyPI', 'PyPI', null, 'pypi'],
    ['crates.io', 'crates.io', null, 'cargo'],
    ['RUBYGEMS', 'RUBYGEMS', null, 'gem'],
    ['Clinic', 'Clinic', null, undefined],
    ['constructor', 'constructor', null, undefined],
  ])('%s', (text, name, release, purlType) => {
    const read = readEcosystem(text);
    expect([read.name, read.release, read.facts?.purlType]).toEqual([name, release, purlType]);
  });

  test.each<[ecosystem: string, name: string, identity: PackageIdentity | undefined]>([
    ['Maven', 'org.clinic:dose', { type: 'maven', namespace: 'org.clinic', name: 'dose' }],
    ['npm', '@clinic/dose', { type: 'npm', namespace: '@clinic', name: 'dose' }],
    ['npm', 'dose', { type: 'npm', namespace: null, name: 'dose' }],
    ['Go', 'github.com/clinic/dose/v2', { type: 'golang', namespace: 'github.com/clinic/dose', name: 'v2' }],
    ['Go', 'stdlib', { type: 'golang', namespace: null, name: 'stdlib' }],
    ['Packagist', 'clinic/dose', { type: 'composer', namespace: 'clinic', name: 'dose' }],
    ['Debian:12', 'dose', { type: 'deb', namespace: 'debian', name: 'dose' }],
    ['Clinic', 'dose', undefined],
    ['npm', '@clinic/', undefined],
  ])('%s %s', (ecosystem, name, identity) => {
    expect(packageIdentity(ecosystem, name)).toEqual(identity);
  });

  test.each<[ecosystem: string, name: string, normal: string]>([
    ['PyPI', 'Dose__Plan.X', 'dose-plan-x'],
    ['npm', 'Dose_Plan', 'Dose_Plan'],
    ['NuGet', 'Dose.Plan', 'dose.plan'],
    ['Maven', 'A:B', 'A:B'],
  ])('%s keeps %s as %s', (ecosystem, name, normal) => {
    expect(normalizePackageName(ecosystem, name)).toBe(normal);
  });
});
