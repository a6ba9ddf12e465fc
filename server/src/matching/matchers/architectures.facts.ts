/** Words for one architecture, the first being the name it is compared by. */
const families: readonly (readonly string[])[] = [
  ['amd64', 'x86_64', 'x86-64', 'x64'],
  ['i386', 'i486', 'i586', 'i686', 'x86', '386'],
  ['arm64', 'aarch64', 'arm64v8'],
  ['armhf', 'armv7', 'armv7l', 'armv7hl', 'armhfp', 'arm32v7'],
  ['armel', 'armv5', 'armv6'],
  ['ppc64le', 'ppc64el'],
  ['ppc64'],
  ['s390x'],
  ['riscv64'],
  ['mips64el'],
  ['loong64', 'loongarch64'],
];

export const architectures: ReadonlyMap<string, string> = new Map(
  families.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)),
);

/** No architecture: the package runs on all, or is the source that all are built from. */
export const anyArchitecture: ReadonlySet<string> = new Set(['all', 'any', 'noarch', 'source', 'src']);
