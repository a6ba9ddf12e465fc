import { readRelease, releaseOfVersion, sameRelease, type Release } from './distribution.js';

describe('The release of a distribution', () => {
  test.each<[text: string, of: string | null, release: Release | undefined, why: string]>([
    ['debian-11.6', null, { distribution: 'debian', line: '11' }, 'Debian: the major number'],
    ['bookworm', null, { distribution: 'debian', line: '12' }, 'a name'],
    ['ubuntu-jammy', null, { distribution: 'ubuntu', line: '22.04' }, ''],
    ['ubuntu-22.04', null, { distribution: 'ubuntu', line: '22.04' }, 'Ubuntu: both numbers'],
    ['Pro:18.04:LTS', 'ubuntu', { distribution: 'ubuntu', line: '18.04' }, 'as OSV writes it'],
    ['v3.18', 'alpine', { distribution: 'alpine', line: '3.18' }, ''],
    ['alpine-3.18.4', null, { distribution: 'alpine', line: '3.18' }, ''],
    ['rhel-8.6', 'redhat', { distribution: 'redhat', line: '8' }, ''],
    ['enterprise_linux:9::appstream', 'redhat', { distribution: 'redhat', line: '9' }, ''],
    ['openshift:4.12::el8', 'redhat', { distribution: 'redhat', line: '8' }, 'a product, built for a release'],
    ['Linux Enterprise Server 15 SP4', 'suse', { distribution: 'suse', line: '15.4' }, 'service packs are lines of their own'],
    ['sles-15.4', 'suse', { distribution: 'suse', line: '15.4' }, ''],
    ['Leap 15.5', 'opensuse', { distribution: 'opensuse', line: '15.5' }, ''],
    ['12', 'debian', { distribution: 'debian', line: '12' }, ''],
    ['edge', 'alpine', undefined, 'no number'],
    ['clinicware-9', 'redhat', undefined, 'nobody knows what this is'],
    ['', null, undefined, ''],
  ])('%s (of %s) is %j %s', (text, of, release) => {
    expect(readRelease(text, of)).toEqual(release);
  });

  test.each<[version: string, line: string | null]>([
    ['1.0-2.el8', '8'],
    ['1.0-2.el9_2', '9'],
    ['8.0-3.module+el8.8.0+19602+1de', '8'],
    ['1.0-2.fc39', '39'],
    ['1.0-2.amzn2023', '2023'],
    ['1.0-2', null],
    ['1.0.elk7', null],
  ])('%s was built for %s', (version, line) => {
    expect(releaseOfVersion(version)?.line ?? null).toBe(line);
  });

  test.each<[one: Release | null, other: Release | null, same: boolean | undefined]>([
    [{ distribution: 'redhat', line: '8' }, { distribution: null, line: '8' }, true],
    [{ distribution: 'redhat', line: '8' }, { distribution: null, line: '9' }, false],
    [{ distribution: 'redhat', line: '8' }, { distribution: 'centos', line: '8' }, false],
    [{ distribution: 'redhat', line: '8' }, null, undefined],
  ])('%j and %j: %s', (one, other, same) => {
    expect(sameRelease(one, other)).toBe(same);
  });
});
