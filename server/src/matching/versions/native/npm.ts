import { Range } from 'semver';
import { bound } from './comparators.js';
import type { Bound, Reading } from '../../expressions/reading.js';

const LONGEST = 2_000;

/**
 * Ranges of npm, by node-semver. Its mark for "also no pre-release of the limit" (<2.0.0-0) is left out: VERS goes by the order alone, and
 * advisories mean the release. Undefined for a range that npm refuses, or that nothing satisfies.
 */
export function npmReading(text: string): Reading | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    return new Range(text, { loose: true }).set.map((comparators) => comparators.flatMap(boundsOf));
  } catch {
    return undefined;
  }
}

function boundsOf({ operator, semver, value }: Range['set'][number][number]): readonly Bound[] {
  if (value === '') return [];
  const { version } = semver;
  return [bound(operator === '' ? '=' : operator, operator === '<' ? version.replace(/-0$/, '') : version)];
}
