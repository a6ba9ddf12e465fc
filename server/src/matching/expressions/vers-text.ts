import { schemeNamed, type VersionScheme } from '../versions.js';
import { sortedVersions } from './vers-order.js';
import type { Operator } from './reading.js';

/** One constraint; the asterisk, which stands for all versions, has no version. */
export interface VersConstraint {
  readonly operator: Operator | '*';
  readonly version: string;
}

/** Why a text is not canonical. Codes: the sentence is made where a person reads it. */
export type VersProblem =
  | 'vers_not_lowercase'
  | 'vers_whitespace'
  | 'vers_empty_constraint'
  | 'vers_explicit_equal'
  | 'vers_encoding_not_canonical'
  | 'vers_asterisk_not_alone'
  | 'vers_datetime_not_uppercase'
  | 'vers_duplicate_version'
  | 'vers_not_sorted'
  | 'vers_order_unknown'
  | 'vers_comparators_not_alternating';

export interface ParsedVers {
  /** The type of the range, in lower case; our schemes have the same names. */
  readonly scheme: string;
  /** As written, one or more. */
  readonly constraints: readonly VersConstraint[];
  /** True when the text is what the specification demands of those who write it. */
  readonly canonical: boolean;
  readonly problems: readonly VersProblem[];
}

const LONGEST = 30_000;
const VERS = /^\s*(vers):([a-z][a-z0-9.-]*)\/(.*)$/is;
const CONSTRAINT = /^(<=|>=|!=|==|<|>|=)?\s*([^\s<>=!].*)$/s;

/**
 * Reads a VERS range (package-url/vers-spec, clause 5 and how-to-parse). Published texts are read liberally and every departure from the
 * canonical form is told; undefined for what cannot be read at all: another text, a type that is none, no constraint, a constraint without
 * version, a percent sign that encodes nothing, the reserved type `invalid`.
 */
export function parseVers(text: string): ParsedVers | undefined {
  const [, prefix, type, rest] = text.length > LONGEST ? [] : (VERS.exec(text) ?? []);
  const scheme = type?.toLowerCase();
  if (prefix === undefined || scheme === undefined || rest === undefined || scheme === 'invalid') return undefined;
  const parts = rest.split('|').map((part) => part.trim());
  const written = parts.filter((part) => part !== '');
  const constraints = written.map(constraintOf);
  if (constraints.length === 0 || !constraints.every((constraint) => constraint !== undefined)) return undefined;
  const problems: VersProblem[] = [
    ...told(`${prefix}${type ?? ''}` !== `vers${scheme}`, 'vers_not_lowercase'),
    ...told(/\s/.test(text), 'vers_whitespace'),
    ...told(written.length < parts.length, 'vers_empty_constraint'),
    ...told(
      written.some((part) => part.startsWith('=')),
      'vers_explicit_equal',
    ),
    ...told(!written.every((part, index) => isCanonicallyEncoded(part, constraints[index])), 'vers_encoding_not_canonical'),
    ...told(scheme === 'datetime' && written.some((part) => /[tz]/.test(part)), 'vers_datetime_not_uppercase'),
    ...problemsOfSequence(constraints, schemeNamed(scheme)),
  ];
  return { scheme, constraints, canonical: problems.length === 0, problems };
}

/** Writes a range canonically: sorted where the order is known, encoded, without the equals sign. Redundant constraints stay: see simplifyVers. */
export function formatVers(scheme: string, constraints: readonly VersConstraint[]): string {
  const sorted = sortedVersions(constraints, schemeNamed(scheme)) ?? constraints;
  const written = sorted.map(({ operator, version }) =>
    operator === '*' ? '*' : (operator === '=' ? '' : operator) + encodedVersion(version),
  );
  return `vers:${scheme.toLowerCase()}/${written.join('|')}`;
}

function told(isSo: boolean, problem: VersProblem): readonly VersProblem[] {
  return isSo ? [problem] : [];
}

function constraintOf(part: string): VersConstraint | undefined {
  if (part === '*') return { operator: '*', version: '' };
  const [, sign = '=', version] = CONSTRAINT.exec(part) ?? [];
  const decoded = version === undefined ? '' : decodedVersion(version);
  return decoded === '' ? undefined : { operator: sign === '==' ? '=' : (sign as Operator), version: decoded };
}

/** Decoded once and no more: %252F is %2F. '' for an encoding that is none. */
function decodedVersion(version: string): string {
  try {
    return decodeURIComponent(version).trim();
  } catch {
    return '';
  }
}

/** Everything but what may stand in the path of a URI, less the signs that mean something here (clause 5.3.3.2). */
function encodedVersion(version: string): string {
  return version
    .toWellFormed()
    .replace(/[^\w.~$&'()+,;:@/-]/gu, (sign) =>
      /[!*]/.test(sign) ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(sign),
    );
}

function isCanonicallyEncoded(part: string, constraint: VersConstraint | undefined): boolean {
  if (!constraint || constraint.operator === '*') return true;
  return part.replace(/^[<>=!]+\s*/, '') === encodedVersion(constraint.version);
}

function problemsOfSequence(constraints: readonly VersConstraint[], scheme: VersionScheme | undefined): readonly VersProblem[] {
  if (constraints.some(({ operator }) => operator === '*')) return told(constraints.length > 1, 'vers_asterisk_not_alone');
  const orders = constraints.slice(1).map(({ version }, index) => scheme?.compare(constraints[index]?.version ?? '', version));
  const isRepeated = new Set(constraints.map(({ version }) => version)).size < constraints.length;
  return [
    ...told(isRepeated || orders.includes(0), 'vers_duplicate_version'),
    ...told(orders.includes(1), 'vers_not_sorted'),
    // Of a type that is not known here nothing can be said, and the text may well be right.
    ...told(scheme !== undefined && orders.includes(undefined), 'vers_order_unknown'),
    ...told(!isAlternating(constraints), 'vers_comparators_not_alternating'),
  ];
}

/** Clause 5.4, where != may stand anywhere. */
function isAlternating(constraints: readonly VersConstraint[]): boolean {
  const signs = constraints.map(({ operator }) => operator.charAt(0)).filter((sign) => sign !== '!');
  const limits = signs.filter((sign) => sign !== '=');
  return (
    signs.every((sign, index) => sign !== '=' || signs[index + 1] !== '<') && limits.every((sign, index) => sign !== limits[index + 1])
  );
}
