import { bindToFormattedString, unbindFormattedString } from './cpe-formatted-string.js';
import { nameRelation, type NameRelation } from './cpe-relation.js';
import { bindToUri, unbindUri } from './cpe-uri.js';
import { hasWildcard, type Cpe } from './cpe-value.js';

export type { Cpe, CpeAttribute } from './cpe-value.js';
export type { NameRelation } from './cpe-relation.js';

/** No name of CPE comes near this; longer texts are not read, so that comparing stays cheap whatever is sent. */
const MOST_SIGNS = 8_192;

/**
 * Reads a CPE name: a formatted string of 2.3 or a URI of 2.2 (NISTIR 7695). Undefined for what is neither by the letter of the schema; never
 * throws. Letter case says nothing and becomes small.
 */
export function parseCpe(text: string): Cpe | undefined {
  return read(text, true);
}

/**
 * The same, but unquoted punctuation is taken as text and any language is let through: generators of SBOMs write so, and a component that is
 * not read is a vulnerability that is not seen.
 */
export function readCpe(text: string): Cpe | undefined {
  return read(text, false);
}

function read(text: string, strictly: boolean): Cpe | undefined {
  if (typeof text !== 'string' || text.length > MOST_SIGNS) return undefined;
  const small = text.toLowerCase();
  if (small.startsWith('cpe:2.3:')) return unbindFormattedString(small, strictly);
  return small.startsWith('cpe:/') ? unbindUri(small, strictly) : undefined;
}

/** Writes a name as a formatted string of CPE 2.3, or as a URI of CPE 2.2. */
export function formatCpe(cpe: Cpe, binding: '2.3' | '2.2' = '2.3'): string {
  return binding === '2.3' ? bindToFormattedString(cpe) : bindToUri(cpe);
}

/** How the names stand to each other (NISTIR 7696, table 6-4). Undefined when one of them cannot be read. */
export function cpeRelation(source: string | Cpe, target: string | Cpe): NameRelation | undefined {
  const [wide, narrow] = [cpeOf(source), cpeOf(target)];
  return wide && narrow && nameRelation(wide, narrow);
}

/**
 * Does the source (of the advisory) name at least what the target (of the inventory) names? True for equal and superset, false for disjoint,
 * undefined otherwise: where the target says less than the source asks for, nobody can tell.
 */
export function cpeMatches(source: string | Cpe, target: string | Cpe): boolean | undefined {
  const relation = cpeRelation(source, target);
  if (relation === 'equal' || relation === 'superset') return true;
  return relation === 'disjoint' ? false : undefined;
}

/**
 * What a name is looked up by: `part:vendor:product`. Undefined where one of the three is ANY, NA or has a wildcard: such a name must be held
 * against everything, and what it meets is never certain.
 */
export function cpeKey(cpe: Cpe): string | undefined {
  return isConcrete(cpe.part) && isConcrete(cpe.vendor) && isConcrete(cpe.product) ? `${cpe.part}:${cpe.vendor}:${cpe.product}` : undefined;
}

/** True for a value that is one text: not ANY, not NA, no wildcard. */
export function isConcrete(value: string): boolean {
  return value !== '*' && value !== '-' && !hasWildcard(value);
}

function cpeOf(cpe: string | Cpe): Cpe | undefined {
  return typeof cpe === 'string' ? readCpe(cpe) : cpe;
}
