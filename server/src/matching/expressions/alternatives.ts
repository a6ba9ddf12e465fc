import type { Bound, Reading } from './reading.js';
import type { Order } from '../versions.js';

/** How ambiguous words are read: each reading settles all of them in one way, and an answer must hold in every reading. */
export const manners = ['wide', 'narrow', 'listing'] as const;
export type Manner = (typeof manners)[number];

/** Puts two versions in order where the scheme can. */
export type Ordering = (a: string, b: string) => Order | undefined;

/** What stands between two parts: "or" and ||; a bar, of which publishers make both; "and" and commas. */
export type Link = 'or' | 'bar' | 'and';

/** One part of the words. `signed`: the sign stands before the version, `marked`: after it; the bounds of an `interval` hold together. */
export interface Part {
  readonly bounds: readonly Bound[];
  readonly form: 'listed' | 'signed' | 'marked' | 'interval';
  readonly link: Link;
}

/**
 * Which limits hold together. A lower limit and the upper one after it are an interval, also between bars (CSAF 2.1, vers-like specifier,
 * and CISA's practice); all others are alternatives. "!=" limits every alternative. Null when nothing is left, or when a lower and an upper
 * limit that overlap stand apart: together they would be all versions, which nobody writes so.
 */
export function alternativesOf(parts: readonly Part[], manner: Manner, order: Ordering): Reading | null {
  const alternatives: Bound[][] = [];
  const exceptions = parts.flatMap(({ bounds }) => bounds.filter(isException));
  for (const part of manner === 'narrow' ? withInheritedSigns(parts) : parts) {
    const bounds = part.bounds.filter((bound) => !isException(bound));
    const [bound] = bounds;
    const open = openLimit(alternatives.at(-1));
    if (part.form === 'interval') alternatives.push([...bounds]);
    else if (open && bound && makesInterval(open, bound, part.link, manner, order)) alternatives.at(-1)?.push(bound);
    else alternatives.push(...bounds.map((each) => [each]));
  }
  if (coverEverything(alternatives, order)) return null;
  if (alternatives.length === 0) return exceptions.length > 0 ? [exceptions] : null;
  return alternatives.map((alternative) => [...alternative, ...exceptions]);
}

function isException(bound: Bound): boolean {
  return bound.operator === '!=';
}

function openLimit(alternative: readonly Bound[] | undefined): Bound | undefined {
  return alternative?.length === 1 ? alternative[0] : undefined;
}

/**
 * "Prior to 7.0.5 and 8.1.2" and 「7.0.5 および 8.1.2 より前」 may mean the limit for both: the sign goes over to versions without one. Not where
 * intervals are written.
 */
function withInheritedSigns(parts: readonly Part[]): readonly Part[] {
  const signs = parts.flatMap(({ bounds }) => bounds.map(({ operator }) => operator[0]));
  if (signs.includes('<') && signs.includes('>')) return parts;
  const forwards = inherited(parts, 'signed', (part) => part.link);
  const links = new Map(parts.map((part, index) => [index, parts[index + 1]?.link ?? 'bar']));
  return inherited([...forwards].reverse(), 'marked', (_, index) => links.get(parts.length - 1 - index) ?? 'bar').reverse();
}

function inherited(parts: readonly Part[], form: Part['form'], linkOf: (part: Part, index: number) => Link): Part[] {
  const found: Part[] = [];
  for (const [index, part] of parts.entries()) {
    const giver = found.at(-1);
    const bound = giver?.form === form ? giver.bounds[0] : undefined;
    const takes = bound && part.form === 'listed' && linkOf(part, index) !== 'bar' && part.bounds.every(({ reach }) => reach === 'listed');
    found.push(
      takes ? { ...part, form, bounds: part.bounds.map((each) => ({ ...each, operator: bound.operator, reach: 'words' })) } : part,
    );
  }
  return found;
}

/**
 * "<= 1.3 | >= 1.0" is an interval written backwards, "< 1.0, > 3.0" is none, and "or" joins nothing. An interval whose ends are the wrong
 * way round (">= 1.31 | <= 1.4": decimals, or two limits) has two readings, and so has one between two trains.
 */
function makesInterval(open: Bound, next: Bound, link: Link, manner: Manner, order: Ordering): boolean {
  const [opens, closes] = [open.operator[0] ?? '', next.operator[0] ?? ''];
  if (link === 'or' || !['><', '<>'].includes(opens + closes)) return false;
  if (opens === '>') return order(open.version, next.version) === -1 || open.version === next.version || manner === 'wide';
  const backwards = order(next.version, open.version);
  return backwards === undefined ? manner === 'narrow' : backwards !== 1;
}

function coverEverything(alternatives: readonly (readonly Bound[])[], order: Ordering): boolean {
  const alone = alternatives.flatMap((alternative) => openLimit(alternative) ?? []);
  const lowers = alone.filter(({ operator }) => operator.startsWith('>'));
  const uppers = alone.filter(({ operator }) => operator.startsWith('<'));
  return lowers.some((lower) => uppers.some((upper) => order(lower.version, upper.version) === -1));
}
