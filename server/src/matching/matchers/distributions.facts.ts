/** How much of a release tells one line of packages from the next: `rhel-8.6` and `rhel-8` share theirs, Ubuntu 22.04 and 22.10 do not. */
export type ReleaseLine = 'major' | 'major.minor' | 'whole';

export interface DistributionFacts {
  readonly line: ReleaseLine;
  /** Type of the package URLs of its packages. */
  readonly packages: 'deb' | 'rpm' | 'apk';
  /** Words that stand for the distribution in namespaces, in `distro` qualifiers and in names of ecosystems. */
  readonly names: readonly string[];
}

const redHat = ['redhat', 'rhel', 'el', 'red hat', 'enterprise_linux', 'rhel_eus', 'rhel_aus', 'rhel_e4s', 'rhel_tus', 'rhel_els'];

export const distributions: Readonly<Record<string, DistributionFacts>> = {
  debian: { line: 'major', packages: 'deb', names: ['debian'] },
  ubuntu: { line: 'major.minor', packages: 'deb', names: ['ubuntu'] },
  alpine: { line: 'major.minor', packages: 'apk', names: ['alpine'] },
  redhat: { line: 'major', packages: 'rpm', names: redHat },
  centos: { line: 'major', packages: 'rpm', names: ['centos', 'centos-stream'] },
  rocky: { line: 'major', packages: 'rpm', names: ['rocky', 'rockylinux', 'rocky-linux', 'rocky linux'] },
  almalinux: { line: 'major', packages: 'rpm', names: ['almalinux', 'alma', 'alma linux'] },
  oracle: { line: 'major', packages: 'rpm', names: ['oracle', 'oraclelinux', 'ol'] },
  fedora: { line: 'major', packages: 'rpm', names: ['fedora', 'fc'] },
  amazon: { line: 'major', packages: 'rpm', names: ['amazon', 'amzn', 'amazonlinux', 'al'] },
  suse: {
    line: 'whole',
    packages: 'rpm',
    names: ['suse', 'sles', 'sled', 'suse linux enterprise server', 'linux enterprise server', 'linux enterprise'],
  },
  opensuse: { line: 'whole', packages: 'rpm', names: ['opensuse', 'opensuse-leap', 'leap', 'opensuse leap'] },
  mageia: { line: 'major', packages: 'rpm', names: ['mageia'] },
  openeuler: { line: 'whole', packages: 'rpm', names: ['openeuler'] },
  photon: { line: 'major.minor', packages: 'rpm', names: ['photon', 'photon os'] },
  azurelinux: { line: 'major', packages: 'rpm', names: ['azurelinux', 'azure linux', 'mariner'] },
  wolfi: { line: 'whole', packages: 'apk', names: ['wolfi'] },
  chainguard: { line: 'whole', packages: 'apk', names: ['chainguard'] },
};

/** Types of package URLs that tools wrote before there was a registered one, and what they mean today. */
export const formerTypes: Readonly<Record<string, { readonly type: string; readonly distribution: string }>> = {
  alpine: { type: 'apk', distribution: 'alpine' },
};

/** Names of releases, which inventories write in place of the number. */
export const codenames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  debian: {
    wheezy: '7',
    jessie: '8',
    stretch: '9',
    buster: '10',
    bullseye: '11',
    bookworm: '12',
    trixie: '13',
    forky: '14',
    duke: '15',
  },
  ubuntu: {
    precise: '12.04',
    trusty: '14.04',
    xenial: '16.04',
    bionic: '18.04',
    focal: '20.04',
    groovy: '20.10',
    hirsute: '21.04',
    impish: '21.10',
    jammy: '22.04',
    kinetic: '22.10',
    lunar: '23.04',
    mantic: '23.10',
    noble: '24.04',
    oracular: '24.10',
    plucky: '25.04',
    questing: '25.10',
  },
};
