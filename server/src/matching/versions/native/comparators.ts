import type { Bound, Operator } from '../../expressions/reading.js';

/** A sign before a version, or none; `^`, `~`, `~>` and `~=` mean different things to different package managers. */
export interface Comparator {
  readonly sign: Operator | '^' | '~' | '~>' | '~=' | '';
  readonly version: string;
}

const COMPARATOR = /\s*(<=|>=|==|!=|~>|~=|[<>=^~])?\s*([^\s,|<>=!^~()[\]]+)\s*,?/y;

/** Takes "> 1, < 2" or "> 1 < 2" apart; undefined when anything else stands in it. */
export function comparatorsOf(text: string): readonly Comparator[] | undefined {
  const found: Comparator[] = [];
  for (let at = 0; at < text.trim().length; at = COMPARATOR.lastIndex) {
    COMPARATOR.lastIndex = at;
    const [, sign = '', version = ''] = COMPARATOR.exec(text.trim()) ?? [];
    if (version === '') return undefined;
    found.push({ sign: (sign === '==' ? '=' : sign) as Comparator['sign'], version });
  }
  return found.length > 0 ? found : undefined;
}

export function bound(operator: Operator, version: string): Bound {
  return { operator, version, reach: 'order' };
}

/** A sign that every package manager reads alike; a version alone is that version. */
export function plainBound({ sign, version }: Comparator): readonly Bound[] | undefined {
  if (sign === '') return [bound('=', version)];
  return sign === '^' || sign === '~' || sign === '~>' || sign === '~=' ? undefined : [bound(sign, version)];
}

/** From a version to below the next one at a place (0 the first number): 2.0.8 at 1 is from 2.0.8 to below 2.1. */
export function upToNext(version: string, place: number, suffix = ''): readonly Bound[] | undefined {
  const numbers = /^\d+(?:\.\d+)*/.exec(version)?.[0].split('.') ?? [];
  const digits = numbers[place];
  if (digits === undefined || digits.length > 15) return undefined;
  return [bound('>=', version), bound('<', [...numbers.slice(0, place), String(Number(digits) + 1)].join('.') + suffix)];
}

export function numbersIn(version: string): number {
  return /^\d+(?:\.\d+)*/.exec(version)?.[0].split('.').length ?? 0;
}
