import { bound } from './comparators.js';
import type { Bound, Reading } from '../../expressions/reading.js';

/**
 * Versions as nginx's security page names them: `1.4.1+` from there on, which on a stable branch (even second number) ends with the branch;
 * `0.7.52-0.8.39` through; `1.3.9` alone; `all`.
 */
export function nginxReading(text: string): Reading | undefined {
  if (/^\s*all\s*$/i.test(text)) return [[]];
  const parts = text.split(',').map((part) => boundsOf(part.trim()));
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function boundsOf(part: string): readonly Bound[] | undefined {
  const [, from, major, minor, sign, to] = /^((\d{1,9})\.(\d{1,9})\.\d{1,9})(?:(\+)|-(\d{1,9}(?:\.\d{1,9})*))?$/.exec(part) ?? [];
  if (from === undefined) return undefined;
  if (to !== undefined) return [bound('>=', from), bound('<=', to)];
  if (sign === undefined) return [bound('=', from)];
  const isStable = Number(minor) % 2 === 0;
  return [bound('>=', from), ...(isStable ? [bound('<', `${major ?? ''}.${Number(minor) + 1}.0`)] : [])];
}
