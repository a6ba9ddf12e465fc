import { parseIntervals } from './intervals.js';
import { npmReading } from './npm.js';
import { nginxReading } from './nginx.js';
import { bound, comparatorsOf, numbersIn, plainBound, upToNext, type Comparator } from './comparators.js';
import type { Bound, Reading } from '../../expressions/reading.js';

type Dialect = (text: string) => Reading | undefined;

/** The ways in which package managers write ranges, by scheme. Those that are not here have only plain comparators. */
export const dialects: Readonly<Record<string, Dialect>> = {
  npm: npmReading,
  nginx: nginxReading,
  maven: (text) => parseIntervals(text) ?? comparing(plainBound)(text),
  nuget: (text) => parseIntervals(text) ?? comparing(plainBound)(text),
  gem: comparing(gemBounds),
  pypi: comparing(pypiBounds),
  conan: conanReading,
  openssl: listReading,
};

/** Alternatives between two bars, limits that hold together within each. */
export function comparing(boundsOf: (comparator: Comparator) => readonly Bound[] | undefined): Dialect {
  return (text) => {
    const alternatives = text.split('||').map((part) => comparatorsOf(part)?.map(boundsOf));
    const isRead = alternatives.every((alternative) => alternative?.every((bounds) => bounds !== undefined));
    return isRead ? alternatives.map((alternative) => (alternative ?? []).flatMap((bounds) => bounds ?? [])) : undefined;
  };
}

/** `~> 2.0.8` is from 2.0.8 to below 2.1, `~> 2` to below 3 (Gem::Requirement). */
function gemBounds(comparator: Comparator): readonly Bound[] | undefined {
  if (comparator.sign !== '~>') return plainBound(comparator);
  return upToNext(comparator.version, Math.max(numbersIn(comparator.version) - 2, 0));
}

/** `~= 1.4.5` is from 1.4.5 to below 1.5; `== 1.2.*` is all of 1.2 with what was made on the way to it (PEP 440, version specifiers). */
function pypiBounds(comparator: Comparator): readonly Bound[] | undefined {
  const { sign, version } = comparator;
  const stem = /^(.+)\.\*$/.exec(version)?.[1];
  if (stem !== undefined) return sign === '=' ? upToNext(`${stem}.dev0`, numbersIn(stem) - 1, '.dev0') : undefined;
  if (sign !== '~=') return plainBound(comparator);
  return numbersIn(version) < 2 ? undefined : upToNext(version, numbersIn(version) - 2);
}

/** Conan 2: `~1.2` to below 1.3, `^0.1.2` to below the first number that is not 0; "2-" is below all pre-releases of 2. */
function conanReading(text: string): Reading | undefined {
  const words = text.replace(/,\s*include_prerelease(?:\s*=\s*\w+)?\s*$/i, '').trim();
  return words === '*' || words === '' ? [[bound('>=', '0.0.0')]] : comparing(conanBounds)(words);
}

function conanBounds({ sign, version: written }: Comparator): readonly Bound[] | undefined {
  const version = written.replace(/-$/, '');
  if (sign === '~') return upToNext(version, Math.min(numbersIn(version), 2) - 1, '-');
  if (sign !== '^') return plainBound({ sign, version });
  const numbers = /^\d+(?:\.\d+)*/.exec(version)?.[0].split('.') ?? [];
  const first = numbers.findIndex((digits) => !/^0+$/.test(digits));
  return upToNext(version, first < 0 ? numbers.length - 1 : first, '-');
}

/** OpenSSL names the versions that are affected, one by one. */
function listReading(text: string): Reading | undefined {
  return comparing(plainBound)(text.replaceAll(',', '||'));
}
