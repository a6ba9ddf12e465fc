import { compareVersions, schemeNamed, type Order } from './versions.js';
import { partsOfRpm } from './versions/rpm.js';

/** What a missing epoch means: `zero` as package managers have it; `auto` that of the other side, where sources leave it out. */
export type EpochPolicy = 'zero' | 'auto';

/** Puts two package versions of a distribution in order; `auto` gives a side without epoch that of the other. */
export function compareWithEpochs(scheme: string, policy: EpochPolicy, a: string, b: string): Order | undefined {
  const [left, right] = [a, b].map((version) => /^\d+(?=:)/.exec(version.trim())?.[0]);
  if (policy === 'zero' || (left === undefined) === (right === undefined)) return schemeNamed(scheme)?.compare(a, b);
  return left === undefined ? schemeNamed(scheme)?.compare(`${right ?? ''}:${a}`, b) : schemeNamed(scheme)?.compare(a, `${left}:${b}`);
}

/** What the release of an RPM package says about the line it was built in. Two versions of different lines have no order. */
interface Line {
  readonly major: string | undefined;
  readonly isModular: boolean;
  readonly isOfCentos: boolean;
  readonly isOfCloud: boolean;
  readonly isOfFips: boolean;
  readonly ksplice: string | undefined;
}

/**
 * Puts two versions of an RPM package in order where both are of one line: a module and a plain package, el8 and el9, Ksplice and FIPS builds
 * of Oracle, cloud builds of Rocky and rebuilds of CentOS are patched apart from each other, and a higher number in one says nothing about
 * the other. Undefined then, and for a text that is no version.
 */
export function compareRpmOfOneLine(a: string, b: string): Order | undefined {
  const [left, right] = [lineOf(a), lineOf(b)];
  if (left.major !== undefined && right.major !== undefined && left.major !== right.major) return undefined;
  const isOneLine = left.isModular === right.isModular && left.isOfCentos === right.isOfCentos && left.isOfCloud === right.isOfCloud;
  if (!isOneLine || left.isOfFips !== right.isOfFips || left.ksplice !== right.ksplice) return undefined;
  return schemeNamed('rpm')?.compare(a, b);
}

function lineOf(version: string): Line {
  const release = partsOfRpm(version).release ?? '';
  return {
    major: /(?:^|[._+-])((?:el|fc|f|amzn|mga|oe)\d+)(?![a-z\d])/i
      .exec(release)?.[1]
      ?.toLowerCase()
      .replace(/^f(?=\d)/, 'fc'),
    isModular: /(?:^|[._+-])module[._+]/i.test(release),
    isOfCentos: /\.centos(?:\.|$)/i.test(release),
    isOfCloud: /\.cloud(?:\.|$)/i.test(release),
    isOfFips: /(?:^|[._-])fips(?:$|[._-])/i.test(release),
    ksplice: /(?:^|[._-])(ksplice\d*)(?:$|[._-])/i.exec(release)?.[1]?.toLowerCase(),
  };
}

/** Puts only the versions in order, for sources that know neither epoch nor release. */
export function compareRpmVersionOnly(a: string, b: string): Order | undefined {
  return compareVersions('rpm', partsOfRpm(a).upstream, partsOfRpm(b).upstream);
}
