import { keyOfSought, keysOfComponent, versionOfPurl, type SoughtPackage } from './package.js';
import { meetPurl } from './purl.js';

describe('The package of a statement and a component', () => {
  test.each<[sought: SoughtPackage, found: string, meets: boolean | undefined, code: string, why: string]>([
    [{ purl: 'pkg:npm/dose' }, 'pkg:npm/dose@1', true, 'purl_named', ''],
    [{ purl: 'pkg:npm/dose@2' }, 'pkg:npm/dose@1', true, 'purl_named', 'versions are compared apart'],
    [{ purl: 'pkg:npm/dose' }, 'pkg:pypi/dose@1', false, 'purl_type_differs', 'the same name in another registry'],
    [{ purl: 'pkg:maven/a/dose' }, 'pkg:maven/b/dose@1', false, 'purl_name_differs', ''],
    [{ ecosystem: 'PyPI', name: 'Dose.Plan' }, 'pkg:pypi/dose-plan@1', true, 'purl_named', 'names as the registry sees them'],
    [{ ecosystem: 'Maven', name: 'org.clinic:dose' }, 'pkg:maven/org.clinic/dose@1', true, 'purl_named', ''],
    [{ ecosystem: 'Go', name: 'stdlib' }, 'pkg:golang/stdlib@1.21', true, 'purl_named', 'no purl by the letter, but everybody writes it'],
    [{ ecosystem: 'Clinic', name: 'dose' }, 'pkg:npm/dose@1', undefined, 'ecosystem_not_known', ''],
    [{ ecosystem: 'Clinic', name: 'dose' }, 'pkg:npm/plan@1', false, 'purl_name_differs', ''],
    [{ purl: 'dose' }, 'pkg:npm/dose@1', undefined, 'purl_not_readable', ''],
    [{ purl: 'pkg:npm/dose' }, 'dose', undefined, 'purl_not_readable', ''],
    [{ purl: 'pkg:npm/dose?repository_url=a.example' }, 'pkg:npm/dose@1?repository_url=b.example', undefined, 'repository_differs', ''],
    [{ purl: 'pkg:deb/debian/dose?arch=amd64' }, 'pkg:deb/debian/dose@1?arch=arm64', false, 'architecture_differs', ''],
    [{ purl: 'pkg:rpm/redhat/dose?arch=x86_64' }, 'pkg:rpm/redhat/dose@1?arch=amd64', true, 'purl_named', 'two words for one'],
    [{ purl: 'pkg:rpm/redhat/dose?arch=x86_64' }, 'pkg:rpm/redhat/dose@1?arch=vax', undefined, 'architecture_not_understood', ''],
    [{ purl: 'pkg:deb/debian/dose?arch=source' }, 'pkg:deb/debian/dose@1?arch=arm64', true, 'purl_named', 'built from that source'],
  ])('%j and %s: %s, %s %s', (sought, found, meets, code) => {
    expect(meetPurl(sought, found)).toMatchObject({ meets, code, found });
  });

  test.each<[sought: SoughtPackage, found: string, meets: boolean | undefined, code: string, why: string]>([
    [{ ecosystem: 'Debian:12', name: 'dose' }, 'pkg:deb/debian/dose@1?distro=bookworm', true, 'purl_named', ''],
    [
      { ecosystem: 'Debian:12', name: 'dose' },
      'pkg:deb/debian/dose@1?distro=debian-11.6',
      false,
      'release_differs',
      'patched there is not patched here',
    ],
    [{ ecosystem: 'Debian:12', name: 'dose' }, 'pkg:deb/ubuntu/dose@1', false, 'purl_name_differs', 'another distribution'],
    [{ ecosystem: 'Debian:12', name: 'dose' }, 'pkg:deb/debian/dose@1', undefined, 'release_unknown', 'the component does not say'],
    [{ ecosystem: 'Ubuntu:22.04:LTS', name: 'dose' }, 'pkg:deb/ubuntu/dose@1?distro=jammy', true, 'purl_named', 'number and name'],
    [{ ecosystem: 'Debian', name: 'dose' }, 'pkg:deb/debian/dose@1?distro=debian-11', true, 'purl_named', 'all releases'],
    [
      { ecosystem: 'Debian:12', name: 'dose' },
      'pkg:deb/debian/libdose1@1?upstream=dose%401&distro=debian-12',
      true,
      'purl_source_named',
      '',
    ],
    [
      { ecosystem: 'Debian:12', name: 'dose' },
      'pkg:deb/dose@1?distro=debian-12',
      true,
      'purl_named',
      'no namespace, but the release tells',
    ],
    [{ ecosystem: 'Debian:12', name: 'dose' }, 'pkg:deb/dose@1', undefined, 'distribution_unknown', ''],
    [{ ecosystem: 'Debian:12', name: 'dose' }, 'pkg:deb/plan@1', false, 'purl_name_differs', ''],
    [
      { ecosystem: 'Alpine:v3.18', name: 'dose' },
      'pkg:alpine/dose@1-r0?distro=alpine-3.18.4',
      true,
      'purl_named',
      'a type of former times',
    ],
    [{ ecosystem: 'Alpine:v3.18', name: 'dose' }, 'pkg:apk/alpine/dose@1-r0?distro=alpine-edge', undefined, 'release_not_understood', ''],
    [
      { purl: 'pkg:rpm/redhat/dose?distro=rhel-8' },
      'pkg:rpm/rhel/dose@1-1.el8',
      true,
      'purl_named',
      'names of one distribution; the tag of the build',
    ],
    [{ purl: 'pkg:rpm/redhat/dose?distro=rhel-8' }, 'pkg:rpm/redhat/dose@1-1.el9', false, 'release_differs', ''],
    [{ purl: 'pkg:rpm/redhat/dose?distro=odd' }, 'pkg:rpm/redhat/dose@1?distro=odd', true, 'purl_named', 'the same words'],
    [{ purl: 'pkg:rpm/redhat/dose?distro=odd' }, 'pkg:rpm/redhat/dose@1?distro=rhel-8', undefined, 'release_not_understood', ''],
    [
      { ecosystem: 'Rocky Linux:9', name: 'dose' },
      'pkg:rpm/rocky/dose-libs@1-1.el9?upstream=dose-1-1.el9.src.rpm&distro=rocky-9.2',
      true,
      'purl_source_named',
      '',
    ],
  ])('of a distribution: %j and %s: %s, %s %s', (sought, found, meets, code) => {
    expect(meetPurl(sought, found)).toMatchObject({ meets, code });
  });

  test.each<[stated: string[], found: string, meets: boolean | undefined]>([
    [['1-2.el8'], 'pkg:rpm/redhat/dose@1-1.el8', true],
    [['1-2.el8'], 'pkg:rpm/redhat/dose@1-1.el9', false],
    [['1-2.el8'], 'pkg:rpm/redhat/dose@1', undefined],
    [['2.0'], 'pkg:rpm/redhat/dose@1-1.el9', true],
  ])('bounds %j tell the release that %s must be of: %s', (stated, found, meets) => {
    expect(meetPurl({ purl: 'pkg:rpm/redhat/dose' }, found, stated).meets).toBe(meets);
  });

  it('meet by the same keys', () => {
    const keys = keysOfComponent('pkg:deb/debian/libdose1@1?upstream=dose');
    expect(keys).toEqual(['deb/debian/libdose1', 'deb/debian/dose']);
    expect(keyOfSought({ ecosystem: 'Debian:12', name: 'dose' })).toBe('deb/debian/dose');
    expect(keysOfComponent('pkg:deb/dose')).toEqual(['deb/dose', 'deb/debian/dose', 'deb/ubuntu/dose']);
    expect([keysOfComponent('dose'), keyOfSought({ ecosystem: 'Clinic', name: 'dose' })]).toEqual([[], undefined]);
  });

  test.each<[purl: string, version: string | null]>([
    ['pkg:rpm/redhat/dose@1.1-8?epoch=1', '1:1.1-8'],
    ['pkg:rpm/redhat/dose@2:1.1-8?epoch=1', '2:1.1-8'],
    ['pkg:npm/dose@1?epoch=1', '1'],
    ['pkg:npm/dose', null],
  ])('the version of %s is %s', (purl, version) => {
    expect(versionOfPurl(purl)).toBe(version);
  });
});
