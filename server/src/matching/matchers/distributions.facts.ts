/** How much of a release tells one line of packages from the next: `rhel-8.6` and `rhel-8` share theirs, Ubuntu 22.04 and 22.10 do not. */
export type ReleaseLine = 'major' | 'major.minor' | 'whole';

export interface DistributionFacts {
  readonly line: ReleaseLine;
  /** Words that stand for the distribution in namespaces, in `distro` qualifiers and in names of ecosystems. */
  readonly names: readonly string[];
}

const redHat = ['redhat', 'rhel', 'el', 'red hat', 'enterprise_linux', 'rhel_eus', 'rhel_aus', 'rhel_e4s', 'rhel_tus', 'rhel_els'];

export const distributions: Readonly<Record<string, DistributionFacts>> = {
  debian: { line: 'major', names: ['debian'] },
  ubuntu: { line: 'major.minor', names: ['ubuntu'] },
  alpine: { line: 'major.minor', names: ['alpine'] },
  redhat: { line: 'major', names: redHat },
  centos: { line: 'major', names: ['centos', 'centos-stream'] },
  rocky: { line: 'major', names: ['rocky', 'rockylinux', 'rocky-linux', 'rocky linux'] },
  almalinux: { line: 'major', names: ['almalinux', 'alma', 'alma linux'] },
  oracle: { line: 'major', names: ['oracle', 'oraclelinux', 'ol'] },
  fedora: { line: 'major', names: ['fedora', 'fc'] },
  amazon: { line: 'major', names: ['amazon', 'amzn', 'amazonlinux', 'al'] },
  suse: { line: 'whole', names: ['suse', 'sles', 'sled', 'suse linux enterprise server', 'linux enterprise server', 'linux enterprise'] },
  opensuse: { line: 'whole', names: ['opensuse', 'opensuse-leap', 'leap', 'opensuse leap'] },
  mageia: { line: 'major', names: ['mageia'] },
  openeuler: { line: 'whole', names: ['openeuler'] },
  photon: { line: 'major.minor', names: ['photon', 'photon os'] },
  azurelinux: { line: 'major', names: ['azurelinux', 'azure linux', 'mariner'] },
  wolfi: { line: 'whole', names: ['wolfi'] },
  chainguard: { line: 'whole', names: ['chainguard'] },
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
