import type { VersionInterval, VersionStatement } from './advisory.js';

type Intervals = Extract<VersionStatement, { kind: 'intervals' }>;

/** Every version. */
export const unbounded: VersionInterval = { from: null, fromInclusive: true, to: null, toInclusive: true };

/** `>= 1.0, < 2.0` for people; `*` for every version. */
export function writtenInterval({ from, fromInclusive, to, toInclusive }: VersionInterval): string {
  const bounds = [
    ...(from === null ? [] : [`${fromInclusive ? '>=' : '>'} ${from}`]),
    ...(to === null ? [] : [`${toInclusive ? '<=' : '<'} ${to}`]),
  ];
  return bounds.length === 0 ? '*' : bounds.join(', ');
}

/** How many single versions are written out, alone and beside a range (a record of OSV lists hundreds beside its range). */
const mostWritten = 20;
const mostBesideRange = 5;

export function writtenVersions(intervals: readonly VersionInterval[], versions: readonly string[]): string {
  const most = intervals.length === 0 ? mostWritten : versions.length <= mostBesideRange ? mostBesideRange : 0;
  const rest = versions.length - most;
  return [...intervals.map(writtenInterval), ...versions.slice(0, most), ...(rest > 0 ? [`… +${rest}`] : [])].join(' | ');
}

/** A statement of intervals and single versions with the words of it for people. */
export function intervalStatement(
  scheme: string,
  intervals: readonly VersionInterval[],
  versions: readonly string[],
  pointer: string,
): Intervals {
  return { kind: 'intervals', scheme, intervals, versions, raw: writtenVersions(intervals, versions), pointer };
}

/**
 * A range that contradicts itself (from 8.4.0 to below 8.4.0) or cannot be put in order: kept as words of a scheme that nobody knows, so that it
 * affects nobody, clears nobody, and the question reaches a person.
 */
export function unreadableVersions(raw: string, pointer: string): VersionStatement {
  return { kind: 'words', scheme: 'unknown', raw: raw.slice(0, 500), isRange: true, pointer };
}
